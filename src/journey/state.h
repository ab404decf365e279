// Everything that is known of one visit. A value: copied, compared, replayed. Holds facts and
// texts, never pictures (the station's evidence store has those, and wipes them on the Wipe
// effect).
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "identity/agent_role.h"
#include "identity/civil_status.h"
#include "identity/document_kind.h"
#include "identity/holder.h"
#include "identity/plausibility.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::journey {

// Where the person is. Each has one page in the window.
enum class Step : std::uint8_t {
    Welcome,
    Comfort, // language and comfort settings
    Consent,
    Reason,
    ResumeCode, // the phone app gave one; what was proven there is not asked again
    HealthCard, // read, then holder chosen; or the NIR typed
    Document,   // the page with the photograph under the camera
    Chip,
    Face,
    Review,          // the person checks what will be sent
    TransactionCode, // six digits of the person's choice
    Sealing,         // being protected and stored; seconds
    Registered,      // stored durably: from here nothing is lost
    Pairing,         // QR on screen, phone redeems
    Receipt,
    Agent,   // an agent has to decide or help; the person waits
    Refused, // a clear no, with its reason and a next step
    Wiped,   // everything erased; a good-bye, then Welcome
};
[[nodiscard]] std::string_view stepId(Step step) noexcept; // "health-card"

enum class Mode : std::uint8_t { SelfService, Desk, Assisted, Headless };
enum class Reason : std::uint8_t { NoPhone, FaceCheckFailed, NewPhone, Represented, HelpersPhone };
[[nodiscard]] std::string_view modeId(Mode mode) noexcept;
[[nodiscard]] std::string_view reasonId(Reason reason) noexcept;

// By what somebody acts for another person (Reason::Represented).
enum class Authority : std::uint8_t { Parent, Guardian, Mandate };
[[nodiscard]] std::string_view authorityId(Authority authority) noexcept;

// Why a step is left without what it asks for. Each belongs to one step (stepOf) and is a reason
// that the policy gives to somebody to settle: "skip.chip-damaged".
enum class SkipReason : std::uint8_t {
    CardLost,        // carte Vitale: the number is typed
    CardUnreadable,  //
    NoDocument,      // no identity document at all: the social worker's procedure
    ChipDamaged,     // or none that can be read
    FaceNotPossible, // a bandage, an injury, a movement that cannot be held
    FaceRefused,     // a comparison by machine is nobody's duty
    FaceCovered,     // will not be uncovered here: an agent compares, in private
};
[[nodiscard]] std::string_view skipReasonId(SkipReason reason) noexcept; // "chip-damaged"
[[nodiscard]] Step stepOf(SkipReason reason) noexcept;

// A request to a device or service. Answers with another number than the current one are stale.
using RequestId = std::uint64_t;

struct Comfort
{
    bool largeText = false;
    bool highContrast = false;
    bool speech = false;
    bool reducedMotion = false;
    friend bool operator==(const Comfort&, const Comfort&) = default;
};

struct Consent
{
    TimePoint at;
    std::string textVersion; // which text was agreed to
    bool biometrics = false; // false: no face comparison by machine, an agent compares
    friend bool operator==(const Consent&, const Consent&) = default;
};

struct HealthCardFacts
{
    std::vector<identity::Holder> holders;
    std::optional<std::size_t> chosen; // set at once when there is only one
    bool typed = false;                // NIR typed: holders[0] has a NIR only
    bool fromPhone = false;            // proven in the phone app, by a resume code
    bool simulated = false;
    friend bool operator==(const HealthCardFacts&, const HealthCardFacts&) = default;
};

// How the document came in.
enum class DocumentSource : std::uint8_t { Camera, Scanner, SwipeReader, PhoneApp };
[[nodiscard]] std::string_view documentSourceId(DocumentSource source) noexcept;

// A visible seal (2D-Doc, CEV) on the page.
enum class DocumentSeal : std::uint8_t {
    None,
    Genuine,     // signed by a trusted issuer, and it says what the page says
    Contradicts, // signed, but it says something else than the page
    Altered,
    UnknownIssuer, // or a signer that was not valid on the day
    Opaque,        // recognised, its content is not public
};
[[nodiscard]] std::string_view documentSealId(DocumentSeal seal) noexcept;

