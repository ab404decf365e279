#include "station/agent_steps.h"

#include <algorithm>
#include <utility>

namespace kiosk::station {

namespace event = journey::event;
using journey::SettledBy;

namespace {

// Whatever reasons the agent has before them.
std::vector<std::string> shownReasons(const journey::State& state)
{
    if (state.decision && state.decision->verdict != journey::Verdict::Accept)
        return state.decision->reasons;
    return state.agentReasons;
}

std::vector<identity::Nir> numbersOf(const journey::State& state)
{
    std::vector<identity::Nir> numbers;
    if (const identity::Holder* holder = journey::chosenHolder(state))
        numbers.push_back(holder->nir);
    return numbers;
}

} // namespace

AgentSteps::AgentSteps(JourneyRun& run, AgentService& agents) : m_run(run), m_agents(agents)
{
    connect(&m_run, &JourneyRun::changed, this, &AgentSteps::giveBackOwnCase);
}

// Who the holder is may turn out when the case is in an agent's hands already.
void AgentSteps::giveBackOwnCase()
{
    const journey::State& state = m_run.state();
    const identity::Holder* holder = journey::chosenHolder(state);
    const bool theirs =
        !state.handledBy.empty() && state.handledBy == m_agents.agent().id.toStdString();
    if (theirs && holder != nullptr && m_agents.isOwn(holder->nir))
        m_run.apply(event::HandBack{});
}

void AgentSteps::takeOver(journey::Mode mode)
{
    if (mode == journey::Mode::SelfService)
        return m_run.apply(event::HandBack{});
    if (!m_agents.mayDo(identity::AgentAct::HandleCase))
        return;
    for (const identity::Nir& nir : numbersOf(m_run.state())) {
        if (m_agents.isOwn(nir))
            return;
    }
    m_agents.active();
    m_run.apply(event::TakeOver{m_agents.agent().id.toStdString(), mode});
}

WordOrder AgentSteps::wordOn(AgentOrder order) const
{
    const journey::State& state = m_run.state();
    WordOrder word;
    word.order = std::move(order);
    word.caseId = state.caseId;
    word.judged = shownReasons(state);
    word.needsGrave =
        std::any_of(word.judged.begin(), word.judged.end(), [this](const std::string& reason) {
            return journey::settledBy(m_run.policy(), reason) == SettledBy::Supervisor;
        });
    word.numbers = numbersOf(state);
    word.face = std::as_const(m_run).evidence().face.head;
    word.likeness = m_run.policy().faceGreyZone;
    return word;
}

void AgentSteps::decide(AgentOrder order)
{
    if (m_run.state().caseId.empty())
        return;
    WordOrder word = wordOn(std::move(order));
    const auto returnTo = word.order.returnTo;
    const CaseId caseId = word.caseId;
    m_agents.sign(std::move(word), [this, returnTo, caseId](journey::AgentDecision decision) {
        if (m_run.state().caseId == caseId) // it may have ended meanwhile
            m_run.apply(event::AgentDecided{std::move(decision), returnTo});
    });
}

} // namespace kiosk::station
