#include "pictures.h"
#include "vision/face_follower.h"

#include <QTest>

#include <functional>

using namespace kiosk;
using kiosk::vision::DetectedFace;
using kiosk::vision::EyeOpening;
using kiosk::vision::FaceFollower;
using kiosk::vision::FacePoints;
using kiosk::vision::FaceSenses;
using kiosk::vision::FaceSight;
using kiosk::vision::HeadPose;
using kiosk::vision::PointF;
using std::chrono::milliseconds;

namespace {

using Time = FaceFollower::Time;

constexpr int eyeLeft = 36; // first of the six points of the image's left eye

DetectedFace faceAt(float left, float top, float height)
{
    return {left, top, 0.8F * height, height, 0.99F, {}};
}

// Points of an upright face of 100 pixels between the eyes, the whole shifted.
FacePoints pointsAt(PointF shift)
{
    FacePoints points;
    points.fill(PointF{50 + shift.x, 50 + shift.y});
    for (std::size_t i = eyeLeft; i < eyeLeft + 6; ++i)
        points[i] = {shift.x, shift.y};
    for (std::size_t i = eyeLeft + 6; i < eyeLeft + 12; ++i)
        points[i] = {100 + shift.x, shift.y};
    return points;
}

// Says what it was told to, and counts what it was asked.
struct Sensed final : FaceSenses
{
    std::vector<DetectedFace> faces{faceAt(500, 200, 250)};
    FacePoints where = pointsAt({});
    Result<HeadPose> head = HeadPose{};
    std::optional<ErrorCode> broken; // of points, eyes and pose
    int posed = 0;
    int textured = 0;
    int opened = 0;
    bool formatsRight = true;
    FacePoints eyesSawPoints{};

    Result<std::vector<DetectedFace>> detect(const Image&) override { return faces; }
    Result<FacePoints> points(const Image& gray, const DetectedFace&) override
    {
        formatsRight = formatsRight && gray.format() == PixelFormat::Gray8;
        if (broken)
            return fail(*broken);
        return where;
    }
    Result<EyeOpening> eyes(const Image& gray, const FacePoints& points) override
    {
        formatsRight = formatsRight && gray.format() == PixelFormat::Gray8;
        eyesSawPoints = points;
        ++opened;
        return EyeOpening{};
    }
    Result<HeadPose> pose(const Image&, const DetectedFace&) override
    {
        ++posed;
        return head;
    }
    Result<double> texture(const Image& image, const DetectedFace&) override
    {
        formatsRight = formatsRight && image.format() == PixelFormat::Bgr24;
        ++textured;
        return 0.9;
    }
};

SharedImage frameOf(int width, int height, PixelFormat format = PixelFormat::Bgr24)
{
    const auto octets = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                        (format == PixelFormat::Bgr24 ? 3 : 1);
    return std::make_shared<const Image>(
        Image::create(width, height, format, SecureBytes(octets, 90)).value());
}

class Film
{
public:
    Sensed senses;
    FaceFollower follower;
    SharedImage frame = frameOf(64, 36);
    Time now{std::chrono::seconds(10)};

    FaceSight next(milliseconds step = milliseconds(50))
    {
        now += step;
        return follower.look(senses, frame, now).value();
    }
};

} // namespace

class TestFaceWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void look_withoutPixels_isUnreadable();
    void look_nobody_isNoFailure();
    void look_atSomeRate_sharesTheWorkOut_data();
    void look_atSomeRate_sharesTheWorkOut();
    void look_grayFrame_isFollowedWithoutTexture();
    void look_faces_areCountedFromHalfTheSize_data();
    void look_faces_areCountedFromHalfTheSize();
    void look_secondOfLikeSize_staysWithTheFirst();
    void look_secondMuchLarger_isFollowed();
    void look_otherPlace_isAnotherFace();
    void look_faceLost_forgetsThePose();
    void look_sizeOfFramesChanges_beginsAnew();
    void look_faceOutsideThePicture_isNone();
    void look_poseOutsideThePicture_isNotThere();
    void look_networkFails_isPassedOn();
    void look_shakingPoints_areDamped();
    void look_movingPoints_areNotLate();
    void look_eyesAndMouth_areOfThePointsAsTheyCame();
    void reset_forgets();
};

void TestFaceWatch::look_withoutPixels_isUnreadable()
{
    Film film;
    QCOMPARE(film.follower.look(film.senses, nullptr, film.now).error().code,
             ErrorCode::UnreadableImage);
    QCOMPARE(
        film.follower.look(film.senses, std::make_shared<const Image>(), film.now).error().code,
        ErrorCode::UnreadableImage);
}

