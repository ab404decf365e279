#include "station/station.h"

#include "core/log.h"
#include "handoff/qr_code.h"
#include "station/card_steps.h"
#include "station/device_states.h"
#include "station/document_steps.h"
#include "station/face_steps.h"
#include "station/handoff_steps.h"
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
    JourneyRun run;
    std::vector<QueueRow> queue;
    std::vector<devices::ReaderState> readers;
    std::optional<Error> readersProblem;
    // Until the journal is open, and when it is full, no case is begun.
    std::optional<ErrorCode> unable = ErrorCode::StorageFailed;
    std::optional<bool> reachable;
    // Last, in this order: they refer to what stands above, and end before it does.
    OutboxService outbox;
    CardService cards;
    DocumentService document;
    std::unique_ptr<SwipeService> swipe; // null: there is none
    FaceService face;
    CardSteps cardSteps;
    DocumentSteps documentSteps;
    FaceSteps faceSteps;
    HandoffSteps handoffSteps;

    Private(Station& owner, StationParts parts)
        : station(owner), config(std::move(parts.config)),
          run(*parts.clock, firstState(config), config.policy,
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
          face(std::move(parts.faceCamera), std::move(parts.faceEyes), config.policy, config.timing,
               *parts.random),
          cardSteps(run, cards), documentSteps(run, document), faceSteps(run, face),
          handoffSteps(run, outbox, config, *parts.random, std::move(parts.printer))
    {
    }

    void setReachable(bool now)
    {
        if (std::exchange(reachable, now) != now)
            Q_EMIT station.devicesChanged();
    }

    // What the last attempts to send say of the back office.
    void judgeReachability()
    {
        const auto unreachable = core::errorId(ErrorCode::BackOfficeUnreachable);
        setReachable(std::ranges::none_of(queue, [&](const QueueRow& row) {
            return row.lastError.toStdString() == unreachable;
        }));
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
        outbox.unwatch();
    }

    void carryOut(const effect::FetchResume& order)
    {
        run.failed(order.request,
                   {ErrorCode::BackOfficeUnreachable, "resume codes are not asked yet"});
    }

    void carryOut(const effect::AskRecord& order)
    {
        journey::RecordFacts facts;
        facts.answer = journey::RecordAnswer::Unavailable;
        run.apply(event::RecordAnswered{order.request, std::move(facts)});
    }

    void carryOut(const effect::PutAside&) {}
    void carryOut(const effect::RecordFindings&) {}

    void carryOut(const effect::CallAgent& order)
    {
        core::logInfo("station", "an agent is called: " + order.reason);
    }

    void carryOut(const effect::Wipe&)
    {
        run.evidence().wipe();
        Q_EMIT station.documentSidesChanged();
        run.apply(event::WipeDone{});
    }

    void carryOut(const effect::Audit& order)
    {
        outbox.audit(run.now(), order.event, run.state().caseId.text());
    }
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
    connect(&m_private->outbox, &OutboxService::roomChecked, this,
            [this](std::optional<ErrorCode> unable) { m_private->unable = unable; });
    connect(&m_private->outbox, &OutboxService::queueChanged, this,
            [this](std::vector<QueueRow> rows) {
                m_private->queue = std::move(rows);
                m_private->judgeReachability();
                Q_EMIT queueChanged();
            });
    connect(&m_private->outbox, &OutboxService::backOfficeReachable, this,
            [this](bool reachable) { m_private->setReachable(reachable); });
    connect(&m_private->outbox, &OutboxService::drained, this, &Station::synced);
    m_private->outbox.open(OutboxService::Upload::Always, [this](const Result<void>& outcome) {
        if (!outcome)
            core::logError("station", "outbox", outcome.error());
        Q_EMIT devicesChanged();
        Q_EMIT opened(outcome.has_value());
    });
    m_private->face.warmUp();
    m_private->cards.listReaders([this](Result<std::vector<devices::ReaderState>> readers) {
        if (readers)
            m_private->readers = std::move(*readers);
        else
            m_private->readersProblem = readers.error();
        Q_EMIT devicesChanged();
    });
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
    states.addReaders(now.readers, now.readersProblem);
    states.addCamera("camera-face", now.config.devices.faceCamera);
    states.addCamera("camera-document", now.config.devices.documentCamera);
    if (const auto scanner = now.document.scanner())
        states.addScanner(*scanner);
    if (now.swipe)
        states.addSwipeReader(now.config.devices.swipeReader, *now.swipe);
    if (const auto* printer = now.handoffSteps.printer())
        states.addPrinter(now.config.devices.printer, *printer);
    states.addStorage(now.config.dataFolder, now.unable);
    states.addBackOffice(now.config.backOffice.url, now.reachable.value_or(true));
    return states.take();
}

std::vector<QueueRow> Station::queue() const
{
    return m_private->queue;
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
    const auto& handoff = m_private->run.state().handoff;
    if (!handoff)
        return {};
    const auto code = handoff::encodeQr(handoff->offerUri.reveal());
    return code ? code->dark : std::vector<bool>{};
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
    if (auto* begin = std::get_if<event::Begin>(&event))
        begin->unable = m_private->unable;
    m_private->run.apply(std::move(event));
}

const journey::Policy& Station::policy() const
{
    return m_private->run.policy();
}

AgentState Station::agent() const
{
    return {};
}

std::vector<DraftRow> Station::drafts() const
{
    return {};
}

std::vector<ReviewLine> Station::review() const
{
    return {};
}

void Station::signIn(const QString&, SecureBytes)
{
}
void Station::signOut()
{
}
void Station::lockAgent()
{
}
void Station::agentActive()
{
}
void Station::takeOver(journey::Mode)
{
}
void Station::decide(AgentOrder)
{
}
void Station::resumeDraft(const CaseId&)
{
}
void Station::discardDraft(const CaseId&)
{
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
