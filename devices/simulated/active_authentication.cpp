#include "simulated/active_authentication.h"

#include "simulated/tlv.h"

#include <array>

namespace kiosk::devices::simulated {

namespace {

// ISO/IEC 9796-2 scheme 1, partial recovery: two bits of header, the "more data" bit, padding that
// ends with a one, in all 6A for a whole number of octets.
constexpr std::uint8_t header = 0x6A;

// 9303-11 section 6.1.2.2: option 1 for SHA-1, else the hash's number before CC.
Bytes trailer(crypto::HashAlgorithm hash)
{
    switch (hash) {
    case crypto::HashAlgorithm::Sha1:
        return {0xBC};
    case crypto::HashAlgorithm::Sha224:
        return {0x38, 0xCC};
    case crypto::HashAlgorithm::Sha256:
        return {0x34, 0xCC};
    case crypto::HashAlgorithm::Sha384:
        return {0x36, 0xCC};
    case crypto::HashAlgorithm::Sha512:
        return {0x35, 0xCC};
    }
    return {};
}

} // namespace

Result<Bytes> ActiveAuthentication::sign(ByteView challenge, core::RandomSource& random) const
{
    if (m_key.type() == CardKey::Type::EllipticCurve)
        return m_key.signPlain(m_hash, challenge);
    KIOSK_TRY(const Bytes block, messageRepresentative(challenge, random));
    return m_key.exponentiate(block);
}

// Header ‖ M1 ‖ H(M1 ‖ RND.IFD) ‖ trailer, where M1 is the chip's own nonce.
Result<Bytes> ActiveAuthentication::messageRepresentative(ByteView challenge,
                                                          core::RandomSource& random) const
{
    const Bytes end = trailer(m_hash);
    KIOSK_TRY(const Bytes sample, crypto::digest(m_hash, challenge)); // for its length
    const std::size_t around = 1 + sample.size() + end.size();
    if (m_key.octets() <= around)
        return fail(ErrorCode::InvalidArgument, "the key is too short for the hash");
    Bytes nonce(m_key.octets() - around);
    KIOSK_CHECK(random.fill(nonce));
    KIOSK_TRY(const Bytes hash, crypto::digest(m_hash, joined({nonce, challenge})));
    return joined({std::array{header}, nonce, hash, end});
}

} // namespace kiosk::devices::simulated
