// The person's window against a station without devices: what it shows, what it posts, what it
// forgets.
#include "ui/sample_journey.h"
#include "ui/shell/appearance.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QLineEdit>

using namespace kiosk;
using namespace std::chrono_literals;
using journey::Step;
using test::sampleChoices;
using test::sampleState;
using ui::KioskWindow;
using ui::Options;

Q_DECLARE_METATYPE(kiosk::journey::Step)

class KioskWindowTest : public QObject, private test::WindowFixture
{
    Q_OBJECT

    static void lostCard(journey::State& state, journey::Choices&)
    {
        state.skipped = {journey::SkipReason::CardLost};
        state.pending.reset();
    }
    // In the language that most read.
    void open(Step step, Options options = {}, const std::string& language = "fr")
    {
        WindowFixture::open(step, std::move(options), language);
    }

private Q_SLOTS:
    void init()
    {
        station.setPortraits(nullptr, nullptr);
        station.setDevices({});
        station.setTrial(false);
    }
    void cleanup() { window.reset(); }

    void primary_onWelcome_beginsWithACaseOfItsOwn()
    {
        open(Step::Welcome);
        press("primary");
        const auto* begin = station.last<journey::event::Begin>();
        QVERIFY(begin);
        QVERIFY(!begin->caseId.empty());
        QCOMPARE(begin->mode, journey::Mode::SelfService);
    }
    void consent_choices_postWhatWasChosen_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("biometrics");
        QTest::newRow("face") << "consent-face" << true;
        QTest::newRow("person") << "consent-person" << false;
    }
    void consent_choices_postWhatWasChosen()
    {
        QFETCH(const QString, button);
        QFETCH(const bool, biometrics);
        open(Step::Consent);
        press(button);
        const auto* consent = station.last<journey::event::GiveConsent>();
        QVERIFY(consent);
        QCOMPARE(consent->biometrics, biometrics);
        QVERIFY(!consent->textVersion.empty());
    }
    void consent_no_refuses()
    {
        open(Step::Consent);
        press("consent-no");
        QVERIFY(station.last<journey::event::RefuseConsent>());
    }
    void reason_forMe_asksWhyThenPosts()
    {
        open(Step::Reason);
        press("for-me");
        QVERIFY(station.posted().empty());
        press("reason-new-phone");
        const auto* reason = station.last<journey::event::ChooseReason>();
        QVERIFY(reason);
        QCOMPARE(reason->reason, journey::Reason::NewPhone);
    }
    void reason_backFromWhy_returnsToWhoWithoutLeavingThePage()
    {
        open(Step::Reason);
        press("for-me");
        press("back");
        QVERIFY(find<QAbstractButton>("for-me")->isVisible());
        QVERIFY(station.posted().empty());
        press("back");
        QVERIFY(station.last<journey::event::GoBack>());
    }
    void healthCard_severalHolders_postsTheChosenOne()
    {
        open(Step::HealthCard);
        change([](auto& state, auto&) {
            auto facts = *sampleState(Step::Document).healthCard;
            facts.holders.push_back(facts.holders.front());
            facts.chosen.reset();
            state.healthCard = facts;
        });
        press("holder-1");
        const auto* holder = station.last<journey::event::ChooseHolder>();
        QVERIFY(holder);
        QCOMPARE(holder->index, std::size_t(1));
    }
    void nir_typedByKeyboard_postsTheNumber()
    {
        open(Step::HealthCard);
        change(lostCard);
        QVERIFY(!find<QAbstractButton>("primary")->isEnabled());
        QTest::keyClicks(window->findChild<QLineEdit*>("nir"), "285057599904553");
        QCOMPARE(find<QLineEdit>("nir")->text(), QString("2 85 05 75 999 045 53"));
        QTest::keyClick(window->findChild<QLineEdit*>("nir"), Qt::Key_Return);
        const auto& posted = station.posted();
        QCOMPARE(posted.size(), std::size_t(2));
        const auto* typed = std::get_if<journey::event::TypeNir>(&posted[0]);
        QVERIFY(typed);
        QCOMPARE(typed->nir.compact().reveal(), std::string_view("285057599904553"));
        QVERIFY(std::holds_alternative<journey::event::Continue>(posted[1]));
    }
    void nir_wrongKey_saysSoAndPostsNothing()
    {
        open(Step::HealthCard, {}, "en");
        change(lostCard);
        for (const QChar digit : QStringLiteral("285057599904554"))
            press(QStringLiteral("key-") + digit);
        press("primary");
        QVERIFY(station.posted().empty());
        QVERIFY(shows("The social security number is not right."));
    }
    void code_tooSimple_isNotTaken_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("good");
        QTest::newRow("same digit") << "777777" << false;
        QTest::newRow("run up") << "123456" << false;
        QTest::newRow("run down") << "987654" << false;
        QTest::newRow("incomplete") << "28504" << false;
        QTest::newRow("good") << "285046" << true;
    }
    void code_tooSimple_isNotTaken()
    {
        QFETCH(const QString, code);
        QFETCH(const bool, good);
        open(Step::TransactionCode);
        auto* field = window->findChild<QLineEdit*>("code");
        QTRY_VERIFY(field->hasFocus());
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClicks(field, code);
        QCOMPARE(find<QAbstractButton>("primary")->isEnabled(), good);
        QTest::keyClick(field, Qt::Key_Return);
        const auto* chosen = station.last<journey::event::ChooseCode>();
        QCOMPARE(chosen != nullptr, good);
        if (chosen)
            QCOMPARE(chosen->code.reveal(), std::string_view("285046"));
    }
    void code_digitsTypedWhileAKeyHasTheFocus_reachTheField()
    {
        open(Step::TransactionCode);
        find<QAbstractButton>("key-3")->setFocus();
        QTest::keyClicks(find<QAbstractButton>("key-3"), "28");
        QCOMPARE(window->findChild<QLineEdit*>("code")->text(), QString("28"));
    }
    void code_shuffledKeypad_hasEveryDigitOnce()
    {
        open(Step::TransactionCode);
        press("keypad-shuffled");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (int digit = 0; digit < 10; ++digit)
            QCOMPARE(
                window->findChildren<QAbstractButton*>(QStringLiteral("key-%1").arg(digit)).size(),
                qsizetype(1));
    }
    void problem_withChoices_showsSentenceAndTheRightButtons_data()
    {
        QTest::addColumn<bool>("retry");
        QTest::addColumn<bool>("agent");
        QTest::newRow("both") << true << true;
        QTest::newRow("retry only") << true << false;
        QTest::newRow("agent only") << false << true;
    }
    void problem_withChoices_showsSentenceAndTheRightButtons()
    {
        QFETCH(const bool, retry);
        QFETCH(const bool, agent);
        open(Step::HealthCard, {}, "en");
        change([&](auto& state, auto& choices) {
            state.problem = journey::Problem{ErrorCode::CardMute};
            choices.canRetry = retry;
            choices.canAskAgent = agent;
        });
        QVERIFY(shows("The card does not answer."));
        QCOMPARE(find<QAbstractButton>("retry")->isVisible(), retry);
        QCOMPARE(find<QAbstractButton>("call-agent")->isVisible(), agent);
        press(retry ? "retry" : "call-agent");
        QCOMPARE(station.last<journey::event::Retry>() != nullptr, retry);
        change([](auto& state, auto&) { state.problem.reset(); });
        QVERIFY(!shows("The card does not answer."));
    }
    void healthCard_wrongCard_isNotToldToStay()
    {
        open(Step::HealthCard, {}, "en");
        Q_EMIT station.guidanceChanged(station::Guidance::LeaveCard);
        QVERIFY(shows("Leave the card in the reader"));
        change([](auto& state, auto& choices) {
            state.problem = journey::Problem{ErrorCode::PaymentCard};
            state.pending.reset();
            choices.canRetry = true;
        });
        QVERIFY(!shows("Leave the card in the reader"));
        QVERIFY(shows("Insert your carte Vitale, chip first"));
    }
    void everyPage_everyControl_hasAName_data()
    {
        QTest::addColumn<Step>("step");
        for (int i = 0; i <= int(Step::Wiped); ++i) {
            const auto step = static_cast<Step>(i);
            QTest::newRow(std::string(journey::stepId(step)).c_str()) << step;
        }
    }
    void everyPage_everyControl_hasAName()
    {
        QFETCH(const Step, step);
        open(step);
        for (auto* widget : window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            QVERIFY2(!ui::access::nameOf(*widget).isEmpty(),
                     qPrintable(widget->objectName() + QLatin1Char(' ') +
                                QLatin1String(widget->metaObject()->className())));
        }
    }
    void everyPage_atTwiceTheSize_cutsNothingSideways_data()
    {
        everyPage_everyControl_hasAName_data();
    }
    void everyPage_atTwiceTheSize_cutsNothingSideways()
    {
        QFETCH(const Step, step);
        open(step);
        window->setAppearance({.theme = ui::Theme::Light, .scalePercent = 200});
        window->resize(1080, 1920);
        QTRY_COMPARE(firstCut(), QString());
    }
    void language_arabic_mirrorsTheWindow()
    {
        open(Step::Review);
        QVERIFY(find<QAbstractButton>("back")->mapTo(window.get(), QPoint()).x() <
                window->width() / 2);
        change([](auto& state, auto&) { state.language = "ar"; });
        QTRY_COMPARE(window->layoutDirection(), Qt::RightToLeft);
        QTRY_VERIFY(find<QAbstractButton>("back")->mapTo(window.get(), QPoint()).x() >
                    window->width() / 2);
        QVERIFY(find<QAbstractButton>("primary")->mapTo(window.get(), QPoint()).x() <
                window->width() / 2);
        QCOMPARE(find<QAbstractButton>("primary")->text(), QString("إرسال"));
    }
    void language_chosenOnWelcome_isPosted()
    {
        open(Step::Welcome);
        press("language-en");
        const auto* chosen = station.last<journey::event::ChooseLanguage>();
        QVERIFY(chosen);
        QCOMPARE(chosen->tag, std::string("en"));
    }
    void comfort_largeText_isShownAndPosted()
    {
        open(Step::HealthCard);
        const int before = find<QAbstractButton>("primary")->font().pixelSize();
        press("top-comfort");
        press("scale-200");
        const auto* comfort = station.last<journey::event::SetComfort>();
        QVERIFY(comfort);
        QVERIFY(comfort->comfort.largeText);
        QTRY_COMPARE(find<QAbstractButton>("primary")->font().pixelSize(), 2 * before);
        QCOMPARE(window->over(), KioskWindow::Over::Settings);
    }
    void comfort_setByTheJourney_isFollowed()
    {
        open(Step::HealthCard);
        change([](auto& state, auto&) { state.comfort.highContrast = true; });
        QCOMPARE(window->appearance().theme, ui::Theme::YellowOnBlack);
    }
    void trial_simulatedDevice_isMarkedAlways()
    {
        open(Step::Welcome);
        QVERIFY(!window->findChild<QWidget*>("trial"));
        station.setDevices({{"reader", "Reader", true, true, {}}});
        QTRY_VERIFY(window->findChild<QWidget*>("trial"));
    }
    void stop_asksFirstThenCancels()
    {
        open(Step::Document);
        press("stop");
        QVERIFY(station.posted().empty());
        press("stop-now");
        QVERIFY(station.last<journey::event::Cancel>());
    }
    void idle_unanswered_warnsThenTimesOut()
    {
        Options options;
        options.idle = 60ms;
        options.warning = 120ms;
        open(Step::Document, options);
        QTRY_COMPARE(window->over(), KioskWindow::Over::Idle);
        QVERIFY(station.posted().empty());
        QTRY_VERIFY(station.last<journey::event::TimeOut>());
    }
    void idle_answered_goesOn()
    {
        Options options;
        options.idle = 60ms;
        options.warning = 20s;
        open(Step::Document, options);
        QTRY_COMPARE(window->over(), KioskWindow::Over::Idle);
        press("primary");
        QCOMPARE(window->over(), KioskWindow::Over::Nothing);
        QVERIFY(station.posted().empty());
    }
    void idle_assisted_hasNoTimeLimit()
    {
        Options options;
        options.idle = 30ms;
        open(Step::Document, options);
        change([](auto& state, auto&) { state.mode = journey::Mode::Assisted; });
        press("top-help");
        QTest::qWait(90);
        QCOMPARE(window->over(), KioskWindow::Over::Help);
    }
    void wiped_afterReview_keepsNothingOfThePerson()
    {
        open(Step::Review);
        QVERIFY(shows(QLatin1String(test::sampleSurname)));
        station.setState(sampleState(Step::Wiped), {});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QStringList texts;
        for (const auto* widget : QApplication::allWidgets()) {
            texts.append(widget->accessibleName());
            if (const auto* label = qobject_cast<const QLabel*>(widget))
                texts.append(label->text());
            if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
                texts.append(edit->text());
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                texts.append(button->text());
        }
        const QString all = texts.join(QLatin1Char('\n'));
        QVERIFY(!all.contains(QLatin1String(test::sampleSurname)));
        QVERIFY(!all.contains(QLatin1String("1985")));
        QVERIFY(!all.contains(QLatin1String("2 85 05")));
    }
    void wiped_journeyBeginsAnew_goodbyeStaysForAWhile()
    {
        Options options;
        options.goodbye = 60ms;
        open(Step::Receipt, options, "en");
        auto wiped = sampleState(Step::Wiped);
        wiped.language = "en";
        station.setState(wiped, {});
        station.setState(sampleState(Step::Welcome), {});
        QVERIFY(shows("good-bye"));
        QTRY_VERIFY(shows("Obtenez"));
    }
    void keyboard_enterAndEscape_workWithoutFocusOnAButton()
    {
        open(Step::Review);
        QTest::keyClick(window.get(), Qt::Key_Return);
        QVERIFY(station.last<journey::event::Continue>());
        QTest::keyClick(window.get(), Qt::Key_Escape);
        QVERIFY(station.last<journey::event::GoBack>());
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    KioskWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kiosk_window.moc"
