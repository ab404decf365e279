// The person's pages off the straight way: a step that cannot be done, a code of the phone app,
// somebody represented, another phone, back from an agent, a refusal.
#include "ui/shell/appearance.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QLineEdit>

using namespace kiosk;
using journey::SkipReason;
using journey::Step;
using ui::Options;

class ExceptionsTest : public QObject, private test::WindowFixture
{
    Q_OBJECT

    using Over = ui::KioskWindow::Over;

    void judged(journey::Verdict verdict, std::vector<std::string> reasons)
    {
        change([&](journey::State& state, journey::Choices&) {
            state.decision = journey::Decision{verdict, std::move(reasons), "1"};
        });
    }

private Q_SLOTS:
    void cleanup() { window.reset(); }

    void skip_everyReason_isOfferedOnItsStepAndPosted_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("asks");
        QTest::addColumn<QString>("way");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* name, Step step, const char* asks, SkipReason reason) {
            QTest::newRow(name) << static_cast<int>(step) << QString::fromLatin1(asks)
                                << QStringLiteral("skip-%1").arg(QLatin1String(name))
                                << static_cast<int>(reason);
        };
        row("card-lost", Step::HealthCard, "no-card", SkipReason::CardLost);
        row("card-unreadable", Step::HealthCard, "no-card", SkipReason::CardUnreadable);
        row("no-document", Step::Document, "way-out", SkipReason::NoDocument);
        row("chip-damaged", Step::Chip, "way-out", SkipReason::ChipDamaged);
        row("face-not-possible", Step::Face, "agent-instead", SkipReason::FaceNotPossible);
        row("face-refused", Step::Face, "agent-instead", SkipReason::FaceRefused);
        row("face-covered", Step::Face, "agent-instead", SkipReason::FaceCovered);
    }
    void skip_everyReason_isOfferedOnItsStepAndPosted()
    {
        QFETCH(const int, step);
        QFETCH(const QString, asks);
        QFETCH(const QString, way);
        QFETCH(const int, reason);
        open(static_cast<Step>(step));
        press(asks);
        QCOMPARE(window->over(), Over::Skip);
        press(way);
        const auto* skip = station.last<journey::event::Skip>();
        QVERIFY(skip);
        QCOMPARE(static_cast<int>(skip->reason), reason);
        QCOMPARE(window->over(), Over::Nothing);
    }
    void skip_notOffered_hasNoWayOut_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("button");
        QTest::newRow("card") << static_cast<int>(Step::HealthCard) << "no-card";
        QTest::newRow("document") << static_cast<int>(Step::Document) << "way-out";
        QTest::newRow("chip") << static_cast<int>(Step::Chip) << "way-out";
        QTest::newRow("face") << static_cast<int>(Step::Face) << "agent-instead";
    }
    void skip_notOffered_hasNoWayOut()
    {
        QFETCH(const int, step);
        QFETCH(const QString, button);
        open(static_cast<Step>(step));
        QVERIFY(isVisible(button));
        change([](journey::State&, journey::Choices& choices) { choices.skips.clear(); });
        QVERIFY(!isVisible(button));
    }
    void skip_back_returnsToTheStep()
    {
        open(Step::Face);
        press("agent-instead");
        press("back");
        QCOMPARE(window->over(), Over::Nothing);
        QVERIFY(station.posted().empty());
    }
    void skip_face_tellsOfHeadScarfAndOfPrivacy()
    {
        open(Step::Face);
        press("agent-instead");
        const auto words = find<QAbstractButton>("skip-face-covered")->accessibleDescription();
        QVERIFY(words.contains("A head scarf may stay"));
        QVERIFY(words.contains("in private"));
    }
    void healthCard_cardFoundAfterAll_isReadAgain()
    {
        open(Step::HealthCard);
        change([](journey::State& state, journey::Choices&) {
            state.skipped = {SkipReason::CardLost};
            state.pending.reset();
        });
        QVERIFY(isVisible("nir"));
        press("back");
        QVERIFY(station.last<journey::event::Retry>());
        change([](journey::State& state, journey::Choices&) { state.skipped.clear(); });
        QVERIFY(!isVisible("nir"));
    }
    void reason_represented_asksByWhat_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("authority");
        for (const auto authority : {journey::Authority::Parent, journey::Authority::Guardian,
                                     journey::Authority::Mandate}) {
            const auto id = QString::fromStdString(std::string(journey::authorityId(authority)));
            QTest::newRow(qPrintable(id))
                << QStringLiteral("authority-") + id << static_cast<int>(authority);
        }
    }
    void reason_represented_asksByWhat()
    {
        QFETCH(const QString, button);
        QFETCH(const int, authority);
        open(Step::Reason);
        press("reason-represented");
        QVERIFY(station.posted().empty());
        press(button);
        const auto* reason = station.last<journey::event::ChooseReason>();
        QVERIFY(reason);
        QCOMPARE(reason->reason, journey::Reason::Represented);
        QCOMPARE(static_cast<int>(reason->authority), authority);
    }
    void represented_cardAndDocument_areAskedFromTheRightPerson()
    {
        open(Step::Welcome);
        const auto showStep = [this](Step step) {
            auto state = test::sampleState(step);
            state.language = "en";
            state.reason = journey::Reason::Represented;
            station.setState(state, test::sampleChoices(step));
        };
        showStep(Step::HealthCard);
        QVERIFY(shows("Insert the carte Vitale of the person you represent"));
        showStep(Step::Document);
        QVERIFY(shows("Now show your own identity document"));
    }
    void reason_helpersPhone_saysForHowLong()
    {
        journey::Policy policy;
        policy.delegatedLife = std::chrono::hours(24 * 14);
        station.setPolicy(policy);
        open(Step::Reason);
        QVERIFY(find<QAbstractButton>("reason-helpers-phone")
                    ->accessibleDescription()
                    .contains("14 days"));
    }
    void resumeCode_byKeypadAndKeyboard_isPosted()
    {
        open(Step::ResumeCode);
        QVERIFY(!find<QAbstractButton>("primary")->isEnabled());
        for (const char* key : {"key-K", "key-7", "key-Q", "key-P"})
            press(QLatin1String(key));
        QTest::keyClicks(find<QLineEdit>("resume-code"), "9mxr");
        QCOMPARE(find<QLineEdit>("resume-code")->text(), QString("K7QP 9MXR"));
        press("primary");
        const auto* typed = station.last<journey::event::TypeResumeCode>();
        QVERIFY(typed);
        QCOMPARE(typed->code.reveal(), std::string_view("K7QP9MXR"));
    }
    void resumeCode_none_goesOnWithoutOne()
    {
        open(Step::ResumeCode);
        press("no-code");
        QVERIFY(station.last<journey::event::Continue>());
    }
    void resumeCode_refused_isSaidAndTypedAnew()
    {
        open(Step::ResumeCode);
        QTest::keyClicks(find<QLineEdit>("resume-code"), "K7QP9MXR");
        change([](journey::State& state, journey::Choices&) {
            state.problem = journey::Problem{ErrorCode::ResumeCodeInvalid};
        });
        QVERIFY(find<QLineEdit>("resume-code")->text().isEmpty());
        QVERIFY(isVisible("problem"));
    }
    void resumeCode_whileAsking_waits()
    {
        open(Step::ResumeCode);
        QTest::keyClicks(find<QLineEdit>("resume-code"), "K7QP9MXR");
        change([](journey::State& state, journey::Choices&) { state.pending = 9; });
        QVERIFY(!find<QAbstractButton>("primary")->isEnabled());
        QVERIFY(!find<QLineEdit>("resume-code")->isEnabled());
        QVERIFY(find<QLabel>("status")->text().contains("Asking your health insurance"));
    }
    void review_activeOnAnotherPhone_isAskedFirst()
    {
        open(Step::Review);
        change([](journey::State&, journey::Choices& choices) { choices.canMoveFromPhone = true; });
        QVERIFY(shows("active on another phone"));
        QVERIFY(!isVisible("primary"));
        press("move-from-phone");
        QVERIFY(station.last<journey::event::MoveFromPhone>());
        change([](journey::State& state, journey::Choices& choices) {
            state.movesFromPhone = true;
            choices.canMoveFromPhone = false;
        });
        settle();
        QVERIFY(shows("Is everything right?"));
        QVERIFY(shows("The card ends on the other phone"));
        QVERIFY(isVisible("primary"));
    }
    void review_keptOnTheOtherPhone_asksBeforeStopping()
    {
        open(Step::Review);
        change([](journey::State&, journey::Choices& choices) { choices.canMoveFromPhone = true; });
        press("keep-on-phone");
        QCOMPARE(window->over(), Over::Stop);
        QVERIFY(station.posted().empty());
    }
    void review_represented_namesBoth()
    {
        open(Step::Welcome);
        auto state = test::sampleState(Step::Review);
        state.language = "en";
        state.reason = journey::Reason::Represented;
        state.healthCard->holders[0].name.givenNames = PersonalText("Dominique");
        station.setState(state, test::sampleChoices(Step::Review));
        QVERIFY(shows("Represented by"));
        QVERIFY(shows("Dominique"));
        QVERIFY(shows("CAMILLE ANDREA")); // the document's
    }
    void returned_byAnAgent_isSaidOnThePage()
    {
        open(Step::Document);
        QVERIFY(!isVisible("returned"));
        change([](journey::State& state, journey::Choices&) {
            state.returned = "other-side-missing";
        });
        QVERIFY(isVisible("returned"));
        QVERIFY(shows("An agent asks you to do this step again."));
        QVERIFY(shows("The other side of the document is missing."));
        change([](journey::State& state, journey::Choices&) { state.returned.reset(); });
        QVERIFY(!isVisible("returned"));
    }
    void agent_two_saysWhyAndWhoHasAgreed()
    {
        open(Step::Agent);
        judged(journey::Verdict::AskTwoAgents, {"skip.no-document"});
        QVERIFY(shows("Two agents look at this with you"));
        QVERIFY(shows("social worker"));
        change([](journey::State& state, journey::Choices&) {
            state.agents.resize(1);
            state.agents[0].word = journey::AgentWord::Accept;
        });
        QVERIFY(shows("The first agent has agreed"));
    }
    void refused_everyNewReason_hasWordsAndANextStep_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("next");
        QTest::newRow("scheme") << "scheme.not_open"
                                << "ask your own health insurance scheme";
        QTest::newRow("department") << "department.not_open"
                                    << "It will open here later";
        QTest::newRow("agent") << "agent.refused"
                               << "The agent tells you why";
    }
    void refused_everyNewReason_hasWordsAndANextStep()
    {
        QFETCH(const QString, reason);
        QFETCH(const QString, next);
        open(Step::Welcome);
        auto state = test::sampleState(Step::Refused);
        state.language = "en";
        state.decision = journey::Decision{journey::Verdict::Refuse, {reason.toStdString()}, "1"};
        station.setState(state, test::sampleChoices(Step::Refused));
        QVERIFY(!shows(reason));
        QVERIFY(shows(next));
    }
    void pages_allLanguagesAndSizes_cutNothing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scale");
        for (const auto* language : {"fr", "en", "ar"})
            for (const int scale : {100, 200})
                QTest::addRow("%s %d", language, scale) << QString::fromLatin1(language) << scale;
    }
    void pages_allLanguagesAndSizes_cutNothing()
    {
        QFETCH(const QString, language);
        QFETCH(const int, scale);
        const std::pair<Step, const char*> pages[] = {
            {Step::ResumeCode, nullptr},   {Step::Reason, "reason-represented"},
            {Step::HealthCard, "no-card"}, {Step::Document, "way-out"},
            {Step::Chip, "way-out"},       {Step::Face, "agent-instead"},
            {Step::Agent, nullptr},        {Step::Refused, nullptr}};
        for (const auto& [step, asks] : pages) {
            open(step, {}, language.toStdString());
            ui::Appearance appearance;
            appearance.scalePercent = scale;
            window->setAppearance(appearance);
            window->resize(1280, 800);
            settle();
            if (asks) {
                find<QAbstractButton>(QLatin1String(asks))->click();
                settle();
            }
            QVERIFY2(firstCut().isEmpty(), qPrintable(firstCut()));
        }
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    ExceptionsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exceptions.moc"
