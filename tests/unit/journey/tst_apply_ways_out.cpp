#include "support/journey_facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

namespace {

bool has(const std::vector<Effect>& effects, std::string_view id)
{
    for (const Effect& effect : effects)
        if (effectId(effect) == id)
            return true;
    return false;
}

std::string lastAudit(const Visit& visit)
{
    return std::get<effect::Audit>(visit.effects().back()).event;
}

void addStepsOfAVisit()
{
    QTest::addColumn<int>("step");
    for (int step = 1; step < static_cast<int>(Step::Wiped); ++step)
        QTest::newRow(stepId(static_cast<Step>(step)).data()) << step;
}

} // namespace

class ApplyWaysOutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cancel_fromEveryStep_wipes_data() { addStepsOfAVisit(); }
    void cancel_fromEveryStep_wipes()
    {
        QFETCH(const int, step);
        for (const bool timeOut : {false, true}) {
            Visit visit;
            visit.to(static_cast<Step>(step));
            QVERIFY(choices(visit.state(), {}).canCancel);
            const RequestId last = visit.request();
            visit.send(timeOut ? Event(event::TimeOut{}) : Event(event::Cancel{}));
            QCOMPARE(visit.state().step, Step::Wiped);
            QVERIFY(!holdsPersonalData(visit.state()));
            QVERIFY(!visit.state().pending);
            QVERIFY(has(visit.effects(), "stop-work"));
            QVERIFY(has(visit.effects(), "wipe"));
            QCOMPARE(lastAudit(visit), std::string(timeOut ? "case.timed_out" : "case.cancelled"));
            visit.send(event::WipeDone{});
            State fresh;
            fresh.mode = Mode::Desk;
            fresh.lastRequest = last;
            QVERIFY(visit.state() == fresh);
        }
    }
    void wiped_goodBye_isInThePersonsLanguage()
    {
        Visit visit;
        visit.toConsent().send(event::ChooseLanguage{"ar"}).send(event::Cancel{});
        QCOMPARE(visit.state().language, std::string("ar"));
        visit.send(event::WipeDone{});
        QCOMPARE(visit.state().language, std::string("fr"));
    }
    void wiped_wipeNotDone_nothingElseHappens()
    {
        Visit visit;
        const State wiped = visit.toWiped().state();
        for (const Event& event :
             {Event(event::Begin{}), Event(event::Cancel{}), Event(event::TimeOut{}),
              Event(event::ChooseLanguage{"en"}), Event(event::SetComfort{{.speech = true}})}) {
            visit.send(event);
            QVERIFY(visit.state() == wiped);
            QVERIFY(visit.effects().empty());
        }
        const Choices none = choices(wiped, {});
        QVERIFY(!none.canCancel && !none.canContinue && !none.canGoBack && !none.canAskAgent);
    }
    void welcome_leftAlone_forgetsTheSettings()
    {
        Visit visit;
        visit.send(event::ChooseLanguage{"ar"}).send(event::SetComfort{{.largeText = true}});
        QCOMPARE(visit.state().language, std::string("ar"));
        QVERIFY(visit.state().comfort.largeText);
        visit.send(event::TimeOut{});
        QVERIFY(visit.state() == State{});
    }
    void wiped_kioskWithOtherLanguage_beginsAgainWithIt()
    {
        State home;
        home.language = home.homeLanguage = "ar";
        const auto after = [](const State& state, Event event) {
            return apply(state, {TimePoint(), std::move(event)}, Policy{}).state;
        };
        State state = after(home, event::Begin{Mode::SelfService, someCase()});
        state = after(state, event::ChooseLanguage{"en"});
        state = after(after(state, event::Cancel{}), event::WipeDone{});
        QCOMPARE(state.step, Step::Welcome);
        QCOMPARE(state.language, std::string("ar"));
        QCOMPARE(state.homeLanguage, std::string("ar"));
    }
    void begin_unableKiosk_saysWhyAndStays()
    {
        Visit visit;
        visit.send(event::Begin{Mode::SelfService, someCase(), ErrorCode::StorageFull});
        QCOMPARE(visit.state().step, Step::Welcome);
        QCOMPARE(visit.state().problem->code, ErrorCode::StorageFull);
        QVERIFY(visit.effects().empty());
        visit.send(event::Begin{Mode::SelfService, someCase()});
        QCOMPARE(visit.state().step, Step::Comfort);
        QVERIFY(!visit.state().problem);
    }
    void language_onAnyStep_changesOnlyThat_data() { addStepsOfAVisit(); }
    void language_onAnyStep_changesOnlyThat()
    {
        QFETCH(const int, step);
        Visit visit;
        State expected = visit.to(static_cast<Step>(step)).state();
        visit.send(event::ChooseLanguage{"en"}).send(event::SetComfort{{.speech = true}});
        visit.send(event::ChooseLanguage{""});
        expected.language = "en";
        expected.comfort.speech = true;
        QVERIFY(visit.state() == expected);
    }
    void goBack_fromEachStep_keepsNothingOfWhatFollows()
    {
        Visit visit;
        visit.toTransactionCode();
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Review);
        QVERIFY(visit.state().decision.has_value());
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Face);
        QVERIFY(!visit.state().decision && !visit.state().face && visit.state().chip);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Chip);
        QVERIFY(!visit.state().chip && visit.state().document);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Document);
        QVERIFY(!visit.state().document && visit.state().healthCard);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::HealthCard);
        QVERIFY(!visit.state().healthCard && visit.state().reason);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Reason);
        QVERIFY(!visit.state().reason && visit.state().consent);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Consent);
        QVERIFY(!holdsPersonalData(visit.state()));
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Comfort);
        QVERIFY(!choices(visit.state(), {}).canGoBack);
    }
    void goBack_onceStored_isImpossible()
    {
        for (const Step step : {Step::Sealing, Step::Registered, Step::Pairing, Step::Receipt}) {
            Visit visit;
            const State before = visit.to(step).state();
            visit.send(event::GoBack{});
            QVERIFY(visit.state() == before);
            QVERIFY(!choices(before, {}).canGoBack);
        }
    }
    void consent_withoutAText_isNone()
    {
        Visit visit;
        visit.toConsent().send(event::GiveConsent{"", true});
        QCOMPARE(visit.state().step, Step::Consent);
        QVERIFY(!visit.state().consent);
        QVERIFY(visit.state().problem.has_value());
    }
    void consent_given_isKeptWithTimeAndText()
    {
        Visit visit;
        visit.toConsent().send(event::GiveConsent{"fr-1", false});
        QCOMPARE(*visit.state().consent, (Consent{noon(), "fr-1", false}));
    }
    void nextPerson_lateAnswerOfTheFormer_changesNothing()
    {
        Visit visit;
        visit.toHealthCard();
        const RequestId former = visit.request();
        visit.send(event::Cancel{}).send(event::WipeDone{});
        const State next = visit.toHealthCard().state();
        visit.send(event::HealthCardRead{former, healthCard()});
        QVERIFY(visit.state() == next);
    }
};

QTEST_APPLESS_MAIN(ApplyWaysOutTest)
#include "tst_apply_ways_out.moc"
