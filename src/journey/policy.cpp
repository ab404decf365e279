#include "journey/policy.h"

#include "journey/state.h"

#include <algorithm>
#include <array>

namespace kiosk::journey {
namespace {

constexpr std::array<std::string_view, 6> settlements{"nothing",    "agent",       "supervisor",
                                                      "two-agents", "back-office", "nobody"};

} // namespace

std::string_view settledById(SettledBy who) noexcept
{
    return settlements[static_cast<std::size_t>(who)];
}

std::optional<SettledBy> settledByOf(std::string_view id) noexcept
{
    for (std::size_t i = 0; i < settlements.size(); ++i)
        if (settlements[i] == id)
            return static_cast<SettledBy>(i);
    return std::nullopt;
}

const std::vector<ReasonDefault>& reasonDefaults()
{
    static const std::vector<ReasonDefault> defaults{{"consent.absent", SettledBy::Nobody}};
    return defaults;
}

SettledBy settledBy(const Policy& policy, std::string_view reason)
{
    if (const auto own = policy.settlement.find(reason); own != policy.settlement.end())
        return own->second;
    const auto& defaults = reasonDefaults();
    const auto known = std::find_if(defaults.begin(), defaults.end(),
                                    [&](const ReasonDefault& one) { return one.id == reason; });
    return known == defaults.end() ? SettledBy::Agent : known->who;
}

int attemptsOn(const Policy& policy, std::string_view stepId)
{
    const auto own = policy.attempts.find(std::string(stepId));
    return own == policy.attempts.end() ? policy.attemptsPerStep : own->second;
}

const std::vector<std::string_view>& agentReasonsFor(AgentWord word)
{
    static const std::vector<std::string_view> accept{"compared-in-person"};
    static const std::vector<std::string_view> refuse{"not-the-person"};
    static const std::vector<std::string_view> back{"picture-unusable"};
    switch (word) {
    case AgentWord::Accept:
        return accept;
    case AgentWord::Refuse:
        return refuse;
    case AgentWord::Return:
        break;
    }
    return back;
}

std::vector<std::string> faultsOf(const Policy& policy)
{
    std::vector<std::string> faults;
    const auto demand = [&faults](bool holds, const char* sentence) {
        if (!holds)
            faults.emplace_back(sentence);
    };
    demand(!policy.version.empty(), "the policy has no version");
    demand(policy.leastAge >= 0 && policy.leastAge <= 120, "the least age is not in 0…120");
    demand(policy.faceThreshold > 0 && policy.faceThreshold <= 1,
           "the face threshold is not in 0…1");
    demand(policy.faceGreyZone >= 0 && policy.faceGreyZone <= policy.faceThreshold,
           "the grey zone does not end at or below the face threshold");
    demand(policy.livenessThreshold > 0 && policy.livenessThreshold <= 1,
           "the liveness threshold is not in 0…1");
    demand(std::all_of(policy.faceQuality.begin(), policy.faceQuality.end(),
                       [](const auto& limit) {
                           return !limit.first.empty() && limit.second >= 0 && limit.second <= 100;
                       }),
           "a limit of the face's quality is not in 0…100");
    demand(policy.attemptsPerStep >= 1, "there is less than one attempt a step");
    demand(policy.offerLife.count() > 0, "an offer does not live for an hour");
    return faults;
}

} // namespace kiosk::journey
