// The groups in which a terminal and a chip agree on keys: elliptic curves and prime-order
// subgroups (ICAO 9303-11 section 9.5). Protocols such as PACE compute in the group itself, with a
// generator of their own, which no key agreement interface of a library offers. Value, shared and
// immutable underneath; any thread.
//
// An element is written as the protocols send it: on a curve 04 ‖ X ‖ Y with coordinates of
// fieldSize() octets, otherwise the number, big-endian, without leading zeros (TR-03110-3 appendix
// D.2) but understood with them. A scalar is a big-endian number of any length.
#pragma once

#include "core/random_source.h"
#include "core/result.h"
#include "core/secure_bytes.h"
#include "crypto/key.h"

#include <memory>

namespace kiosk::crypto {

struct NativeGroup; // curve or prime; only crypto's own sources look inside

class AgreementGroup
{
public:
    // 9303-11 table of standardized domain parameters: 0–2 (RFC 5114), 8–18 (NIST and brainpool
    // curves). Fails with InvalidArgument for any other number.
    [[nodiscard]] static Result<AgreementGroup> standardized(int parameterId);
    // The group of a static key in DG14 or EF.CardSecurity: named or explicit curve parameters,
    // X9.42 or PKCS#3 Diffie-Hellman. Fails with MalformedData for other keys.
    [[nodiscard]] static Result<AgreementGroup> ofKey(const PublicKey& key);
    // That key as an element of its group. Fails with MalformedData.
    [[nodiscard]] static Result<Bytes> elementOf(const PublicKey& key);

    [[nodiscard]] bool isEllipticCurve() const noexcept;
    [[nodiscard]] std::size_t fieldSize() const noexcept; // octets
    [[nodiscard]] Bytes generator() const;
    // The same group with this generator: what a mapping ends with. Fails with MalformedData when
    // the element is not in the group or is the neutral one.
    [[nodiscard]] Result<AgreementGroup> withGenerator(ByteView element) const;

    // 1 … order − 1. Draws as many octets as the order has until they are such a number, so that a
    // test's RandomSource decides the scalar. Fails as `random` does.
    [[nodiscard]] Result<SecureBytes> randomScalar(core::RandomSource& random) const;
    // scalar · generator, or generator ^ scalar.
    [[nodiscard]] Result<Bytes> publicElement(ByteView scalar) const;

    // All check that each element is in the group and not the neutral one, and fail with
    // MalformedData otherwise, or with CryptoFailed.
    [[nodiscard]] Result<Bytes> multiply(ByteView scalar, ByteView element) const;
    [[nodiscard]] Result<Bytes> combine(ByteView left, ByteView right) const; // a + b, a · b mod p
    // The shared secret: X of the point, or the number, in fieldSize() octets.
    [[nodiscard]] Result<SecureBytes> agree(ByteView scalar, ByteView peer) const;

    // The element that integrated mapping gives for the output of its pseudo-random function
    // (9303-11 section 4.4.3.3.2). Fails with InvalidArgument where the mapping is not defined:
    // curves over a prime that is 1 modulo 4 (P-224).
    [[nodiscard]] Result<Bytes> mapOctets(ByteView pseudoRandom) const;

    explicit AgreementGroup(std::shared_ptr<const NativeGroup> native) : m_native(std::move(native))
    {
    }

private:
    std::shared_ptr<const NativeGroup> m_native;
};

} // namespace kiosk::crypto
