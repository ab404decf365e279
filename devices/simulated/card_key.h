// A private key of the simulation: a chip's own (active and chip authentication) or a document
// signer's. The one place of this room that calls OpenSSL: the keys that documents carry - explicit
// curve parameters, RSA-PSS, Diffie-Hellman - are wider than what src/crypto makes. A value, shared
// underneath.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "crypto/digest.h"
#include "simulated/domain_parameters.h"

#include <memory>

namespace kiosk::devices::simulated {

struct VendorKey; // an EVP_PKEY

class CardKey
{
public:
    enum class Type : std::uint8_t { Rsa, EllipticCurve, DiffieHellman };

    // All fail with CryptoFailed. `explicitParameters` writes the curve's numbers instead of its
    // name into public keys, as most issuers of documents do.
    [[nodiscard]] static Result<CardKey> makeRsa(unsigned bits);
    [[nodiscard]] static Result<CardKey> make(const DomainParameters& parameters,
                                              bool explicitParameters = false);
    // PKCS#8 or traditional, unencrypted. Fails with MalformedData.
    [[nodiscard]] static Result<CardKey> fromPem(ByteView pem);
    [[nodiscard]] Result<SecureBytes> toPem() const; // PKCS#8
    [[nodiscard]] Result<CardKey> another() const;   // of the same kind: what a clone would have

    [[nodiscard]] Type type() const;
    [[nodiscard]] Bytes publicKeyInfo() const; // SubjectPublicKeyInfo (RFC 5280)
    [[nodiscard]] std::size_t octets() const;  // of modulus, order or prime
    [[nodiscard]] Result<SecureBytes> privateNumber() const;

    enum class Padding : std::uint8_t { Pkcs1, Pss }; // of RSA
    // ECDSA as SEQUENCE of r and s. Fail with CryptoFailed.
    [[nodiscard]] Result<Bytes> sign(crypto::HashAlgorithm hash, ByteView data,
                                     Padding padding = Padding::Pkcs1) const;
    // ECDSA as r ‖ s, each as long as the order (TR-03111 "plain").
    [[nodiscard]] Result<Bytes> signPlain(crypto::HashAlgorithm hash, ByteView data) const;
    // RSA's private operation on a block as long as the modulus.
    [[nodiscard]] Result<Bytes> exponentiate(ByteView block) const;
    // numerator / this key modulo the curve's order, as long as the order (9303-11 4.4.3.5.1).
    [[nodiscard]] Result<SecureBytes> divide(ByteView numerator) const;

private:
    explicit CardKey(std::shared_ptr<const VendorKey> key) : m_key(std::move(key)) {}
    std::shared_ptr<const VendorKey> m_key;
};

} // namespace kiosk::devices::simulated
