#include "apps/kioskctl/liveness_score.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kiosk::apps {
namespace {

using nlohmann::json;

constexpr std::size_t curvePoints = 101;

Rate accepted(const std::vector<double>& scores, double threshold)
{
    const auto count =
        std::ranges::count_if(scores, [&](double score) { return score >= threshold; });
    return {static_cast<std::size_t>(count), scores.size()};
}

Rate refused(const std::vector<double>& scores, double threshold)
{
    const Rate taken = accepted(scores, threshold);
    return {taken.trials - taken.errors, taken.trials};
}

json numberOf(const Rate& rate)
{
    const auto value = rate.value();
    return value ? json(*value) : json();
}

// The highest threshold that refuses at most `share` of the live scores.
double thresholdForBpcer(std::vector<double> live, double share)
{
    std::ranges::sort(live);
    const auto most = static_cast<std::size_t>(share * static_cast<double>(live.size()));
    return live[std::min(most, live.size() - 1)];
}

} // namespace

bool LivenessScore::isWrong(const LivenessTask& task, const LivenessOutcome& outcome) const
{
    return outcome.refusal || (outcome.judgement.score >= m_threshold) != task.live;
}

void LivenessScore::add(const LivenessTask& task, const LivenessOutcome& outcome)
{
    ++(task.live ? m_liveItems : m_attackItems);
    if (outcome.refusal) {
        ++(task.live ? m_liveSilent : m_silent[task.species]);
        return;
    }
    m_ms.push_back(outcome.ms);
    m_decodeMs.push_back(outcome.decodeMs);
    const vision::LivenessJudgement& judgement = outcome.judgement;
    const auto put = [&](Scores& live, std::map<std::string, Scores>& attacks, double score) {
        (task.live ? live : attacks[task.species]).push_back(score);
    };
    put(m_live, m_attacks, judgement.score);
    for (const vision::ChannelResult& result : judgement.channels) {
        if (result.verdict == vision::LivenessVerdict::NotTried)
            continue;
        Channel& channel = m_channels[std::string(vision::livenessChannelId(result.channel))];
        put(channel.live, channel.attacks, result.score);
    }
}

double LivenessScore::worstAt(double threshold) const
{
    double worst = 0;
    for (const auto& [species, scores] : m_attacks)
        worst = std::max(worst, accepted(scores, threshold).value().value_or(0));
    return worst;
}

// APCER of the worst species where BPCER is 10, 5 and 1 %; and BPCER where no species is above
// that (BPCER10, BPCER20, BPCER100).
json LivenessScore::operatingPoints() const
{
    if (m_live.empty() || m_attacks.empty())
        return json::object();
    std::vector<double> thresholds = m_live;
    for (const auto& [species, scores] : m_attacks)
        thresholds.insert(thresholds.end(), scores.begin(), scores.end());
    std::ranges::sort(thresholds);
    thresholds.push_back(std::nextafter(thresholds.back(), 2.0));
    json points;
    struct Target
    {
        double share;
        const char* name;
    };
    for (const Target target : {Target{0.10, "10"}, Target{0.05, "20"}, Target{0.01, "100"}}) {
        const double share = target.share;
        const double forBpcer = thresholdForBpcer(m_live, share);
        json species;
        for (const auto& [kind, scores] : m_attacks)
            species[kind] = accepted(scores, forBpcer).toJson();
        points["apcer_at_bpcer"][json(share).dump()] = {
            {"threshold", forBpcer}, {"worst", worstAt(forBpcer)}, {"species", species}};
        const auto forApcer = std::ranges::find_if(
            thresholds, [&](double threshold) { return worstAt(threshold) <= share; });
        points[std::string("bpcer") + target.name] = {
            {"threshold", *forApcer}, {"bpcer", refused(m_live, *forApcer).toJson()}};
    }
    return points;
}

// Of the items on which the channel had something to say.
json LivenessScore::channelsJson() const
{
    json result = json::object();
    for (const auto& [name, channel] : m_channels) {
        json species = json::object();
        for (const auto& [kind, scores] : channel.attacks)
            species[kind] = accepted(scores, m_threshold).toJson();
        result[name] = {{"bpcer", refused(channel.live, m_threshold).toJson()},
                        {"apcer", std::move(species)}};
    }
    return result;
}

json LivenessScore::toJson() const
{
    json apcer = json::object();
    json rates = json::object();
    json worst;
    Scores all;
    for (const auto& [species, scores] : m_attacks) {
        const Rate rate = accepted(scores, m_threshold);
        apcer[species] = numberOf(rate);
        rates[species] = rate.toJson();
        if (worst.is_null() || rate.value() > worst["apcer"].get<double>())
            worst = {{"species", species}, {"apcer", numberOf(rate)}};
        all.insert(all.end(), scores.begin(), scores.end());
    }
    const std::size_t silent =
        std::accumulate(m_silent.begin(), m_silent.end(), std::size_t{0},
                        [](std::size_t sum, const auto& entry) { return sum + entry.second; });
    const Rate bpcer = refused(m_live, m_threshold);
    json result = {
        {"live", m_liveItems},
        {"attacks", m_attackItems},
        {"threshold", m_threshold},
        {"rule", vision::livenessRule},
        {"bpcer", numberOf(bpcer)},
        {"bpcer_rate", bpcer.toJson()},
        {"apcer", std::move(apcer)},
        {"apcer_rates", std::move(rates)},
        {"worst", std::move(worst)},
        {"non_response", m_liveSilent + silent},
        {"non_response_live", Rate{m_liveSilent, m_liveItems}.toJson()},
        {"non_response_attacks", Rate{silent, m_attackItems}.toJson()},
        {"non_response_species", m_silent},
        {"channels", channelsJson()},
        {"ms_median", percentile(m_ms, 0.5)},
        {"ms_p95", percentile(m_ms, 0.95)},
        {"decode_ms_median", percentile(m_decodeMs, 0.5)},
    };
    result.update(operatingPoints());
    const ErrorRates curve(m_live, std::move(all));
    result["all_species"] = curve.toJson(curvePoints);
    return result;
}

} // namespace kiosk::apps
