#include "support/journey_facts.h"

#include <QSet>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

namespace {

template <typename Enum, typename Id>
int distinctIds(Enum last, Id id)
{
    QSet<QString> ids;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        ids.insert(QString::fromLatin1(id(static_cast<Enum>(i)).data()));
    return ids.contains(QString()) ? 0 : static_cast<int>(ids.size());
}

} // namespace

class StateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ids_everyValue_isDistinct()
    {
        QCOMPARE(distinctIds(Step::Wiped, stepId), 18);
        QCOMPARE(distinctIds(Mode::Headless, modeId), 4);
        QCOMPARE(distinctIds(Reason::HelpersPhone, reasonId), 5);
        QCOMPARE(distinctIds(ChipVerdict::NotChecked, chipVerdictId), 6);
        QCOMPARE(distinctIds(ChipProof::Failed, chipProofId), 4);
        QCOMPARE(distinctIds(Verdict::Refuse, verdictId), 5);
        QCOMPARE(distinctIds(Pairing::Expired, pairingId), 6);
        QCOMPARE(distinctIds(DocumentSource::PhoneApp, documentSourceId), 4);
        QCOMPARE(distinctIds(DocumentSeal::Opaque, documentSealId), 6);
        QCOMPARE(distinctIds(Authority::Mandate, authorityId), 3);
        QCOMPARE(distinctIds(SkipReason::FaceCovered, skipReasonId), 7);
        QCOMPARE(distinctIds(RecordAnswer::Known, recordAnswerId), 4);
        QCOMPARE(distinctIds(AgentWord::Return, agentWordId), 3);
        QCOMPARE(distinctIds(FaceReference::Printed, faceReferenceId), 2);
    }
    void personalData_freshState_holdsNone()
    {
        State state;
        state.caseId = someCase();
        state.language = "ar";
        state.comfort.speech = true;
        QVERIFY(!holdsPersonalData(state));
    }
    void personalData_eachFact_counts_data()
    {
        using Change = void (*)(State&);
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
        row("consent", [](State& state) { state.consent.emplace(); });
        row("reason", [](State& state) { state.reason = Reason::NoPhone; });
        row("card", [](State& state) { state.healthCard.emplace(); });
        row("document", [](State& state) { state.document.emplace(); });
        row("chip", [](State& state) { state.chip.emplace(); });
        row("face", [](State& state) { state.face.emplace(); });
        row("agent", [](State& state) { state.agents.emplace_back(); });
        row("decision", [](State& state) { state.decision.emplace(); });
        row("access number", [](State& state) { state.accessNumber = PersonalText("493017"); });
        row("code", [](State& state) { state.transactionCode = PersonalText("274915"); });
        row("handoff", [](State& state) { state.handoff.emplace(); });
        row("agent's reasons", [](State& state) { state.agentReasons = {"person.asked"}; });
        row("authority", [](State& state) { state.authority = Authority::Parent; });
        row("resume", [](State& state) { state.resume.emplace(); });
        row("record", [](State& state) { state.record.emplace(); });
        row("other phone", [](State& state) { state.movesFromPhone = true; });
        row("skipped", [](State& state) { state.skipped = {SkipReason::CardLost}; });
        row("returned", [](State& state) { state.returned = "picture-unusable"; });
        row("handled by", [](State& state) { state.handledBy = "agent-7"; });
    }
    void personalData_eachFact_counts()
    {
        using Change = void (*)(State&);
        QFETCH(const Change, change);
        State state;
        change(state);
        QVERIFY(holdsPersonalData(state));
    }
    void chosenHolder_indexOutOfRange_isNone()
    {
        State state;
        QVERIFY(chosenHolder(state) == nullptr);
        state.healthCard = healthCard();
        QVERIFY(chosenHolder(state) == nullptr);
        state.healthCard->chosen = 1;
        QVERIFY(chosenHolder(state) == nullptr);
        state.healthCard->chosen = 0;
        QCOMPARE(*chosenHolder(state), holder());
    }
    void skipReasons_eachBelongsToItsStep()
    {
        QCOMPARE(stepOf(SkipReason::CardLost), Step::HealthCard);
        QCOMPARE(stepOf(SkipReason::CardUnreadable), Step::HealthCard);
        QCOMPARE(stepOf(SkipReason::NoDocument), Step::Document);
        QCOMPARE(stepOf(SkipReason::ChipDamaged), Step::Chip);
        QCOMPARE(stepOf(SkipReason::FaceNotPossible), Step::Face);
        QCOMPARE(stepOf(SkipReason::FaceRefused), Step::Face);
        QCOMPARE(stepOf(SkipReason::FaceCovered), Step::Face);
        State state;
        state.skipped = {SkipReason::ChipDamaged};
        QVERIFY(isSkipped(state, Step::Chip) && !isSkipped(state, Step::Face));
    }
    void draft_isAnAgentsFromConsentToTheCode()
    {
        for (int number = 1; number < static_cast<int>(Step::Wiped); ++number) {
            const auto step = static_cast<Step>(number);
            const bool kept =
                (step >= Step::Reason && step <= Step::Sealing) || step == Step::Agent;
            QVERIFY2(isDraft(draft(step)) == kept, stepId(step).data());
            QVERIFY2(!isDraft(Visit().to(step).state()), stepId(step).data()); // nobody's
        }
    }
    void bothSides_areNeededByCardsWithTheZoneOnTheBack()
    {
        using identity::DocumentKind;
        auto mrz = frenchCard();
        QVERIFY(needsBothSides(DocumentKind::FrenchIdCard, &mrz));
        QVERIFY(needsBothSides(DocumentKind::FrenchIdCard, nullptr));
        mrz.format = identity::MrzFormat::Td2;
        QVERIFY(!needsBothSides(DocumentKind::OtherIdCard, &mrz));
        const auto page = passport();
        QVERIFY(!needsBothSides(DocumentKind::Passport, &page));
        QVERIFY(!needsBothSides(DocumentKind::Unknown, nullptr));
    }
    void simulated_anySource_counts()
    {
        State state = Visit().toReview().state();
        QVERIFY(!isSimulated(state));
        for (bool* source : {&state.healthCard->simulated, &state.document->simulated,
                             &state.chip->simulated, &state.face->simulated}) {
            *source = true;
            QVERIFY(isSimulated(state));
            *source = false;
        }
    }
    void effects_withAnAnswer_haveTheirNumber()
    {
        QCOMPARE(requestOf(effect::ReadChip{7, {}}), std::optional<RequestId>(7));
        QCOMPARE(requestOf(effect::StopWork{}), std::optional<RequestId>());
        QCOMPARE(effectId(effect::Audit{}), std::string_view("audit"));
        QCOMPARE(effectId(effect::ReadHealthCard{}), std::string_view("read-health-card"));
    }
};

QTEST_APPLESS_MAIN(StateTest)
#include "tst_state.moc"
