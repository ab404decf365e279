#include "camera/video_file_camera.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace kiosk;
using namespace kiosk::devices;

namespace {

const std::string film = KIOSK_SOURCE_DIR "/devices/simulated/media/face.webm";
const std::string shortFilm = KIOSK_SOURCE_DIR "/devices/simulated/media/no_face.webm"; // 2 s

// What a camera delivered, counted from any thread.
class Audience
{
public:
    Camera::FrameHandler onFrame()
    {
        return [this](const CameraFrame& frame) {
            const std::scoped_lock lock(m_mutex);
            ++m_frames;
            m_last = frame;
        };
    }
    Camera::FailureHandler onFailure()
    {
        return [this](const Error& error) {
            const std::scoped_lock lock(m_mutex);
            m_failures.push_back(error.code);
        };
    }
    [[nodiscard]] int frames() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_frames;
    }
    [[nodiscard]] CameraFrame last() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_last;
    }
    [[nodiscard]] std::vector<ErrorCode> failures() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_failures;
    }

private:
    mutable std::mutex m_mutex;
    int m_frames = 0;
    CameraFrame m_last;
    std::vector<ErrorCode> m_failures;
};

} // namespace

class VideoFileCameraTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void info_saysThatItIsSimulated()
    {
        const VideoFileCamera camera(film);
        QVERIFY(camera.info().simulated);
        QCOMPARE(camera.info().description, std::string("Video file face.webm"));
    }

    void start_film_deliversPictures()
    {
        Audience audience;
        VideoFileCamera camera(film);
        QVERIFY(camera.start(audience.onFrame(), audience.onFailure()).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(audience.frames() >= 10, 20'000);
        const CameraFrame frame = audience.last();
        QCOMPARE(frame.image->width(), 1280);
        QCOMPARE(frame.image->height(), 720);
        QCOMPARE(frame.image->format(), PixelFormat::Bgr24);
        QVERIFY(frame.sequence >= 10);
        QVERIFY(audience.failures().empty());
        camera.stop();
    }

    // The film of 2 s has 60 frames: more than that means that it began again.
    void start_shortFilm_beginsAgain()
    {
        Audience audience;
        VideoFileCamera camera(shortFilm);
        QVERIFY(camera.start(audience.onFrame(), audience.onFailure()).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(audience.last().sequence > 100, 60'000);
        QVERIFY(audience.failures().empty());
    }

    void stop_thenNothingComes_andItCanStartAgain()
    {
        Audience audience;
        VideoFileCamera camera(film);
        for (int round = 0; round < 3; ++round) {
            QVERIFY(camera.start(audience.onFrame(), audience.onFailure()).has_value());
            const int before = audience.frames();
            QTRY_VERIFY_WITH_TIMEOUT(audience.frames() > before + 2, 20'000);
            camera.stop();
            const int after = audience.frames();
            QTest::qWait(200); // time in which a frame would have come
            QCOMPARE(audience.frames(), after);
        }
        QVERIFY(audience.failures().empty());
    }

    void destroyed_whileItPlays_isSilent()
    {
        Audience audience;
        {
            VideoFileCamera camera(film);
            QVERIFY(camera.start(audience.onFrame(), audience.onFailure()).has_value());
            QTRY_VERIFY_WITH_TIMEOUT(audience.frames() > 2, 20'000);
        }
        const int after = audience.frames();
        QTest::qWait(200);
        QCOMPARE(audience.frames(), after);
    }

    void start_missingFile_isNoCamera()
    {
        Audience audience;
        VideoFileCamera camera("/nonexistent/film.webm");
        const auto started = camera.start(audience.onFrame(), audience.onFailure());
        QCOMPARE(started.error().code, ErrorCode::NoCamera);
    }

    void start_fileThatIsNoVideo_isUnreadableImage()
    {
        Audience audience;
        VideoFileCamera camera(KIOSK_SOURCE_DIR "/CMakeLists.txt");
        const auto started = camera.start(audience.onFrame(), audience.onFailure());
        QCOMPARE(started.error().code, ErrorCode::UnreadableImage);
    }

    void start_videoThatIsDamaged_failsLater()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("damaged.webm"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\x1A\x45\xDF\xA3") + QByteArray(5000, 'x'));
        file.close();
        Audience audience;
        VideoFileCamera camera(path.toStdString());
        QVERIFY(camera.start(audience.onFrame(), audience.onFailure()).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(audience.failures().size(), std::size_t{1}, 20'000);
        QCOMPARE(audience.frames(), 0);
    }
};

QTEST_MAIN(VideoFileCameraTest)
#include "tst_video_file_camera.moc"
