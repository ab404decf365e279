// How PACE turns the chip's nonce into a generator that only those who know the password share
// (ICAO 9303-11 section 4.4.3.3). Chip authentication mapping maps as the generic one does.
// Functions of one run of the protocol.
#pragma once

#include "core/random_source.h"
#include "crypto/agreement_group.h"
#include "crypto/cipher.h"

#include <functional>

namespace kiosk::chip::emrtd {

struct MappedGroup
{
    crypto::AgreementGroup group; // with the new generator
    Bytes chipKey{};              // the chip's public key of a generic mapping, an element
};

// Whether the chip has sent the kiosk's own key back. Numbers of a prime group are the same with
// and without leading zeros.
[[nodiscard]] bool isSameElement(const crypto::AgreementGroup& group, ByteView a, ByteView b);

// Sends mapping data to the chip and gives its own.
using MappingExchange = std::function<Result<Bytes>(ByteView)>;
// The same for public keys.
using KeyExchange = MappingExchange;

// 4.4.3.3.1: both agree on a hidden element first. `exchange` takes and gives elements.
// Both fail with SecureMessaging when the chip sends the kiosk's own key back, with CardProtocol
// for a nonce of a wrong length, with MalformedData for an element outside the group, or as
// `exchange` and `random` do.
[[nodiscard]] Result<MappedGroup> mapGenerically(const crypto::AgreementGroup& group,
                                                 ByteView nonce, core::RandomSource& random,
                                                 const KeyExchange& exchange);
// 4.4.3.3.2: the kiosk sends a nonce of its own, and a pseudo-random function of both is mapped.
[[nodiscard]] Result<MappedGroup> mapIntegrated(const crypto::AgreementGroup& group,
                                                crypto::BlockCipher cipher, ByteView nonce,
                                                core::RandomSource& random,
                                                const MappingExchange& exchange);

} // namespace kiosk::chip::emrtd
