#include "station/station.h"

#include "core/log.h"
#include "station/agent_steps.h"
#include "station/card_steps.h"
#include "station/document_steps.h"
#include "station/draft_steps.h"
#include "station/face_steps.h"
#include "station/findings_file.h"
#include "station/handoff_steps.h"
#include "station/policy_in_force.h"
#include "station/record_steps.h"
#include "station/review_lines.h"
#include "station/surroundings.h"
#include "station/swipe_service.h"

#include <algorithm>
#include <utility>

namespace kiosk::station {
namespace {

namespace effect = journey::effect;
namespace event = journey::event;

std::unique_ptr<SwipeService> swipeFor(const std::string& setting)
{
    constexpr std::string_view serial = "serial:";
    if (!setting.starts_with(serial))
        return nullptr;
    return std::make_unique<SwipeService>(setting.substr(serial.size()));
}

journey::State firstState(const Config& config)
{
    journey::State state;
    state.language = config.defaultLanguage;
    state.homeLanguage = config.defaultLanguage;
    return state;
}

} // namespace

struct Station::Private
{
    Station& station;
    Config config;
    PolicyInForce policies;
    JourneyRun run;
    // Last, in this order: they refer to what stands above, and end before it does.
    OutboxService outbox;
    CardService cards;
    DocumentService document;
    std::unique_ptr<SwipeService> swipe; // null: there is none
    FaceService face;
    RecordService records;
    AgentService agents;
    DraftService drafts;
    FindingsFile findings;
    Surroundings surroundings;
    CardSteps cardSteps;
    DocumentSteps documentSteps;
    FaceSteps faceSteps;
    HandoffSteps handoffSteps;
    RecordSteps recordSteps;
    AgentSteps agentSteps;
    DraftSteps draftSteps;

    Private(Station& owner, StationParts parts)
        : station(owner), config(std::move(parts.config)), policies(config, parts.clock->now()),
          run(*parts.clock, firstState(config), policies.current(),
              [this](journey::Effect& todo) {
                  std::visit([this](auto& one) { carryOut(one); }, todo);
              }),
          outbox(config, *parts.clock, *parts.random),
          cards(std::move(parts.readers), config.timing, std::move(parts.trust),
                config.policy.trial, *parts.clock, *parts.random),
          document({std::move(parts.documentCamera), std::move(parts.documentEyes),
                    std::move(parts.seals), std::move(parts.scanner)},
                   config.timing, *parts.clock),
          swipe(swipeFor(config.devices.swipeReader)),
          face(std::move(parts.faceCamera), parts.faceEyes, config.policy, config.timing,
               *parts.random),
          records(config.backOffice, *parts.clock),
          agents(config, *parts.clock, std::move(parts.faceEyes)),
          drafts(config.dataFolder / "drafts", *parts.clock, *parts.random),
          findings(config.dataFolder / "cases.jsonl", policies.current().findingsLife,
                   identity::dateOf(parts.clock->now())),
          surroundings(outbox, cards), cardSteps(run, cards), documentSteps(run, document),
          faceSteps(run, face),
          handoffSteps(run, outbox, config, *parts.random, std::move(parts.printer)),
          recordSteps(run, records, documentSteps), agentSteps(run, agents),
          draftSteps(run, drafts, agents, outbox)
    {
        agents.lockAfter(policies.current().agentLock);
    }

    // A case keeps the policy that it began with.
    void beforeCase()
    {
        const auto problem = policies.problem();
        run.judgeBy(policies.refresh(run.now()));
        agents.lockAfter(run.policy().agentLock);
        if (policies.problem() != problem)
            Q_EMIT station.devicesChanged();
    }

    void begin(event::Begin begin)
    {
        if (run.state().step != journey::Step::Welcome)
            return;
        beforeCase();
        begin.department = config.department;
        begin.unable = surroundings.unable();
        if (!begin.unable && !policies.mayBegin())
            begin.unable = ErrorCode::InvalidConfiguration;
        const journey::Mode mode = begin.mode;
        run.apply(std::move(begin));
        // A case that an agent begins is theirs.
        if (mode == journey::Mode::Desk && agents.agent().signedIn())
            agentSteps.takeOver(mode);
    }

    void audit(const std::string& event)
    {
        outbox.audit(run.now(), event, run.state().caseId.text());
    }

    // --- effects ---

