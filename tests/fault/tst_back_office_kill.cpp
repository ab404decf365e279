// Nothing lost, nothing twice, whoever dies. A real vitale-backend process is killed (SIGKILL) at
// random moments while a kiosk uploads to it, and now and then the kiosk's uploader goes too. In
// the end every package must be purged here, on the strength of a receipt, and be exactly one case
// there.
#include "unit/outbox/outbox_fixture.h"

#include "outbox/uploader.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <map>

using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;

namespace {

constexpr int packages = 6;
constexpr std::size_t packageSize = 3'000'000;
constexpr int mostMillisecondsAlive = 600;
constexpr qint64 patience = 120'000;

// From `first` on, which is below the ports that the system gives out by itself: one of those could
// be taken by any connection, this kiosk's own attempts too, while the office is down.
QString freePort(int first)
{
    QTcpServer server;
    auto port = static_cast<quint16>(first + QCoreApplication::applicationPid() % 5000);
    while (!server.listen(QHostAddress::LocalHost, port))
        ++port;
    return QString::number(port);
}

Bytes contentsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    const QByteArray octets = file.readAll();
    return {octets.begin(), octets.end()};
}

} // namespace

class BackOfficeKillTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    const core::SystemClock m_clock{};
    crypto::SystemRandom m_random;
    QString m_kioskPort = freePort(20'000);
    QString m_walletPort = freePort(26'000);
    QProcess m_office;
    std::unique_ptr<Uploader> m_uploader;
    int m_remaining = packages;

    [[nodiscard]] QString place(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] QString key(const char* name) const
    {
        return place("kiosk") + '/' + QString::fromLatin1(name);
    }
    [[nodiscard]] crypto::Certificate certificate(const char* name) const
    {
        return must(crypto::Certificate::fromPem(contentsOf(key(name))));
    }

    QByteArray backend(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(KIOSK_BACKEND), arguments);
        const bool good = process.waitForFinished(30'000) && process.exitCode() == 0;
        if (!good)
            throw std::runtime_error(process.readAllStandardError().toStdString());
        return process.readAllStandardOutput();
    }

    void startOffice()
    {
        m_office.start(QStringLiteral(KIOSK_BACKEND),
                       {"serve", "--dir", place("office"), "--kiosk-port", m_kioskPort,
                        "--wallet-port", m_walletPort});
        QByteArray said;
        while (!said.contains("ready") && m_office.waitForReadyRead(30'000))
            said += m_office.readAllStandardOutput();
        QVERIFY2(said.contains("ready"), m_office.readAllStandardError().constData());
    }
    void killOffice()
    {
        m_office.kill();
        QVERIFY(m_office.waitForFinished(30'000));
        QCOMPARE(m_office.exitStatus(), QProcess::CrashExit);
    }

    // A kiosk that asks again at once whatever happens, so that the test is quick.
    void startUploader()
    {
        const BackOfficeAccess access{"https://localhost:" + m_kioskPort, key("ca.pem"),
                                      key("tls.pem"), key("tls.key")};
        m_uploader =
            std::make_unique<Uploader>(must(Journal::open(place("outbox").toStdString())), access,
                                       certificate("receipt.pem"), m_clock, m_random);
        Uploader* uploader = m_uploader.get();
        connect(uploader, &Uploader::drained, this, [this, uploader](int, int remaining) {
            m_remaining = remaining;
            if (remaining > 0)
                QTimer::singleShot(20, uploader, &Uploader::syncNow);
        });
        uploader->syncNow();
    }

    SealedPackage sealOne()
    {
        const SealingKeys keys{certificate("station.pem"),
                               must(crypto::PrivateKey::fromPem(contentsOf(key("station.key")))),
                               {certificate("sealing.pem")}};
        SecureBytes noise(packageSize);
        must(m_random.fill(noise));
        SealedPackage shape = packageOf(Bytes{});
        shape.handoff.codeSha256 =
            hexSha256(core::asBytes(shape.id.text())); // unique, as codes are
        return must(
            sealPackage({shape.id, "{}", {{"noise.bin", "application/octet-stream", noise}}},
                        shape.handoff, keys, m_clock.now()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        backend({"init", "--dir", place("office")});
        backend({"provision", "--dir", place("office"), "--kiosk", "kiosk-01", "--out",
                 place("kiosk")});
    }
    void cleanupTestCase()
    {
        m_uploader.reset();
        m_office.kill();
        m_office.waitForFinished();
    }

    void kill_duringUploads_eachPackageArrivesOnce()
    {
        Journal journal = must(Journal::open(place("outbox").toStdString()));
        for (int i = 0; i < packages; ++i)
            must(journal.add(sealOne()));

        startOffice();
        startUploader();
        QElapsedTimer elapsed;
        elapsed.start();
        int kills = 0;
        while (m_remaining > 0 && elapsed.elapsed() < patience) {
            QTest::qWait(QRandomGenerator::global()->bounded(mostMillisecondsAlive));
            killOffice();
            if (++kills % 3 == 0) {
                m_uploader.reset();
                startUploader();
            }
            startOffice();
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d packages, %d kills of the back office, %lld ms", packages, kills,
              static_cast<long long>(elapsed.elapsed()));
        QCOMPARE(m_remaining, 0);
        QVERIFY(kills >= 3);

        std::map<std::string, int> cases;
        const auto listed =
            QJsonDocument::fromJson(backend({"cases", "--dir", place("office"), "--json"}));
        for (const auto& entry : listed.array())
            ++cases[entry.toObject()["package_id"].toString().toStdString()];
        QCOMPARE(cases.size(), std::size_t{packages});
        for (const PackageRow& row : must(journal.rows())) {
            QCOMPARE(row.state, PackageState::Purged);
            QVERIFY(!row.receipt.empty());
            QCOMPARE(cases[row.id.text()], 1);
        }
    }
};

QTEST_GUILESS_MAIN(BackOfficeKillTest)
#include "tst_back_office_kill.moc"
