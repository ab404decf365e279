#include "chip/emrtd/passive_authentication.h"

#include "chip/emrtd/security_object.h"
#include "chip/tlv.h"
#include "crypto/cms.h"
#include "crypto/digest.h"

namespace kiosk::chip::emrtd {

namespace {

constexpr Tag securityObjectFile = 0x77;

DataAuthenticity altered(std::string reason, std::string signer = {})
{
    return {DataVerdict::Altered, std::move(reason), std::move(signer), {}};
}

Result<crypto::SignedContent> verifySignature(ByteView efSod,
                                              const std::vector<crypto::Certificate>& anchors)
{
    KIOSK_TRY(const ByteView signedData, findTlv(efSod, securityObjectFile));
    KIOSK_TRY(crypto::SignedContent content, crypto::verifyCms(signedData, anchors));
    if (content.contentType != securityObjectType)
        return fail(ErrorCode::MalformedData, "signed content is no LDS security object");
    return content;
}

// What is wrong with one group's hash; empty when it holds.
std::string hashFault(const SecurityObject& object, int group, ByteView octets)
{
    const std::string name = "DG" + std::to_string(group);
    const auto listed = object.hashes.find(group);
    if (listed == object.hashes.end())
        return name + " is not in the security object";
    const auto hash = crypto::digest(object.hash, octets);
    if (!hash)
        return name + " could not be hashed";
    if (!crypto::equalConstantTime(*hash, listed->second))
        return name + " does not match its signed hash";
    return {};
}

std::string hashFault(ByteView securityObject, const std::map<int, SecureBytes>& dataGroups)
{
    const auto object = parseSecurityObject(securityObject);
    if (!object)
        return object.error().detail;
    for (const auto& [group, octets] : dataGroups)
        if (std::string fault = hashFault(*object, group, octets); !fault.empty())
            return fault;
    return {};
}

// The anchor that issued the signer: one that is valid at the time, if there is such a one. States
// use one name and key for several certificates.
const crypto::Certificate* findIssuer(const crypto::Certificate& signer,
                                      const std::vector<crypto::Certificate>& anchors, TimePoint at)
{
    const crypto::Certificate* found = nullptr;
    for (const crypto::Certificate& anchor : anchors) {
        if (!signer.verifyIssuedBy(anchor))
            continue;
        if (anchor.validAt(at))
            return &anchor;
        found = &anchor;
    }
    return found;
}

DataAuthenticity judgeSigner(const crypto::Certificate& signer,
                             const std::vector<crypto::Certificate>& anchors, TimePoint at)
{
    const std::string name = signer.subject();
    const crypto::Certificate* issuer = findIssuer(signer, anchors, at);
    if (issuer == nullptr)
        return {DataVerdict::UnknownIssuer, "no trusted issuer for " + signer.issuer(), name, {}};
    if (!signer.validAt(at))
        return {DataVerdict::ExpiredSigner, "signer's certificate is not valid now", name, {}};
    if (!issuer->validAt(at))
        return {DataVerdict::ExpiredSigner, "issuer's certificate is not valid now", name, {}};
    return {DataVerdict::Genuine, "hashes, signature and issuer hold", name, {}};
}

} // namespace

std::string_view dataVerdictId(DataVerdict verdict) noexcept
{
    switch (verdict) {
    case DataVerdict::Genuine:
        return "genuine";
    case DataVerdict::Altered:
        return "altered";
    case DataVerdict::UnknownIssuer:
        return "unknown-issuer";
    case DataVerdict::ExpiredSigner:
        return "expired-signer";
    case DataVerdict::RevokedSigner:
        return "revoked-signer";
    case DataVerdict::NotChecked:
        break;
    }
    return "not-checked";
}

DataAuthenticity authenticateData(ByteView efSod, const std::map<int, SecureBytes>& dataGroups,
                                  const TrustList& trust, TimePoint at)
{
    if (efSod.empty())
        return {DataVerdict::NotChecked, "no security object", {}, {}};
    const auto content = verifySignature(efSod, trust.anchors);
    if (!content)
        return altered("security object: " + content.error().detail);
    if (std::string fault = hashFault(content->content, dataGroups); !fault.empty())
        return altered(std::move(fault), content->signer.subject());
    return judgeSigner(content->signer, trust.anchors, at);
}

} // namespace kiosk::chip::emrtd
