#include "ui/desk/office_station.h"

#include "ui/shell/audience.h"

#include <utility>

namespace kiosk::ui {

using station::StationPort;

OfficeStation::OfficeStation(StationPort& station) : m_station(station)
{
    // What the agent's window listens to.
    relay(&StationPort::stateChanged);
    relay(&StationPort::documentSidesChanged);
    relay(&StationPort::devicesChanged);
    relay(&StationPort::queueChanged);
    relay(&StationPort::agentChanged);
    relay(&StationPort::draftsChanged);
    connect(&m_station, &StationPort::draftRegistered, this, [this](const CaseId& caseId) {
        const AudienceScope forAgent(Audience::Agent);
        Q_EMIT draftRegistered(caseId);
    });
}

template <typename Signal>
void OfficeStation::relay(Signal signal)
{
    connect(&m_station, signal, this, [this, signal] {
        const AudienceScope forAgent(Audience::Agent);
        Q_EMIT(this->*signal)();
    });
}

const journey::State& OfficeStation::state() const
{
    return m_station.state();
}

journey::Choices OfficeStation::choices() const
{
    return m_station.choices();
}

bool OfficeStation::trial() const
{
    return m_station.trial();
}

std::vector<station::DeviceState> OfficeStation::devices() const
{
    return m_station.devices();
}

std::vector<station::QueueRow> OfficeStation::queue() const
{
    return m_station.queue();
}

SharedImage OfficeStation::chipPortrait() const
{
    return m_station.chipPortrait();
}

SharedImage OfficeStation::livePortrait() const
{
    return m_station.livePortrait();
}

std::vector<bool> OfficeStation::offerModules() const
{
    return m_station.offerModules();
}

SharedImage OfficeStation::referencePortrait() const
{
    return m_station.referencePortrait();
}

station::FaceTask OfficeStation::faceTask() const
{
    return m_station.faceTask();
}

SharedImage OfficeStation::documentFront() const
{
    return m_station.documentFront();
}

SharedImage OfficeStation::documentBack() const
{
    return m_station.documentBack();
}

const journey::Policy& OfficeStation::policy() const
{
    return m_station.policy();
}

station::AgentState OfficeStation::agent() const
{
    return m_station.agent();
}

std::vector<station::DraftRow> OfficeStation::drafts() const
{
    return m_station.drafts();
}

std::vector<station::ReviewLine> OfficeStation::review() const
{
    return m_station.review();
}

void OfficeStation::post(journey::Event event)
{
    const AudienceScope forPerson(Audience::Person);
    m_station.post(std::move(event));
}

void OfficeStation::signIn(const QString& id, SecureBytes secret)
{
    const AudienceScope forPerson(Audience::Person);
    m_station.signIn(id, std::move(secret));
}

void OfficeStation::signOut()
{
    const AudienceScope forPerson(Audience::Person);
    m_station.signOut();
}

void OfficeStation::lockAgent()
{
    const AudienceScope forPerson(Audience::Person);
    m_station.lockAgent();
}

void OfficeStation::agentActive()
{
    const AudienceScope forPerson(Audience::Person);
    m_station.agentActive();
}

void OfficeStation::takeOver(journey::Mode mode)
{
    const AudienceScope forPerson(Audience::Person);
    m_station.takeOver(mode);
}

void OfficeStation::decide(station::AgentOrder order)
{
    const AudienceScope forPerson(Audience::Person);
    m_station.decide(std::move(order));
}

void OfficeStation::resumeDraft(const CaseId& caseId)
{
    const AudienceScope forPerson(Audience::Person);
    m_station.resumeDraft(caseId);
}

void OfficeStation::discardDraft(const CaseId& caseId)
{
    const AudienceScope forPerson(Audience::Person);
    m_station.discardDraft(caseId);
}

void OfficeStation::scanDocument()
{
    const AudienceScope forPerson(Audience::Person);
    m_station.scanDocument();
}

void OfficeStation::skipMovement()
{
    const AudienceScope forPerson(Audience::Person);
    m_station.skipMovement();
}

void OfficeStation::syncQueueNow()
{
    const AudienceScope forPerson(Audience::Person);
    m_station.syncQueueNow();
}

} // namespace kiosk::ui
