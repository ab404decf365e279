#include "apps/kioskctl/binomial.h"
#include "apps/kioskctl/error_rates.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace kiosk::apps;

namespace {

// 0, 1/count, 2/count …
std::vector<double> evenly(std::size_t count)
{
    std::vector<double> values(count);
    std::iota(values.begin(), values.end(), 0.0);
    for (double& value : values)
        value /= static_cast<double>(count);
    return values;
}

bool isNear(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class ErrorRatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Against the beta quantiles of scipy 1.x.
    void interval_countsOfErrors_isClopperAndPearsons_data()
    {
        QTest::addColumn<std::size_t>("errors");
        QTest::addColumn<std::size_t>("trials");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("none of ten")
            << std::size_t{0} << std::size_t{10} << 0.0 << 0.3084971078187608;
        QTest::newRow("one of ten")
            << std::size_t{1} << std::size_t{10} << 0.0025285785444617848 << 0.4450161170281954;
        QTest::newRow("all of thirty")
            << std::size_t{30} << std::size_t{30} << 0.8842966917779722 << 1.0;
        QTest::newRow("LFW") << std::size_t{37} << std::size_t{3000} << 0.008698265855914386
                             << 0.016960154846220397;
        QTest::newRow("millions") << std::size_t{300} << std::size_t{3'000'000}
                                  << 8.900356630364863e-05 << 0.00011197970438695578;
    }
    void interval_countsOfErrors_isClopperAndPearsons()
    {
        QFETCH(std::size_t, errors);
        QFETCH(std::size_t, trials);
        QFETCH(double, low);
        QFETCH(double, high);
        const Interval interval = Rate{errors, trials}.interval();
        QVERIFY(isNear(interval.low, low));
        QVERIFY(isNear(interval.high, high));
    }

    void binomialQuantile_knownCases_isTheCount()
    {
        QCOMPARE(binomialQuantile(1000, 0.01, 0.025), std::size_t{4});
        QCOMPARE(binomialQuantile(1000, 0.01, 0.975), std::size_t{17});
        QCOMPARE(binomialQuantile(30'000, 1e-4, 0.025), std::size_t{0});
        QCOMPARE(binomialQuantile(30'000, 1e-4, 0.975), std::size_t{7});
        QCOMPARE(binomialQuantile(0, 0.5, 0.5), std::size_t{0});
    }

    void rate_noTrials_isNotKnown()
    {
        QVERIFY(!Rate{}.value());
        QCOMPARE(Rate{}.interval().low, 0.0);
        QCOMPARE(Rate{}.interval().high, 1.0);
        QVERIFY(Rate{}.toJson().at("rate").is_null());
    }

    void falseAcceptsAndRejects_scoreAtThreshold_accepts()
    {
        const ErrorRates rates({0.2, 0.5, 0.9}, {0.1, 0.5, 0.5, 0.6});
        QCOMPARE(rates.falseRejects(0.5).errors, std::size_t{1});
        QCOMPARE(rates.falseAccepts(0.5).errors, std::size_t{3});
        QCOMPARE(rates.falseAccepts(0.61).errors, std::size_t{0});
        QCOMPARE(rates.falseAccepts(0).errors, std::size_t{4});
    }

    void thresholdFor_enoughImpostors_acceptsNoMoreThanWanted_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<std::size_t>("accepted");
        QTest::newRow("1e-1") << 0.1 << std::size_t{100};
        QTest::newRow("1e-2") << 0.01 << std::size_t{10};
        QTest::newRow("1e-3") << 0.001 << std::size_t{1};
    }
    void thresholdFor_enoughImpostors_acceptsNoMoreThanWanted()
    {
        QFETCH(double, rate);
        QFETCH(std::size_t, accepted);
        const ErrorRates rates({0.5, 2.0}, evenly(1000));
        const auto found = rates.thresholdFor(rate);
        QVERIFY(found.has_value());
        QCOMPARE(found->falseAccepts.errors, accepted);
        QCOMPARE(found->falseRejects.errors, std::size_t{1});
        QVERIFY(found->interval.low <= found->threshold);
        QVERIFY(found->interval.high >= found->threshold);
        // No lower threshold does.
        QCOMPARE(rates.falseAccepts(found->threshold - 1e-9).errors, accepted + 1);
    }

    void thresholdFor_manyOfTheSameScore_acceptsNoneOfThem()
    {
        std::vector<double> impostors(100, 0.3);
        impostors.push_back(0.4);
        const auto found = ErrorRates({0.9}, impostors).thresholdFor(0.1);
        QVERIFY(found.has_value());
        QCOMPARE(found->falseAccepts.errors, std::size_t{1});
    }

    void thresholdFor_tooFewImpostors_isNotKnown()
    {
        const ErrorRates rates({0.9}, evenly(999));
        QVERIFY(!rates.thresholdFor(1e-3));
        QVERIFY(!rates.thresholdFor(0));
        QVERIFY(!rates.thresholdFor(1));
        const auto json = rates.thresholdJson(1e-4);
        QCOMPARE(json.at("known").get<bool>(), false);
        QCOMPARE(json.at("impostors_needed").get<int>(), 10'000);
        QVERIFY(isNear(json.at("upper_bound_if_none_accepted").get<double>(), 3.0 / 999));
    }

    // One impostor of a thousand may lie above: the highest score bounds nothing from above.
    void thresholdFor_rateAtTheEdgeOfTheData_hasNoUpperBound()
    {
        const auto found = ErrorRates({0.9}, evenly(1000)).thresholdFor(1e-3);
        QVERIFY(std::isinf(found->interval.high));
        const auto json = ErrorRates({0.9}, evenly(1000)).thresholdJson(1e-3);
        QVERIFY(json.at("ci95").at(1).is_null());
        QVERIFY(json.dump().find("inf") == std::string::npos);
    }

    void equalError_separableScores_isNone()
    {
        const auto equal = ErrorRates({0.7, 0.8}, {0.1, 0.2}).equalError();
        QVERIFY(equal.has_value());
        QCOMPARE(equal->falseAccepts, 0.0);
        QCOMPARE(equal->falseRejects, 0.0);
        QVERIFY(equal->threshold > 0.2 && equal->threshold <= 0.7);
    }

    void equalError_oneOfTenEachWrong_isATenth()
    {
        std::vector<double> genuine(9, 0.9);
        genuine.push_back(0.05);
        std::vector<double> impostors(9, 0.1);
        impostors.push_back(0.95);
        const auto equal = ErrorRates(genuine, impostors).equalError();
        QVERIFY(isNear(equal->falseAccepts, 0.1));
        QVERIFY(isNear(equal->falseRejects, 0.1));
    }

    void bestThreshold_overlappingScores_makesFewestErrors()
    {
        const ErrorRates rates({0.3, 0.6, 0.7, 0.8}, {0.1, 0.2, 0.4, 0.5});
        const double best = rates.bestThreshold().value();
        QVERIFY(best > 0.5 && best < 0.6);
        QVERIFY(!ErrorRates({}, {}).bestThreshold());
        QCOMPARE(ErrorRates({}, {0.5}).falseAccepts(*ErrorRates({}, {0.5}).bestThreshold()).errors,
                 std::size_t{0});
    }

    void curve_thresholdRises_ratesFallAndRise()
    {
        const auto curve = ErrorRates({0.4, 0.6, 0.9}, {0.0, 0.3, 0.5}).curve(21);
        QCOMPARE(curve.size(), std::size_t{21});
        for (std::size_t i = 1; i < curve.size(); ++i) {
            QVERIFY(curve[i].falseAccepts <= curve[i - 1].falseAccepts);
            QVERIFY(curve[i].falseRejects >= curve[i - 1].falseRejects);
        }
        QCOMPARE(curve.front().falseAccepts, 1.0);
        QCOMPARE(curve.back().falseRejects, 2.0 / 3);
    }

    void everything_nothingOrNoNumbers_staysANumber()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const ErrorRates rates({nan, 0.5}, {nan, std::numeric_limits<double>::infinity()});
        QCOMPARE(rates.notANumber(), std::size_t{3});
        QCOMPARE(rates.genuine(), std::size_t{1});
        QVERIFY(!rates.equalError());
        QVERIFY(!rates.thresholdFor(0.1));
        QVERIFY(ErrorRates({}, {}).curve(10).empty());
        QVERIFY(ErrorRates({}, {}).toJson(10).at("equal_error").is_null());
        QCOMPARE(
            ErrorRates({}, {}).thresholdJson(0.01).at("upper_bound_if_none_accepted").get<double>(),
            1.0);
        QCOMPARE(percentile({}, 0.5), 0.0);
        QCOMPARE(percentile({3, 1, 2}, 0.5), 2.0);
    }
};

QTEST_APPLESS_MAIN(ErrorRatesTest)
#include "tst_error_rates.moc"
