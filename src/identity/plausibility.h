// Is what a document says possible? Hints for an agent, never a verdict, and never silent about
// what was not looked at. Pure; the day is passed in.
#pragma once

#include "identity/document_kind.h"
#include "identity/printed_fields.h"

#include <span>

namespace kiosk::identity {

struct Plausibility
{
    // Stable ids of what does not fit: "birth.impossible", "expiry.past", "number.inner_check"…,
    // each with its sentence in plausibilityTexts(). In the order of that table, none twice.
    std::vector<std::string> hints;
    // Ids of what no rule is known for, what could not be read, and what no kiosk can check; in
    // the order of the table as well.
    std::vector<std::string> notChecked;
    std::vector<PrintedComparison> printed; // empty when no visual zone was read
    friend bool operator==(const Plausibility&, const Plausibility&) = default;
};

// What is known of an id; English source texts of the translation context "PlausibilityText", for
// an agent. An id may be a hint, something not checked, or either: the other text is empty then.
struct PlausibilityText
{
    std::string_view id;
    std::string_view hint;
    std::string_view notChecked;
};
[[nodiscard]] std::span<const PlausibilityText> plausibilityTexts() noexcept;
// Null for an id that is none.
[[nodiscard]] const PlausibilityText* findPlausibilityText(std::string_view id) noexcept;

// `printed` null: no visual zone was read.
[[nodiscard]] Plausibility judgePlausibility(const Mrz& mrz, DocumentKind kind,
                                             const PrintedFields* printed, const Date& today);

// Every field of the page against the zone, in the order of PrintedField. Names folded, by their
// start when the zone's is cut; of years two digits; a printed number may be the zone's document
// number or one of its optional fields, which is where some states keep the number that they print.
[[nodiscard]] std::vector<PrintedComparison> comparePrinted(const PrintedFields& printed,
                                                            const Mrz& mrz, const Date& today);

} // namespace kiosk::identity
