#include "station/agent_bench.h"

#include "journey/decision.h"
#include "station/parts.h"
#include "vision/image_codec.h"

namespace kiosk::station {
namespace {

using identity::AgentAct;
using journey::AgentWord;

AgentAct actOf(const WordOrder& word)
{
    if (word.order.word == AgentWord::Return)
        return AgentAct::HandleCase;
    return word.order.word == AgentWord::Accept && word.needsGrave ? AgentAct::DecideGrave
                                                                   : AgentAct::Decide;
}

} // namespace

Result<void> AgentBench::open()
{
    if (m_store)
        return {};
    if (m_config.authority.empty())
        return fail(ErrorCode::SignInFailed, "no agents are set up on this kiosk");
    KIOSK_TRY(const SecureBytes authority, readFile(m_config.authority));
    KIOSK_TRY(auto store,
              agents::AgentStore::open(m_file, authority, m_clock, {}, {m_config.pkcs11Module}));
    m_store.emplace(std::move(store));
    return {};
}

Result<agents::AgentSession> AgentBench::signIn(std::string id, const SecureBytes& secret)
{
    KIOSK_CHECK(open());
    if (id.empty()) {
        KIOSK_TRY(id, m_store->cardHolder());
    }
    return m_store->signIn(id, secret);
}

Result<journey::AgentDecision> AgentBench::sign(const WordOrder& word)
{
    KIOSK_TRY(const auto session, signIn(word.order.agentId.toStdString(), word.order.secret));
    if (!identity::may(session.role(), actOf(word)))
        return fail(ErrorCode::NotPermitted, "the role of the agent");
    KIOSK_CHECK(checkNotOwn(session, word));
    journey::AgentDecision decision;
    decision.agentId = session.id();
    decision.role = session.role();
    decision.at = m_clock.now();
    decision.word = word.order.word;
    decision.reason = word.order.reason;
    decision.text = word.order.text;
    decision.judged = word.judged;
    decision.certificate = session.certificate();
    KIOSK_TRY(decision.signature, session.sign(journey::signedOctets(word.caseId, decision)));
    return decision;
}

Result<void> AgentBench::checkNotOwn(const agents::AgentSession& session, const WordOrder& word)
{
    for (const identity::Nir& nir : word.numbers) {
        if (session.isOwn(nir))
            return fail(ErrorCode::OwnCase, "number");
    }
    if (!word.face || session.portrait().empty())
        return {};
    KIOSK_TRY(const double alike, likeness(session.portrait(), *word.face));
    if (alike >= word.likeness)
        return fail(ErrorCode::OwnCase, "face");
    return {};
}

Result<double> AgentBench::likeness(const SecureBytes& portrait, const Image& face)
{
    if (!m_matcher) {
        KIOSK_TRY(m_matcher, m_eyes.makeMatcher());
    }
    KIOSK_TRY(const Image own, vision::decodeImage(portrait));
    KIOSK_TRY(const auto agent, m_matcher->embedPortrait(own));
    KIOSK_TRY(const auto person, m_matcher->embedPortrait(face));
    return vision::similarity(agent, person);
}

std::optional<TimePoint> AgentBench::lockedUntil(const std::string& id) const
{
    const auto rows = m_store ? m_store->list() : Result<std::vector<agents::AgentRow>>();
    if (!rows)
        return {};
    for (const agents::AgentRow& row : *rows) {
        if (row.id == id)
            return row.lockedUntil;
    }
    return {};
}

} // namespace kiosk::station
