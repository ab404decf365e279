// The case at this kiosk: its state, its evidence and the policy that it is judged by. Applies one
// event after the other and hands each effect on; whoever carries effects out answers through it.
// One object on the GUI thread, owned by the station.
#pragma once

#include "core/clock.h"
#include "journey/apply.h"
#include "station/evidence.h"

#include <QObject>

#include <deque>
#include <functional>

namespace kiosk::station {

class JourneyRun final : public QObject
{
    Q_OBJECT
public:
    using CarryOut = std::function<void(journey::Effect&)>;

    // `clock` must outlive the object.
    JourneyRun(const Clock& clock, journey::State first, journey::Policy policy, CarryOut carryOut);

    [[nodiscard]] const journey::State& state() const noexcept { return m_state; }
    [[nodiscard]] const journey::Policy& policy() const noexcept { return m_policy; }
    // Only between two cases: each is judged by one policy from its beginning to its end.
    void judgeBy(const journey::Policy& policy) { m_policy = policy; }
    [[nodiscard]] Evidence& evidence() noexcept { return m_evidence; }
    [[nodiscard]] const Evidence& evidence() const noexcept { return m_evidence; }
    [[nodiscard]] TimePoint now() const { return m_clock.now(); }

    // What is posted while an event is being applied waits for its turn.
    void apply(journey::Event event);
    void failed(journey::RequestId request, const Error& error);

Q_SIGNALS:
    void changed(); // state() did

private:
    const Clock& m_clock;
    journey::State m_state;
    journey::Policy m_policy;
    Evidence m_evidence;
    CarryOut m_carryOut;
    std::deque<journey::Event> m_waiting;
    bool m_applying = false;
};

} // namespace kiosk::station