struct DocumentFacts
{
    identity::Mrz mrz;
    double confidence = 0;
    bool simulated = false;
    identity::DocumentKind kind = identity::DocumentKind::Unknown;
    DocumentSource source = DocumentSource::Camera;
    // Read, but proven by no check digit and not settled by the picture: the person looks at them
    // before the journey goes on. Emptied by ConfirmDocument.
    std::vector<identity::MrzField> toConfirm = {};
    bool confirmedByPerson = false; // there was something to confirm, and the person did
    identity::PrintedFields printed = {};
    identity::Plausibility plausibility = {}; // hints for the agent
    DocumentSeal seal = DocumentSeal::None;
    std::string sealReason = {};                    // for the agent
    bool copySuspected = false;                     // black and white, or a screen: for the agent
    bool bothSides = false;                         // front and back were seen
    std::vector<identity::MrzField> confirmed = {}; // of toConfirm: what the person found right
    bool hasPortrait = false; // the station has the printed portrait, cut from the page
    friend bool operator==(const DocumentFacts&, const DocumentFacts&) = default;
};

// Its machine readable zone was read. Without one there are only pictures and what is printed, and
// an agent decides; every text of `mrz` is empty then.
[[nodiscard]] bool hasZone(const DocumentFacts& document) noexcept;

// Must front and back be seen? Not of cards whose zone is beside the portrait (9303-6), and of what
// has no zone by its kind alone.
[[nodiscard]] bool needsBothSides(identity::DocumentKind kind, const identity::Mrz* mrz) noexcept;

// Are the chip's data as their issuer signed them?
enum class ChipVerdict : std::uint8_t {
    Genuine,
    Altered,
    UnknownIssuer,
    ExpiredSigner,
    RevokedSigner,
    NotChecked
};
[[nodiscard]] std::string_view chipVerdictId(ChipVerdict verdict) noexcept;

// Is it the chip that the data were written to, or a copy of its readable files? Genuine data say
// nothing about it.
enum class ChipProof : std::uint8_t {
    NotChecked,
    Genuine,
    NotOffered, // the chip has no protocol for it: a clone is not excluded
    Failed,     // it announces a protocol and did not pass it
};
[[nodiscard]] std::string_view chipProofId(ChipProof proof) noexcept;

struct ChipFacts
{
    std::string protocol; // of the access
    ChipVerdict verdict = ChipVerdict::NotChecked;
    std::string verdictReason;
    identity::Mrz mrz; // of DG1
    bool hasPortrait = false;
    bool simulated = false;
    ChipProof proof = ChipProof::NotChecked;
    std::string proofMethod;               // empty when there is none
    std::string proofReason;               // for the agent, as verdictReason is
    std::optional<TimePoint> trustUpdated; // of the list that the data were judged by
    int apduCount = 0;
    std::chrono::milliseconds duration{}; // of the whole reading
    friend bool operator==(const ChipFacts&, const ChipFacts&) = default;
};

// What all channels together say of the person before the camera.
enum class Liveness : std::uint8_t { Live, Unsure, Attack };
[[nodiscard]] std::string_view livenessId(Liveness liveness) noexcept;

// With which portrait the live face was compared. A printed one is trusted less.
enum class FaceReference : std::uint8_t { Chip, Printed };
[[nodiscard]] std::string_view faceReferenceId(FaceReference reference) noexcept;

// One channel's verdict, kept as it was: vision::livenessChannelId, vision::livenessVerdictId.
struct LivenessFact
{
    std::string channel;
    std::string verdict;
    double score = 0; // 0 attack … 1 live
    friend bool operator==(const LivenessFact&, const LivenessFact&) = default;
};

// A movement that was asked for.
struct ChallengeFact
{
    std::string challenge; // vision::challengeId
    bool done = false;
    int wrong = 0;        // other movements before it
    bool skipped = false; // the person could not do it
    friend bool operator==(const ChallengeFact&, const ChallengeFact&) = default;
};

