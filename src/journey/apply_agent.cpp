// The agent: called by the person or by the policy, and the word that counts.
#include "journey/change.h"

#include <algorithm>

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

// The person does a step again; what rests on it is captured again with it.
void sendBack(Change& change, const AgentDecision& word, std::optional<Step> returnTo)
{
    const auto steps = stepsToRedo(change.state);
    const Step step = returnTo.value_or(*change.state.calledFrom);
    if (std::find(steps.begin(), steps.end(), step) == steps.end()) {
        change.state.problem = Problem{ErrorCode::InvalidArgument};
        return;
    }
    // What the phone app has proven of it was not good enough.
    if (change.state.resume && step <= Step::HealthCard)
        change.state.resume->holder.reset();
    if (change.state.resume && step <= Step::Document)
        change.state.resume->document.reset();
    change.audit("agent.returned");
    if (step == Step::Review)
        change.enterReview();
    else
        change.enter(step);
    change.state.returned = word.reason;
}

// Somebody else could settle what this agent's acceptance has left.
bool waitsForAnother(const Change& change, const Decision& left, const AgentDecision& word)
{
    if (left.verdict == Verdict::AskTwoAgents)
        return true;
    return left.verdict == Verdict::AskAgent && word.role != identity::AgentRole::Supervisor &&
           std::any_of(left.reasons.begin(), left.reasons.end(), [&](const std::string& reason) {
               return settledBy(change.policy, reason) == SettledBy::Supervisor;
           });
}

// An agent's newest word is the one that counts, and it is one word.
void add(std::vector<AgentDecision>& words, const AgentDecision& word)
{
    std::erase_if(
        words, [&word](const AgentDecision& earlier) { return earlier.agentId == word.agentId; });
    words.push_back(word);
}

// Accepted, but not by everybody who has to.
void awaitAnother(Change& change, const State& judged, const AgentDecision& word)
{
    const auto& before = change.state.agents;
    const bool spoke = std::any_of(before.begin(), before.end(), [&](const AgentDecision& earlier) {
        return earlier.agentId == word.agentId;
    });
    if (spoke) {
        change.state.problem = Problem{ErrorCode::NotPermitted}; // it takes somebody else
        return;
    }
    change.state = judged;
    change.state.problem.reset();
    change.state.agentCalled = true;
    change.state.agentReasons = judged.decision->reasons;
    change.audit("agent.accepted");
    change.emit(effect::CallAgent{change.state.agentReasons.front()});
}

void hear(Change& change, const AgentDecision& word)
{
    State judged = change.state;
    add(judged.agents, word);
    judged.decision = decide(judged, change.policy, change.today());
    switch (judged.decision->verdict) {
    case Verdict::AskAgent:
    case Verdict::AskTwoAgents:
        // Either a colleague has to agree, or something is missing that no agent can stand in for,
        // such as a holder: back to that step.
        if (waitsForAnother(change, *judged.decision, word))
            awaitAnother(change, judged, word);
        else
            change.state.problem = Problem{ErrorCode::InvalidArgument};
        return;
    case Verdict::Accept:
    case Verdict::ReviewLater:
        change.state = std::move(judged);
        change.audit("agent.accepted");
        change.completeTo(Step::TransactionCode);
        return;
    case Verdict::Refuse:
        change.state = std::move(judged);
        change.audit(word.word == AgentWord::Accept ? "agent.accepted" : "agent.refused");
        change.refuse(ErrorCode::PolicyRefused);
        return;
    }
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
    const AgentDecision& word = event.decision;
    if (!isSigned(word)) {
        change.state.problem = Problem{ErrorCode::InvalidArgument};
        return;
    }
    if (!identity::may(word.role, identity::AgentAct::Decide)) {
        change.state.problem = Problem{ErrorCode::NotPermitted};
        return;
    }
    if (word.word == AgentWord::Return)
        sendBack(change, word, event.returnTo);
    else
        hear(change, word);
}

} // namespace kiosk::journey
