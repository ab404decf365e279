#include "station/journey_run.h"

#include "core/log.h"

#include <utility>

namespace kiosk::station {

JourneyRun::JourneyRun(const Clock& clock, journey::State first, journey::Policy policy,
                       CarryOut carryOut)
    : m_clock(clock), m_state(std::move(first)), m_policy(std::move(policy)),
      m_carryOut(std::move(carryOut))
{
}

void JourneyRun::apply(journey::Event event)
{
    m_waiting.push_back(std::move(event));
    if (m_applying)
        return;
    m_applying = true;
    while (!m_waiting.empty()) {
        const journey::Occurrence occurrence{now(), std::move(m_waiting.front())};
        m_waiting.pop_front();
        journey::Transition next = journey::apply(m_state, occurrence, m_policy);
        const bool different = !(next.state == m_state);
        m_state = std::move(next.state);
        for (journey::Effect& todo : next.effects)
            m_carryOut(todo);
        if (different)
            Q_EMIT changed();
    }
    m_applying = false;
}

void JourneyRun::failed(journey::RequestId request, const Error& error)
{
    core::logError("station", "request", error);
    apply(journey::event::Failed{request, error.code});
}

} // namespace kiosk::station
