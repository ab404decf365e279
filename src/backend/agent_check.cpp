#include "backend/agent_check.h"

#include "agents/agent_session.h"
#include "core/log.h"
#include "core/text_codec.h"
#include "crypto/digest.h"
#include "journey/decision.h"

namespace kiosk::backend {
namespace {

// Words and packages have the same kiosk's time, but a word is told to the second.
constexpr std::chrono::seconds rounding{1};

} // namespace

Result<void> AgentCheck::check(const CaseId& caseId, const journey::AgentDecision& word) const
{
    KIOSK_TRY(const Bytes hash, crypto::digest(crypto::HashAlgorithm::Sha256, word.certificate));
    KIOSK_TRY(const bool good, m_register->isGood(core::toHex(hash)));
    if (!good)
        return fail(ErrorCode::SignatureInvalid, "a certificate that is unknown or taken back");
    return agents::verifyAgentSignature({word.agentId, word.role, word.at}, word.certificate,
                                        journey::signedOctets(caseId, word), word.signature,
                                        m_authority);
}

std::vector<journey::AgentDecision> AgentCheck::holding(const journey::State& facts,
                                                        const std::string& packageId,
                                                        TimePoint created) const
{
    std::vector<journey::AgentDecision> holding;
    const bool ownPackage = !facts.caseId.empty() && packageOf(facts.caseId).text() == packageId;
    for (const journey::AgentDecision& word : facts.agents) {
        Result<void> checked = check(facts.caseId, word);
        if (!ownPackage)
            checked = fail(ErrorCode::SignatureInvalid, "spoken in another case");
        else if (word.at > created + rounding)
            checked = fail(ErrorCode::SignatureInvalid, "spoken after the package was made");
        if (checked)
            holding.push_back(word);
        else
            core::logWarning("backend", "package " + packageId + ": a word of agent " +
                                            word.agentId +
                                            " does not hold: " + checked.error().detail);
    }
    return holding;
}

} // namespace kiosk::backend
