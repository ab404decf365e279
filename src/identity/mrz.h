// Machine readable zones (ICAO 9303-4, -5, -6, -7) and the French 2×36 of before 2021. Lines in,
// fields and the verdict of each check digit out. Reading them off a picture is vision's task.
#pragma once

#include "core/personal_text.h"
#include "core/result.h"
#include "identity/date.h"
#include "identity/name.h"
#include "identity/nir.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::identity {

enum class MrzFormat : std::uint8_t { Td1, Td2, Td3, MrvA, MrvB, French2x36 };

// May documents of this format carry a chip that is opened with their MRZ? Visas and the old French
// card never do.
[[nodiscard]] constexpr bool hasChip(MrzFormat format) noexcept
{
    return format == MrzFormat::Td1 || format == MrzFormat::Td2 || format == MrzFormat::Td3;
}

// Two or three lines of A–Z, 0–9, '<', without blanks, of one of the known sizes.
struct MrzLines
{
    std::vector<PersonalText> lines;
    friend bool operator==(const MrzLines&, const MrzLines&) = default;
};

// What a zone says, for a reader that is sure of some of it only.
enum class MrzField : std::uint8_t {
    DocumentCode,
    Issuer,
    Name,
    Number,
    Nationality,
    Birth,
    Sex,
    Expiry,
    Optional,
};
[[nodiscard]] std::string_view mrzFieldId(MrzField field) noexcept; // "document-code"…

struct MrzChecks
{
    bool number = false;
    bool birth = false;
    bool expiry = false;    // true when the format has none
    bool composite = false; // true when the format has none
    bool optional = true;   // only TD3 has one, over the optional field
    [[nodiscard]] bool allHold() const noexcept
    {
        return number && birth && expiry && composite && optional;
    }
    friend bool operator==(const MrzChecks&, const MrzChecks&) = default;
};

struct Mrz
{
    MrzFormat format = MrzFormat::Td3;
    MrzLines lines;
    std::string documentCode; // "P", "ID", "IR"… fillers removed
    std::string issuer;       // three letters, e.g. FRA; fillers removed
    std::string nationality;  // empty in the French 2×36
    PersonalText number;      // complete, also when longer than nine characters
    PersonName name;
    bool nameTruncated = false; // a letter stands in the last position of the name field
    std::string birthText;      // YYMMDD as written
    std::string expiryText;     // YYMMDD as written; empty when the format has none
    Sex sex = Sex::Unspecified;
    PersonalText optional1; // outer fillers and the rest of a long number removed; the issuing
                            // office in the French 2×36
    PersonalText optional2; // TD1 only
    MrzChecks checks;
    friend bool operator==(const Mrz&, const Mrz&) = default;
};

// Parses lines of any known format; wrong check digits are reported in `checks`, not refused.
// Fails with MalformedData: no known size, or a character outside the alphabet.
[[nodiscard]] Result<Mrz> parseMrz(const std::vector<std::string>& lines);

// What BAC and PACE derive their key from (9303-11 9.7.2): number, birth and expiry, each with its
// check digit. Nothing for formats without a chip. 24 characters, more with a long number.
[[nodiscard]] std::optional<PersonalText> accessKeySeed(const Mrz& mrz);
// The same for the reading itself, then for at most three others that its check digits cannot tell
// from it: one or two characters of the document number replaced by look-alikes (6 and G, 0 and O),
// the likeliest first. All distinct. Only the reading itself when its number's check digit does not
// hold; empty for formats without a chip.
[[nodiscard]] std::vector<PersonalText> accessKeySeeds(const Mrz& mrz);

} // namespace kiosk::identity
