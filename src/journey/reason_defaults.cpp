// The table of all reasons, in the order of the journey. docs/policy.md is made from it:
// kioskctl policy reasons.
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
    ReasonDefault{"consent.absent", SettledBy::Nobody,
        "nobody agreed to the enrolment", fixed},
    ReasonDefault{"agent.refused", SettledBy::Nobody,
        "an agent's signed word refuses", fixed},
    ReasonDefault{"device.simulated", SettledBy::Nobody,
        "a device is simulated, outside of a trial", fixed},
    ReasonDefault{"department.not_open", SettledBy::Nobody,
        "the office's department is not in the list, or not yet open"},
    ReasonDefault{"department.unknown", SettledBy::Nothing,
        "the office's department is not configured"},
    ReasonDefault{"age.too_young", SettledBy::Nobody,
        "the holder is younger than the scheme, or the policy, asks for"},
    ReasonDefault{"age.unknown", SettledBy::Agent,
        "no source has the holder's birth year"},
    ReasonDefault{"represented.parent", SettledBy::Agent,
        "a parent acts for the holder: somebody looks at the proof of it"},
    ReasonDefault{"represented.guardian", SettledBy::Supervisor,
        "a guardian acts for the holder"},
    ReasonDefault{"represented.mandate", SettledBy::Supervisor,
        "somebody acts for the holder by a mandate"},
    ReasonDefault{"represented.authority", SettledBy::Supervisor,
        "somebody acts for the holder, nobody said by what right"},
    ReasonDefault{"represented.too_young_representative", SettledBy::Agent,
        "whoever acts for the holder is too young for it"},
    ReasonDefault{"represented.age_unknown", SettledBy::Agent,
        "the age of whoever acts for the holder is not known"},

    ReasonDefault{"holder.absent", SettledBy::Agent,
        "no holder was chosen; nobody stands in for one", fixed},
    ReasonDefault{"skip.card-lost", SettledBy::Agent,
        "the carte Vitale is lost: the number was typed"},
    ReasonDefault{"skip.card-unreadable", SettledBy::Agent,
        "the carte Vitale cannot be read: the number was typed"},
    ReasonDefault{"holder.not_proven_by_card", SettledBy::Agent,
        "the number was typed"},
    ReasonDefault{"holder.provisional", SettledBy::Agent,
        "the number is a provisional one"},
    ReasonDefault{"resume.proven_by_phone", SettledBy::Nothing,
        "it was proven in the phone app and is not asked again"},

    ReasonDefault{"record.not_asked", SettledBy::Nothing,
        "the health insurance's record could not be asked (offline)"},
    ReasonDefault{"record.holder_unknown", SettledBy::Agent,
        "the health insurance knows nobody of this number and birth date"},
    ReasonDefault{"record.deceased", SettledBy::TwoAgents,
        "the record says that the holder has died"},
    ReasonDefault{"record.duplicate", SettledBy::Supervisor,
        "two records may be the same person"},
    ReasonDefault{"record.active_phone", SettledBy::Agent,
        "a digital card is active on another phone, and is not to be moved"},
    ReasonDefault{"scheme.not_open", SettledBy::Nobody,
        "the holder's scheme has not begun"},
    ReasonDefault{"scheme.unknown", SettledBy::Nothing,
        "the holder's scheme is not known"},

    ReasonDefault{"document.absent", SettledBy::Agent,
        "no document; nobody stands in for one outside the procedure without", fixed},
    ReasonDefault{"skip.no-document", SettledBy::TwoAgents,
        "there is no identity document: the social worker's procedure, with an attestation"},
    ReasonDefault{"document.kind_not_accepted", SettledBy::Agent,
        "the policy does not accept this kind of document"},
    ReasonDefault{"document.check_digits", SettledBy::Agent,
        "a check digit of the zone does not hold"},
    ReasonDefault{"document.expired", SettledBy::Agent,
        "it has expired, for longer than the policy allows"},
    ReasonDefault{"document.expired_accepted", SettledBy::Nothing,
        "it has expired, but not for longer than the policy allows"},
    ReasonDefault{"document.no_expiry", SettledBy::Agent,
        "its expiry is not known"},
    ReasonDefault{"document.unconfirmed", SettledBy::Agent,
        "nobody has looked at what no check digit proves"},
    ReasonDefault{"document.printed_mismatch", SettledBy::Agent,
        "what is printed contradicts the zone"},
    ReasonDefault{"document.seal_contradicts", SettledBy::Agent,
        "the visible seal contradicts the page"},
    ReasonDefault{"document.copy_suspected", SettledBy::Agent,
        "it looks like a copy or a screen"},
    ReasonDefault{"document.unknown_kind", SettledBy::Agent,
        "it is of a kind that is not known"},
    ReasonDefault{"document.kind_not_listed", SettledBy::Agent,
        "it is an identity card of a state that is not on the list"},
    ReasonDefault{"document.swiped_only", SettledBy::Agent,
        "it was swiped; there is no picture of it"},
    ReasonDefault{"document.one_side_only", SettledBy::Agent,
        "only one of its two sides was seen"},
    ReasonDefault{"document.seal_altered", SettledBy::TwoAgents,
        "the visible seal is altered"},
    ReasonDefault{"document.implausible", SettledBy::Agent,
        "what it says is not plausible"},
    ReasonDefault{"document.confirmed_by_person", SettledBy::Agent,
        "the person confirmed what no check digit proves"},
    ReasonDefault{"document.seal_unknown_issuer", SettledBy::Nothing,
        "the signer of the visible seal is not known"},
    ReasonDefault{"document.seal_opaque", SettledBy::Nothing,
        "the content of the visible seal is not public"},

    ReasonDefault{"skip.chip-damaged", SettledBy::Agent,
        "the chip is damaged, or cannot be read"},
    ReasonDefault{"chip.absent", SettledBy::Agent,
        "no chip was read"},
    ReasonDefault{"document.chip_needed", SettledBy::Agent,
        "the policy wants a genuine chip for this kind of document"},
    ReasonDefault{"chip.altered", SettledBy::TwoAgents,
        "the chip's data are not as their issuer signed them"},
    ReasonDefault{"chip.unknown_issuer", SettledBy::Agent,
        "the issuer of the chip's data is not known"},
    ReasonDefault{"chip.expired_signer", SettledBy::Agent,
        "the signer of the chip's data was not valid any more"},
    ReasonDefault{"chip.revoked_signer", SettledBy::Agent,
        "the signer of the chip's data is revoked"},
    ReasonDefault{"chip.not_checked", SettledBy::Agent,
        "the chip's data were not checked"},
    ReasonDefault{"chip.cloned", SettledBy::Agent,
        "the chip announces a proof to be no copy, and fails it"},
    ReasonDefault{"chip.clone_not_excluded", SettledBy::Nothing,
        "the chip offers no proof to be no copy; an agent's with `chip.require_proof`"},
    ReasonDefault{"chip.mismatch", SettledBy::Agent,
        "chip and page say different things"},

    ReasonDefault{"biometrics.refused", SettledBy::Agent,
        "the person did not agree to a comparison by machine"},
    ReasonDefault{"skip.face-not-possible", SettledBy::Agent,
        "a bandage, an injury, a movement that cannot be held"},
    ReasonDefault{"skip.face-refused", SettledBy::Agent,
        "the person refused the comparison on its step"},
    ReasonDefault{"skip.face-covered", SettledBy::Agent,
        "a covering that will not be taken off here: an agent compares in private"},
    ReasonDefault{"face.absent", SettledBy::Agent,
        "no face was compared"},
    ReasonDefault{"face.not_live", SettledBy::TwoAgents,
        "the channels of liveness together say: an attack"},
    ReasonDefault{"face.liveness_unsure", SettledBy::Agent,
        "they are not sure, the score is too low, or fewer than two movements were done"},
    ReasonDefault{"face.low_quality", SettledBy::Agent,
        "the live portrait has a fault, or less than the policy asks for"},
    ReasonDefault{"face.printed_reference", SettledBy::Agent,
        "compared with a printed portrait, or the phone app's, not the chip's"},
    ReasonDefault{"face.no_match", SettledBy::Agent,
        "below the grey zone"},
    ReasonDefault{"face.grey_zone", SettledBy::Agent,
        "between the grey zone's beginning and the threshold"},

    ReasonDefault{"identity.name", SettledBy::Agent,
        "two sources have names that no convention explains"},
    ReasonDefault{"identity.birth", SettledBy::Agent,
        "two sources have different birth dates"},
    ReasonDefault{"identity.sex", SettledBy::Agent,
        "two sources have different sexes"},
    ReasonDefault{"identity.nir", SettledBy::Agent,
        "two sources have different numbers"},
    ReasonDefault{"identity.explainable", SettledBy::Nothing,
        "two sources differ by a convention (docs/names.md)"},
    ReasonDefault{"identity.same_family_name", SettledBy::Nothing,
        "holder and representative have one family name"},
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
            reasons.push_back({id, SettledBy::Nothing, "nobody has checked this on the page"});
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
