#include "pictures.h"
#include "vision/column_grid.h"
#include "vision/line_net.h"

#include <QTest>

#include <cmath>

using namespace kiosk;
using kiosk::vision::ColumnGrid;
using kiosk::vision::fitGrids;
using kiosk::vision::LineNet;

namespace {

// Log-odds as the network gives them: high for three columns about each centre, low elsewhere.
std::vector<float> oddsOf(std::size_t columns, const std::vector<float>& centres)
{
    std::vector<float> odds(columns, -8);
    for (const float centre : centres) {
        for (std::size_t x = 0; x < columns; ++x) {
            const float away = std::abs(static_cast<float>(x) - centre);
            odds[x] = std::max(odds[x], 10 - 12 * away);
        }
    }
    return odds;
}

ColumnGrid fitGrid(const std::vector<float>& odds, int count, float pitch)
{
    return fitGrids(odds, {&count, 1}, pitch).front();
}

std::vector<float> line(float start, float pitch, int count, float bend = 0)
{
    std::vector<float> centres;
    for (int i = 0; i < count; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(count - 1);
        centres.push_back(start + pitch * static_cast<float>(i) + 4 * bend * share * (1 - share));
    }
    return centres;
}

} // namespace

class LineNetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void grid_anyPitchAndBend_isFound_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<float>("pitch");
        QTest::addColumn<float>("start");
        QTest::addColumn<float>("bend");
        for (const int count : {30, 36, 44}) {
            for (const float pitch : {3.55F, 4.0F, 4.43F}) {
                for (const float start : {0.3F, 4.0F, 8.6F}) {
                    for (const float bend : {-2.4F, 0.0F, 1.2F}) {
                        QTest::addRow("%d, pitch %.2f, from %.1f, bent %.1f", count,
                                      static_cast<double>(pitch), static_cast<double>(start),
                                      static_cast<double>(bend))
                            << count << pitch << start << bend;
                    }
                }
            }
        }
    }
    void grid_anyPitchAndBend_isFound()
    {
        QFETCH(int, count);
        QFETCH(float, pitch);
        QFETCH(float, start);
        QFETCH(float, bend);
        const std::vector<float> truth = line(start, pitch, count, bend);
        const auto columns = static_cast<std::size_t>(truth.back() + 1.3F * pitch);
        const ColumnGrid grid = fitGrid(oddsOf(columns, truth), count, 4);
        QCOMPARE(grid.at.size(), truth.size());
        for (std::size_t i = 0; i < truth.size(); ++i)
            QVERIFY2(std::abs(grid.at[i] - truth[i]) < 0.8F, QByteArray::number(i).constData());
    }

    void grid_ofTheRightCount_scoresBest_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {30, 36, 44})
            QTest::addRow("%d", count) << count;
    }
    void grid_ofTheRightCount_scoresBest()
    {
        QFETCH(int, count);
        const auto odds =
            oddsOf(static_cast<std::size_t>(4.2 * (count + 1.6)), line(5.2F, 4.2F, count));
        for (const int other : {30, 36, 44}) {
            if (other != count)
                QVERIFY(fitGrid(odds, other, 4).score < fitGrid(odds, count, 4).score);
        }
    }

    // The strip was cut two characters too far in: they stay outside and unknown, the others are
    // not moved.
    void grid_lineCutShort_goesOnOutside()
    {
        std::vector<float> truth = line(-8, 4, 36);
        const ColumnGrid grid = fitGrid(oddsOf(137, truth), 36, 4);
        QVERIFY(std::abs(grid.at.front() - truth.front()) < 0.8F);
        QVERIFY(std::abs(grid.at.back() - truth.back()) < 0.8F);
    }

    void grid_ofNothing_isEmpty()
    {
        QVERIFY(fitGrid({}, 30, 4).at.empty());
        QVERIFY(fitGrid(std::vector<float>(40, 1.0F), 44, 4).at.empty());
        QVERIFY(fitGrid(std::vector<float>(40, 1.0F), 30, 0).at.empty());
    }
    void grid_ofConstants_ends()
    {
        for (const float odds : {-8.0F, 0.0F, 8.0F})
            QCOMPARE(fitGrid(std::vector<float>(160, odds), 36, 4).at.size(), std::size_t{36});
    }

    void create_fromAnythingElse_isNothing()
    {
        QVERIFY(!LineNet::create({}));
        QVERIFY(!LineNet::create(Bytes(1000, 0x41)));
    }

    void read_noStrip_givesNoCells()
    {
        const auto net = LineNet::create(tests::productModels().load("mrz-line").value());
        QVERIFY(net);
        QVERIFY(net->read({}).cells.empty());
        QVERIFY(net->read(cv::Mat(32, 3, CV_8UC1, cv::Scalar(200))).cells.empty());
        QVERIFY(net->read(cv::Mat(32, 9000, CV_8UC1, cv::Scalar(200))).cells.empty());
        QVERIFY(net->read(cv::Mat(32, 600, CV_8UC3, cv::Scalar(200))).cells.empty());
    }

    void read_blankPaper_isNoLine()
    {
        const auto net = LineNet::create(tests::productModels().load("mrz-line").value());
        QVERIFY(net->read(cv::Mat(32, 600, CV_8UC1, cv::Scalar(200))).quality < 0.3);
    }
};

QTEST_GUILESS_MAIN(LineNetTest)
#include "tst_line_net.moc"
