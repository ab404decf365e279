// The evidence of a case as named octets and back, lossless, for drafts: big parts that seldom
// change apart from each other, "document/front" (pixels as they are) or "chip/dg1", and one small
// "values" with all that is no octets. Pure, any thread.
#pragma once

#include "core/result.h"
#include "station/evidence.h"

#include <map>
#include <string>

namespace kiosk::station {

using EvidenceParts = std::map<std::string, SecureBytes>;

[[nodiscard]] EvidenceParts writeEvidence(const Evidence& evidence);
// Fails with MalformedData (a part that is missing, unknown or not what it can be) or
// UnreadableImage.
[[nodiscard]] Result<Evidence> readEvidence(const EvidenceParts& parts);

} // namespace kiosk::station
