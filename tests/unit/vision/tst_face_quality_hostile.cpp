// Sights that no watch should give: nothing crashes, and none of them is good.
#include "pictures.h"
#include "vision/face_quality.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace kiosk;
using vision::assessFace;
using vision::FaceMeasure;
using vision::FaceQuality;
using vision::FaceQualityLimits;
using vision::FaceSight;
using vision::PointF;

namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float endless = std::numeric_limits<float>::infinity();

SharedImage plain(int width, int height, std::uint8_t value,
                  PixelFormat format = PixelFormat::Bgr24)
{
    return std::make_shared<const Image>(tests::plainImage(width, height, value, format));
}

// Where the points of an upright face lie, with the eyes `apart` pixels apart about (x, y).
vision::FacePoints pointsAt(float x, float y, float apart)
{
    vision::FacePoints points{};
    const auto place = [&](std::size_t first, std::size_t last, float fromX, float toX, float atY,
                           float bend) {
        for (std::size_t i = first; i <= last; ++i) {
            const float way = static_cast<float>(i - first) / static_cast<float>(last - first);
            const float arc = 1 - (2 * way - 1) * (2 * way - 1);
            points[i] = {x + apart * (fromX + way * (toX - fromX)), y + apart * (atY + bend * arc)};
        }
    };
    place(0, 16, -1.1F, 1.1F, 0, 1.8F);
    place(17, 21, -0.8F, -0.15F, -0.3F, -0.1F);
    place(22, 26, 0.15F, 0.8F, -0.3F, -0.1F);
    for (std::size_t i = 27; i <= 30; ++i)
        points[i] = {x, y + 0.2F * apart * static_cast<float>(i - 27)};
    place(31, 35, -0.2F, 0.2F, 0.7F, 0.05F);
    for (const std::size_t first : {std::size_t{36}, std::size_t{42}}) {
        const float middle = first == 36 ? -0.5F : 0.5F;
        place(first, first + 3, middle - 0.17F, middle + 0.17F, 0, -0.06F);
        place(first + 4, first + 5, middle + 0.08F, middle - 0.08F, 0.05F, 0);
    }
    place(48, 54, -0.4F, 0.4F, 1.1F, -0.1F);
    place(55, 59, 0.25F, -0.25F, 1.15F, 0.1F);
    place(60, 64, -0.3F, 0.3F, 1.1F, 0);
    place(65, 67, 0.15F, -0.15F, 1.1F, 0);
    return points;
}

FaceSight sightOf(SharedImage frame, const vision::FacePoints& points)
{
    FaceSight sight;
    sight.frame = std::move(frame);
    sight.faces = 1;
    sight.face = vision::DetectedFace{500, 200, 250, 300, 0.9F, {}};
    sight.points = points;
    sight.face->points = {points[36], points[45], points[30], points[48], points[54]};
    sight.pose = vision::HeadPose{};
    sight.eyes = vision::EyeOpening{};
    return sight;
}

bool isSound(const FaceQuality& quality)
{
    const bool ordered = std::ranges::is_sorted(quality.scores, std::less{}, [](const auto& score) {
        return static_cast<int>(score.measure);
    });
    return ordered && !quality.scores.empty() && quality.overall >= 0 && quality.overall <= 100 &&
           std::ranges::all_of(quality.scores, [](const auto& score) {
               return score.score >= 0 && score.score <= 100;
           });
}

bool hasScore(const FaceQuality& quality, FaceMeasure measure)
{
    return std::ranges::find(quality.scores, measure, &vision::MeasureScore::measure) !=
           quality.scores.end();
}

} // namespace

class FaceQualityHostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assessFace_badSight_isSoundAndNotGood_data()
    {
        QTest::addColumn<FaceSight>("sight");
        const auto points = pointsAt(640, 300, 100);
        const auto with = [&](std::size_t index, PointF point) {
            auto changed = points;
            changed[index] = point;
            return sightOf(plain(1280, 720, 120), changed);
        };
        QTest::newRow("plain picture") << sightOf(plain(1280, 720, 120), points);
        QTest::newRow("black") << sightOf(plain(1280, 720, 0), points);
        QTest::newRow("white") << sightOf(plain(1280, 720, 255), points);
        QTest::newRow("gray format") << sightOf(plain(1280, 720, 120, PixelFormat::Gray8), points);
        QTest::newRow("one pixel") << sightOf(plain(1, 1, 120), points);
        QTest::newRow("one row") << sightOf(plain(1280, 1, 120), points);
        QTest::newRow("one column") << sightOf(plain(1, 720, 120), points);
        QTest::newRow("no points") << sightOf(plain(1280, 720, 120), {});
        QTest::newRow("not a number") << with(33, {notANumber, 100});
        QTest::newRow("endless") << with(8, {100, endless});
        QTest::newRow("an eye far away") << with(36, {-3e37F, 3e37F});
        QTest::newRow("one point outside") << with(8, {640, 5000});
        QTest::newRow("face outside")
            << sightOf(plain(1280, 720, 120), pointsAt(-2000, -1500, 100));
        QTest::newRow("face larger than the picture")
            << sightOf(plain(320, 240, 120), pointsAt(160, 120, 400));
        QTest::newRow("tiny face") << sightOf(plain(1280, 720, 120), pointsAt(640, 300, 5));
        QTest::newRow("upside down") << sightOf(plain(1280, 720, 120), pointsAt(640, 300, -100));
        FaceSight badPose = sightOf(plain(1280, 720, 120), points);
        badPose.pose = vision::HeadPose{notANumber, endless, -endless};
        badPose.eyes = vision::EyeOpening{notANumber, -endless};
        QTest::newRow("pose not a number") << badPose;
    }
    void assessFace_badSight_isSoundAndNotGood()
    {
        QFETCH(FaceSight, sight);
        const auto quality = assessFace(sight, FaceQualityLimits::standard());
        QVERIFY(isSound(quality));
        QVERIFY(!quality.good());
        QVERIFY(!quality.faults.empty());
    }

    void assessFace_noFace_isOnlyThat()
    {
        FaceSight sight;
        sight.frame = plain(1280, 720, 120);
        const auto quality = assessFace(sight, FaceQualityLimits::standard());
        QCOMPARE(quality.scores.size(), std::size_t{1});
        QCOMPARE(quality.overall, 0);
        QCOMPARE(quality.faults, std::vector{FaceMeasure::SingleFacePresent});
        QVERIFY(!assessFace(FaceSight{}, FaceQualityLimits{}).good());
    }

    void assessFace_noPicture_assessesWhatNeedsNone()
    {
        for (const SharedImage& none : {SharedImage(), std::make_shared<const Image>()}) {
            const FaceSight sight = sightOf(none, pointsAt(640, 300, 100));
            const auto quality = assessFace(sight, FaceQualityLimits::standard());
            QVERIFY(isSound(quality));
            QVERIFY(hasScore(quality, FaceMeasure::InterEyeDistance));
            QVERIFY(hasScore(quality, FaceMeasure::HeadPoseYaw));
            QVERIFY(!hasScore(quality, FaceMeasure::Sharpness));
            QVERIFY(!hasScore(quality, FaceMeasure::HeadSize));
        }
    }

    void assessFace_poseAndEyesUnknown_areNotThere()
    {
        FaceSight sight = sightOf(plain(1280, 720, 120), pointsAt(640, 300, 100));
        sight.pose.reset();
        sight.eyes.reset();
        const auto quality = assessFace(sight, FaceQualityLimits::standard());
        for (const auto measure : {FaceMeasure::HeadPoseYaw, FaceMeasure::HeadPosePitch,
                                   FaceMeasure::HeadPoseRoll, FaceMeasure::EyesOpen})
            QVERIFY(!hasScore(quality, measure));
    }

    void assessFace_everythingWithinLimitsButTheWhole_tellsTheNearest()
    {
        FaceQualityLimits limits; // nothing asked of any measure
        limits.overall = 100;
        const auto quality =
            assessFace(sightOf(plain(1280, 720, 120), pointsAt(640, 300, 100)), limits);
        QCOMPARE(quality.faults.size(), std::size_t{1});
    }

    void assessFace_anyPoints_isSound()
    {
        const auto frame = plain(320, 180, 90);
        const bool held = rc::check("any points", [&] {
            const auto spread = *rc::gen::inRange(1, 2000);
            vision::FacePoints points{};
            for (auto& point : points) {
                point = {static_cast<float>(*rc::gen::inRange(-spread, spread)) / 2,
                         static_cast<float>(*rc::gen::inRange(-spread, spread)) / 2};
            }
            const FaceSight sight = sightOf(frame, points);
            const auto quality = assessFace(sight, FaceQualityLimits::standard());
            RC_ASSERT(isSound(quality));
            RC_ASSERT(!quality.good());
            RC_ASSERT(quality.overall == assessFace(sight, FaceQualityLimits::standard()).overall);
        });
        QVERIFY(held);
    }

    void assessFace_anyPlaceAndSize_isSound()
    {
        const auto frame = plain(640, 360, 150);
        const bool held = rc::check("any place and size", [&] {
            const auto x = static_cast<float>(*rc::gen::inRange(-700, 1400));
            const auto y = static_cast<float>(*rc::gen::inRange(-400, 800));
            const auto apart = static_cast<float>(*rc::gen::inRange(-800, 800)) / 2;
            const auto quality =
                assessFace(sightOf(frame, pointsAt(x, y, apart)), FaceQualityLimits::standard());
            RC_ASSERT(isSound(quality));
            RC_ASSERT(!quality.good());
        });
        QVERIFY(held);
    }

    void faceMeasureId_everyMeasure_isItsOwn()
    {
        std::vector<std::string_view> ids;
        for (std::size_t i = 0; i < vision::faceMeasureCount; ++i)
            ids.push_back(vision::faceMeasureId(static_cast<FaceMeasure>(i)));
        QCOMPARE(vision::faceMeasureId(FaceMeasure::InterEyeDistance),
                 std::string_view("inter_eye_distance"));
        std::ranges::sort(ids);
        QVERIFY(std::ranges::adjacent_find(ids) == ids.end());
        QCOMPARE(vision::faceMeasureId(static_cast<FaceMeasure>(200)), std::string_view("unknown"));
    }
};

QTEST_APPLESS_MAIN(FaceQualityHostileTest)
#include "tst_face_quality_hostile.moc"
