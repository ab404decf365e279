// The agent: called by the person or by the policy, and the word that counts.
#include "journey/change.h"

namespace kiosk::journey {

namespace {

// Steps that an agent can take over. On the others help is called to the kiosk and the page stays.
bool canBeTakenOver(Step step)
{
    return step == Step::HealthCard || step == Step::Document || step == Step::Chip ||
           step == Step::Face || step == Step::Review;
}

// The review's doubts, the step's problem, or just the wish.
std::vector<std::string> reasonsOfCall(const State& state)
{
    if (state.step == Step::Review && state.decision && state.decision->verdict != Verdict::Accept)
        return state.decision->reasons;
    if (state.problem)
        return {std::string(core::errorId(state.problem->code))};
    return {"person.asked"};
}

} // namespace

void on(Change& change, const event::AskAgent&)
{
    if (!change.allowed().canAskAgent)
        return;
    auto reasons = reasonsOfCall(change.state);
    if (canBeTakenOver(change.state.step)) {
        change.callAgent(change.state.step, std::move(reasons));
        return;
    }
    change.state.agentCalled = true;
    change.emit(effect::CallAgent{std::move(reasons.front())});
    change.audit("agent.called");
}

void on(Change& change, const event::AgentDecided& event)
{
    if (!change.isOn(Step::Agent))
        return;
    if (!isSigned(event.decision)) {
        change.state.problem = Problem{ErrorCode::InvalidArgument};
        return;
    }
    State judged = change.state;
    judged.agents.push_back(event.decision);
    judged.decision = decide(judged, change.policy, change.today());
    if (judged.decision->verdict == Verdict::AskAgent) {
        // Something is missing that no agent can stand in for, such as a holder: back to that step.
        change.state.problem = Problem{ErrorCode::InvalidArgument};
        return;
    }
    change.state = std::move(judged);
    change.audit(event.decision.word == AgentWord::Accept ? "agent.accepted" : "agent.refused");
    if (change.state.decision->verdict == Verdict::Accept)
        change.completeTo(Step::TransactionCode);
    else
        change.refuse(ErrorCode::PolicyRefused);
}

} // namespace kiosk::journey
