// Asymmetric keys. Values: cheap to copy (shared, immutable underneath), usable from any thread.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "crypto/digest.h"

#include <memory>
#include <string>
#include <string_view>

namespace kiosk::crypto {

struct NativeKey; // an EVP_PKEY; only crypto's own sources look inside

enum class PublicKeyKind : std::uint8_t { Rsa, EllipticCurve, Other };

class PublicKey
{
public:
    // SubjectPublicKeyInfo, DER. Fails with MalformedData.
    [[nodiscard]] static Result<PublicKey> fromDer(ByteView spki);
    [[nodiscard]] Result<Bytes> toDer() const;

    // A P-256 key from / to the members of a JWK (RFC 7518 6.2), as JSON text:
    // {"crv":"P-256","kty":"EC","x":"…","y":"…"}, members in this order, no others.
    // fromJwk refuses other curves, a private part ("d") and points off the curve, with
    // MalformedData.
    [[nodiscard]] static Result<PublicKey> fromJwk(std::string_view json);
    [[nodiscard]] Result<std::string> toJwk() const;

    [[nodiscard]] PublicKeyKind kind() const noexcept;
    // Octets: of an RSA modulus, or of the order of a curve's group (half a raw signature); 0 for
    // other kinds.
    [[nodiscard]] std::size_t size() const noexcept;

    // ECDSA over the hash of `data`; `signature` is r ‖ s, as JOSE has it (RFC 7518 3.4), on any
    // curve, named or spelled out. Fails with SignatureInvalid.
    [[nodiscard]] Result<void> verifyRaw(HashAlgorithm hash, ByteView data,
                                         ByteView signature) const;
    // RSASSA-PKCS1-v1_5 (RFC 8017 8.2) over the hash of `data`. Fails with SignatureInvalid.
    [[nodiscard]] Result<void> verifyRsa(HashAlgorithm hash, ByteView data,
                                         ByteView signature) const;
    // The RSA public operation, with no padding looked at (ISO 9796-2 has its own): size() octets.
    // Fails with MalformedData when the key is no RSA key, or the signature not as long as its
    // modulus and below it.
    [[nodiscard]] Result<Bytes> recoverRsa(ByteView signature) const;

    [[nodiscard]] const NativeKey& native() const noexcept { return *m_native; }
    explicit PublicKey(std::shared_ptr<const NativeKey> native) : m_native(std::move(native)) {}

private:
    std::shared_ptr<const NativeKey> m_native;
};

enum class KeyType : std::uint8_t { EcP256, EcP384, Rsa2048 };

class PrivateKey
{
public:
    [[nodiscard]] static Result<PrivateKey> generate(KeyType type);
    // PKCS#8, unencrypted PEM. The file's mode is the caller's care (0600).
    [[nodiscard]] static Result<PrivateKey> fromPem(ByteView pem);
    [[nodiscard]] Result<SecureBytes> toPem() const;
    [[nodiscard]] Result<PublicKey> publicKey() const;
    // ECDSA, r ‖ s. Fails with CryptoFailed.
    [[nodiscard]] Result<Bytes> signRaw(HashAlgorithm hash, ByteView data) const;

    [[nodiscard]] const NativeKey& native() const noexcept { return *m_native; }
    explicit PrivateKey(std::shared_ptr<const NativeKey> native) : m_native(std::move(native)) {}

private:
    std::shared_ptr<const NativeKey> m_native;
};

} // namespace kiosk::crypto
