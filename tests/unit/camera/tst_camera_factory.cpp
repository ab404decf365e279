#include "camera/camera_factory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::devices;

namespace {

struct Seen
{
    std::vector<CameraFrame> frames;
    std::vector<Error> failures;

    Camera::FrameHandler onFrame()
    {
        return [this](CameraFrame frame) { frames.push_back(std::move(frame)); };
    }
    Camera::FailureHandler onFailure()
    {
        return [this](Error error) { failures.push_back(std::move(error)); };
    }
};

const std::string film = "file:" KIOSK_SOURCE_DIR "/devices/simulated/media/face.webm";

} // namespace

class CameraFactoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void file_video_deliversFramesMarkedAsSimulated()
    {
        Seen seen;
        const auto camera = makeCamera(film);
        QVERIFY(camera.has_value());
        QVERIFY((*camera)->info().simulated);
        QVERIFY((*camera)->start(seen.onFrame(), seen.onFailure()).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(seen.frames.size() >= 10, 15000);
        QVERIFY(seen.failures.empty());
        const Image& image = *seen.frames.back().image;
        QCOMPARE(image.format(), PixelFormat::Bgr24);
        QCOMPARE(image.width(), 1280);
        QCOMPARE(image.height(), 720);
        QVERIFY(seen.frames.back().sequence > seen.frames.front().sequence);
    }

    void file_stopped_deliversNothingMore()
    {
        Seen seen;
        const auto camera = makeCamera(film);
        QVERIFY((*camera)->start(seen.onFrame(), seen.onFailure()).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(!seen.frames.empty(), 15000);
        (*camera)->stop();
        const auto count = seen.frames.size();
        Seen second;
        QVERIFY((*camera)->start(second.onFrame(), second.onFailure()).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(!second.frames.empty(), 15000);
        QCOMPARE(seen.frames.size(), count);
    }

    void file_missing_isNoCamera()
    {
        Seen seen;
        const auto camera = makeCamera("file:/none/such.webm");
        const auto started = (*camera)->start(seen.onFrame(), seen.onFailure());
        QCOMPARE(started.error().code, ErrorCode::NoCamera);
    }

    void file_noVideo_isToldAsUnreadable()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("not.webm"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        Seen seen;
        const auto camera = makeCamera("file:" + file.fileName().toStdString());
        QVERIFY((*camera)->start(seen.onFrame(), seen.onFailure()).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(seen.failures.size(), std::size_t(1), 15000);
        QCOMPARE(seen.failures[0].code, ErrorCode::UnreadableImage);
        QVERIFY(seen.frames.empty());
    }

    // The trap of Qt 6.4: without a camera it would deliver a test pattern.
    void id_unknown_isNoCameraAndNoPattern()
    {
        Seen seen;
        const auto camera = makeCamera("id:none-such");
        const auto started = (*camera)->start(seen.onFrame(), seen.onFailure());
        QCOMPARE(started.error().code, ErrorCode::NoCamera);
        QVERIFY(seen.frames.empty());
    }

    void spec_unknown_isRefused()
    {
        QCOMPARE(makeCamera("webcam").error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_MAIN(CameraFactoryTest)
#include "tst_camera_factory.moc"
