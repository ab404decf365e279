#include "chip/emrtd/passive_authentication.h"

#include "chip/emrtd/document_details.h"
#include "chip/tlv.h"
#include "crypto/cms.h"
#include "crypto/digest.h"

#include <algorithm>

namespace kiosk::chip::emrtd {

namespace {

constexpr Tag securityObjectFile = 0x77;
constexpr int dg12 = 12;

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

// All of them, in the groups' order.
std::string hashFaults(const SecurityObject& object, const std::map<int, SecureBytes>& dataGroups)
{
    std::string faults;
    for (const auto& [group, octets] : dataGroups)
        if (const std::string fault = hashFault(object, group, octets); !fault.empty())
            faults += (faults.empty() ? "" : "; ") + fault;
    return faults;
}

// When the signer has to have been valid, and how that is known.
struct Occasion
{
    TimePoint at;
    std::string basis;
};

// The date of issue in a DG12 whose hash was compared with the signed one.
std::optional<std::chrono::sys_days> issueDay(const std::map<int, SecureBytes>& dataGroups)
{
    const auto group = dataGroups.find(dg12);
    if (group == dataGroups.end())
        return std::nullopt;
    const auto issue = parseDg12(group->second);
    if (!issue || !issue->date || !issue->date->isCalendarDate())
        return std::nullopt;
    const auto [year, month, day] = *issue->date;
    return std::chrono::sys_days(std::chrono::year(year) /
                                 std::chrono::month(static_cast<unsigned>(month)) /
                                 std::chrono::day(static_cast<unsigned>(day)));
}

Occasion occasionOf(const VerifiedSecurityObject& verified,
                    const std::map<int, SecureBytes>& dataGroups, TimePoint now)
{
    if (verified.signedAt)
        return {*verified.signedAt, "when it was signed"};
    const auto day = issueDay(dataGroups);
    if (!day)
        return {now, "now"};
    // Any moment of that day will do: a signer may be used on the day that it was made.
    const TimePoint last = TimePoint(*day) + std::chrono::days(1) - std::chrono::milliseconds(1);
    return {std::clamp(verified.signer.notBefore(), TimePoint(*day), last), "on the date of issue"};
}

DataVerdict verdictOf(SignerStanding standing)
{
    switch (standing) {
    case SignerStanding::Trusted:
        return DataVerdict::Genuine;
    case SignerStanding::Expired:
        return DataVerdict::ExpiredSigner;
    case SignerStanding::Revoked:
        return DataVerdict::RevokedSigner;
    case SignerStanding::UnknownIssuer:
        break;
    }
    return DataVerdict::UnknownIssuer;
}

DataVerdict verdictOf(ErrorCode failure)
{
    switch (failure) {
    case ErrorCode::NotFound:
        return DataVerdict::NotChecked;
    case ErrorCode::UnknownIssuer:
        return DataVerdict::UnknownIssuer;
    default:
        return DataVerdict::Altered;
    }
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

Result<VerifiedSecurityObject> verifySecurityObject(ByteView efSod, const TrustList& trust)
{
    if (efSod.empty())
        return fail(ErrorCode::NotFound, "there is none");
    KIOSK_TRY(const ByteView signedData, findTlv(efSod, securityObjectFile));
    KIOSK_TRY(crypto::SignedContent content,
              crypto::verifyCms(signedData, trust.anchors,
                                {.contentType = securityObjectType,
                                 .attributes = crypto::SignedAttributes::Optional}));
    KIOSK_TRY(SecurityObject object, parseSecurityObject(content.content));
    auto paths = findSignerPaths(content.signer, trust.anchors);
    return VerifiedSecurityObject{std::move(object), std::move(content.signer), std::move(paths),
                                  content.signedAt};
}

DataAuthenticity judgeData(const Result<VerifiedSecurityObject>& verified,
                           const std::map<int, SecureBytes>& dataGroups, const TrustList& trust,
                           TimePoint now)
{
    if (!verified)
        return {verdictOf(verified.error().code),
                "security object: " + verified.error().detail,
                {},
                trust.updated};
    const std::string signer = verified->signer.subject();
    if (std::string faults = hashFaults(verified->object, dataGroups); !faults.empty())
        return {DataVerdict::Altered, std::move(faults), signer, trust.updated};
    const Occasion occasion = occasionOf(*verified, dataGroups, now);
    const SignerJudgement judgement =
        judgeSigner(verified->signer, verified->paths, trust, occasion.at);
    return {verdictOf(judgement.standing),
            "hashes and signature hold; " + judgement.reason + "; judged for " +
                isoDay(occasion.at) + ", " + occasion.basis,
            signer, trust.updated};
}

DataAuthenticity authenticateData(ByteView efSod, const std::map<int, SecureBytes>& dataGroups,
                                  const TrustList& trust, TimePoint now)
{
    return judgeData(verifySecurityObject(efSod, trust), dataGroups, trust, now);
}

} // namespace kiosk::chip::emrtd
