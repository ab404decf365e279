// Cryptographic Message Syntax (RFC 5652): signing, sealing (AuthEnvelopedData, RFC 5083,
// AES-256-GCM), and the SignedData of a passport. DER in, DER out. Pure functions, any thread.
#pragma once

#include "crypto/certificate.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::crypto {

// SignedData with the content inside, the signer's certificate, SHA-256, signingTime left out.
// `contentType` is a dotted OID; empty means id-data. Fails with InvalidArgument (no OID) or
// CryptoFailed (the key is not the certificate's).
[[nodiscard]] Result<Bytes> signCms(ByteView content, const Certificate& signer,
                                    const PrivateKey& key, const std::string& contentType = {});

// AuthEnvelopedData, AES-256-GCM, to one or more recipients: EC (ECDH, KDF SHA-256, AES-256 wrap)
// or RSA (OAEP SHA-256). Fails with CryptoFailed.
[[nodiscard]] Result<Bytes> sealCms(ByteView content, const std::vector<Certificate>& recipients);

// Opens what sealCms or a stock tool sealed with AES-256-GCM; takes about four times the size in
// memory. Nothing is returned unless the whole was authentic. Fails with SignatureInvalid (tampered
// or not for this key), MalformedData (no such message), or CryptoFailed (an OpenSSL whose faults
// in this are known).
[[nodiscard]] Result<SecureBytes> openCms(ByteView sealed, const Certificate& recipient,
                                          const PrivateKey& key);

// A parsed SignedData, its signature checked against the certificate that it names, found among
// those inside it or among `candidates`. Whether that certificate may be trusted is the caller's
// question: verifyIssuedBy().
struct SignedContent
{
    std::string contentType; // dotted OID
    SecureBytes content;
    Certificate signer;
    std::optional<TimePoint> signedAt;   // the signed attribute, as the signer claims it
    std::vector<Certificate> embedded{}; // all that the message carries, the signer's too
};

// Without signed attributes the signature does not cover the content's type. RFC 5652 5.3 wants
// them for anything but plain data; security objects of old passports lack them.
enum class SignedAttributes : std::uint8_t { Required, Optional };

struct CmsExpectation
{
    std::string_view contentType{}; // dotted OID; empty: any
    SignedAttributes attributes = SignedAttributes::Required;
};

// Checks the content's type, the signature, and contentType and messageDigest among the signed
// attributes; RSA PKCS#1, RSA-PSS, ECDSA also with explicit parameters; SHA-1, SHA-2. Fails with
// MalformedData (also for another content type), SignatureInvalid, or UnknownIssuer (the signer's
// certificate is neither inside nor given).
[[nodiscard]] Result<SignedContent> verifyCms(ByteView signedData,
                                              const std::vector<Certificate>& candidates = {},
                                              const CmsExpectation& expected = {});

} // namespace kiosk::crypto
