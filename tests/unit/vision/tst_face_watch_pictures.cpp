// Streams that show no usable face, through the networks: an answer each, never a failure.
#include "face_pictures.h"
#include "vision/face_watch.h"

#include <QTest>

using namespace kiosk;
using kiosk::vision::FaceEngine;
using kiosk::vision::FaceSight;
using kiosk::vision::FaceWatch;

namespace {

cv::Mat portrait()
{
    static const Image picture = tests::astronaut();
    return tests::matOf(picture);
}

// `picture` in a frame of the camera's size, its width by that of the frame being `share`.
Image framed(const cv::Mat& picture, double share, cv::Size size = {1280, 720})
{
    cv::Mat frame(size, CV_8UC3, cv::Scalar(120, 120, 120));
    cv::Mat fitting;
    const double factor = share * size.width / picture.cols;
    cv::resize(picture, fitting, {}, factor, factor, cv::INTER_AREA);
    const cv::Rect place((size.width - fitting.cols) / 2, 0, fitting.cols,
                         std::min(fitting.rows, size.height));
    fitting(cv::Rect(0, 0, place.width, place.height)).copyTo(frame(place));
    return tests::imageOf(frame);
}

Image rotated(cv::RotateFlags quarter)
{
    cv::Mat picture;
    cv::rotate(portrait(), picture, quarter);
    return framed(picture, 0.5);
}

Image pair()
{
    cv::Mat two;
    cv::hconcat(portrait(), portrait(), two);
    return framed(two, 0.9);
}

Image halfGone()
{
    const cv::Mat picture = portrait();
    return framed(picture(cv::Rect(226, 0, picture.cols - 226, picture.rows)), 0.4);
}

} // namespace

class TestFaceWatchPictures : public QObject
{
    Q_OBJECT

    std::optional<FaceWatch> m_watch;
    std::chrono::steady_clock::time_point m_now{std::chrono::seconds(1)};

    Result<FaceSight> show(const Image& image)
    {
        m_now += std::chrono::milliseconds(50);
        return m_watch->look(std::make_shared<const Image>(image), m_now);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto engine = FaceEngine::create(tests::productModels());
        QVERIFY(engine.has_value());
        m_watch.emplace(std::move(*engine));
    }
    void init() { m_watch->reset(); }

    void portrait_isSeenWhole()
    {
        for (int i = 0; i < 3; ++i) {
            const auto sight = show(framed(portrait(), 0.5));
            QVERIFY(sight.has_value());
            QCOMPARE(sight->faces, 1);
            QVERIFY(sight->pose && std::abs(sight->pose->yaw) < 10);
            QVERIFY(sight->eyes && sight->eyes->left > 0.6F && sight->eyes->right > 0.6F);
            QVERIFY(sight->face->eyeDistance() > 40);
        }
    }

    void stream_withoutAUsableFace_isNoFailure_data()
    {
        QTest::addColumn<Image>("frame");
        QTest::addColumn<int>("most"); // faces
        QTest::newRow("all black") << tests::plainImage(1280, 720, 0) << 0;
        QTest::newRow("all white") << tests::plainImage(1280, 720, 255) << 0;
        QTest::newRow("noise") << tests::noise(1280, 720) << 0;
        QTest::newRow("one pixel") << tests::plainImage(1, 1, 90) << 0;
        QTest::newRow("one row") << tests::plainImage(2000, 1, 90) << 0;
        QTest::newRow("upside down") << rotated(cv::ROTATE_180) << 1;
        QTest::newRow("sideways") << rotated(cv::ROTATE_90_CLOCKWISE) << 1;
        QTest::newRow("tiny") << framed(portrait(), 0.04) << 1;
        QTest::newRow("cartoon") << tests::cartoon() << 1;
        QTest::newRow("half of the face out of the frame") << halfGone() << 1;
        QTest::newRow("enormous") << framed(portrait()(cv::Rect(170, 50, 110, 110)), 0.56) << 1;
    }
    void stream_withoutAUsableFace_isNoFailure()
    {
        QFETCH(Image, frame);
        QFETCH(int, most);
        for (int i = 0; i < 3; ++i) {
            const auto sight = show(frame);
            QVERIFY(sight.has_value());
            QVERIFY(sight->faces <= most);
            QCOMPARE(sight->face.has_value(), sight->faces > 0);
        }
    }

    void stream_ofTwo_countsTwo()
    {
        const auto sight = show(pair());
        QVERIFY(sight.has_value());
        QCOMPARE(sight->faces, 2);
    }

    void stream_thatChangesItsSizeAndColour_isFollowed()
    {
        for (const cv::Size size : {cv::Size(1280, 720), cv::Size(640, 480), cv::Size(1920, 1080),
                                    cv::Size(320, 240), cv::Size(1280, 720)}) {
            const auto sight = show(framed(portrait(), 0.5, size));
            QVERIFY(sight.has_value());
            QCOMPARE(sight->faces, 1);
            cv::Mat gray;
            cv::cvtColor(tests::matOf(*sight->frame), gray, cv::COLOR_BGR2GRAY);
            const auto graySight = show(tests::imageOf(gray));
            QVERIFY(graySight.has_value());
            QCOMPARE(graySight->faces, 1);
            QVERIFY(!graySight->texture);
            QVERIFY(graySight->pose && graySight->eyes);
        }
    }
};

QTEST_GUILESS_MAIN(TestFaceWatchPictures)
#include "tst_face_watch_pictures.moc"
