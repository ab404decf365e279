// Active authentication from the chip's side (ICAO 9303-11 section 6.1): signs the terminal's
// challenge with the key whose public half is DG15.
#pragma once

#include "core/random_source.h"
#include "simulated/card_key.h"

namespace kiosk::devices::simulated {

class ActiveAuthentication
{
public:
    ActiveAuthentication(CardKey key, crypto::HashAlgorithm hash)
        : m_key(std::move(key)), m_hash(hash)
    {
    }

    // RSA: ISO/IEC 9796-2 scheme 1, the signature alone. ECDSA: r ‖ s. `challenge` is RND.IFD.
    // Fails with InvalidArgument (a key too short for the hash) or CryptoFailed.
    [[nodiscard]] Result<Bytes> sign(ByteView challenge, core::RandomSource& random) const;

    [[nodiscard]] const CardKey& key() const { return m_key; }
    [[nodiscard]] crypto::HashAlgorithm hash() const { return m_hash; }

private:
    [[nodiscard]] Result<Bytes> messageRepresentative(ByteView challenge,
                                                      core::RandomSource& random) const;

    CardKey m_key;
    crypto::HashAlgorithm m_hash;
};

} // namespace kiosk::devices::simulated
