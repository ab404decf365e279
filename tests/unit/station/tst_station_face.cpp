// The face's step of a whole station: what is compared, what windows are given, and when it is
// wiped. Cameras and vision are scripted.
#include "support/bare_station.h"
#include "support/scripted_face.h"
#include "support/scripted_table.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;
using namespace kiosk::test;
using vision::ChallengeOutcome;

namespace {

constexpr int printedPerson = 0x22; // whose portrait is on the page

// The card of before 2021: no chip, its lines beside the portrait.
vision::DocumentSide oldCard(bool portrait = true)
{
    auto side = passportSide();
    side.mrz = reading(oldFrenchCard());
    side.kind = identity::kindOf(oldFrenchCard());
    if (!portrait)
        side.visual.portrait.reset();
    return side;
}

struct Kiosk
{
    QTemporaryDir folder;
    crypto::SystemRandom random;
    core::FixedClock clock{noon()};
    std::shared_ptr<ScriptedTable> table = std::make_shared<ScriptedTable>();
    SharedFace face = std::make_shared<ScriptedFace>();
    std::unique_ptr<Station> station;

    Kiosk()
    {
        face->scene.person = printedPerson;
        StationParts parts;
        parts.config = configIn(folder, random);
        parts.clock = &clock;
        parts.random = &random;
        parts.readers = std::make_unique<NoReaders>();
        parts.documentCamera = [this]() -> Result<std::unique_ptr<devices::Camera>> {
            return std::make_unique<TableCamera>(table, false);
        };
        parts.documentEyes = eyesOn(table);
        parts.faceCamera = [this]() -> Result<std::unique_ptr<devices::Camera>> {
            return std::make_unique<FaceCamera>(face);
        };
        parts.faceEyes = eyesOn(face);
        station = std::make_unique<Station>(std::move(parts));
    }

    [[nodiscard]] const journey::State& state() const { return station->state(); }
    bool toDocument(const journey::Comfort& comfort = {})
    {
        QSignalSpy opened(station.get(), &Station::opened);
        if (!opened.wait() || !opened[0][0].toBool())
            return false;
        station->post(event::Begin{Mode::SelfService, someCase()});
        station->post(event::SetComfort{comfort});
        station->post(event::Continue{});
        station->post(event::GiveConsent{"fr-1", true});
        station->post(event::ChooseReason{Reason::NoPhone});
        station->post(event::TypeNir{holder().nir});
        station->post(event::Continue{});
        return state().step == Step::Document;
    }
    // The movement that is asked for now, if any, is done.
    bool captured()
    {
        const auto now = station->faceTask();
        if (isMovement(now.kind) && now.canSkip)
            face->change([](ScriptedFace& one) { one.outcome = ChallengeOutcome::Done; });
        return state().step == Step::Review;
    }
};

} // namespace

class StationFaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printedPortrait_isComparedWithAndSeenByAnAgent()
    {
        Kiosk kiosk;
        QSignalSpy outlines(kiosk.station.get(), &StationPort::faceOutlineChanged);
        QSignalSpy tasks(kiosk.station.get(), &StationPort::faceTaskChanged);
        QSignalSpy frames(kiosk.station.get(), &StationPort::faceFrame);
        QVERIFY(kiosk.toDocument());
        QVERIFY(!kiosk.station->referencePortrait());
        kiosk.table->layPage(oldCard());
        QTRY_COMPARE(kiosk.state().step, Step::Face);
        QVERIFY(kiosk.state().document->hasPortrait);
        QVERIFY(kiosk.station->referencePortrait());
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.captured(), 10'000);
        QVERIFY(outlines.count() > 3 && tasks.count() > 3 && frames.count() > 3);
        QCOMPARE(kiosk.state().face->reference, FaceReference::Printed);
        QCOMPARE(kiosk.state().face->similarity, 1.0);
        const auto& reasons = kiosk.state().decision->reasons;
        QVERIFY(std::ranges::find(reasons, "face.printed_reference") != reasons.end());
        const std::weak_ptr<const Image> live = kiosk.station->livePortrait();
        QVERIFY(!live.expired());
        kiosk.station->post(event::Cancel{});
        QVERIFY(!kiosk.station->livePortrait() && !kiosk.station->referencePortrait());
        QTRY_VERIFY(live.expired());
    }
    void noPortraitAtAll_leavesTheFaceToAnAgent()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.toDocument());
        kiosk.table->layPage(oldCard(false));
        QTRY_COMPARE(kiosk.state().step, Step::Review);
        const auto& reasons = kiosk.state().decision->reasons;
        QVERIFY(std::ranges::find(reasons, "face.absent") != reasons.end());
        QCOMPARE(kiosk.face->gathered, 0);
    }
    void light_isNotForWhomItWouldDisturb_data()
    {
        QTest::addColumn<bool>("reducedMotion");
        QTest::addColumn<bool>("highContrast");
        QTest::addColumn<bool>("light");
        QTest::newRow("anybody") << false << false << true;
        QTest::newRow("no motion") << true << false << false;
        QTest::newRow("contrast") << false << true << false;
    }
    void light_isNotForWhomItWouldDisturb()
    {
        QFETCH(const bool, reducedMotion);
        QFETCH(const bool, highContrast);
        QFETCH(const bool, light);
        Kiosk kiosk;
        journey::Comfort comfort;
        comfort.reducedMotion = reducedMotion;
        comfort.highContrast = highContrast;
        QVERIFY(kiosk.toDocument(comfort));
        kiosk.table->layPage(oldCard());
        QTRY_COMPARE(kiosk.state().step, Step::Face);
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.captured(), 10'000);
        QCOMPARE(!kiosk.face->lights.empty(), light);
    }
    void retry_keepsNothingOfTheFaceBefore()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.toDocument());
        kiosk.face->lookProblem = ErrorCode::Internal;
        kiosk.table->layPage(oldCard());
        QTRY_VERIFY(kiosk.state().step == Step::Face && kiosk.state().problem);
        QCOMPARE(kiosk.state().problem->code, ErrorCode::Internal);
        QVERIFY(!kiosk.station->livePortrait());
        kiosk.face->change([](ScriptedFace& one) { one.lookProblem.reset(); });
        kiosk.station->post(event::Retry{});
        QTRY_VERIFY_WITH_TIMEOUT(isMovement(kiosk.station->faceTask().kind), 8'000);
        kiosk.station->skipMovement();
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.captured(), 10'000);
        QVERIFY(kiosk.state().face->challenges[0].skipped);
        kiosk.station->post(event::GoBack{});
        QCOMPARE(kiosk.state().step, Step::Face);
        QVERIFY(!kiosk.station->livePortrait());
        QVERIFY(!kiosk.state().face);
    }
};

QTEST_GUILESS_MAIN(StationFaceTest)
#include "tst_station_face.moc"
