// Inside the room only: what an AgreementGroup computes with, and the big numbers of both kinds.
#pragma once

#include "crypto/openssl.h"

#include <openssl/bn.h>

#include <memory>

namespace kiosk::crypto {

// Numbers that may be or come from a secret: zeroed when they go.
using SecretBignum = Owner<BIGNUM, BN_clear_free>;
using BignumContext = Owner<BN_CTX, BN_CTX_free>; // its own numbers are zeroed as well

struct NativeGroup
{
    NativeGroup() = default;
    virtual ~NativeGroup() = default;
    NativeGroup(const NativeGroup&) = delete;
    NativeGroup& operator=(const NativeGroup&) = delete;

    [[nodiscard]] virtual bool isEllipticCurve() const noexcept = 0;
    [[nodiscard]] virtual std::size_t fieldSize() const noexcept = 0;
    [[nodiscard]] virtual const BIGNUM& scalarLimit() const noexcept = 0; // scalars are below it
    [[nodiscard]] virtual Result<Bytes> generator() const = 0;
    [[nodiscard]] virtual Result<std::shared_ptr<const NativeGroup>>
    withGenerator(ByteView element) const = 0;

    [[nodiscard]] virtual Result<Bytes> multiply(ByteView scalar, ByteView element) const = 0;
    [[nodiscard]] virtual Result<Bytes> combine(ByteView left, ByteView right) const = 0;
    [[nodiscard]] virtual Result<SecureBytes> agree(ByteView scalar, ByteView peer) const = 0;
    [[nodiscard]] virtual Result<Bytes> mapOctets(ByteView pseudoRandom) const = 0;
};

using NativeGroupPointer = std::shared_ptr<const NativeGroup>;

[[nodiscard]] Result<NativeGroupPointer> standardizedCurve(int curveNid);
[[nodiscard]] Result<NativeGroupPointer> curveOfKey(const EVP_PKEY& key);
[[nodiscard]] Result<Bytes> pointOfKey(const EVP_PKEY& key);

[[nodiscard]] Result<NativeGroupPointer> standardizedPrimeGroup(const char* name);
[[nodiscard]] Result<NativeGroupPointer> primeGroupOfKey(const EVP_PKEY& key);
[[nodiscard]] Result<Bytes> numberOfKey(const EVP_PKEY& key);

// Null when memory is out. Marked so that OpenSSL takes its constant-time paths with it.
[[nodiscard]] SecretBignum secretNumber(ByteView octets);
[[nodiscard]] SecretBignum newSecretNumber();
// `size` octets, big-endian; CryptoFailed when the number is larger.
[[nodiscard]] Result<SecureBytes> paddedOctets(const BIGNUM& number, std::size_t size);

} // namespace kiosk::crypto
