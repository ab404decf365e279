// Inside the room only: what a written name consists of. Conventions that only lay out the same
// words otherwise (particles, blanks, marks such as "épouse") are dealt with here.
#pragma once

#include "identity/name_folding.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::identity {

enum class NameField : std::uint8_t { Surname, GivenNames };

// A word that counts, with the particles before it: DE LA | FONTAINE. What cannot be left out
// belongs to the word itself: LE GOFF is LEGOFF, SAINT MARC is SAINTMARC.
struct NameUnit
{
    Words particles;
    std::string core;
    friend bool operator==(const NameUnit&, const NameUnit&) = default;
};

// As folded, but with blanks for the apostrophes that part a particle: D'ARC is D, ARC.
[[nodiscard]] Words wordsOfName(std::string_view utf8);
[[nodiscard]] std::vector<NameUnit> unitsOf(const Words& words, NameField field);

// One name in the writing of another source: BEN for BIN and IBN, AL for EL and UL.
[[nodiscard]] std::string_view plainParticle(std::string_view particle);
[[nodiscard]] bool isArabicParticle(std::string_view word);
[[nodiscard]] bool isVietnameseSurname(std::string_view word);
[[nodiscard]] bool isVietnameseSyllable(std::string_view word); // GOFF of LE GOFF is none

// What stands where there is no name: SNU, FNU, XXX, SANS NOM…
[[nodiscard]] bool isFiller(const Words& words);

// "MARTIN ÉPOUSE DUPONT", "DUPONT NÉE MARTIN", "VVE DUPONT": which name is which.
struct MarkedSurname
{
    Words birth;
    Words usage;
};
[[nodiscard]] std::optional<MarkedSurname> splitMarkedSurname(const Words& words);

} // namespace kiosk::identity
