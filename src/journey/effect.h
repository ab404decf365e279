// What should be done. The station carries effects out and answers those with a `request` by an
// event with the same number, exactly once, unless StopWork came in between.
#pragma once

#include "journey/state.h"

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
struct Wipe
{
}; // erase every picture and secret of the case → WipeDone
struct Audit
{
    std::string event;
}; // one line of the audit chain; no personal data

} // namespace effect

using Effect = std::variant<effect::ReadHealthCard, effect::ReadDocument, effect::ReadChip,
                            effect::CaptureFace, effect::StopWork, effect::SealPackage,
                            effect::WatchPairing, effect::ReissueOffer, effect::PrintTicket,
                            effect::CallAgent, effect::Wipe, effect::Audit>;

[[nodiscard]] std::string_view effectId(const Effect& effect) noexcept; // "read-health-card"
// The number that the answer has to carry; nothing for effects without an answer.
[[nodiscard]] std::optional<RequestId> requestOf(const Effect& effect) noexcept;

} // namespace kiosk::journey
