// The document's page: what it tells the person while a page is looked for, and how the person
// confirms what is proven by nothing.
#include "ui/document_scenes.h"
#include "ui/shell/appearance.h"
#include "ui/shell/wording.h"
#include "ui/widgets/page_view.h"
#include "ui/widgets/turn_over.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QProgressBar>

using namespace kiosk;
using journey::Step;
using station::Guidance;
using test::documentToConfirm;

Q_DECLARE_METATYPE(kiosk::ErrorCode)

class DocumentPageTest : public QObject, private test::WindowFixture
{
    Q_OBJECT

    static SharedImage picture(int width = 64, int height = 40)
    {
        QImage image(width, height, QImage::Format_RGB888);
        image.fill(Qt::blue);
        return test::sharedImage(image);
    }
    void openConfirm()
    {
        open(Step::Document);
        change([](auto& state, auto& choices) {
            state.document = documentToConfirm();
            state.pending.reset();
            choices.canRetry = true;
        });
    }
    [[nodiscard]] ui::PageView& live() const { return *find<ui::PageView>("live-page"); }

private Q_SLOTS:
    void init()
    {
        station.setDevices({});
        station.setDocumentPages(nullptr, nullptr);
    }
    void cleanup() { window.reset(); }

    void sight_found_outlinesThePageWhereItIsInTheWholeFrame()
    {
        open(Step::Document);
        Q_EMIT station.documentFrame(picture(160, 90));
        Q_EMIT station.pageSightChanged(test::sampleSight(false));
        test::WindowFixture::settle();
        const auto outline = live().outline();
        QCOMPARE(outline.size(), qsizetype(4));
        // The frame is drawn whole: as broad as high times its own proportions.
        const QRectF whole = outline.boundingRect();
        const double scale = (whole.width() / 0.85) / (whole.height() / 0.87);
        QVERIFY2(std::abs(scale - 160.0 / 90.0) < 0.03, qPrintable(QString::number(scale)));
        Q_EMIT station.pageSightChanged({});
        QVERIFY(live().outline().isEmpty());
    }
    void sight_moves_glidesUnlessMotionIsOff_data()
    {
        QTest::addColumn<bool>("reduced");
        QTest::newRow("moving") << false;
        QTest::newRow("still") << true;
    }
    void sight_moves_glidesUnlessMotionIsOff()
    {
        QFETCH(const bool, reduced);
        open(Step::Document);
        change([=](auto& state, auto&) { state.comfort.reducedMotion = reduced; });
        settle();
        Q_EMIT station.documentFrame(picture());
        Q_EMIT station.pageSightChanged(test::sampleSight(true));
        const QPointF before = live().outline().first();
        auto moved = test::sampleSight(true);
        // Begins with another corner, as finders do: must not turn.
        for (auto& corner : moved.corners)
            corner += QPointF(0.1, 0);
        std::rotate(moved.corners.begin(), moved.corners.begin() + 1, moved.corners.end());
        Q_EMIT station.pageSightChanged(moved);
        const QPointF at = live().outline().first();
        if (reduced) {
            QVERIFY(at != before);
        } else {
            QCOMPARE(at, before);
            QTRY_VERIFY(live().outline().first().x() > before.x() + 5);
            QVERIFY(std::abs(live().outline().first().y() - before.y()) < 1);
        }
    }
    void guidance_everyReason_isSaidOnceAndInWords()
    {
        open(Step::Document);
        QStringList all;
        for (int i = int(Guidance::ShowPage); i <= int(Guidance::Scanning); ++i) {
            Q_EMIT station.guidanceChanged(static_cast<Guidance>(i));
            const QString text = find<QLabel>("guidance")->text();
            QVERIFY(!text.isEmpty());
            QVERIFY2(!all.contains(text), qPrintable(text));
            all.append(text);
        }
        QVERIFY(all.join(' ').contains("Tilt it a little"));
    }
    void side_taken_isShownStillWithItsSignThenTheOtherIsAskedFor()
    {
        open(Step::Document);
        QVERIFY(!isVisible("side-front"));
        station.setDocumentPages(picture(), nullptr);
        Q_EMIT station.guidanceChanged(Guidance::ShowBack);
        QVERIFY(live().isHolding());
        QVERIFY(isVisible("side-front"));
        QVERIFY(!isVisible("side-back"));
        QVERIFY(isVisible("turn-over"));
        QVERIFY(shows("turn it over"));
        QTRY_VERIFY_WITH_TIMEOUT(!live().isHolding(), 5000);
        Q_EMIT station.guidanceChanged(Guidance::PageTaken);
        QVERIFY(!isVisible("turn-over"));
    }
    void side_takenBeforeThePageWasBuilt_isNoNews()
    {
        station.setDocumentPages(picture(), nullptr);
        open(Step::Document);
        QVERIFY(isVisible("side-front"));
        QVERIFY(!live().isHolding());
    }
    void turnOver_motionOff_isStill()
    {
        open(Step::Document);
        Q_EMIT station.guidanceChanged(Guidance::ShowBack);
        QTRY_VERIFY(find<ui::TurnOver>("turn-over")->isMoving());
        change([](auto& state, auto&) { state.comfort.reducedMotion = true; });
        settle();
        Q_EMIT station.guidanceChanged(Guidance::ShowBack);
        QVERIFY(isVisible("turn-over"));
        QVERIFY(!find<ui::TurnOver>("turn-over")->isMoving());
    }
    void reading_takesLong_showsABar()
    {
        open(Step::Document);
        Q_EMIT station.guidanceChanged(Guidance::PageTaken);
        Q_EMIT station.progressChanged(0.4);
        QVERIFY(!isVisible("reading-progress"));
        QTRY_VERIFY_WITH_TIMEOUT(isVisible("reading-progress"), 5000);
        QCOMPARE(find<QProgressBar>("reading-progress")->value(), 40);
        QCOMPARE(find<QLabel>("status")->text(), QString("Reading your document…"));
        Q_EMIT station.progressChanged(1);
        QVERIFY(!isVisible("reading-progress"));
    }
    void accepted_kinds_areSaidBefore()
    {
        open(Step::Document);
        QVERIFY(shows("Passport, identity card or residence permit"));
        QVERIFY(shows("A driving licence or a carte Vitale is not enough"));
    }
    void scanner_ready_isOfferedStartedAndStopped()
    {
        open(Step::Document);
        QVERIFY(!isVisible("scan"));
        station.setDevices({{"scanner", "Flatbed", true, false, {}}});
        QVERIFY(isVisible("scan"));
        press("scan");
        QCOMPARE(station.scans(), 1);
        QCOMPARE(find<QLabel>("status")->text(), QString("The scanner is at work…"));
        QCOMPARE(find<QAbstractButton>("scan")->text(), QString("Stop the scanner"));
        Q_EMIT station.guidanceChanged(Guidance::Scanning);
        Q_EMIT station.progressChanged(0.3);
        QVERIFY(isVisible("scan"));
        QTRY_VERIFY_WITH_TIMEOUT(isVisible("reading-progress"), 5000);
        press("scan");
        QVERIFY(station.last<journey::event::Retry>());
        QCOMPARE(station.scans(), 1);
        Q_EMIT station.guidanceChanged(Guidance::ShowPage);
        QVERIFY(!isVisible("reading-progress"));
        QVERIFY(find<QAbstractButton>("scan")->text().contains("Scan it instead"));
        station.setDevices({{"scanner", "Flatbed", false, false, ErrorCode::DeviceTimeout}});
        QVERIFY(!isVisible("scan"));
    }
    void swipeReader_ready_isHintedAt()
    {
        open(Step::Document);
        QVERIFY(!isVisible("swipe-hint"));
        station.setDevices({{"swipe-reader", "Swipe", true, false, {}}});
        QVERIFY(isVisible("swipe-hint"));
    }
    void problem_ofDocuments_saysWhatToDoNext_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("not this one") << ErrorCode::DocumentNotAccepted << "passport, an identity";
        QTest::newRow("no zone") << ErrorCode::MrzNotFound << "Show the side with these lines";
        QTest::newRow("unreliable") << ErrorCode::MrzUnreliable << "Wipe the document clean";
        QTest::newRow("expired") << ErrorCode::DocumentExpired << "still valid";
        QTest::newRow("unreadable") << ErrorCode::UnreadableImage << "Lay the document flat";
    }
    void problem_ofDocuments_saysWhatToDoNext()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, words);
        open(Step::Document);
        change([&](auto& state, auto& choices) {
            state.problem = journey::Problem{code};
            state.pending.reset();
            choices.canRetry = true;
        });
        QVERIFY(shows(ui::errorSentence(code)) || code == ErrorCode::DocumentNotAccepted);
        QVERIFY(shows(words));
        QVERIFY(!isVisible("guidance"));
        press("retry");
        QVERIFY(station.last<journey::event::Retry>());
    }

    void confirm_values_areShownInWords()
    {
        openConfirm();
        QVERIFY(shows("Is this what is printed on your document?"));
        QVERIFY(shows("MARTIN-EXEMPLE"));
        QVERIFY(shows("12 May 1985"));
        QVERIFY(shows("Morocco"));
        QVERIFY(shows("Female"));
        // What a check digit proves is not asked.
        QVERIFY(!shows("SPE"));
        QVERIFY(!shows("2030"));
    }
    void confirm_pictures_standBesideAndTheLiveOneIsGone()
    {
        station.setDocumentPages(picture(), picture());
        openConfirm();
        QVERIFY(isVisible("still-front"));
        QVERIFY(isVisible("still-back"));
        QVERIFY(!isVisible("live-page"));
    }
    void confirm_swiped_hasNoPictures()
    {
        openConfirm();
        QVERIFY(!isVisible("still-front"));
        QVERIFY(!isVisible("live-page"));
    }
    void confirm_yes_byButtonAndByKey_isPosted()
    {
        openConfirm();
        QCOMPARE(find<QAbstractButton>("primary")->text(), QString("Yes, that is right"));
        press("primary");
        QVERIFY(station.last<journey::event::ConfirmDocument>());
        station.forgetPosted();
        QTest::keyClick(window.get(), Qt::Key_Return);
        QVERIFY(station.last<journey::event::ConfirmDocument>());
    }
    void confirm_noAndAgent_arePosted()
    {
        openConfirm();
        press("read-again");
        QVERIFY(station.last<journey::event::Retry>());
        press("ask-agent");
        QVERIFY(station.last<journey::event::AskAgent>());
    }
    void confirm_keyboard_reachesEveryButton()
    {
        openConfirm();
        QStringList reached;
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(window.get(), Qt::Key_Tab);
            if (auto* focus = QApplication::focusWidget())
                reached.append(focus->objectName());
        }
        for (const char* name : {"read-again", "ask-agent", "primary", "back"})
            QVERIFY2(reached.contains(QLatin1String(name)), name);
    }
    void confirm_readAgain_returnsToTheLivePicture()
    {
        openConfirm();
        change([](auto& state, auto&) {
            state.document.reset();
            state.pending = 9;
        });
        QVERIFY(shows("Show your identity document"));
        QVERIFY(isVisible("live-page"));
        settle();
        QVERIFY(!window->findChild<QWidget*>("to-confirm"));
        QVERIFY(!isVisible("primary"));
    }
    void review_document_isNamedWithItsPrintedNameAndWhatWasConfirmed()
    {
        open(Step::Review);
        change([](auto& state, auto&) { state.document = test::doubtfulDocument(); });
        window->setAppearance({.theme = ui::Theme::Dark}); // built anew
        settle();
        QVERIFY(shows("Residence permit"));
        QVERIFY(shows("Camille Andréa MARTIN-EXEMPLE"));
        QVERIFY(shows("Name · Born on · Nationality · Sex"));
    }
    void agent_unknownDocument_saysWhereThePicturesGo()
    {
        open(Step::Agent);
        QVERIFY(!shows("pictures go to the agent"));
        change([](auto& state, auto&) {
            state.document = journey::DocumentFacts{};
            state.agentReasons = {"document.unknown_kind"};
            state.decision.reset();
        });
        window->setAppearance({.theme = ui::Theme::Dark});
        settle();
        QVERIFY(shows("pictures go to the agent"));
    }
    void confirm_everyLanguageAndSize_cutsNothing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QSize>("size");
        for (const char* language : {"fr", "ar", "en"}) {
            for (const int scale : {100, 150, 200}) {
                for (const QSize size : {QSize(1280, 800), QSize(1080, 1920)})
                    QTest::addRow("%s %d %d", language, scale, size.width())
                        << QString::fromLatin1(language) << scale << size;
            }
        }
    }
    void confirm_everyLanguageAndSize_cutsNothing()
    {
        QFETCH(const QString, language);
        QFETCH(const int, scale);
        QFETCH(const QSize, size);
        station.setDocumentPages(picture(), picture());
        openConfirm();
        change([&](auto& state, auto&) { state.language = language.toStdString(); });
        window->setAppearance({.theme = ui::Theme::YellowOnBlack, .scalePercent = scale});
        window->resize(size);
        settle();
        QCOMPARE(firstCut(), QString());
        QCOMPARE(window->size(), size);
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    DocumentPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_document_page.moc"
