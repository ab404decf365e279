#include "support/journey_facts.h"

#include <QTest>

#include <limits>

using namespace kiosk;
using namespace kiosk::test;

namespace {

template <typename T>
bool asksFor(const Visit& visit)
{
    for (const Effect& effect : visit.effects())
        if (std::holds_alternative<T>(effect) && requestOf(effect) == visit.state().pending)
            return true;
    return false;
}

std::vector<ChipSecret> secretsOfCan(const char* can)
{
    return {{ChipSecret::Kind::Can, PersonalText(can)}};
}

} // namespace

class ApplyDevicesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void healthCard_oneHolder_isChosen()
    {
        Visit visit;
        visit.toHealthCard().send(event::HealthCardRead{visit.request(), healthCard()});
        QCOMPARE(*chosenHolder(visit.state()), holder());
        QVERIFY(choices(visit.state(), {}).canContinue);
        QVERIFY(!visit.state().pending);
    }
    void healthCard_severalHolders_waitForTheChoice()
    {
        Visit visit;
        visit.toHealthCard();
        auto facts = familyCard();
        facts.chosen = 1; // a reader does not choose
        visit.send(event::HealthCardRead{visit.request(), facts});
        QVERIFY(chosenHolder(visit.state()) == nullptr);
        QVERIFY(!choices(visit.state(), {}).canContinue);
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::HealthCard);
        visit.send(event::ChooseHolder{2});
        QVERIFY(chosenHolder(visit.state()) == nullptr);
        visit.send(event::ChooseHolder{0}).send(event::Continue{});
        QCOMPARE(visit.state().step, Step::Document);
    }
    void healthCard_childChosen_isRefusedForAge()
    {
        Visit visit;
        visit.toHealthCard();
        visit.send(event::HealthCardRead{visit.request(), familyCard()})
            .send(event::ChooseHolder{1});
        QCOMPARE(visit.state().step, Step::Refused);
        QCOMPARE(visit.state().problem->code, ErrorCode::TooYoung);
    }
    void healthCard_noHolder_isAFailure()
    {
        Visit visit;
        visit.toHealthCard().send(event::HealthCardRead{visit.request(), {}});
        QCOMPARE(visit.state().problem->code, ErrorCode::MalformedData);
        QVERIFY(!visit.state().healthCard);
    }
    void healthCard_anotherOne_isReadOnRetry()
    {
        Visit visit;
        visit.toHealthCard().send(event::HealthCardRead{visit.request(), healthCard()});
        visit.send(event::Retry{});
        QVERIFY(!visit.state().healthCard);
        QVERIFY(asksFor<effect::ReadHealthCard>(visit));
    }
    void typedNir_insteadOfTheCard_isTakenAndFlagged()
    {
        Visit visit;
        visit.toHealthCard();
        const RequestId reading = visit.request();
        visit.send(event::TypeNir{holder().nir});
        QVERIFY(visit.state().healthCard->typed);
        QCOMPARE(chosenHolder(visit.state())->nir, holder().nir);
        QVERIFY(choices(visit.state(), {}).canContinue);
        const State typed = visit.state();
        visit.send(event::HealthCardRead{reading, healthCard()}); // too late
        QVERIFY(visit.state() == typed);
    }
    void typedNir_empty_isAProblem()
    {
        Visit visit;
        visit.toHealthCard().send(event::TypeNir{});
        QCOMPARE(visit.state().problem->code, ErrorCode::NirInvalid);
        QVERIFY(visit.state().pending.has_value()); // the reader still waits for a card
    }
    void document_checkDigitWrong_isReadAgain()
    {
        Visit visit;
        visit.toDocument();
        auto facts = document();
        facts.mrz.checks.number = false;
        visit.send(event::DocumentRead{visit.request(), facts});
        QCOMPARE(visit.state().problem->code, ErrorCode::MrzUnreliable);
        QVERIFY(!visit.state().document);
        visit.send(event::Retry{});
        QVERIFY(asksFor<effect::ReadDocument>(visit));
        QVERIFY(!visit.state().problem);
    }
    void document_expired_staysForAnAgentOrAnotherTry()
    {
        Visit visit;
        visit.toDocument();
        visit.send(event::DocumentRead{visit.request(), document(expiredPassport())});
        QCOMPARE(visit.state().step, Step::Document);
        QCOMPARE(visit.state().problem->code, ErrorCode::DocumentExpired);
        const Choices allowed = choices(visit.state(), {});
        QVERIFY(allowed.canRetry && allowed.canAskAgent && !allowed.canContinue);
        Visit again = visit;
        again.send(event::Retry{});
        QVERIFY(!again.state().document);
        QVERIFY(asksFor<effect::ReadDocument>(again));
        visit.send(event::AskAgent{}).send(event::AgentDecided{agentDecision(true), {}});
        QCOMPARE(visit.state().step, Step::TransactionCode);
    }
    void document_expiresToday_isStillGood()
    {
        Visit visit;
        visit.toDocument();
        auto facts = document();
        facts.mrz.expiryText = "261122";
        visit.send(event::DocumentRead{visit.request(), facts});
        QCOMPARE(visit.state().step, Step::Chip);
    }
    void document_ofAChild_isRefusedForAge()
    {
        Visit visit;
        visit.toHealthCard().send(event::TypeNir{holder().nir}).send(event::Continue{});
        auto facts = document();
        facts.mrz.birthText = "190701";
        visit.send(event::DocumentRead{visit.request(), facts});
        QCOMPARE(visit.state().step, Step::Refused);
        QCOMPARE(visit.state().problem->code, ErrorCode::TooYoung);
    }
    void document_withoutChip_isReviewedAndAsksAnAgent()
    {
        Visit visit;
        visit.toDocument();
        visit.send(event::DocumentRead{visit.request(), document(oldFrenchCard())});
        QCOMPARE(visit.state().step, Step::Review);
        const auto& reasons = visit.state().decision->reasons;
        QVERIFY(std::find(reasons.begin(), reasons.end(), "chip.absent") != reasons.end());
        Visit back = visit;
        back.send(event::GoBack{});
        QCOMPARE(back.state().step, Step::Document);
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::Agent);
    }
    void document_withDoubtfulFields_isConfirmedFirst()
    {
        Visit visit;
        visit.toConfirming();
        QCOMPARE(visit.state().step, Step::Document);
        const Choices allowed = choices(visit.state(), {});
        QVERIFY(!allowed.canContinue && allowed.canRetry && allowed.canAskAgent &&
                allowed.canGoBack);
        visit.send(event::ConfirmDocument{});
        QCOMPARE(visit.state().step, Step::Chip);
        QVERIFY(visit.state().document->confirmedByPerson);
        QVERIFY(visit.state().document->toConfirm.empty());
        QCOMPARE(visit.state().document->confirmed, std::vector{identity::MrzField::Name});
    }
    void document_notFoundRight_isReadAgain()
    {
        Visit visit;
        visit.toConfirming().send(event::Retry{});
        QVERIFY(!visit.state().document);
        QVERIFY(asksFor<effect::ReadDocument>(visit));
        visit.send(event::ConfirmDocument{}); // nothing is shown now
        QVERIFY(!visit.state().document);
    }
    void document_expiredAndConfirmed_isStillExpired()
    {
        Visit visit;
        visit.toDocument();
        auto facts = document(expiredPassport());
        facts.toConfirm = {identity::MrzField::Name};
        visit.send(event::DocumentRead{visit.request(), facts});
        QVERIFY(!visit.state().problem);
        visit.send(event::ConfirmDocument{});
        QCOMPARE(visit.state().step, Step::Document);
        QCOMPARE(visit.state().problem->code, ErrorCode::DocumentExpired);
    }
    void document_thatIsNotTaken_isSaid()
    {
        Visit visit;
        visit.toDocument();
        auto facts = document();
        facts.kind = identity::DocumentKind::DrivingLicence;
        visit.send(event::DocumentRead{visit.request(), facts});
        QCOMPARE(visit.state().problem->code, ErrorCode::DocumentNotAccepted);
        QVERIFY(!visit.state().document);
        QVERIFY(choices(visit.state(), {}).canRetry);
    }
    void document_withoutLines_goesToAnAgent()
    {
        Visit visit;
        visit.toDocument().send(event::DocumentRead{visit.request(), unknownDocument()});
        QCOMPARE(visit.state().step, Step::Agent);
        QCOMPARE(visit.state().agentReasons, std::vector<std::string>{"document.unknown_kind"});
        Visit back = visit;
        back.send(event::GoBack{});
        QCOMPARE(back.state().step, Step::Document);
        QVERIFY(!back.state().document);
        QVERIFY(asksFor<effect::ReadDocument>(back));
        visit.send(event::AgentDecided{agentDecision(true), {}});
        QCOMPARE(visit.state().step, Step::TransactionCode);
    }
    void can_printed_isTheSecondKey()
    {
        Visit visit;
        visit.toDocument();
        auto facts = document(frenchCard());
        facts.printed.can = PersonalText("493017");
        visit.send(event::DocumentRead{visit.request(), facts});
        const auto secrets = std::get<effect::ReadChip>(visit.effects().back()).secrets;
        QCOMPARE(secrets[0].kind, ChipSecret::Kind::Mrz);
        QCOMPARE(secrets[1].kind, ChipSecret::Kind::Can);
        QCOMPARE(secrets[1].value, PersonalText("493017"));
        QVERIFY(secrets.size() <= 4);
        visit.send(event::Failed{visit.request(), ErrorCode::AccessDenied}).send(event::Retry{});
        for (const ChipSecret& secret : std::get<effect::ReadChip>(visit.effects().back()).secrets)
            QCOMPARE(secret.kind, ChipSecret::Kind::Mrz);
    }
    void can_printedAndMisread_isNotTried()
    {
        Visit visit;
        visit.toDocument();
        auto facts = document(frenchCard());
        facts.printed.can = PersonalText("4930I7");
        visit.send(event::DocumentRead{visit.request(), facts});
        for (const ChipSecret& secret : std::get<effect::ReadChip>(visit.effects().back()).secrets)
            QCOMPARE(secret.kind, ChipSecret::Kind::Mrz);
    }
    void can_typedAndRefused_leavesThePrintedOne()
    {
        Visit visit;
        visit.toDocument();
        auto facts = document(frenchCard());
        facts.printed.can = PersonalText("493017");
        visit.send(event::DocumentRead{visit.request(), facts});
        visit.send(event::TypeCan{PersonalText("111111")});
        visit.send(event::Failed{visit.request(), ErrorCode::AccessDenied}).send(event::Retry{});
        QCOMPARE(std::get<effect::ReadChip>(visit.effects().back()).secrets[1].value,
                 PersonalText("493017"));
    }
    void chip_reading_isGivenTheSeedOfThePage()
    {
        const Visit visit = Visit().toChip();
        const auto& effect = std::get<effect::ReadChip>(visit.effects().back());
        std::vector<PersonalText> values;
        for (const ChipSecret& secret : effect.secrets) {
            QCOMPARE(secret.kind, ChipSecret::Kind::Mrz);
            values.push_back(secret.value);
        }
        QVERIFY(values == identity::accessKeySeeds(passport()));
        QCOMPARE(values.front(), *identity::accessKeySeed(passport()));
    }
    void can_typed_isUsedInsteadOfThePage()
    {
        Visit visit;
        visit.toChip();
        const RequestId before = visit.request();
        visit.send(event::TypeCan{PersonalText("493017")});
        QVERIFY(std::holds_alternative<effect::StopWork>(visit.effects().front()));
        const auto& effect = std::get<effect::ReadChip>(visit.effects().back());
        QCOMPARE(effect.request, before + 1);
        QVERIFY(effect.secrets == secretsOfCan("493017"));
        // A card that slipped is no reason to ask for the code again.
        visit.send(event::Failed{visit.request(), ErrorCode::CardRemoved}).send(event::Retry{});
        QVERIFY(std::get<effect::ReadChip>(visit.effects().back()).secrets ==
                secretsOfCan("493017"));
        visit.readChip(chip());
        QCOMPARE(visit.state().step, Step::Face);
    }
    void can_refusedByTheChip_isForgotten()
    {
        Visit visit;
        visit.toChip().send(event::TypeCan{PersonalText("493017")});
        visit.send(event::AttemptsLeft{visit.request(), 2});
        QCOMPARE(visit.state().pending, std::optional(visit.request()));
        visit.send(event::Failed{visit.request(), ErrorCode::AccessDenied});
        QCOMPARE(visit.state().problem->code, ErrorCode::AccessDenied);
        QVERIFY(visit.state().accessNumber.empty());
        QCOMPARE(visit.state().chipAttemptsLeft, std::optional<int>(2));
        QVERIFY(!choices(visit.state(), {}).agentFirst);
        visit.send(event::Retry{});
        QCOMPARE(std::get<effect::ReadChip>(visit.effects().back()).secrets[0].kind,
                 ChipSecret::Kind::Mrz);
        QVERIFY(!visit.state().chipAttemptsLeft);
    }
    void can_thatIsNone_isRefusedWithoutTrying_data()
    {
        QTest::addColumn<QString>("can");
        for (const char* can : {"", "12345", "1234567", "12A456", "12 456"})
            QTest::newRow(can) << QString::fromLatin1(can);
    }
    void can_thatIsNone_isRefusedWithoutTrying()
    {
        QFETCH(const QString, can);
        Visit visit;
        visit.toChip().send(event::TypeCan{PersonalText(can.toStdString())});
        QCOMPARE(visit.state().problem->code, ErrorCode::InvalidArgument);
        QVERIFY(visit.state().accessNumber.empty());
        QVERIFY(visit.effects().empty());
    }
    void can_anotherDocument_forgetsIt()
    {
        Visit visit;
        visit.toChip().send(event::TypeCan{PersonalText("493017")}).send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Document);
        QVERIFY(visit.state().accessNumber.empty());
    }
    void attemptsLeft_one_offersTheAgentFirst()
    {
        Visit visit;
        visit.toChip().send(event::AttemptsLeft{visit.request(), 1});
        visit.send(event::Failed{visit.request(), ErrorCode::AccessBlocked});
        QCOMPARE(visit.state().attempts, 1);
        QVERIFY(choices(visit.state(), {}).agentFirst);
        QVERIFY(choices(visit.state(), {}).canAskAgent);
        visit.send(event::GoBack{});
        QVERIFY(!visit.state().chipAttemptsLeft);
        QVERIFY(!choices(visit.state(), {}).agentFirst);
    }
    void accessBlocked_withoutACount_offersTheAgentFirst()
    {
        Visit visit;
        visit.toChip().send(event::Failed{visit.request(), ErrorCode::AccessBlocked});
        QVERIFY(choices(visit.state(), {}).agentFirst);
        visit.send(event::AskAgent{});
        QCOMPARE(visit.state().step, Step::Agent);
        QCOMPARE(visit.state().agentReasons, std::vector<std::string>{"chip.access_blocked"});
    }
    void chip_cloned_goesOnAndAsksAnAgent()
    {
        Visit visit;
        visit.toChip();
        auto facts = chip();
        facts.proof = ChipProof::Failed;
        visit.readChip(facts);
        visit.send(event::FaceCaptured{visit.request(), face()});
        QCOMPARE(visit.state().decision->verdict, Verdict::AskAgent);
        QCOMPARE(visit.state().decision->reasons, std::vector<std::string>{"chip.cloned"});
    }
    void chip_read_waitsUntilTheVerdictsHaveBeenSeen()
    {
        Visit visit;
        visit.toChip().send(event::ChipRead{visit.request(), chip()});
        QCOMPARE(visit.state().step, Step::Chip);
        QVERIFY(!visit.state().pending);
        QVERIFY(choices(visit.state(), {}).canContinue);
        QVERIFY(!choices(visit.state(), {}).canRetry);
        const State read = visit.state();
        visit.send(event::TypeCan{PersonalText("493017")});
        QVERIFY(visit.state() == read);
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::Face);
        QVERIFY(asksFor<effect::CaptureFace>(visit));
    }
    void chip_ofAnotherPerson_isAMismatch()
    {
        Visit visit;
        visit.toChip().send(
            event::ChipRead{visit.request(), chip(ChipVerdict::Genuine, otherPassport())});
        QCOMPARE(visit.state().step, Step::Chip);
        QCOMPARE(visit.state().problem->code, ErrorCode::ChipMismatch);
        visit.send(event::Retry{});
        QVERIFY(!visit.state().chip);
        QVERIFY(asksFor<effect::ReadChip>(visit));
    }
    void chip_notGenuine_goesOnAndAsksAnAgent_data()
    {
        QTest::addColumn<int>("verdict");
        for (const auto verdict : {ChipVerdict::Altered, ChipVerdict::UnknownIssuer,
                                   ChipVerdict::ExpiredSigner, ChipVerdict::NotChecked})
            QTest::newRow(chipVerdictId(verdict).data()) << static_cast<int>(verdict);
    }
    void chip_notGenuine_goesOnAndAsksAnAgent()
    {
        QFETCH(const int, verdict);
        Visit visit;
        visit.toChip().readChip(chip(static_cast<ChipVerdict>(verdict)));
        QCOMPARE(visit.state().step, Step::Face);
        visit.send(event::FaceCaptured{visit.request(), face()});
        const bool altered = verdict == static_cast<int>(ChipVerdict::Altered);
        QCOMPARE(visit.state().decision->verdict,
                 altered ? Verdict::AskTwoAgents : Verdict::AskAgent);
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::Agent);
    }
    void chip_withoutPortrait_isReviewedAtOnce()
    {
        Visit visit;
        visit.toChip();
        auto facts = chip();
        facts.hasPortrait = false;
        visit.readChip(facts);
        QCOMPARE(visit.state().step, Step::Review);
        QCOMPARE(visit.state().decision->reasons, std::vector<std::string>{"face.absent"});
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Chip);
    }
    void chip_withoutPortrait_isComparedWithThePrintedOne()
    {
        Visit visit;
        auto page = document();
        page.hasPortrait = true;
        visit.toDocument().send(event::DocumentRead{visit.request(), page});
        auto facts = chip();
        facts.hasPortrait = false;
        visit.readChip(facts);
        QCOMPARE(visit.state().step, Step::Face);
        auto found = face();
        found.reference = FaceReference::Printed;
        visit.send(event::FaceCaptured{visit.request(), found});
        QCOMPARE(visit.state().decision->reasons,
                 std::vector<std::string>{"face.printed_reference"});
    }
    void document_withoutAChip_isComparedWithThePrintedPortrait_data()
    {
        QTest::addColumn<bool>("portrait");
        QTest::addColumn<bool>("biometrics");
        QTest::addColumn<int>("step");
        QTest::newRow("portrait") << true << true << static_cast<int>(Step::Face);
        QTest::newRow("none") << false << true << static_cast<int>(Step::Review);
        QTest::newRow("not agreed to") << true << false << static_cast<int>(Step::Review);
    }
    void document_withoutAChip_isComparedWithThePrintedPortrait()
    {
        QFETCH(const bool, portrait);
        QFETCH(const bool, biometrics);
        QFETCH(const int, step);
        auto card = document(oldFrenchCard());
        card.hasPortrait = portrait;
        Visit visit;
        visit.toDocument(biometrics).send(event::DocumentRead{visit.request(), card});
        QCOMPARE(visit.state().step, static_cast<Step>(step));
        QCOMPARE(asksFor<effect::CaptureFace>(visit), portrait && biometrics);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Document);
        QVERIFY(asksFor<effect::ReadDocument>(visit));
    }
    void chip_biometricsRefused_callsAnAgent()
    {
        Visit visit;
        visit.toChip(false).readChip(chip());
        QCOMPARE(visit.state().step, Step::Agent);
        QCOMPARE(visit.state().agentReasons, std::vector<std::string>{"biometrics.refused"});
        visit.send(event::AgentDecided{agentDecision(true), {}});
        QCOMPARE(visit.state().step, Step::TransactionCode);
    }
    void chip_biometricsRefusedOnSimulatedDevices_isRefused()
    {
        Visit visit;
        visit.toChip(false);
        auto facts = chip();
        facts.simulated = true;
        visit.readChip(facts);
        QCOMPARE(visit.state().step, Step::Refused);
        QCOMPARE(visit.state().decision->reasons, std::vector<std::string>{"device.simulated"});
    }
    void review_refusedByPolicy_endsInRefused()
    {
        auto facts = face();
        facts.simulated = true;
        Visit visit;
        visit.toReview(facts);
        QCOMPARE(visit.state().decision->verdict, Verdict::Refuse);
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::Refused);
        QCOMPARE(visit.state().problem->code, ErrorCode::PolicyRefused);
    }
    void face_scoreThatIsNoNumber_isTakenAgain()
    {
        Visit visit;
        visit.toFace().send(
            event::FaceCaptured{visit.request(), face(std::numeric_limits<double>::quiet_NaN())});
        QCOMPARE(visit.state().step, Step::Face);
        QCOMPARE(visit.state().problem->code, ErrorCode::UnreadableImage);
        QVERIFY(!visit.state().face);
    }
    void face_channelThatIsNoNumber_isTakenAgain()
    {
        auto facts = face();
        facts.channels[0].score = std::numeric_limits<double>::infinity();
        Visit visit;
        visit.toFace().send(event::FaceCaptured{visit.request(), facts});
        QCOMPARE(visit.state().problem->code, ErrorCode::UnreadableImage);
    }
    void deviceStep_failure_canBeRetriedOrHandedOver_data()
    {
        QTest::addColumn<int>("step");
        for (const Step step : {Step::HealthCard, Step::Document, Step::Chip, Step::Face})
            QTest::newRow(stepId(step).data()) << static_cast<int>(step);
    }
    void deviceStep_failure_canBeRetriedOrHandedOver()
    {
        QFETCH(const int, step);
        Visit visit;
        visit.to(static_cast<Step>(step));
        for (int attempt = 1; attempt <= 4; ++attempt) {
            const RequestId request = visit.request();
            QVERIFY(!choices(visit.state(), {}).canRetry);
            visit.send(event::Failed{request, ErrorCode::DeviceTimeout});
            QCOMPARE(visit.state().attempts, attempt);
            QCOMPARE(visit.state().problem->code, ErrorCode::DeviceTimeout);
            QVERIFY(!visit.state().pending);
            const Choices allowed = choices(visit.state(), {});
            QVERIFY(allowed.canRetry && allowed.canAskAgent && allowed.canCancel);
            QCOMPARE(allowed.agentFirst, attempt >= 3);
            visit.send(event::Retry{});
            QCOMPARE(visit.request(), request + 1);
            QCOMPARE(visit.state().pending, std::optional<RequestId>(request + 1));
            QVERIFY(!visit.state().problem);
        }
        visit.send(event::AskAgent{});
        QCOMPARE(visit.state().step, Step::Agent);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, static_cast<Step>(step));
        QCOMPARE(visit.state().attempts, 0);
        QVERIFY(visit.state().pending.has_value());
    }
};

QTEST_APPLESS_MAIN(ApplyDevicesTest)
#include "tst_apply_devices.moc"