void TestFaceWatch::look_nobody_isNoFailure()
{
    Film film;
    film.senses.faces.clear();
    const FaceSight sight = film.next();
    QCOMPARE(sight.faces, 0);
    QVERIFY(!sight.face && !sight.pose && !sight.eyes && !sight.texture);
    QCOMPARE(sight.frame, film.frame);
    QCOMPARE(sight.at, film.now);
    QCOMPARE(film.senses.posed + film.senses.textured + film.senses.opened, 0);
}

void TestFaceWatch::look_atSomeRate_sharesTheWorkOut_data()
{
    QTest::addColumn<int>("apart");
    QTest::addColumn<double>("posed"); // share of the frames
    QTest::addColumn<double>("textured");
    QTest::newRow("30 frames/s") << 33 << 0.5 << 0.5;
    QTest::newRow("15 frames/s") << 66 << 0.5 << 0.5;
    QTest::newRow("9 frames/s") << 110 << 0.5 << 0.5;
    QTest::newRow("5 frames/s") << 200 << 1.0 << 1.0 / 3;
    QTest::newRow("1 frame/s") << 1000 << 1.0 << 1.0;
}

void TestFaceWatch::look_atSomeRate_sharesTheWorkOut()
{
    QFETCH(int, apart);
    QFETCH(double, posed);
    QFETCH(double, textured);
    constexpr int frames = 60;
    Film film;
    Time posedAt;
    int last = 0;
    for (int i = 0; i < frames; ++i) {
        film.senses.head = HeadPose{static_cast<float>(i), 0, 0};
        const FaceSight sight = film.next(milliseconds(apart));
        if (film.senses.posed != last)
            posedAt = film.now;
        last = film.senses.posed;
        QVERIFY(sight.pose.has_value());
        QVERIFY(film.now - posedAt <= vision::poseLife);
        QVERIFY(sight.eyes.has_value());
        QCOMPARE(sight.pose->yaw == static_cast<float>(i), posedAt == film.now);
    }
    QVERIFY(std::abs(film.senses.posed - posed * frames) <= 1);
    QVERIFY(std::abs(film.senses.textured - textured * frames) <= 1);
    QVERIFY(film.senses.formatsRight);
}

void TestFaceWatch::look_grayFrame_isFollowedWithoutTexture()
{
    Film film;
    film.frame = frameOf(64, 36, PixelFormat::Gray8);
    for (int i = 0; i < 4; ++i) {
        const FaceSight sight = film.next();
        QVERIFY(sight.face && sight.pose && sight.eyes);
        QVERIFY(!sight.texture);
    }
    QVERIFY(film.senses.formatsRight);
}

void TestFaceWatch::look_faces_areCountedFromHalfTheSize_data()
{
    QTest::addColumn<QList<float>>("heights");
    QTest::addColumn<int>("faces");
    QTest::newRow("one") << QList<float>{200} << 1;
    QTest::newRow("a passer-by behind") << QList<float>{200, 90} << 1;
    QTest::newRow("two") << QList<float>{200, 101} << 2;
    QTest::newRow("three") << QList<float>{200, 190, 150, 40} << 3;
}

void TestFaceWatch::look_faces_areCountedFromHalfTheSize()
{
    QFETCH(QList<float>, heights);
    QFETCH(int, faces);
    Film film;
    film.senses.faces.clear();
    for (const float height : heights)
        film.senses.faces.push_back(
            faceAt(300 * static_cast<float>(film.senses.faces.size()), 100, height));
    const FaceSight sight = film.next();
    QCOMPARE(sight.faces, faces);
    QCOMPARE(sight.face->height, heights.front());
}

void TestFaceWatch::look_secondOfLikeSize_staysWithTheFirst()
{
    Film film;
    const DetectedFace first = faceAt(500, 200, 250);
    const DetectedFace second = faceAt(100, 200, 260);
    (void)film.next();
    film.senses.faces = {second, first};
    QCOMPARE(film.next().face->left, first.left);
}

void TestFaceWatch::look_secondMuchLarger_isFollowed()
{
    Film film;
    const DetectedFace second = faceAt(100, 200, 400);
    (void)film.next();
    film.senses.faces = {second, faceAt(500, 200, 250)};
    QCOMPARE(film.next().face->left, second.left);
}

