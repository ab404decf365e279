// Master lists: the root certificates of many states, collected and signed by one of them or by
// ICAO (ICAO 9303-12 section 7.1.3, CscaMasterList). Pure functions, any thread.
#pragma once

#include "chip/emrtd/signer_trust.h"

#include <string_view>
#include <vector>

namespace kiosk::chip::emrtd {

constexpr std::string_view masterListType = "2.23.136.1.1.2"; // id-icao-cscaMasterList

struct MasterList
{
    std::vector<crypto::Certificate> certificates; // self-signed roots and links
    std::size_t unreadable = 0; // entries that are no certificate to OpenSSL: left out
    crypto::Certificate signer;
    std::vector<crypto::Certificate> embedded; // carried along: the signer, most often its issuer
    std::optional<TimePoint> signedAt;         // as the signer claims it
};

// A list whose own signature holds. Whether its signer may be believed is another question:
// judgeMasterList(). Fails with MalformedData (also without a single readable certificate, or with
// more than 4096), SignatureInvalid, or UnknownIssuer (the signer's certificate is not inside).
[[nodiscard]] Result<MasterList> parseMasterList(ByteView der);

// The signer has to be a master list signer (a document signer, of which there are many, must not
// name roots) that is valid at `at` and leads to a root of `trust`; links that the list itself
// holds help on the way.
[[nodiscard]] SignerJudgement judgeMasterList(const MasterList& list, const TrustList& trust,
                                              TimePoint at);

} // namespace kiosk::chip::emrtd
