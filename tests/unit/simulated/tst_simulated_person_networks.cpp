// The simulated person as the networks see it: a face that turns, blinks and speaks by what it was
// told, so that the window can be driven by it.
#include "simulated/person/person_file.h"
#include "simulated/person/simulated_person.h"
#include "unit/vision/pictures.h"
#include "vision/face_engine.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices;
using vision::FaceEngine;

class TstSimulatedPersonNetworks : public QObject
{
    Q_OBJECT

private:
    std::optional<SimulatedPerson> m_person;
    std::optional<FaceEngine> m_engine;

    struct Seen
    {
        vision::HeadPose pose;
        vision::EyeOpening eyes;
        float mouth = 0;
        float eyeDistance = 0;
        double texture = 0;
    };
    Seen look(const PersonPose& pose)
    {
        PersonView view;
        view.pose = pose;
        const Image image = m_person->render(view);
        const auto face = m_engine->theOneFace(image, 30);
        const auto points = m_engine->points(image, face.value());
        return {m_engine->pose(image, *face).value(), m_engine->eyes(image, points.value()).value(),
                vision::mouthOpening(*points), face->eyeDistance(),
                m_engine->passiveLiveness(image, *face).value()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto file = PersonFile::read(KIOSK_SOURCE_DIR "/devices/simulated/media/person.json");
        QVERIFY(file.has_value());
        auto still = PersonStill::load(file->picture, file->points);
        QVERIFY(still.has_value());
        m_person.emplace(std::move(*still));
        auto engine = FaceEngine::create(tests::productModels());
        QVERIFY(engine.has_value());
        m_engine.emplace(std::move(*engine));
    }

    void turned_yawIsSeen_data()
    {
        QTest::addColumn<double>("yaw");
        for (const double yaw : {-32.0, -20.0, 20.0, 32.0})
            QTest::addRow("%g", yaw) << yaw;
    }
    void turned_yawIsSeen()
    {
        QFETCH(double, yaw);
        const Seen frontal = look({});
        const Seen turned = look({.yaw = yaw});
        const double seen = static_cast<double>(turned.pose.yaw - frontal.pose.yaw);
        QVERIFY2(seen / yaw > 0.65 && seen / yaw < 1.2, qPrintable(QString::number(seen)));
    }

    void nodding_pitchIsSeen()
    {
        const auto frontal = static_cast<double>(look({}).pose.pitch);
        const auto down = static_cast<double>(look({.pitch = -20}).pose.pitch);
        const auto up = static_cast<double>(look({.pitch = 10}).pose.pitch);
        QVERIFY2(down < frontal - 8, qPrintable(QString::number(down - frontal)));
        QVERIFY2(up > frontal + 4, qPrintable(QString::number(up - frontal)));
    }

    void leaning_rollIsSeen() { QVERIFY(look({.roll = 12}).pose.roll > look({}).pose.roll + 6); }

    void lids_closed_eyesAreSeenClosed()
    {
        const Seen open = look({});
        QVERIFY(open.eyes.left > 0.6F && open.eyes.right > 0.6F);
        const Seen closed = look({.leftEye = 0, .rightEye = 0});
        QVERIFY(closed.eyes.left < 0.3F && closed.eyes.right < 0.3F);
    }

    void jaw_dropped_mouthIsSeenOpen()
    {
        QVERIFY(look({.mouth = 0.26}).mouth > look({}).mouth + 0.06F);
    }

    void distance_isSeen()
    {
        const float wanted = 0.17F * 720;
        QVERIFY(std::abs(look({}).eyeDistance - wanted) < 8);
    }
};

QTEST_GUILESS_MAIN(TstSimulatedPersonNetworks)
#include "tst_simulated_person_networks.moc"
