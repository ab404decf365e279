// What of a state is judged, and what an agent signs.
#include "support/good_findings.h"
#include "support/journey_facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

namespace {

// Somebody's old French card, issued in the year and month that the number begins with.
identity::Mrz oldCard(const std::string& issued, const std::string& birth)
{
    identity::Mrz mrz = oldFrenchCard();
    mrz.number = PersonalText(issued + "75100007");
    mrz.birthText = birth;
    return mrz;
}

} // namespace

class FindingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findingsOf_holdNoPersonalData_butAges()
    {
        const Findings findings = findingsOf(Visit().toReview().state(), today);
        QCOMPARE(findings.holderAge, std::optional(26));
        QVERIFY(findings.document && findings.chip && findings.face);
        QCOMPARE(findings.document->expiredDays, std::optional(-2962));
        QCOMPARE(findings.face->movementsDone, 2);
        QCOMPARE(decide(Visit().toReview().state(), {}, today), judge(findings, {}));
    }
    void findingsOf_proxy_keepsThePersonsApart()
    {
        State state = Visit().toReview().state();
        state.reason = Reason::Represented;
        state.authority = Authority::Parent;
        state.healthCard->holders[0].birth = {.year = 2010, .month = 1, .day = 5};
        state.healthCard->holders[0].name.givenNames = PersonalText("Ana");
        const Findings findings = findingsOf(state, today);
        QCOMPARE(findings.holderAge, std::optional(16));
        QCOMPARE(findings.representativeAge, std::optional(26));
        for (const IdentityFinding& finding : findings.identity)
            QVERIFY2(finding.sources == "document-chip" ||
                         finding.sources == "holder-representative",
                     finding.sources.c_str());
        QVERIFY(has(judge(findings, {}).remarks, "identity.same_family_name"));
    }
    void findingsOf_recordCounts_inAgesAndNames()
    {
        State state = Visit().toReview().state();
        state.record = RecordFacts{.answer = RecordAnswer::Known, .person = {}, .regime = "01"};
        state.record->person.birth = {.year = 2010, .month = 11, .day = 23};
        const Findings findings = findingsOf(state, today);
        QCOMPARE(findings.holderAge, std::optional(15));
        QVERIFY(std::any_of(findings.identity.begin(), findings.identity.end(),
                            [](const IdentityFinding& finding) {
                                return finding.sources == "card-record" &&
                                       finding.part.match == identity::NameMatch::Conflict;
                            }));
    }
    void findingsOf_agents_areNumberedNotNamed()
    {
        State state = Visit().toReview().state();
        state.agents = {agentDecision(true), agentDecision(true), agentDecision(true)};
        state.agents[1].agentId = "another";
        const Findings findings = findingsOf(state, today);
        QCOMPARE(findings.agents[0].agent, 1);
        QCOMPARE(findings.agents[1].agent, 2);
        QCOMPARE(findings.agents[2].agent, 1);
    }
    void oldFrenchCard_isGoodForAsLongAsTheDecreeSays_data()
    {
        QTest::addColumn<QString>("issued");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<bool>("tooOld");
        QTest::addColumn<bool>("remark");
        QTest::newRow("15 years printed") << "1406"
                                          << "880717" << false << false;
        QTest::newRow("10 years and five more") << "1201"
                                                << "880717" << false << true;
        QTest::newRow("the last month") << "1111"
                                        << "880717" << false << true;
        QTest::newRow("a month too late") << "1110"
                                          << "880717" << true << false;
        QTest::newRow("issued to a minor") << "1306"
                                           << "050717" << true << false;
    }
    void oldFrenchCard_isGoodForAsLongAsTheDecreeSays()
    {
        QFETCH(const QString, issued);
        QFETCH(const QString, birth);
        QFETCH(const bool, tooOld);
        QFETCH(const bool, remark);
        const auto kind = identity::DocumentKind::FrenchIdCardOld;
        State state = Visit().toReview().state();
        state.chip.reset();
        state.document = document(oldCard(issued.toStdString(), birth.toStdString()));
        QCOMPARE(state.document->kind, kind);
        const Decision decision = decide(state, {}, today);
        QCOMPARE(has(decision.reasons, "document.expired"), tooOld);
        QCOMPARE(has(decision.remarks, "document.expired_accepted"), remark);
        QCOMPARE(isTooOld(state.document->mrz, {}, kind, today), tooOld);
    }
    void isTooOld_otherDocuments_endAtTheirDay()
    {
        const auto kind = identity::DocumentKind::Passport;
        QVERIFY(isTooOld(expiredPassport(), {}, kind, today));
        QVERIFY(!isTooOld(passport(), {}, kind, today));
        QVERIFY(!isTooOld(passport(), {}, kind, {.year = 2035, .month = 1, .day = 1}));
        QVERIFY(isTooOld(passport(), {}, kind, {.year = 2035, .month = 1, .day = 2}));
    }

    // ---- what an agent signs ----
    void signedOctets_anythingChanged_areOthers()
    {
        AgentDecision decision = agentDecision(true);
        decision.judged = {"chip.altered"};
        decision.text = PersonalText("a\nb");
        const SecureBytes octets = signedOctets(someCase(), decision);
        QVERIFY(octets != signedOctets(CaseId(), decision));
        using Change = void (*)(AgentDecision&);
        for (const Change change :
             {Change([](AgentDecision& d) { d.agentId = "x"; }),
              Change([](AgentDecision& d) { d.word = AgentWord::Refuse; }),
              Change([](AgentDecision& d) { d.reason = "x"; }),
              Change([](AgentDecision& d) { d.judged.clear(); }),
              Change([](AgentDecision& d) { d.at += std::chrono::hours(1); }),
              Change([](AgentDecision& d) { d.role = identity::AgentRole::Supervisor; }),
              // the text cannot pass for a line of its own
              Change([](AgentDecision& d) {
                  d.text = PersonalText("a");
                  d.judged = {"b", "chip.altered"};
              })}) {
            AgentDecision other = decision;
            change(other);
            QVERIFY(octets != signedOctets(someCase(), other));
        }
    }
};

QTEST_APPLESS_MAIN(FindingsTest)
#include "tst_findings.moc"
