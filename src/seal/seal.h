// What the barcode of a document is and whether its signature holds. A seal proves its own text
// only: whether that is the page's says compareSeal(). Pure; any thread.
#pragma once

#include "crypto/certificate.h"
#include "identity/document_kind.h"
#include "seal/two_d_doc.h"

#include <map>
#include <string>

namespace kiosk::seal {

// Whose 2D-Doc signatures are believed. A signer of the map counts only if an authority of its own
// id issued it.
struct SealTrust
{
    std::map<std::string, std::vector<crypto::Certificate>> authorities; // by "FR03"
    // Signers by authority and certificate id, as far as they are stored: "FR03" "XXXX".
    std::map<std::pair<std::string, std::string>, crypto::Certificate> signers;
};

// The authority of this id that issued `signer`; null when there is none. Dates are not looked at.
[[nodiscard]] const crypto::Certificate* findAuthority(const SealTrust& trust,
                                                       const std::string& authority,
                                                       const crypto::Certificate& signer);

enum class SealKind : std::uint8_t { TwoDDoc, Cev, Other };
[[nodiscard]] std::string_view sealKindId(SealKind kind) noexcept; // "2d-doc", "cev", "other"
enum class SealVerdict : std::uint8_t {
    Genuine,       // the signature holds, its signer leads to a trusted authority
    Altered,       // the signature does not hold
    UnknownIssuer, // no certificate for it here, or none that leads to a trusted authority
    ExpiredSigner, // the signer's certificate did not hold on the day of the signature
    TestIssuer,    // FR00: the published test chain, never genuine
    Opaque,        // CEV: recognised and kept; its content is not public
    NotChecked,
};
[[nodiscard]] std::string_view sealVerdictId(SealVerdict verdict) noexcept;

struct Seal
{
    SealKind kind = SealKind::Other;
    SealVerdict verdict = SealVerdict::NotChecked;
    std::string reason; // for the agent; no personal data
    std::optional<TwoDDoc> content;
    SecureBytes payload; // as scanned: evidence
};

// Where a barcode was found. The French identity card has one Data Matrix, on its back: the CEV
// (ISO/IEC 20248, AFNOR XP Z42-105). Its inner form is not public, so it is told by this place, by
// being no 2D-Doc, and by its size (285 characters at most).
struct SealPlace
{
    identity::DocumentKind document = identity::DocumentKind::Unknown;
    bool isDataMatrix = false;
};

// Never fails: what is no 2D-Doc and no CEV is Other. A 2D-Doc that cannot be parsed is NotChecked,
// with the reason. Revocation is not looked at.
[[nodiscard]] Seal judgeSeal(ByteView payload, const SealTrust& trust, const SealPlace& place = {});

} // namespace kiosk::seal
