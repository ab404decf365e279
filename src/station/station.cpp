#include "station/station.h"

#include "core/log.h"
#include "handoff/qr_code.h"
#include "station/card_service.h"
#include "station/device_states.h"
#include "station/document_service.h"
#include "station/enrolment_package.h"
#include "station/evidence.h"
#include "station/face_service.h"
#include "station/facts.h"
#include "station/outbox_service.h"
#include "station/swipe_service.h"
#include "station/ticket.h"
#include "station/worker.h"

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

} // namespace

struct Station::Private
{
    Station& station;
    Config config;
    const Clock& clock;
    core::RandomSource& random;
    journey::State state;
    Evidence evidence;
    SharedImage comingPortrait;
    std::deque<journey::Event> waiting; // posted while an event is being applied
    bool applying = false;
    std::vector<QueueRow> queue;
    std::vector<devices::ReaderState> readers;
    std::optional<Error> readersProblem;
    std::unique_ptr<devices::ReceiptPrinter> printer; // null: there is none
    // Until the journal is open, and when it is full, no case is begun.
    std::optional<ErrorCode> unable = ErrorCode::StorageFailed;
    std::optional<bool> reachable;
    // Last, in this order: they refer to what stands above, and end before it does.
    OutboxService outbox;
    CardService cards;
    DocumentService document;
    std::unique_ptr<SwipeService> swipe; // null: there is none
    FaceService face;
    Worker printing;

    Private(Station& owner, StationParts parts)
        : station(owner), config(std::move(parts.config)), clock(*parts.clock),
          random(*parts.random), printer(std::move(parts.printer)), outbox(config, clock, random),
          cards(std::move(parts.readers), config.timing, std::move(parts.trust),
                config.policy.trial, clock, random),
          document({std::move(parts.documentCamera), std::move(parts.documentEyes),
                    std::move(parts.seals), std::move(parts.scanner)},
                   config.timing, clock),
          swipe(swipeFor(config.devices.swipeReader)),
          face(std::move(parts.faceCamera), std::move(parts.faceEyes), config.policy, config.timing,
               random)
    {
        state.language = config.defaultLanguage;
        state.homeLanguage = config.defaultLanguage;
    }

