#include "outbox_fixture.h"

#include "outbox/package.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;

namespace {

PackageContent content(const std::string& attachmentName = "chip/dg1.bin")
{
    return {newPackageId(),
            R"({"format":"fr.carte-vitale.enrolment/1","holder":{"surname":"Éloïse"}})",
            {{attachmentName, "application/octet-stream", core::toSecure(patterned(93))},
             {"face/portrait.jpg", "image/jpeg", core::toSecure(patterned(70'001))}}};
}

// Exit code of a stock tool; what it prints is shown when a test fails.
int run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return -1;
    if (process.exitCode() != 0)
        qInfo().noquote() << program << process.readAll();
    return process.exitCode();
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

QByteArray bytesOf(ByteView octets)
{
    return {reinterpret_cast<const char*>(octets.data()), static_cast<qsizetype>(octets.size())};
}

} // namespace

class PackageTest : public QObject
{
    Q_OBJECT
private:
    TestAuthority m_authority;
    Identity m_station = m_authority.issue(crypto::CertificateUse::StationSigning, "kiosk-01");
    Identity m_tls = m_authority.issue(crypto::CertificateUse::TlsClient, "kiosk-01");
    Identity m_sealing = m_authority.issue(crypto::CertificateUse::Sealing, "Sealing");
    Identity m_recovery = m_authority.issue(crypto::CertificateUse::Sealing, "Recovery");
    SealingKeys m_keys{m_station.certificate, m_station.key, {m_sealing.certificate}};
    HandoffDigests m_handoff{std::string(64, 'a'), std::string(64, 'b'),
                             at("2026-12-22T08:00:00Z")};
    TimePoint m_now = at("2026-11-22T08:00:00Z");

private Q_SLOTS:
    void seal_opened_holdsSignedArchive()
    {
        const auto sealed = must(sealPackage(content(), m_handoff, m_keys, m_now));
        QCOMPARE(sealed.sha256, hexSha256(sealed.octets));
        QCOMPARE(sealed.sealedAt, m_now);
        const auto opened =
            must(crypto::openCms(sealed.octets, m_sealing.certificate, m_sealing.key));
        const auto checked = must(crypto::verifyCms(opened));
        QCOMPARE(checked.signer.commonName(), std::string("kiosk-01"));
        QVERIFY(checked.signer.verifyIssuedBy(m_authority.certificate()).has_value());
        // ustar: the first header's name and magic (POSIX.1-1988).
        QCOMPARE(core::asText(ByteView(checked.content).first(13)),
                 std::string_view("manifest.json"));
        QCOMPARE(core::asText(ByteView(checked.content).subspan(257, 5)),
                 std::string_view("ustar"));
    }

    void seal_secondRecipient_opensToo()
    {
        SealingKeys keys = m_keys;
        keys.recipients.push_back(m_recovery.certificate);
        const auto sealed = must(sealPackage(content(), m_handoff, keys, m_now));
        QVERIFY(crypto::openCms(sealed.octets, m_sealing.certificate, m_sealing.key));
        QVERIFY(crypto::openCms(sealed.octets, m_recovery.certificate, m_recovery.key));
    }

    void seal_withKioskKeys_staysShut_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("station") << false;
        QTest::newRow("TLS client") << true;
    }
    void seal_withKioskKeys_staysShut()
    {
        QFETCH(const bool, tls);
        const Identity& own = tls ? m_tls : m_station;
        const auto sealed = must(sealPackage(content(), m_handoff, m_keys, m_now));
        const auto opened = crypto::openCms(sealed.octets, own.certificate, own.key);
        QVERIFY(!opened.has_value());
    }

    void seal_withStockTools_opens()
    {
        const QTemporaryDir folder;
        const auto path = [&folder](const char* name) {
            return folder.filePath(QString::fromLatin1(name));
        };
        const PackageContent package = content();
        const auto sealed = must(sealPackage(package, m_handoff, m_keys, m_now));
        const QString file = writeFile(path("package.p7m"), sealed.octets);
        const QString sealingKey = writeFile(path("sealing.key"), must(m_sealing.key.toPem()));
        const QString stationKey = writeFile(path("station.key"), must(m_station.key.toPem()));
        const QString sealing = writeFile(path("sealing.pem"), m_sealing.certificate.toPem());
        const QString station = writeFile(path("station.pem"), m_station.certificate.toPem());
        const QString authority = writeFile(path("ca.pem"), m_authority.certificate().toPem());
        const auto decrypt = [&](const QString& certificate, const QString& key) {
            return run("openssl",
                       {"cms", "-decrypt", "-inform", "DER", "-in", file, "-recip", certificate,
                        "-inkey", key, "-binary", "-out", path("signed.der")});
        };

        QVERIFY(decrypt(station, stationKey) > 0);
        QCOMPARE(decrypt(sealing, sealingKey), 0);
        QCOMPARE(run("openssl",
                     {"cms", "-verify", "-inform", "DER", "-in", path("signed.der"), "-CAfile",
                      authority, "-purpose", "any", "-binary", "-out", path("package.tar")}),
                 0);
        QCOMPARE(run("tar", {"-xf", path("package.tar"), "-C", folder.path()}), 0);

        const QJsonObject manifest =
            QJsonDocument::fromJson(contentsOf(path("manifest.json"))).object();
        QCOMPARE(manifest["package_id"].toString().toStdString(), package.id.text());
        QCOMPARE(manifest["holder"].toObject()["surname"].toString(), QStringLiteral("Éloïse"));
        const QJsonArray listed = manifest["attachments"].toArray();
        QCOMPARE(listed.size(), 2);
        for (qsizetype i = 0; i < listed.size(); ++i) {
            const Attachment& attachment = package.attachments[static_cast<std::size_t>(i)];
            const QJsonObject entry = listed[i].toObject();
            QCOMPARE(entry["name"].toString().toStdString(), attachment.name);
            QCOMPARE(entry["media_type"].toString().toStdString(), attachment.mediaType);
            QCOMPARE(entry["size"].toInteger(), qint64(attachment.octets.size()));
            QCOMPARE(entry["sha256"].toString().toStdString(), hexSha256(attachment.octets));
            QCOMPARE(contentsOf(folder.filePath(entry["name"].toString())),
                     bytesOf(attachment.octets));
        }
    }

    void seal_badAttachmentName_isRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << "";
        QTest::newRow("absolute") << "/etc/passwd";
        QTest::newRow("climbs") << "chip/../../passwd";
        QTest::newRow("hidden") << "chip/.profile";
        QTest::newRow("dot") << "./a";
        QTest::newRow("empty part") << "chip//dg1.bin";
        QTest::newRow("folder") << "chip/";
        QTest::newRow("upper case") << "chip/DG1.bin";
        QTest::newRow("blank") << "chip/dg 1.bin";
        QTest::newRow("manifest") << "manifest.json";
        QTest::newRow("twice") << "face/portrait.jpg";
        QTest::newRow("line feed") << "a\nb";
        QTest::newRow("too long") << QString(100, 'a');
    }
    void seal_badAttachmentName_isRefused()
    {
        QFETCH(const QString, name);
        const auto sealed = sealPackage(content(name.toStdString()), m_handoff, m_keys, m_now);
        QCOMPARE(sealed.error().code, ErrorCode::InvalidArgument);
    }
    void seal_longestName_isTaken()
    {
        QVERIFY(sealPackage(content(std::string(99, 'a')), m_handoff, m_keys, m_now));
    }

    void seal_badManifest_isRefused_data()
    {
        QTest::addColumn<QByteArray>("manifest");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("lists attachments") << QByteArray(R"({"attachments":[]})");
        QTest::newRow("other package")
            << QByteArray(R"({"package_id":"00010203-0405-4607-8809-0a0b0c0d0e0f"})");
    }
    void seal_badManifest_isRefused()
    {
        QFETCH(const QByteArray, manifest);
        PackageContent package = content();
        package.manifestJson = manifest.toStdString();
        QCOMPARE(sealPackage(package, m_handoff, m_keys, m_now).error().code,
                 ErrorCode::InvalidArgument);
    }
    void seal_toNobody_isRefused()
    {
        SealingKeys keys = m_keys;
        keys.recipients.clear();
        QCOMPARE(sealPackage(content(), m_handoff, keys, m_now).error().code,
                 ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(PackageTest)
#include "tst_package.moc"
