// A station without devices for tests of the windows: shows the state that a test sets, and
// remembers the events that were posted. It applies none of them.
#pragma once

#include "station/station_port.h"

#include <variant>

namespace kiosk::test {

class FakeStation final : public station::StationPort
{
    Q_OBJECT
public:
    using StationPort::StationPort;

    [[nodiscard]] const journey::State& state() const override { return m_state; }
    [[nodiscard]] journey::Choices choices() const override { return m_choices; }
    [[nodiscard]] bool trial() const override { return m_trial; }
    [[nodiscard]] std::vector<station::DeviceState> devices() const override { return m_devices; }
    [[nodiscard]] std::vector<station::QueueRow> queue() const override { return m_queue; }
    [[nodiscard]] SharedImage chipPortrait() const override { return m_chipPortrait; }
    [[nodiscard]] SharedImage livePortrait() const override { return m_livePortrait; }
    [[nodiscard]] std::vector<bool> offerModules() const override { return m_offer; }
    [[nodiscard]] SharedImage documentFront() const override { return m_front; }
    [[nodiscard]] SharedImage documentBack() const override { return m_back; }
    void post(journey::Event event) override;
    void scanDocument() override { ++m_scans; }
    [[nodiscard]] SharedImage referencePortrait() const override { return m_chipPortrait; }
    [[nodiscard]] station::FaceTask faceTask() const override { return m_faceTask; }
    void skipMovement() override { ++m_skips; }
    void syncQueueNow() override { ++m_syncs; }

    // Setting anything tells the windows at once.
    void setState(journey::State state);
    void setState(journey::State state, journey::Choices choices);
    void setTrial(bool trial);
    void setDevices(std::vector<station::DeviceState> devices);
    void setQueue(std::vector<station::QueueRow> queue);
    void setComingPortrait(SharedImage chip); // as far as it has been read
    void setPortraits(SharedImage chip, SharedImage live);
    void setOffer(std::vector<bool> modules) { m_offer = std::move(modules); }

    [[nodiscard]] const std::vector<journey::Event>& posted() const noexcept { return m_posted; }
    void setDocumentPages(SharedImage front, SharedImage back)
    {
        m_front = std::move(front);
        m_back = std::move(back);
        Q_EMIT documentSidesChanged();
    }
    void setFaceTask(station::FaceTask task)
    {
        m_faceTask = task;
        Q_EMIT faceTaskChanged(task);
    }
    [[nodiscard]] int skips() const noexcept { return m_skips; }
    [[nodiscard]] int scans() const noexcept { return m_scans; }
    void forgetPosted() { m_posted.clear(); }
    // The newest event if it is of this type, otherwise nothing.
    template <typename T>
    [[nodiscard]] const T* last() const
    {
        return m_posted.empty() ? nullptr : std::get_if<T>(&m_posted.back());
    }
    [[nodiscard]] int syncs() const noexcept { return m_syncs; }

private:
    journey::State m_state;
    journey::Choices m_choices;
    bool m_trial = false;
    std::vector<station::DeviceState> m_devices;
    std::vector<station::QueueRow> m_queue;
    SharedImage m_chipPortrait;
    SharedImage m_livePortrait;
    std::vector<bool> m_offer;
    std::vector<journey::Event> m_posted;
    int m_syncs = 0;
    SharedImage m_front;
    SharedImage m_back;
    int m_scans = 0;
    int m_skips = 0;
    station::FaceTask m_faceTask;
};

} // namespace kiosk::test
