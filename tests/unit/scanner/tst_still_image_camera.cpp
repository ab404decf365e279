#include "scanner/still_image_camera.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::devices;

class StillImageCameraTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void start_twoPictures_showsEachInTurn()
    {
        StillImageCamera camera({picture("a.png", Qt::red), picture("b.png", Qt::blue)});
        std::vector<CameraFrame> frames;
        QVERIFY(camera.info().simulated);
        QVERIFY(camera.start([&](CameraFrame frame) { frames.push_back(frame); }, [](Error) {})
                    .has_value());
        QTRY_VERIFY(frames.size() >= 3);
        const auto blue = [&frames](std::size_t i) { return frames[i].image->pixels()[0]; };
        const auto red = [&frames](std::size_t i) { return frames[i].image->pixels()[2]; };
        QCOMPARE(int(red(0)), 255);
        QCOMPARE(int(blue(1)), 255);
        QCOMPARE(int(red(2)), 255);
    }

    void start_badFiles_fails_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("exists");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << QByteArray() << false << ErrorCode::NoCamera;
        QTest::newRow("empty") << QByteArray() << true << ErrorCode::UnreadableImage;
        QTest::newRow("text") << QByteArray("no picture") << true << ErrorCode::UnreadableImage;
        QTest::newRow("cut PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << true
                                 << ErrorCode::UnreadableImage;
    }
    void start_badFiles_fails()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const bool, exists);
        QFETCH(const ErrorCode, code);
        QFile file(m_folder->filePath("x.png"));
        if (exists) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
        }
        StillImageCamera camera({file.fileName().toStdString()});
        const auto started = camera.start([](CameraFrame) {}, [](Error) {});
        QVERIFY(!started.has_value());
        QCOMPARE(started.error().code, code);
    }

    void start_noFiles_isNoCamera()
    {
        StillImageCamera camera({});
        QCOMPARE(camera.start([](CameraFrame) {}, [](Error) {}).error().code, ErrorCode::NoCamera);
    }

private:
    std::filesystem::path picture(const QString& name, const QColor& colour)
    {
        QImage image(8, 8, QImage::Format_RGB888);
        image.fill(colour);
        image.save(m_folder->filePath(name));
        return m_folder->filePath(name).toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(StillImageCameraTest)
#include "tst_still_image_camera.moc"
