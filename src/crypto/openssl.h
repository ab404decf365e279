// Inside the room only: owners for OpenSSL's objects, and its error queue as an Error.
#pragma once

#include "core/result.h"
#include "crypto/certificate.h"
#include "crypto/key.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

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
using X509Owner = Owner<X509, X509_free>;

struct NativeKey
{
    PkeyOwner pkey;
};
struct NativeCertificate
{
    X509Owner x509;
};

// The failed side of a Result with what OpenSSL says of it; empties the thread's error queue.
[[nodiscard]] tl::unexpected<Error> openSslFailure(ErrorCode code, std::string_view doing);
[[nodiscard]] const EVP_MD* vendorHash(HashAlgorithm algorithm) noexcept;
[[nodiscard]] BioOwner readBio(ByteView octets); // a view: `octets` must outlive it
[[nodiscard]] Bytes drain(BIO& memory);

} // namespace kiosk::crypto
