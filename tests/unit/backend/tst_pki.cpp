#include "backend_fixture.h"

#include "backend/files.h"

#include <QTest>

#include <sys/stat.h>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

namespace {

unsigned modeOf(const std::filesystem::path& file)
{
    struct stat status
    {
    };
    return ::stat(file.c_str(), &status) == 0 ? status.st_mode & 0777U : 0U;
}

} // namespace

class PkiTest : public QObject
{
    Q_OBJECT
private:
    core::FixedClock m_clock{at("2026-11-22T08:00:00Z")};
    crypto::SystemRandom m_random;

private Q_SLOTS:
    void initialise_twice_keepsKeys()
    {
        QTemporaryDir folder;
        const auto office = std::filesystem::path(folder.path().toStdString()) / "office";
        must(initialise(office, "office.example", m_clock, m_random));
        const auto before = must(readFile(office / "ca.key"));
        QCOMPARE(modeOf(office), 0700U);
        for (const char* key :
             {"ca", "tls", "sealing", "receipt", "issuer-ca", "issuer", "agents-ca"})
            QCOMPARE(modeOf(office / (std::string(key) + ".key")), 0600U);
        must(initialise(office, "office.example", m_clock, m_random));
        QCOMPARE(must(readFile(office / "ca.key")), before);
        const auto issuer = must(loadCertificate(office / "issuer.pem"));
        QVERIFY(issuer.verifyIssuedBy(must(loadCertificate(office / "issuer-ca.pem"))));
        QVERIFY(issuer.subject().find("C=FR") != std::string::npos);
    }
    void provision_kiosk_holdsNothingThatOpens()
    {
        QTemporaryDir folder;
        const std::filesystem::path base = folder.path().toStdString();
        must(initialise(base / "office", "localhost", m_clock, m_random));
        must(provision(base / "office", "kiosk-1", base / "kiosk", m_clock, m_random));
        QCOMPARE(modeOf(base / "kiosk"), 0700U);
        const auto authority = must(loadCertificate(base / "kiosk" / "ca.pem"));
        for (const char* name : {"tls", "station"}) {
            const auto own = must(loadCredentials(base / "kiosk", name));
            QCOMPARE(own.certificate.commonName(), std::string("kiosk-1"));
            QVERIFY(own.certificate.verifyIssuedBy(authority));
        }
        int keys = 0;
        for (const auto& entry : std::filesystem::directory_iterator(base / "kiosk"))
            keys += entry.path().extension() == ".key" ? 1 : 0;
        QCOMPARE(keys, 2);
        QVERIFY(std::filesystem::exists(base / "kiosk" / "sealing.pem"));
        QVERIFY(std::filesystem::exists(base / "kiosk" / "receipt.pem"));
        QVERIFY(std::filesystem::exists(base / "kiosk" / "issuer-ca.pem"));
        QVERIFY(std::filesystem::exists(base / "kiosk" / "agents-ca.pem"));
    }
    void provision_oddId_refused()
    {
        QTemporaryDir folder;
        const std::filesystem::path base = folder.path().toStdString();
        for (const std::string id : {"", "a b", "../x", "é"})
            QCOMPARE(provision(base, id, base / "k", m_clock, m_random).error().code,
                     ErrorCode::InvalidArgument);
        QCOMPARE(provision(base, "kiosk-1", base / "k", m_clock, m_random).error().code,
                 ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(PkiTest)
#include "tst_pki.moc"