    void carryOut(const effect::ReadHealthCard& order) { cardSteps.carryOut(order); }
    void carryOut(const effect::ReadDocument& order) { documentSteps.carryOut(order); }
    void carryOut(const effect::ReadChip& order) { cardSteps.carryOut(order); }
    void carryOut(const effect::CaptureFace& order) { faceSteps.carryOut(order); }
    void carryOut(const effect::SealPackage& order) { handoffSteps.carryOut(order); }
    void carryOut(const effect::WatchPairing& order) { handoffSteps.carryOut(order); }
    void carryOut(const effect::ReissueOffer& order) { handoffSteps.carryOut(order); }
    void carryOut(const effect::PrintTicket& order) { handoffSteps.carryOut(order); }

    void carryOut(const effect::StopWork&)
    {
        cardSteps.stop();
        document.stop();
        face.stop();
        records.stop();
        outbox.unwatch();
    }

    void carryOut(const effect::FetchResume& order) { recordSteps.carryOut(order); }
    void carryOut(const effect::AskRecord& order) { recordSteps.carryOut(order); }

    void carryOut(const effect::RecordFindings& order)
    {
        findings.add({order.findings, order.decision});
    }

    void carryOut(const effect::PutAside& order) { draftSteps.carryOut(order); }

    void carryOut(const effect::CallAgent& order)
    {
        core::logInfo("station", "an agent is called: " + order.reason);
    }

    void carryOut(const effect::Wipe&)
    {
        records.forget();
        run.evidence().wipe();
        Q_EMIT station.documentSidesChanged();
        run.apply(event::WipeDone{});
    }