void TestFaceWatch::look_otherPlace_isAnotherFace()
{
    Film film;
    film.senses.head = HeadPose{20, 0, 0};
    (void)film.next();
    film.senses.faces = {faceAt(100, 100, 250)};
    film.senses.head = HeadPose{0, 0, 0};
    film.senses.where = pointsAt({-400, 0});
    const FaceSight sight = film.next();
    QCOMPARE(sight.pose->yaw, 0.0F);
    QCOMPARE(sight.points[eyeLeft].x, -400.0F);
}

void TestFaceWatch::look_faceLost_forgetsThePose()
{
    Film film;
    film.senses.head = HeadPose{20, 0, 0};
    (void)film.next();
    const auto faces = std::exchange(film.senses.faces, {});
    QVERIFY(!film.next().pose);
    film.senses.faces = faces;
    film.senses.head = HeadPose{1, 0, 0};
    QCOMPARE(film.next().pose->yaw, 1.0F);
}

void TestFaceWatch::look_sizeOfFramesChanges_beginsAnew()
{
    Film film;
    (void)film.next();
    film.frame = frameOf(32, 18);
    film.senses.where = pointsAt({1, 0});
    film.senses.head = HeadPose{7, 0, 0};
    const FaceSight sight = film.next();
    QCOMPARE(sight.points[eyeLeft].x, 1.0F);
    QCOMPARE(sight.pose->yaw, 7.0F);
}

void TestFaceWatch::look_faceOutsideThePicture_isNone()
{
    Film film;
    film.senses.broken = ErrorCode::UnreadableImage;
    const FaceSight sight = film.next();
    QCOMPARE(sight.faces, 0);
    QVERIFY(!sight.face && !sight.pose && !sight.eyes && !sight.texture);
}

void TestFaceWatch::look_poseOutsideThePicture_isNotThere()
{
    Film film;
    film.senses.head = fail(ErrorCode::UnreadableImage);
    const FaceSight sight = film.next();
    QVERIFY(sight.face && sight.eyes);
    QVERIFY(!sight.pose);
}

void TestFaceWatch::look_networkFails_isPassedOn()
{
    Film film;
    film.senses.broken = ErrorCode::Internal;
    QCOMPARE(film.follower.look(film.senses, film.frame, film.now).error().code,
             ErrorCode::Internal);
    film.senses.broken.reset();
    film.senses.head = fail(ErrorCode::Internal);
    QCOMPARE(film.follower.look(film.senses, film.frame, film.now).error().code,
             ErrorCode::Internal);
}

void TestFaceWatch::look_shakingPoints_areDamped()
{
    Film film;
    float least = 100;
    float most = -100;
    for (int i = 0; i < 20; ++i) {
        film.senses.where = pointsAt({i % 2 == 0 ? 1.0F : -1.0F, 0});
        const FaceSight sight = film.next();
        if (i < 5)
            continue;
        least = std::min(least, sight.points[eyeLeft].x);
        most = std::max(most, sight.face->points[0].x);
    }
    QVERIFY(most - least < 1); // of 2
}

void TestFaceWatch::look_movingPoints_areNotLate()
{
    Film film;
    for (int i = 0; i < 10; ++i) {
        film.senses.where = pointsAt({5.0F * static_cast<float>(i), 0});
        QCOMPARE(film.next().points[eyeLeft].x, 5.0F * static_cast<float>(i));
    }
}

void TestFaceWatch::look_eyesAndMouth_areOfThePointsAsTheyCame()
{
    Film film;
    (void)film.next();
    film.senses.where = pointsAt({1, 0});
    film.senses.where[62] = {50, 60};
    film.senses.where[66] = {50, 62};
    const FaceSight sight = film.next();
    QCOMPARE(film.senses.eyesSawPoints[eyeLeft].x, 1.0F);
    QCOMPARE(sight.points[eyeLeft].x, 0.5F);
    QCOMPARE(sight.mouth, 0.02F);
}

void TestFaceWatch::reset_forgets()
{
    Film film;
    film.senses.head = HeadPose{20, 0, 0};
    (void)film.next();
    film.follower.reset();
    film.senses.head = HeadPose{1, 0, 0};
    film.senses.where = pointsAt({1, 0});
    const FaceSight sight = film.next();
    QCOMPARE(sight.pose->yaw, 1.0F);
    QCOMPARE(sight.points[eyeLeft].x, 1.0F);
}

QTEST_GUILESS_MAIN(TestFaceWatch)
#include "tst_face_watch.moc"
