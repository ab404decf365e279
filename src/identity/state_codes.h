// The codes of issuing states and of nationalities in machine readable zones (ICAO 9303-3 section
// 5: ISO 3166-1 and the additions of ICAO), and the two letters that 2D-Doc has for them. One list
// for everybody who needs it. Pure; views point to static storage.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace kiosk::identity {

enum class CodeUse : std::uint8_t {
    State,        // or a territory with a code of its own: issues, and people are of it
    Organisation, // issues (laissez-passer of the UN…); nobody's nationality but its officials'
    Citizenship,  // a nationality only: the British kinds, GBD…GBS
    Person,       // in the place of a nationality: stateless, refugee, unspecified (XXA…XXX)
    Specimen,     // UTO, Utopia: examples of the standard, never a real document
};

struct StateCode
{
    std::string_view code;       // as in a zone, fillers removed: FRA, and D for Germany
    std::string_view twoLetters; // ISO 3166-1 alpha-2; empty where there is none
    CodeUse use = CodeUse::State;
};

// All codes, sorted by `code`.
[[nodiscard]] std::span<const StateCode> allStateCodes() noexcept;
// By the code as Mrz has it (fillers removed); null for none of the list.
[[nodiscard]] const StateCode* findStateCode(std::string_view code) noexcept;
// May it stand for who issued a document, or for whose national a holder is? UTO may both.
[[nodiscard]] bool isIssuerCode(std::string_view code) noexcept;
[[nodiscard]] bool isNationalityCode(std::string_view code) noexcept;

} // namespace kiosk::identity
