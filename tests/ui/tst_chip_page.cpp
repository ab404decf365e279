// The chip's page: reading, its verdicts, and the code that a person types.
#include "ui/sample_journey.h"
#include "ui/shell/appearance.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QLineEdit>

using namespace kiosk;
using namespace std::chrono_literals;
using journey::Step;
using test::sampleState;
using ui::Options;

class ChipPageTest : public QObject, private test::WindowFixture
{
    Q_OBJECT

    // In the language that most read.
    void open(Step step, Options options = {}, const std::string& language = "fr")
    {
        WindowFixture::open(step, std::move(options), language);
    }
    // The chip page for an identity card, in English.
    void openCard(Options options = {})
    {
        open(Step::Chip, std::move(options), "en");
        change([](auto& state, auto&) { state.document->mrz.documentCode = "ID"; });
    }

private Q_SLOTS:
    void init()
    {
        station.setPortraits(nullptr, nullptr);
        station.setDevices({});
        station.setTrial(false);
    }
    void cleanup() { window.reset(); }

    void chip_codeTyped_isPosted()
    {
        openCard();
        press("type-code");
        QVERIFY(!find<QAbstractButton>("primary")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("can"), "493017");
        QCOMPARE(find<QLineEdit>("can")->text(), QString("493 017"));
        press("primary");
        const auto* typed = station.last<journey::event::TypeCan>();
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
        QVERIFY(station.posted().empty());
        QVERIFY(find<QAbstractButton>("type-code")->isVisible());
        QVERIFY(find<QLineEdit>("can")->text().isEmpty());
        press("back");
        QVERIFY(station.last<journey::event::GoBack>());
    }
    void chip_passport_offersTheCodeOnlyWhenThePageIsRefused()
    {
        open(Step::Chip);
        QVERIFY(!find<QAbstractButton>("type-code")->isVisible());
        change([](auto& state, auto&) {
            state.problem = journey::Problem{ErrorCode::AccessDenied};
            state.pending.reset();
        });
        QVERIFY(find<QAbstractButton>("type-code")->isVisible());
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
        QVERIFY(!find<QAbstractButton>("retry")->isVisible());
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
        QVERIFY(!find<QAbstractButton>("type-code")->isVisible());
        QVERIFY(find<QAbstractButton>("call-agent")->isVisible());
        QVERIFY(find<QAbstractButton>("call-agent")->hasFocus());
    }
    void chip_portrait_isShownWhileItComes()
    {
        openCard();
        QVERIFY(shows("Waiting for your document"));
        station.setComingPortrait(test::sharedImage(QImage(48, 60, QImage::Format_RGB32)));
        Q_EMIT station.progressChanged(0.5);
        QVERIFY(shows("Reading the photograph"));
        Q_EMIT station.progressChanged(1.0);
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
        QVERIFY(find<QAbstractButton>("primary")->isVisible());
        QVERIFY(station.posted().empty());
        QTRY_VERIFY(station.last<journey::event::Continue>());
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
        QVERIFY(station.posted().empty());
        press("primary");
        QVERIFY(station.last<journey::event::Continue>());
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    ChipPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_chip_page.moc"
