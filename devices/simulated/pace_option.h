// One way of PACE that a chip offers: mapping, domain parameters and cipher (ICAO 9303-11 section
// 4.4.3), and the object identifier that stands for it.
#pragma once

#include "crypto/cipher.h"
#include "simulated/domain_parameters.h"

#include <string>

namespace kiosk::devices::simulated {

enum class Mapping : std::uint8_t { Generic, Integrated, ChipAuthentication };

struct PaceOption
{
    Mapping mapping = Mapping::Generic;
    DomainParameters parameters{};
    crypto::BlockCipher cipher = crypto::BlockCipher::Aes128;
};

// Last arc of the identifiers of PACE and chip authentication: 1 for 3DES … 4 for AES-256.
[[nodiscard]] int cipherArc(crypto::BlockCipher cipher);
// Whether the standard has this combination: chip authentication mapping knows neither 3DES nor
// DH, integrated mapping no prime that is 1 modulo 4 (P-224).
[[nodiscard]] bool isDefined(const PaceOption& option);
[[nodiscard]] std::string objectIdentifier(const PaceOption& option); // dotted

} // namespace kiosk::devices::simulated
