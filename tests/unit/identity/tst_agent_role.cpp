#include "identity/agent_role.h"

#include <QTest>

using namespace kiosk::identity;

Q_DECLARE_METATYPE(kiosk::identity::AgentAct)

class AgentRoleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void may_eachActOfEachRole_isAsTheDesignSays_data()
    {
        QTest::addColumn<AgentAct>("act");
        QTest::addColumn<QString>("roles");
        QTest::newRow("handle a case") << AgentAct::HandleCase << "agent supervisor";
        QTest::newRow("decide") << AgentAct::Decide << "agent supervisor";
        QTest::newRow("decide on what is grave") << AgentAct::DecideGrave << "supervisor";
        QTest::newRow("unlock") << AgentAct::Unlock << "supervisor";
        QTest::newRow("maintain") << AgentAct::Maintain << "maintainer";
        QTest::newRow("audit") << AgentAct::Audit << "supervisor auditor";
    }
    void may_eachActOfEachRole_isAsTheDesignSays()
    {
        QFETCH(const AgentAct, act);
        QFETCH(const QString, roles);
        for (const char* id : {"agent", "supervisor", "maintainer", "auditor"})
            QCOMPARE(may(agentRoleOf(id).value(), act), roles.split(' ').contains(id));
    }
    void id_thereAndBack_isTheSame()
    {
        for (const AgentRole role :
             {AgentRole::Agent, AgentRole::Supervisor, AgentRole::Maintainer, AgentRole::Auditor})
            QVERIFY(agentRoleOf(agentRoleId(role)) == role);
        for (const char* id : {"", "Agent", "chief"})
            QVERIFY(!agentRoleOf(id));
    }
};

QTEST_APPLESS_MAIN(AgentRoleTest)
#include "tst_agent_role.moc"
