// Inside the room only: names of Arabic origin in Latin letters. One name has many spellings
// (Youssef, Yusuf, Youcef), by the ear of the French, English or Turkish register that first wrote
// it down. Sounds are compared, not letters: consonants by classes of spellings (KH, DJ, OU…),
// vowels by what a register may have heard for each. A word takes part only where something shows
// that it is Arabic.
#pragma once

#include <string_view>

namespace kiosk::identity {

// Both are spellings of one given name of the table. KAMAL and JAMAL, AMIN and AMINA are not.
[[nodiscard]] bool isSameArabicName(std::string_view a, std::string_view b);
// Neither is in the table, one looks Arabic, and both are the same to the ear: no vowel may differ
// but a and e. Only where the persons' names give evidence that they are Arabic.
[[nodiscard]] bool isSameRareArabicName(std::string_view a, std::string_view b);
// Both sound alike, vowels taken loosely, and one looks Arabic. For surnames, of which there is no
// table; with the same evidence, as MARTIN sounds like MARTEN too.
[[nodiscard]] bool isSameArabicSound(std::string_view a, std::string_view b);
// A word that is Arabic beyond doubt: of the table (but not SARA, which others have too), ABDEL…,
// KH, DJ, AOUI, a Q without U.
[[nodiscard]] bool isArabicEvidence(std::string_view word);
// No proof, as Italian and Basque names do so too: BEN…, OU, GH, a final I.
[[nodiscard]] bool looksArabic(std::string_view word);

} // namespace kiosk::identity
