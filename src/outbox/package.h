// A finished enrolment as one file: manifest.json and attachments in a tar archive, signed by the
// station, then sealed to the back office (CMS, RFC 5652 and 5083). docs: see the room's README for
// how to open it with the stock tool.
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "crypto/cms.h"

#include <string>
#include <vector>

namespace kiosk::outbox {

// Octets of the largest sealed package: opening one takes about four times its size in memory, and
// the back office refuses more.
inline constexpr std::uint64_t largestPackage = 64ULL << 20;

struct Attachment
{
    // "chip/dg1.bin", "portrait.jpg": [a-z0-9./-], relative, at most 99 characters, no part that
    // begins with a dot, each name once.
    std::string name;
    std::string mediaType;
    SecureBytes octets;
};

struct PackageContent
{
    PackageId id;
    // A JSON object without "attachments": that member is added here, with sizes and hashes.
    // "package_id" is added too; one that is already there must be `id`.
    std::string manifestJson;
    std::vector<Attachment> attachments;
};

// What the back office must know before it can read the package: hashes only.
struct HandoffDigests
{
    std::string codeSha256; // hex, SHA-256 of the pre-authorized code's ASCII text
    std::string
        txHmac; // hex, HMAC-SHA-256(key = that code's ASCII text, the transaction code's digits)
    TimePoint expires;
};

struct SealedPackage
{
    PackageId id;
    TimePoint sealedAt;
    Bytes octets;       // CMS AuthEnvelopedData, DER
    std::string sha256; // hex, of octets
    HandoffDigests handoff;
};

struct SealingKeys
{
    crypto::Certificate stationCertificate;
    crypto::PrivateKey stationKey;
    std::vector<crypto::Certificate>
        recipients; // the back office, and a recovery key if there is one
};

// A pure function, any thread; about 30 ms for 5 MiB. Fails with CryptoFailed, or with
// InvalidArgument: a bad attachment name, a manifest that is no JSON object, no recipient, more
// than largestPackage.
[[nodiscard]] Result<SealedPackage> sealPackage(const PackageContent& content,
                                                const HandoffDigests& handoff,
                                                const SealingKeys& keys, TimePoint now);

} // namespace kiosk::outbox
