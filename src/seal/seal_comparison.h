// Does a seal say what the page says? Only a genuine seal proves anything, and only its own text: a
// genuine one of another document contradicts. Pure; any thread; the day is passed in.
#pragma once

#include "identity/mrz.h"
#include "identity/printed_fields.h"
#include "seal/two_d_doc.h"

namespace kiosk::seal {

enum class SealMatch : std::uint8_t {
    NotComparable, // nothing of the seal is on the page, or was read from it
    Match,         // at least one field agrees, none contradicts
    Contradicts,
};
[[nodiscard]] std::string_view sealMatchId(SealMatch match) noexcept; // "not-comparable"…

struct SealComparison
{
    SealMatch match = SealMatch::NotComparable;
    // Ids of the seal's fields: "62" birth surname, "69" birth date, "6F" MRZ…
    std::vector<std::string> agreeing;
    std::vector<std::string> contradicting;
};

// Either of zone and page may be missing (null). Compared are names (60–64), document number (66),
// nationality (67), sex (68), birth date (69), MRZ (6F), expiry (6O) and foreigner's number (6Q).
// A difference that identity's comparison explains (a missing given name, a cut value) is none.
[[nodiscard]] SealComparison compareSeal(const TwoDDoc& seal, const identity::Mrz* mrz,
                                         const identity::PrintedFields* printed,
                                         const identity::Date& today);

} // namespace kiosk::seal
