// The machine readable zone of a document (ICAO 9303-3, -4, -5), from a description of its holder.
#pragma once

#include "core/result.h"

#include <string>
#include <vector>

namespace kiosk::devices::simulated {

enum class DocumentKind : std::uint8_t { Passport, IdentityCard, ResidencePermit };

// Invented persons only. Names in UTF-8, dates as 1984-05-12.
struct DocumentHolder
{
    DocumentKind kind = DocumentKind::Passport;
    std::string issuer;
    std::string nationality;
    std::string number;
    std::string surname;
    std::string givenNames;
    std::string birth;
    std::string sex; // M, F or <
    std::string expiry;
    std::string optionalData; // in the MRZ's alphabet
};

using MrzLines = std::vector<std::string>;

// Two lines of 44 (passport) or three of 30 (cards, whose number may be longer than nine). Fails
// with InvalidConfiguration when a field cannot stand in them.
[[nodiscard]] Result<MrzLines> machineReadableZone(const DocumentHolder& holder);
// Number, birth and expiry with their check digits: what access control derives its keys from
// (9303-11 section 4.3.2, 9303-3 section 4.3 for long numbers).
[[nodiscard]] std::string mrzInformation(const MrzLines& lines);

} // namespace kiosk::devices::simulated
