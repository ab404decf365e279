// What can happen. Events of the person, of an agent, of devices and services, each with the time.
#pragma once

#include "journey/state.h"

#include <variant>

namespace kiosk::journey {

namespace event {

// --- the person ---
struct Begin
{
    Mode mode = Mode::SelfService;
    CaseId caseId;
    // The kiosk cannot take a case now (storage full or failed): told on the welcome instead.
    std::optional<ErrorCode> unable = {};
    std::string department = {}; // of the office
};
struct ChooseLanguage
{
    std::string tag;
};
struct SetComfort
{
    Comfort comfort;
};
struct Continue
{
}; // the page's primary action where it needs no value
struct GiveConsent
{
    std::string textVersion;
    bool biometrics = false;
};
struct RefuseConsent
{
};
struct ChooseReason
{
    Reason reason = Reason::NoPhone;
    Authority authority = Authority::Parent; // looked at with Reason::Represented only
};
struct TypeResumeCode
{
    PersonalText code; // eight letters and digits of the phone app, blanks and case ignored
};                     // without one: Continue
// The step cannot be done, or is refused: on with the next, or to an agent.
struct Skip
{
    SkipReason reason = SkipReason::FaceRefused;
};
// A digital card is active on another phone, and the person wants it on a new one: a re-pairing.
struct MoveFromPhone
{
};
struct ChooseHolder
{
    std::size_t index = 0;
};
struct TypeNir
{
    identity::Nir nir;
}; // already checked by Nir::parse
struct TypeCan
{
    PersonalText can; // the card access number printed on the document, six digits
};                    // reads the chip again, by this number instead of the machine-readable lines
struct ConfirmDocument
{
}; // the person has looked at DocumentFacts::toConfirm and found it right
struct Retry
{
};
struct AskAgent
{
}; // the person wants an agent for this step
struct ChooseCode
{
    PersonalText code;
}; // six digits
struct NewOffer
{
}; // after Locked or Expired: choose a new code
struct PrintTicket
{
};
struct GoBack
{
};
struct Cancel
{
};
struct TimeOut
{
}; // nobody touched anything for too long
// --- an agent ---
struct AgentDecided
{
    AgentDecision decision;
    std::optional<Step> returnTo = {}; // with AgentWord::Return; else to where the call came from
};
// An agent has signed in for this case: it goes on where it is, in this mode, nothing is captured
// again.
struct TakeOver
{
    std::string agentId;
    Mode mode = Mode::Desk; // Desk or Assisted
};
// The person goes on alone; what the agent has decided stays.
struct HandBack
{
};
// The case is kept as a draft and the screen is erased. Only of a draft (isDraft()).
struct PutAside
{
};
// On Welcome: the state that a draft held. Work that ran is begun again.
struct ResumeDraft
{
    State state;
    std::string agentId; // who opened it
};
// --- devices and services; `request` is the number of the effect they answer ---
struct HealthCardRead
{
    RequestId request = 0;
    HealthCardFacts facts;
};
struct DocumentRead
{
    RequestId request = 0;
    DocumentFacts facts;
};
struct ChipRead
{
    RequestId request = 0;
    ChipFacts facts;
};
struct AttemptsLeft
{
    RequestId request = 0;
    int count = 0; // tries before the chip blocks, 0 for blocked
};                 // while a chip is read: answers nothing, the reading goes on
struct FaceCaptured
{
    RequestId request = 0;
    FaceFacts facts;
};
struct ResumeFetched
{
    RequestId request = 0;
    ResumeFacts facts;
};
struct RecordAnswered
{
    RequestId request = 0; // State::inquiry
    RecordFacts facts;
};
struct PackageStored
{
    RequestId request = 0;
    Handoff handoff;
}; // durable: fsynced and committed
struct OfferReissued
{
    RequestId request = 0;
    Handoff handoff;
};
struct PairingChanged
{
    RequestId request = 0;
    Pairing pairing = Pairing::Waiting;
    bool sent = false;
};
struct Failed
{
    RequestId request = 0;
    ErrorCode code = ErrorCode::Internal;
};
struct WipeDone
{
};

} // namespace event

using Event =
    std::variant<event::Begin, event::ChooseLanguage, event::SetComfort, event::Continue,
                 event::GiveConsent, event::RefuseConsent, event::ChooseReason,
                 event::TypeResumeCode, event::ChooseHolder, event::TypeNir, event::TypeCan,
                 event::ConfirmDocument, event::Skip, event::MoveFromPhone, event::Retry,
                 event::AskAgent, event::ChooseCode, event::NewOffer, event::PrintTicket,
                 event::GoBack, event::Cancel, event::TimeOut, event::AgentDecided, event::TakeOver,
                 event::HandBack, event::PutAside, event::ResumeDraft, event::HealthCardRead,
                 event::DocumentRead, event::ChipRead, event::AttemptsLeft, event::FaceCaptured,
                 event::ResumeFetched, event::RecordAnswered, event::PackageStored,
                 event::OfferReissued, event::PairingChanged, event::Failed, event::WipeDone>;

struct Occurrence
{
    TimePoint at;
    Event event;
};

[[nodiscard]] std::string_view eventId(const Event& event) noexcept; // "give-consent"
[[nodiscard]] bool isEventId(std::string_view id) noexcept;

} // namespace kiosk::journey
