#include "backend/chip_check.h"

#include "chip/emrtd/active_authentication.h"
#include "chip/emrtd/data_groups.h"
#include "chip/emrtd/passive_authentication.h"
#include "chip/emrtd/security_infos.h"

#include <charconv>
#include <optional>

namespace kiosk::backend {
namespace {

using chip::emrtd::DataVerdict;

// The N of "chip/dgN.bin", 1 to 16.
std::optional<int> groupNumber(std::string_view name)
{
    constexpr std::string_view prefix = "chip/dg";
    constexpr std::string_view suffix = ".bin";
    if (!name.starts_with(prefix) || !name.ends_with(suffix))
        return std::nullopt;
    name.remove_prefix(prefix.size());
    name.remove_suffix(suffix.size());
    int number = 0;
    const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (problem != std::errc() || end != name.data() + name.size() || number < 1 || number > 16)
        return std::nullopt;
    return number;
}

journey::ChipVerdict verdictOf(DataVerdict verdict)
{
    switch (verdict) {
    case DataVerdict::Genuine:
        return journey::ChipVerdict::Genuine;
    case DataVerdict::Altered:
        return journey::ChipVerdict::Altered;
    case DataVerdict::UnknownIssuer:
        return journey::ChipVerdict::UnknownIssuer;
    case DataVerdict::ExpiredSigner:
        return journey::ChipVerdict::ExpiredSigner;
    case DataVerdict::RevokedSigner:
        return journey::ChipVerdict::RevokedSigner;
    case DataVerdict::NotChecked:
        break;
    }
    return journey::ChipVerdict::NotChecked;
}

using Groups = std::map<int, SecureBytes>;

std::optional<crypto::HashAlgorithm> announcedHash(const Groups& groups)
{
    const auto dg14 = groups.find(14);
    if (dg14 == groups.end())
        return std::nullopt;
    const auto infos = chip::emrtd::parseDg14(dg14->second);
    return infos ? infos->activeAuthenticationHash : std::nullopt;
}

// The chip's signature under the kiosk's challenge, by the key in DG15. The other protocols leave
// nothing that could be verified a second time.
void repeatActiveAuthentication(const PackageFiles& files, const Groups& groups,
                                journey::ChipFacts& facts)
{
    const auto challenge = files.attachments.find("chip/aa-challenge.bin");
    const auto response = files.attachments.find("chip/aa-response.bin");
    const auto dg15 = groups.find(15);
    if (challenge == files.attachments.end() || response == files.attachments.end() ||
        dg15 == groups.end())
        return;
    const auto key = chip::emrtd::parseDg15(dg15->second);
    if (!key)
        return;
    const auto found = chip::emrtd::verifyActiveAuthentication(
        *key, announcedHash(groups),
        {core::toBytes(challenge->second), core::toBytes(response->second)});
    facts.proof = found.proof == chip::emrtd::ChipProof::Genuine ? journey::ChipProof::Genuine
                                                                 : journey::ChipProof::Failed;
    facts.proofMethod = found.method;
    facts.proofReason = found.reason;
}

} // namespace

Result<journey::ChipFacts> checkChip(const PackageFiles& files, const chip::emrtd::TrustList& trust,
                                     TimePoint at)
{
    journey::ChipFacts facts;
    Groups groups;
    for (const auto& [name, octets] : files.attachments) {
        if (const auto number = groupNumber(name))
            groups.emplace(*number, octets);
    }
    const auto securityObject = files.attachments.find("chip/ef.sod");
    const auto dg1 = groups.find(1);
    if (securityObject == files.attachments.end() || dg1 == groups.end())
        return facts;
    const auto authenticity =
        chip::emrtd::authenticateData(securityObject->second, groups, trust, at);
    facts.verdict = verdictOf(authenticity.verdict);
    facts.verdictReason = authenticity.reason;
    facts.trustUpdated = authenticity.trustUpdated;
    facts.hasPortrait = groups.contains(2);
    if (authenticity.verdict == DataVerdict::Genuine) // and with it the key
        repeatActiveAuthentication(files, groups, facts);
    KIOSK_TRY(facts.mrz, chip::emrtd::parseDg1(dg1->second));
    return facts;
}

} // namespace kiosk::backend
