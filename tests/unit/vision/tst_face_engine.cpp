#include "face_pictures.h"
#include "vision/face_engine.h"

#include <QTest>

#include <cmath>

using namespace kiosk;
using kiosk::vision::DetectedFace;
using kiosk::vision::EyeOpening;
using kiosk::vision::FaceEngine;
using kiosk::vision::HeadPose;

namespace {

constexpr float leastEyes = 30; // pixels

} // namespace

class FaceEngineTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FaceEngine> m_engine;
    Image m_portrait;

    HeadPose poseOf(const Image& image)
    {
        return m_engine->pose(image, m_engine->theOneFace(image, 10).value()).value();
    }
    EyeOpening eyesOf(const Image& image)
    {
        const auto face = m_engine->theOneFace(image, 10).value();
        return m_engine->eyes(image, m_engine->points(image, face).value()).value();
    }
    static std::vector<Image> turningHead()
    {
        return tests::clip(
            tests::sharedPath("testdata/vision/video/head-pose-face-detection-female.gif"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto engine = FaceEngine::create(tests::productModels());
        QVERIFY(engine.has_value());
        m_engine = std::make_unique<FaceEngine>(std::move(*engine));
        auto portrait = tests::picture("tests/data/faces/astronaut.png");
        QVERIFY(portrait.has_value());
        m_portrait = std::move(*portrait);
    }

    void theOneFace_portrait_isFoundWithItsPoints()
    {
        const auto face = m_engine->theOneFace(m_portrait, leastEyes);
        QVERIFY(face.has_value());
        // Where the face is, measured by eye: pupils at about (205, 101) and (247, 104).
        QVERIFY(std::abs(face->points[0].x - 205) < 8);
        QVERIFY(std::abs(face->points[0].y - 101) < 8);
        QVERIFY(face->points[1].x > face->points[0].x);
        QVERIFY(face->points[2].y > face->points[0].y);
        QVERIFY(face->points[3].y > face->points[2].y);
        QVERIFY(face->points[4].x > face->points[3].x);
        QVERIFY(face->eyeDistance() > leastEyes);
        QVERIFY(face->score > 0.9F);
    }

    void theOneFace_grayPicture_isFound()
    {
        SecureBytes gray;
        for (std::size_t i = 0; i < m_portrait.pixels().size(); i += 3)
            gray.push_back(m_portrait.pixels()[i + 1]);
        const Image image = Image::create(m_portrait.width(), m_portrait.height(),
                                          PixelFormat::Gray8, std::move(gray))
                                .value();
        QVERIFY(m_engine->theOneFace(image, leastEyes).has_value());
    }

    void theOneFace_nobody_isNoFace_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("plain") << 640 << 480;
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("one row") << 2000 << 1;
        QTest::newRow("one column") << 1 << 2000;
    }
    void theOneFace_nobody_isNoFace()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const Image image = tests::plainImage(width, height, 128);
        QCOMPARE(m_engine->theOneFace(image, leastEyes).error().code, ErrorCode::NoFace);
        QVERIFY(m_engine->detect(image).value().empty());
    }

    void theOneFace_drawnPortraitOfASpecimen_isNoFace()
    {
        const auto page = tests::picture("tests/data/documents/doc_00_td3.jpg");
        QVERIFY(page.has_value());
        QCOMPARE(m_engine->theOneFace(*page, leastEyes).error().code, ErrorCode::NoFace);
    }

    void theOneFace_twoOfTheSameSize_isSeveralFaces()
    {
        const Image two = tests::sideBySide(m_portrait, m_portrait);
        QCOMPARE(m_engine->theOneFace(two, leastEyes).error().code, ErrorCode::SeveralFaces);
    }

    void theOneFace_eyesTooNear_isFaceTooSmall()
    {
        QCOMPARE(m_engine->theOneFace(m_portrait, 60).error().code, ErrorCode::FaceTooSmall);
    }

    // Nobody's face, or one that nobody holds so: an answer, and never a crash.
    void theOneFace_hostilePicture_isAnErrorOrAFaceInside_data()
    {
        QTest::addColumn<Image>("image");
        QTest::newRow("all black") << tests::plainImage(1280, 720, 0);
        QTest::newRow("all white") << tests::plainImage(1280, 720, 255);
        QTest::newRow("noise") << tests::noise(1280, 720);
        QTest::newRow("cartoon") << tests::cartoon();
        QTest::newRow("upside down") << tests::turnedBy(m_portrait, cv::ROTATE_180);
        QTest::newRow("sideways") << tests::turnedBy(m_portrait, cv::ROTATE_90_CLOCKWISE);
        QTest::newRow("tiny") << tests::scaled(m_portrait, 0.05);
        QTest::newRow("huge") << tests::plainImage(6000, 4000, 90);
    }
    void theOneFace_hostilePicture_isAnErrorOrAFaceInside()
    {
        QFETCH(Image, image);
        const auto face = m_engine->theOneFace(image, leastEyes);
        if (!face) {
            QVERIFY(face.error().code == ErrorCode::NoFace ||
                    face.error().code == ErrorCode::SeveralFaces ||
                    face.error().code == ErrorCode::FaceTooSmall);
            return;
        }
        const auto points = m_engine->points(image, *face).value();
        QVERIFY(m_engine->pose(image, *face).has_value());
        QVERIFY(m_engine->eyes(image, points).has_value());
        QVERIFY(m_engine->passiveLiveness(image, *face).has_value());
    }

    void theOneFace_blackOrNoise_isNoFace()
    {
        for (const Image& image : {tests::plainImage(640, 480, 0), tests::noise(640, 480)}) {
            const auto face = m_engine->theOneFace(image, leastEyes);
            QVERIFY(!face);
            QCOMPARE(face.error().code, ErrorCode::NoFace);
        }
    }

    // The detector takes a drawing for a face; the other networks do not take it for one that looks
    // into the camera with open eyes.
    void poseAndEyes_cartoon_areNotThoseOfAFrontalFace()
    {
        const Image drawing = tests::cartoon();
        const auto face = m_engine->theOneFace(drawing, leastEyes);
        if (!face)
            return;
        const HeadPose pose = m_engine->pose(drawing, *face).value();
        const EyeOpening eyes = eyesOf(drawing);
        QVERIFY(std::abs(pose.yaw) > 30 || std::min(eyes.left, eyes.right) < 0.5F);
    }

    void pose_headLeansClockwise_rollIsPositive_data()
    {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {-30.0, -15.0, 15.0, 30.0})
            QTest::addRow("%.0f", degrees) << degrees;
    }
    void pose_headLeansClockwise_rollIsPositive()
    {
        QFETCH(double, degrees);
        const float upright = poseOf(m_portrait).roll;
        const float leaning = poseOf(tests::turned(m_portrait, degrees)).roll;
        QVERIFY2(std::abs(leaning - upright - static_cast<float>(degrees)) < 7,
                 qPrintable(QString::number(static_cast<double>(leaning - upright))));
    }

    void pose_mirroredPicture_turnsYawAndRollRound()
    {
        const HeadPose left = poseOf(tests::turned(m_portrait, 20));
        const HeadPose right = poseOf(tests::mirrored(tests::turned(m_portrait, 20)));
        QVERIFY(std::abs(left.yaw + right.yaw) < 10);
        QVERIFY(std::abs(left.pitch - right.pitch) < 6);
        QVERIFY(std::abs(left.roll + right.roll) < 8);
    }

    // The sign convention on a person who turns the head: where the nose goes, the yaw goes.
    void pose_personTurnsHead_yawFollowsTheNose()
    {
        const auto frames = turningHead();
        if (frames.empty())
            QSKIP("KIOSK_SHARED names no test data");
        float least = 0;
        float most = 0;
        for (const Image& frame : frames) {
            const auto face = m_engine->theOneFace(frame, 10).value();
            const auto points = m_engine->points(frame, face).value();
            const float nose =
                (points[30].x - (points[36].x + points[45].x) / 2) / (points[45].x - points[36].x);
            const float yaw = m_engine->pose(frame, face).value().yaw;
            if (std::abs(nose) > 0.15F)
                QVERIFY2(yaw * nose > 0, qPrintable(QString::number(static_cast<double>(yaw))));
            const float mirrored = poseOf(tests::mirrored(frame)).yaw;
            if (std::abs(yaw) > 20)
                QVERIFY(mirrored * yaw < 0);
            least = std::min(least, yaw);
            most = std::max(most, yaw);
        }
        QVERIFY(least < -35);
        QVERIFY(most > 30);
    }

    // Portraits taken from below and of a lowered chin.
    void pose_headRaisedOrLowered_pitchFollowsTheNose()
    {
        const auto folder = tests::sharedPath("testdata/vision/faces/portraits");
        const auto raised = vision::readImageFile(folder / "james-risch.jpg");
        const auto lowered = vision::readImageFile(folder / "sheldon-whitehouse.jpg");
        if (!raised || !lowered)
            QSKIP("KIOSK_SHARED names no test data");
        QVERIFY(poseOf(*raised).pitch > 4);
        QVERIFY(poseOf(*lowered).pitch < -15);
    }

    void eyes_portrait_areOpen()
    {
        const EyeOpening open = eyesOf(m_portrait);
        QVERIFY(open.left > 0.9F);
        QVERIFY(open.right > 0.9F);
    }

    // Skin where the eyes were: nothing that looks at anybody.
    void eyes_portraitPaintedOver_areClosedOnTheSideOfThePaint()
    {
        const auto face = m_engine->theOneFace(m_portrait, leastEyes).value();
        const auto points = m_engine->points(m_portrait, face).value();
        cv::Mat painted = tests::matOf(m_portrait).clone();
        const int cheek = static_cast<int>(face.points[0].y + 0.55F * face.eyeDistance());
        const cv::Rect lid(static_cast<int>(face.points[0].x) - 16,
                           static_cast<int>(face.points[0].y) - 9, 32, 18);
        const cv::Mat skin = painted(cv::Rect(lid.x, cheek, lid.width, lid.height)).clone();
        skin.copyTo(painted(lid));
        const EyeOpening eyes = m_engine->eyes(tests::imageOf(painted), points).value();
        QVERIFY(eyes.left < eyes.right - 0.5F);
    }

    void eyes_personBlinks_closeInTheLastFrames()
    {
        const auto frames = tests::clip(
            tests::sharedPath("testdata/vision/video/head-pose-face-detection-male.gif"));
        if (frames.size() < 62)
            QSKIP("KIOSK_SHARED names no test data");
        QVERIFY(eyesOf(frames[0]).left > 0.9F && eyesOf(frames[0]).right > 0.9F);
        QVERIFY(eyesOf(frames[60]).left < 0.1F && eyesOf(frames[60]).right < 0.1F);
    }

    void mouthOpening_lipsApart_isTheirDistanceByTheEyes()
    {
        vision::FacePoints points{};
        QCOMPARE(vision::mouthOpening(points), 0.F);
        for (std::size_t i = 36; i < 42; ++i)
            points[i] = {100, 100};
        for (std::size_t i = 42; i < 48; ++i)
            points[i] = {160, 100};
        points[62] = {130, 180};
        points[66] = {130, 180};
        QCOMPARE(vision::mouthOpening(points), 0.F);
        points[66] = {130, 210};
        QCOMPARE(vision::mouthOpening(points), 0.5F);
    }

    void everyCall_faceOutsideThePicture_isUnreadableImage_data()
    {
        QTest::addColumn<float>("place");
        QTest::addColumn<float>("side");
        QTest::newRow("beside") << 5000.F << 90.F;
        QTest::newRow("far away") << 1e9F << 90.F;
        QTest::newRow("no number") << std::nanf("") << 90.F;
        QTest::newRow("larger than any face") << -4000.F << 9000.F;
    }
    void everyCall_faceOutsideThePicture_isUnreadableImage()
    {
        QFETCH(float, place);
        QFETCH(float, side);
        DetectedFace face;
        face.left = face.top = place;
        face.width = face.height = side;
        vision::FacePoints points;
        points.fill({place, place});
        points[36].x -= side;
        points[42].x -= side;
        QCOMPARE(m_engine->points(m_portrait, face).error().code, ErrorCode::UnreadableImage);
        QCOMPARE(m_engine->pose(m_portrait, face).error().code, ErrorCode::UnreadableImage);
        QCOMPARE(m_engine->eyes(m_portrait, points).error().code, ErrorCode::UnreadableImage);
    }

    void everyCall_emptyImage_isUnreadableImage()
    {
        const DetectedFace face;
        QCOMPARE(m_engine->detect({}).error().code, ErrorCode::UnreadableImage);
        QCOMPARE(m_engine->theOneFace({}, leastEyes).error().code, ErrorCode::UnreadableImage);
        QCOMPARE(m_engine->points({}, face).error().code, ErrorCode::UnreadableImage);
        QCOMPARE(m_engine->pose({}, face).error().code, ErrorCode::UnreadableImage);
        QCOMPARE(m_engine->eyes({}, {}).error().code, ErrorCode::UnreadableImage);
        QCOMPARE(m_engine->passiveLiveness({}, face).error().code, ErrorCode::UnreadableImage);
    }

    void passiveLiveness_clearPortrait_isHigh()
    {
        const auto face = m_engine->theOneFace(m_portrait, leastEyes).value();
        const double live = m_engine->passiveLiveness(m_portrait, face).value();
        QVERIFY(live > 0.5);
        QVERIFY(live <= 1.0);
    }

    void passiveLiveness_boxOutsideThePicture_staysAProbability()
    {
        DetectedFace face;
        face.left = -500;
        face.top = 5000;
        face.width = 90;
        face.height = 90;
        const auto live = m_engine->passiveLiveness(m_portrait, face);
        QVERIFY(live.has_value());
        QVERIFY(*live >= 0 && *live <= 1);
    }

    void modelVersions_nameEveryModel()
    {
        QCOMPARE(m_engine->modelVersions().size(), std::size_t{5});
    }
};

QTEST_GUILESS_MAIN(FaceEngineTest)
#include "tst_face_engine.moc"
