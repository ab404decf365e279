#include "backend/package_processor.h"

#include "backend/chip_check.h"
#include "core/log.h"
#include "core/text_codec.h"
#include "crypto/cms.h"
#include "journey/decision.h"

#include <nlohmann/json.hpp>

namespace kiosk::backend {
namespace {

constexpr std::chrono::minutes clockTolerance{10}; // of a kiosk's clock, ahead of ours

tl::unexpected<Error> reject(const char* reason)
{
    return fail(ErrorCode::SignatureInvalid, reason);
}

// Exactly the listed files, each with its size and hash.
Result<void> checkAttachments(const Manifest& manifest, const PackageFiles& files)
{
    if (manifest.attachments.size() != files.attachments.size())
        return reject("package.attachments");
    for (const AttachmentEntry& entry : manifest.attachments) {
        const auto file = files.attachments.find(entry.name);
        if (file == files.attachments.end() ||
            static_cast<std::int64_t>(file->second.size()) != entry.size)
            return reject("package.attachments");
        const auto hash = crypto::digest(crypto::HashAlgorithm::Sha256, file->second);
        if (!hash || core::toHex(*hash) != entry.sha256)
            return reject("package.attachments");
    }
    return {};
}

CaseState stateFor(journey::Verdict verdict)
{
    switch (verdict) {
    case journey::Verdict::Accept:
        return CaseState::Ready;
    case journey::Verdict::Refuse:
        return CaseState::Refused;
    case journey::Verdict::AskAgent:
    case journey::Verdict::AskTwoAgents:
    case journey::Verdict::ReviewLater:
        break;
    }
    return CaseState::Review;
}

// Judged by the default policy instead of the kiosk's: that may refuse it, but not accept it.
void reviewForPolicy(CaseResult& result)
{
    if (result.state == CaseState::Ready)
        result.state = CaseState::Review;
    result.reasons.emplace_back("policy.unknown");
}

// The name as the carte Vitale has it; as the document has it when the number was typed.
const identity::PersonName& nameOf(const journey::State& facts, const identity::Holder& holder)
{
    if (!holder.name.surname.empty())
        return holder.name;
    if (facts.chip && facts.chip->verdict == journey::ChipVerdict::Genuine)
        return facts.chip->mrz.name;
    return facts.document ? facts.document->mrz.name : holder.name;
}

identity::Date birthOf(const journey::State& facts, const identity::Holder& holder,
                       const identity::Date& today)
{
    if (holder.birth.year != 0 || !facts.document)
        return holder.birth;
    return identity::parseMrzBirth(facts.document->mrz.birthText, today).value_or(identity::Date{});
}

std::optional<std::string> claimsOf(const journey::State& facts, const identity::Date& today)
{
    const identity::Holder* holder = journey::chosenHolder(facts);
    if (!holder)
        return std::nullopt;
    const auto& name = nameOf(facts, *holder);
    const nlohmann::json claims{{"family_name", name.surname.reveal()},
                                {"given_name", name.givenNames.reveal()},
                                {"birth_date", birthOf(facts, *holder, today).iso()},
                                {"social_security_number", holder->nir.compact().reveal()}};
    return claims.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

CaseResult PackageProcessor::process(const StoredPackage& package, ByteView sealed,
                                     TimePoint now) const
{
    auto result = judge(package, sealed, now);
    if (result)
        return std::move(*result);
    core::logWarning("backend",
                     "package " + package.packageId + " rejected: " + result.error().detail);
    CaseResult rejected;
    rejected.state = CaseState::Rejected;
    rejected.reasons = {result.error().detail};
    return rejected;
}

Result<SecureBytes> PackageProcessor::openAndVerify(const StoredPackage& package, ByteView sealed,
                                                    TimePoint now) const
{
    const auto opened =
        crypto::openCms(sealed, m_settings.sealing.certificate, m_settings.sealing.key);
    if (!opened)
        return reject("package.sealing");
    auto content = crypto::verifyCms(*opened);
    if (!content)
        return reject("package.signature");
    if (!content->signer.verifyIssuedBy(m_settings.stationAuthority) ||
        !content->signer.validAt(now))
        return reject("package.station");
    // The station's key and the TLS key are two keys of one kiosk: another's package is no good.
    if (content->signer.commonName() != package.kioskId)
        return reject("package.foreign_kiosk");
    return std::move(content->content);
}

Result<void> PackageProcessor::addRecord(Manifest& manifest, TimePoint now) const
{
    const identity::Holder* holder = journey::chosenHolder(manifest.facts);
    if (!m_settings.records || !holder)
        return {};
    const identity::Date birth =
        birthOf(manifest.facts, *holder, identity::dateOf(manifest.created));
    auto record = m_settings.records->factsOf(holder->nir, birth, manifest.packageId, now);
    if (record)
        manifest.facts.record = *std::move(record);
    else // then what the kiosk was told stands
        core::logWarning("backend", "package " + manifest.packageId + ": no record");
    return {};
}

std::optional<journey::Policy> PackageProcessor::policyFor(const Manifest& manifest) const
{
    if (!m_settings.policies)
        return journey::Policy{};
    auto policy = m_settings.policies->policyOf(manifest.policyVersion, manifest.created);
    if (policy)
        return std::move(*policy);
    core::logWarning("backend", "package " + manifest.packageId + ": its policy is not known");
    return std::nullopt;
}

Result<CaseResult> PackageProcessor::judge(const StoredPackage& package, ByteView sealed,
                                           TimePoint now) const
{
    KIOSK_TRY(const SecureBytes archive, openAndVerify(package, sealed, now));
    const auto files = unpackArchive(archive);
    if (!files)
        return reject("package.archive");
    auto manifest = parseManifest(files->manifest);
    if (!manifest)
        return reject("package.manifest");
    if (manifest->packageId != package.packageId || manifest->kioskId != package.kioskId)
        return reject("package.other_id");
    if (manifest->created > now + clockTolerance)
        return reject("package.from_the_future");
    KIOSK_CHECK(checkAttachments(*manifest, *files));

    journey::State& facts = manifest->facts;
    if (facts.chip) {
        auto chip = checkChip(*files, m_settings.chipTrust, manifest->created);
        if (!chip)
            return reject("package.chip");
        chip->protocol = facts.chip->protocol;
        chip->simulated = facts.chip->simulated;
        if (facts.chip->proof == journey::ChipProof::Failed)
            chip->proof = journey::ChipProof::Failed;
        facts.chip = std::move(*chip);
    }
    facts.agents = m_settings.agents
                       ? m_settings.agents->holding(facts, manifest->packageId, manifest->created)
                       : std::vector<journey::AgentDecision>();
    KIOSK_CHECK(addRecord(*manifest, now));
    const std::optional<journey::Policy> known = policyFor(*manifest);
    journey::Policy policy = known.value_or(journey::Policy{});
    policy.trial = manifest->trial && m_settings.acceptTrial;
    // The day it was made: the person was old enough and the passport valid then, or not.
    const identity::Date day = identity::dateOf(manifest->created);
    const journey::Decision decision = journey::decide(facts, policy, day);

    CaseResult result;
    result.state = stateFor(decision.verdict);
    result.verdict = journey::verdictId(decision.verdict);
    result.reasons = decision.reasons;
    if (!known)
        reviewForPolicy(result);
    result.trial = manifest->trial;
    result.delegated = facts.reason == journey::Reason::HelpersPhone;
    result.rePairing = manifest->rePairing;
    if (const identity::Holder* holder = journey::chosenHolder(facts);
        holder && m_settings.records) {
        KIOSK_TRY(result.person, m_settings.records->personOf(holder->nir));
    }
    if (result.state != CaseState::Refused)
        result.claimsJson = claimsOf(facts, day);
    return result;
}

} // namespace kiosk::backend
