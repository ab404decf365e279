// What a case is judged by, with everything that names or shows the person left out: ages instead
// of birth dates, verdicts of comparisons instead of names. So a case can be kept, explained, and
// judged again by another policy (kioskctl policy explain, try) without personal data. Values only.
#pragma once

#include "identity/civil_status.h"
#include "journey/state.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::journey {

struct DocumentFindings
{
    identity::DocumentKind kind = identity::DocumentKind::Unknown;
    DocumentSource source = DocumentSource::Camera;
    bool hasZone = false;
    bool checksHold = false;
    std::optional<int> expiredDays;  // on the day: negative while valid; nothing without an expiry
    bool issuedToMinor = false;      // an old French card, whose longer validity it then has not
    std::string issuer;              // state code of the zone
    bool unconfirmed = false;        // fields that nobody has looked at
    std::vector<std::string> doubts; // "document.copy_suspected"…
    std::vector<std::string> remarks;
    friend bool operator==(const DocumentFindings&, const DocumentFindings&) = default;
};

struct ChipFindings
{
    ChipVerdict verdict = ChipVerdict::NotChecked;
    ChipProof proof = ChipProof::NotChecked;
    bool samePage = false;
    friend bool operator==(const ChipFindings&, const ChipFindings&) = default;
};

struct FaceFindings
{
    double similarity = 0;
    double liveness = 0;
    Liveness verdict = Liveness::Unsure;
    FaceReference reference = FaceReference::Chip;
    int quality = 0;
    std::vector<std::string> qualityFaults;
    int frames = 0;
    int movementsDone = 0;
    int movementsSkipped = 0;
    friend bool operator==(const FaceFindings&, const FaceFindings&) = default;
};

// Two sources compared: "card-document", "card-chip", "document-chip", "card-record",
// "document-record", "nir-document"; of a proxy's document only "holder-representative".
struct IdentityFinding
{
    std::string sources;
    identity::PartMatch part;
    friend bool operator==(const IdentityFinding&, const IdentityFinding&) = default;
};

// A word of an agent, without name or text: which of the case's agents it was, counted from 1.
struct AgentFinding
{
    int agent = 0;
    identity::AgentRole role = identity::AgentRole::Agent;
    AgentWord word = AgentWord::Refuse;
    std::string reason;
    bool isSigned = false;
    std::vector<std::string> judged; // ids of the reasons that the agent was shown
    friend bool operator==(const AgentFinding&, const AgentFinding&) = default;
};

struct Findings
{
    identity::Date day; // of the judgement
    Mode mode = Mode::SelfService;
    std::string department;
    std::optional<Reason> reason;
    std::optional<Authority> authority;
    bool consent = false;
    bool biometrics = false;
    bool resumed = false; // by a code of the phone app
    std::vector<SkipReason> skipped;

    bool hasHolder = false;
    bool holderTyped = false;
    bool holderFromPhone = false;
    bool provisionalNir = false;
    std::optional<int> holderAge;         // whole years, by the least favourable source
    std::optional<int> representativeAge; // with Reason::Represented
    std::string regime;                   // two digits; empty: not known
    RecordAnswer record = RecordAnswer::Waiting;
    bool deceased = false;
    bool duplicate = false;
    bool activePhone = false;
    bool movesFromPhone = false;

    std::optional<DocumentFindings> document;
    std::optional<ChipFindings> chip;
    std::optional<FaceFindings> face;
    std::vector<IdentityFinding> identity;
    std::vector<AgentFinding> agents;
    bool simulated = false;
    friend bool operator==(const Findings&, const Findings&) = default;
};

// Pure; the one way from facts to findings.
[[nodiscard]] Findings findingsOf(const State& state, const identity::Date& today);

} // namespace kiosk::journey
