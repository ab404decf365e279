// May a signer be believed? The way from a signer's certificate, by link certificates, to a root
// that the kiosk trusts (ICAO 9303-11 section 5.1, 9303-12 section 5): for the document signers of
// EF.SOD and EF.CardSecurity, and for the signers of master lists. Pure functions, any thread.
#pragma once

#include "chip/emrtd/trust_list.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::chip::emrtd {

enum class SignerStanding : std::uint8_t {
    Trusted,
    UnknownIssuer, // no way to a self-signed certificate of the trust list
    Expired,       // not valid at the time, or issued when its issuer was not
    Revoked,       // the signer, or a certificate on the way, is on a revocation list
};

struct SignerJudgement
{
    SignerStanding standing = SignerStanding::UnknownIssuer;
    std::string reason; // for agent and log: which certificate, which date
};

// The issuers of a signer: the nearest first, the root last.
using SignerPath = std::vector<crypto::Certificate>;

// Every way from the signer to a self-signed certificate among `anchors`, by names, identifiers and
// signatures, whatever the dates. Certificates among `anchors` that are not self-signed are links:
// they count only on such a way, so that unknown ones may be among them. This is the dear part,
// about a millisecond, and needs nothing but the signer.
[[nodiscard]] std::vector<SignerPath>
findSignerPaths(const crypto::Certificate& signer, const std::vector<crypto::Certificate>& anchors);

// The cheap part: dates and revocations. The signer has to be valid at `at`, each issuer when it
// issued. How long an issuer's private key was to be used is not looked at.
[[nodiscard]] SignerJudgement judgeSigner(const crypto::Certificate& signer,
                                          const std::vector<SignerPath>& paths,
                                          const TrustList& trust, TimePoint at);
// Both.
[[nodiscard]] SignerJudgement judgeSigner(const crypto::Certificate& signer, const TrustList& trust,
                                          TimePoint at);

// The certificate among `anchors` that signed the list and is itself trusted; null when there is
// none, and the list is not to be believed.
[[nodiscard]] const crypto::Certificate*
findIssuer(const crypto::RevocationList& list, const std::vector<crypto::Certificate>& anchors);

[[nodiscard]] std::string isoDay(TimePoint time); // 2026-11-22

} // namespace kiosk::chip::emrtd
