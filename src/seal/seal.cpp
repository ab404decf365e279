#include "seal/seal.h"

#include <algorithm>

namespace kiosk::seal {
namespace {

using crypto::Certificate;
using crypto::HashAlgorithm;

constexpr std::string_view testAuthority = "FR00";

struct Judged
{
    SealVerdict verdict = SealVerdict::NotChecked;
    std::string reason;
};

// Both ids are letters and digits, as the parser took no other.
std::string signerName(const TwoDDoc& content)
{
    return content.authority + "/" + content.certificate;
}

HashAlgorithm hashOf(std::size_t signatureSize)
{
    return signatureSize == 64   ? HashAlgorithm::Sha256
           : signatureSize == 96 ? HashAlgorithm::Sha384
                                 : HashAlgorithm::Sha512;
}

bool isSignedBy(const TwoDDoc& content, const Certificate& signer)
{
    const auto key = signer.publicKey();
    return key && key->kind() == crypto::PublicKeyKind::EllipticCurve &&
           2 * key->size() == content.signature.size() &&
           key->verifyRaw(hashOf(content.signature.size()), content.signedPart, content.signature);
}

// On any moment of the day: the seal does not tell the hour.
bool heldOn(const identity::Date& day, const Certificate& certificate)
{
    return identity::dateOf(certificate.notBefore()) <= day &&
           day <= identity::dateOf(certificate.notAfter());
}

Judged judgeContent(const TwoDDoc& content, const SealTrust& trust)
{
    if (content.authority == testAuthority)
        return {SealVerdict::TestIssuer, "signed in the name of the published test chain"};
    const auto stored = trust.signers.find({content.authority, content.certificate});
    if (stored == trust.signers.end())
        return {SealVerdict::UnknownIssuer, "no certificate here for " + signerName(content)};
    const Certificate& signer = stored->second;
    const Certificate* const authority = findAuthority(trust, content.authority, signer);
    if (!authority)
        return {SealVerdict::UnknownIssuer, signerName(content) + " leads to no trusted authority"};
    if (!isSignedBy(content, signer))
        return {SealVerdict::Altered, "the signature of " + signerName(content) + " does not hold"};
    if (!content.signedOn)
        return {SealVerdict::ExpiredSigner, "the day of the signature is not known"};
    if (!heldOn(*content.signedOn, signer) || !heldOn(*content.signedOn, *authority))
        return {SealVerdict::ExpiredSigner,
                "the certificates of " + signerName(content) + " did not hold on that day"};
    return {SealVerdict::Genuine, "signed by " + signerName(content)};
}

bool isCev(ByteView payload, const SealPlace& place)
{
    constexpr std::size_t mostCharacters = 285;
    return place.document == identity::DocumentKind::FrenchIdCard && place.isDataMatrix &&
           !payload.empty() && payload.size() <= mostCharacters;
}

} // namespace

const Certificate* findAuthority(const SealTrust& trust, const std::string& authority,
                                 const Certificate& signer)
{
    const auto found = trust.authorities.find(authority);
    if (found == trust.authorities.end())
        return nullptr;
    const auto& certificates = found->second;
    const auto issuer =
        std::find_if(certificates.begin(), certificates.end(), [&signer](const Certificate& each) {
            return signer.verifyIssuedBy(each).has_value();
        });
    return issuer == certificates.end() ? nullptr : &*issuer;
}

std::string_view sealKindId(SealKind kind) noexcept
{
    switch (kind) {
    case SealKind::TwoDDoc:
        return "2d-doc";
    case SealKind::Cev:
        return "cev";
    case SealKind::Other:
        break;
    }
    return "other";
}

std::string_view sealVerdictId(SealVerdict verdict) noexcept
{
    switch (verdict) {
    case SealVerdict::Genuine:
        return "genuine";
    case SealVerdict::Altered:
        return "altered";
    case SealVerdict::UnknownIssuer:
        return "unknown-issuer";
    case SealVerdict::ExpiredSigner:
        return "expired-signer";
    case SealVerdict::TestIssuer:
        return "test-issuer";
    case SealVerdict::Opaque:
        return "opaque";
    case SealVerdict::NotChecked:
        break;
    }
    return "not-checked";
}

Seal judgeSeal(ByteView payload, const SealTrust& trust, const SealPlace& place)
{
    Seal seal;
    seal.payload = core::toSecure(payload);
    if (looksLikeTwoDDoc(payload)) {
        seal.kind = SealKind::TwoDDoc;
        auto content = parseTwoDDoc(payload);
        if (!content) {
            seal.reason = content.error().detail;
            return seal;
        }
        Judged judged = judgeContent(*content, trust);
        seal.verdict = judged.verdict;
        seal.reason = std::move(judged.reason);
        seal.content = std::move(*content);
    } else if (isCev(payload, place)) {
        seal.kind = SealKind::Cev;
        seal.verdict = SealVerdict::Opaque;
        seal.reason = "the seal of the French identity card, whose content is not public";
    }
    return seal;
}

} // namespace kiosk::seal
