// The station as the agent's window sees it: the same, but what it tells is worded in the office's
// language, and what it is asked to do words itself for the person again. Belongs to the window;
// the station outlives it.
#pragma once

#include "station/station_port.h"

namespace kiosk::ui {

class OfficeStation final : public station::StationPort
{
    Q_OBJECT
public:
    explicit OfficeStation(station::StationPort& station);

    [[nodiscard]] const journey::State& state() const override;
    [[nodiscard]] journey::Choices choices() const override;
    [[nodiscard]] bool trial() const override;
    [[nodiscard]] std::vector<station::DeviceState> devices() const override;
    [[nodiscard]] std::vector<station::QueueRow> queue() const override;
    [[nodiscard]] SharedImage chipPortrait() const override;
    [[nodiscard]] SharedImage livePortrait() const override;
    [[nodiscard]] std::vector<bool> offerModules() const override;
    [[nodiscard]] SharedImage referencePortrait() const override;
    [[nodiscard]] station::FaceTask faceTask() const override;
    [[nodiscard]] SharedImage documentFront() const override;
    [[nodiscard]] SharedImage documentBack() const override;
    [[nodiscard]] const journey::Policy& policy() const override;
    [[nodiscard]] station::AgentState agent() const override;
    [[nodiscard]] std::vector<station::DraftRow> drafts() const override;
    [[nodiscard]] std::vector<station::ReviewLine> review() const override;

    void post(journey::Event event) override;
    void signIn(const QString& id, SecureBytes secret) override;
    void signOut() override;
    void lockAgent() override;
    void agentActive() override;
    void takeOver(journey::Mode mode) override;
    void decide(station::AgentOrder order) override;
    void resumeDraft(const CaseId& caseId) override;
    void discardDraft(const CaseId& caseId) override;
    void scanDocument() override;
    void skipMovement() override;
    void syncQueueNow() override;

private:
    template <typename Signal>
    void relay(Signal signal);

    station::StationPort& m_station;
};

} // namespace kiosk::ui