    void carryOut(const effect::Audit& order) { audit(order.event); }
};

Station::Station(StationParts parts, QObject* parent)
    : StationPort(parent), m_private(std::make_unique<Private>(*this, std::move(parts)))
{
    connect(&m_private->run, &JourneyRun::changed, this, &Station::stateChanged);
    connect(&m_private->cardSteps, &CardSteps::portraitChanged, this,
            &Station::chipPortraitChanged);
    connect(&m_private->documentSteps, &DocumentSteps::picturesChanged, this,
            &Station::documentSidesChanged);
    connect(&m_private->cards, &CardService::guidance, this, &Station::guidanceChanged);
    connect(&m_private->cards, &CardService::progress, this, &Station::progressChanged);
    connect(&m_private->document, &DocumentService::preview, this, &Station::documentFrame);
    connect(&m_private->document, &DocumentService::guidance, this, &Station::guidanceChanged);
    connect(&m_private->document, &DocumentService::sight, this, &Station::pageSightChanged);
    connect(&m_private->document, &DocumentService::progress, this, &Station::progressChanged);
    connect(&m_private->document, &DocumentService::sidesChanged, this,
            &Station::documentSidesChanged);
    connect(&m_private->agents, &AgentService::changed, this, &Station::agentChanged);
    connect(&m_private->agents, &AgentService::changed, this, &Station::draftsChanged); // own ones
    connect(&m_private->drafts, &DraftService::changed, this, &Station::draftsChanged);
    connect(&m_private->draftSteps, &DraftSteps::registered, this, &Station::draftRegistered);
    connect(&m_private->draftSteps, &DraftSteps::brought, this, &Station::documentSidesChanged);
    connect(&m_private->agents, &AgentService::happened, this,
            [this](const std::string& event) { m_private->audit(event); });
    if (SwipeService* swipe = m_private->swipe.get()) {
        connect(swipe, &SwipeService::swiped, &m_private->document, &DocumentService::takeSwipe);
        connect(swipe, &SwipeService::misread, &m_private->document, &DocumentService::refuseSwipe);
        connect(swipe, &SwipeService::readyChanged, this, &Station::devicesChanged);
    }
    connect(&m_private->face, &FaceService::preview, this, &Station::faceFrame);
    connect(&m_private->face, &FaceService::outline, this, &Station::faceOutlineChanged);
    connect(&m_private->face, &FaceService::taskChanged, this, &Station::faceTaskChanged);
    connect(&m_private->face, &FaceService::guidance, this, &Station::guidanceChanged);
    connect(&m_private->face, &FaceService::progress, this, &Station::progressChanged);
    connect(&m_private->surroundings, &Surroundings::devicesChanged, this,
            &Station::devicesChanged);
    connect(&m_private->surroundings, &Surroundings::queueChanged, this, &Station::queueChanged);
    connect(&m_private->outbox, &OutboxService::drained, this, &Station::synced);
    m_private->outbox.open(OutboxService::Upload::Always, [this](const Result<void>& outcome) {
        if (!outcome)
            core::logError("station", "outbox", outcome.error());
        m_private->draftSteps.removeRegistered();
        Q_EMIT devicesChanged();
        Q_EMIT opened(outcome.has_value());
    });
    m_private->face.warmUp();
    m_private->surroundings.listReaders();
}

Station::~Station() = default;

const journey::State& Station::state() const
{
    return m_private->run.state();
}

journey::Choices Station::choices() const
{
    return journey::choices(m_private->run.state(), m_private->run.policy());
}

bool Station::trial() const
{
    return m_private->config.policy.trial;
}

std::vector<DeviceState> Station::devices() const
{
    const Private& now = *m_private;
    DeviceStates states;
    now.surroundings.addReaders(states);
    states.addCamera("camera-face", now.config.devices.faceCamera);
    states.addCamera("camera-document", now.config.devices.documentCamera);
    if (const auto scanner = now.document.scanner())
        states.addScanner(*scanner);
    if (now.swipe)
        states.addSwipeReader(now.config.devices.swipeReader, *now.swipe);
    if (const auto* printer = now.handoffSteps.printer())
        states.addPrinter(now.config.devices.printer, *printer);
    if (now.policies.isSigned())
        states.addPolicy(now.policies.current().version, now.policies.problem());
    states.addStorage(now.config.dataFolder, now.surroundings.unable());
    states.addBackOffice(now.config.backOffice.url, now.surroundings.isReachable());
    return states.take();
}

std::vector<QueueRow> Station::queue() const
{
    return m_private->surroundings.queue();
}

SharedImage Station::chipPortrait() const
{
    return m_private->cardSteps.portrait();
}

SharedImage Station::livePortrait() const
{
    return m_private->run.evidence().face.head;
}

std::vector<bool> Station::offerModules() const
{
    return m_private->handoffSteps.offerModules();
}

SharedImage Station::documentFront() const
{
    return m_private->documentSteps.pictures().front;
}

SharedImage Station::documentBack() const
{
    return m_private->documentSteps.pictures().back;
}

SharedImage Station::referencePortrait() const
{
    return m_private->faceSteps.reference();
}

FaceTask Station::faceTask() const
{
    return m_private->face.task();
}

void Station::skipMovement()
{
    m_private->face.skipMovement();
}

void Station::scanDocument()
{
    m_private->documentSteps.scan();
}

void Station::post(journey::Event event)
{
    const auto* begin = std::get_if<event::Begin>(&event);
    if (begin == nullptr)
        return m_private->run.apply(std::move(event));
    m_private->begin(*begin);
}

const journey::Policy& Station::policy() const
{
    return m_private->run.policy();
}

AgentState Station::agent() const
{
    return m_private->agents.agent();
}

std::vector<DraftRow> Station::drafts() const
{
    return m_private->draftSteps.rows();
}

std::vector<ReviewLine> Station::review() const
{
    const JourneyRun& run = m_private->run;
    if (!journey::holdsPersonalData(run.state()))
        return {};
    return reviewLines(journey::findingsOf(run.state(), identity::dateOf(run.now())), run.policy());
}

void Station::signIn(const QString& id, SecureBytes secret)
{
    m_private->agents.signIn(id, std::move(secret));
}

// A case in the agent's hands goes back into the person's.
void Station::signOut()
{
    const std::string id = m_private->agents.agent().id.toStdString();
    if (!id.empty() && m_private->run.state().handledBy == id)
        post(event::HandBack{});
    m_private->agents.signOut();
}

void Station::lockAgent()
{
    m_private->agents.lock();
}

void Station::agentActive()
{
    m_private->agents.active();
}

void Station::takeOver(journey::Mode mode)
{
    m_private->agentSteps.takeOver(mode);
}

void Station::decide(AgentOrder order)
{
    m_private->agentSteps.decide(std::move(order));
}

void Station::resumeDraft(const CaseId& caseId)
{
    // Without the journal nobody knows whether it was registered.
    if (const auto unable = m_private->surroundings.unable())
        return m_private->agents.refuse({*unable, "no case can be taken now"});
    m_private->draftSteps.resume(caseId, [this] { m_private->beforeCase(); });
}

void Station::discardDraft(const CaseId& caseId)
{
    m_private->draftSteps.discard(caseId);
}

void Station::syncQueueNow()
{
    m_private->outbox.syncNow();
}

const Config& Station::config() const
{
    return m_private->config;
}

} // namespace kiosk::station
