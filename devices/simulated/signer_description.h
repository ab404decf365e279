// What a personalisation file says of the document signer.
#pragma once

#include "simulated/domain_parameters.h"
#include "simulated/signature_algorithms.h"

#include <compare>
#include <string>

namespace kiosk::devices::simulated {

struct SignerDescription
{
    enum class Key : std::uint8_t { EllipticCurve, Rsa };
    enum class Standing : std::uint8_t {
        Valid,
        Expired,       // not valid any more long before today
        Revoked,       // on the root's list
        UnknownIssuer, // under another root with the same name
    };

    Key key = Key::EllipticCurve;
    std::string curve = "P-256";
    bool explicitParameters = false;
    unsigned rsaBits = 2048;
    CardKey::Padding padding = CardKey::Padding::Pkcs1;
    crypto::HashAlgorithm hash = crypto::HashAlgorithm::Sha256;
    Standing standing = Standing::Valid;

    friend auto operator<=>(const SignerDescription&, const SignerDescription&) = default;
};

} // namespace kiosk::devices::simulated
