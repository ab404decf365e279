#include "chip/emrtd/reading_progress.h"

#include <QTest>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::chip::emrtd;

class ReadingProgressTest : public QObject
{
    Q_OBJECT

    std::vector<double> m_told;
    std::function<void(double)> m_target = [this](double part) { m_told.push_back(part); };

private Q_SLOTS:
    void init() { m_told.clear(); }

    void advance_severalFiles_tellsTheShareOfAllOctets()
    {
        ReadingProgress progress(m_target);
        progress.expect(0x61, 100);
        progress.expect(0x75, 300);
        progress.advance(0x61, 100, 100);
        progress.advance(0x75, 200, 300);
        progress.finish();
        QCOMPARE(m_told, (std::vector<double>{0.25, 0.75, 1.0}));
    }
    void advance_longerThanExpected_neverGoesBack()
    {
        ReadingProgress progress(m_target);
        progress.expect(0x61, 100);
        progress.expect(0x75, 100);
        progress.advance(0x61, 100, 100);
        progress.advance(0x75, 100, 9'900);
        progress.advance(0x75, 5'100, 9'900);
        QCOMPARE(m_told, (std::vector<double>{0.5, 0.52}));
    }
    void drop_fileThatIsNotThere_countsNoMore()
    {
        ReadingProgress progress(m_target);
        progress.expect(0x61, 100);
        progress.expect(0x6B, 100);
        progress.drop(0x6B);
        progress.advance(0x61, 50, 100);
        QCOMPARE(m_told, (std::vector<double>{0.5}));
    }
    void advance_nobodyListens_isQuiet()
    {
        const std::function<void(double)> nobody;
        ReadingProgress progress(nobody);
        progress.advance(0x61, 100, 100);
        progress.finish();
        QVERIFY(m_told.empty());
    }
};

QTEST_GUILESS_MAIN(ReadingProgressTest)
#include "tst_reading_progress.moc"
