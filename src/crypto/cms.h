// Cryptographic Message Syntax (RFC 5652): signing, sealing (AuthEnvelopedData, RFC 5083,
// AES-256-GCM), and the SignedData of a passport. DER in, DER out. Pure functions, any thread.
#pragma once

#include "crypto/certificate.h"

#include <optional>
#include <string>

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

// A parsed SignedData, its signature checked against the certificate inside it (or `candidates`
// when there is none). Whether that certificate may be trusted is the caller's question:
// verifyIssuedBy().
struct SignedContent
{
    std::string contentType; // dotted OID
    SecureBytes content;
    Certificate signer;
};
// Checks the signature over the signed attributes, contentType and messageDigest; RSA PKCS#1,
// RSA-PSS, ECDSA also with explicit parameters. Fails with MalformedData or SignatureInvalid.
[[nodiscard]] Result<SignedContent> verifyCms(ByteView signedData,
                                              const std::vector<Certificate>& candidates = {});

} // namespace kiosk::crypto
