// Passwords are tried by several processes at once, and by processes that are killed while they
// try: all tries on one kiosk count together, and none is free. The children use the real clock;
// no wait ends within the test.
#include "unit/agents/agents_fixture.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstring>
#include <memory>

#include <unistd.h>

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;

namespace {

constexpr int atOnce = 4;
constexpr auto who = "a.modele";

void say(const char* line)
{
    if (::write(STDOUT_FILENO, line, std::strlen(line)) < 0)
        ::_exit(1);
}

// The child: tries a wrong password until it is told to wait, a line for each try.
int tryUntilLocked(const char* file, const char* authority)
{
    const core::SystemClock clock;
    const auto certificate = must(core::fromHex(authority));
    AgentStore store = must(AgentStore::open(file, certificate, clock));
    say("ready\n");
    for (;;) {
        const auto session = store.signIn(who, secret("a wrong password"));
        if (session)
            return 1;
        if (session.error().code == ErrorCode::SignInLocked)
            return 0;
        if (session.error().code != ErrorCode::SignInFailed)
            return 2;
        say("wrong\n");
    }
}

} // namespace

class SignInProcessesTest : public QObject
{
    Q_OBJECT
private:
    Agents m_agents;

    QStringList arguments()
    {
        return {"--try", QString::fromStdString(m_agents.file().string()),
                QString::fromStdString(core::toHex(m_agents.authority.certificate.toDer()))};
    }

private Q_SLOTS:
    void init()
    {
        std::filesystem::remove(m_agents.file());
        m_agents.clock.set(core::SystemClock().now());
        m_agents.authority = m_agents.makeAuthority("Agents' authority");
        must(m_agents.store().import(m_agents.record(who)));
    }
    void tries_ofManyProcesses_countTogether()
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < atOnce; ++i) {
            processes.push_back(std::make_unique<QProcess>());
            processes.back()->start(QCoreApplication::applicationFilePath(), arguments());
        }
        qsizetype wrong = 0;
        for (const auto& process : processes) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitCode(), 0);
            wrong += process->readAllStandardOutput().count("wrong");
        }
        QCOMPARE(wrong, qsizetype{5});
        const AgentRow row = must(m_agents.store().list()).front();
        QCOMPARE(row.wrongTries, 5);
        QVERIFY(row.lockedUntil.has_value());
        QCOMPARE(m_agents.store().signIn(who, password).error().code, ErrorCode::SignInLocked);
    }
    // Killed as soon as it runs, again and again: what it has told of is counted, and sooner or
    // later it is locked.
    void tries_ofKilledProcesses_count()
    {
        int told = 0;
        bool locked = false;
        for (int round = 0; round < 40 && !locked; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), arguments());
            QByteArray output;
            while (!output.contains("ready") || (round % 2 == 1 && !output.contains("wrong"))) {
                if (!child.waitForReadyRead(30'000))
                    break; // ended: locked
                output += child.readAllStandardOutput();
            }
            child.kill();
            QVERIFY(child.waitForFinished(30'000));
            output += child.readAllStandardOutput();
            told += static_cast<int>(output.count("wrong"));
            const AgentRow row = must(m_agents.store().list()).front();
            QVERIFY2(row.wrongTries >= told, "a try that was told of is not counted");
            QVERIFY(row.wrongTries <= 5);
            locked = row.lockedUntil.has_value();
        }
        QVERIFY(locked);
    }
};

int main(int argc, char** argv)
{
    if (argc == 4 && std::string_view(argv[1]) == "--try")
        return tryUntilLocked(argv[2], argv[3]);
    QCoreApplication application(argc, argv);
    SignInProcessesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sign_in_processes.moc"
