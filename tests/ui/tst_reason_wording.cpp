// Whatever the policy or an agent can give as a reason has words, in every language.
#include "ui/shell/agent_wording.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languages.h"
#include "ui/shell/next_step_wording.h"
#include "ui/shell/reason_wording.h"
#include "ui/shell/wording.h"

#include <QApplication>
#include <QSet>
#include <QTest>

using namespace kiosk;
using journey::AgentWord;
using journey::SettledBy;

namespace {

constexpr std::array words{AgentWord::Accept, AgentWord::Refuse, AgentWord::Return};
constexpr std::array skips{
    journey::SkipReason::CardLost,        journey::SkipReason::CardUnreadable,
    journey::SkipReason::NoDocument,      journey::SkipReason::ChipDamaged,
    journey::SkipReason::FaceNotPossible, journey::SkipReason::FaceRefused,
    journey::SkipReason::FaceCovered};

journey::AgentDecision accepted(const char* id, identity::AgentRole role,
                                std::vector<std::string> judged)
{
    journey::AgentDecision word;
    word.agentId = id;
    word.role = role;
    word.word = AgentWord::Accept;
    word.judged = std::move(judged);
    return word;
}

journey::State judged(std::vector<std::string> reasons)
{
    journey::State state;
    state.decision = journey::Decision{journey::Verdict::AskAgent, std::move(reasons), "1"};
    return state;
}

} // namespace

class ReasonWordingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reasons_everyOfThePolicy_isWorded()
    {
        QVERIFY(journey::reasonDefaults().size() > 60);
        for (const auto& reason : journey::reasonDefaults()) {
            const std::string id(reason.id);
            QVERIFY2(ui::isWorded(id), id.c_str());
            QVERIFY2(ui::decisionReasonText(id) != QString::fromStdString(id), id.c_str());
        }
    }
    void reasons_everyOfAnAgent_isWorded()
    {
        for (const auto word : words) {
            QVERIFY(!journey::agentReasonsFor(word).empty());
            for (const auto id : journey::agentReasonsFor(word))
                QVERIFY2(ui::isAgentReasonWorded(id), std::string(id).c_str());
        }
    }
    void reasons_inAnotherLanguage_areTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("fr") << QStringLiteral("fr");
        QTest::newRow("ar") << QStringLiteral("ar");
    }
    void reasons_inAnotherLanguage_areTranslated()
    {
        QFETCH(const QString, language);
        const auto all = [] {
            QStringList texts;
            for (const auto& reason : journey::reasonDefaults())
                texts.append(ui::decisionReasonText(std::string(reason.id)));
            for (const auto word : words)
                for (const auto id : journey::agentReasonsFor(word))
                    texts.append(ui::agentReasonText(id));
            for (const auto skip : skips)
                texts << ui::skipText(skip) << ui::skipNextStep(skip);
            return texts;
        };
        const QStringList english = all();
        ui::LanguageSwitch switched;
        switched.use(language);
        const QStringList translated = all();
        for (qsizetype i = 0; i < english.size(); ++i)
            QVERIFY2(english[i] != translated[i], qPrintable(english[i]));
    }
    void returned_everyReason_tellsThePersonSomethingOfItsOwn()
    {
        QSet<QString> sentences;
        for (const auto id : journey::agentReasonsFor(AgentWord::Return))
            sentences.insert(ui::returnedText(std::string(id)));
        QCOMPARE(static_cast<std::size_t>(sentences.size()),
                 journey::agentReasonsFor(AgentWord::Return).size());
        QVERIFY(!ui::returnedText("of-a-later-version").isEmpty());
    }
    void refusal_everyReasonThatNobodySettles_hasANextStep()
    {
        for (const auto& reason : journey::reasonDefaults())
            if (reason.who == SettledBy::Nobody)
                QVERIFY2(!ui::refusalNextStep(std::string(reason.id)).isEmpty(),
                         std::string(reason.id).c_str());
    }
    void difference_unknownIdOfNames_isAGenericSentence()
    {
        QCOMPARE(ui::differenceText("name.of_a_later_version"),
                 QString("The names are written in another way"));
        QVERIFY(ui::decisionReasonText("identity.later").contains("differ"));
    }
    void missing_forTwoAgents_namesWhoIsStillNeeded()
    {
        using identity::AgentRole;
        const journey::Policy policy;
        auto state = judged({"record.deceased"});
        QVERIFY(ui::missingText(state, policy).contains("Two agents are needed"));
        state.agents = {accepted("a", AgentRole::Agent, {"record.deceased"})};
        QCOMPARE(ui::missingText(state, policy), QString("One more agent is needed: a supervisor"));
        QVERIFY(!ui::mayApprove(state, policy, "a", AgentRole::Agent)); // counts once
        QVERIFY(!ui::mayApprove(state, policy, "b", AgentRole::Agent));
        QVERIFY(ui::mayApprove(state, policy, "s", AgentRole::Supervisor));
        state.agents = {accepted("s", AgentRole::Supervisor, {"record.deceased"})};
        QCOMPARE(ui::missingText(state, policy), QString("One more agent is needed"));
        QVERIFY(ui::mayApprove(state, policy, "b", AgentRole::Agent));
        // A word on something else is none on this.
        state.agents = {accepted("a", AgentRole::Agent, {"face.grey_zone"})};
        QVERIFY(ui::missingText(state, policy).contains("Two agents are needed"));
    }
    void missing_byWhoSettlesIt_isSaid()
    {
        using identity::AgentRole;
        const journey::Policy policy;
        QVERIFY(
            ui::missingText(judged({"face.grey_zone"}), policy).contains("An agent's approval"));
        QVERIFY(ui::missingText(judged({"record.duplicate"}), policy).contains("supervisor's"));
        QVERIFY(ui::missingText(judged({"scheme.not_open"}), policy).contains("Nobody"));
        QVERIFY(ui::mayApprove(judged({"face.grey_zone"}), policy, "a", AgentRole::Agent));
        QVERIFY(!ui::mayApprove(judged({"record.duplicate"}), policy, "a", AgentRole::Agent));
        QVERIFY(!ui::mayApprove(judged({"scheme.not_open"}), policy, "s", AgentRole::Supervisor));
        QVERIFY(!ui::mayApprove(judged({"face.grey_zone"}), policy, "m", AgentRole::Maintainer));
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    ReasonWordingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reason_wording.moc"
