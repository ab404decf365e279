// Which document it is, as far as the kiosk treats documents differently. Told by the MRZ here; by
// its look in vision. Pure.
#pragma once

#include "identity/mrz.h"

namespace kiosk::identity {

enum class DocumentKind : std::uint8_t {
    Unknown,
    Passport,        // any state's
    FrenchIdCard,    // since 2021: ID-1, chip, CAN
    FrenchIdCardOld, // before: 105 × 74 mm, 2×36, no chip
    ResidencePermit, // French titre de séjour, all generations with an MRZ
    BelgianIdCard,
    SpanishIdCard,
    PortugueseIdCard,
    OtherIdCard, // an identity card of 9303-5 or -6 that is none of the above
    Visa,
    DrivingLicence, // not taken as proof of identity here, like the two below
    HealthCard,
};
[[nodiscard]] std::string_view documentKindId(DocumentKind kind) noexcept; // "french-id-card"

[[nodiscard]] DocumentKind kindOf(const Mrz& mrz) noexcept;
// Of one line that is no zone of 9303: the French driving licence's begins with D1FRA. Unknown
// otherwise.
[[nodiscard]] DocumentKind kindOfLine(std::string_view line) noexcept;

// Does the kiosk take it? An Unknown or OtherIdCard is not refused: an agent looks at it.
enum class Acceptance : std::uint8_t { Accepted, AgentDecides, NotThisOne };
[[nodiscard]] Acceptance acceptanceOf(DocumentKind kind) noexcept;

// On which side the MRZ is, and whether the other side is needed too (portrait, printed names,
// CAN).
enum class PageSides : std::uint8_t {
    One,       // data page of a passport, old French card: everything on the side with the MRZ
    MrzOnBack, // ID-1 cards: front with the portrait, back with the MRZ
};
[[nodiscard]] PageSides sidesOf(DocumentKind kind) noexcept;

} // namespace kiosk::identity
