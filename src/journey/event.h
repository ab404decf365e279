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
                 event::GiveConsent, event::RefuseConsent, event::ChooseReason, event::ChooseHolder,
                 event::TypeNir, event::TypeCan, event::ConfirmDocument, event::Retry,
                 event::AskAgent, event::ChooseCode, event::NewOffer, event::PrintTicket,
                 event::GoBack, event::Cancel, event::TimeOut, event::AgentDecided,
                 event::HealthCardRead, event::DocumentRead, event::ChipRead, event::AttemptsLeft,
                 event::FaceCaptured, event::PackageStored, event::OfferReissued,
                 event::PairingChanged, event::Failed, event::WipeDone>;

struct Occurrence
{
    TimePoint at;
    Event event;
};

[[nodiscard]] std::string_view eventId(const Event& event) noexcept; // "give-consent"

} // namespace kiosk::journey
