// Each reason, and what a policy makes of it.
#include "support/good_findings.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

namespace {

using FindingsChange = void (*)(Findings&);

} // namespace

class JudgeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judge_good_accepts()
    {
        const Decision decision = judge(good(), {});
        QCOMPARE(decision.verdict, Verdict::Accept);
        QCOMPARE(listed(decision.reasons), QStringLiteral("all.checks_passed"));
        QVERIFY(decision.remarks.empty());
        QVERIFY(has(decision.rules, "face.threshold"));
    }

    // ---- each reason, and what it makes of a case that is good otherwise ----
    void judge_oneFinding_givesItsReason_data()
    {
        QTest::addColumn<FindingsChange>("change");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("verdict");
        const auto row = [](const char* reason, Verdict verdict, FindingsChange change) {
            QTest::newRow(reason) << change << QString::fromLatin1(reason)
                                  << static_cast<int>(verdict);
        };
        row("record.holder_unknown", Verdict::AskAgent,
            [](Findings& f) { f.record = RecordAnswer::Unknown; });
        row("record.deceased", Verdict::AskTwoAgents, [](Findings& f) { f.deceased = true; });
        row("record.duplicate", Verdict::AskAgent, [](Findings& f) { f.duplicate = true; });
        row("record.active_phone", Verdict::AskAgent, [](Findings& f) { f.activePhone = true; });
        row("holder.provisional", Verdict::AskAgent, [](Findings& f) { f.provisionalNir = true; });
        row("skip.card-lost holder.not_proven_by_card", Verdict::AskAgent, [](Findings& f) {
            f.skipped = {SkipReason::CardLost};
            f.holderTyped = true;
        });
        row("skip.card-unreadable", Verdict::AskAgent,
            [](Findings& f) { f.skipped = {SkipReason::CardUnreadable}; });
        row("skip.no-document skip.face-not-possible", Verdict::AskTwoAgents, [](Findings& f) {
            f.document.reset();
            f.chip.reset();
            f.face.reset();
            f.skipped = {SkipReason::NoDocument, SkipReason::FaceNotPossible};
        });
        row("skip.chip-damaged", Verdict::AskAgent, [](Findings& f) {
            f.chip.reset();
            f.skipped = {SkipReason::ChipDamaged};
        });
        row("skip.face-refused", Verdict::AskAgent, [](Findings& f) {
            f.face.reset();
            f.skipped = {SkipReason::FaceRefused};
        });
        row("skip.face-covered", Verdict::AskAgent, [](Findings& f) {
            f.face.reset();
            f.skipped = {SkipReason::FaceCovered};
        });
        row("document.kind_not_accepted", Verdict::AskAgent,
            [](Findings& f) { f.document->kind = identity::DocumentKind::DrivingLicence; });
        row("represented.parent", Verdict::AskAgent, [](Findings& f) {
            f.reason = Reason::Represented;
            f.authority = Authority::Parent;
            f.representativeAge = 45;
        });
        row("represented.guardian represented.too_young_representative", Verdict::AskAgent,
            [](Findings& f) {
                f.reason = Reason::Represented;
                f.authority = Authority::Guardian;
                f.representativeAge = 17;
            });
        row("represented.mandate represented.age_unknown", Verdict::AskAgent, [](Findings& f) {
            f.reason = Reason::Represented;
            f.authority = Authority::Mandate;
        });
        row("identity.nir", Verdict::AskAgent, [](Findings& f) {
            f.identity = {{"card-record", {"nir", identity::NameMatch::Conflict, "nir.different"}}};
        });
        row("agent.refused", Verdict::Refuse, [](Findings& f) {
            f.agents = {accepted(1, identity::AgentRole::Agent, {})};
            f.agents[0].word = AgentWord::Refuse;
        });
        row("age.too_young", Verdict::Refuse, [](Findings& f) { f.holderAge = 15; });
    }
    void judge_oneFinding_givesItsReason()
    {
        QFETCH(const FindingsChange, change);
        QFETCH(const QString, reason);
        QFETCH(const int, verdict);
        Findings findings = good();
        change(findings);
        const Decision decision = judge(findings, {});
        QCOMPARE(listed(decision.reasons), reason);
        QCOMPARE(static_cast<int>(decision.verdict), verdict);
        QVERIFY(!decision.rules.empty());
    }
    void judge_oneFinding_isOnlyARemark_data()
    {
        QTest::addColumn<FindingsChange>("change");
        QTest::addColumn<QString>("remark");
        const auto row = [](const char* remark, FindingsChange change) {
            QTest::newRow(remark) << change << QString::fromLatin1(remark);
        };
        row("record.not_asked", [](Findings& f) { f.record = RecordAnswer::Unavailable; });
        row("resume.proven_by_phone", [](Findings& f) {
            f.holderFromPhone = true;
            f.document->source = DocumentSource::PhoneApp;
            f.chip.reset();
        });
        row("identity.explainable", [](Findings& f) {
            f.identity = {
                {"card-document", {"name", identity::NameMatch::Explainable, "name.usage"}}};
        });
        row("identity.same_family_name", [](Findings& f) {
            f.identity = {{"holder-representative",
                           {"name", identity::NameMatch::Match, "name.same_family"}}};
        });
        row("document.expired_accepted", [](Findings& f) {
            f.document->kind = identity::DocumentKind::FrenchIdCardOld;
            f.document->expiredDays = 1000;
        });
    }
    void judge_oneFinding_isOnlyARemark()
    {
        QFETCH(const FindingsChange, change);
        QFETCH(const QString, remark);
        Findings findings = good();
        change(findings);
        const Decision decision = judge(findings, {});
        QCOMPARE(listed(decision.remarks), remark);
        QCOMPARE(listed(decision.reasons), QStringLiteral("all.checks_passed"));
    }
    void judge_activePhone_movedOrReplaced_isAllRight()
    {
        Findings findings = good();
        findings.activePhone = true;
        findings.movesFromPhone = true;
        QCOMPARE(judge(findings, {}).verdict, Verdict::Accept);
        findings.movesFromPhone = false;
        findings.reason = Reason::NewPhone;
        QCOMPARE(judge(findings, {}).verdict, Verdict::Accept);
    }

    // ---- the policy ----
    void judge_schemes_areOpenFromTheirDay_data()
    {
        QTest::addColumn<QString>("regime");
        QTest::addColumn<QString>("reasons");
        QTest::addColumn<QString>("remarks");
        QTest::newRow("general") << "01"
                                 << "all.checks_passed" << QString();
        QTest::newRow("from tomorrow") << "02"
                                       << "scheme.not_open" << QString();
        QTest::newRow("not yet") << "91"
                                 << "scheme.not_open" << QString();
        QTest::newRow("all others") << "08"
                                    << "age.too_young" << QString();
        QTest::newRow("not known") << ""
                                   << "all.checks_passed"
                                   << "scheme.unknown";
    }
    void judge_schemes_areOpenFromTheirDay()
    {
        QFETCH(const QString, regime);
        QFETCH(const QString, reasons);
        QFETCH(const QString, remarks);
        Policy policy;
        policy.schemes = {{"general", {{"01"}, today, {}}},
                          {"msa", {{"02"}, identity::Date{2026, 11, 23}, {}}},
                          {"mgen", {{"91"}, {}, {}}},
                          {"others", {{}, identity::Date{2025, 11, 18}, 30}}};
        Findings findings = good();
        findings.regime = regime.toStdString();
        const Decision decision = judge(findings, policy);
        QCOMPARE(listed(decision.reasons), reasons);
        QCOMPARE(listed(decision.remarks), remarks);
    }
    void judge_withoutASchemeForAllOthers_theyAreNotOpen()
    {
        Policy policy;
        policy.schemes = {{"general", {{"01"}, today, {}}}};
        Findings findings = good();
        findings.regime = "08";
        QCOMPARE(listed(judge(findings, policy).reasons), QStringLiteral("scheme.not_open"));
    }
    void judge_departments_areOpenFromTheirDay()
    {
        Policy policy;
        policy.departments = {{"75", today}, {"13", {2026, 11, 23}}};
        Findings findings = good();
        QCOMPARE(judge(findings, policy).verdict, Verdict::Accept);
        for (const char* closed : {"13", "69"}) {
            findings.department = closed;
            QCOMPARE(listed(judge(findings, policy).reasons),
                     QStringLiteral("department.not_open"));
        }
        findings.department.clear();
        QCOMPARE(listed(judge(findings, policy).remarks), QStringLiteral("department.unknown"));
    }
    void judge_documentRules_holdForTheirKind()
    {
        Policy policy;
        policy.documents[identity::DocumentKind::Passport] = {
            .accepted = true, .expiredDays = 30, .needsChip = true};
        Findings findings = good();
        findings.document->expiredDays = 30;
        Decision decision = judge(findings, policy);
        QCOMPARE(decision.verdict, Verdict::Accept);
        QCOMPARE(listed(decision.remarks), QStringLiteral("document.expired_accepted"));
        findings.document->expiredDays = 31;
        decision = judge(findings, policy);
        QCOMPARE(listed(decision.reasons), QStringLiteral("document.expired"));
        QCOMPARE(listed(decision.rules), QStringLiteral("documents.passport.expired_days"));
        findings.document->expiredDays = -1;
        findings.chip->proof = ChipProof::Failed;
        QCOMPARE(listed(judge(findings, policy).reasons),
                 QStringLiteral("document.chip_needed chip.cloned"));
        policy.documents[identity::DocumentKind::Passport].accepted = false;
        QVERIFY(has(judge(findings, policy).reasons, "document.kind_not_accepted"));
    }
    void judge_settlementOfThePolicy_goesBeforeTheDefault()
    {
        Findings findings = good();
        findings.chip->verdict = ChipVerdict::Altered;
        Policy policy;
        policy.settlement = {{"chip.altered", SettledBy::BackOffice}};
        Decision decision = judge(findings, policy);
        QCOMPARE(decision.verdict, Verdict::ReviewLater);
        QVERIFY(has(decision.rules, "chip.verdict"));
        QVERIFY(has(decision.rules, "settlement.chip.altered"));
        policy.settlement = {{"chip.altered", SettledBy::Nobody}};
        QCOMPARE(judge(findings, policy).verdict, Verdict::Refuse);
        policy.settlement = {{"chip.altered", SettledBy::Nothing}};
        decision = judge(findings, policy);
        QCOMPARE(decision.verdict, Verdict::Accept);
        QCOMPARE(listed(decision.remarks), QStringLiteral("chip.altered"));
    }
    void judge_remark_canBeRaised()
    {
        Findings findings = good();
        findings.record = RecordAnswer::Unavailable;
        Policy policy;
        policy.settlement = {{"record.not_asked", SettledBy::BackOffice}};
        QCOMPARE(judge(findings, policy).verdict, Verdict::ReviewLater);
    }
    void judge_whatCannotBeAdjusted_staysAsItIs()
    {
        Findings findings = good();
        findings.consent = false;
        findings.document.reset();
        findings.chip.reset();
        Policy policy;
        for (const ReasonDefault& reason : reasonDefaults())
            policy.settlement[std::string(reason.id)] = SettledBy::Nothing;
        QCOMPARE(listed(judge(findings, policy).reasons), QStringLiteral("consent.absent"));
        findings.consent = true;
        QCOMPARE(listed(judge(findings, policy).reasons), QStringLiteral("document.absent"));
    }
};

QTEST_APPLESS_MAIN(JudgeTest)
#include "tst_judge.moc"
