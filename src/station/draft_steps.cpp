#include "station/draft_steps.h"

#include "core/log.h"

#include <algorithm>
#include <utility>

namespace kiosk::station {

namespace event = journey::event;

DraftSteps::DraftSteps(JourneyRun& run, DraftService& drafts, AgentService& agents,
                       OutboxService& outbox)
    : m_run(run), m_drafts(drafts), m_agents(agents), m_outbox(outbox)
{
    connect(&m_run, &JourneyRun::changed, this, &DraftSteps::follow);
    connect(&m_drafts, &DraftService::failed, this,
            [](const Error& why) { core::logError("station", "draft", why); });
}

void DraftSteps::follow()
{
    const journey::State& state = m_run.state();
    if (!journey::isDraft(state)) {
        if (!m_kept.empty() && !m_aside)
            m_drafts.remove(m_kept);
        m_kept = {};
        m_aside = false;
        return;
    }
    SecureBytes key = m_agents.draftKeyOf(state.handledBy);
    if (key.empty())
        return;
    m_kept = state.caseId;
    const TimePoint now = m_run.now();
    m_drafts.save({state.caseId, state.handledBy, std::string(journey::stepId(state.step)), now,
                   now + m_run.policy().draftLife},
                  state, std::as_const(m_run).evidence(), std::move(key));
}

void DraftSteps::carryOut(const journey::effect::PutAside&)
{
    m_aside = true;
}

void DraftSteps::removeRegistered()
{
    for (const outbox::DraftHead& head : m_drafts.drafts())
        m_outbox.isStored(packageOf(head.caseId), [this, caseId = head.caseId](bool stored) {
            if (stored && caseId != m_run.state().caseId)
                m_drafts.remove(caseId);
        });
}

bool DraftSteps::isOwn(const CaseId& caseId) const
{
    const std::string agentId = m_agents.agent().id.toStdString();
    const auto& heads = m_drafts.drafts();
    return std::any_of(heads.begin(), heads.end(), [&](const outbox::DraftHead& head) {
        return head.caseId == caseId && head.agentId == agentId;
    });
}

void DraftSteps::resume(const CaseId& caseId, std::function<void()> beforeCase)
{
    if (m_run.state().step != journey::Step::Welcome ||
        !m_agents.mayDo(identity::AgentAct::HandleCase))
        return;
    m_outbox.isStored(packageOf(caseId),
                      [this, caseId, beforeCase = std::move(beforeCase)](bool stored) {
                          if (!stored)
                              return open(caseId, beforeCase);
                          m_drafts.remove(caseId);
                          Q_EMIT registered(caseId);
                      });
}

void DraftSteps::open(const CaseId& caseId, const std::function<void()>& beforeCase)
{
    const std::string agentId = m_agents.agent().id.toStdString();
    m_drafts.load(caseId, m_agents.draftKeyOf(agentId),
                  [this, agentId, beforeCase](Result<Draft> draft) {
                      if (!draft)
                          return m_agents.refuse(draft.error());
                      bring(std::move(*draft), agentId, beforeCase);
                  });
}

// Unless the agent has gone meanwhile, or a case has begun.
void DraftSteps::bring(Draft draft, const std::string& agentId,
                       const std::function<void()>& beforeCase)
{
    const journey::State& state = m_run.state();
    if (state.step != journey::Step::Welcome || !m_agents.agent().signedIn() ||
        m_agents.agent().id.toStdString() != agentId)
        return;
    const identity::Holder* holder = journey::chosenHolder(draft.state);
    if (holder != nullptr && m_agents.isOwn(holder->nir))
        return;
    beforeCase();
    m_run.evidence() = std::move(draft.evidence);
    m_run.apply(event::ResumeDraft{std::move(draft.state), agentId});
    if (state.step == journey::Step::Welcome)
        m_run.evidence().wipe();
    Q_EMIT brought();
}

void DraftSteps::discard(const CaseId& caseId)
{
    if (isOwn(caseId) ? m_agents.mayDo(identity::AgentAct::HandleCase)
                      : m_agents.mayDo(identity::AgentAct::DecideGrave))
        m_drafts.remove(caseId);
}

std::vector<DraftRow> DraftSteps::rows() const
{
    const AgentState& agent = m_agents.agent();
    std::vector<DraftRow> rows;
    for (const outbox::DraftHead& head : m_drafts.drafts()) {
        const bool own = agent.signedIn() && agent.id.toStdString() == head.agentId;
        rows.push_back({head.caseId, QString::fromStdString(head.agentId),
                        QString::fromStdString(head.step), head.savedAt, head.expires, own});
    }
    return rows;
}

} // namespace kiosk::station
