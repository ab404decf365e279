// Inside the room only: owners for OpenSSL's objects, and its error queue as an Error.
#pragma once

#include "core/result.h"
#include "crypto/certificate.h"
#include "crypto/key.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <optional>
#include <string>

namespace kiosk::crypto {

template <auto Free>
struct Releaser
{
    template <typename T>
    void operator()(T* object) const noexcept
    {
        Free(object);
    }
};
template <typename T, auto Free>
using Owner = std::unique_ptr<T, Releaser<Free>>;

using PkeyOwner = Owner<EVP_PKEY, EVP_PKEY_free>;
using PkeyContextOwner = Owner<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using DigestContextOwner = Owner<EVP_MD_CTX, EVP_MD_CTX_free>;
using CipherContextOwner = Owner<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using BioOwner = Owner<BIO, BIO_free_all>;
using BignumOwner = Owner<BIGNUM, BN_free>;
using X509Owner = Owner<X509, X509_free>;

struct NativeKey
{
    PkeyOwner pkey;
};
struct NativeCertificate
{
    X509Owner x509;
};

// The room's way from a value to OpenSSL's object. OpenSSL takes non-const pointers even where it
// only reads.
[[nodiscard]] EVP_PKEY* vendorKey(const PublicKey& key) noexcept;
[[nodiscard]] EVP_PKEY* vendorKey(const PrivateKey& key) noexcept;
[[nodiscard]] X509* vendorCertificate(const Certificate& certificate) noexcept;
// And back. MalformedData when the certificate holds what no Certificate may: unreadable dates.
[[nodiscard]] Result<Certificate> makeCertificate(X509Owner x509);

// Keeps the thread's error queue clean on both sides of a function: what is in it within the scope
// is the scope's own, and nothing stays behind for the next caller.
class ErrorQueueScope
{
public:
    ErrorQueueScope() noexcept;
    ~ErrorQueueScope();
    ErrorQueueScope(const ErrorQueueScope&) = delete;
    ErrorQueueScope& operator=(const ErrorQueueScope&) = delete;
};

// The failed side of a Result with what OpenSSL says of it; empties the thread's error queue.
[[nodiscard]] tl::unexpected<Error> openSslFailure(ErrorCode code, std::string_view doing);
[[nodiscard]] const EVP_MD* vendorHash(HashAlgorithm algorithm) noexcept;
// The group's name as OpenSSL has it ("prime256v1"); empty for other keys and unknown curves.
[[nodiscard]] std::string curveName(const EVP_PKEY& key);
// Nothing when the time cannot be read.
[[nodiscard]] std::optional<TimePoint> timePoint(const ASN1_TIME* time);
[[nodiscard]] std::string dottedOid(const ASN1_OBJECT* object);
[[nodiscard]] std::string nameText(const X509_NAME* name); // RFC 2253, UTF-8
[[nodiscard]] BioOwner readBio(ByteView octets);           // a view: `octets` must outlive it
[[nodiscard]] Bytes drain(BIO& memory);
[[nodiscard]] SecureBytes drainSecure(BIO& memory);

// DER of any object by its i2d function; empty when OpenSSL fails.
template <typename T, typename Encode>
[[nodiscard]] Bytes encodeDer(T* object, Encode encode)
{
    const int size = encode(object, nullptr);
    if (size <= 0)
        return {};
    Bytes octets(static_cast<std::size_t>(size));
    unsigned char* end = octets.data();
    encode(object, &end);
    return octets;
}

// One object that fills `octets` entirely, by its d2i function; null otherwise.
template <typename Owned, typename Decode>
[[nodiscard]] Owned decodeDer(ByteView octets, Decode decode)
{
    const unsigned char* end = octets.data();
    if (octets.empty() || octets.size() > 0x7FFFFFFF)
        return nullptr;
    Owned object(decode(nullptr, &end, static_cast<long>(octets.size())));
    return end == octets.data() + octets.size() ? std::move(object) : nullptr;
}

} // namespace kiosk::crypto
