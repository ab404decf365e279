// The ways in which a card can be told to misbehave, by the names of the control protocol.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk::devices::simulated {

enum class Misbehaviour : std::uint8_t {
    None,
    // Of any card
    Garbage,          // answers that mean nothing
    TruncatedAnswers, // half of every longer answer is missing
    EndlessData,      // there is always more to fetch: 61xx without end
    // Of an identity document's chip
    WrongMac,        // every protected answer carries a wrong checksum
    WrongStatus,     // the status outside is not the one under the checksum
    ReplayedAnswer,  // a protected answer is given again to the next command
    AlteredDg1,      // the name in DG1 is not the one that was signed
    AlteredDg2,      // one octet of the portrait is not the one that was signed
    OversizedLength, // DG2 says that it is many times as long as it is
    ClonedChip,      // the keys of chip and active authentication are not the signed ones
    ExpiredSigner,   // the document signer was not valid any more
    RevokedSigner,   // its certificate is on the issuer's list
    UnknownIssuer,   // signed under a root of the same name that nobody trusts
    WrongToken,      // the chip's token in PACE is wrong
    ReflectedKey,    // the chip sends the terminal's own key back in PACE
    OffCurvePoint,   // the chip's key in PACE is not in the group
};

[[nodiscard]] std::optional<Misbehaviour> misbehaviourNamed(std::string_view name) noexcept;
// Those that the slot carries out, whatever card lies in it.
[[nodiscard]] bool isOfAnyCard(Misbehaviour how) noexcept;
// Those that are a matter of what a file of the chip holds.
[[nodiscard]] bool changesAFile(Misbehaviour how) noexcept;

} // namespace kiosk::devices::simulated
