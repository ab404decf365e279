// Taking certificates, master lists and revocation lists into a trust store: what each needs to be
// believed. Nothing is trusted because a file is there; somebody that is trusted vouches for it, or
// a technician does, by its fingerprint.
//
//   root (self-signed)   its SHA-256 confirmed; or a trusted root or link has its name and key
//   link certificate     leads to a trusted root
//   master list          its signer leads to a trusted root, or to one that the technician names by
//                        file or by fingerprint; then everything in it is taken in
//   revocation list      a trusted root or link signed it, and it is newer than the one that is
//                        there, which it replaces
#pragma once

#include "trust/trust_store.h"

namespace kiosk::trust {

struct ImportFile
{
    std::string name; // kept as provenance, without folders
    Bytes octets;     // DER, or PEM with any number of certificates
};

// What the technician says, and for this import only.
struct Vouching
{
    std::vector<std::string> confirmed;           // SHA-256 of root certificates, hexadecimal
    std::vector<crypto::Certificate> listIssuers; // roots that a master list's signer may lead to
};

struct ImportReport
{
    SourceKind kind = SourceKind::Certificate;
    std::string signer;           // of a master list; issuer of a revocation list
    std::size_t added = 0;        // entries that are new in the store
    std::size_t known = 0;        // that were there already
    std::size_t replaced = 0;     // revocation lists of before
    std::size_t unreadable = 0;   // entries of a master list that are no certificate here
    std::size_t notAuthority = 0; // that are no authority's: left out
};

// One file into the store, all or nothing. Fails with MalformedData (nothing of these kinds),
// UnknownIssuer (nobody that is trusted vouches for it; the detail names the fingerprint that could
// be confirmed), SignatureInvalid (a master list that was altered), InvalidArgument (a document
// signer's certificate; a revocation list that is older than the one there), or as the store does.
[[nodiscard]] Result<ImportReport> importFile(TrustStore& store, const ImportFile& file,
                                              const Vouching& vouching, TimePoint now);

} // namespace kiosk::trust
