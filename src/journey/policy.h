// What is accepted, by version. Declarative: numbers, switches and names, no code. Values only;
// read from a signed file (src/policy). A case is judged from its beginning to its end by the
// version that was in force when it began.
#pragma once

#include "identity/date.h"
#include "identity/document_kind.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::journey {

// Who may settle a reason that speaks against acceptance.
enum class SettledBy : std::uint8_t {
    Nothing,    // only a remark: it speaks against nothing
    Agent,      //
    Supervisor, //
    TwoAgents,  // two different ones, one of them a supervisor
    BackOffice, // sealed and sent, decided there; here an agent may not
    Nobody,     // a refusal
};
[[nodiscard]] std::string_view settledById(SettledBy who) noexcept; // "two-agents"
[[nodiscard]] std::optional<SettledBy> settledByOf(std::string_view id) noexcept;

struct DocumentRule
{
    bool accepted = true;
    int expiredDays = 0;    // still taken so long after its expiry; else "document.expired"
    bool needsChip = false; // without a genuine chip: "document.chip_needed"
    friend bool operator==(const DocumentRule&, const DocumentRule&) = default;
};

// A health insurance scheme, by the regime codes that it has in the record.
struct SchemeRule
{
    std::vector<std::string> regimes;   // two digits; empty: every one that no other scheme names
    std::optional<identity::Date> from; // none: not yet
    std::optional<int> leastAge;        // else the policy's
    friend bool operator==(const SchemeRule&, const SchemeRule&) = default;
};

struct Policy
{
    std::string version = "2026-11-1";
    int sequence = 0;                // grows with every file that goes out: an older one is refused
    int leastAge = 16;               // whole years on the day of the enrolment, of the holder
    int representativeLeastAge = 18; // of whoever acts for another
    // Others: see documentRule(). Old French identity cards whose page says ten years are good for
    // five more (decree 2013-1188), whatever leap days these have.
    std::map<identity::DocumentKind, DocumentRule> documents{
        {identity::DocumentKind::FrenchIdCardOld, {.expiredDays = 5 * 365 + 2}}};
    std::map<std::string, SchemeRule> schemes; // empty: every scheme
    // From when; empty: everywhere, else only these.
    std::map<std::string, identity::Date> departments;
    // Who settles which reason, where it is not as by default (defaultSettlement()).
    std::map<std::string, SettledBy, std::less<>> settlement;

    double faceThreshold = 0.409;   // cosine; FMR 1e-4 on LFW pairs (see the model card)
    double faceGreyZone = 0.334;    // below the threshold but above this: an agent compares
    double livenessThreshold = 0.5; // of the passive score
    // Two movements are asked for; without them no face counts as live. Off only where a picture
    // cannot move: tests of older films.
    bool activeLiveness = true;
    bool screenLight = true; // the screen's colours are tried on the face, slowly
    // What a live portrait needs, 0…100: of all measures together ("overall") and of single ones,
    // by vision::faceMeasureId. Measures that are not named have the standard limits.
    std::map<std::string, int> faceQuality = {};
    int attemptsPerStep = 3;             // failed tries on a step, then an agent is offered first
    std::map<std::string, int> attempts; // by step id, where it is not attemptsPerStep
    bool requireChipProof = false;       // an agent judges a chip that cannot prove to be no copy
    bool trial = false; // simulated devices are accepted, and every package says so
    std::chrono::hours offerLife{30 * 24};
    std::chrono::hours delegatedLife{30 * 24}; // of a credential on a helper's phone
    std::chrono::hours draftLife{48};
    std::chrono::hours findingsLife{90 * 24}; // of recorded cases without personal data
    std::chrono::minutes agentLock{5};        // without a touch, until an agent's screen is locked

    friend bool operator==(const Policy&, const Policy&) = default;
};

// What is wrong with a policy that was read from outside: a sentence for the technician, and the
// key of the value as the policy's file has it, "face.threshold".
struct PolicyFault
{
    std::string key;
    std::string text;
    friend bool operator==(const PolicyFault&, const PolicyFault&) = default;
};
// Empty when it can be used.
[[nodiscard]] std::vector<PolicyFault> faultsOf(const Policy& policy);

// Every reason that a judgement can give, with who settles it by default.
struct ReasonDefault
{
    std::string_view id; // "chip.altered"
    SettledBy who;
    std::string_view meaning; // for whoever writes policies
    // False: an agent is asked, but none can stand in for what is missing (a holder), or it is no
    // matter of judgement (consent). A policy cannot change it.
    bool adjustable = true;
};
[[nodiscard]] const std::vector<ReasonDefault>& reasonDefaults();
// Null for an id that is none.
[[nodiscard]] const ReasonDefault* findReason(std::string_view id);
// By the policy, else by default. A reason that nobody knows is an agent's.
[[nodiscard]] SettledBy settledBy(const Policy& policy, std::string_view reason);
// The policy's rule for a kind. Of those it does not name: accepted as DocumentRule{} is, unless
// the kind is no proof of identity (identity::Acceptance::NotThisOne).
[[nodiscard]] DocumentRule documentRule(const Policy& policy, identity::DocumentKind kind);
// The scheme with this regime code, else the one for all others; null when there is none.
[[nodiscard]] const std::pair<const std::string, SchemeRule>* schemeOf(const Policy& policy,
                                                                       std::string_view regime);
[[nodiscard]] int attemptsOn(const Policy& policy, std::string_view stepId);

// The ids of the reasons that an agent can choose from for accepting, refusing or returning.
enum class AgentWord : std::uint8_t;
[[nodiscard]] const std::vector<std::string_view>& agentReasonsFor(AgentWord word);

} // namespace kiosk::journey
