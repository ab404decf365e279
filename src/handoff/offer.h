// The credential offer (OpenID4VCI 1.0 section 4.1), pre-authorized code flow, by value. Pure
// functions.
#pragma once

#include "core/clock.h"
#include "core/personal_text.h"
#include "core/random_source.h"

#include <string>

namespace kiosk::handoff {

// 256 random bits, base64url: 43 characters. A secret: whoever has it and the transaction code gets
// the credential. Fails with CryptoFailed.
[[nodiscard]] Result<PersonalText> newPreAuthorizedCode(core::RandomSource& random);

struct OfferDigests
{
    std::string codeSha256; // hex, of the code's text
    std::string txHmac; // hex, HMAC-SHA-256 keyed with the code's text over the transaction code
};
[[nodiscard]] Result<OfferDigests> digestsOf(const PersonalText& code,
                                             const PersonalText& transactionCode);

// openid-credential-offer://?credential_offer=… with the JSON percent-encoded.
// `issuer`: the credential issuer identifier, https without a path.
[[nodiscard]] PersonalText offerUri(const std::string& issuer, const std::string& configurationId,
                                    const PersonalText& code);

} // namespace kiosk::handoff
