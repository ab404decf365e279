#include "liveness/figures.h"

#include "apps/kioskctl/error_rates.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace kiosk::bench {
namespace {

using apps::Rate;
using tests::Species;
using vision::Challenge;
using vision::LivenessChannel;
using vision::LivenessVerdict;

using Trials = std::vector<const Trial*>;

// What says "a person" of a trial: nothing where it was not tried.
struct Judge
{
    std::string name;
    std::function<std::optional<bool>(const SessionResult&)> saysLive;
};

std::optional<bool> askedFor(const SessionResult& result, std::initializer_list<Challenge> kinds)
{
    std::optional<bool> done;
    for (const Asked& asked : result.asked)
        if (std::find(kinds.begin(), kinds.end(), asked.challenge) != kinds.end())
            done = done.value_or(false) || asked.done;
    return done;
}

// A channel that had nothing to go by says nothing; one that is unsure does not say "live".
std::optional<bool> channel(const SessionResult& result, LivenessChannel which)
{
    const auto verdict = result.judgement.channels[static_cast<std::size_t>(which)].verdict;
    if (verdict == LivenessVerdict::NotTried)
        return std::nullopt;
    return verdict == LivenessVerdict::Live;
}

std::vector<Judge> judges()
{
    std::vector<Judge> list;
    list.push_back({"passive", [](const SessionResult& r) {
                        return std::optional(r.judgement.textureMedian >= 0.5);
                    }});
    for (const auto which :
         {LivenessChannel::Pattern, LivenessChannel::Surround, LivenessChannel::Specular,
          LivenessChannel::Repetition, LivenessChannel::Depth, LivenessChannel::Light,
          LivenessChannel::Continuity})
        list.push_back({std::string(livenessChannelId(which)),
                        [which](const SessionResult& r) { return channel(r, which); }});
    list.push_back({"turn", [](const SessionResult& r) {
                        return askedFor(r, {Challenge::TurnLeft, Challenge::TurnRight});
                    }});
    list.push_back({"nod", [](const SessionResult& r) { return askedFor(r, {Challenge::Nod}); }});
    list.push_back(
        {"blink", [](const SessionResult& r) { return askedFor(r, {Challenge::Blink}); }});
    list.push_back(
        {"number", [](const SessionResult& r) { return askedFor(r, {Challenge::ReadNumber}); }});
    list.push_back({"both", [](const SessionResult& r) { return std::optional(r.finished); }});
    list.push_back({"fused", [](const SessionResult& r) { return std::optional(r.accepted()); }});
    return list;
}

// Errors: attacks called live, or live persons not called so.
Rate errorsOf(const Trials& trials, Species species, const Judge& judge)
{
    Rate rate;
    for (const Trial* trial : trials) {
        if (trial->species != species)
            continue;
        const auto live = judge.saysLive(trial->result);
        if (!live)
            continue;
        ++rate.trials;
        if (*live != (species == Species::Live))
            ++rate.errors;
    }
    return rate;
}

Rate givenUp(const Trials& trials, Species species)
{
    Rate rate;
    for (const Trial* trial : trials) {
        if (trial->species != species)
            continue;
        ++rate.trials;
        if (!trial->result.finished)
            ++rate.errors;
    }
    return rate;
}

struct Part
{
    const char* name;
    Trials trials;
};

std::vector<Part> partsOf(const std::vector<Trial>& trials)
{
    std::vector<Part> all{{"tuning", {}}, {"test", {}}, {"all", {}}};
    for (const Trial& trial : trials) {
        all[trial.forTuning ? 0 : 1].trials.push_back(&trial);
        all[2].trials.push_back(&trial);
    }
    const bool isOne = all[0].trials.empty() || all[1].trials.empty();
    if (isOne)
        all.pop_back();
    std::erase_if(all, [](const Part& part) { return part.trials.empty(); });
    return all;
}

std::string cell(const Rate& rate)
{
    if (rate.trials == 0)
        return "-";
    return std::to_string(rate.errors) + "/" + std::to_string(rate.trials);
}

void printPart(const Part& part)
{
    std::printf("\n%s: errors of trials; live: BPCER, the others: APCER\n%-15s", part.name, "");
    for (const Judge& judge : judges())
        std::printf(" %10.10s", judge.name.c_str());
    std::printf("  fused, 95 %% of it       given up\n");
    for (const Species species : tests::allSpecies) {
        const Judge fused = judges().back();
        const Rate rate = errorsOf(part.trials, species, fused);
        if (rate.trials == 0)
            continue;
        std::printf("%-15s", std::string(speciesId(species)).c_str());
        for (const Judge& judge : judges())
            std::printf(" %10s", cell(errorsOf(part.trials, species, judge)).c_str());
        const apps::Interval interval = rate.interval();
        std::printf("  %5.1f %% (%4.1f - %4.1f %%) %8s\n", 100 * rate.value().value_or(0),
                    100 * interval.low, 100 * interval.high,
                    cell(givenUp(part.trials, species)).c_str());
    }
}

} // namespace

nlohmann::json Figures::toJson() const
{
    nlohmann::json json;
    for (const Part& part : partsOf(m_trials)) {
        nlohmann::json& table = json[part.name];
        for (const Species species : tests::allSpecies) {
            if (givenUp(part.trials, species).trials == 0)
                continue;
            nlohmann::json& row = table[std::string(speciesId(species))];
            for (const Judge& judge : judges())
                row[judge.name] = errorsOf(part.trials, species, judge).toJson();
            row["given_up"] = givenUp(part.trials, species).toJson();
        }
    }
    return json;
}

void Figures::print() const
{
    for (const Part& part : partsOf(m_trials))
        printPart(part);
}

void printTrial(const Trial& trial)
{
    const auto& judgement = trial.result.judgement;
    std::printf("%-22s %-14s %-6s %4.2f passive %4.2f %5.1f s", trial.person.c_str(),
                std::string(speciesId(trial.species)).c_str(),
                std::string(livenessVerdictId(judgement.verdict)).c_str(), judgement.score,
                judgement.textureMedian, trial.result.seconds);
    for (const auto& result : judgement.channels)
        std::printf(" %.5s:%.1s%.2f", std::string(livenessChannelId(result.channel)).c_str(),
                    std::string(livenessVerdictId(result.verdict)).c_str(), result.score);
    for (const Asked& asked : trial.result.asked) {
        std::printf(" %s%s", std::string(challengeId(asked.challenge)).c_str(),
                    asked.done ? "+" : "-");
        if (asked.reaction)
            std::printf("%.1fs", static_cast<double>(asked.reaction->count()) / 1000);
    }
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace kiosk::bench
