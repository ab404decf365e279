#include "authority.h"
#include "stock_tool.h"

using namespace kiosk;
using namespace kiosk::core;
using namespace kiosk::crypto;
using namespace kiosk::crypto::test;

namespace {

std::unique_ptr<X509, decltype(&X509_free)> parsed(const Certificate& certificate)
{
    const Bytes der = certificate.toDer();
    const unsigned char* start = der.data();
    return {d2i_X509(nullptr, &start, static_cast<long>(der.size())), X509_free};
}

} // namespace

class CertificateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void subject_withAUnit_hasIt()
    {
        auto wanted = request(CertificateUse::AgentSigning, "a.modele");
        wanted.unit = "supervisor";
        SystemRandom random;
        const PrivateKey key = *PrivateKey::generate(KeyType::EcP256);
        QCOMPARE(selfSigned(wanted, key, random)->organisationalUnit(), std::string("supervisor"));
        wanted.unit.clear();
        QCOMPARE(selfSigned(wanted, key, random)->organisationalUnit(), std::string());
    }
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void build_request_isReadBack()
    {
        SystemRandom random;
        const auto key = *PrivateKey::generate(KeyType::EcP256);
        auto wanted = request(CertificateUse::Authority, "Autorité d'essai, n° 1");
        wanted.organisation = "Exemple";
        const auto certificate = selfSigned(wanted, key, random);
        QVERIFY(certificate.has_value());
        QCOMPARE(certificate->commonName(), std::string("Autorité d'essai, n° 1"));
        QCOMPARE(certificate->subject(), std::string("CN=Autorité d'essai\\, n° 1,O=Exemple,C=FR"));
        QCOMPARE(certificate->issuer(), certificate->subject());
        QCOMPARE(certificate->notBefore(), wanted.notBefore);
        QCOMPARE(certificate->notAfter(), wanted.notAfter);
        QCOMPARE(*certificate->publicKey()->toDer(), *key.publicKey()->toDer());
        QCOMPARE(certificate->sha256(), *digest(HashAlgorithm::Sha256, certificate->toDer()));
    }
    void build_badRequest_isRefused_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("commonName");
        QTest::addColumn<bool>("endsBeforeItBegins");
        QTest::newRow("no name") << "FR"
                                 << "" << false;
        QTest::newRow("name of 65 characters") << "FR" << QString(65, 'n') << false;
        QTest::newRow("country") << "FRA"
                                 << "name" << false;
        QTest::newRow("validity") << "FR"
                                  << "name" << true;
    }
    void build_badRequest_isRefused()
    {
        QFETCH(const QString, country);
        QFETCH(const QString, commonName);
        QFETCH(const bool, endsBeforeItBegins);
        SystemRandom random;
        auto wanted = request(CertificateUse::Authority, commonName.toStdString());
        wanted.country = country.toStdString();
        if (endsBeforeItBegins)
            std::swap(wanted.notBefore, wanted.notAfter);
        const auto key = *PrivateKey::generate(KeyType::EcP256);
        QCOMPARE(selfSigned(wanted, key, random).error().code, ErrorCode::InvalidArgument);
    }
    void build_use_setsWhatTheKeyMayDo_data()
    {
        QTest::addColumn<int>("use");
        QTest::addColumn<int>("keyType");
        QTest::addColumn<quint32>("keyUsage");
        QTest::addColumn<quint32>("extendedUsage");
        const auto row = [](const char* name, CertificateUse use, KeyType type, quint32 usage,
                            quint32 extended) {
            QTest::newRow(name) << static_cast<int>(use) << static_cast<int>(type) << usage
                                << extended;
        };
        using enum CertificateUse;
        constexpr quint32 any = UINT32_MAX; // what OpenSSL tells when there is no such extension
        constexpr auto ec = KeyType::EcP256;
        row("authority", Authority, ec, KU_KEY_CERT_SIGN | KU_CRL_SIGN, any);
        row("server", TlsServer, ec, KU_DIGITAL_SIGNATURE, XKU_SSL_SERVER);
        row("client", TlsClient, ec, KU_DIGITAL_SIGNATURE, XKU_SSL_CLIENT);
        row("station", StationSigning, ec, KU_DIGITAL_SIGNATURE, any);
        row("sealing", Sealing, ec, KU_KEY_AGREEMENT, any);
        row("sealing, RSA", Sealing, KeyType::Rsa2048, KU_KEY_ENCIPHERMENT, any);
        row("credentials", CredentialSigning, ec, KU_DIGITAL_SIGNATURE, any);
        row("documents", DocumentSigning, ec, KU_DIGITAL_SIGNATURE, any);
    }
    void build_use_setsWhatTheKeyMayDo()
    {
        QFETCH(const int, use);
        QFETCH(const int, keyType);
        QFETCH(const quint32, keyUsage);
        QFETCH(const quint32, extendedUsage);
        const Identity authority = makeAuthority();
        const Identity identity = makeIdentity(authority, static_cast<CertificateUse>(use), "name",
                                               static_cast<KeyType>(keyType));
        const auto x509 = parsed(identity.certificate);
        QCOMPARE(X509_get_key_usage(x509.get()), keyUsage);
        QCOMPARE(X509_get_extended_key_usage(x509.get()), extendedUsage);
        const bool authorityItself = static_cast<CertificateUse>(use) == CertificateUse::Authority;
        QCOMPARE(X509_check_ca(x509.get()) == 1, authorityItself);
    }
    void build_names_areForHostsAndAddresses()
    {
        SystemRandom random;
        auto wanted = request(CertificateUse::TlsServer, "Back office");
        wanted.dnsNames = {"backend.example", "127.0.0.1", "a.example,IP:10.0.0.1"};
        const auto key = *PrivateKey::generate(KeyType::EcP256);
        const auto x509 = parsed(*selfSigned(wanted, key, random));
        QCOMPARE(X509_check_host(x509.get(), "backend.example", 0, 0, nullptr), 1);
        QCOMPARE(X509_check_host(x509.get(), "other.example", 0, 0, nullptr), 0);
        QCOMPARE(X509_check_ip_asc(x509.get(), "127.0.0.1", 0), 1);
        QCOMPARE(X509_check_ip_asc(x509.get(), "10.0.0.1", 0), 0); // it was no second name

        for (const char* name : {"", "with blank", "é.example"}) {
            wanted.dnsNames = {name};
            QCOMPARE(selfSigned(wanted, key, random).error().code, ErrorCode::InvalidArgument);
        }
    }
    // The stock tool's strict mode looks at RFC 5280's demands on identifiers and extensions.
    void build_chain_passesStrictVerification()
    {
        StockTool tool;
        const Identity authority = makeAuthority();
        tool.write("ca", authority);
        tool.write("client", makeIdentity(authority, CertificateUse::TlsClient, "kiosk-1"));
        QVERIFY2(tool.run("verify -x509_strict -purpose sslclient -CAfile ca.pem client.pem"),
                 tool.complaint());
        QVERIFY(!tool.run("verify -x509_strict -purpose sslserver -CAfile ca.pem client.pem"));
    }
    void issue_withAnotherKey_isRefused()
    {
        SystemRandom random;
        const Identity authority = makeAuthority();
        const auto stranger = *PrivateKey::generate(KeyType::EcP256);
        const auto result = issue(request(CertificateUse::TlsClient, "kiosk"),
                                  *stranger.publicKey(), authority.certificate, stranger, random);
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    }
    void serial_eachCertificate_isDifferent()
    {
        const Identity first = makeAuthority();
        SystemRandom random;
        const auto wanted = request(CertificateUse::Authority, "Example authority");
        const auto second = *selfSigned(wanted, first.key, random);
        QVERIFY(first.certificate.toDer() != second.toDer());
    }

    void derAndPem_roundTrip()
    {
        const Identity authority = makeAuthority();
        const auto fromDer = Certificate::fromDer(authority.certificate.toDer());
        QCOMPARE(fromDer->toDer(), authority.certificate.toDer());
        const std::string pem = authority.certificate.toPem();
        QCOMPARE(Certificate::fromPem(asBytes(pem))->toDer(), authority.certificate.toDer());
        const auto both = Certificate::allFromPem(asBytes("comment\n" + pem + "\n" + pem));
        QCOMPARE(both->size(), std::size_t{2});
    }
    void read_damaged_isRefused()
    {
        const Identity authority = makeAuthority();
        Bytes der = authority.certificate.toDer();
        const auto code = [](const auto& result) { return result.error().code; };
        QCOMPARE(code(Certificate::fromDer(ByteView(der).first(der.size() - 1))),
                 ErrorCode::MalformedData);
        der.push_back(0);
        QCOMPARE(code(Certificate::fromDer(der)), ErrorCode::MalformedData);
        QCOMPARE(code(Certificate::fromDer({})), ErrorCode::MalformedData);
        QCOMPARE(code(Certificate::fromPem({})), ErrorCode::MalformedData);
        QCOMPARE(code(Certificate::fromPem(asBytes("text"))), ErrorCode::MalformedData);
        // A sound one does not hide a damaged one after it.
        const std::string pem = authority.certificate.toPem();
        QCOMPARE(code(Certificate::allFromPem(asBytes(pem + pem.substr(0, pem.size() / 2)))),
                 ErrorCode::MalformedData);
    }
    void validAt_borders_areInside()
    {
        using namespace std::chrono_literals;
        const Identity authority = makeAuthority();
        const auto& certificate = authority.certificate;
        QVERIFY(certificate.validAt(certificate.notBefore()));
        QVERIFY(certificate.validAt(certificate.notAfter()));
        QVERIFY(!certificate.validAt(certificate.notBefore() - 1s));
        QVERIFY(!certificate.validAt(certificate.notAfter() + 1s));
    }

    void accessors_tellWhatIsInTheCertificate()
    {
        const Identity authority = makeAuthority();
        const Identity signer = makeIdentity(authority, CertificateUse::DocumentSigning, "Signer");
        const Identity server = makeIdentity(authority, CertificateUse::TlsServer, "Server");
        QCOMPARE(signer.certificate.spki(), *signer.key.publicKey()->toDer());
        QVERIFY(signer.certificate.subjectKeyIdentifier().has_value());
        QCOMPARE(signer.certificate.authorityKeyIdentifier(),
                 authority.certificate.subjectKeyIdentifier());
        QVERIFY(authority.certificate.isAuthority());
        QVERIFY(!signer.certificate.isAuthority());
        QVERIFY(signer.certificate.extendedUses().empty());
        QCOMPARE(server.certificate.extendedUses(), std::vector<std::string>{"1.3.6.1.5.5.7.3.1"});
        QCOMPARE(signer.certificate.serial().size(), std::size_t{16});
    }
    void serial_negative_isTwosComplement()
    {
        const Identity authority = makeAuthority();
        const auto withSerial = [&authority](long number) {
            return reissue(authority.certificate, authority,
                           [number](X509* x509) {
                               ASN1_INTEGER_set(X509_get_serialNumber(x509), number);
                           })
                .serial();
        };
        QCOMPARE(withSerial(-4711), (Bytes{0xED, 0x99}));
        QCOMPARE(withSerial(-1), (Bytes{0xFF}));
        QCOMPARE(withSerial(128), (Bytes{0x00, 0x80}));
    }
    void isSelfSigned_ownNameAndKey_alone()
    {
        const Identity authority = makeAuthority("Example authority");
        const Identity next = makeAuthority("Example authority");
        QVERIFY(authority.certificate.isSelfSigned());
        // One name, signed by its former key: a link, as states make them.
        const Certificate link = reissue(next.certificate, authority, [](X509*) {});
        QCOMPARE(link.issuer(), link.subject());
        QVERIFY(!link.isSelfSigned());
        QVERIFY(!makeIdentity(authority, CertificateUse::DocumentSigning, "Signer")
                     .certificate.isSelfSigned());
    }

    void verifyIssuedBy_ownAuthority_holds_data()
    {
        QTest::addColumn<int>("authorityType");
        QTest::newRow("P-256") << static_cast<int>(KeyType::EcP256);
        QTest::newRow("P-384") << static_cast<int>(KeyType::EcP384);
        QTest::newRow("RSA") << static_cast<int>(KeyType::Rsa2048);
    }
    void verifyIssuedBy_ownAuthority_holds()
    {
        QFETCH(const int, authorityType);
        const Identity authority =
            makeAuthority("Example authority", static_cast<KeyType>(authorityType));
        const Identity station = makeIdentity(authority, CertificateUse::StationSigning, "kiosk-1");
        QVERIFY(station.certificate.verifyIssuedBy(authority.certificate).has_value());
        QVERIFY(authority.certificate.verifyIssuedBy(authority.certificate).has_value());
    }
    void verifyIssuedBy_anotherIssuer_isRefused()
    {
        const Identity authority = makeAuthority("Example authority");
        const Identity namesake = makeAuthority("Example authority"); // another key
        const Identity other = makeAuthority("Other authority");
        const Identity station = makeIdentity(authority, CertificateUse::StationSigning, "kiosk-1");
        for (const Identity* issuer : {&namesake, &other, &station}) {
            const auto result = station.certificate.verifyIssuedBy(issuer->certificate);
            QCOMPARE(result.error().code, ErrorCode::SignatureInvalid);
        }
    }
    // A kiosk that signs a certificate with its own key does not become an authority.
    void verifyIssuedBy_noAuthority_isRefused()
    {
        const Identity authority = makeAuthority();
        const Identity station = makeIdentity(authority, CertificateUse::StationSigning, "kiosk-1");
        const Identity forged = makeIdentity(station, CertificateUse::StationSigning, "kiosk-2");
        QCOMPARE(forged.certificate.verifyIssuedBy(station.certificate).error().code,
                 ErrorCode::SignatureInvalid);
    }
    void verifyIssuedBy_alteredCertificate_isRefused()
    {
        const Identity authority = makeAuthority();
        const Identity station = makeIdentity(authority, CertificateUse::StationSigning, "kiosk-1");
        const Bytes der = station.certificate.toDer();
        for (std::size_t i = 0; i < der.size(); ++i) {
            Bytes altered = der;
            altered[i] ^= 0x01;
            const auto certificate = Certificate::fromDer(altered);
            QVERIFY(!certificate || !certificate->verifyIssuedBy(authority.certificate));
        }
    }
    // As in passports; the parameters name hash, mask and salt.
    void verifyIssuedBy_rsaPss_holds()
    {
        const Identity authority = makeAuthority("Example authority", KeyType::Rsa2048);
        const Identity signer = makeIdentity(authority, CertificateUse::DocumentSigning, "Signer");
        const bool pss = true;
        const Certificate certificate = reissue(
            signer.certificate, authority, [](X509*) {}, pss);
        QCOMPARE(X509_get_signature_nid(parsed(certificate).get()), NID_rsassaPss);
        QVERIFY(certificate.verifyIssuedBy(authority.certificate).has_value());
        Bytes altered = certificate.toDer();
        altered.back() ^= 0x01;
        QVERIFY(!Certificate::fromDer(altered)->verifyIssuedBy(authority.certificate));
    }
    // Same name, same key, but the identifier names another one: the signature alone would hold.
    void verifyIssuedBy_anotherKeyIdentifier_isRefused()
    {
        const Identity authority = makeAuthority();
        const Identity signer = makeIdentity(authority, CertificateUse::DocumentSigning, "Signer");
        const Certificate certificate = reissue(signer.certificate, authority, [](X509* x509) {
            const int index = X509_get_ext_by_NID(x509, NID_authority_key_identifier, -1);
            X509_EXTENSION_free(X509_delete_ext(x509, index));
            const std::unique_ptr<AUTHORITY_KEYID, decltype(&AUTHORITY_KEYID_free)> other(
                AUTHORITY_KEYID_new(), AUTHORITY_KEYID_free);
            other->keyid = ASN1_OCTET_STRING_new();
            ASN1_OCTET_STRING_set(other->keyid, reinterpret_cast<const unsigned char*>("x"), 1);
            X509_add1_ext_i2d(x509, NID_authority_key_identifier, other.get(), 0, 0);
        });
        QCOMPARE(certificate.verifyIssuedBy(authority.certificate).error().code,
                 ErrorCode::SignatureInvalid);
    }
    // The country signing certificates of the test chips: one with explicit curve parameters.
    void countryAuthorities_ofTestChips_verifyThemselves_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("explicit curve parameters") << "emrtd/trust-dev/testland-ec.cer";
        QTest::newRow("RSA") << "emrtd/trust-dev/testland-rsa.cer";
    }
    void countryAuthorities_ofTestChips_verifyThemselves()
    {
        QFETCH(const QString, file);
        const auto root = Certificate::fromDer(testData(file.toStdString()));
        QVERIFY(root.has_value());
        const auto result = root->verifyIssuedBy(*root);
        QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
    }
};

QTEST_GUILESS_MAIN(CertificateTest)
#include "tst_certificate.moc"
