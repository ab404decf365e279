// The document's step with a scripted table instead of camera and vision.
#include "station/document_service.h"
#include "support/scripted_table.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

// A service on a scripted table, and what it said.
struct Desk
{
    std::shared_ptr<ScriptedTable> table = std::make_shared<ScriptedTable>();
    TableCamera* camera = nullptr;
    ScriptedScanner* scanner = nullptr;
    core::FixedClock clock{noon()};
    std::vector<Guidance> words;
    std::vector<station::PageSight> sights;
    std::optional<Result<station::DocumentFindings>> answer;
    int answers = 0;
    std::unique_ptr<DocumentService> service; // last: its destructor still speaks

    explicit Desk(bool simulated = false)
    {
        TimingConfig timing;
        timing.documentPatience = 1s;
        timing.secondSidePatience = 1s;
        auto ownScanner = std::make_unique<ScriptedScanner>();
        scanner = ownScanner.get();
        service = std::make_unique<DocumentService>(
            DocumentParts{[this, simulated]() -> Result<std::unique_ptr<devices::Camera>> {
                              auto own = std::make_unique<TableCamera>(table, simulated);
                              camera = own.get();
                              return own;
                          },
                          eyesOn(table),
                          {},
                          std::move(ownScanner)},
            timing, clock);
        QObject::connect(service.get(), &DocumentService::guidance, service.get(),
                         [this](Guidance word) { words.push_back(word); });
        QObject::connect(service.get(), &DocumentService::sight, service.get(),
                         [this](const station::PageSight& sight) { sights.push_back(sight); });
    }

    void read()
    {
        service->read([this](Result<station::DocumentFindings> findings) {
            answer = std::move(findings);
            ++answers;
        });
    }
    [[nodiscard]] Guidance word() const { return words.empty() ? Guidance::None : words.back(); }
    [[nodiscard]] bool said(Guidance word) const
    {
        return std::find(words.begin(), words.end(), word) != words.end();
    }
    [[nodiscard]] bool found() const { return answer && answer->has_value(); }
    [[nodiscard]] ErrorCode problem() const
    {
        return answer && !*answer ? answer->error().code : ErrorCode::Internal;
    }
    [[nodiscard]] const journey::DocumentFacts& facts() const { return (*answer)->facts; }
    [[nodiscard]] const DocumentPictures& pictures() const { return (*answer)->pictures; }
};

vision::DocumentSide sideOf(bool front)
{
    return front ? cardFront() : cardBack();
}

std::vector<PersonalText> linesOf(const identity::Mrz& mrz)
{
    return mrz.lines.lines;
}

} // namespace

class DocumentServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passport_oneSide_isDone()
    {
        Desk desk;
        desk.read();
        QCOMPARE(desk.word(), Guidance::ShowPage);
        desk.table->layPage(passportSide());
        QTRY_VERIFY(desk.found());
        QCOMPARE(desk.facts().mrz, passport());
        QCOMPARE(desk.facts().kind, identity::DocumentKind::Passport);
        QCOMPARE(desk.facts().source, DocumentSource::Camera);
        QVERIFY(!desk.facts().simulated);
        QVERIFY(desk.pictures().page && desk.pictures().front && desk.pictures().portrait);
        QVERIFY(!desk.pictures().back);
        QVERIFY(desk.said(Guidance::PageTaken));
        QVERIFY(!desk.said(Guidance::ShowBack));
        QVERIFY(!desk.sights.back().found);
        QCOMPARE(desk.table->sidesRead(), 1);
    }
    void card_bothSides_inEitherOrder_data()
    {
        QTest::addColumn<bool>("frontFirst");
        QTest::newRow("front first") << true;
        QTest::newRow("back first") << false;
    }
    void card_bothSides_inEitherOrder()
    {
        QFETCH(const bool, frontFirst);
        Desk desk;
        QSignalSpy sides(desk.service.get(), &DocumentService::sidesChanged);
        desk.read();
        desk.table->layPage(sideOf(frontFirst));
        const auto other = frontFirst ? Guidance::ShowBack : Guidance::ShowFront;
        QTRY_COMPARE(desk.word(), other);
        QCOMPARE(sides.count(), 1);
        QCOMPARE(desk.service->pictures().front != nullptr, frontFirst);
        QCOMPARE(desk.service->pictures().back != nullptr, !frontFirst);
        desk.table->layPage(sideOf(!frontFirst));
        QTRY_VERIFY(desk.found());
        QVERIFY(desk.facts().bothSides);
        QCOMPARE(desk.facts().mrz, frenchCard());
        QCOMPARE(desk.facts().printed.can, PersonalText("493017"));
        QVERIFY(desk.pictures().front && desk.pictures().back && desk.pictures().portrait);
    }
    void card_sameSideTwice_asksForTheOtherAgain()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(cardBack());
        QTRY_COMPARE(desk.word(), Guidance::ShowFront);
        desk.table->layPage(cardBack());
        QTRY_COMPARE(desk.table->sidesRead(), 2);
        QTRY_COMPARE(desk.word(), Guidance::ShowFront);
        QVERIFY(!desk.said(Guidance::OtherDocument));
        desk.table->layPage(cardFront());
        QTRY_VERIFY(desk.found());
        QVERIFY(desk.facts().bothSides);
    }
    void card_otherDocument_beginsAnewWithAWord()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(cardBack());
        QTRY_COMPARE(desk.word(), Guidance::ShowFront);
        desk.table->layPage(cardFront("SPEC01FR1"));
        QTRY_VERIFY(desk.said(Guidance::OtherDocument));
        QVERIFY(desk.service->pictures().front && !desk.service->pictures().back);
        desk.table->layPage(sideWithZone(otherFrenchCard()));
        QTRY_VERIFY(desk.found());
        QCOMPARE(desk.facts().mrz, otherFrenchCard());
        QVERIFY(desk.facts().bothSides);
    }
    void card_oneSideInTime_goesOnWithIt()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(cardBack());
        QTRY_VERIFY(desk.found());
        QVERIFY(!desk.facts().bothSides);
        QVERIFY(desk.pictures().back && !desk.pictures().front);
    }
    void card_frontOnlyInTime_isNotEnough()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(cardFront());
        QTRY_COMPARE(desk.problem(), ErrorCode::MrzNotFound);
    }
    void unknown_picturesOnly_areAnAnswer()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(unknownFront());
        QTRY_COMPARE(desk.word(), Guidance::ShowBack);
        QTRY_VERIFY(desk.found());
        QVERIFY(!journey::hasZone(desk.facts()));
        QCOMPARE(desk.facts().kind, identity::DocumentKind::Unknown);
        QVERIFY(desk.pictures().front);
    }
    void page_takenAwayBetweenTheSides_isStillWanted()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(cardFront());
        QTRY_COMPARE(desk.word(), Guidance::ShowBack);
        desk.table->clear();
        QTRY_VERIFY(!desk.sights.back().found);
        QCOMPARE(desk.word(), Guidance::ShowBack);
        desk.table->layPage(cardBack());
        QTRY_VERIFY(desk.found());
    }
    void page_withAFault_isSaid()
    {
        Desk desk;
        desk.read();
        desk.table->lay({.fault = vision::PageFault::Glare});
        QTRY_COMPARE(desk.word(), Guidance::AvoidGlare);
        QVERIFY(desk.sights.back().found && !desk.sights.back().good);
        QCOMPARE(desk.sights.back().corners[2], QPointF(7.0 / 8, 5.0 / 6));
        QTRY_COMPARE(desk.problem(), ErrorCode::MrzNotFound);
        QCOMPARE(desk.table->sidesRead(), 0);
    }
    void page_unreadable_isTakenAgainUntilPatienceEnds()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(blankSide(ErrorCode::MrzUnreliable));
        QTRY_COMPARE(desk.problem(), ErrorCode::MrzUnreliable);
        QVERIFY(desk.table->sidesRead() > 1);
    }
    void page_unreadableFirst_isReadWhenItBecomesBetter()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(blankSide());
        QTRY_VERIFY(desk.table->sidesRead() > 0);
        desk.table->layPage(passportSide());
        QTRY_VERIFY(desk.found());
    }
    void page_thatIsNeverOutlined_isTakenByItsLines()
    {
        Desk desk;
        desk.read();
        auto side = passportSide();
        side.page = {};
        desk.table->lay({.side = side, .lines = reading(passport())});
        QTRY_VERIFY_WITH_TIMEOUT(desk.found(), 3000);
        QVERIFY(desk.pictures().page && !desk.pictures().front);
    }
    void lines_provenByLiveFrames_helpThePictureOut()
    {
        Desk desk;
        desk.read();
        auto blurred = passportSide();
        blurred.mrz.reset();
        blurred.mrzProblem = ErrorCode::MrzUnreliable;
        desk.table->lay(
            {.fault = vision::PageFault::Moving, .side = blurred, .lines = reading(passport())});
        QTRY_VERIFY(desk.table->linesRead() > 1); // the first have been heeded by then
        desk.table->lay(
            {.fault = vision::PageFault::None, .side = blurred, .lines = reading(passport())});
        QTRY_VERIFY(desk.found());
        QCOMPARE(desk.facts().mrz, passport());
    }
    void licence_isNotTaken()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(licenceSide());
        QTRY_COMPARE(desk.problem(), ErrorCode::DocumentNotAccepted);
    }
    void stillSource_withOneSide_doesNotWaitForTheOther()
    {
        Desk desk(true);
        desk.table->layPage(cardBack());
        desk.table->standStill();
        desk.read();
        QTRY_VERIFY(desk.found());
        QVERIFY(desk.facts().simulated);
        QVERIFY(!desk.facts().bothSides);
    }
    void camera_lostBetweenTheSides_isSaidAndCanBeTriedAgain()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(cardFront());
        QTRY_COMPARE(desk.word(), Guidance::ShowBack);
        desk.camera->unplug();
        QTRY_COMPARE(desk.problem(), ErrorCode::CameraLost);
        QVERIFY(desk.service->pictures().empty());
        desk.answer.reset();
        desk.table->layPage(passportSide());
        desk.read();
        QTRY_VERIFY(desk.found());
    }
    void models_missing_isSaidAtOnce()
    {
        Desk desk;
        desk.table->failReader(ErrorCode::ModelMissing);
        desk.read();
        desk.table->layPage(passportSide());
        QTRY_COMPARE(desk.problem(), ErrorCode::ModelMissing);
    }
    void stop_dropsEveryPictureAndAnswersNothing()
    {
        Desk desk;
        desk.read();
        desk.table->layPage(cardFront());
        QTRY_COMPARE(desk.word(), Guidance::ShowBack);
        const std::weak_ptr<const Image> front = desk.service->pictures().front;
        QVERIFY(!front.expired());
        QSignalSpy sides(desk.service.get(), &DocumentService::sidesChanged);
        desk.service->stop();
        QCOMPARE(sides.count(), 1);
        QVERIFY(desk.service->pictures().empty());
        QTRY_VERIFY(front.expired());
        desk.table->layPage(cardBack());
        desk.service->stop();
        QCOMPARE(desk.answers, 0);
    }
    void swipe_goodLines_areAnAnswerToConfirm()
    {
        Desk desk;
        desk.read();
        desk.service->takeSwipe(linesOf(passport()));
        QTRY_VERIFY(desk.found());
        QCOMPARE(desk.facts().source, DocumentSource::SwipeReader);
        QCOMPARE(desk.facts().mrz, passport());
        QVERIFY(!desk.facts().toConfirm.empty());
        QVERIFY(desk.pictures().empty());
        QCOMPARE(desk.answers, 1);
    }
    void swipe_oneDigitWrong_isAskedForAgain()
    {
        Desk desk;
        desk.read();
        auto lines = linesOf(passport());
        std::string second(lines[1].reveal());
        second[0] = '1';
        lines[1] = PersonalText(second);
        desk.service->takeSwipe(lines);
        QCOMPARE(desk.word(), Guidance::SwipeAgain);
        QVERIFY(!desk.answer);
        desk.service->takeSwipe(linesOf(passport()));
        QTRY_VERIFY(desk.found());
    }
    void swipe_misreadByTheReader_isAskedForAgain()
    {
        Desk desk;
        desk.service->refuseSwipe(); // nobody waits: says nothing
        QVERIFY(desk.words.empty());
        desk.read();
        desk.service->refuseSwipe();
        QCOMPARE(desk.word(), Guidance::SwipeAgain);
    }
    void swipe_outsideTheStep_isNothing()
    {
        Desk desk;
        desk.service->takeSwipe(linesOf(passport()));
        QVERIFY(!desk.answer && desk.words.empty());
    }
    void scanner_bothSides_oneAfterTheOther()
    {
        Desk desk;
        QSignalSpy progress(desk.service.get(), &DocumentService::progress);
        desk.table->lay({.side = cardFront()});
        desk.read();
        desk.service->scan();
        QCOMPARE(desk.word(), Guidance::Scanning);
        desk.service->scan(); // already at work
        QCOMPARE(desk.scanner->scans, 1);
        desk.scanner->progress(0.5);
        QTRY_COMPARE(progress.count(), 1);
        desk.scanner->done(picture(1));
        QTRY_COMPARE(desk.word(), Guidance::ShowBack);
        desk.table->lay({.side = cardBack()});
        desk.service->scan();
        desk.scanner->done(picture(2));
        QTRY_VERIFY(desk.found());
        QCOMPARE(desk.facts().source, DocumentSource::Scanner);
        QVERIFY(desk.facts().bothSides && !desk.facts().simulated);
    }
    void scanner_failing_isSaidAndTheWayBackIsOpen()
    {
        Desk desk;
        desk.read();
        desk.service->scan();
        desk.scanner->done(fail(ErrorCode::CardBusy));
        QTRY_COMPARE(desk.problem(), ErrorCode::CardBusy);
        desk.answer.reset();
        desk.table->layPage(passportSide());
        desk.read();
        QTRY_VERIFY(desk.found());
    }
    void scanner_lateAnswer_isNothing()
    {
        Desk desk;
        desk.table->lay({.side = passportSide()});
        desk.read();
        desk.service->scan();
        const auto done = desk.scanner->done;
        desk.service->stop();
        done(picture(1));
        QTest::qWait(20);
        QVERIFY(!desk.answer);
    }
    void scanner_simulated_isNamed()
    {
        Desk desk;
        desk.scanner->simulated = true;
        desk.table->lay({.side = passportSide()});
        desk.read();
        desk.service->scan();
        desk.scanner->done(picture(1));
        QTRY_VERIFY(desk.found());
        QVERIFY(desk.facts().simulated);
    }
};

QTEST_GUILESS_MAIN(DocumentServiceTest)
#include "tst_document_service.moc"
