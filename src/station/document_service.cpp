#include "station/document_service.h"

#include "station/page_guidance.h"
#include "station/worker.h"

namespace kiosk::station {
namespace {

using namespace std::chrono_literals;
using Outcome = DocumentSides::Outcome;
using Wanted = DocumentSides::Wanted;
using std::chrono::steady_clock;
using vision::PageFault;

constexpr int scannerDpi = 300;
// Lines are read from the live picture so often, so that the watch has a core for itself.
constexpr auto pauseBetweenLines = 200ms;
constexpr auto pauseWithoutPage = 400ms;
// What live frames have proven helps a picture out that was taken within this time.
constexpr auto linesKeep = 3s;
// A page whose lines are proven but whose edge is not found (white on white), or whose picture is
// never good enough, is taken all the same after these.
constexpr auto unseenPatience = 1s;
constexpr auto faultyPatience = 4s;
// A source that shows the very same picture so long will not show the other side.
constexpr auto stillPatience = 3s;
constexpr auto wordsStand = 2500ms; // the time to read a sentence

} // namespace

// One reading of a document, from read() to its answer.
struct DocumentService::Run
{
    Reply reply;
    DocumentSides sides;
    Error last{ErrorCode::MrzNotFound, {}};
    enum class Work : std::uint8_t { None, Lines, Side, Scan, Judging } work = Work::None;
    SharedImage toRead; // taken while another picture was being read
    bool outOfPatience = false;
    bool moved = false; // since the last side was taken
    PageFault fault = PageFault::NoPage;

    // What the live frames of the page that lies there have proven.
    std::optional<vision::MrzReading> lines;
    SharedImage linesFrame;
    Now linesSince;
    Now linesAt;

    SharedImage lastTaken;
    Now takenAt;
    Guidance word = Guidance::None;
    Now wordUntil;

    // "Not to be read" says more than "no lines found", which the next live frame may answer.
    void fail(Error problem)
    {
        if (problem.code != ErrorCode::MrzNotFound)
            last = std::move(problem);
    }

    [[nodiscard]] const vision::MrzReading* freshLines() const
    {
        const bool fresh = lines && steady_clock::now() - linesAt < linesKeep;
        return fresh ? &*lines : nullptr;
    }
};

DocumentService::DocumentService(DocumentParts parts, const TimingConfig& timing,
                                 const Clock& clock, QObject* parent)
    : QObject(parent), m_camera(std::move(parts.makeCamera), parts.eyes),
      m_eyes(std::move(parts.eyes)), m_seals(std::move(parts.seals)),
      m_scanner(std::move(parts.scanner)), m_timing(timing), m_clock(clock),
      m_reader(std::make_shared<std::unique_ptr<PageReader>>()),
      m_worker(std::make_unique<Worker>())
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &DocumentService::losePatience);
    connect(&m_camera, &PageCamera::preview, this, &DocumentService::preview);
    connect(&m_camera, &PageCamera::seen, this, &DocumentService::see);
}

DocumentService::~DocumentService()
{
    stop();
}

std::optional<devices::ScannerInfo> DocumentService::scanner() const
{
    return m_scanner ? std::optional(m_scanner->info()) : std::nullopt;
}

identity::Date DocumentService::today() const
{
    return identity::dateOf(m_clock.now());
}

// ---- beginning and end ----

void DocumentService::read(Reply reply)
{
    stop();
    m_run = std::make_shared<Run>();
    m_run->reply = std::move(reply);
    m_run->sides = DocumentSides(today());
    say(Guidance::ShowPage);
    m_patience.start(m_timing.documentPatience);
    m_camera.start([this, run = m_run](const Error& problem) {
        if (run == m_run)
            finish(tl::unexpected(problem));
    });
}

void DocumentService::stop()
{
    m_patience.stop();
    m_camera.stop();
    m_worker->stop();
    if (m_scanner)
        m_scanner->cancel();
    if (!std::exchange(m_run, nullptr))
        return;
    Q_EMIT sight({});
    showSides();
}

void DocumentService::finish(Result<DocumentFindings> findings)
{
    const Reply reply = std::move(m_run->reply);
    stop();
    reply(std::move(findings));
}

void DocumentService::losePatience()
{
    const bool busy = m_run->work == Run::Work::Side || m_run->work == Run::Work::Scan;
    m_run->outOfPatience = true;
    if (busy || m_run->work == Run::Work::Judging)
        return; // what is being read may be what is missing
    if (m_run->sides.isOfUse())
        conclude();
    else if (m_run->freshLines() != nullptr) // better a poor picture than none
        readSide(m_run->linesFrame, journey::DocumentSource::Camera);
    else
        finish(tl::unexpected(m_run->last));
}

