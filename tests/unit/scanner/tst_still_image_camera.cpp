#include "scanner/still_image_camera.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>
#include <set>

using namespace kiosk;
using namespace kiosk::devices;

namespace {

// What a camera delivered: the widths tell the pictures apart.
class Audience
{
public:
    Camera::FrameHandler onFrame()
    {
        return [this](const CameraFrame& frame) {
            const std::scoped_lock lock(m_mutex);
            m_widths.push_back(frame.image->width());
        };
    }
    Camera::FailureHandler onFailure()
    {
        return [this](const Error& error) {
            const std::scoped_lock lock(m_mutex);
            m_failures.push_back(error.code);
        };
    }
    [[nodiscard]] std::vector<int> widths() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_widths;
    }
    [[nodiscard]] std::vector<ErrorCode> failures() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_failures;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<int> m_widths;
    std::vector<ErrorCode> m_failures;
};

} // namespace

class StillImageCameraTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path picture(const char* name, int width)
    {
        QImage image(width, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        if (!image.save(path))
            return {};
        return path.toStdString();
    }
    std::filesystem::path noPicture(const char* name)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("no picture at all");
        return path.toStdString();
    }

private Q_SLOTS:
    void cleanup()
    {
        for (const auto& entry : std::filesystem::directory_iterator(m_folder.path().toStdString()))
            std::filesystem::remove_all(entry.path());
    }

    void start_files_areShownInTurn()
    {
        Audience audience;
        StillImageCamera camera({picture("b.png", 11), picture("a.jpg", 22)});
        QVERIFY(camera.start(audience.onFrame(), audience.onFailure()).has_value());
        QTRY_VERIFY(audience.widths().size() >= 4);
        camera.stop();
        const std::vector<int> widths = audience.widths();
        QCOMPARE((std::vector<int>(widths.begin(), widths.begin() + 4)),
                 (std::vector<int>{11, 22, 11, 22}));
        QVERIFY(audience.failures().empty());
    }

    void start_folder_isShownByNameAndLookedAtAgain()
    {
        picture("2.png", 22);
        picture("1.png", 11);
        noPicture("notes.txt");
        Audience audience;
        StillImageCamera camera({m_folder.path().toStdString()},
                                StillImageCamera::Kind::CaptureFolder);
        QVERIFY(!camera.info().simulated);
        QVERIFY(camera.start(audience.onFrame(), audience.onFailure()).has_value());
        QTRY_VERIFY(audience.widths().size() >= 2);
        QCOMPARE(audience.widths()[0], 11);
        QCOMPARE(audience.widths()[1], 22);
        picture("3.png", 33);
        QTRY_VERIFY(std::ranges::count(audience.widths(), 33) > 0);
    }

    void info_files_areSimulated()
    {
        QVERIFY(StillImageCamera({picture("a.png", 11)}).info().simulated);
    }

    void start_colours_areInOrder()
    {
        std::mutex mutex;
        SharedImage image;
        StillImageCamera camera({picture("red.png", 4)});
        QVERIFY(camera
                    .start(
                        [&](const CameraFrame& frame) {
                            const std::scoped_lock lock(mutex);
                            image = frame.image;
                        },
                        [](const Error&) {})
                    .has_value());
        QTRY_VERIFY((std::scoped_lock(mutex), image != nullptr));
        camera.stop();
        QCOMPARE(image->format(), PixelFormat::Bgr24);
        QCOMPARE(image->pixels()[0], std::uint8_t{0});
        QCOMPARE(image->pixels()[2], std::uint8_t{255});
    }

    void stop_thenNothingComes_andItCanStartAgain()
    {
        Audience audience;
        StillImageCamera camera({picture("a.png", 11)});
        for (int round = 0; round < 3; ++round) {
            QVERIFY(camera.start(audience.onFrame(), audience.onFailure()).has_value());
            const std::size_t before = audience.widths().size();
            QTRY_VERIFY(audience.widths().size() > before);
            camera.stop();
            const std::size_t after = audience.widths().size();
            QTest::qWait(300); // time in which a picture would have come
            QCOMPARE(audience.widths().size(), after);
        }
    }

    void start_unreadableAmongOthers_isPassedOver()
    {
        Audience audience;
        StillImageCamera camera({picture("a.png", 11), noPicture("b.png"), picture("c.png", 33)});
        QVERIFY(camera.start(audience.onFrame(), audience.onFailure()).has_value());
        QTRY_VERIFY(audience.widths().size() >= 3);
        const std::vector<int> widths = audience.widths();
        QCOMPARE((std::set<int>(widths.begin(), widths.end())), (std::set<int>{11, 33}));
    }

    void picturesVanish_isCameraLost()
    {
        Audience audience;
        const auto path = picture("a.png", 11);
        StillImageCamera camera({path});
        QVERIFY(camera.start(audience.onFrame(), audience.onFailure()).has_value());
        QTRY_VERIFY(!audience.widths().empty());
        std::filesystem::remove(path);
        QTRY_COMPARE(audience.failures(), (std::vector<ErrorCode>{ErrorCode::CameraLost}));
    }

    void start_nothingThere_isNoCamera()
    {
        Audience audience;
        StillImageCamera none({});
        QCOMPARE(none.start(audience.onFrame(), audience.onFailure()).error().code,
                 ErrorCode::NoCamera);
        StillImageCamera missing({"/nonexistent/page.jpg"});
        QCOMPARE(missing.start(audience.onFrame(), audience.onFailure()).error().code,
                 ErrorCode::NoCamera);
        StillImageCamera emptyFolder({m_folder.path().toStdString()});
        QCOMPARE(emptyFolder.start(audience.onFrame(), audience.onFailure()).error().code,
                 ErrorCode::NoCamera);
    }

    void start_noPicture_isUnreadableImage()
    {
        Audience audience;
        StillImageCamera camera({noPicture("a.png")});
        QCOMPARE(camera.start(audience.onFrame(), audience.onFailure()).error().code,
                 ErrorCode::UnreadableImage);
    }
};

QTEST_GUILESS_MAIN(StillImageCameraTest)
#include "tst_still_image_camera.moc"