    void apply(journey::Event event)
    {
        waiting.push_back(std::move(event));
        if (applying)
            return;
        applying = true;
        while (!waiting.empty()) {
            const journey::Occurrence occurrence{clock.now(), std::move(waiting.front())};
            waiting.pop_front();
            journey::Transition next = journey::apply(state, occurrence, config.policy);
            const bool changed = !(next.state == state);
            state = std::move(next.state);
            for (journey::Effect& todo : next.effects)
                std::visit([this](auto& one) { carryOut(one); }, todo);
            if (changed)
                Q_EMIT station.stateChanged();
        }
        applying = false;
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

    void failed(journey::RequestId request, const Error& error)
    {
        core::logError("station", "request", error);
        apply(event::Failed{request, error.code});
    }

    // --- effects ---

    void carryOut(const effect::ReadHealthCard& order)
    {
        cards.readHealthCard([this, request = order.request](Result<HealthCard> card) {
            if (!card)
                return failed(request, card.error());
            apply(event::HealthCardRead{request, factsOf(*card)});
        });
    }

    void carryOut(const effect::ReadDocument& order)
    {
        setPictures({});
        document.read([this, request = order.request](Result<DocumentFindings> found) {
            if (!found)
                return failed(request, found.error());
            setPictures(std::move(found->pictures));
            apply(event::DocumentRead{request, std::move(found->facts)});
        });
    }

    void setPictures(DocumentPictures pictures)
    {
        const bool changed =
            pictures.front != evidence.document.front || pictures.back != evidence.document.back;
        evidence.document = std::move(pictures);
        if (changed)
            Q_EMIT station.documentSidesChanged();
    }

    // Of the document that has been read, or as far as it is being read.
    [[nodiscard]] const DocumentPictures& documentPictures() const
    {
        return evidence.document.empty() ? document.pictures() : evidence.document;
    }

    // After a failure on the document's step the scan is the next try.
    void scanDocument()
    {
        if (state.step != journey::Step::Document || !document.hasScanner())
            return;
        if (!state.pending)
            apply(event::Retry{});
        document.scan();
    }

    void carryOut(const effect::ReadChip& order)
    {
        const auto request = order.request;
        ChipWatch watch;
        watch.attemptsLeft = [this, request](int count) {
            apply(event::AttemptsLeft{request, count});
        };
        watch.portrait = [this](const SharedImage& image) { showPortrait(image); };
        cards.readIdentityChip(accessOf(order.secrets), std::move(watch),
                               [this, request](Result<IdentityChip> chip) {
                                   if (!chip) {
                                       showPortrait(nullptr);
                                       return failed(request, chip.error());
                                   }
                                   comingPortrait.reset();
                                   evidence.chipPortrait = chip->portrait;
                                   const journey::ChipFacts facts = factsOf(*chip);
                                   evidence.chip = std::move(chip->reading);
                                   apply(event::ChipRead{request, facts});
                               });
    }

    // Of a chip that is still being read; it becomes evidence when the reading has succeeded.
    void showPortrait(const SharedImage& image)
    {
        if (std::exchange(comingPortrait, image) != image)
            Q_EMIT station.chipPortraitChanged(image);
    }

    void carryOut(const effect::CaptureFace& order)
    {
        evidence.face = {};
        FaceOrder todo;
        todo.reference = reference();
        if (!todo.reference)
            return failed(order.request, {ErrorCode::UnreadableImage, "no portrait to compare"});
        todo.kind =
            evidence.chipPortrait ? journey::FaceReference::Chip : journey::FaceReference::Printed;
        todo.light = !state.comfort.reducedMotion && !state.comfort.highContrast;
        face.capture(std::move(todo), [this, request = order.request](Result<LiveFace> live) {
            if (!live)
                return failed(request, live.error());
            evidence.face = std::move(live->pictures);
            apply(event::FaceCaptured{request, live->facts});
        });
    }

    [[nodiscard]] SharedImage reference() const
    {
        return evidence.chipPortrait ? evidence.chipPortrait : evidence.document.portrait;
    }

    void carryOut(const effect::StopWork&)
    {
        cards.stop();
        showPortrait(nullptr);
        document.stop();
        face.stop();
        outbox.unwatch();
    }

    void carryOut(const effect::SealPackage& order)
    {
        if (const auto begun = beginSealing(order); !begun)
            failed(order.request, begun.error());
    }

    Result<void> beginSealing(const effect::SealPackage& order)
    {
        KIOSK_TRY(auto id, PackageId::create(random));
        KIOSK_TRY(auto offer, makeOffer(id, order.transactionCode));
        SealOrder seal;
        seal.id = id;
        seal.digests = offer.digests;
        seal.makeContent = [id, facts = state, shown = evidence, digests = offer.digests,
                            settings = config, now = clock.now()] {
            return makePackageContent(id, facts, shown, digests, settings, now);
        };
        outbox.seal(std::move(seal), [this, request = order.request,
                                      handoff = std::move(offer.handoff)](Result<void> stored) {
            if (!stored)
                return failed(request, stored.error());
            apply(event::PackageStored{request, handoff});
        });
        return {};
    }

    struct Offer
    {
        journey::Handoff handoff;
        outbox::HandoffDigests digests;
    };

    Result<Offer> makeOffer(const PackageId& id, const PersonalText& transactionCode)
    {
        KIOSK_TRY(const PersonalText code, handoff::newPreAuthorizedCode(random));
        KIOSK_TRY(const auto digests, handoff::digestsOf(code, transactionCode));
        Offer offer;
        offer.handoff.package = id;
        offer.handoff.offerUri = handoff::offerUri(config.backOffice.issuer,
                                                   config.backOffice.credentialConfiguration, code);
        offer.handoff.expires = clock.now() + config.policy.offerLife;
        offer.digests = {digests.codeSha256, digests.txHmac, offer.handoff.expires};
        return offer;
    }

    void carryOut(const effect::WatchPairing& order)
    {
        outbox.watch(order.package,
                     [this, request = order.request](journey::Pairing pairing, bool sent) {
                         apply(event::PairingChanged{request, pairing, sent});
                     });
    }

    void carryOut(const effect::ReissueOffer& order)
    {
        auto offer = makeOffer(order.package, order.transactionCode);
        if (!offer)
            return failed(order.request, offer.error());
        outbox.reissue(order.package, offer->digests,
                       [this, request = order.request,
                        handoff = std::move(offer->handoff)](Result<void> answer) {
                           if (!answer)
                               return failed(request, answer.error());
                           apply(event::OfferReissued{request, handoff});
                       });
    }

    void carryOut(const effect::PrintTicket&)
    {
        if (!state.handoff || !printer)
            return core::logWarning("station", "a ticket was asked for, but there is no printer");
        auto ticket = drawTicket(*state.handoff);
        if (!ticket)
            return core::logError("station", "ticket", ticket.error());
        printing.run([this, ticket = std::move(*ticket)](
                         const std::stop_token&) { return printer->print(ticket); },
                     [](const Result<void>& printed) {
                         if (!printed)
                             core::logError("station", "ticket", printed.error());
                     });
    }

    void carryOut(const effect::FetchResume& order)
    {
        failed(order.request, {ErrorCode::BackOfficeUnreachable, "resume codes are not asked yet"});
    }

    void carryOut(const effect::AskRecord& order)
    {
        journey::RecordFacts facts;
        facts.answer = journey::RecordAnswer::Unavailable;
        apply(event::RecordAnswered{order.request, std::move(facts)});
    }

    void carryOut(const effect::PutAside&) {}
    void carryOut(const effect::RecordFindings&) {}

    void carryOut(const effect::CallAgent& order)
    {
        core::logInfo("station", "an agent is called: " + order.reason);
    }

    void carryOut(const effect::Wipe&)
    {
        evidence.wipe();
        Q_EMIT station.documentSidesChanged();
        apply(event::WipeDone{});
    }

    void carryOut(const effect::Audit& order)
    {
        outbox.audit(clock.now(), order.event, state.caseId.text());
    }
};

Station::Station(StationParts parts, QObject* parent)
    : StationPort(parent), m_private(std::make_unique<Private>(*this, std::move(parts)))
{
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
    return m_private->state;
}

journey::Choices Station::choices() const
{
    return journey::choices(m_private->state, m_private->config.policy);
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
    if (now.printer)
        states.addPrinter(now.config.devices.printer, *now.printer);
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
    const Private& now = *m_private;
    return now.comingPortrait ? now.comingPortrait : now.evidence.chipPortrait;
}

SharedImage Station::livePortrait() const
{
    return m_private->evidence.face.head;
}

std::vector<bool> Station::offerModules() const
{
    const auto& handoff = m_private->state.handoff;
    if (!handoff)
        return {};
    const auto code = handoff::encodeQr(handoff->offerUri.reveal());
    return code ? code->dark : std::vector<bool>{};
}

SharedImage Station::documentFront() const
{
    return m_private->documentPictures().front;
}

SharedImage Station::documentBack() const
{
    return m_private->documentPictures().back;
}

SharedImage Station::referencePortrait() const
{
    return m_private->reference();
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
    m_private->scanDocument();
}

void Station::post(journey::Event event)
{
    if (auto* begin = std::get_if<event::Begin>(&event))
        begin->unable = m_private->unable;
    m_private->apply(std::move(event));
}

const journey::Policy& Station::policy() const
{
    return m_private->config.policy;
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
