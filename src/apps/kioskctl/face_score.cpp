#include "apps/kioskctl/face_score.h"

#include "apps/kioskctl/person_bootstrap.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

namespace kiosk::apps {
namespace {

using nlohmann::json;

constexpr std::size_t folds = 10;
constexpr std::size_t leastInFold = 10; // pairs of a kind
constexpr std::size_t curvePoints = 51;
// Of whole persons, again and again: fewer where the list is so long that it would take minutes.
constexpr std::size_t mostDraws = 1000;
constexpr std::size_t leastDraws = 100;
constexpr std::size_t mostWeighed = 200'000'000;
struct NamedRate
{
    const char* name;
    double rate;
};
constexpr std::array<NamedRate, 3> wantedRates{{{"1e-2", 1e-2}, {"1e-3", 1e-3}, {"1e-4", 1e-4}}};

template <typename T>
json orNull(const std::optional<T>& value)
{
    return value ? json(*value) : json();
}

json medianOrNull(const std::vector<double>& scores)
{
    return scores.empty() ? json() : json(percentile(scores, 0.5));
}

// The part `fold` of ten of `values`, in their order; or what is not of it.
std::vector<double> partOf(const std::vector<double>& values, std::size_t fold, bool inside)
{
    const std::size_t first = values.size() * fold / folds;
    const std::size_t last = values.size() * (fold + 1) / folds;
    std::vector<double> part;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if ((i >= first && i < last) == inside)
            part.push_back(values[i]);
    }
    return part;
}

double shareRight(const ErrorRates& rates, double threshold)
{
    const Rate accepted = rates.falseAccepts(threshold);
    const Rate rejected = rates.falseRejects(threshold);
    return 1 - static_cast<double>(accepted.errors + rejected.errors) /
                   static_cast<double>(accepted.trials + rejected.trials);
}

Accuracy tenFoldAccuracy(const std::vector<double>& same, const std::vector<double>& different)
{
    std::vector<double> values;
    double thresholds = 0;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const ErrorRates others(partOf(same, fold, false), partOf(different, fold, false));
        const ErrorRates these(partOf(same, fold, true), partOf(different, fold, true));
        const double threshold = others.bestThreshold().value_or(0);
        thresholds += threshold;
        values.push_back(shareRight(these, threshold));
    }
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / folds;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return {true, mean, std::sqrt(squares / (folds - 1) / folds), thresholds / folds};
}

} // namespace

FaceScore::FaceScore(const FaceList& list, std::vector<std::optional<double>> scores,
                     double threshold)
    : m_list(list), m_scores(std::move(scores)), m_threshold(threshold), m_rates({}, {})
{
    m_scores.resize(list.pairs.size());
    for (std::optional<double>& score : m_scores) {
        if (score && !std::isfinite(*score))
            score.reset();
    }
    m_rates = ErrorRates(scoresOf(true), scoresOf(false));
}

std::vector<double> FaceScore::scoresOf(bool same, const std::optional<std::string>& group) const
{
    std::vector<double> scores;
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        const FacePair& pair = m_list.pairs[i];
        if (m_scores[i] && pair.same == same && (!group || pair.group == *group))
            scores.push_back(*m_scores[i]);
    }
    return scores;
}

std::size_t FaceScore::unanswered(bool same, const std::optional<std::string>& group) const
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        const FacePair& pair = m_list.pairs[i];
        if (!m_scores[i] && pair.same == same && (!group || pair.group == *group))
            ++count;
    }
    return count;
}

Accuracy FaceScore::accuracy() const
{
    const std::vector<double> same = scoresOf(true);
    const std::vector<double> different = scoresOf(false);
    if (std::min(same.size(), different.size()) >= folds * leastInFold)
        return tenFoldAccuracy(same, different);
    const auto threshold = m_rates.bestThreshold();
    if (!threshold)
        return {};
    return {false, shareRight(m_rates, *threshold), std::nullopt, threshold};
}

json FaceScore::thresholdJson(double rate) const
{
    json result = m_rates.thresholdJson(rate);
    std::vector<ImpostorScore> impostors;
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        const FacePair& pair = m_list.pairs[i];
        if (m_scores[i] && !pair.same)
            impostors.push_back(
                {*m_scores[i], m_list.pictures[pair.a].person, m_list.pictures[pair.b].person});
    }
    const std::size_t draws =
        std::clamp(mostWeighed / std::max<std::size_t>(1, impostors.size()), leastDraws, mostDraws);
    if (const auto interval = bootstrapThreshold(std::move(impostors), m_list.persons, rate, draws))
        result["ci95_persons"] = {interval->low, interval->high};
    return result;
}

json FaceScore::groupJson(const std::string& group) const
{
    const ErrorRates rates(scoresOf(true, group), scoresOf(false, group));
    return {{"non_response", unanswered(true, group) + unanswered(false, group)},
            {"false_match", rates.falseAccepts(m_threshold).toJson()},
            {"false_non_match", rates.falseRejects(m_threshold).toJson()},
            {"median_same", medianOrNull(scoresOf(true, group))},
            {"median_different", medianOrNull(scoresOf(false, group))}};
}

json FaceScore::toJson() const
{
    const Accuracy measured = accuracy();
    json result = m_rates.toJson(curvePoints);
    result["pairs"] = m_list.pairs.size();
    result["pictures"] = m_list.pictures.size();
    result["persons"] = m_list.persons;
    result["non_response"] = unanswered(true) + unanswered(false);
    result["non_response_same"] = unanswered(true);
    result["non_response_different"] = unanswered(false);
    result["accuracy"] = orNull(measured.value);
    result["accuracy_standard_error"] = orNull(measured.standardError);
    result["accuracy_protocol"] = measured.tenFold ? "10-fold" : "best threshold of the same pairs";
    result["threshold"] = orNull(measured.threshold);
    result["product"] = {{"threshold", m_threshold},
                         {"false_match", m_rates.falseAccepts(m_threshold).toJson()},
                         {"false_non_match", m_rates.falseRejects(m_threshold).toJson()}};
    for (const auto& [name, rate] : wantedRates) {
        json found = thresholdJson(rate);
        result["fnmr_at_fmr"][name] =
            found["known"] == true ? found["false_rejects"]["rate"] : json();
        result["threshold_at_fmr"][name] = std::move(found);
    }
    std::set<std::string> groups;
    for (const FacePair& pair : m_list.pairs)
        groups.insert(pair.group);
    groups.erase(std::string());
    result["by_group"] = json::object();
    for (const std::string& group : groups)
        result["by_group"][group] = groupJson(group);
    return result;
}

json FaceScore::wrongPairs() const
{
    json wrong = json::array();
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        const FacePair& pair = m_list.pairs[i];
        if (!m_scores[i] || (*m_scores[i] >= m_threshold) == pair.same)
            continue;
        wrong.push_back({{"a", m_list.pictures[pair.a].file.filename().string()},
                         {"b", m_list.pictures[pair.b].file.filename().string()},
                         {"same", pair.same},
                         {"similarity", *m_scores[i]}});
    }
    return wrong;
}

} // namespace kiosk::apps
