// What the barcode of a document is and whether its signature holds. A seal proves its own text
// only: comparing it with the page is identity's task. Pure; any thread.
#pragma once

#include "crypto/certificate.h"
#include "seal/two_d_doc.h"

#include <map>
#include <string>

namespace kiosk::seal {

// Whose 2D-Doc signatures are believed.
struct SealTrust
{
    std::map<std::string, std::vector<crypto::Certificate>> authorities; // by "FR03"
    // Signers by authority and certificate id, as far as they are stored: "FR03" "XXXX".
    std::map<std::pair<std::string, std::string>, crypto::Certificate> signers;
};

enum class SealKind : std::uint8_t { TwoDDoc, Cev, Other };
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

// Never fails: what is no 2D-Doc and no CEV is Other.
[[nodiscard]] Seal judgeSeal(ByteView payload, const SealTrust& trust);

} // namespace kiosk::seal
