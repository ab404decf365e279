#include "station/draft_service.h"

#include "crypto/system_random.h"
#include "station/state_json.h"
#include "support/journey_facts.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fstream>
#include <semaphore>

using namespace kiosk;
using namespace kiosk::test;
using station::Draft;
using station::DraftService;
using station::Evidence;

namespace {

SecureBytes key(std::uint8_t octet = 1)
{
    return SecureBytes(32, octet);
}

CaseId otherCase()
{
    return CaseId::parse("7a2d3c1b-6e2f-4d4c-8b80-123456789abc").value();
}

// The thread that saves stops here until it is let go: every save needs octets of chance.
class Gate final : public core::RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        if (m_closed) {
            m_reached.release();
            m_open.acquire();
        }
        ++m_fills;
        return m_random.fill(target);
    }
    void close() { m_closed = true; }
    void waitUntilReached() { m_reached.acquire(); }
    void open()
    {
        m_closed = false;
        m_open.release();
    }
    [[nodiscard]] int fills() const { return m_fills; }

private:
    crypto::SystemRandom m_random;
    std::atomic<bool> m_closed = false;
    std::atomic<int> m_fills = 0;
    std::counting_semaphore<64> m_reached{0};
    std::counting_semaphore<64> m_open{0};
};

class Desk
{
public:
    Desk() { make(); }
    void make() { m_service = std::make_unique<DraftService>(folder(), m_clock, m_gate); }
    void end() { m_service.reset(); }
    DraftService& service() { return *m_service; }
    core::FixedClock& clock() { return m_clock; }
    Gate& gate() { return m_gate; }
    [[nodiscard]] std::filesystem::path folder() const
    {
        return m_place.filePath("drafts").toStdString();
    }

    void save(const State& state, Evidence evidence = {})
    {
        m_service->save({state.caseId, state.handledBy, std::string(stepId(state.step)),
                         m_clock.now(), m_clock.now() + std::chrono::hours(48)},
                        state, std::move(evidence), key());
    }
    Result<void> flush()
    {
        std::optional<Result<void>> outcome;
        m_service->flush([&](Result<void> done) { outcome = done; });
        while (!outcome)
            QTest::qWait(1);
        return *outcome;
    }
    Result<Draft> load(const CaseId& caseId, SecureBytes by = key())
    {
        std::optional<Result<Draft>> draft;
        m_service->load(caseId, std::move(by),
                        [&](Result<Draft> loaded) { draft = std::move(loaded); });
        while (!draft)
            QTest::qWait(1);
        return *std::move(draft);
    }

private:
    QTemporaryDir m_place;
    core::FixedClock m_clock{noon()};
    Gate m_gate;
    std::unique_ptr<DraftService> m_service;
};

State stateOn(Step step, const CaseId& caseId = someCase())
{
    State state = Visit().to(step).state();
    state.caseId = caseId;
    state.handledBy = "agent-7";
    return state;
}

} // namespace

class DraftServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void save_thenAnotherProgram_findsAndLoadsIt()
    {
        Desk desk;
        const State state = stateOn(Step::Review);
        Evidence evidence;
        evidence.chipPortrait = std::make_shared<const Image>(
            Image::create(2, 1, PixelFormat::Gray8, SecureBytes{7, 9}).value());
        desk.save(state, evidence);
        desk.end(); // waits until it is on the disk
        desk.make();
        QSignalSpy changed(&desk.service(), &DraftService::changed);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(desk.service().drafts().size(), std::size_t{1});
        const auto& head = desk.service().drafts()[0];
        QVERIFY(head.caseId == someCase());
        QCOMPARE(head.step, std::string("review"));
        const auto draft = desk.load(someCase());
        QVERIFY(draft.has_value());
        QVERIFY(draft->state == station::withoutMoment(state));
        QVERIFY(draft->evidence.chipPortrait->pixels() == evidence.chipPortrait->pixels());
    }
    void load_othersKeyOrNone_fails()
    {
        Desk desk;
        desk.save(stateOn(Step::Chip));
        QCOMPARE(desk.load(someCase(), key(2)).error().code, ErrorCode::SignatureInvalid);
        QCOMPARE(desk.load(otherCase()).error().code, ErrorCode::NotFound);
    }
    // While one is being written, the newest of each case waits, and none is lost.
    void save_oftenWhileBusy_writesTheNewestOfEachCase()
    {
        Desk desk;
        QVERIFY(desk.flush().has_value());
        desk.gate().close();
        desk.save(stateOn(Step::Reason));
        desk.gate().waitUntilReached();
        QCOMPARE(desk.gate().fills(), 0);
        for (const Step step : {Step::HealthCard, Step::Document, Step::Chip, Step::Face})
            desk.save(stateOn(step));
        desk.save(stateOn(Step::HealthCard, otherCase()));
        desk.save(stateOn(Step::Document, otherCase()));
        desk.gate().open();
        QVERIFY(desk.flush().has_value());
        QCOMPARE(desk.load(someCase())->state.step, Step::Face);
        QCOMPARE(desk.load(otherCase())->state.step, Step::Document);
        // Sealing takes chance once a file: head and values of the first save, the head of the
        // newest one, head and values of the other case. Four saves in between never began.
        QCOMPARE(desk.gate().fills(), 5);
    }
    void remove_whileASaveWaits_leavesNothing()
    {
        Desk desk;
        QVERIFY(desk.flush().has_value());
        desk.gate().close();
        desk.save(stateOn(Step::Reason));
        desk.gate().waitUntilReached();
        desk.save(stateOn(Step::Document));
        desk.service().remove(someCase());
        desk.gate().open();
        QVERIFY(desk.flush().has_value());
        QCOMPARE(desk.load(someCase()).error().code, ErrorCode::NotFound);
        QVERIFY(desk.service().drafts().empty());
    }
    void removeExpired_pastTheirTime_areGone()
    {
        Desk desk;
        desk.save(stateOn(Step::Reason));
        QVERIFY(desk.flush().has_value());
        QSignalSpy changed(&desk.service(), &DraftService::changed);
        desk.clock().set(noon() + std::chrono::hours(48));
        desk.service().removeExpired();
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(desk.service().drafts().empty());
    }
    void save_folderCannotBe_isToldAndDoesNotEndAnything()
    {
        const QTemporaryDir place;
        const auto file = place.filePath("file").toStdString();
        std::ofstream(file) << "in the way";
        const core::FixedClock clock(noon());
        crypto::SystemRandom random;
        DraftService service(std::filesystem::path(file) / "drafts", clock, random);
        QSignalSpy failed(&service, &DraftService::failed);
        service.save({someCase(), "agent-7", "chip", noon(), noon()}, stateOn(Step::Chip), {},
                     key());
        std::optional<Result<void>> outcome;
        service.flush([&](Result<void> done) { outcome = done; });
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(outcome->error().code, ErrorCode::StorageFailed);
        QVERIFY(failed.size() >= 1);
        QTRY_COMPARE(failed.size(), 2); // opened and saved
    }
};

QTEST_GUILESS_MAIN(DraftServiceTest)
#include "tst_draft_service.moc"
