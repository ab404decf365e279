// Keeps the case that an agent handles as a draft, and brings one back. On the GUI thread.
#pragma once

#include "station/agent_service.h"
#include "station/draft_service.h"
#include "station/journey_run.h"
#include "station/outbox_service.h"

namespace kiosk::station {

class DraftSteps final : public QObject
{
    Q_OBJECT
public:
    // All must outlive the object.
    DraftSteps(JourneyRun& run, DraftService& drafts, AgentService& agents, OutboxService& outbox);

    // After every change: saves a case that is worth keeping, and removes the draft of one that is
    // no more.
    void follow();
    // The draft outlives the wiping that follows.
    void carryOut(const journey::effect::PutAside& order);
    // Those whose package a crash had left in the journal beside them.
    void removeRegistered();

    // Of the agent who is signed in, between two cases. What fails is agent().problem; a case that
    // has been registered already is registered().
    void resume(const CaseId& caseId, std::function<void()> beforeCase);
    // One's own, or as a supervisor.
    void discard(const CaseId& caseId);
    [[nodiscard]] std::vector<DraftRow> rows() const;

Q_SIGNALS:
    void registered(kiosk::core::CaseId caseId);
    void brought(); // a case with its pictures

private:
    [[nodiscard]] bool isOwn(const CaseId& caseId) const;
    void open(const CaseId& caseId, const std::function<void()>& beforeCase);
    void bring(Draft draft, const std::string& agentId, const std::function<void()>& beforeCase);

    JourneyRun& m_run;
    DraftService& m_drafts;
    AgentService& m_agents;
    OutboxService& m_outbox;
    CaseId m_kept; // whose draft is written along; empty: none
    bool m_aside = false;
};

} // namespace kiosk::station
