#include "support/fake_station.h"

namespace kiosk::test {

void FakeStation::post(journey::Event event)
{
    m_posted.push_back(std::move(event));
}

void FakeStation::setState(journey::State state)
{
    m_state = std::move(state);
    Q_EMIT stateChanged();
}

void FakeStation::setState(journey::State state, journey::Choices choices)
{
    m_choices = choices;
    setState(std::move(state));
}

void FakeStation::setTrial(bool trial)
{
    m_trial = trial;
    Q_EMIT devicesChanged();
}

void FakeStation::setDevices(std::vector<station::DeviceState> devices)
{
    m_devices = std::move(devices);
    Q_EMIT devicesChanged();
}

void FakeStation::setQueue(std::vector<station::QueueRow> queue)
{
    m_queue = std::move(queue);
    Q_EMIT queueChanged();
}

void FakeStation::setComingPortrait(SharedImage chip)
{
    m_chipPortrait = std::move(chip);
    Q_EMIT chipPortraitChanged(m_chipPortrait);
}

void FakeStation::setPortraits(SharedImage chip, SharedImage live)
{
    m_chipPortrait = std::move(chip);
    m_livePortrait = std::move(live);
}

} // namespace kiosk::test
