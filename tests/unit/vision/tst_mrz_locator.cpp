#include "drawn_zone.h"
#include "vision/mrz_locator.h"

#include <QTest>

#include <algorithm>

using namespace kiosk;
using kiosk::tests::DrawnZone;
using kiosk::tests::ZoneView;
using kiosk::vision::GrayPyramid;
using kiosk::vision::MrzBlock;

namespace {

// Pitches by which the worst of the four ends lies off, in the better one of both directions.
double distance(const MrzBlock& found, const MrzBlock& truth)
{
    if (found.lines != truth.lines || found.columns != truth.columns)
        return 99;
    const auto from = [&truth](const MrzBlock& block) {
        double worst = 0;
        for (const double column : {0.0, truth.columns - 1.0}) {
            for (const double y : {0.0, MrzBlock::lineStep * (truth.lines - 1)}) {
                const cv::Point2d at = block.at(column, y + block.bendAt(column));
                worst = std::max(worst, cv::norm(at - truth.at(column, y)) / truth.pitch());
            }
        }
        return worst;
    };
    return std::min(from(found), from(found.turnedOver()));
}

// The pass that finds the zone, or −1.
int passThatFinds(const DrawnZone& zone, double tolerance = 0.4)
{
    const GrayPyramid picture(zone.picture);
    for (int pass = 0; pass < vision::locatorPasses; ++pass) {
        for (const MrzBlock& block : vision::locateMrz(picture, pass)) {
            if (distance(block, zone.truth) < tolerance)
                return pass;
        }
    }
    return -1;
}

cv::Mat noise(cv::Size size, int seed, double grain)
{
    cv::Mat picture(size, CV_8UC1);
    cv::RNG random(static_cast<std::uint64_t>(seed));
    random.fill(picture, cv::RNG::NORMAL, 128, 60);
    if (grain > 0)
        cv::GaussianBlur(picture, picture, {}, grain);
    cv::normalize(picture, picture, 0, 255, cv::NORM_MINMAX);
    return picture;
}

} // namespace

class MrzLocatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void locateMrz_anyDirection_isFoundAtFirst_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("degrees");
        for (const int columns : {30, 36, 44}) {
            for (int degrees = 0; degrees < 360; degrees += 15)
                QTest::addRow("%d columns, %d degrees", columns, degrees) << columns << degrees;
        }
    }
    void locateMrz_anyDirection_isFoundAtFirst()
    {
        QFETCH(int, columns);
        QFETCH(int, degrees);
        ZoneView view;
        view.columns = columns;
        view.degrees = degrees;
        QCOMPARE(passThatFinds(tests::drawZone(view)), 0);
    }

    void locateMrz_hardView_isFound_data()
    {
        QTest::addColumn<ZoneView>("view");
        for (const int columns : {30, 36, 44}) {
            for (const double axis : {0.0, 40.0, 90.0, 145.0}) {
                QTest::addRow("%d columns, tilt about %.0f", columns, axis)
                    << ZoneView{.columns = columns, .degrees = 10, .tilt = 30, .tiltAxis = axis};
            }
            QTest::addRow("%d columns, guilloche", columns)
                << ZoneView{.columns = columns, .degrees = -12, .pattern = 70};
            QTest::addRow("%d columns, small", columns)
                << ZoneView{.columns = columns, .degrees = 5, .pixelsPerMm = 4};
            QTest::addRow("%d columns, every sixth missing", columns)
                << ZoneView{.columns = columns, .degrees = 95, .missing = 6};
        }
        QTest::newRow("30 columns, large")
            << ZoneView{.columns = 30, .degrees = 5, .pixelsPerMm = 40, .size = {4000, 3000}};
        QTest::newRow("44 columns, far away")
            << ZoneView{.columns = 44, .degrees = 185, .pixelsPerMm = 10, .size = {4000, 3000}};
    }
    void locateMrz_hardView_isFound()
    {
        QFETCH(ZoneView, view);
        QVERIFY(passThatFinds(tests::drawZone(view)) >= 0);
    }

    // Fillers at the end are weak on worn pages: where the zone begins is still known, and the
    // strips reach far enough.
    void locateMrz_endsMissing_staysWithinTheSlack()
    {
        const ZoneView view{.columns = 44, .degrees = 3, .tail = false};
        const DrawnZone zone = tests::drawZone(view);
        const auto blocks = vision::locateMrz(GrayPyramid(zone.picture), 0);
        QVERIFY(!blocks.empty());
        QCOMPARE(blocks.front().columns, 44);
        QVERIFY(distance(blocks.front(), zone.truth) < blocks.front().slack + 0.4);
    }

    void page_ofAFoundZone_isWhereThePageLies_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<double>("tilt");
        for (const int columns : {30, 36, 44}) {
            QTest::addRow("%d columns, from above", columns) << columns << 0.0;
            QTest::addRow("%d columns, tilted", columns) << columns << 20.0;
        }
    }
    void page_ofAFoundZone_isWhereThePageLies()
    {
        QFETCH(int, columns);
        QFETCH(double, tilt);
        const ZoneView view{
            .columns = columns, .degrees = 8, .tilt = tilt, .tiltAxis = 30, .pixelsPerMm = 9};
        const DrawnZone zone = tests::drawZone(view);
        const auto blocks = vision::locateMrz(GrayPyramid(zone.picture), 0);
        QVERIFY(!blocks.empty());
        const vision::Quad page = blocks.front().page();
        const std::array<cv::Vec2d, 4> corners{
            {{0, 0}, {zone.pageWidth, 0}, {zone.pageWidth, zone.pageHeight}, {0, zone.pageHeight}}};
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const cv::Vec3d at = zone.pageToPicture * cv::Vec3d(corners[i][0], corners[i][1], 1);
            const double off = std::hypot(at[0] / at[2] - static_cast<double>(page[i].x),
                                          at[1] / at[2] - static_cast<double>(page[i].y));
            QVERIFY2(off < 0.06 * zone.pageWidth * view.pixelsPerMm,
                     qPrintable(QString::number(off)));
        }
    }

    void cutStrip_ofATiltedZone_hasCharactersAtThePitch()
    {
        const ZoneView view{.columns = 36, .degrees = 100, .tilt = 25, .tiltAxis = 60};
        const DrawnZone zone = tests::drawZone(view);
        const GrayPyramid picture(zone.picture);
        const vision::StripCut cut;
        const cv::Mat strip = vision::cutStrip(picture, zone.truth, 1, cut);
        QCOMPARE(strip.rows, cut.height);
        // Ink in every cell, none in the margins and between the cells.
        cv::Mat columns;
        cv::reduce(255 - strip, columns, 0, cv::REDUCE_AVG, CV_32F);
        for (int column = 0; column < view.columns; ++column) {
            const int middle = cvRound((column + cut.margin) * cut.pitch);
            const cv::Mat cell = columns.colRange(middle - 5, middle + 6);
            double most = 0;
            cv::minMaxLoc(cell, nullptr, &most);
            QVERIFY2(most > 60, qPrintable(QString::number(column)));
        }
        QVERIFY(cv::mean(columns.colRange(0, 9))[0] < 45);
    }

    void turnedOver_twice_isTheSame()
    {
        MrzBlock block = tests::drawZone({.columns = 30, .degrees = 20, .tilt = 20}).truth;
        block.bend = {0.1, -0.2, 0.3, 0.05, -0.1};
        const MrzBlock back = block.turnedOver().turnedOver();
        QVERIFY(cv::norm(back.at(3, 2.5) - block.at(3, 2.5)) < 1e-6);
        QVERIFY(std::abs(back.bendAt(7) - block.bendAt(7)) < 1e-9);
        QVERIFY(cv::norm(block.turnedOver().at(29, 5) - block.at(0, 0)) < 1e-6);
        QCOMPARE((block.rotation() + 180) % 360, block.turnedOver().rotation());
    }

    void locateMrz_nothingThere_isEmpty_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("a row") << 5000 << 1;
        QTest::newRow("a column") << 1 << 5000;
        QTest::newRow("a plain picture") << 1280 << 720;
    }
    void locateMrz_nothingThere_isEmpty()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const GrayPyramid picture(cv::Mat(height, width, CV_8UC1, cv::Scalar(255)));
        for (int pass = 0; pass < vision::locatorPasses; ++pass)
            QVERIFY(vision::locateMrz(picture, pass).empty());
        QVERIFY(vision::locateLines(picture).empty());
    }

    // Candidates may come of it, but few and in bounded time.
    void locateMrz_noise_givesFewCandidates()
    {
        for (int seed = 1; seed <= 4; ++seed) {
            const GrayPyramid picture(noise({1000, 700}, seed, seed));
            for (int pass = 0; pass < vision::locatorPasses; ++pass)
                QVERIFY(vision::locateMrz(picture, pass).size() <= 4);
        }
    }
};

QTEST_GUILESS_MAIN(MrzLocatorTest)
#include "tst_mrz_locator.moc"
