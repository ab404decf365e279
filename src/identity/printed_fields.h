// What is printed on a document for the eye (the visual inspection zone), as read from it. Every
// field may be missing. Values; any thread.
#pragma once

#include "identity/date.h"
#include "identity/name.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::identity {

struct PrintedFields
{
    PersonName name;        // birth name, with the diacritics that the MRZ folds away
    PersonalText usageName; // nom d'usage; empty when there is none
    std::optional<Date> birth;
    std::optional<Date> expiry;
    PersonalText number;
    PersonalText can; // card access number, six digits
    friend bool operator==(const PrintedFields&, const PrintedFields&) = default;
};

enum class PrintedField : std::uint8_t { Name, Birth, Expiry, Number };
[[nodiscard]] std::string_view printedFieldId(PrintedField field) noexcept; // "name"

enum class PrintedMatch : std::uint8_t {
    NotRead,
    Match,
    Explainable, // a usage name, a truncated name, one character of a number that look-alikes
                 // explain
    Conflict,
};

struct PrintedComparison
{
    PrintedField field = PrintedField::Name;
    PrintedMatch match = PrintedMatch::NotRead;
    friend bool operator==(const PrintedComparison&, const PrintedComparison&) = default;
};

} // namespace kiosk::identity
