#include "journey/decision.h"
#include "support/journey_facts.h"

#include <QTest>

#include <limits>

using namespace kiosk;
using namespace kiosk::test;

namespace {

using Change = void (*)(State&);

// Nothing is open, not even a given name that the card leaves out; the health insurance has been
// asked and knows nothing against it.
State proven()
{
    State state = Visit().toReview().state();
    state.healthCard->holders[0].name.givenNames = PersonalText("Zoé Adèle");
    state.record = RecordFacts{.answer = RecordAnswer::Known, .person = {}, .regime = {}};
    return state;
}

Decision judged(const State& state, const Policy& policy = {})
{
    return decide(state, policy, identity::dateOf(noon()));
}

// With limits that a face has to meet.
Policy moving()
{
    Policy policy;
    policy.activeLiveness = true;
    policy.faceQuality = {{"overall", 30}};
    return policy;
}

QString listed(const std::vector<std::string>& reasons)
{
    QStringList all;
    for (const std::string& reason : reasons)
        all += QString::fromStdString(reason);
    return all.join(QLatin1Char(' '));
}

} // namespace

class DecisionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decide_everythingProven_accepts()
    {
        const Decision decision = judged(proven());
        QCOMPARE(decision.verdict, Verdict::Accept);
        QCOMPARE(listed(decision.reasons), QStringLiteral("all.checks_passed"));
        QCOMPARE(decision.policyVersion, Policy{}.version);
    }
    void decide_oneDoubt_asksAnAgent_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("reasons");
        const auto row = [](const char* name, Change change, const char* reasons) {
            QTest::newRow(name) << change << QString::fromLatin1(reasons);
        };
        row(
            "no holder", [](State& state) { state.healthCard->chosen.reset(); }, "holder.absent");
        row(
            "no document", [](State& state) { state.document.reset(); }, "document.absent");
        row(
            "typed NIR", [](State& state) { state.healthCard->typed = true; },
            "holder.not_proven_by_card");
        row(
            "check digits", [](State& state) { state.document->mrz.checks.composite = false; },
            "document.check_digits");
        row(
            "expired",
            [](State& state) { state.document->mrz = state.chip->mrz = expiredPassport(); },
            "document.expired");
        row(
            "no expiry",
            [](State& state) {
                state.document->mrz.expiryText = state.chip->mrz.expiryText = "<<<<<<";
            },
            "document.no_expiry");
        row(
            "no chip", [](State& state) { state.chip.reset(); }, "chip.absent");
        row(
            "altered", [](State& state) { state.chip->verdict = ChipVerdict::Altered; },
            "chip.altered");
        row(
            "issuer", [](State& state) { state.chip->verdict = ChipVerdict::UnknownIssuer; },
            "chip.unknown_issuer");
        row(
            "signer", [](State& state) { state.chip->verdict = ChipVerdict::ExpiredSigner; },
            "chip.expired_signer");
        row(
            "unchecked", [](State& state) { state.chip->verdict = ChipVerdict::NotChecked; },
            "chip.not_checked");
        row(
            "revoked", [](State& state) { state.chip->verdict = ChipVerdict::RevokedSigner; },
            "chip.revoked_signer");
        row(
            "cloned", [](State& state) { state.chip->proof = ChipProof::Failed; }, "chip.cloned");
        row(
            "altered and cloned",
            [](State& state) {
                state.chip->verdict = ChipVerdict::Altered;
                state.chip->proof = ChipProof::Failed;
            },
            "chip.altered chip.cloned");
        row(
            "chip of another", [](State& state) { state.chip->mrz = otherPassport(); },
            "chip.mismatch identity.name");
        row(
            "biometrics refused",
            [](State& state) {
                state.consent->biometrics = false;
                state.face.reset();
            },
            "biometrics.refused");
        row(
            "no face", [](State& state) { state.face.reset(); }, "face.absent");
        row(
            "attack", [](State& state) { state.face->verdict = Liveness::Attack; },
            "face.not_live");
        row(
            "attack with a poor score",
            [](State& state) {
                state.face->verdict = Liveness::Attack;
                state.face->liveness = 0.1;
            },
            "face.not_live");
        row(
            "unsure", [](State& state) { state.face->verdict = Liveness::Unsure; },
            "face.liveness_unsure");
        row(
            "texture below the threshold", [](State& state) { state.face->liveness = 0.49; },
            "face.liveness_unsure");
        row(
            "a movement skipped",
            [](State& state) {
                state.face->challenges[1] = {.challenge = "blink", .skipped = true};
            },
            "face.liveness_unsure");
        row(
            "a movement wrong",
            [](State& state) { state.face->challenges[0] = {.challenge = "nod", .wrong = 2}; },
            "face.liveness_unsure");
        row(
            "no movement", [](State& state) { state.face->challenges.clear(); },
            "face.liveness_unsure");
        row(
            "poor portrait", [](State& state) { state.face->quality = 29; }, "face.low_quality");
        row(
            "portrait that nobody assessed", [](State& state) { state.face->quality = 0; },
            "face.low_quality");
        row(
            "portrait with a fault",
            [](State& state) { state.face->qualityFaults = {"sharpness"}; }, "face.low_quality");
        row(
            "printed portrait",
            [](State& state) { state.face->reference = FaceReference::Printed; },
            "face.printed_reference");
        row(
            "portrait of a chip that has none",
            [](State& state) { state.chip->hasPortrait = false; }, "face.printed_reference");
        row(
            "no match", [](State& state) { state.face->similarity = 0.33; }, "face.no_match");
        row(
            "grey zone", [](State& state) { state.face->similarity = 0.40; }, "face.grey_zone");
        row(
            "no numbers",
            [](State& state) {
                state.face->similarity = std::numeric_limits<double>::quiet_NaN();
                state.face->liveness = std::numeric_limits<double>::quiet_NaN();
            },
            "face.liveness_unsure face.no_match");
        row(
            "age unknown",
            [](State& state) {
                state.healthCard->holders[0].birth = {};
                state.document->mrz.birthText = state.chip->mrz.birthText = "<<<<<<";
            },
            "age.unknown");
        row(
            "another name",
            [](State& state) {
                state.healthCard->holders[0].name.surname = PersonalText("Durand");
            },
            "identity.name");
        row(
            "another birth", [](State& state) { state.healthCard->holders[0].birth.day = 28; },
            "identity.birth");
        row(
            "birth that is no date",
            [](State& state) {
                state.document->mrz.birthText = state.chip->mrz.birthText = "009999";
            },
            "identity.birth");
        row(
            "another sex",
            [](State& state) {
                state.document->mrz.sex = state.chip->mrz.sex = identity::Sex::Male;
            },
            "identity.sex");
    }
    void decide_oneDoubt_asksAnAgent()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, reasons);
        State state = proven();
        change(state);
        const Decision decision = judged(state, moving());
        const bool grave = reasons.contains(QStringLiteral("chip.altered")) ||
                           reasons.contains(QStringLiteral("face.not_live"));
        QCOMPARE(decision.verdict, grave ? Verdict::AskTwoAgents : Verdict::AskAgent);
        QCOMPARE(listed(decision.reasons), reasons);
    }
    void decide_chipWithoutProof_isAcceptedButNamed_data()
    {
        QTest::addColumn<int>("proof");
        for (const auto proof : {ChipProof::NotOffered, ChipProof::NotChecked})
            QTest::newRow(chipProofId(proof).data()) << static_cast<int>(proof);
    }
    void decide_chipWithoutProof_isAcceptedButNamed()
    {
        QFETCH(const int, proof);
        State state = proven();
        QVERIFY(judged(state).remarks.empty());
        state.chip->proof = static_cast<ChipProof>(proof);
        const Decision lenient = judged(state);
        QCOMPARE(lenient.verdict, Verdict::Accept);
        QCOMPARE(listed(lenient.reasons), QStringLiteral("all.checks_passed"));
        QCOMPARE(listed(lenient.remarks), QStringLiteral("chip.clone_not_excluded"));
        Policy strict;
        strict.requireChipProof = true;
        const Decision asked = judged(state, strict);
        QCOMPARE(asked.verdict, Verdict::AskAgent);
        QCOMPARE(listed(asked.reasons), QStringLiteral("chip.clone_not_excluded"));
        QVERIFY(asked.remarks.empty());
    }
    void decide_provenChipUnderAStrictPolicy_accepts()
    {
        Policy strict;
        strict.requireChipProof = true;
        QCOMPARE(judged(proven(), strict).verdict, Verdict::Accept);
    }
    void decide_doubtOfTheEye_countsWithoutAGenuineChip_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("evenWithChip");
        const auto row = [](const char* reason, bool evenWithChip, Change change) {
            QTest::newRow(reason) << change << QString::fromLatin1(reason) << evenWithChip;
        };
        using identity::DocumentKind;
        row("document.printed_mismatch", true, [](State& state) {
            state.document->plausibility.printed = {
                {identity::PrintedField::Birth, identity::PrintedMatch::Conflict}};
        });
        row("document.seal_contradicts", true,
            [](State& state) { state.document->seal = DocumentSeal::Contradicts; });
        row("document.seal_altered", false,
            [](State& state) { state.document->seal = DocumentSeal::Altered; });
        row("document.copy_suspected", false,
            [](State& state) { state.document->copySuspected = true; });
        row("document.implausible", false,
            [](State& state) { state.document->plausibility.hints = {"number.inner_check"}; });
        row("document.one_side_only", false, [](State& state) {
            state.document->kind = DocumentKind::FrenchIdCard;
            state.document->mrz = state.chip->mrz = frenchCard();
        });
        row("document.kind_not_listed", false,
            [](State& state) { state.document->kind = DocumentKind::OtherIdCard; });
        row("document.unknown_kind", false,
            [](State& state) { state.document->kind = DocumentKind::Unknown; });
        row("document.swiped_only", false,
            [](State& state) { state.document->source = DocumentSource::SwipeReader; });
        row("document.confirmed_by_person", false,
            [](State& state) { state.document->confirmedByPerson = true; });
        row("document.unconfirmed", true,
            [](State& state) { state.document->toConfirm = {identity::MrzField::Name}; });
    }
    void decide_doubtOfTheEye_countsWithoutAGenuineChip()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, reason);
        QFETCH(const bool, evenWithChip);
        State state = proven();
        change(state);
        const Decision withChip = judged(state);
        QCOMPARE(listed(withChip.reasons),
                 evenWithChip ? reason : QStringLiteral("all.checks_passed"));
        QCOMPARE(listed(withChip.remarks), evenWithChip ? QString() : reason);
        state.chip.reset();
        const Decision without = judged(state);
        const bool grave = reason == QStringLiteral("document.seal_altered");
        QCOMPARE(without.verdict, grave ? Verdict::AskTwoAgents : Verdict::AskAgent);
        QVERIFY2(listed(without.reasons).contains(reason), qPrintable(listed(without.reasons)));
        QVERIFY(without.remarks.empty());
    }
    void decide_perhapsACopyWithAChipThatMayBeOne_asksAnAgent()
    {
        State state = proven();
        state.document->copySuspected = true;
        state.chip->proof = ChipProof::NotOffered;
        QCOMPARE(listed(judged(state).reasons), QStringLiteral("document.copy_suspected"));
    }
    void decide_hintsWithAReasonOfTheirOwn_areNamedOnce()
    {
        State state = proven();
        state.chip.reset();
        state.document->plausibility.hints = {"printed.name", "expiry.past"};
        QVERIFY(!listed(judged(state).reasons).contains(QStringLiteral("implausible")));
    }
    void decide_whatWasNotChecked_isARemarkWithoutAChip()
    {
        State state = proven();
        state.document->plausibility.notChecked = {"number.form"};
        state.document->seal = DocumentSeal::Opaque;
        QCOMPARE(listed(judged(state).remarks), QStringLiteral("document.seal_opaque"));
        state.chip.reset();
        QCOMPARE(listed(judged(state).remarks),
                 QStringLiteral("document.seal_opaque document.not_checked.number.form"));
    }
    void decide_documentWithoutLines_conflictsWithNobody()
    {
        State state = proven();
        state.chip.reset();
        state.document = unknownDocument();
        QCOMPARE(listed(judged(state).reasons),
                 QStringLiteral("document.unknown_kind chip.absent"));
        state.agents = {agentDecision(true)};
        QCOMPARE(judged(state).verdict, Verdict::Accept);
    }
    void decide_movementReplacedByOthers_isNoDoubt()
    {
        State state = proven();
        state.face->challenges = {{.challenge = "turn_left", .skipped = true},
                                  {.challenge = "turn_right", .done = true, .wrong = 1},
                                  {.challenge = "nod", .done = true}};
        QCOMPARE(listed(judged(state, moving()).reasons), QStringLiteral("all.checks_passed"));
    }
    void decide_withoutActiveLiveness_needsNoMovement()
    {
        State state = proven();
        state.face->challenges.clear();
        Policy still;
        still.activeLiveness = false;
        QCOMPARE(judged(state, still).verdict, Verdict::Accept);
        state.face->verdict = Liveness::Unsure;
        QCOMPARE(listed(judged(state, still).reasons), QStringLiteral("face.liveness_unsure"));
    }
    void decide_exactlyAtTheThresholds_accepts()
    {
        State state = proven();
        state.face = face(Policy{}.faceThreshold, Policy{}.livenessThreshold);
        state.face->quality = 30;
        QCOMPARE(judged(state, moving()).verdict, Verdict::Accept);
        state.face->similarity = Policy{}.faceGreyZone;
        QCOMPARE(listed(judged(state).reasons), QStringLiteral("face.grey_zone"));
    }
    void decide_refusal_noAgentHelps_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("reasons");
        const auto row = [](const char* name, Change change, const char* reasons) {
            QTest::newRow(name) << change << QString::fromLatin1(reasons);
        };
        row(
            "no consent", [](State& state) { state.consent.reset(); }, "consent.absent");
        row(
            "simulated", [](State& state) { state.face->simulated = true; }, "device.simulated");
        row(
            "too young by the card",
            [](State& state) {
                state.healthCard->holders[0].birth = {2010, 11, 23};
            },
            "age.too_young");
        row(
            "too young by the document",
            [](State& state) {
                state.healthCard->holders[0].birth = {};
                state.document->mrz.birthText = "101123";
            },
            "age.too_young");
    }
    void decide_refusal_noAgentHelps()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, reasons);
        State state = proven();
        state.agents = {agentDecision(true)};
        change(state);
        const Decision decision = judged(state);
        QCOMPARE(decision.verdict, Verdict::Refuse);
        QCOMPARE(listed(decision.reasons), reasons);
    }
    void decide_simulatedInATrial_accepts()
    {
        State state = proven();
        state.chip->simulated = true;
        Policy trial;
        trial.trial = true;
        QCOMPARE(judged(state, trial).verdict, Verdict::Accept);
    }
    void decide_agent_overrulesDoubts()
    {
        State state = proven();
        state.chip.reset();
        state.face.reset();
        state.agents = {agentDecision(true)};
        QCOMPARE(judged(state).verdict, Verdict::Accept);
        QCOMPARE(listed(judged(state).reasons), QStringLiteral("agent.accepted"));
        state.agents.back().word = AgentWord::Refuse;
        QCOMPARE(judged(state).verdict, Verdict::Refuse);
        QCOMPARE(listed(judged(state).reasons), QStringLiteral("agent.refused"));
    }
    void decide_agentWithoutSignatureReasonOrName_doesNotCount()
    {
        for (const Change spoil :
             {Change([](State& state) { state.agents.back().signature.clear(); }),
              Change([](State& state) { state.agents.back().reason.clear(); }),
              Change([](State& state) { state.agents.back().agentId.clear(); })}) {
            State state = proven();
            state.face->liveness = 0;
            state.agents = {agentDecision(true)};
            spoil(state);
            QCOMPARE(judged(state).verdict, Verdict::AskAgent);
        }
    }
    void decide_agentWithoutHolder_cannotAccept()
    {
        State state = proven();
        state.healthCard.reset();
        state.agents = {agentDecision(true)};
        QCOMPARE(listed(judged(state).reasons), QStringLiteral("holder.absent"));
    }
    void samePage_numberWithALookAlike_isTheSame()
    {
        const auto numbered = [](const char* number) {
            const std::string second = std::string(number) + "FRA0002299F3501014<<<<<<<<<<<<<<<6";
            return identity::parseMrz({"P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<", second})
                .value();
        };
        QVERIFY(numbered("00SP000069").checks.allHold());
        QVERIFY(samePage(numbered("00SP000069"), numbered("00SP0000G9")));
        QVERIFY(!samePage(numbered("00SP000069"), numbered("00SP000014")));
        QVERIFY(samePage(numbered("00SP000014"), numbered("00SP000014")));
    }
    void crossCheck_typedNir_isComparedAsFarAsItSpeaks_data()
    {
        QTest::addColumn<QString>("nir");
        QTest::addColumn<QString>("reasons");
        const auto row = [](const char* body, const char* reasons) {
            const int key = *identity::nirKey(body);
            const QString full = QString::fromLatin1(body) +
                                 QString::number(key).rightJustified(2, QLatin1Char('0'));
            QTest::newRow(body) << full << QString::fromLatin1(reasons);
        };
        row("2000299999014", "");
        row("2005099999014", ""); // month unknown
        row("3000299999014", ""); // provisional numbers say nothing
        row("1000299999014", "identity.sex");
        row("2010299999014", "identity.birth"); // year
        row("2000399999014", "identity.birth"); // month
    }
    void crossCheck_typedNir_isComparedAsFarAsItSpeaks()
    {
        QFETCH(const QString, nir);
        Visit visit;
        visit.toHealthCard()
            .send(event::TypeNir{*identity::Nir::parse(nir.toStdString())})
            .send(event::Continue{});
        visit.send(event::DocumentRead{visit.request(), document()});
        QCOMPARE(visit.state().step, Step::Chip);
        QTEST(listed(crossCheck(visit.state(), identity::dateOf(noon()))), "reasons");
    }
    void crossCheck_nothingKnown_isNothing()
    {
        QVERIFY(crossCheck(State{}, identity::dateOf(noon())).empty());
    }
};

QTEST_APPLESS_MAIN(DecisionTest)
#include "tst_decision.moc"
