// What the health insurance knows of the holder, asked beside the steps.
#include "journey/change.h"

#include <algorithm>

namespace kiosk::journey {

namespace {

// What speaks against acceptance by the facts alone.
std::vector<std::string> openByFacts(const Change& change)
{
    State unspoken = change.state;
    unspoken.agents.clear();
    return decide(unspoken, change.policy, change.today()).reasons;
}

std::vector<std::string> added(const std::vector<std::string>& before,
                               const std::vector<std::string>& after)
{
    std::vector<std::string> added;
    for (const std::string& reason : after)
        if (std::find(before.begin(), before.end(), reason) == before.end())
            added.push_back(reason);
    return added;
}

} // namespace

void on(Change& change, const event::RecordAnswered& event)
{
    State& state = change.state;
    if (!heedsRecord(state) || !state.inquiry || state.inquiry != event.request)
        return;
    const auto before = openByFacts(change);
    state.inquiry.reset();
    state.record = event.facts;
    if (state.record->answer == RecordAnswer::Waiting)
        state.record->answer = RecordAnswer::Unavailable;
    // A word that an agent gave without knowing this does not answer it.
    const auto warnings = added(before, openByFacts(change));
    if (!warnings.empty())
        state.agents.clear();
    if (change.isOn(Step::Agent))
        state.agentReasons.insert(state.agentReasons.end(), warnings.begin(), warnings.end());
    change.judgeAnew();
}

void on(Change& change, const event::MoveFromPhone&)
{
    if (!canMoveFromPhone(change.state))
        return;
    change.state.movesFromPhone = true;
    change.audit("case.moves_from_phone");
    change.judgeAnew();
}

} // namespace kiosk::journey
