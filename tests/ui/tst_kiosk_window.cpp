// The person's window against a station without devices: what it shows, what it posts, what it
// forgets.
#include "support/fake_station.h"
#include "ui/access/access.h"
#include "ui/sample_journey.h"
#include "ui/shell/appearance.h"
#include "ui/shell/kiosk_window.h"
#include "ui/widgets/qr_view.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTest>

using namespace kiosk;
using namespace std::chrono_literals;
using journey::Step;
using test::sampleChoices;
using test::sampleState;
using ui::KioskWindow;
using ui::Options;

Q_DECLARE_METATYPE(kiosk::journey::Step)

class KioskWindowTest : public QObject
{
    Q_OBJECT

    test::FakeStation m_station;
    std::unique_ptr<KioskWindow> m_window;

    void open(Step step, Options options = {}, const std::string& language = "fr")
    {
        auto state = sampleState(step);
        state.language = language;
        m_station.setState(state, sampleChoices(step));
        m_station.forgetPosted();
        m_window = std::make_unique<KioskWindow>(m_station, std::move(options));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    // The chip page for an identity card, in English.
    void openCard(Options options = {})
    {
        open(Step::Chip, std::move(options), "en");
        change([](auto& state, auto&) { state.document->mrz.documentCode = "ID"; });
    }
    template <typename Change>
    void change(Change&& how)
    {
        auto state = m_station.state();
        auto choices = m_station.choices();
        how(state, choices);
        m_station.setState(state, choices);
    }
    template <typename T = QAbstractButton>
    T* find(const QString& name)
    {
        auto* widget = m_window->findChild<T*>(name);
        if (!widget)
            qWarning() << "no such widget:" << name;
        return widget;
    }
    void press(const QString& name)
    {
        auto* button = find(name);
        QVERIFY(button);
        QVERIFY2(button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    bool shows(const QString& text)
    {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    // The name of a label or button that is narrower than its words or stands over the edge.
    QString firstCut()
    {
        for (auto* widget : m_window->findChildren<QWidget*>()) {
            const bool ours =
                qobject_cast<QLabel*>(widget) || qobject_cast<QAbstractButton*>(widget);
            if (!ours || !widget->isVisible())
                continue;
            const int right = widget->mapTo(m_window.get(), QPoint(widget->width(), 0)).x();
            if (widget->width() < widget->minimumSizeHint().width() || right > m_window->width())
                return ui::access::nameOf(*widget);
        }
        return {};
    }

    // What can be seen of a widget, in its own coordinates: its parents, scroll areas among them,
    // cut it.
    static QRect seenOf(const QWidget& widget) { return widget.visibleRegion().boundingRect(); }
    // Until the contents are built anew and laid out: each turn may ask for another.
    static void settle()
    {
        for (int turn = 0; turn < 10; ++turn) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    // As on a station with virtual devices, whose mark takes height too.
    void openPairing(const QString& language, int scalePercent, QSize size)
    {
        m_station.setTrial(true);
        m_station.setOffer(test::longOfferModules());
        open(Step::Pairing, {}, language.toStdString());
        m_window->resize(size);
        m_window->setAppearance({.theme = ui::Theme::YellowOnBlack, .scalePercent = scalePercent});
        settle();
    }

private Q_SLOTS:
    void init()
    {
        m_station.setPortraits(nullptr, nullptr);
        m_station.setDevices({});
        m_station.setTrial(false);
    }
    void cleanup() { m_window.reset(); }

    void primary_onWelcome_beginsWithACaseOfItsOwn()
    {
        open(Step::Welcome);
        press("primary");
        const auto* begin = m_station.last<journey::event::Begin>();
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
        const auto* consent = m_station.last<journey::event::GiveConsent>();
        QVERIFY(consent);
        QCOMPARE(consent->biometrics, biometrics);
        QVERIFY(!consent->textVersion.empty());
    }
    void consent_no_refuses()
    {
        open(Step::Consent);
        press("consent-no");
        QVERIFY(m_station.last<journey::event::RefuseConsent>());
    }
    void reason_forMe_asksWhyThenPosts()
    {
        open(Step::Reason);
        press("for-me");
        QVERIFY(m_station.posted().empty());
        press("reason-new-phone");
        const auto* reason = m_station.last<journey::event::ChooseReason>();
        QVERIFY(reason);
        QCOMPARE(reason->reason, journey::Reason::NewPhone);
    }
    void reason_backFromWhy_returnsToWhoWithoutLeavingThePage()
    {
        open(Step::Reason);
        press("for-me");
        press("back");
        QVERIFY(find("for-me")->isVisible());
        QVERIFY(m_station.posted().empty());
        press("back");
        QVERIFY(m_station.last<journey::event::GoBack>());
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
        const auto* holder = m_station.last<journey::event::ChooseHolder>();
        QVERIFY(holder);
        QCOMPARE(holder->index, std::size_t(1));
    }
    void nir_typedByKeyboard_postsTheNumber()
    {
        open(Step::HealthCard);
        press("type-number");
        QVERIFY(!find("primary")->isEnabled());
        QTest::keyClicks(m_window->findChild<QLineEdit*>("nir"), "285057599904553");
        QCOMPARE(find<QLineEdit>("nir")->text(), QString("2 85 05 75 999 045 53"));
        QTest::keyClick(m_window->findChild<QLineEdit*>("nir"), Qt::Key_Return);
        const auto& posted = m_station.posted();
        QCOMPARE(posted.size(), std::size_t(2));
        const auto* typed = std::get_if<journey::event::TypeNir>(&posted[0]);
        QVERIFY(typed);
        QCOMPARE(typed->nir.compact().reveal(), std::string_view("285057599904553"));
        QVERIFY(std::holds_alternative<journey::event::Continue>(posted[1]));
    }
    void nir_wrongKey_saysSoAndPostsNothing()
    {
        open(Step::HealthCard, {}, "en");
        press("type-number");
        for (const QChar digit : QStringLiteral("285057599904554"))
            press(QStringLiteral("key-") + digit);
        press("primary");
        QVERIFY(m_station.posted().empty());
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
        auto* field = m_window->findChild<QLineEdit*>("code");
        QTRY_VERIFY(field->hasFocus());
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClicks(field, code);
        QCOMPARE(find("primary")->isEnabled(), good);
        QTest::keyClick(field, Qt::Key_Return);
        const auto* chosen = m_station.last<journey::event::ChooseCode>();
        QCOMPARE(chosen != nullptr, good);
        if (chosen)
            QCOMPARE(chosen->code.reveal(), std::string_view("285046"));
    }
    void code_digitsTypedWhileAKeyHasTheFocus_reachTheField()
    {
        open(Step::TransactionCode);
        find("key-3")->setFocus();
        QTest::keyClicks(find("key-3"), "28");
        QCOMPARE(m_window->findChild<QLineEdit*>("code")->text(), QString("28"));
    }
    void code_shuffledKeypad_hasEveryDigitOnce()
    {
        open(Step::TransactionCode);
        press("keypad-shuffled");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (int digit = 0; digit < 10; ++digit)
            QCOMPARE(m_window->findChildren<QAbstractButton*>(QStringLiteral("key-%1").arg(digit))
                         .size(),
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
        QCOMPARE(find("retry")->isVisible(), retry);
        QCOMPARE(find("call-agent")->isVisible(), agent);
        press(retry ? "retry" : "call-agent");
        QCOMPARE(m_station.last<journey::event::Retry>() != nullptr, retry);
        change([](auto& state, auto&) { state.problem.reset(); });
        QVERIFY(!shows("The card does not answer."));
    }
    void pairing_everyState_saysWhatIsSo_data()
    {
        using journey::Pairing;
        QTest::addColumn<int>("pairing");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("qr");
        QTest::newRow("waiting") << int(Pairing::Waiting) << "Scan this code" << true;
        QTest::newRow("offline") << int(Pairing::Offline) << "network is down" << true;
        QTest::newRow("deferred") << int(Pairing::Deferred) << "The card will follow" << false;
        QTest::newRow("delivered") << int(Pairing::Delivered) << "Your phone is paired" << false;
        QTest::newRow("locked") << int(Pairing::Locked) << "The code is locked" << false;
        QTest::newRow("expired") << int(Pairing::Expired) << "The code has expired" << false;
    }
    void pairing_everyState_saysWhatIsSo()
    {
        using journey::Pairing;
        QFETCH(const int, pairing);
        QFETCH(const QString, words);
        QFETCH(const bool, qr);
        m_station.setOffer(test::sampleModules());
        open(Step::Pairing, {}, "en");
        const auto value = static_cast<Pairing>(pairing);
        change([&](auto& state, auto&) { state.handoff->pairing = value; });
        QVERIFY(shows(words));
        QCOMPARE(m_window->findChild<QWidget*>("qr")->isVisible(), qr);
        press("primary");
        const bool needsNew = value == Pairing::Locked || value == Pairing::Expired;
        QCOMPARE(m_station.last<journey::event::NewOffer>() != nullptr, needsNew);
        QCOMPARE(m_station.last<journey::event::Continue>() != nullptr, !needsNew);
    }
    void pairing_anyLanguageAndType_showsTheWholeQr_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("modulePixels");
        for (const char* language : {"fr", "ar", "en"}) {
            for (const int scale : {100, 150, 200}) {
                const auto add = [&](QSize size, int modulePixels) {
                    QTest::addRow("%s %d %dx%d", language, scale, size.width(), size.height())
                        << QString::fromLatin1(language) << scale << size << modulePixels;
                };
                add({1280, 800}, 4);
                add({1920, 1080}, 5);
                add({1080, 1920}, 4);
                add({1024, 768}, 3);
            }
        }
    }
    void pairing_anyLanguageAndType_showsTheWholeQr()
    {
        QFETCH(const QString, language);
        QFETCH(const int, scale);
        QFETCH(const QSize, size);
        QFETCH(const int, modulePixels);
        openPairing(language, scale, size);
        // The state with the most words beside the code.
        change([](auto& state, auto&) { state.handoff->pairing = journey::Pairing::Offline; });
        settle();
        const auto isWhole = [&] {
            const auto* qr = m_window->findChild<ui::QrView*>("qr");
            return m_window->size() == size && qr && qr->isVisible() && seenOf(*qr) == qr->rect();
        };
        QVERIFY(isWhole());
        QCOMPARE(m_window->appearance().scalePercent, scale);
        const auto* qr = m_window->findChild<ui::QrView*>("qr");
        QVERIFY2(qr->modulePixels() >= modulePixels,
                 qPrintable(QString::number(qr->width()) + 'x' + QString::number(qr->height())));
        // Not moved by scrolling what does not fit beside it.
        for (auto* area : m_window->findChildren<QScrollArea*>())
            area->ensureVisible(0, area->widget()->height());
        settle();
        QVERIFY(isWhole());
        QCOMPARE(firstCut(), QString());
    }
    void pairing_agentCalled_leavesTheQrWhole()
    {
        openPairing("ar", 200, {1280, 800});
        change([](auto& state, auto&) { state.agentCalled = true; });
        const auto isWhole = [&] {
            const auto* qr = m_window->findChild<ui::QrView*>("qr");
            return find<QLabel>("status")->isVisible() && seenOf(*qr) == qr->rect() &&
                   qr->modulePixels() >= 3;
        };
        QTRY_VERIFY(isWhole());
    }
    void healthCard_wrongCard_isNotToldToStay()
    {
        open(Step::HealthCard, {}, "en");
        Q_EMIT m_station.guidanceChanged(station::Guidance::LeaveCard);
        QVERIFY(shows("Leave the card in the reader"));
        change([](auto& state, auto& choices) {
            state.problem = journey::Problem{ErrorCode::PaymentCard};
            state.pending.reset();
            choices.canRetry = true;
        });
        QVERIFY(!shows("Leave the card in the reader"));
        QVERIFY(shows("Insert your carte Vitale, chip first"));
    }
    void chip_codeTyped_isPosted()
    {
        openCard();
        press("type-code");
        QVERIFY(!find("primary")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("can"), "493017");
        QCOMPARE(find<QLineEdit>("can")->text(), QString("493 017"));
        press("primary");
        const auto* typed = m_station.last<journey::event::TypeCan>();
        QVERIFY(typed);
        QCOMPARE(typed->can, PersonalText("493017"));
        QVERIFY(find<QLineEdit>("can")->text().isEmpty());
        QVERIFY(!find<QLineEdit>("can")->isVisible());
    }
    void chip_backFromTheCode_staysOnThePageAndForgetsIt()
    {
        openCard();
        press("type-code");
        press("key-4");
        press("back");
        QVERIFY(m_station.posted().empty());
        QVERIFY(find("type-code")->isVisible());
        QVERIFY(find<QLineEdit>("can")->text().isEmpty());
        press("back");
        QVERIFY(m_station.last<journey::event::GoBack>());
    }
    void chip_passport_offersTheCodeOnlyWhenThePageIsRefused()
    {
        open(Step::Chip);
        QVERIFY(!find("type-code")->isVisible());
        change([](auto& state, auto&) {
            state.problem = journey::Problem{ErrorCode::AccessDenied};
            state.pending.reset();
        });
        QVERIFY(find("type-code")->isVisible());
    }
    void chip_wrongCode_saysSoAndHowManyTriesAreLeft()
    {
        openCard();
        change([](auto& state, auto&) { // a new reading, by the code
            state.accessNumber = PersonalText("493017");
            state.pending = 8;
        });
        change([](auto& state, auto& choices) {
            state.accessNumber = {};
            state.pending.reset();
            state.problem = journey::Problem{ErrorCode::AccessDenied};
            state.chipAttemptsLeft = 2;
            choices.canRetry = true;
        });
        QVERIFY(shows("did not accept this code"));
        QVERIFY(shows("Tries left before the chip locks: 2"));
        press("type-code");
        // Said where the next try is made, too; the panel's buttons are out of the way.
        QVERIFY(shows("Tries left before the chip locks: 2"));
        QVERIFY(!find("retry")->isVisible());
    }
    void chip_lastTry_isSaidAndNotOffered_data()
    {
        QTest::addColumn<int>("left");
        QTest::addColumn<QString>("words");
        QTest::newRow("one") << 1 << "one more try only";
        QTest::newRow("none") << 0 << "The document itself stays valid";
    }
    void chip_lastTry_isSaidAndNotOffered()
    {
        QFETCH(const int, left);
        QFETCH(const QString, words);
        openCard();
        change([left](auto& state, auto& choices) {
            state.pending.reset();
            state.problem = journey::Problem{ErrorCode::AccessBlocked};
            state.chipAttemptsLeft = left;
            choices.canRetry = choices.agentFirst = true;
        });
        QVERIFY(shows(words));
        QVERIFY(!find("type-code")->isVisible());
        QVERIFY(find("call-agent")->isVisible());
        QVERIFY(find("call-agent")->hasFocus());
    }
    void chip_portrait_isShownWhileItComes()
    {
        openCard();
        QVERIFY(shows("Waiting for your document"));
        m_station.setComingPortrait(test::sharedImage(QImage(48, 60, QImage::Format_RGB32)));
        Q_EMIT m_station.progressChanged(0.5);
        QVERIFY(shows("Reading the photograph"));
        Q_EMIT m_station.progressChanged(1.0);
        QVERIFY(shows("Checking whether the document is genuine"));
    }
    void chip_read_bothVerdictsStayToBeRead()
    {
        Options options;
        options.verdict = 50ms;
        openCard(options);
        change([](auto& state, auto& choices) {
            state.chip = sampleState(Step::Face).chip;
            state.chip->proof = journey::ChipProof::NotOffered;
            state.pending.reset();
            choices.canContinue = true;
        });
        QVERIFY(shows("Your document has been read"));
        QVERIFY(shows("The chip's data is genuine"));
        QVERIFY(shows("A copy of the chip is not excluded"));
        QVERIFY(find("primary")->isVisible());
        QVERIFY(m_station.posted().empty());
        QTRY_VERIFY(m_station.last<journey::event::Continue>());
    }
    void chip_readInTheAssistedMode_waitsForThePerson()
    {
        Options options;
        options.verdict = 10ms;
        openCard(options);
        change([](auto& state, auto& choices) {
            state.mode = journey::Mode::Assisted;
            state.chip = sampleState(Step::Face).chip;
            state.pending.reset();
            choices.canContinue = true;
        });
        QTest::qWait(40);
        QVERIFY(m_station.posted().empty());
        press("primary");
        QVERIFY(m_station.last<journey::event::Continue>());
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
        for (auto* widget : m_window->findChildren<QWidget*>()) {
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
        m_window->setAppearance({.theme = ui::Theme::Light, .scalePercent = 200});
        m_window->resize(1080, 1920);
        QTRY_COMPARE(firstCut(), QString());
    }
    void language_arabic_mirrorsTheWindow()
    {
        open(Step::Review);
        QVERIFY(find("back")->mapTo(m_window.get(), QPoint()).x() < m_window->width() / 2);
        change([](auto& state, auto&) { state.language = "ar"; });
        QTRY_COMPARE(m_window->layoutDirection(), Qt::RightToLeft);
        QTRY_VERIFY(find("back")->mapTo(m_window.get(), QPoint()).x() > m_window->width() / 2);
        QVERIFY(find("primary")->mapTo(m_window.get(), QPoint()).x() < m_window->width() / 2);
        QCOMPARE(find("primary")->text(), QString("إرسال"));
    }
    void language_chosenOnWelcome_isPosted()
    {
        open(Step::Welcome);
        press("language-en");
        const auto* chosen = m_station.last<journey::event::ChooseLanguage>();
        QVERIFY(chosen);
        QCOMPARE(chosen->tag, std::string("en"));
    }
    void comfort_largeText_isShownAndPosted()
    {
        open(Step::HealthCard);
        const int before = find("primary")->font().pixelSize();
        press("top-comfort");
        press("scale-200");
        const auto* comfort = m_station.last<journey::event::SetComfort>();
        QVERIFY(comfort);
        QVERIFY(comfort->comfort.largeText);
        QTRY_COMPARE(find("primary")->font().pixelSize(), 2 * before);
        QCOMPARE(m_window->over(), KioskWindow::Over::Settings);
    }
    void comfort_setByTheJourney_isFollowed()
    {
        open(Step::HealthCard);
        change([](auto& state, auto&) { state.comfort.highContrast = true; });
        QCOMPARE(m_window->appearance().theme, ui::Theme::YellowOnBlack);
    }
    void trial_simulatedDevice_isMarkedAlways()
    {
        open(Step::Welcome);
        QVERIFY(!m_window->findChild<QWidget*>("trial"));
        m_station.setDevices({{"reader", "Reader", true, true, {}}});
        QTRY_VERIFY(m_window->findChild<QWidget*>("trial"));
    }
    void stop_asksFirstThenCancels()
    {
        open(Step::Document);
        press("stop");
        QVERIFY(m_station.posted().empty());
        press("stop-now");
        QVERIFY(m_station.last<journey::event::Cancel>());
    }
    void idle_unanswered_warnsThenTimesOut()
    {
        Options options;
        options.idle = 60ms;
        options.warning = 120ms;
        open(Step::Document, options);
        QTRY_COMPARE(m_window->over(), KioskWindow::Over::Idle);
        QVERIFY(m_station.posted().empty());
        QTRY_VERIFY(m_station.last<journey::event::TimeOut>());
    }
    void idle_answered_goesOn()
    {
        Options options;
        options.idle = 60ms;
        options.warning = 20s;
        open(Step::Document, options);
        QTRY_COMPARE(m_window->over(), KioskWindow::Over::Idle);
        press("primary");
        QCOMPARE(m_window->over(), KioskWindow::Over::Nothing);
        QVERIFY(m_station.posted().empty());
    }
    void idle_assisted_hasNoTimeLimit()
    {
        Options options;
        options.idle = 30ms;
        open(Step::Document, options);
        change([](auto& state, auto&) { state.mode = journey::Mode::Assisted; });
        press("top-help");
        QTest::qWait(90);
        QCOMPARE(m_window->over(), KioskWindow::Over::Help);
    }
    void wiped_afterReview_keepsNothingOfThePerson()
    {
        open(Step::Review);
        QVERIFY(shows(QLatin1String(test::sampleSurname)));
        m_station.setState(sampleState(Step::Wiped), {});
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
        m_station.setState(wiped, {});
        m_station.setState(sampleState(Step::Welcome), {});
        QVERIFY(shows("good-bye"));
        QTRY_VERIFY(shows("Obtenez"));
    }
    void keyboard_enterAndEscape_workWithoutFocusOnAButton()
    {
        open(Step::Review);
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        QVERIFY(m_station.last<journey::event::Continue>());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(m_station.last<journey::event::GoBack>());
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
