// The table of all reasons, in the order of the journey. docs/policy.md is made from it.
#include "journey/policy.h"
#include "journey/state.h"

#include <algorithm>
#include <array>
#include <deque>

namespace kiosk::journey {
namespace {

constexpr std::array<std::string_view, 6> settlements{"nothing",    "agent",       "supervisor",
                                                      "two-agents", "back-office", "nobody"};

constexpr bool fixed = false; // ReasonDefault::adjustable

// clang-format off
constexpr std::array table{
    ReasonDefault{"consent.absent",                      SettledBy::Nobody, fixed},
    ReasonDefault{"agent.refused",                       SettledBy::Nobody, fixed},
    ReasonDefault{"device.simulated",                    SettledBy::Nobody, fixed}, // outside of a trial
    ReasonDefault{"department.not_open",                 SettledBy::Nobody},
    ReasonDefault{"department.unknown",                  SettledBy::Nothing},
    ReasonDefault{"age.too_young",                       SettledBy::Nobody},
    ReasonDefault{"age.unknown",                         SettledBy::Agent},
    ReasonDefault{"represented.parent",                  SettledBy::Agent},
    ReasonDefault{"represented.guardian",                SettledBy::Supervisor},
    ReasonDefault{"represented.mandate",                 SettledBy::Supervisor},
    ReasonDefault{"represented.authority",               SettledBy::Supervisor}, // nobody said by what
    ReasonDefault{"represented.too_young_representative", SettledBy::Agent},
    ReasonDefault{"represented.age_unknown",             SettledBy::Agent},

    ReasonDefault{"holder.absent",                       SettledBy::Agent, fixed},
    ReasonDefault{"skip.card-lost",                      SettledBy::Agent},
    ReasonDefault{"skip.card-unreadable",                SettledBy::Agent},
    ReasonDefault{"holder.not_proven_by_card",           SettledBy::Agent},
    ReasonDefault{"holder.provisional",                  SettledBy::Agent},
    ReasonDefault{"resume.proven_by_phone",              SettledBy::Nothing},

    ReasonDefault{"record.not_asked",                    SettledBy::Nothing},
    ReasonDefault{"record.holder_unknown",               SettledBy::Agent},
    ReasonDefault{"record.deceased",                     SettledBy::TwoAgents},
    ReasonDefault{"record.duplicate",                    SettledBy::Supervisor},
    ReasonDefault{"record.active_phone",                 SettledBy::Agent},
    ReasonDefault{"scheme.not_open",                     SettledBy::Nobody},
    ReasonDefault{"scheme.unknown",                      SettledBy::Nothing},

    ReasonDefault{"document.absent",                     SettledBy::Agent, fixed},
    ReasonDefault{"skip.no-document",                    SettledBy::TwoAgents},
    ReasonDefault{"document.kind_not_accepted",          SettledBy::Agent},
    ReasonDefault{"document.check_digits",               SettledBy::Agent},
    ReasonDefault{"document.expired",                    SettledBy::Agent},
    ReasonDefault{"document.expired_accepted",           SettledBy::Nothing},
    ReasonDefault{"document.no_expiry",                  SettledBy::Agent},
    ReasonDefault{"document.unconfirmed",                SettledBy::Agent},
    ReasonDefault{"document.printed_mismatch",           SettledBy::Agent},
    ReasonDefault{"document.seal_contradicts",           SettledBy::Agent},
    ReasonDefault{"document.copy_suspected",             SettledBy::Agent},
    ReasonDefault{"document.unknown_kind",               SettledBy::Agent},
    ReasonDefault{"document.kind_not_listed",            SettledBy::Agent},
    ReasonDefault{"document.swiped_only",                SettledBy::Agent},
    ReasonDefault{"document.one_side_only",              SettledBy::Agent},
    ReasonDefault{"document.seal_altered",               SettledBy::TwoAgents},
    ReasonDefault{"document.implausible",                SettledBy::Agent},
    ReasonDefault{"document.confirmed_by_person",        SettledBy::Agent},
    ReasonDefault{"document.seal_unknown_issuer",        SettledBy::Nothing},
    ReasonDefault{"document.seal_opaque",                SettledBy::Nothing},

    ReasonDefault{"skip.chip-damaged",                   SettledBy::Agent},
    ReasonDefault{"chip.absent",                         SettledBy::Agent},
    ReasonDefault{"document.chip_needed",                SettledBy::Agent},
    ReasonDefault{"chip.altered",                        SettledBy::TwoAgents},
    ReasonDefault{"chip.unknown_issuer",                 SettledBy::Agent},
    ReasonDefault{"chip.expired_signer",                 SettledBy::Agent},
    ReasonDefault{"chip.revoked_signer",                 SettledBy::Agent},
    ReasonDefault{"chip.not_checked",                    SettledBy::Agent},
    ReasonDefault{"chip.cloned",                         SettledBy::Agent},
    ReasonDefault{"chip.clone_not_excluded",             SettledBy::Nothing}, // with require_chip_proof: Agent
    ReasonDefault{"chip.mismatch",                       SettledBy::Agent},

    ReasonDefault{"biometrics.refused",                  SettledBy::Agent},
    ReasonDefault{"skip.face-not-possible",              SettledBy::Agent},
    ReasonDefault{"skip.face-refused",                   SettledBy::Agent},
    ReasonDefault{"skip.face-covered",                   SettledBy::Agent},
    ReasonDefault{"face.absent",                         SettledBy::Agent},
    ReasonDefault{"face.not_live",                       SettledBy::TwoAgents},
    ReasonDefault{"face.liveness_unsure",                SettledBy::Agent},
    ReasonDefault{"face.low_quality",                    SettledBy::Agent},
    ReasonDefault{"face.printed_reference",              SettledBy::Agent},
    ReasonDefault{"face.no_match",                       SettledBy::Agent},
    ReasonDefault{"face.grey_zone",                      SettledBy::Agent},

    ReasonDefault{"identity.name",                       SettledBy::Agent},
    ReasonDefault{"identity.birth",                      SettledBy::Agent},
    ReasonDefault{"identity.sex",                        SettledBy::Agent},
    ReasonDefault{"identity.nir",                        SettledBy::Agent},
    ReasonDefault{"identity.explainable",                SettledBy::Nothing},
    ReasonDefault{"identity.same_family_name",           SettledBy::Nothing},
};
// clang-format on

// "document.not_checked.…", one for everything that the plausibility room may leave open.
const std::deque<std::string>& notCheckedIds()
{
    static const std::deque<std::string> ids = [] {
        std::deque<std::string> made;
        for (const identity::PlausibilityText& text : identity::plausibilityTexts())
            if (!text.notChecked.empty())
                made.push_back("document.not_checked." + std::string(text.id));
        return made;
    }();
    return ids;
}

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
    static const std::vector<ReasonDefault> all = [] {
        std::vector<ReasonDefault> reasons(table.begin(), table.end());
        for (const std::string& id : notCheckedIds())
            reasons.push_back({id, SettledBy::Nothing});
        return reasons;
    }();
    return all;
}

const ReasonDefault* findReason(std::string_view id)
{
    const auto& all = reasonDefaults();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [id](const ReasonDefault& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

SettledBy settledBy(const Policy& policy, std::string_view reason)
{
    const ReasonDefault* known = findReason(reason);
    const auto own = policy.settlement.find(reason);
    if (own != policy.settlement.end() && (known == nullptr || known->adjustable))
        return own->second;
    return known == nullptr ? SettledBy::Agent : known->who;
}

} // namespace kiosk::journey
