// "Registered" must be true whenever it was said. A child process adds packages to a journal and
// prints one line after each; this test kills it at random moments (SIGKILL, no chance to tidy up),
// opens the journal again, and looks for every package that was reported, octet by octet.
#include "unit/outbox/outbox_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <filesystem>
#include <map>

#include <unistd.h>

namespace fs = std::filesystem;
using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;

namespace {

constexpr int journals = 12;
constexpr int killsEach = 10;
constexpr int mostPackagesARound = 12;

SealedPackage randomPackage(core::RandomSource& random)
{
    std::array<std::uint8_t, 2> size{};
    must(random.fill(size));
    Bytes octets(std::size_t{1} + size[0] * 256U + size[1]);
    must(random.fill(octets));
    return packageOf(std::move(octets));
}

// The child: adds packages for ever. A line goes out in one write(2), as the last thing.
int addForEver(const char* folder)
{
    crypto::SystemRandom random;
    Journal journal = must(Journal::open(folder, {.keepFree = 0}));
    for (;;) {
        const SealedPackage package = randomPackage(random);
        must(journal.add(package));
        const std::string line = "registered " + package.id.text() + " " + package.sha256 + "\n";
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
            return 1;
    }
}

using Registered = std::map<PackageId, std::string>; // id and hash

void takeLines(const QByteArray& output, Registered& registered)
{
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 3 && words[2].size() == 64)
            registered.emplace(must(PackageId::parse(words[1].toStdString())),
                               words[2].toStdString());
    }
}

} // namespace

class JournalKillTest : public QObject
{
    Q_OBJECT
private:
    // Lets a child add some packages and kills it a random moment later.
    static void killOnce(const QString& folder, Registered& registered)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--add", folder});
        const auto wanted = QRandomGenerator::global()->bounded(mostPackagesARound);
        QByteArray output;
        while (output.count('\n') < wanted) {
            QVERIFY2(child.waitForReadyRead(30'000), child.readAllStandardError().constData());
            output += child.readAllStandardOutput();
        }
        QElapsedTimer moment;
        moment.start();
        const qint64 nanoseconds = QRandomGenerator::global()->bounded(4'000'000);
        while (moment.nsecsElapsed() < nanoseconds) {
        }
        child.kill();
        QVERIFY(child.waitForFinished(30'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit); // killed, not ended by an error
        output += child.readAllStandardOutput();
        takeLines(output, registered);
    }

    static void everythingIsThere(const fs::path& folder, const Registered& registered)
    {
        const Journal journal = must(Journal::open(folder, {.keepFree = 0}));
        for (const auto& [id, hash] : registered) {
            const auto octets = journal.octets(id);
            QVERIFY2(octets.has_value(), id.text().c_str());
            QCOMPARE(hexSha256(*octets), hash);
        }
        // At most one more per kill: committed, but killed before it could say so. Each row is
        // whole, and there is exactly one file a row.
        const auto rows = must(journal.rows());
        for (const PackageRow& row : rows) {
            QVERIFY(row.lastError.empty());
            QVERIFY(journal.octets(row.id).has_value());
        }
        const auto files =
            std::distance(fs::directory_iterator(folder / "packages"), fs::directory_iterator());
        QCOMPARE(static_cast<std::size_t>(files), rows.size());
        QVERIFY(rows.size() >= registered.size());
    }

private Q_SLOTS:
    void kill_atAnyMoment_losesNothingRegistered()
    {
        std::size_t total = 0;
        int unsaid = 0;
        // A fresh folder now and then keeps the checks short.
        for (int turn = 0; turn < journals; ++turn) {
            const QTemporaryDir place;
            const QString folder = place.filePath(QStringLiteral("outbox"));
            Registered registered;
            for (int round = 0; round < killsEach; ++round) {
                killOnce(folder, registered);
                if (!QTest::currentTestFailed())
                    everythingIsThere(folder.toStdString(), registered);
                if (QTest::currentTestFailed())
                    return;
            }
            total += registered.size();
            unsaid += rowsIn(folder) - static_cast<int>(registered.size());
        }
        qInfo("%d kills, %zu packages registered, all there; %d more were committed unsaid",
              journals * killsEach, total, unsaid);
        QVERIFY(unsaid <= journals * killsEach);
        QVERIFY(total > static_cast<std::size_t>(journals * killsEach));
    }

private:
    static int rowsIn(const QString& folder)
    {
        const Journal journal = must(Journal::open(folder.toStdString(), {.keepFree = 0}));
        return static_cast<int>(must(journal.rows()).size());
    }
};

int main(int argc, char** argv)
{
    if (argc == 3 && QByteArray(argv[1]) == "--add")
        return addForEver(argv[2]);
    QCoreApplication application(argc, argv);
    JournalKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal_kill.moc"