struct FaceFacts
{
    double similarity = 0; // cosine with the reference, −1…1
    double liveness = 0;   // passive, median over frames, 0…1
    int frames = 0;        // frames analysed
    bool simulated = false;
    std::vector<std::string> models;
    Liveness verdict = Liveness::Unsure;
    std::string livenessRule = {}; // which fused the channels
    std::vector<LivenessFact> channels = {};
    std::vector<ChallengeFact> challenges = {};
    FaceReference reference = FaceReference::Chip;
    int quality = 0;                             // of the portrait, 0…100
    std::vector<std::string> qualityFaults = {}; // vision::faceMeasureId, the worst first
    friend bool operator==(const FaceFacts&, const FaceFacts&) = default;
};

// What the phone app had proven before it gave up, by the back office's word.
struct ResumeFacts
{
    std::string reference; // of the back office's record; says nothing about the person
    std::optional<identity::Holder> holder;
    std::optional<DocumentFacts> document; // source PhoneApp; its portrait is the station's
    friend bool operator==(const ResumeFacts&, const ResumeFacts&) = default;
};

// What the health insurance knows of the holder.
enum class RecordAnswer : std::uint8_t {
    Waiting,
    Unavailable, // offline, or whoever knows does not answer: nothing follows from it
    Unknown,     // nobody of this number and birth date
    Known,
};
[[nodiscard]] std::string_view recordAnswerId(RecordAnswer answer) noexcept;

struct RecordFacts
{
    RecordAnswer answer = RecordAnswer::Waiting;
    identity::CivilStatus person; // as the record has it; empty parts are not known
    bool deceased = false;
    bool duplicate = false;   // two records may be the same person
    bool activePhone = false; // a digital card is active on a phone now
    std::string regime;       // two digits, "01" general scheme; empty: not known
    friend bool operator==(const RecordFacts&, const RecordFacts&) = default;
};

enum class AgentWord : std::uint8_t {
    Accept,
    Refuse,
    Return, // to the person, who does a step again; decides nothing
};
[[nodiscard]] std::string_view agentWordId(AgentWord word) noexcept;

struct AgentDecision
{
    std::string agentId;
    identity::AgentRole role = identity::AgentRole::Agent;
    TimePoint at;
    AgentWord word = AgentWord::Refuse;
    std::string reason;              // id from agentReasonsFor(); never empty
    PersonalText text;               // in the agent's own words; may be empty
    std::vector<std::string> judged; // the decision's reasons that the agent was shown
    Bytes certificate;               // DER, of the agent's key
    Bytes signature; // over signedOctets() by that key; empty never counts as a decision
    friend bool operator==(const AgentDecision&, const AgentDecision&) = default;
};

enum class Verdict : std::uint8_t {
    Accept,
    AskAgent,
    AskTwoAgents, // two agents, one of them a supervisor
    ReviewLater,  // sealed and sent; somebody in the back office decides before anything is issued
    Refuse,
};
[[nodiscard]] std::string_view verdictId(Verdict verdict) noexcept;

struct Decision
{
    Verdict verdict = Verdict::AskAgent;
    std::vector<std::string> reasons; // stable ids such as "face.below_threshold"; never empty
    std::string policyVersion;
    // What is left open without speaking against acceptance: "chip.clone_not_excluded".
    std::vector<std::string> remarks = {};
    // The policy's rules that made the verdict, as kioskctl policy explain names them.
    std::vector<std::string> rules = {};
    friend bool operator==(const Decision&, const Decision&) = default;
};

enum class Pairing : std::uint8_t {
    Waiting,  // nobody has scanned it yet
    Offline,  // the issuer cannot be asked now; the QR works all the same, later
    Deferred, // the phone was there; the credential comes when the package has been processed
    Delivered,
    Locked, // wrong transaction code five times
    Expired,
};
[[nodiscard]] std::string_view pairingId(Pairing pairing) noexcept;

