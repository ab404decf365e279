// Whom a kiosk believes: the issuers' root certificates (CSCA), link certificates between them, and
// what they revoked. A value that is read from the trust store and passed to the verification; what
// is not in it is not trusted, however it came to the machine.
#pragma once

#include "core/clock.h"
#include "crypto/certificate.h"
#include "crypto/revocation_list.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::chip::emrtd {

struct TrustList
{
    std::vector<crypto::Certificate> anchors;        // self-signed CSCA certificates and links
    std::vector<crypto::RevocationList> revocations; // verified against an anchor when imported
    std::optional<TimePoint> updated;                // of the newest import; its age is told
};

// "trust list of 2026-11-01, 21 days old", "no trust list": beside each verdict.
[[nodiscard]] std::string describeTrustAge(const TrustList& trust, TimePoint now);
[[nodiscard]] std::string describeTrustAge(std::optional<TimePoint> updated, TimePoint now);

} // namespace kiosk::chip::emrtd
