// The names that this room keeps of vision's measures are vision's.
#include "policy/face_measures.h"
#include "vision/face_quality.h"

#include <QTest>

using namespace kiosk;

class FaceMeasuresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_areThoseOfVision()
    {
        QCOMPARE(policy::faceMeasures.size(), vision::faceMeasureCount + 1);
        QCOMPARE(policy::faceMeasures[0], std::string_view("overall"));
        for (std::size_t at = 0; at < vision::faceMeasureCount; ++at)
            QCOMPARE(policy::faceMeasures[at + 1],
                     vision::faceMeasureId(static_cast<vision::FaceMeasure>(at)));
    }
};

QTEST_APPLESS_MAIN(FaceMeasuresTest)
#include "tst_face_measures.moc"
