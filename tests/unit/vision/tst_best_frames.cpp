#include "pictures.h"
#include "vision/best_frames.h"

#include <QTest>

using namespace kiosk;
using namespace std::chrono_literals;
using vision::BestFrames;
using vision::FaceMeasure;
using vision::FaceQuality;
using vision::FaceSight;

namespace {

const std::chrono::steady_clock::time_point start{1h};

FaceSight sightAt(std::chrono::milliseconds after)
{
    FaceSight sight;
    sight.at = start + after;
    sight.frame = std::make_shared<const Image>(tests::plainImage(4, 4, 100));
    return sight;
}

FaceQuality good(int overall)
{
    FaceQuality quality;
    quality.overall = overall;
    return quality;
}

FaceQuality bad(int overall)
{
    FaceQuality quality = good(overall);
    quality.faults = {FaceMeasure::Sharpness};
    return quality;
}

std::vector<int> overalls(const BestFrames& best)
{
    std::vector<int> values;
    for (const auto& frame : best.frames())
        values.push_back(frame.quality.overall);
    return values;
}

} // namespace

class BestFramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void add_goodFrames_keepsTheBestBestFirst()
    {
        BestFrames best(3);
        for (const int overall : {60, 80, 70, 90, 65})
            best.add(sightAt(0ms), good(overall));
        QCOMPARE(overalls(best), (std::vector{90, 80, 70}));
    }

    void add_equalFrames_theFirstIsThePortrait()
    {
        BestFrames best(2);
        for (int i = 0; i < 4; ++i)
            best.add(sightAt(std::chrono::milliseconds(10 * i)), good(80));
        QCOMPARE(best.frames().size(), std::size_t{2});
        QVERIFY(best.frames()[0].sight.at == start);
        QVERIFY(best.frames()[1].sight.at == start + 10ms);
    }

    void add_droppedFrames_areNotHeld()
    {
        BestFrames best(1);
        const FaceSight worse = sightAt(0ms);
        const FaceSight better = sightAt(10ms);
        best.add(worse, good(50));
        QCOMPARE(worse.frame.use_count(), 2L);
        best.add(better, good(60));
        QCOMPARE(worse.frame.use_count(), 1L);
        best.add(worse, good(50)); // older than the last: begun anew
        QCOMPARE(better.frame.use_count(), 1L);
        best.clear();
        QCOMPARE(worse.frame.use_count(), 1L);
    }

    void add_badFrames_countAsNothing()
    {
        BestFrames best;
        for (int i = 0; i < 40; ++i)
            best.add(sightAt(std::chrono::milliseconds(50 * i)), i % 2 == 0 ? bad(99) : bad(0));
        QVERIFY(best.frames().empty());
        QCOMPARE(best.progress(), 0.0);
        best.add(sightAt(3s), good(0)); // nothing measured
        QVERIFY(best.frames().empty());
    }

    void progress_goodFrames_reachesEnoughByNumberAndTime()
    {
        BestFrames best(5, 12, 900ms);
        double last = 0;
        for (int i = 0; i < 12; ++i) {
            QVERIFY(!best.enough());
            best.add(sightAt(std::chrono::milliseconds(90 * i)), good(80));
            QVERIFY(best.progress() >= last);
            last = best.progress();
        }
        QVERIFY(best.enough());
    }

    void progress_manyFramesAtOnce_isNotEnough()
    {
        BestFrames best(5, 12, 900ms);
        for (int i = 0; i < 100; ++i)
            best.add(sightAt(std::chrono::milliseconds(i)), good(80));
        QVERIFY(best.progress() < 0.2);
    }

    void progress_fewFramesOverLong_isNotEnough()
    {
        BestFrames best(5, 12, 900ms);
        for (int i = 0; i < 6; ++i)
            best.add(sightAt(std::chrono::milliseconds(400 * i)), good(80));
        QCOMPARE(best.progress(), 0.5);
    }

    void progress_pictureStillBetters_waitsForItToSettle()
    {
        BestFrames best(5, 12, 900ms);
        for (int i = 0; i < 14; ++i)
            best.add(sightAt(std::chrono::milliseconds(75 * i)), good(50 + 3 * i));
        QVERIFY(!best.enough());
        QVERIFY(best.progress() > 0.9);
        for (int i = 14; i < 19; ++i)
            best.add(sightAt(std::chrono::milliseconds(75 * i)), good(80));
        QVERIFY(best.enough());
    }

    void progress_bettersForEver_isEnoughAtLast()
    {
        BestFrames best(5, 12, 900ms);
        for (int i = 0; i < 25; ++i)
            best.add(sightAt(std::chrono::milliseconds(75 * i)), good(10 + 3 * i));
        QVERIFY(best.enough());
    }

    void progress_littleBetter_doesNotWait()
    {
        BestFrames best(5, 12, 900ms);
        for (int i = 0; i < 13; ++i)
            best.add(sightAt(std::chrono::milliseconds(75 * i)), good(80 + i % 3));
        QVERIFY(best.enough());
    }

    void add_halfASecondWithoutGoodFrames_beginsAnew()
    {
        BestFrames best(5, 3, 100ms);
        for (int i = 0; i < 4; ++i)
            best.add(sightAt(std::chrono::milliseconds(100 * i)), good(80));
        QVERIFY(best.enough());
        best.add(sightAt(700ms), bad(20));
        QVERIFY(best.enough());
        best.add(sightAt(801ms), bad(20));
        QVERIFY(best.frames().empty());
        QCOMPARE(best.progress(), 0.0);
        best.add(sightAt(850ms), good(40));
        QCOMPARE(overalls(best), std::vector{40});
    }

    void create_withNothingWanted_stillKeepsOne()
    {
        BestFrames best(0, 0, 0ms);
        QCOMPARE(best.progress(), 0.0);
        best.add(sightAt(0ms), good(70));
        QCOMPARE(overalls(best), std::vector{70});
        QVERIFY(best.enough());
    }
};

QTEST_APPLESS_MAIN(BestFramesTest)
#include "tst_best_frames.moc"
