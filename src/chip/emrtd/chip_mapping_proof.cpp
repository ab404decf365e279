#include "chip/emrtd/chip_mapping_proof.h"

#include "chip/emrtd/signer_trust.h"
#include "chip/tlv.h"
#include "crypto/agreement_group.h"
#include "crypto/cms.h"

#include <string_view>

namespace kiosk::chip::emrtd {

namespace {

constexpr std::string_view securityObjectType = "0.4.0.127.0.7.3.2.1"; // 9303-11 section 9.2.11

ChipAuthenticity verdict(ChipProof proof, std::string reason)
{
    return {proof, "PACE-CAM", std::move(reason), {}};
}

Result<crypto::SignedContent> openCardSecurity(ByteView file)
{
    KIOSK_TRY(const Tlv signedData, takeTlv(file)); // what follows fills the file up
    KIOSK_TRY(crypto::SignedContent content, crypto::verifyCms(signedData.whole));
    if (content.contentType != securityObjectType)
        return fail(ErrorCode::MalformedData, "not the content of an EF.CardSecurity");
    return content;
}

// 4.4.3.5.2: CA_IC is the mapping's private key over the static one, so that CA_IC · PK_IC has to
// be the mapping's public key.
bool madeMapping(const ChipAuthenticationMapping& mapping, const crypto::AgreementGroup& group,
                 const ChipAuthenticationKey& staticKey)
{
    const auto element = crypto::AgreementGroup::elementOf(staticKey.key);
    if (!element)
        return false;
    const auto product = group.multiply(mapping.authenticationData, *element);
    return product && *product == mapping.chipMappingKey;
}

bool anyMadeMapping(const ChipAuthenticationMapping& mapping, const SecurityInfos& infos)
{
    const auto group = crypto::AgreementGroup::standardized(mapping.parameterId);
    if (!group)
        return false;
    for (const ChipAuthenticationKey& key : infos.chipAuthenticationKeys)
        if (madeMapping(mapping, *group, key))
            return true;
    return false;
}

} // namespace

ChipAuthenticity verifyChipMapping(const ChipAuthenticationMapping& mapping, ByteView cardSecurity,
                                   const TrustList& trust, TimePoint at)
{
    const auto content = openCardSecurity(cardSecurity);
    if (!content)
        return verdict(ChipProof::Failed, "EF.CardSecurity: " + content.error().detail);
    const auto infos = parseSecurityInfos(content->content);
    if (!infos)
        return verdict(ChipProof::Failed, "EF.CardSecurity: " + infos.error().detail);
    if (!anyMadeMapping(mapping, *infos))
        return verdict(ChipProof::Failed, "no key of EF.CardSecurity made the mapping");

    const SignerJudgement signer = judgeSigner(content->signer, trust, at);
    switch (signer.standing) {
    case SignerStanding::Trusted:
        return verdict(ChipProof::Genuine, "the chip's signed key made the mapping");
    case SignerStanding::UnknownIssuer:
    case SignerStanding::Expired:
        // Anybody could have signed a key of their own: nothing is proven, but nothing refuted.
        return verdict(ChipProof::NotChecked, "EF.CardSecurity: " + signer.reason);
    case SignerStanding::Revoked:
        break;
    }
    return verdict(ChipProof::Failed, "EF.CardSecurity: " + signer.reason);
}

} // namespace kiosk::chip::emrtd
