// Inside the room only: the conventions by which two sources write one person's name differently.
// Each is a small rule with a reason id; docs/names.md has an example of each.
#pragma once

#include "identity/civil_status.h"
#include "identity/name_words.h"

#include <string>
#include <string_view>

namespace kiosk::identity {

struct NameJudgement
{
    NameMatch match = NameMatch::Match;
    std::string_view reason = {}; // without its field: "truncated"; empty for a match
    friend bool operator==(const NameJudgement&, const NameJudgement&) = default;
};

// What is known beside the two texts.
struct NameContext
{
    NameField field = NameField::Surname;
    bool arabic = false; // both persons' names give evidence of it
};

// Two texts of one field: letter for letter in one of the foldings, or by a convention of spelling,
// of order, of leaving out.
[[nodiscard]] NameJudgement compareWords(const Words& a, const Words& b,
                                         const NameContext& context);
[[nodiscard]] NameJudgement compareTexts(const PersonalText& a, const PersonalText& b,
                                         const NameContext& context);

// Surname and given names in words, for the rules that concern both.
struct FullName
{
    Words surname;
    Words given;
};
// The same words, parted otherwise between the fields; also by Vietnamese order.
[[nodiscard]] bool isOtherBoundary(const FullName& a, const FullName& b);
[[nodiscard]] bool isVietnameseOrder(const FullName& a, const FullName& b);
// One is the other cut to the length of a line (ICAO 9303-4, -5, -6: names that do not fit).
[[nodiscard]] bool isTruncated(const FullName& a, const FullName& b);

} // namespace kiosk::identity
