// Scenarios of headless enrolments, from their files.
#include "apps/kioskctl/scenario.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::apps;

class ScenarioTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(!write("agathe.password", "correct horse\n").empty());
    }

    void load_shortest_hasDefaults()
    {
        const auto scenario = load("transaction_code = \"493817\"\n");
        QVERIFY2(scenario, scenario ? "" : scenario.error().detail.c_str());
        QCOMPARE(scenario->reason, journey::Reason::NoPhone);
        QVERIFY(scenario->agents.empty() && scenario->skips.empty());
        QVERIFY(scenario->resumeCode.empty() && !scenario->moveFromPhone);
    }
    void load_exceptions_areRead()
    {
        const auto scenario = load("transaction_code = \"493817\"\n"
                                   "reason = \"represented\"\n"
                                   "authority = \"guardian\"\n"
                                   "resume_code = \"7K4M2Q9X\"\n"
                                   "skip = [\"card-lost\", \"face-covered\"]\n"
                                   "move_from_phone = true\n"
                                   "[agent]\n"
                                   "id = \"agathe\"\n"
                                   "password_file = \"agathe.password\"\n"
                                   "reason = \"authority-shown\"\n"
                                   "text = \"Court order seen.\"\n"
                                   "[second_agent]\n"
                                   "id = \"simone\"\n"
                                   "password_file = \"agathe.password\"\n"
                                   "word = \"refuse\"\n"
                                   "reason = \"not-the-person\"\n");
        QVERIFY2(scenario, scenario ? "" : scenario.error().detail.c_str());
        QCOMPARE(scenario->authority, journey::Authority::Guardian);
        QCOMPARE(scenario->resumeCode, PersonalText("7K4M2Q9X"));
        QCOMPARE(scenario->skips,
                 (std::vector{journey::SkipReason::CardLost, journey::SkipReason::FaceCovered}));
        QVERIFY(scenario->moveFromPhone);
        QCOMPARE(scenario->agents.size(), std::size_t{2});
        QCOMPARE(scenario->agents[0].id, std::string("agathe"));
        QCOMPARE(scenario->agents[0].password.size(), std::string("correct horse").size());
        QCOMPARE(scenario->agents[0].word, journey::AgentWord::Accept);
        QCOMPARE(scenario->agents[0].text, PersonalText("Court order seen."));
        QCOMPARE(scenario->agents[1].word, journey::AgentWord::Refuse);
    }
    void load_badFile_isRefused_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("unknown key") << QByteArray("colour = 1\n");
        QTest::newRow("reason") << QByteArray("reason = \"because\"\n");
        QTest::newRow("authority") << QByteArray("authority = \"friend\"\n");
        QTest::newRow("skip") << QByteArray("skip = [\"everything\"]\n");
        QTest::newRow("skip of another type") << QByteArray("skip = [1]\n");
        QTest::newRow("agent's key") << QByteArray("[agent]\nname = \"x\"\n");
        QTest::newRow("agent's word")
            << QByteArray("[agent]\npassword_file = \"agathe.password\"\nword = \"perhaps\"\n");
        QTest::newRow("no password") << QByteArray("[agent]\nid = \"agathe\"\n");
    }
    void load_badFile_isRefused()
    {
        QFETCH(const QByteArray, more);
        QVERIFY(!load("transaction_code = \"493817\"\n" + more));
    }

private:
    [[nodiscard]] std::string write(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) < 0)
            return {};
        return file.fileName().toStdString();
    }
    [[nodiscard]] Result<Scenario> load(const QByteArray& text) const
    {
        return loadScenario(write("scenario.toml", text));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(ScenarioTest)
#include "tst_scenario.moc"
