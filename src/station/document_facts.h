// What was read of a document as facts for the journey: sides joined, the printed fields compared
// with the zone, seals judged. Pure.
#pragma once

#include "seal/seal.h"
#include "station/document_sides.h"
#include "station/evidence.h"

namespace kiosk::station {

struct DocumentFindings
{
    journey::DocumentFacts facts;
    DocumentPictures pictures;
};

// `sides` with a zone; without one the facts have only what is printed.
[[nodiscard]] DocumentFindings findingsOf(const DocumentSides& sides, const seal::SealTrust& trust,
                                          const identity::Date& today);
// Of a swipe reader's lines: no pictures, and what no check digit covers is to be confirmed. Fails
// with MalformedData (no zone) or MrzUnreliable (a check digit does not hold).
[[nodiscard]] Result<DocumentFindings> findingsOf(const std::vector<PersonalText>& swiped,
                                                  const identity::Date& today);
// Of the pictures as far as they go; for the window while the other side is waited for.
[[nodiscard]] DocumentPictures picturesOf(const DocumentSides& sides);

} // namespace kiosk::station
