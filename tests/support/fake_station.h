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
    FakeStation() { m_state.homeLanguage = "en"; }

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
    [[nodiscard]] const journey::Policy& policy() const override { return m_policy; }
    [[nodiscard]] station::AgentState agent() const override { return m_agent; }
    [[nodiscard]] std::vector<station::DraftRow> drafts() const override { return m_drafts; }
    [[nodiscard]] std::vector<station::ReviewLine> review() const override { return m_review; }
    void signIn(const QString& id, SecureBytes secret) override
    {
        m_signIns.emplace_back(id, std::move(secret));
    }
    void signOut() override { setAgent({}); }
    void lockAgent() override
    {
        m_agent.locked = true;
        Q_EMIT agentChanged();
    }
    void agentActive() override { ++m_touches; }
    void takeOver(journey::Mode mode) override { m_takeOvers.push_back(mode); }
    void decide(station::AgentOrder order) override { m_orders.push_back(std::move(order)); }
    void resumeDraft(const CaseId& caseId) override { m_resumed.push_back(caseId); }
    void discardDraft(const CaseId& caseId) override { m_discarded.push_back(caseId); }

    void setPolicy(journey::Policy policy) { m_policy = std::move(policy); }
    void setAgent(station::AgentState agent)
    {
        m_agent = std::move(agent);
        Q_EMIT agentChanged();
    }
    void setDrafts(std::vector<station::DraftRow> drafts)
    {
        m_drafts = std::move(drafts);
        Q_EMIT draftsChanged();
    }
    void setReview(std::vector<station::ReviewLine> review) { m_review = std::move(review); }
    [[nodiscard]] const auto& signIns() const noexcept { return m_signIns; }
    [[nodiscard]] const auto& takeOvers() const noexcept { return m_takeOvers; }
    [[nodiscard]] const auto& orders() const noexcept { return m_orders; }
    [[nodiscard]] const auto& resumed() const noexcept { return m_resumed; }
    [[nodiscard]] const auto& discarded() const noexcept { return m_discarded; }
    [[nodiscard]] int touches() const noexcept { return m_touches; }

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
    journey::Policy m_policy;
    station::AgentState m_agent;
    std::vector<station::DraftRow> m_drafts;
    std::vector<station::ReviewLine> m_review;
    std::vector<std::pair<QString, SecureBytes>> m_signIns;
    std::vector<journey::Mode> m_takeOvers;
    std::vector<station::AgentOrder> m_orders;
    std::vector<CaseId> m_resumed;
    std::vector<CaseId> m_discarded;
    int m_touches = 0;
};

} // namespace kiosk::test
