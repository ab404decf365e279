// SecurityInfos: what a chip says of its protocols, in EF.CardAccess (before access),
// EF.CardSecurity and DG14 (ICAO 9303-11 section 9.2). Pure function; unknown entries are skipped,
// since chips list protocols of many schemes.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "crypto/cipher.h"
#include "crypto/digest.h"
#include "crypto/key.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::chip::emrtd {

enum class PaceMapping : std::uint8_t { Generic, Integrated, ChipAuthentication };

struct PaceInfo
{
    Bytes oid; // content octets, as MSE:Set AT wants them
    PaceMapping mapping = PaceMapping::Generic;
    bool isEllipticCurve = true;
    crypto::BlockCipher cipher = crypto::BlockCipher::Aes128;
    std::optional<int> parameterId; // none: proprietary domain parameters, not supported here
    friend bool operator==(const PaceInfo&, const PaceInfo&) = default;
};

struct ChipAuthenticationInfo
{
    Bytes oid;
    bool isEllipticCurve = true;
    crypto::BlockCipher cipher = crypto::BlockCipher::TripleDes;
    std::optional<Bytes> keyId; // big-endian number, no leading 00; for several keys
};

struct ChipAuthenticationKey
{
    crypto::PublicKey key;
    std::optional<Bytes> keyId;
    bool isEllipticCurve = true;
};

struct SecurityInfos
{
    std::vector<PaceInfo> pace;
    std::vector<ChipAuthenticationInfo> chipAuthentication;
    std::vector<ChipAuthenticationKey> chipAuthenticationKeys;
    std::optional<crypto::HashAlgorithm> activeAuthenticationHash; // for ECDSA, 9303-11 9.2.4
};

// The SET at the beginning of `octets`; what follows it is ignored, since EF.CardAccess may carry
// trailing octets. Fails with MalformedData when the SET or an entry of a known protocol does not
// parse, or when there are more than 64 entries. PACE of another version than 2 and keys over
// parameters that have a number only BSI knows count as unknown.
[[nodiscard]] Result<SecurityInfos> parseSecurityInfos(ByteView octets);
// The same inside the template 6E of DG14.
[[nodiscard]] Result<SecurityInfos> parseDg14(ByteView file);

// "PACE-ECDH-GM-AES-128 brainpoolP256r1": for logs, tables and the agent.
[[nodiscard]] std::string describePace(const PaceInfo& info);
// "chip authentication ECDH AES-128".
[[nodiscard]] std::string describeChipAuthentication(const ChipAuthenticationInfo& info);

} // namespace kiosk::chip::emrtd
