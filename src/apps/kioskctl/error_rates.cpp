#include "apps/kioskctl/error_rates.h"

#include "apps/kioskctl/binomial.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiosk::apps {
namespace {

using nlohmann::json;

constexpr double confidence = 0.95;
constexpr double ruleOfThree = 3;

// Sorts, and gives the number of those left out.
std::size_t keepNumbers(std::vector<double>& values)
{
    const auto end = std::remove_if(values.begin(), values.end(),
                                    [](double value) { return !std::isfinite(value); });
    const auto dropped = static_cast<std::size_t>(std::distance(end, values.end()));
    values.erase(end, values.end());
    std::sort(values.begin(), values.end());
    return dropped;
}

std::size_t countBelow(const std::vector<double>& values, double threshold)
{
    return static_cast<std::size_t>(
        std::distance(values.begin(), std::lower_bound(values.begin(), values.end(), threshold)));
}

double justAbove(double score)
{
    return std::nextafter(score, std::numeric_limits<double>::infinity());
}

json boundOrNull(double bound)
{
    return std::isfinite(bound) ? json(bound) : json();
}

} // namespace

std::optional<double> Rate::value() const
{
    if (trials == 0)
        return std::nullopt;
    return static_cast<double>(errors) / static_cast<double>(trials);
}

Interval Rate::interval() const
{
    if (trials == 0)
        return {};
    const double tail = (1 - confidence) / 2;
    const auto k = static_cast<double>(errors);
    const auto n = static_cast<double>(trials);
    return {errors == 0 ? 0 : betaQuantile(k, n - k + 1, tail),
            errors == trials ? 1 : betaQuantile(k + 1, n - k, 1 - tail)};
}

json Rate::toJson() const
{
    const auto rate = value();
    const Interval known = interval();
    return {{"rate", rate ? json(*rate) : json()},
            {"errors", errors},
            {"trials", trials},
            {"ci95", {known.low, known.high}}};
}

ErrorRates::ErrorRates(std::vector<double> genuine, std::vector<double> impostors)
    : m_genuine(std::move(genuine)), m_impostors(std::move(impostors))
{
    m_notANumber = keepNumbers(m_genuine) + keepNumbers(m_impostors);
}

Rate ErrorRates::falseAccepts(double threshold) const
{
    return {m_impostors.size() - countBelow(m_impostors, threshold), m_impostors.size()};
}

Rate ErrorRates::falseRejects(double threshold) const
{
    return {countBelow(m_genuine, threshold), m_genuine.size()};
}

std::optional<ThresholdFor> ErrorRates::thresholdFor(double rate) const
{
    const std::size_t count = m_impostors.size();
    const auto accepted = static_cast<std::size_t>(
        std::floor(rate * static_cast<double>(count) * (1 + 1e-12))); // of 1000 at 0.001: one
    if (!(rate > 0) || rate >= 1 || accepted == 0)
        return std::nullopt;
    const auto aboveRank = [&](std::size_t fromTop) {
        return justAbove(m_impostors[count - 1 - std::min(fromTop, count - 1)]);
    };
    const double tail = (1 - confidence) / 2;
    // So many impostors lie above the true threshold, but for a tail at either end.
    const std::size_t fewest = binomialQuantile(count, rate, tail);
    const std::size_t most = binomialQuantile(count, rate, 1 - tail);
    ThresholdFor found;
    found.threshold = aboveRank(accepted);
    found.interval.low = aboveRank(most);
    found.interval.high =
        fewest == 0 ? std::numeric_limits<double>::infinity() : aboveRank(fewest - 1);
    found.falseAccepts = falseAccepts(found.threshold);
    found.falseRejects = falseRejects(found.threshold);
    return found;
}

std::vector<double> ErrorRates::allScores() const
{
    std::vector<double> scores = m_genuine;
    scores.insert(scores.end(), m_impostors.begin(), m_impostors.end());
    std::sort(scores.begin(), scores.end());
    scores.erase(std::unique(scores.begin(), scores.end()), scores.end());
    return scores;
}

std::optional<CurvePoint> ErrorRates::equalError() const
{
    if (m_genuine.empty() || m_impostors.empty())
        return std::nullopt;
    std::optional<CurvePoint> best;
    for (const double score : allScores()) {
        const double threshold = justAbove(score);
        const CurvePoint point{threshold, falseAccepts(threshold).value().value_or(0),
                               falseRejects(threshold).value().value_or(0)};
        const auto apart = [](const CurvePoint& p) {
            return std::abs(p.falseAccepts - p.falseRejects);
        };
        if (!best || apart(point) < apart(*best))
            best = point;
    }
    return best;
}

std::optional<double> ErrorRates::bestThreshold() const
{
    const std::vector<double> scores = allScores();
    if (scores.empty())
        return std::nullopt;
    double best = scores.front();
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    // Half way between two scores, so that neither's last digit decides.
    for (std::size_t i = 0; i <= scores.size(); ++i) {
        const double threshold = i == 0               ? scores.front()
                                 : i == scores.size() ? justAbove(scores.back())
                                                      : (scores[i - 1] + scores[i]) / 2;
        const std::size_t errors = falseAccepts(threshold).errors + falseRejects(threshold).errors;
        if (errors < fewest) {
            fewest = errors;
            best = threshold;
        }
    }
    return best;
}

std::vector<CurvePoint> ErrorRates::curve(std::size_t points) const
{
    const std::vector<double> scores = allScores();
    if (scores.empty() || points < 2)
        return {};
    std::vector<CurvePoint> curve;
    const double step = (scores.back() - scores.front()) / static_cast<double>(points - 1);
    for (std::size_t i = 0; i < points; ++i) {
        const double threshold = scores.front() + static_cast<double>(i) * step;
        curve.push_back({threshold, falseAccepts(threshold).value().value_or(0),
                         falseRejects(threshold).value().value_or(0)});
    }
    return curve;
}

json ErrorRates::toJson(std::size_t curvePoints) const
{
    json points = json::array();
    for (const CurvePoint& point : curve(curvePoints))
        points.push_back({point.threshold, point.falseAccepts, point.falseRejects});
    const auto equal = equalError();
    return {{"genuine", genuine()},
            {"impostors", impostors()},
            {"equal_error", equal
                                ? json({{"threshold", equal->threshold},
                                        {"rate", (equal->falseAccepts + equal->falseRejects) / 2}})
                                : json()},
            {"curve", std::move(points)}};
}

json ErrorRates::thresholdJson(double rate) const
{
    const auto found = thresholdFor(rate);
    if (!found) {
        const auto count = static_cast<double>(std::max<std::size_t>(1, impostors()));
        return {{"known", false},
                {"impostors", impostors()},
                {"impostors_needed", static_cast<std::size_t>(std::ceil(1 / rate))},
                {"upper_bound_if_none_accepted", std::min(1.0, ruleOfThree / count)}};
    }
    return {{"known", true},
            {"threshold", found->threshold},
            {"ci95", {found->interval.low, boundOrNull(found->interval.high)}},
            {"false_accepts", found->falseAccepts.toJson()},
            {"false_rejects", found->falseRejects.toJson()}};
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto place =
        static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(place),
                     values.end());
    return values[place];
}

} // namespace kiosk::apps
