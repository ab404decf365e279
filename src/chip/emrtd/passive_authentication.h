// Passive authentication (ICAO 9303-11 section 5.1): were the data groups signed by an issuer that
// is trusted here, and are they unchanged? Pure: bytes, certificates and the time come in.
//
// In two parts, so that the signatures can be verified while the data groups are still being read:
// verifySecurityObject() needs EF.SOD alone, judgeData() the rest. authenticateData() is both.
#pragma once

#include "chip/emrtd/security_object.h"
#include "chip/emrtd/signer_trust.h"
#include "chip/emrtd/trust_list.h"
#include "core/clock.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::chip::emrtd {

enum class DataVerdict : std::uint8_t {
    Genuine,
    Altered,       // a hash or the signature does not hold
    UnknownIssuer, // no way from the signer to a root of the trust list
    ExpiredSigner, // not valid when the document was issued, or issued by one that was not
    RevokedSigner, // on its issuer's revocation list
    NotChecked,    // no security object
};
[[nodiscard]] std::string_view dataVerdictId(DataVerdict verdict) noexcept; // "genuine", "altered"…

struct DataAuthenticity
{
    DataVerdict verdict = DataVerdict::NotChecked;
    std::string reason; // for agent and log: which hash, which certificate, which date the signer
                        // was judged by; no personal data
    std::string signer; // subject of the document signer, empty when there is none
    std::optional<TimePoint> trustUpdated; // how old the list is that this was judged by
};

// EF.SOD whose own signature holds, with the ways to the trusted roots.
struct VerifiedSecurityObject
{
    SecurityObject object;
    crypto::Certificate signer;
    std::vector<SignerPath> paths;
    std::optional<TimePoint> signedAt; // the signed attribute signingTime, which most leave out
};

// Fails with NotFound (empty), MalformedData, SignatureInvalid, or UnknownIssuer (the signer's
// certificate is not in it).
[[nodiscard]] Result<VerifiedSecurityObject> verifySecurityObject(ByteView efSod,
                                                                  const TrustList& trust);

// `verified`: as verifySecurityObject() gave it, failures too. `dataGroups`: number → raw EF octets
// as read; every group given must be hashed in the security object. The signer has to have been
// valid when it signed: at the signed time, or on the date of issue of DG12 (which is hashed, so
// authentic), or else at `now`.
[[nodiscard]] DataAuthenticity judgeData(const Result<VerifiedSecurityObject>& verified,
                                         const std::map<int, SecureBytes>& dataGroups,
                                         const TrustList& trust, TimePoint now);

[[nodiscard]] DataAuthenticity authenticateData(ByteView efSod,
                                                const std::map<int, SecureBytes>& dataGroups,
                                                const TrustList& trust, TimePoint now);

} // namespace kiosk::chip::emrtd
