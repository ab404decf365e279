// Passive authentication (ICAO 9303-11 section 5.1): were the data groups signed by an issuer that
// is trusted here, and are they unchanged? Pure: bytes, certificates and the time come in.
#pragma once

#include "chip/emrtd/trust_list.h"
#include "core/clock.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::chip::emrtd {

enum class DataVerdict : std::uint8_t {
    Genuine,
    Altered,       // a hash or the signature does not hold
    UnknownIssuer, // the signer's issuer is not among the anchors
    ExpiredSigner, // signer or issuer not valid at `at`
    RevokedSigner, // on its issuer's revocation list
    NotChecked,    // no security object
};
[[nodiscard]] std::string_view dataVerdictId(DataVerdict verdict) noexcept; // "genuine", "altered"…

struct DataAuthenticity
{
    DataVerdict verdict = DataVerdict::NotChecked;
    std::string reason; // for agent and log: which hash, which certificate; no personal data
    std::string signer; // subject of the document signer, empty when there is none
    std::optional<TimePoint> trustUpdated; // how old the list is that this was judged by
};

// `dataGroups`: number → raw EF octets as read. Every group given must be hashed in the security
// object.
[[nodiscard]] DataAuthenticity authenticateData(ByteView efSod,
                                                const std::map<int, SecureBytes>& dataGroups,
                                                const TrustList& trust, TimePoint at);

} // namespace kiosk::chip::emrtd
