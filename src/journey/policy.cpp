#include "journey/policy.h"

#include "journey/state.h"

#include <algorithm>

namespace kiosk::journey {

DocumentRule documentRule(const Policy& policy, identity::DocumentKind kind)
{
    const auto own = policy.documents.find(kind);
    if (own != policy.documents.end())
        return own->second;
    return {.accepted = identity::acceptanceOf(kind) != identity::Acceptance::NotThisOne};
}

const std::pair<const std::string, SchemeRule>* schemeOf(const Policy& policy,
                                                         std::string_view regime)
{
    const std::pair<const std::string, SchemeRule>* others = nullptr;
    for (const auto& scheme : policy.schemes) {
        const auto& regimes = scheme.second.regimes;
        if (regimes.empty())
            others = &scheme;
        if (std::find(regimes.begin(), regimes.end(), regime) != regimes.end())
            return &scheme;
    }
    return regime.empty() ? nullptr : others;
}

int attemptsOn(const Policy& policy, std::string_view stepId)
{
    const auto own = policy.attempts.find(std::string(stepId));
    return own == policy.attempts.end() ? policy.attemptsPerStep : own->second;
}

const std::vector<std::string_view>& agentReasonsFor(AgentWord word)
{
    static const std::vector<std::string_view> accept{
        "compared-in-person", "document-checked-by-hand", "civil-status-explained",
        "authority-shown",    "attestation-seen",         "record-clarified",
        "equipment-fault"};
    static const std::vector<std::string_view> refuse{
        "not-the-person", "document-not-genuine", "no-authority",
        "under-pressure", "record-not-clarified", "person-withdrew"};
    static const std::vector<std::string_view> back{
        "picture-unusable", "wrong-document", "other-side-missing", "wrong-holder", "read-again"};
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

} // namespace kiosk::journey
