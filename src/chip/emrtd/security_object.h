// The LDS security object inside EF.SOD (ICAO 9303-10 section 4.6.2.2, ASN.1 in 9303-10 appendix):
// the signed hashes of the data groups. Pure function over the content of the CMS.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "crypto/digest.h"

#include <map>
#include <string_view>

namespace kiosk::chip::emrtd {

// id-icao-mrtd-security-ldsSecurityObject
constexpr std::string_view securityObjectType = "2.23.136.1.1.1";

struct SecurityObject
{
    crypto::HashAlgorithm hash = crypto::HashAlgorithm::Sha256;
    std::map<int, Bytes> hashes; // data group number → hash of its file
};

// Fails with MalformedData, also for a hash algorithm that the standard does not list and for a
// data group that occurs twice.
[[nodiscard]] Result<SecurityObject> parseSecurityObject(ByteView der);

} // namespace kiosk::chip::emrtd
