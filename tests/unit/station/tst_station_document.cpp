// The document's step of a whole station: which pictures windows are given, when they are wiped,
// and the ways back. Camera, scanner and vision are scripted.
#include "support/bare_station.h"
#include "support/scripted_table.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;
using namespace kiosk::test;

namespace {

struct Kiosk
{
    QTemporaryDir folder;
    crypto::SystemRandom random;
    core::FixedClock clock{noon()};
    std::shared_ptr<ScriptedTable> table = std::make_shared<ScriptedTable>();
    ScriptedScanner* scanner = nullptr;
    std::unique_ptr<Station> station;

    Kiosk()
    {
        StationParts parts;
        parts.config = configIn(folder, random);
        parts.clock = &clock;
        parts.random = &random;
        parts.readers = std::make_unique<NoReaders>();
        parts.documentCamera = [this]() -> Result<std::unique_ptr<devices::Camera>> {
            return std::make_unique<TableCamera>(table, false);
        };
        parts.documentEyes = eyesOn(table);
        auto ownScanner = std::make_unique<ScriptedScanner>();
        scanner = ownScanner.get();
        parts.scanner = std::move(ownScanner);
        station = std::make_unique<Station>(std::move(parts));
    }

    [[nodiscard]] const journey::State& state() const { return station->state(); }
    // The number is typed, so that no card is needed.
    bool toDocument()
    {
        QSignalSpy opened(station.get(), &Station::opened);
        if (!opened.wait() || !opened[0][0].toBool())
            return false;
        station->post(event::Begin{Mode::SelfService, someCase()});
        station->post(event::Continue{});
        station->post(event::GiveConsent{"fr-1", true});
        station->post(event::ChooseReason{Reason::NoPhone});
        station->post(event::TypeNir{holder().nir});
        station->post(event::Continue{});
        return state().step == Step::Document;
    }
};

} // namespace

class StationDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sides_whileTheyAreTaken_canBeShown()
    {
        Kiosk kiosk;
        QSignalSpy changed(kiosk.station.get(), &StationPort::documentSidesChanged);
        QVERIFY(kiosk.toDocument());
        kiosk.table->layPage(cardFront());
        QTRY_VERIFY(kiosk.station->documentFront());
        QCOMPARE(changed.count(), 1);
        QVERIFY(!kiosk.station->documentBack());
        kiosk.table->layPage(cardBack());
        QTRY_COMPARE(kiosk.state().step, Step::Chip);
        QVERIFY(kiosk.station->documentFront() && kiosk.station->documentBack());
        QVERIFY(kiosk.state().document->bothSides);
    }
    void cancel_wipesEveryPicture()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.toDocument());
        kiosk.table->layPage(passportSide());
        QTRY_COMPARE(kiosk.state().step, Step::Chip);
        const std::weak_ptr<const Image> front = kiosk.station->documentFront();
        QVERIFY(!front.expired());
        kiosk.station->post(event::Cancel{});
        QVERIFY(!kiosk.station->documentFront());
        QTRY_VERIFY(front.expired());
        QCOMPARE(kiosk.state().step, Step::Welcome);
    }
    void cancel_betweenTheSides_wipesTheFirst()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.toDocument());
        kiosk.table->layPage(cardFront());
        QTRY_VERIFY(kiosk.station->documentFront());
        const std::weak_ptr<const Image> front = kiosk.station->documentFront();
        kiosk.station->post(event::Cancel{});
        QVERIFY(!kiosk.station->documentFront());
        QTRY_VERIFY(front.expired());
    }
    void back_andForth_beginsWithNoSide()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.toDocument());
        kiosk.table->layPage(cardFront());
        QTRY_VERIFY(kiosk.station->documentFront());
        kiosk.table->clear();
        kiosk.station->post(event::GoBack{});
        QCOMPARE(kiosk.state().step, Step::HealthCard);
        QVERIFY(!kiosk.station->documentFront());
        kiosk.station->post(event::TypeNir{holder().nir});
        kiosk.station->post(event::Continue{});
        QCOMPARE(kiosk.state().step, Step::Document);
        kiosk.table->layPage(passportSide());
        QTRY_COMPARE(kiosk.state().step, Step::Chip);
    }
    void scan_afterAFailure_isTheNextTry()
    {
        Kiosk kiosk;
        kiosk.station->scanDocument(); // not on this step
        QCOMPARE(kiosk.scanner->scans, 0);
        QVERIFY(kiosk.toDocument());
        kiosk.station->scanDocument();
        kiosk.scanner->done(fail(ErrorCode::CardBusy));
        QTRY_VERIFY(kiosk.state().problem);
        QCOMPARE(kiosk.state().problem->code, ErrorCode::CardBusy);
        kiosk.table->lay({.side = passportSide()});
        kiosk.station->scanDocument();
        QVERIFY(!kiosk.state().problem);
        QCOMPARE(kiosk.scanner->scans, 2);
        kiosk.scanner->done(picture(1));
        QTRY_COMPARE(kiosk.state().step, Step::Chip);
        QCOMPARE(kiosk.state().document->source, DocumentSource::Scanner);
    }
    void devices_scanner_isListed()
    {
        Kiosk kiosk;
        const auto devices = kiosk.station->devices();
        QVERIFY(std::ranges::any_of(devices, [](const DeviceState& device) {
            return device.kind == QLatin1String("scanner") && device.ready;
        }));
    }
};

QTEST_GUILESS_MAIN(StationDocumentTest)
#include "tst_station_document.moc"