void DocumentService::conclude()
{
    m_patience.stop();
    m_camera.stop();
    m_run->work = Run::Work::Judging;
    Q_EMIT sight({});
    m_worker->run([sides = m_run->sides, trust = m_seals,
                   day = today()](const std::stop_token&) { return findingsOf(sides, trust, day); },
                  [this](DocumentFindings findings) { finish(std::move(findings)); });
}

// ---- what the camera shows ----

void DocumentService::see(const SeenPage& page)
{
    const auto run = m_run; // whoever is told may end the work
    if (!run || run->work == Run::Work::Scan || run->work == Run::Work::Judging)
        return;
    run->fault = page.sight.fault;
    run->moved = run->moved || run->fault == PageFault::NoPage || run->fault == PageFault::Moving ||
                 run->fault == PageFault::CutOff;
    if (page.sight.take)
        run->toRead = page.frame;
    Q_EMIT sight(sightFor(page.sight, *page.frame));
    if (run == m_run && run->work != Run::Work::Side)
        readNext(page);
    if (run == m_run)
        judgeStillness(page);
}

void DocumentService::readNext(const SeenPage& page)
{
    Run& run = *m_run;
    if (run.toRead)
        return readSide(std::exchange(run.toRead, nullptr), journey::DocumentSource::Camera);
    say(guidanceFor(run.fault, run.sides.wanted(), run.moved));
    const auto pause = run.fault == PageFault::NoPage ? pauseWithoutPage : pauseBetweenLines;
    const bool due = steady_clock::now() - run.linesAt >= pause;
    if (run.work == Run::Work::None && run.sides.wanted() != Wanted::Front && due)
        readLines(page.frame);
}

// A file shown as a camera, in a trial, is never turned over.
void DocumentService::judgeStillness(const SeenPage& page)
{
    const bool still =
        page.frame == m_run->lastTaken && !m_run->sides.empty() && m_run->work == Run::Work::None;
    if (still && steady_clock::now() - m_run->takenAt > stillPatience)
        losePatience();
}

// ---- reading ----

// `work` gets the reader, made at first use, on the worker's thread; `heed` what it gave, unless
// the reader cannot be made.
template <typename Work, typename Heed>
void DocumentService::onReader(Work work, Heed heed)
{
    using Outcome = std::invoke_result_t<Work, PageReader&>;
    m_worker->run(
        [reader = m_reader, makeReader = m_eyes.makeReader,
         work = std::move(work)](const std::stop_token&) -> Result<Outcome> {
            if (!*reader) {
                KIOSK_TRY(*reader, makeReader());
            }
            return work(**reader);
        },
        [this, heed = std::move(heed)](Result<Outcome> outcome) {
            if (!outcome)
                return finish(tl::unexpected(outcome.error()));
            heed(std::move(*outcome));
        });
}

void DocumentService::readLines(const SharedImage& frame)
{
    m_run->work = Run::Work::Lines;
    const bool fresh = m_run->freshLines() != nullptr;
    onReader(
        [frame, fresh](PageReader& reader) {
            if (!fresh)
                reader.forgetLines();
            return reader.readLines(*frame);
        },
        [this, frame](Result<vision::MrzReading> lines) {
            m_run->work = Run::Work::None;
            heedLines(frame, std::move(lines));
        });
}

void DocumentService::heedLines(const SharedImage& frame, Result<vision::MrzReading> lines)
{
    Run& run = *m_run;
    const auto now = steady_clock::now();
    const bool same = lines && run.lines && run.lines->mrz == lines->mrz;
    run.linesAt = now;
    if (!lines) {
        run.fail(lines.error());
        return;
    }
    if (!same)
        run.linesSince = now;
    run.lines = std::move(*lines);
    run.linesFrame = frame;
    const auto patience = run.fault == PageFault::NoPage ? unseenPatience : faultyPatience;
    if (now - run.linesSince < patience)
        return;
    m_camera.tookAnyway();
    readSide(frame, journey::DocumentSource::Camera);
}