struct Handoff
{
    PackageId package;
    PersonalText offerUri;  // openid-credential-offer://… ; holds the code, so it is a secret
    PersonalText shortCode; // typed instead of the QR; may be empty
    TimePoint expires;
    Pairing pairing = Pairing::Waiting;
    bool sent = false; // the back office has confirmed the package
    friend bool operator==(const Handoff&, const Handoff&) = default;
};

// What went wrong on the present step. The page shows its sentence and next step.
struct Problem
{
    ErrorCode code = ErrorCode::Internal;
    friend bool operator==(const Problem&, const Problem&) = default;
};

struct State
{
    Step step = Step::Welcome;
    Mode mode = Mode::SelfService;
    std::string language = "fr";     // BCP 47
    std::string homeLanguage = "fr"; // the kiosk's own: every visit begins with it
    Comfort comfort;

    RequestId lastRequest = 0;        // the newest number given out
    std::optional<RequestId> pending; // what is being waited for
    std::optional<Problem> problem;
    int attempts = 0; // failed tries on the present step

    CaseId caseId;          // set by Begin
    std::string department; // of the office, "75"; set by Begin
    std::optional<Consent> consent;
    std::optional<Reason> reason;
    std::optional<Authority> authority; // only with Reason::Represented
    std::optional<ResumeFacts> resume;
    std::optional<HealthCardFacts> healthCard;
    // Asked in the background as soon as the holder is known; no step waits for it.
    std::optional<RecordFacts> record;
    std::optional<RequestId> inquiry; // the number of that question; `lastRequest` counts it too
    bool movesFromPhone = false;      // the person agreed: the other phone's card ends
    // With Reason::Represented document, chip and face are the representative's, who is here.
    std::optional<DocumentFacts> document;
    PersonalText accessNumber;           // the document's CAN, typed; until the chip has refused it
    std::optional<int> chipAttemptsLeft; // as the chip says; only some count. 0: it is blocked
    std::optional<ChipFacts> chip;
    std::optional<FaceFacts> face;
    std::vector<SkipReason> skipped; // in the order of the steps, at most one a step
    // Accepting and refusing words, oldest first; on what is known now: facts that change drop
    // them.
    std::vector<AgentDecision> agents;
    std::optional<Decision> decision;
    PersonalText transactionCode; // from its choice until the package is stored
    std::optional<Handoff> handoff;
    std::vector<std::string> agentReasons; // why an agent was called
    bool agentCalled = false;              // and has not answered yet
    std::optional<Step> calledFrom;        // on Agent: the step that GoBack leads to
    std::string handledBy;                 // id of the agent who has taken the case over; or empty
    std::optional<std::string> returned;   // why an agent sent the person back to this step

    friend bool operator==(const State&, const State&) = default;
};

// Some fact about a person is known. Every path ends in a state where none is left.
[[nodiscard]] bool holdsPersonalData(const State& state) noexcept;
// The holder this enrolment is for, once chosen.
[[nodiscard]] const identity::Holder* chosenHolder(const State& state) noexcept;
// On the chip's step: it has been read, and both verdicts can be shown before Continue.
[[nodiscard]] bool isChipRead(const State& state) noexcept;
// On the document's step: it has been read, and the person is asked about what nothing proves.
[[nodiscard]] bool isConfirming(const State& state) noexcept;
// There is a portrait to compare a live face with: the chip's, else the printed one.
[[nodiscard]] bool hasFaceReference(const State& state) noexcept;
// The chip is blocked, or the next wrong code would block it: no try is made that a person has not
// been told of.
[[nodiscard]] bool isNearlyBlocked(const State& state) noexcept;
// The newest accepting or refusing word, or null.
[[nodiscard]] const AgentDecision* lastWord(const State& state) noexcept;
[[nodiscard]] bool isSkipped(const State& state, Step step) noexcept;
// The person at the kiosk acts for the holder.
[[nodiscard]] bool isProxy(const State& state) noexcept;
// A case that an agent handles and that is worth keeping through a crash: from consent to the
// transaction code. Self-service cases never are.
[[nodiscard]] bool isDraft(const State& state) noexcept;
// Some device or source of this case is not real.
[[nodiscard]] bool isSimulated(const State& state) noexcept;

} // namespace kiosk::journey
