// What the health insurance says of the holder, whenever it comes.
#include "support/journey_facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

namespace {

const effect::AskRecord* asking(const Visit& visit)
{
    for (const Effect& effect : visit.effects())
        if (const auto* found = std::get_if<effect::AskRecord>(&effect))
            return found;
    return nullptr;
}

RecordFacts activePhone()
{
    RecordFacts facts = record();
    facts.activePhone = true;
    return facts;
}

RecordFacts deceased()
{
    RecordFacts facts = record();
    facts.deceased = true;
    return facts;
}

} // namespace

class ApplyRecordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holderOfTheCard_isAskedAbout()
    {
        Visit visit;
        visit.toHealthCard().send(event::HealthCardRead{visit.request(), healthCard()});
        const auto* ask = asking(visit);
        QVERIFY(ask != nullptr);
        QCOMPARE(ask->nir, holder().nir);
        QCOMPARE(ask->birth, holder().birth);
        QCOMPARE(visit.state().inquiry, std::optional(ask->request));
        QCOMPARE(visit.state().record->answer, RecordAnswer::Waiting);
        QVERIFY(!visit.state().pending);
    }
    void severalHolders_areAskedAboutOnceOneIsChosen()
    {
        Visit visit;
        visit.toHealthCard().send(event::HealthCardRead{visit.request(), familyCard()});
        QVERIFY(asking(visit) == nullptr);
        visit.send(event::ChooseHolder{0});
        QVERIFY(asking(visit) != nullptr);
        const auto inquiry = visit.state().inquiry;
        visit.send(event::ChooseHolder{0});
        QVERIFY(visit.effects().empty());
        QCOMPARE(visit.state().inquiry, inquiry);
    }
    void typedNumber_isAskedAbout()
    {
        Visit visit;
        visit.toHealthCard().send(event::TypeNir{holder().nir});
        QVERIFY(asking(visit) != nullptr);
        const auto first = visit.state().inquiry;
        visit.send(event::TypeNir{holder().nir});
        QVERIFY(visit.state().inquiry != first);
    }
    void answer_onAnyStepUpToTheCode_counts_data()
    {
        QTest::addColumn<int>("step");
        for (const Step step : {Step::Document, Step::Chip, Step::Face, Step::Review,
                                Step::TransactionCode, Step::Agent})
            QTest::newRow(stepId(step).data()) << static_cast<int>(step);
    }
    void answer_onAnyStepUpToTheCode_counts()
    {
        QFETCH(const int, step);
        Visit visit;
        visit.to(static_cast<Step>(step));
        const auto pending = visit.state().pending;
        visit.answerRecord(record());
        QCOMPARE(visit.state().record->answer, RecordAnswer::Known);
        QCOMPARE(visit.state().record->regime, std::string("01"));
        QVERIFY(!visit.state().inquiry);
        QCOMPARE(visit.state().step, static_cast<Step>(step));
        QCOMPARE(visit.state().pending, pending); // the step's own work goes on
        QVERIFY(visit.effects().empty());
    }
    void warning_onTheReview_isDecidedAnewThere()
    {
        Visit visit;
        visit.toReview();
        QCOMPARE(visit.state().decision->verdict, Verdict::Accept);
        visit.answerRecord(deceased());
        QCOMPARE(visit.state().step, Step::Review);
        QCOMPARE(visit.state().decision->verdict, Verdict::AskTwoAgents);
    }
    void warning_beforeTheCode_leadsBackToTheReview()
    {
        Visit visit;
        visit.toTransactionCode().answerRecord(deceased());
        QCOMPARE(visit.state().step, Step::Review);
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::Agent);
    }
    void warning_beforeTheAgent_isTold()
    {
        Visit visit;
        visit.toAgent().answerRecord(deceased());
        QCOMPARE(visit.state().agentReasons,
                 (std::vector<std::string>{"face.grey_zone", "record.deceased"}));
        QCOMPARE(visit.state().decision->verdict, Verdict::AskTwoAgents);
    }
    // The agent did not know.
    void warning_afterAnAgentsWord_dropsTheWord()
    {
        Visit visit;
        visit.toAgent().accept(agentDecision(true)).answerRecord(activePhone());
        QCOMPARE(visit.state().step, Step::Review);
        QVERIFY(visit.state().agents.empty());
        QCOMPARE(visit.state().decision->verdict, Verdict::AskAgent);
    }
    void noWarning_afterAnAgentsWord_keepsTheWord()
    {
        Visit visit;
        visit.toAgent().accept(agentDecision(true)).answerRecord(record());
        QCOMPARE(visit.state().step, Step::TransactionCode);
        QCOMPARE(visit.state().agents.size(), std::size_t{1});
    }
    void activePhone_movedFromOnTheReview_isNoDoubtAnyMore()
    {
        Visit visit;
        visit.toReview().answerRecord(activePhone());
        QCOMPARE(visit.state().decision->verdict, Verdict::AskAgent);
        visit.send(event::MoveFromPhone{});
        QCOMPARE(visit.state().step, Step::Review);
        QCOMPARE(visit.state().decision->verdict, Verdict::Accept);
    }
    void answer_stale_changesNothing()
    {
        Visit visit;
        visit.toDocument();
        const State before = visit.state();
        for (const RequestId number : {RequestId{0}, *before.inquiry - 1, *before.pending}) {
            visit.send(event::RecordAnswered{number, activePhone()});
            QVERIFY(visit.state() == before);
        }
        visit.answerRecord(record());
        const State answered = visit.state();
        visit.send(event::RecordAnswered{*before.inquiry, activePhone()});
        QVERIFY(visit.state() == answered);
    }
    void answer_ofTheFormerHolder_changesNothing()
    {
        Visit visit;
        visit.toHealthCard().send(event::HealthCardRead{visit.request(), healthCard()});
        const RequestId former = *visit.state().inquiry;
        visit.send(event::Retry{});
        QVERIFY(!visit.state().record && !visit.state().inquiry);
        visit.send(event::HealthCardRead{visit.request(), healthCard()});
        visit.send(event::RecordAnswered{former, activePhone()});
        QCOMPARE(visit.state().record->answer, RecordAnswer::Waiting);
    }
    void answer_onceSealing_comesTooLate()
    {
        Visit visit;
        visit.toTransactionCode();
        const RequestId number = *visit.state().inquiry;
        const State before = visit.send(event::ChooseCode{PersonalText("274915")}).state();
        QVERIFY(!before.inquiry);
        visit.send(event::RecordAnswered{number, activePhone()});
        QVERIFY(visit.state() == before);
    }
    void answer_thatIsNone_isUnavailable()
    {
        Visit visit;
        visit.toDocument().answerRecord({});
        QCOMPARE(visit.state().record->answer, RecordAnswer::Unavailable);
    }
    void activePhone_canBeMovedFromOnce()
    {
        Visit visit;
        visit.toDocument();
        QVERIFY(!choices(visit.state(), {}).canMoveFromPhone);
        visit.send(event::MoveFromPhone{});
        QVERIFY(!visit.state().movesFromPhone);
        visit.answerRecord(activePhone());
        QVERIFY(choices(visit.state(), {}).canMoveFromPhone);
        visit.send(event::MoveFromPhone{});
        QVERIFY(visit.state().movesFromPhone);
        QVERIFY(!choices(visit.state(), {}).canMoveFromPhone);
    }
    void activePhone_ofANewHolder_isAskedAgain()
    {
        Visit visit;
        visit.toDocument().answerRecord(activePhone()).send(event::MoveFromPhone{});
        visit.send(event::GoBack{});
        QVERIFY(!visit.state().movesFromPhone);
    }
    void newPhone_movesByItself()
    {
        Visit visit;
        visit.toHealthCard(true, Reason::NewPhone);
        QVERIFY(visit.state().movesFromPhone);
        visit.send(event::HealthCardRead{visit.request(), healthCard()});
        QVERIFY(visit.state().movesFromPhone);
        visit.answerRecord(activePhone());
        QVERIFY(!choices(visit.state(), {}).canMoveFromPhone);
        visit.send(event::GoBack{});
        QVERIFY(!visit.state().movesFromPhone);
    }
};

QTEST_APPLESS_MAIN(ApplyRecordTest)
#include "tst_apply_record.moc"
