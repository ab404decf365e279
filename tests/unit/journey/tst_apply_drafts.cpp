// One case in several hands, today and another day.
#include "support/journey_facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

namespace {

bool has(const Visit& visit, std::string_view id)
{
    return std::any_of(visit.effects().begin(), visit.effects().end(),
                       [id](const Effect& effect) { return effectId(effect) == id; });
}

Visit resumed(const State& state, const char* agentId = "agent-7")
{
    Visit visit;
    visit.send(event::ResumeDraft{state, agentId});
    return visit;
}

void addSteps(Step first, Step last)
{
    QTest::addColumn<int>("step");
    for (int step = static_cast<int>(first); step <= static_cast<int>(last); ++step)
        QTest::newRow(stepId(static_cast<Step>(step)).data()) << step;
}

} // namespace

class ApplyDraftsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takeOver_onAnyStep_changesTheHandsOnly_data() { addSteps(Step::Comfort, Step::Refused); }
    void takeOver_onAnyStep_changesTheHandsOnly()
    {
        QFETCH(const int, step);
        Visit visit;
        State expected = visit.to(static_cast<Step>(step)).state();
        visit.send(event::TakeOver{"agent-7", Mode::Assisted});
        expected.handledBy = "agent-7";
        expected.mode = Mode::Assisted;
        QVERIFY(visit.state() == expected);
        QCOMPARE(visit.effects().size(), std::size_t{1}); // the audit's line; work goes on
        QVERIFY(choices(visit.state(), {}).canHandBack);
        visit.send(event::HandBack{});
        expected.handledBy.clear();
        expected.mode = Mode::SelfService;
        QVERIFY(visit.state() == expected);
        QCOMPARE(visit.effects().size(), std::size_t{1});
        QVERIFY(!choices(visit.state(), {}).canHandBack);
    }
    void takeOver_byNobodyOrForNoDesk_doesNothing()
    {
        Visit visit;
        const State before = visit.toDocument().state();
        for (const Event& event : {Event(event::TakeOver{"", Mode::Desk}),
                                   Event(event::TakeOver{"agent-7", Mode::SelfService}),
                                   Event(event::TakeOver{"agent-7", Mode::Headless}),
                                   Event(event::HandBack{}), Event(event::PutAside{})}) {
            visit.send(event);
            QVERIFY(visit.state() == before);
            QVERIFY(visit.effects().empty());
        }
    }
    void takeOver_withoutAVisit_doesNothing()
    {
        for (const Step step : {Step::Welcome, Step::Wiped}) {
            Visit visit;
            const State before = visit.to(step).state();
            visit.send(event::TakeOver{"agent-7", Mode::Desk});
            QVERIFY(visit.state() == before);
            QVERIFY(!choices(before, {}).canTakeOver);
        }
    }
    void takeOver_byAColleague_changesHands()
    {
        Visit visit;
        visit.toDocument().send(event::TakeOver{"agent-7", Mode::Desk});
        visit.send(event::TakeOver{"agent-7", Mode::Desk});
        QVERIFY(visit.effects().empty());
        visit.send(event::TakeOver{"chief-2", Mode::Desk});
        QCOMPARE(visit.state().handledBy, std::string("chief-2"));
    }
    void putAside_leavesNothingOnTheScreen()
    {
        for (const Step step : {Step::Reason, Step::Document, Step::Face, Step::Review, Step::Agent,
                                Step::TransactionCode, Step::Sealing}) {
            Visit visit({}, draft(step));
            QVERIFY(choices(visit.state(), {}).canPutAside);
            visit.send(event::PutAside{});
            QCOMPARE(visit.state().step, Step::Wiped);
            QVERIFY(!holdsPersonalData(visit.state()));
            QCOMPARE(effectId(visit.effects().front()), std::string_view("put-aside"));
            QVERIFY(has(visit, "stop-work") && has(visit, "wipe"));
            visit.send(event::WipeDone{});
            QCOMPARE(visit.state().step, Step::Welcome);
        }
    }
    void putAside_whatIsNoDraft_doesNothing()
    {
        for (const Step step : {Step::Comfort, Step::Consent, Step::Registered, Step::Pairing,
                                Step::Receipt, Step::Refused}) {
            Visit visit({}, draft(step));
            const State before = visit.state();
            visit.send(event::PutAside{});
            QVERIFY(visit.state() == before);
        }
    }
    void resume_onAnyStep_hasItsFactsAndItsWork_data() { addSteps(Step::Reason, Step::Sealing); }
    void resume_onAnyStep_hasItsFactsAndItsWork()
    {
        QFETCH(const int, step);
        const State kept = draft(static_cast<Step>(step));
        Visit visit = resumed(kept);
        const State& state = visit.state();
        QCOMPARE(state.step, kept.step == Step::Sealing ? Step::TransactionCode : kept.step);
        QVERIFY(state.consent == kept.consent && state.healthCard == kept.healthCard &&
                state.document == kept.document && state.chip == kept.chip &&
                state.face == kept.face);
        QVERIFY(state.transactionCode.empty() && !state.handoff);
        const bool worked = kept.pending && kept.step != Step::Sealing;
        QCOMPARE(state.pending.has_value(), worked);
        QCOMPARE(has(visit, "ask-record"), kept.healthCard.has_value());
    }
    void resume_numbers_areTheKiosks()
    {
        Visit visit;
        visit.toReview().send(event::Cancel{}).send(event::WipeDone{});
        const RequestId last = visit.request();
        visit.send(event::ResumeDraft{draft(Step::Document), "agent-7"});
        QVERIFY(visit.request() > last);
        const State waiting = visit.state();
        for (RequestId stale = 0; stale <= last; ++stale)
            visit.send(event::DocumentRead{stale, document()});
        QVERIFY(visit.state() == waiting);
    }
    void resume_byAnotherAgent_isTheirs()
    {
        QCOMPARE(resumed(draft(), "chief-2").state().handledBy, std::string("chief-2"));
    }
    void resume_language_isThePersons_homeTheKiosks()
    {
        State kept = draft();
        kept.language = "ar";
        kept.homeLanguage = "en";
        const Visit visit = resumed(kept);
        QCOMPARE(visit.state().language, std::string("ar"));
        QCOMPARE(visit.state().homeLanguage, std::string("fr"));
    }
    void resume_afterAFailure_waitsForThePerson()
    {
        Visit visit({}, draft(Step::Chip));
        visit.send(event::Failed{*visit.state().pending, ErrorCode::AccessDenied});
        const Visit back = resumed(visit.state());
        QVERIFY(!back.state().pending);
        QCOMPARE(back.state().problem->code, ErrorCode::AccessDenied);
        QVERIFY(choices(back.state(), {}).canRetry);
    }
    void resume_answeredRecord_isNotAskedAgain()
    {
        Visit visit({}, draft(Step::Face));
        visit.answerRecord(record());
        const Visit back = resumed(visit.state());
        QVERIFY(!has(back, "ask-record"));
        QCOMPARE(back.state().record->answer, RecordAnswer::Known);
    }
    // The policy has changed in between.
    void resume_decided_isDecidedAnew()
    {
        Policy stricter;
        stricter.version = "2026-12-1";
        stricter.faceThreshold = 0.9;
        Visit visit(stricter);
        visit.send(event::ResumeDraft{draft(Step::TransactionCode), "agent-7"});
        QCOMPARE(visit.state().step, Step::Review);
        QCOMPARE(visit.state().decision->policyVersion, stricter.version);
        Visit agent(stricter);
        agent.send(event::ResumeDraft{draft(Step::Agent), "agent-7"});
        QCOMPARE(agent.state().step, Step::Agent);
        QCOMPARE(agent.state().decision->policyVersion, stricter.version);
        agent.send(event::GoBack{});
        QCOMPARE(agent.state().step, Step::Review);
    }
    void resume_notOnTheWelcome_doesNothing()
    {
        Visit visit;
        const State before = visit.toConsent().state();
        visit.send(event::ResumeDraft{draft(), "agent-7"});
        QVERIFY(visit.state() == before);
    }
    void resume_whatIsNoDraft_isSaid_data()
    {
        using Spoil = void (*)(State&);
        QTest::addColumn<Spoil>("spoil");
        const auto row = [](const char* name, Spoil spoil) { QTest::newRow(name) << spoil; };
        row("no consent", [](State& state) { state.consent.reset(); });
        row("no case", [](State& state) { state.caseId = {}; });
        row("no reason", [](State& state) { state.reason.reset(); });
        row("stored", [](State& state) { state.step = Step::Registered; });
        row("refused", [](State& state) { state.step = Step::Refused; });
        row("agent without a way back", [](State& state) { state.step = Step::Agent; });
        row("chip without a document", [](State& state) {
            state.step = Step::Chip;
            state.document.reset();
        });
        row("face without consent to it", [](State& state) { state.consent->biometrics = false; });
        row("face without a portrait", [](State& state) { state.chip.reset(); });
        row("facts beyond its step", [](State& state) { state.step = Step::Document; });
        row("step skipped and here",
            [](State& state) { state.skipped = {SkipReason::FaceCovered}; });
        row("step skipped and to come", [](State& state) {
            state = draft(Step::HealthCard);
            state.skipped = {SkipReason::ChipDamaged};
        });
        row("chip of the phone's document", [](State& state) {
            state = draft(Step::Chip);
            state.document->source = DocumentSource::PhoneApp;
        });
        row("code of nobody", [](State& state) { state.resume.emplace(); });
        row("unconfirmed fields",
            [](State& state) { state.document->toConfirm = {identity::MrzField::Name}; });
    }
    void resume_whatIsNoDraft_isSaid()
    {
        using Spoil = void (*)(State&);
        QFETCH(const Spoil, spoil);
        State kept = draft();
        spoil(kept);
        const Visit visit = resumed(kept);
        QCOMPARE(visit.state().step, Step::Welcome);
        QCOMPARE(visit.state().problem->code, ErrorCode::StorageCorrupt);
        QVERIFY(!holdsPersonalData(visit.state()));
        QVERIFY(visit.effects().empty());
    }
    void resume_byNobody_isSaid() { QCOMPARE(resumed(draft(), "").state().step, Step::Welcome); }
};

QTEST_APPLESS_MAIN(ApplyDraftsTest)
#include "tst_apply_drafts.moc"
