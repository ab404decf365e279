#include "apps/kioskctl/scenario_player.h"

#include "core/log.h"

#include <QTimer>

#include <algorithm>
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
    connect(&m_station, &station::Station::agentChanged, this, &ScenarioPlayer::heedAgent,
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
    m_caseId = std::move(caseId);
    if (m_scenario.agents.empty())
        return start();
    const ScenarioAgent& agent = m_scenario.agents.front();
    m_station.signIn(QString::fromStdString(agent.id), agent.password);
}

void ScenarioPlayer::start()
{
    m_begun = true;
    m_station.post(event::Begin{journey::Mode::Headless, m_caseId});
}

void ScenarioPlayer::heedAgent()
{
    const station::AgentState agent = m_station.agent();
    if (m_finished || agent.busy)
        return;
    if (agent.problem)
        return finish(Error{*agent.problem, "agent"});
    if (!m_begun && agent.signedIn())
        start();
}

void ScenarioPlayer::look()
{
    if (m_finished || !m_begun)
        return;
    const journey::State& state = m_station.state();
    core::logDebug("kioskctl", std::string("step ") + std::string(journey::stepId(state.step)));
    if (state.step == Step::Refused)
        return finish({});
    if (state.step == Step::Agent)
        return askAgent();
    if (skip())
        return;
    if (state.step == Step::HealthCard && !m_scenario.nir.empty())
        return typeNir();
    if (state.step == Step::Chip && !m_scenario.can.empty())
        return m_station.post(event::TypeCan{std::exchange(m_scenario.can, {})});
    if (state.problem)
        return retryOrGiveUp();
    if (state.step == Step::Registered || state.step == Step::Pairing)
        return watchProgress();
    if (!state.pending)
        answer();
}

// What the scenario leaves out of this step, if anything. Each is said once.
bool ScenarioPlayer::skip()
{
    const Step step = m_station.state().step;
    const auto wanted =
        std::find_if(m_scenario.skips.begin(), m_scenario.skips.end(),
                     [step](journey::SkipReason one) { return journey::stepOf(one) == step; });
    if (wanted == m_scenario.skips.end())
        return false;
    const journey::SkipReason reason = *wanted;
    m_scenario.skips.erase(wanted);
    m_station.post(event::Skip{reason});
    return true;
}

void ScenarioPlayer::typeNir()
{
    const auto nir = identity::Nir::parse(std::exchange(m_scenario.nir, {}), true);
    if (!nir)
        return finish(nir.error());
    m_station.post(event::TypeNir{*nir});
}

// Each agent in turn, until the case goes on.
void ScenarioPlayer::askAgent()
{
    const std::size_t next = m_station.state().agents.size();
    if (m_station.agent().busy)
        return;
    if (next >= m_scenario.agents.size())
        return finish({});
    const ScenarioAgent& agent = m_scenario.agents[next];
    station::AgentOrder order;
    order.agentId = QString::fromStdString(agent.id);
    order.secret = agent.password;
    order.word = agent.word;
    order.reason = agent.reason;
    order.text = agent.text;
    m_station.decide(std::move(order));
}

// Not before it is known what the record says, so that a scenario always ends the same way.
void ScenarioPlayer::review()
{
    const journey::State& state = m_station.state();
    const bool asked =
        state.record && state.record->answer == journey::RecordAnswer::Waiting && state.inquiry;
    if (asked)
        return;
    if (state.record && state.record->activePhone && std::exchange(m_scenario.moveFromPhone, false))
        return m_station.post(event::MoveFromPhone{});
    if (m_station.choices().canContinue)
        m_station.post(event::Continue{});
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
        m_station.post(event::ChooseReason{m_scenario.reason, m_scenario.authority});
        break;
    case Step::ResumeCode:
        if (m_scenario.resumeCode.empty())
            m_station.post(event::Continue{});
        else
            m_station.post(event::TypeResumeCode{std::exchange(m_scenario.resumeCode, {})});
        break;
    case Step::Review:
        review();
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