void DocumentService::readSide(const SharedImage& picture, journey::DocumentSource source)
{
    Run& run = *m_run;
    run.work = Run::Work::Side;
    run.lastTaken = picture;
    run.moved = false;
    run.wordUntil = {};
    say(Guidance::PageTaken);
    const bool simulated = source == journey::DocumentSource::Scanner ? m_scanner->info().simulated
                                                                      : m_camera.simulated();
    onReader([picture](PageReader& reader) { return reader.readSide(*picture); },
             [this, picture, source, simulated](Result<vision::DocumentSide> side) {
                 m_run->work = Run::Work::None;
                 if (side)
                     return heedSide(TakenSide(std::move(*side), picture, source, simulated));
                 m_run->fail(side.error());
                 m_run->lines.reset();
                 keep(Outcome::Unreadable);
             });
}

void DocumentService::heedSide(TakenSide side)
{
    Run& run = *m_run;
    run.takenAt = steady_clock::now();
    run.fail({side.reading.mrzProblem.value_or(ErrorCode::MrzNotFound), {}});
    const bool fromCamera = side.source == journey::DocumentSource::Camera;
    const vision::MrzReading* lines = fromCamera ? run.freshLines() : nullptr;
    const Outcome outcome = run.sides.add(std::move(side), lines);
    run.lines.reset();
    keep(outcome);
}

void DocumentService::keep(Outcome outcome)
{
    Run& run = *m_run;
    switch (outcome) {
    case Outcome::Complete:
        showSides();
        return conclude();
    case Outcome::NotThisOne:
        return finish(fail(ErrorCode::DocumentNotAccepted));
    case Outcome::Unreadable:
        m_camera.lookAnew();
        break;
    case Outcome::OtherDocument:
        say(Guidance::OtherDocument);
        run.wordUntil = steady_clock::now() + wordsStand;
        [[fallthrough]];
    case Outcome::OtherSide:
        run.outOfPatience = false;
        m_patience.start(m_timing.secondSidePatience);
        showSides();
        break;
    case Outcome::SameSide:
        break;
    }
    if (run.outOfPatience)
        return losePatience();
    say(guidanceFor(run.sides.wanted()));
}

void DocumentService::showSides()
{
    DocumentPictures now = m_run ? picturesOf(m_run->sides) : DocumentPictures{};
    const bool changed = now.front != m_pictures.front || now.back != m_pictures.back;
    m_pictures = std::move(now);
    if (changed)
        Q_EMIT sidesChanged();
}

// A word that has to be read stands for a while.
void DocumentService::say(Guidance word)
{
    if (word == m_run->word || steady_clock::now() < m_run->wordUntil)
        return;
    m_run->word = word;
    Q_EMIT guidance(word);
}

// ---- scanner and swipe reader ----

void DocumentService::scan()
{
    using Work = Run::Work;
    if (!m_run || !m_scanner || (m_run->work != Work::None && m_run->work != Work::Lines))
        return;
    m_worker->stop();
    m_run->work = Work::Scan;
    m_run->toRead.reset();
    m_run->wordUntil = {};
    Q_EMIT sight({});
    say(Guidance::Scanning);
    const auto onGuiThread = [this, run = m_run](auto what) {
        QMetaObject::invokeMethod(
            this,
            [this, run, what = std::move(what)]() mutable {
                if (run == m_run)
                    what();
            },
            Qt::QueuedConnection);
    };
    m_scanner->scan(
        scannerDpi,
        [this, onGuiThread](double fraction) {
            onGuiThread([this, fraction] { Q_EMIT progress(fraction); });
        },
        [this, onGuiThread](Result<Image> picture) {
            onGuiThread(
                [this, picture = std::move(picture)]() mutable { heedScan(std::move(picture)); });
        });
}

void DocumentService::heedScan(Result<Image> picture)
{
    m_run->work = Run::Work::None;
    if (!picture)
        return finish(tl::unexpected(picture.error()));
    readSide(std::make_shared<const Image>(std::move(*picture)), journey::DocumentSource::Scanner);
}

void DocumentService::takeSwipe(const std::vector<PersonalText>& lines)
{
    if (!m_run || m_run->work == Run::Work::Judging)
        return;
    auto findings = findingsOf(lines, today());
    if (!findings)
        return refuseSwipe();
    if (identity::acceptanceOf(findings->facts.kind) == identity::Acceptance::NotThisOne)
        return finish(fail(ErrorCode::DocumentNotAccepted));
    finish(std::move(*findings));
}

void DocumentService::refuseSwipe()
{
    if (!m_run || m_run->work == Run::Work::Judging)
        return;
    m_run->wordUntil = {};
    say(Guidance::SwipeAgain);
    m_run->wordUntil = steady_clock::now() + wordsStand;
}

} // namespace kiosk::station
