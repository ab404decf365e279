// Inside the room only: what a certificate or a revocation list says in its extensions.
#pragma once

#include "crypto/openssl.h"

#include <openssl/x509v3.h>

namespace kiosk::crypto {

// `sound` is false when the extension is there but unreadable, or there twice.
template <typename Owned>
struct Extension
{
    Owned value;
    bool sound = true;
};

using AuthorityKeyOwner = Owner<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;
using OctetsOwner = Owner<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using ConstraintsOwner = Owner<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>;
using BitsOwner = Owner<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;

// Read directly rather than through OpenSSL's cached view, which calls a whole certificate invalid
// for faults that passports' authorities are known for. `read` is X509_get_ext_d2i or its
// counterpart for lists.
template <typename Owned, typename Holder>
[[nodiscard]] Extension<Owned> readExtension(const Holder* holder, int nid,
                                             void* (*read)(const Holder*, int, int*, int*))
{
    constexpr int absent = -1;
    int found = 0;
    auto* value = static_cast<typename Owned::pointer>(read(holder, nid, &found, nullptr));
    return {Owned(value), value != nullptr || found == absent};
}
template <typename Owned>
[[nodiscard]] Extension<Owned> readExtension(const X509* x509, int nid)
{
    return readExtension<Owned>(x509, nid, X509_get_ext_d2i);
}

// RFC 5280 4.2.1.1: where both identifiers are present they have to agree.
[[nodiscard]] bool keyIdentifiersAgree(const Extension<AuthorityKeyOwner>& wanted,
                                       const X509* issuer);

enum class IssuerRight : int { SignCertificates = 5, SignRevocations = 6 }; // bits of KeyUsage
// RFC 5280 4.2.1.3 and 4.2.1.9. Old country authorities may lack either extension; one that is
// there and says no is obeyed.
[[nodiscard]] bool mayIssue(const X509* issuer, IssuerRight right);

} // namespace kiosk::crypto
