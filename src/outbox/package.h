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

struct Attachment
{
    std::string name; // "chip/dg1.bin", "portrait.jpg"; [a-z0-9./-], no ".."
    std::string mediaType;
    SecureBytes octets;
};

struct PackageContent
{
    PackageId id;
    std::string
        manifestJson; // without "attachments": that part is added here with size and SHA-256
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

// Fails with CryptoFailed or InvalidArgument (a bad attachment name, a manifest that is no JSON
// object).
[[nodiscard]] Result<SealedPackage> sealPackage(const PackageContent& content,
                                                const HandoffDigests& handoff,
                                                const SealingKeys& keys, TimePoint now);

} // namespace kiosk::outbox
