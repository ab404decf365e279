#include "liveness_sights.h"
#include "vision/liveness/depth_cue.h"
#include "vision/liveness/plane_fit.h"

#include <QTest>

#include <limits>

using namespace kiosk;
using namespace kiosk::vision;
using kiosk::tests::Shape;

Q_DECLARE_METATYPE(Shape)

namespace {

// Points shake by `shake` pixels, as those of a network do.
FaceSight turned(Shape shape, double yaw, int ms, double shake = 0)
{
    tests::Dice dice(static_cast<std::uint32_t>(ms) + 77);
    FacePoints points = tests::turnedPoints(shape, yaw);
    for (PointF& point : points) {
        point.x += static_cast<float>(shake * (dice.next() + dice.next() - 1));
        point.y += static_cast<float>(shake * (dice.next() + dice.next() - 1));
    }
    FaceSight sight = tests::sightOf(points, ms);
    sight.pose = HeadPose{static_cast<float>(yaw), 0, 0};
    return sight;
}

// Straight for a while, to one side and back.
DepthCue afterTurn(Shape shape, double most, double shake = 0)
{
    DepthCue cue;
    for (int i = 0; i < 10; ++i)
        cue.look(turned(shape, 0.3 * i - 1, i * 66, shake));
    for (int i = 0; i <= 20; ++i)
        cue.look(turned(shape, most * std::sin(i * std::numbers::pi / 20), (10 + i) * 66, shake));
    return cue;
}

} // namespace

class LivenessDepthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void result_turn_tellsHeadFromPicture_data()
    {
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<double>("yaw");
        QTest::addColumn<double>("shake");
        QTest::addColumn<int>("verdict");
        constexpr int live = static_cast<int>(LivenessVerdict::Live);
        constexpr int attack = static_cast<int>(LivenessVerdict::Attack);
        QTest::newRow("head, left") << Shape::Head << -25.0 << 0.0 << live;
        QTest::newRow("head, right") << Shape::Head << 25.0 << 0.0 << live;
        QTest::newRow("head, little") << Shape::Head << 17.0 << 0.0 << live;
        QTest::newRow("head, shaking points") << Shape::Head << 25.0 << 3.0 << live;
        QTest::newRow("flat print, left") << Shape::Flat << -25.0 << 0.0 << attack;
        QTest::newRow("flat print, right") << Shape::Flat << 35.0 << 0.0 << attack;
        QTest::newRow("flat print, shaking points") << Shape::Flat << 25.0 << 3.0 << attack;
        QTest::newRow("bent print, left") << Shape::Bent << -25.0 << 0.0 << attack;
        QTest::newRow("bent print, right") << Shape::Bent << 30.0 << 0.0 << attack;
        QTest::newRow("bent print, shaking points") << Shape::Bent << 30.0 << 3.0 << attack;
    }
    void result_turn_tellsHeadFromPicture()
    {
        QFETCH(Shape, shape);
        QFETCH(double, yaw);
        QFETCH(double, shake);
        QFETCH(int, verdict);
        QCOMPARE(static_cast<int>(afterTurn(shape, yaw, shake).result().verdict), verdict);
    }

    void result_turnedTheOtherWayThanThePoseSays_isNoHead()
    {
        DepthCue cue;
        for (int i = 0; i < 10; ++i)
            cue.look(turned(Shape::Head, 0, i * 66));
        for (int i = 0; i < 10; ++i) {
            FaceSight sight = turned(Shape::Head, 25, (10 + i) * 66);
            sight.pose->yaw = -25;
            cue.look(sight);
        }
        QVERIFY(cue.result().verdict != LivenessVerdict::Live);
    }

    // The network reads less of a turn from bent paper than there was.
    void result_bentPrintTurnedMoreThanThePoseSays_isNoHead()
    {
        DepthCue cue;
        for (int i = 0; i < 30; ++i) {
            FaceSight sight = turned(Shape::Bent, i < 20 ? 0 : 35, i * 66, 2);
            sight.pose->yaw = i < 20 ? 0 : 14;
            cue.look(sight);
        }
        QVERIFY(cue.result().verdict != LivenessVerdict::Live);
    }

    // The pose network's reading of some faces is off by as much.
    void result_straightLookReadAskew_isMeasuredFromThere()
    {
        for (const float askew : {-11.0F, 11.0F}) {
            DepthCue cue;
            for (int i = 0; i < 30; ++i) {
                const double yaw = i < 20 ? 0.2 * i - 2 : 26;
                FaceSight sight = turned(Shape::Head, yaw, i * 66);
                sight.pose->yaw += askew;
                cue.look(sight);
            }
            QCOMPARE(cue.result().verdict, LivenessVerdict::Live);
        }
    }

    void result_noTurn_isNotTried()
    {
        QCOMPARE(DepthCue().result().verdict, LivenessVerdict::NotTried);
        QCOMPARE(afterTurn(Shape::Head, 8).result().verdict, LivenessVerdict::NotTried);
    }

    void look_pointsThatAreNoNumbers_areIgnored()
    {
        DepthCue cue = afterTurn(Shape::Head, 25);
        for (int i = 0; i < 30; ++i) {
            FaceSight sight = turned(Shape::Flat, 25, 3000 + i);
            sight.points[30].x = std::numeric_limits<float>::quiet_NaN();
            cue.look(sight);
            sight = turned(Shape::Flat, 25, 4000 + i);
            sight.pose->yaw = std::numeric_limits<float>::quiet_NaN();
            cue.look(sight);
            sight.pose.reset();
            cue.look(sight);
        }
        QCOMPARE(cue.result(), afterTurn(Shape::Head, 25).result());
    }

    void offPlane_growsWithRelief()
    {
        const FacePoints straight = tests::turnedPoints(Shape::Flat, 0);
        QVERIFY(offPlane(straight, straight) < 1e-4);
        QVERIFY(offPlane(straight, tests::turnedPoints(Shape::Flat, 30)) < 1e-3);
        const FacePoints head = tests::turnedPoints(Shape::Head, 0);
        const double little = offPlane(head, tests::turnedPoints(Shape::Head, 10));
        const double much = offPlane(head, tests::turnedPoints(Shape::Head, 25));
        QVERIFY(little > 0.01);
        QVERIFY(much > little);
    }

    void offPlane_pointsInOnePlace_isNothing()
    {
        const FacePoints none{};
        QCOMPARE(offPlane(none, none), 0.0);
        const double odd = offPlane(tests::turnedPoints(Shape::Head, 0), none);
        QVERIFY(std::isfinite(odd));
    }
};

QTEST_GUILESS_MAIN(LivenessDepthTest)
#include "tst_liveness_depth.moc"
