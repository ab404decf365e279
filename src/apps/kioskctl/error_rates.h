// How often a decision by a score is wrong, and how well that is known: rates with exact intervals,
// thresholds for a wanted rate, the curve between the two errors. For comparisons the two are
// called FMR and FNMR, for presentation attacks APCER and BPCER. A score at or above the threshold
// accepts.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace kiosk::apps {

struct Interval
{
    double low = 0;
    double high = 1;
};

// Errors among trials that do not depend on each other. Nothing is known without trials; with no
// error among n, the rate is below 3 / n (95 %, one-sided).
struct Rate
{
    std::size_t errors = 0;
    std::size_t trials = 0;

    [[nodiscard]] std::optional<double> value() const; // nothing without trials
    // Clopper and Pearson's, 95 %: never too narrow, however few trials there are.
    [[nodiscard]] Interval interval() const;
    // {"rate", "errors", "trials", "ci95": [low, high]}; "rate" null without trials.
    [[nodiscard]] nlohmann::json toJson() const;
};

// The threshold that gives a wanted rate of false accepts.
struct ThresholdFor
{
    double threshold = 0;
    // 95 %, of the threshold: from order statistics of the impostors' scores. The upper end is
    // infinite where the highest scores are too few to bound it.
    Interval interval;
    Rate falseAccepts;
    Rate falseRejects;
};

struct CurvePoint
{
    double threshold = 0;
    double falseAccepts = 0;
    double falseRejects = 0;
};

class ErrorRates
{
public:
    // In any order. Scores that are no numbers are left out and counted apart.
    ErrorRates(std::vector<double> genuine, std::vector<double> impostors);

    [[nodiscard]] std::size_t genuine() const { return m_genuine.size(); }
    [[nodiscard]] std::size_t impostors() const { return m_impostors.size(); }
    [[nodiscard]] std::size_t notANumber() const { return m_notANumber; }

    [[nodiscard]] Rate falseAccepts(double threshold) const;
    [[nodiscard]] Rate falseRejects(double threshold) const;
    // The lowest threshold at which at most `rate` of the impostors are accepted. Nothing when
    // there are fewer than 1 / rate of them: no data, no figure.
    [[nodiscard]] std::optional<ThresholdFor> thresholdFor(double rate) const;
    // Where the two rates are nearest to each other; nothing without genuine or impostors.
    [[nodiscard]] std::optional<CurvePoint> equalError() const;
    // Where most decisions are right; nothing without any.
    [[nodiscard]] std::optional<double> bestThreshold() const;
    // `points` thresholds at equal steps from the lowest score to the highest.
    [[nodiscard]] std::vector<CurvePoint> curve(std::size_t points) const;

    // {"genuine", "impostors", "equal_error", "curve": [[threshold, false accepts, false
    // rejects]]}.
    [[nodiscard]] nlohmann::json toJson(std::size_t curvePoints) const;
    // {"known": true, "threshold", "ci95" (an end that is not bounded is null), "false_accepts",
    // "false_rejects"}; or, where there are too few impostors, {"known": false, "impostors",
    // "impostors_needed", "upper_bound_if_none_accepted"}.
    [[nodiscard]] nlohmann::json thresholdJson(double rate) const;

private:
    [[nodiscard]] std::vector<double> allScores() const;

    std::vector<double> m_genuine; // rising
    std::vector<double> m_impostors;
    std::size_t m_notANumber = 0;
};

// Of `values`, at `share` of their order (0.5: the median); 0 for none.
[[nodiscard]] double percentile(std::vector<double> values, double share);

} // namespace kiosk::apps
