// What agents do to the present case: they take it over, give it back, and decide on it. On the GUI
// thread.
#pragma once

#include "station/agent_service.h"
#include "station/journey_run.h"

namespace kiosk::station {

class AgentSteps final : public QObject
{
public:
    // Both must outlive the object.
    AgentSteps(JourneyRun& run, AgentService& agents);

    // Desk and Assisted take the case over, SelfService gives it back.
    void takeOver(journey::Mode mode);
    void decide(AgentOrder order);

private:
    void giveBackOwnCase();
    [[nodiscard]] WordOrder wordOn(AgentOrder order) const;

    JourneyRun& m_run;
    AgentService& m_agents;
};

} // namespace kiosk::station
