// The code of the phone app: what was proven there is not asked again.
#include "support/journey_facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

namespace {

const effect::FetchResume* fetching(const Visit& visit)
{
    for (const Effect& effect : visit.effects())
        if (const auto* found = std::get_if<effect::FetchResume>(&effect))
            return found;
    return nullptr;
}

Visit resumed(const ResumeFacts& facts, bool biometrics = true)
{
    Visit visit;
    visit.toResumeCode(biometrics).resume(facts);
    return visit;
}

ResumeFacts holderOnly()
{
    ResumeFacts facts = resumeFacts();
    facts.document.reset();
    return facts;
}

ResumeFacts documentOnly()
{
    ResumeFacts facts = resumeFacts();
    facts.holder.reset();
    return facts;
}

} // namespace

class ApplyResumeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failedFaceCheck_asksForTheCode()
    {
        Visit visit;
        visit.toResumeCode();
        QCOMPARE(visit.state().step, Step::ResumeCode);
        QVERIFY(!visit.state().pending);
    }
    void code_isNormalised_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sent");
        QTest::newRow("plain") << "AB3D7K2P"
                               << "AB3D7K2P";
        QTest::newRow("small, blank") << " ab3d 7k2p "
                                      << "AB3D7K2P";
        QTest::newRow("dash") << "ab3d-7k2p"
                              << "AB3D7K2P";
        QTest::newRow("short") << "AB3D7K2"
                               << "";
        QTest::newRow("long") << "AB3D7K2PX"
                              << "";
        QTest::newRow("other signs") << "AB3D7K2%"
                                     << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void code_isNormalised()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, sent);
        Visit visit;
        visit.toResumeCode().send(event::TypeResumeCode{PersonalText(typed.toStdString())});
        const auto* fetch = fetching(visit);
        QCOMPARE(fetch != nullptr, !sent.isEmpty());
        QCOMPARE(visit.state().pending.has_value(), !sent.isEmpty());
        if (fetch == nullptr) {
            QCOMPARE(visit.state().problem->code, ErrorCode::ResumeCodeInvalid);
            return;
        }
        QCOMPARE(fetch->code, PersonalText(sent.toStdString()));
        QCOMPARE(visit.state().pending, std::optional(fetch->request));
    }
    void code_typedAgain_isTheOneThatCounts()
    {
        Visit visit;
        visit.toResumeCode().send(event::TypeResumeCode{PersonalText("AB3D7K2P")});
        const RequestId first = visit.request();
        visit.send(event::TypeResumeCode{PersonalText("CCCC7777")});
        visit.send(event::ResumeFetched{first, resumeFacts()});
        QCOMPARE(visit.state().step, Step::ResumeCode);
        QVERIFY(!visit.state().resume);
    }
    void code_unknown_canBeTypedAgainOrLeft()
    {
        Visit visit;
        visit.toResumeCode().send(event::TypeResumeCode{PersonalText("AB3D7K2P")});
        visit.send(event::Failed{visit.request(), ErrorCode::ResumeCodeInvalid});
        QCOMPARE(visit.state().step, Step::ResumeCode);
        QCOMPARE(visit.state().problem->code, ErrorCode::ResumeCodeInvalid);
        QCOMPARE(visit.state().attempts, 1);
        QVERIFY(choices(visit.state(), {}).canContinue);
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::HealthCard);
        QVERIFY(!visit.state().resume);
    }
    void everythingProven_onlyTheFaceIsLeft()
    {
        const Visit visit = resumed(resumeFacts());
        QCOMPARE(visit.state().step, Step::Face);
        QCOMPARE(*chosenHolder(visit.state()), holder());
        QVERIFY(visit.state().healthCard->fromPhone);
        QCOMPARE(visit.state().document->source, DocumentSource::PhoneApp);
        QVERIFY(visit.state().inquiry.has_value()); // the record is asked as for a card
        QVERIFY(visit.state().pending.has_value());
        QVERIFY(visit.state().inquiry != visit.state().pending);
    }
    void everythingProven_withoutBiometrics_isReviewed()
    {
        QCOMPARE(resumed(resumeFacts(), false).state().step, Step::Review);
    }
    void everythingProven_wayBack_leadsToTheCode()
    {
        Visit visit = resumed(resumeFacts());
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::ResumeCode);
        QVERIFY(!visit.state().resume && !visit.state().healthCard && !visit.state().document);
        QVERIFY(!visit.state().record && !visit.state().inquiry);
    }
    void holderProven_documentIsRead()
    {
        Visit visit = resumed(holderOnly());
        QCOMPARE(visit.state().step, Step::Document);
        visit.send(event::DocumentRead{visit.request(), document()});
        QCOMPARE(visit.state().step, Step::Chip);
        visit.send(event::GoBack{}).send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::ResumeCode); // there was no card
    }
    void documentProven_cardIsReadAndTheDocumentIsNot()
    {
        Visit visit = resumed(documentOnly());
        QCOMPARE(visit.state().step, Step::HealthCard);
        visit.send(event::HealthCardRead{visit.request(), healthCard()}).send(event::Continue{});
        QCOMPARE(visit.state().step, Step::Face);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::HealthCard);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::ResumeCode);
    }
    void nothingProven_everythingIsAsked()
    {
        const Visit visit = resumed({.reference = "r-2", .holder = {}, .document = {}});
        QCOMPARE(visit.state().step, Step::HealthCard);
    }
    void documentThatProvesNothing_isAskedFor_data()
    {
        QTest::addColumn<int>("flaw");
        QTest::newRow("check digit") << 0;
        QTest::newRow("to confirm") << 1;
        QTest::newRow("expired") << 2;
        QTest::newRow("no lines") << 3;
        QTest::newRow("no identity document") << 4;
    }
    void documentThatProvesNothing_isAskedFor()
    {
        QFETCH(const int, flaw);
        ResumeFacts facts = resumeFacts();
        switch (flaw) {
        case 0:
            facts.document->mrz.checks.number = false;
            break;
        case 1:
            facts.document->toConfirm = {identity::MrzField::Name};
            break;
        case 2:
            facts.document->mrz = expiredPassport();
            break;
        case 3:
            facts.document->mrz = {};
            break;
        default:
            facts.document->kind = identity::DocumentKind::DrivingLicence;
        }
        const Visit visit = resumed(facts);
        QCOMPARE(visit.state().step, Step::Document);
        QVERIFY(!visit.state().document);
        QVERIFY(!visit.state().resume->document);
    }
    void confirmationOnThePhone_isNobodysHere()
    {
        ResumeFacts facts = resumeFacts();
        facts.document->confirmedByPerson = true;
        facts.document->confirmed = {identity::MrzField::Name};
        const Visit visit = resumed(facts);
        QVERIFY(!visit.state().document->confirmedByPerson);
        QVERIFY(visit.state().document->confirmed.empty());
    }
    void child_isRefusedForAge()
    {
        ResumeFacts facts = holderOnly();
        facts.holder = child();
        const Visit visit = resumed(facts);
        QCOMPARE(visit.state().step, Step::Refused);
        QCOMPARE(visit.state().problem->code, ErrorCode::TooYoung);
    }
    void source_ofTheCamera_isNeverThePhone()
    {
        Visit visit;
        auto facts = document();
        facts.source = DocumentSource::PhoneApp;
        visit.toDocument().send(event::DocumentRead{visit.request(), facts});
        QCOMPARE(visit.state().document->source, DocumentSource::Camera);
        auto card = healthCard();
        card.fromPhone = true;
        Visit other;
        other.toHealthCard().send(event::HealthCardRead{other.request(), card});
        QVERIFY(!other.state().healthCard->fromPhone);
    }
    void agentWantsTheDocument_itIsReadHere()
    {
        Visit visit = resumed(resumeFacts());
        visit.send(event::AskAgent{});
        visit.send(event::AgentDecided{word(AgentWord::Return), Step::Document});
        QCOMPARE(visit.state().step, Step::Document);
        QVERIFY(!visit.state().document && !visit.state().resume->document);
        QVERIFY(visit.state().healthCard->fromPhone); // what came before stays
    }
};

QTEST_APPLESS_MAIN(ApplyResumeTest)
#include "tst_apply_resume.moc"
