// Is what a document says possible? Hints for an agent, never a verdict, and never silent about
// what was not looked at. Pure; the day is passed in.
#pragma once

#include "identity/document_kind.h"
#include "identity/printed_fields.h"

namespace kiosk::identity {

struct Plausibility
{
    // Stable ids: "birth.impossible", "expiry.past", "expiry.too_far", "issuer.unknown",
    // "nationality.unknown", "number.form", "number.inner_check", "optional.inner_check",
    // "printed.name", "printed.birth", "printed.expiry", "printed.number"…; each is documented with
    // its sentence in plausibilityTexts().
    std::vector<std::string> hints;
    // Ids of what nothing was known about or nothing could be read for: "number.form",
    // "printed.name", "issuer.rules"…
    std::vector<std::string> notChecked;
    std::vector<PrintedComparison> printed;
    friend bool operator==(const Plausibility&, const Plausibility&) = default;
};

// `printed` null: no visual zone was read.
[[nodiscard]] Plausibility judgePlausibility(const Mrz& mrz, DocumentKind kind,
                                             const PrintedFields* printed, const Date& today);

// Every field of the page against the zone; names folded, by prefix when the zone's is truncated.
[[nodiscard]] std::vector<PrintedComparison> comparePrinted(const PrintedFields& printed,
                                                            const Mrz& mrz, const Date& today);

} // namespace kiosk::identity
