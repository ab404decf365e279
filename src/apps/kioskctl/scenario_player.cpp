#include "apps/kioskctl/scenario_player.h"

#include "core/log.h"

#include <QTimer>

#include <utility>

namespace kiosk::apps {

namespace event = journey::event;
using journey::Step;

ScenarioPlayer::ScenarioPlayer(station::Station& station, Scenario scenario, QObject* parent)
    : QObject(parent), m_station(station), m_scenario(std::move(scenario))
{
    // Queued: the station has finished with the change when the answer comes.
    connect(&m_station, &station::Station::stateChanged, this, &ScenarioPlayer::look,
            Qt::QueuedConnection);
    connect(&m_station, &station::Station::queueChanged, this, &ScenarioPlayer::look,
            Qt::QueuedConnection);
    if (m_scenario.skipMovements)
        connect(
            &m_station, &station::Station::faceTaskChanged, this,
            [this](const station::FaceTask& task) {
                if (task.canSkip)
                    m_station.skipMovement();
            },
            Qt::QueuedConnection);
    QTimer::singleShot(m_scenario.patience, this, [this] {
        finish(Error{ErrorCode::TimedOut, "the scenario's patience"});
    });
}

void ScenarioPlayer::begin(CaseId caseId)
{
    m_caseId = caseId;
    m_station.post(event::Begin{journey::Mode::Headless, std::move(caseId)});
}

void ScenarioPlayer::look()
{
    if (m_finished)
        return;
    const journey::State& state = m_station.state();
    core::logDebug("kioskctl", std::string("step ") + std::string(journey::stepId(state.step)));
    if (state.step == Step::Refused || state.step == Step::Agent)
        return finish({});
    if (state.step == Step::Chip && !m_scenario.can.empty())
        return m_station.post(event::TypeCan{std::exchange(m_scenario.can, {})});
    if (state.problem)
        return retryOrGiveUp();
    if (state.step == Step::Registered || state.step == Step::Pairing)
        return watchProgress();
    if (!state.pending)
        answer();
}

void ScenarioPlayer::answer()
{
    const journey::State& state = m_station.state();
    switch (state.step) {
    case Step::Comfort:
        if (state.language != m_scenario.language)
            m_station.post(event::ChooseLanguage{m_scenario.language});
        else
            m_station.post(event::Continue{});
        break;
    case Step::Consent:
        m_station.post(event::GiveConsent{"2026-11", m_scenario.biometrics});
        break;
    case Step::Reason:
        m_station.post(event::ChooseReason{m_scenario.reason});
        break;
    case Step::HealthCard:
        if (state.healthCard && state.healthCard->chosen != m_scenario.holder &&
            m_scenario.holder < state.healthCard->holders.size())
            m_station.post(event::ChooseHolder{m_scenario.holder});
        else if (state.healthCard)
            m_station.post(event::Continue{});
        break;
    case Step::Document: // nobody looks: the scenario's person finds right what is asked about
        m_station.post(event::ConfirmDocument{});
        break;
    case Step::TransactionCode:
        m_station.post(event::ChooseCode{m_scenario.transactionCode});
        break;
    default:
        if (m_station.choices().canContinue)
            m_station.post(event::Continue{});
        break;
    }
}

void ScenarioPlayer::retryOrGiveUp()
{
    const ErrorCode code = m_station.state().problem->code;
    if (m_scenario.retries-- > 0 && m_station.choices().canRetry)
        m_station.post(event::Retry{});
    else
        finish(Error{code, std::string(journey::stepId(m_station.state().step))});
}

void ScenarioPlayer::watchProgress()
{
    if (reached())
        finish({});
    else if (m_station.state().step == Step::Registered)
        m_station.post(event::Continue{});
}

bool ScenarioPlayer::reached() const
{
    const auto& handoff = m_station.state().handoff;
    if (!handoff)
        return false;
    if (m_scenario.until == Until::Registered)
        return true;
    if (m_scenario.until == Until::Delivered)
        return handoff->pairing == journey::Pairing::Delivered;
    const auto queue = m_station.queue();
    return std::ranges::any_of(queue, [&handoff](const station::QueueRow& row) {
        return row.packageId.toStdString() == handoff->package.text() &&
               (row.state == QLatin1String("confirmed") || row.state == QLatin1String("purged"));
    });
}

void ScenarioPlayer::finish(std::optional<Error> problem)
{
    if (m_finished)
        return;
    m_finished = true;
    m_final = m_station.state();
    m_problem = std::move(problem);
    Q_EMIT finished();
}

} // namespace kiosk::apps
