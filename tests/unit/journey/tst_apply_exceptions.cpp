// Steps that are left undone with a reason, and who has the next word then.
#include "support/journey_facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

namespace {

using Reasons = std::vector<SkipReason>;

bool audits(const Visit& visit, std::string_view line)
{
    return std::any_of(visit.effects().begin(), visit.effects().end(),
                       [line](const Effect& effect) {
                           const auto* audit = std::get_if<effect::Audit>(&effect);
                           return audit != nullptr && audit->event == line;
                       });
}

// A document whose portrait can be compared with.
Visit toChipWithPortrait(bool biometrics = true)
{
    Visit visit;
    visit.toDocument(biometrics);
    auto facts = document();
    facts.hasPortrait = true;
    visit.send(event::DocumentRead{visit.request(), facts});
    return visit;
}

} // namespace

class ApplyExceptionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySkip_onAnotherStep_doesNothing()
    {
        for (int step = 0; step <= static_cast<int>(Step::Wiped); ++step) {
            for (int reason = 0; reason <= static_cast<int>(SkipReason::FaceCovered); ++reason) {
                const auto why = static_cast<SkipReason>(reason);
                Visit visit;
                const State before = visit.to(static_cast<Step>(step)).state();
                const auto offered = choices(before, {}).skips;
                const bool shown = std::find(offered.begin(), offered.end(), why) != offered.end();
                QCOMPARE(shown, stepOf(why) == before.step);
                visit.send(event::Skip{why});
                QCOMPARE(visit.state() != before, shown);
                QCOMPARE(audits(visit, "step.skipped." + std::string(skipReasonId(why))), shown);
            }
        }
    }
    void cardLost_numberIsTypedOnTheSameStep()
    {
        Visit visit;
        visit.toHealthCard().send(event::Skip{SkipReason::CardLost});
        QCOMPARE(visit.state().step, Step::HealthCard);
        QCOMPARE(visit.state().skipped, Reasons{SkipReason::CardLost});
        QVERIFY(!visit.state().pending); // the reader waits no more
        QVERIFY(!choices(visit.state(), {}).canContinue);
        QVERIFY(choices(visit.state(), {}).skips.empty());
        visit.send(event::TypeNir{holder().nir}).send(event::Continue{});
        QCOMPARE(visit.state().step, Step::Document);
        QCOMPARE(visit.state().skipped, Reasons{SkipReason::CardLost});
    }
    void cardFoundAgain_isReadOnRetry()
    {
        Visit visit;
        visit.toHealthCard().send(event::Skip{SkipReason::CardUnreadable}).send(event::Retry{});
        QVERIFY(visit.state().skipped.empty());
        QVERIFY(visit.state().pending.has_value());
    }
    void skippedStep_enteredAnew_isNotSkipped()
    {
        Visit visit;
        visit.toHealthCard().send(event::Skip{SkipReason::CardLost});
        visit.send(event::TypeNir{holder().nir}).send(event::Continue{}).send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::HealthCard);
        QVERIFY(visit.state().skipped.empty());
    }
    void cardThatWasRead_cannotBeLost()
    {
        Visit visit;
        visit.toHealthCard().send(event::HealthCardRead{visit.request(), familyCard()});
        QVERIFY(choices(visit.state(), {}).skips.empty());
        visit.send(event::Skip{SkipReason::CardLost});
        QVERIFY(visit.state().skipped.empty());
    }
    void noDocument_isTheAgents()
    {
        Visit visit;
        visit.toDocument().send(event::Skip{SkipReason::NoDocument});
        QCOMPARE(visit.state().step, Step::Agent);
        QCOMPARE(visit.state().calledFrom, std::optional(Step::Document));
        QVERIFY(visit.state().decision.has_value());
        QVERIFY(!visit.state().agentReasons.empty());
        visit.send(event::GoBack{}); // it was in the other pocket
        QCOMPARE(visit.state().step, Step::Document);
        QVERIFY(visit.state().skipped.empty());
        QVERIFY(visit.state().pending.has_value());
    }
    void chipDamaged_withAPrintedPortrait_goesToTheFace()
    {
        Visit visit = toChipWithPortrait();
        visit.send(event::Failed{visit.request(), ErrorCode::CardMute});
        visit.send(event::Skip{SkipReason::ChipDamaged});
        QCOMPARE(visit.state().step, Step::Face);
        QCOMPARE(visit.state().skipped, Reasons{SkipReason::ChipDamaged});
        visit.send(event::FaceCaptured{visit.request(), face()}).send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Face);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Chip);
        QVERIFY(visit.state().skipped.empty());
    }
    void chipDamaged_withoutAPortrait_isReviewed()
    {
        Visit visit;
        visit.toChip().send(event::Skip{SkipReason::ChipDamaged});
        QCOMPARE(visit.state().step, Step::Review);
        QVERIFY(visit.state().decision->verdict != Verdict::Accept);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Chip);
    }
    void chipDamaged_withoutBiometrics_isReviewed()
    {
        Visit visit = toChipWithPortrait(false);
        visit.send(event::Skip{SkipReason::ChipDamaged});
        QCOMPARE(visit.state().step, Step::Review);
    }
    // It was read, and says something else than the page: that is not a damage.
    void chipOfAnotherDocument_isNotDamaged()
    {
        Visit visit;
        visit.toChip().send(
            event::ChipRead{visit.request(), chip(ChipVerdict::Genuine, otherPassport())});
        QCOMPARE(visit.state().problem->code, ErrorCode::ChipMismatch);
        const State before = visit.state();
        QVERIFY(choices(before, {}).skips.empty());
        visit.send(event::Skip{SkipReason::ChipDamaged});
        QVERIFY(visit.state() == before);
        const Choices ways = choices(before, {});
        QVERIFY(ways.canRetry && ways.canGoBack && ways.canAskAgent && ways.canCancel);
    }
    void blockedChip_hasWaysOn()
    {
        Visit visit = toChipWithPortrait();
        visit.send(event::Failed{visit.request(), ErrorCode::AccessBlocked});
        const Choices ways = choices(visit.state(), {});
        QVERIFY(ways.agentFirst && ways.canGoBack && ways.canAskAgent);
        QCOMPARE(ways.skips, Reasons{SkipReason::ChipDamaged});
    }
    void faceThatCannotBe_isTheAgents_data()
    {
        QTest::addColumn<int>("reason");
        for (const SkipReason reason :
             {SkipReason::FaceNotPossible, SkipReason::FaceRefused, SkipReason::FaceCovered})
            QTest::newRow(skipReasonId(reason).data()) << static_cast<int>(reason);
    }
    void faceThatCannotBe_isTheAgents()
    {
        QFETCH(const int, reason);
        const auto why = static_cast<SkipReason>(reason);
        Visit visit;
        visit.toFace().send(event::Skip{why});
        QCOMPARE(visit.state().step, Step::Agent);
        QCOMPARE(visit.state().calledFrom, std::optional(Step::Face));
        QCOMPARE(visit.state().skipped, Reasons{why});
        QVERIFY(!visit.state().pending);
        Visit back = visit;
        back.send(event::GoBack{}); // after all
        QCOMPARE(back.state().step, Step::Face);
        QVERIFY(back.state().skipped.empty());
        visit.send(event::AgentDecided{agentDecision(true), {}});
        QCOMPARE(visit.state().step, Step::TransactionCode);
        QCOMPARE(visit.state().skipped, Reasons{why}); // the package says so
    }
    void biometricsRefused_afterTheChip_isTheAgents()
    {
        Visit visit;
        visit.toChip(false).readChip(chip());
        QCOMPARE(visit.state().step, Step::Agent);
        QCOMPARE(visit.state().calledFrom, std::optional(Step::Chip));
    }
    void represented_keepsByWhatSomebodyActs()
    {
        Visit visit;
        visit.to(Step::Reason).send(event::ChooseReason{Reason::Represented, Authority::Guardian});
        QCOMPARE(visit.state().authority, std::optional(Authority::Guardian));
        visit.send(event::GoBack{});
        QVERIFY(!visit.state().authority);
        visit.send(event::ChooseReason{Reason::NoPhone, Authority::Guardian});
        QVERIFY(!visit.state().authority);
    }
    // The holder is old enough by the card; the document is somebody else's.
    void represented_agesAreJudgedApart()
    {
        auto young = document();
        young.mrz.birthText = "190701";
        Visit visit;
        visit.toHealthCard(true, Reason::Represented);
        visit.send(event::HealthCardRead{visit.request(), healthCard()}).send(event::Continue{});
        visit.send(event::DocumentRead{visit.request(), young});
        QVERIFY(visit.state().step != Step::Refused); // a young representative is the policy's
        Visit child;
        child.toHealthCard(true, Reason::Represented);
        child.send(event::HealthCardRead{child.request(), familyCard()});
        child.send(event::ChooseHolder{1});
        QCOMPARE(child.state().step, Step::Refused);
        QCOMPARE(child.state().problem->code, ErrorCode::TooYoung);
    }
    // Nobody is turned away before it is known which scheme has the last word on the age.
    void ageBelowThePolicys_butNotBelowAScheme_goesOn()
    {
        Policy policy;
        policy.leastAge = 30;
        policy.schemes["young"] = {.regimes = {"99"}, .from = {}, .leastAge = 20};
        Visit visit(policy);
        visit.toHealthCard().send(event::HealthCardRead{visit.request(), healthCard()});
        QCOMPARE(visit.state().step, Step::HealthCard);
        policy.schemes["young"].leastAge = 28;
        Visit refused(policy);
        refused.toHealthCard().send(event::HealthCardRead{refused.request(), healthCard()});
        QCOMPARE(refused.state().step, Step::Refused);
    }
    void expiredDocument_thatThePolicyStillTakes_goesOn()
    {
        Policy policy;
        auto& rule = policy.documents[document(expiredPassport()).kind];
        for (const bool taken : {true, false}) {
            rule.expiredDays = taken ? 5 * 366 : 5;
            Visit visit(policy);
            visit.toDocument().send(
                event::DocumentRead{visit.request(), document(expiredPassport())});
            QCOMPARE(visit.state().step, taken ? Step::Chip : Step::Document);
            QCOMPARE(visit.state().problem.has_value(), !taken);
        }
    }
    void attempts_areCountedByTheStepsOwnLimit()
    {
        Policy policy;
        policy.attempts["document"] = 1;
        Visit visit(policy);
        visit.toDocument().send(event::Failed{visit.request(), ErrorCode::MrzNotFound});
        QVERIFY(choices(visit.state(), policy).agentFirst);
        QVERIFY(!choices(visit.state(), {}).agentFirst);
    }
    void department_ofTheOffice_isKeptUntilTheEnd()
    {
        Visit visit;
        visit.send(event::Begin{Mode::Desk, someCase(), {}, "75"}).send(event::Continue{});
        QCOMPARE(visit.state().department, std::string("75"));
        visit.send(event::Cancel{});
        QVERIFY(visit.state().department.empty());
    }
};

QTEST_APPLESS_MAIN(ApplyExceptionsTest)
#include "tst_apply_exceptions.moc"
