// What should be done. The station carries effects out and answers those with a `request` by an
// event with the same number, exactly once, unless StopWork came in between.
#pragma once

#include "journey/findings.h"

#include <variant>

namespace kiosk::journey {

struct ChipSecret
{
    enum class Kind : std::uint8_t { Mrz, Can };
    Kind kind = Kind::Mrz;
    PersonalText value; // identity::accessKeySeed(), or the digits of the CAN
    friend bool operator==(const ChipSecret&, const ChipSecret&) = default;
};

namespace effect {

struct ReadHealthCard
{
    RequestId request = 0;
}; // waits for a card → HealthCardRead | Failed
struct FetchResume
{
    RequestId request = 0;
    PersonalText code;
}; // → ResumeFetched | Failed
// Not waited for: `request` is State::inquiry, and runs beside the step's own work until it is
// answered, asked anew, or everything is wiped.
struct AskRecord
{
    RequestId request = 0;
    identity::Nir nir;
    identity::Date birth;
}; // → RecordAnswered, Unavailable included
struct ReadDocument
{
    RequestId request = 0;
}; // watches the document camera → DocumentRead | Failed
// What opens the chip: mostly one, several readings of one page when its check digits cannot tell
// them apart.
struct ReadChip
{
    RequestId request = 0;
    std::vector<ChipSecret> secrets;
}; // → AttemptsLeft, any number of times; then ChipRead | Failed
struct CaptureFace
{
    RequestId request = 0;
}; // compares with the chip's portrait, else the printed one → FaceCaptured | Failed
struct StopWork
{
}; // whatever runs for an earlier request: stop, answer nothing
// Makes, seals and stores the package of the state that came with this effect → PackageStored |
// Failed.
struct SealPackage
{
    RequestId request = 0;
    PersonalText transactionCode;
};
struct WatchPairing
{
    RequestId request = 0;
    PackageId package;
}; // → PairingChanged, any number of times
struct ReissueOffer
{
    RequestId request = 0;
    PackageId package;
    PersonalText transactionCode;
}; // → OfferReissued | Failed
struct PrintTicket
{
    PackageId package;
}; // best effort
struct CallAgent
{
    std::string reason;
}; // light, sound, message; best effort
struct PutAside
{
}; // keep the draft of this case that there is; comes before Wipe, which else removes it
// The case has come to its end with a decision: keep what it was judged by, without any personal
// data, for trying new policies on (journey/findings.h).
struct RecordFindings
{
    Findings findings;
    Decision decision;
};
struct Wipe
{
}; // erase every picture and secret of the case → WipeDone
struct Audit
{
    std::string event;
}; // one line of the audit chain; no personal data

} // namespace effect

using Effect = std::variant<effect::ReadHealthCard, effect::FetchResume, effect::AskRecord,
                            effect::ReadDocument, effect::ReadChip, effect::CaptureFace,
                            effect::StopWork, effect::SealPackage, effect::WatchPairing,
                            effect::ReissueOffer, effect::PrintTicket, effect::CallAgent,
                            effect::RecordFindings, effect::PutAside, effect::Wipe, effect::Audit>;

[[nodiscard]] std::string_view effectId(const Effect& effect) noexcept; // "read-health-card"
// The number that the answer has to carry; nothing for effects without an answer.
[[nodiscard]] std::optional<RequestId> requestOf(const Effect& effect) noexcept;

} // namespace kiosk::journey
