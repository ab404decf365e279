// The kiosk's own uploader against the real back office, both in this process: TLS with client
// certificates, tus in several parts, the signed receipt, and the case it becomes.
#include "unit/backend/backend_fixture.h"

#include "backend/back_office.h"
#include "outbox/uploader.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::backend::test;

class UploadTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    core::SystemClock m_clock; // TLS looks at the real time
    crypto::SystemRandom m_random;
    std::unique_ptr<backend::BackOffice> m_office;

    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    // Sealed and signed as it should be, but no enrolment: several parts of random octets.
    outbox::SealedPackage makePackage()
    {
        const auto station = must(backend::loadCredentials(path("kiosk"), "station"));
        const auto recipient = must(backend::loadCertificate(path("kiosk") / "sealing.pem"));
        SecureBytes noise(std::size_t{2'500'000});
        must(m_random.fill(noise));
        outbox::PackageContent content{must(PackageId::create(m_random)),
                                       R"({"format":"none"})",
                                       {{"noise.bin", "application/octet-stream", noise}}};
        Bytes code(32);
        must(m_random.fill(code));
        const outbox::HandoffDigests digests{core::toHex(code), std::string(64, 'b'),
                                             m_clock.now() + std::chrono::hours(1)};
        return must(outbox::sealPackage(
            content, digests, {station.certificate, station.key, {recipient}}, m_clock.now()));
    }
    outbox::BackOfficeAccess access(const char* kiosk) const
    {
        const auto file = [&](const char* name) {
            return QString::fromStdString((path(kiosk) / name).string());
        };
        return {QString::fromStdString(m_office->kioskUrl()), file("ca.pem"), file("tls.pem"),
                file("tls.key")};
    }
    // One pass of a kiosk's uploader over one package; how many were confirmed.
    int sync(const char* kiosk, const outbox::SealedPackage& package)
    {
        auto journal = must(outbox::Journal::open(path(kiosk) / "outbox"));
        must(journal.add(package));
        outbox::Uploader uploader(std::move(journal), access(kiosk),
                                  must(backend::loadCertificate(path(kiosk) / "receipt.pem")),
                                  m_clock, m_random);
        QSignalSpy drained(&uploader, &outbox::Uploader::drained);
        uploader.syncNow();
        if (drained.isEmpty() && !drained.wait(30'000))
            return -1;
        return drained.at(0).at(0).toInt();
    }
    json caseOf(const outbox::SealedPackage& package) const
    {
        for (const auto& entry : json::parse(must(backend::describeCases(path("office"), true)))) {
            if (entry["package_id"] == package.id.text())
                return entry;
        }
        return json::object();
    }

private Q_SLOTS:
    void initTestCase()
    {
        must(backend::initialise(path("office"), "localhost", m_clock, m_random));
        must(backend::provision(path("office"), "kiosk-1", path("kiosk"), m_clock, m_random));
        must(backend::provision(path("office"), "kiosk-2", path("other"), m_clock, m_random));
        backend::ServeSettings settings;
        settings.directory = path("office");
        m_office = must(backend::BackOffice::create(settings, m_clock, m_random));
        m_office->start();
    }
    void cleanupTestCase() { m_office->stop(); }

    void upload_severalParts_confirmedAndProcessedOnce()
    {
        const auto package = makePackage();
        QCOMPARE(sync("kiosk", package), 1);
        QTRY_COMPARE(caseOf(package).value("state", ""), std::string("rejected"));
        QCOMPARE(caseOf(package).value("reasons", ""), std::string("package.manifest"));
        QCOMPARE(caseOf(package).value("attempts", 0), 1);
    }
    void upload_packageOfAnotherStation_neverAccepted()
    {
        const auto package = makePackage(); // signed by kiosk-1, carried by kiosk-2
        QCOMPARE(sync("other", package), 1);
        QTRY_COMPARE(caseOf(package).value("reasons", ""), std::string("package.foreign_kiosk"));
    }
};

QTEST_GUILESS_MAIN(UploadTest)
#include "tst_upload.moc"
