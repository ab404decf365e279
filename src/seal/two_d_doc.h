// 2D-Doc, the text variant (AFNOR XP Z42-101): header, fields, signature. Untrusted octets in.
// Parsing says nothing about genuineness. Pure; any thread.
//
//   "DC" version authority certificate issued signed type [perimeter [country]]   22, 24 or 26
//   fields: id and value; a value of no fixed length ends with GS, or with RS where it was cut
//   US, then r ‖ s in Base32 (RFC 4648 section 6) without padding
#pragma once

#include "core/personal_text.h"
#include "core/result.h"
#include "identity/date.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::seal {

struct SealField
{
    std::string id; // two characters: "62" birth surname, "6F" MRZ…
    PersonalText value;
    bool truncated = false; // ended by RS
    friend bool operator==(const SealField&, const SealField&) = default;
};

struct TwoDDoc
{
    int version = 0;         // 1…4
    std::string authority;   // "FR03"
    std::string certificate; // four characters
    std::optional<identity::Date> issued;
    std::optional<identity::Date> signedOn;
    std::string documentType; // "13": identity of a foreign document…
    std::string perimeter;    // from version 3
    std::string country;      // from version 4
    std::vector<SealField> fields;
    Bytes signedPart; // from "DC" up to, not including, US
    Bytes signature;  // r‖s
    [[nodiscard]] const SealField* find(std::string_view id) const noexcept;
};

// Values are UTF-8, made of the ISO 8859-1 of the code. What follows the signature behind a GS (an
// annex) is signed by nobody and left out. Fails with MalformedData: no 2D-Doc, a field that runs
// out, an unknown version, a signature that is no Base32 of 64, 96 or 132 octets.
[[nodiscard]] Result<TwoDDoc> parseTwoDDoc(ByteView payload);
// Has the mark and a known version, also behind a scanner's symbology identifier.
[[nodiscard]] bool looksLikeTwoDDoc(ByteView payload) noexcept;

} // namespace kiosk::seal
