#include "camera/camera_factory.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices;

class CameraFactoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makeCamera_knownSpecs_makeOne_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<bool>("simulated");
        QTest::newRow("default") << QStringLiteral("default") << false;
        QTest::newRow("id") << QStringLiteral("id:/dev/no-such-camera") << false;
        QTest::newRow("file") << QStringLiteral("file:face.webm") << true;
    }
    void makeCamera_knownSpecs_makeOne()
    {
        QFETCH(QString, spec);
        QFETCH(bool, simulated);
        const auto camera = makeCamera(spec.toStdString());
        QVERIFY(camera.has_value());
        if (simulated)
            QVERIFY((*camera)->info().simulated);
    }

    void makeCamera_unknownSpecs_areInvalidArgument_data()
    {
        QTest::addColumn<QString>("spec");
        for (const char* spec : {"", "id:", "file:", "/dev/video0", "Default"})
            QTest::newRow(spec) << QString::fromLatin1(spec);
    }
    void makeCamera_unknownSpecs_areInvalidArgument()
    {
        QFETCH(QString, spec);
        QCOMPARE(makeCamera(spec.toStdString()).error().code, ErrorCode::InvalidArgument);
    }

    // Qt would deliver a test pattern here.
    void start_cameraThatIsNotThere_isNoCameraAndDeliversNothing()
    {
        const auto camera = makeCamera("id:no-such-camera");
        int frames = 0;
        const auto started =
            (*camera)->start([&frames](const CameraFrame&) { ++frames; }, [](const Error&) {});
        QCOMPARE(started.error().code, ErrorCode::NoCamera);
        QTest::qWait(300);
        QCOMPARE(frames, 0);
        (*camera)->stop();
    }

    void soundsSimulated_knowsSoftwareCameras_data()
    {
        QTest::addColumn<QString>("description");
        QTest::addColumn<bool>("simulated");
        QTest::newRow("FakeCam") << QStringLiteral("FakeCam") << true;
        QTest::newRow("OBS") << QStringLiteral("OBS Virtual Camera") << true;
        QTest::newRow("loopback") << QStringLiteral("Dummy video device (0x0000)") << true;
        QTest::newRow("v4l2loopback") << QStringLiteral("v4l2loopback device") << true;
        QTest::newRow("webcam") << QStringLiteral("Integrated Camera: Integrated C") << false;
        QTest::newRow("no word of it") << QStringLiteral("Observation Camera") << false;
    }
    void soundsSimulated_knowsSoftwareCameras()
    {
        QFETCH(QString, description);
        QFETCH(bool, simulated);
        QCOMPARE(soundsSimulated(description.toStdString()), simulated);
    }
};

QTEST_GUILESS_MAIN(CameraFactoryTest)
#include "tst_camera_factory.moc"
