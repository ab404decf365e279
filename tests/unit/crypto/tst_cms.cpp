#include "authority.h"
#include "crypto/cms.h"
#include "stock_tool.h"

#include <algorithm>
#include <optional>

using namespace kiosk;
using namespace kiosk::core;
using namespace kiosk::crypto;
using namespace kiosk::crypto::test;

namespace {

constexpr const char* ldsSecurityObject = "2.23.136.1.1.1";

Bytes content(std::size_t size)
{
    Bytes octets(size);
    for (std::size_t i = 0; i < size; ++i)
        octets[i] = static_cast<std::uint8_t>(i * 31 + (i >> 8)); // line ends among them
    return octets;
}

const char* detail(const Result<SignedContent>& result)
{
    return result ? "" : result.error().detail.c_str();
}

} // namespace

class CmsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_authority = makeAuthority();
        m_station = makeIdentity(*m_authority, CertificateUse::StationSigning, "kiosk-1");
        m_backOffice = makeIdentity(*m_authority, CertificateUse::Sealing, "Back office");
        m_recovery =
            makeIdentity(*m_authority, CertificateUse::Sealing, "Recovery", KeyType::Rsa2048);
    }
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    // ---- signing ----------------------------------------------------------------------------

    void signCms_eachKeyType_verifies_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("P-256") << static_cast<int>(KeyType::EcP256);
        QTest::newRow("P-384") << static_cast<int>(KeyType::EcP384);
        QTest::newRow("RSA") << static_cast<int>(KeyType::Rsa2048);
    }
    void signCms_eachKeyType_verifies()
    {
        QFETCH(const int, type);
        const Identity signer = makeIdentity(*m_authority, CertificateUse::DocumentSigning,
                                             "Signer", static_cast<KeyType>(type));
        const auto message =
            signCms(content(1000), signer.certificate, signer.key, ldsSecurityObject);
        const auto verified = verifyCms(*message);
        QVERIFY2(verified.has_value(), detail(verified));
        QCOMPARE(verified->contentType, std::string(ldsSecurityObject));
        QCOMPARE(toBytes(verified->content), content(1000));
        QCOMPARE(verified->signer.toDer(), signer.certificate.toDer());
    }
    void signCms_emptyContent_verifies()
    {
        const auto message = signCms({}, m_station->certificate, m_station->key);
        const auto verified = verifyCms(*message);
        QVERIFY2(verified.has_value(), detail(verified));
        QVERIFY(verified->content.empty());
        QCOMPARE(verified->contentType, std::string("1.2.840.113549.1.7.1"));
    }
    void signCms_unusableInput_fails()
    {
        QCOMPARE(signCms({}, m_station->certificate, m_backOffice->key).error().code,
                 ErrorCode::CryptoFailed);
        QCOMPARE(signCms({}, m_station->certificate, m_station->key, "no oid").error().code,
                 ErrorCode::InvalidArgument);
    }
    void verifyCms_anyOctetFlipped_isRefusedOrUnharmed()
    {
        const Bytes message =
            *signCms(content(64), m_station->certificate, m_station->key, ldsSecurityObject);
        for (std::size_t i = 0; i < message.size(); ++i) {
            Bytes altered = message;
            altered[i] ^= 0x01;
            const auto verified = verifyCms(altered);
            // Some octets say nothing that is signed (version numbers, the list of hash
            // algorithms, the certificate's own signature). What comes out is what was signed.
            QVERIFY(!verified || (toBytes(verified->content) == content(64) &&
                                  verified->contentType == ldsSecurityObject));
        }
    }
    void verifyCms_anotherContentType_isRefused()
    {
        const Bytes message = *signCms(content(64), m_station->certificate, m_station->key);
        QCOMPARE(verifyCms(message, {}, {.contentType = ldsSecurityObject}).error().code,
                 ErrorCode::MalformedData);
        QVERIFY(verifyCms(message, {}, {.contentType = "1.2.840.113549.1.7.1"}).has_value());
    }
    void verifyCms_noSignedData_isRefused()
    {
        const Bytes message = *signCms(content(64), m_station->certificate, m_station->key);
        const auto code = [](const auto& result) { return result.error().code; };
        QCOMPARE(code(verifyCms({})), ErrorCode::MalformedData);
        QCOMPARE(code(verifyCms(content(100))), ErrorCode::MalformedData);
        QCOMPARE(code(verifyCms(ByteView(message).first(message.size() - 1))),
                 ErrorCode::MalformedData);
        QCOMPARE(code(verifyCms(*sealCms(content(64), {m_backOffice->certificate}))),
                 ErrorCode::MalformedData);
    }

    // ---- passports --------------------------------------------------------------------------

    void verifyCms_securityObjectOfTestChip_holds_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("authority");
        QTest::newRow("RSA") << "s1-td3-bac-aa"
                             << "testland-rsa.cer";
        QTest::newRow("ECDSA, explicit curve parameters") << "s2-td1-pace-ca"
                                                          << "testland-ec.cer";
        QTest::newRow("RSA-PSS") << "s3-td3-pace-bac-aa"
                                 << "testland-rsa.cer";
    }
    void verifyCms_securityObjectOfTestChip_holds()
    {
        QFETCH(const QString, document);
        QFETCH(const QString, authority);
        const auto verified = verifyCms(securityObject(document.toStdString()));
        QVERIFY2(verified.has_value(), detail(verified));
        QCOMPARE(verified->contentType, std::string(ldsSecurityObject));
        const auto root =
            Certificate::fromDer(testData("emrtd/trust-dev/" + authority.toStdString()));
        const auto issued = verified->signer.verifyIssuedBy(*root);
        QVERIFY2(issued.has_value(), issued ? "" : issued.error().detail.c_str());
    }
    void verifyCms_signerOfUnknownCountry_isNotIssuedByNamesake()
    {
        const auto verified = verifyCms(securityObject("b3-unknown-csca"));
        QVERIFY2(verified.has_value(), detail(verified));
        for (const char* file : {"testland-rsa.cer", "testland-ec.cer"}) {
            const auto root =
                *Certificate::fromDer(testData(std::string("emrtd/trust-dev/") + file));
            QCOMPARE(verified->signer.verifyIssuedBy(root).error().code,
                     ErrorCode::SignatureInvalid);
        }
    }
    void verifyCms_securityObjectAltered_isRefused_data()
    {
        QTest::addColumn<QString>("document");
        QTest::newRow("RSA") << "s1-td3-bac-aa";
        QTest::newRow("ECDSA") << "s2-td1-pace-ca";
        QTest::newRow("RSA-PSS") << "s3-td3-pace-bac-aa";
    }
    void verifyCms_securityObjectAltered_isRefused()
    {
        QFETCH(const QString, document);
        const Bytes sound = securityObject(document.toStdString());
        const auto original = *verifyCms(sound);
        const auto found = std::search(sound.begin(), sound.end(), original.content.begin(),
                                       original.content.end());
        QVERIFY(found != sound.end());
        const auto start = static_cast<std::size_t>(found - sound.begin());
        for (std::size_t i = 0; i < original.content.size(); i += 7) {
            Bytes altered = sound;
            altered[start + i] ^= 0x10;
            QCOMPARE(verifyCms(altered).error().code, ErrorCode::SignatureInvalid);
        }
        Bytes altered = sound;
        altered.back() ^= 0x01; // the signature is the last thing in it
        QCOMPARE(verifyCms(altered).error().code, ErrorCode::SignatureInvalid);
    }
    // Two authorities in the German list have such serials; RFC 5280 forbids them.
    void verifyCms_negativeSerial_holds()
    {
        const Certificate odd = reissue(m_station->certificate, *m_authority, [](X509* x509) {
            ASN1_INTEGER_set(X509_get_serialNumber(x509), -4711);
        });
        QVERIFY(odd.verifyIssuedBy(m_authority->certificate).has_value());
        const auto verified = verifyCms(*signCms(content(64), odd, m_station->key));
        QVERIFY2(verified.has_value(), detail(verified));
        QCOMPARE(verified->signer.toDer(), odd.toDer());
    }
    void verifyCms_masterList_holds()
    {
        const auto verified = verifyCms(testData("emrtd/trust-dev/masterlist.ml"));
        QVERIFY2(verified.has_value(), detail(verified));
        QCOMPARE(verified->contentType, std::string("2.23.136.1.1.2"));
    }

    // ---- sealing ----------------------------------------------------------------------------

    void sealCms_eachRecipient_opens()
    {
        const Bytes sealed =
            *sealCms(content(100'000), {m_backOffice->certificate, m_recovery->certificate});
        for (const Identity* recipient : {&*m_backOffice, &*m_recovery}) {
            const auto opened = openCms(sealed, recipient->certificate, recipient->key);
            QVERIFY2(opened.has_value(), opened ? "" : opened.error().detail.c_str());
            QCOMPARE(toBytes(*opened), content(100'000));
        }
    }
    void sealCms_emptyContent_opens()
    {
        const Bytes sealed = *sealCms({}, {m_backOffice->certificate});
        QVERIFY(openCms(sealed, m_backOffice->certificate, m_backOffice->key)->empty());
    }
    void sealCms_nobody_fails()
    {
        QCOMPARE(sealCms(content(10), {}).error().code, ErrorCode::CryptoFailed);
    }
    void openCms_anotherKey_isRefused()
    {
        const Bytes sealed = *sealCms(content(100), {m_backOffice->certificate});
        const auto code = [](const auto& result) { return result.error().code; };
        QCOMPARE(code(openCms(sealed, m_station->certificate, m_station->key)),
                 ErrorCode::SignatureInvalid);
        QCOMPARE(code(openCms(sealed, m_backOffice->certificate, m_station->key)),
                 ErrorCode::SignatureInvalid);
        QCOMPARE(code(openCms(sealed, m_recovery->certificate, m_recovery->key)),
                 ErrorCode::SignatureInvalid);
    }
    void openCms_anyOctetFlipped_isRefused_data()
    {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("EC") << false;
        QTest::newRow("RSA") << true;
    }
    void openCms_anyOctetFlipped_isRefused()
    {
        QFETCH(const bool, rsa);
        const Identity& recipient = rsa ? *m_recovery : *m_backOffice;
        const Bytes sealed = *sealCms(content(64), {recipient.certificate});
        const auto open = [&](std::size_t position, std::uint8_t mask) {
            Bytes altered = sealed;
            altered[position] ^= mask;
            return openCms(altered, recipient.certificate, recipient.key);
        };
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            const std::string where = std::to_string(i) + " of " + std::to_string(sealed.size());
            QVERIFY2(!open(i, 0x01), where.c_str());
            QVERIFY2(!open(i, 0xFF), where.c_str());
            // Other bits may make another spelling of the same: a constructed string, or a letter
            // of the recipient's name in the other case. Never another content.
            for (unsigned mask = 0x02; mask <= 0x80; mask <<= 1) {
                const auto opened = open(i, static_cast<std::uint8_t>(mask));
                QVERIFY2(!opened || toBytes(*opened) == content(64), where.c_str());
            }
        }
    }
    // A tag of four octets is forged in 2³² tries; GCM as such would take it.
    void openCms_shortTag_isRefused()
    {
        Bytes sealed = *sealCms(content(64), {m_backOffice->certificate});
        // The tag ends the message, so only the three lengths around it have to follow:
        // 30 82 LLLL 06 0B … A0 82 LLLL 30 82 LLLL.
        QCOMPARE(sealed.at(sealed.size() - 17), std::uint8_t{16});
        sealed.at(sealed.size() - 17) = 4;
        sealed.resize(sealed.size() - 12);
        for (const std::size_t header : {0U, 17U, 21U}) {
            QCOMPARE(sealed.at(header + 1), std::uint8_t{0x82});
            const int length = sealed.at(header + 2) * 256 + sealed.at(header + 3) - 12;
            sealed.at(header + 2) = static_cast<std::uint8_t>(length / 256);
            sealed.at(header + 3) = static_cast<std::uint8_t>(length % 256);
        }
        QCOMPARE(openCms(sealed, m_backOffice->certificate, m_backOffice->key).error().code,
                 ErrorCode::MalformedData);
    }
    void openCms_cutOrLengthened_isRefused()
    {
        Bytes sealed = *sealCms(content(64), {m_backOffice->certificate});
        for (std::size_t size = 0; size < sealed.size(); ++size)
            QVERIFY(!openCms(ByteView(sealed).first(size), m_backOffice->certificate,
                             m_backOffice->key));
        sealed.push_back(0);
        QVERIFY(!openCms(sealed, m_backOffice->certificate, m_backOffice->key));
    }

    // ---- with the stock tool ----------------------------------------------------------------

    void stockTool_opensAndVerifiesOurs()
    {
        StockTool tool;
        tool.write("ca", *m_authority);
        tool.write("backend", *m_backOffice);
        tool.write("recovery", *m_recovery);
        const Bytes message = *signCms(content(5000), m_station->certificate, m_station->key);
        tool.write("package.p7",
                   *sealCms(message, {m_backOffice->certificate, m_recovery->certificate}));
        for (const QString recipient : {"backend", "recovery"}) {
            QVERIFY2(tool.run("cms -decrypt -inform DER -in package.p7 -recip " + recipient +
                              ".pem -inkey " + recipient + ".key -binary -out opened.der"),
                     tool.complaint());
            QCOMPARE(tool.read("opened.der"), message);
        }
        QVERIFY2(tool.run("cms -verify -binary -inform DER -in opened.der -CAfile ca.pem "
                          "-purpose any -out content.bin"),
                 tool.complaint());
        QCOMPARE(tool.read("content.bin"), content(5000));
    }
    void stockTool_sealedAndSigned_isOpenedHere()
    {
        StockTool tool;
        tool.write("station", *m_station);
        tool.write("backend", *m_backOffice);
        tool.write("content.bin", content(5000));
        QVERIFY2(tool.run("cms -sign -binary -nodetach -stream -md sha256 -in content.bin "
                          "-signer station.pem -inkey station.key -outform DER -out signed.der"),
                 tool.complaint());
        QVERIFY2(tool.run("cms -encrypt -binary -stream -aes-256-gcm -in signed.der -outform DER "
                          "-out package.p7 -recip backend.pem -keyopt ecdh_kdf_md:sha256 "
                          "-aes256-wrap"),
                 tool.complaint());
        const auto opened =
            openCms(tool.read("package.p7"), m_backOffice->certificate, m_backOffice->key);
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().detail.c_str());
        const auto verified = verifyCms(*opened);
        QVERIFY2(verified.has_value(), detail(verified));
        QCOMPARE(toBytes(verified->content), content(5000));
        QVERIFY(verified->signedAt.has_value()); // the stock tool always says when
        QVERIFY(verified->signer.verifyIssuedBy(m_authority->certificate).has_value());
    }
    // The signer named by key identifier, its certificate left out.
    void stockTool_signedWithoutCertificate_needsCandidate()
    {
        StockTool tool;
        tool.write("station", *m_station);
        tool.write("content.bin", content(100));
        QVERIFY2(tool.run("cms -sign -binary -nodetach -nocerts -keyid -md sha256 -in content.bin "
                          "-signer station.pem -inkey station.key -outform DER -out signed.der"),
                 tool.complaint());
        const Bytes message = tool.read("signed.der");
        QCOMPARE(verifyCms(message).error().code, ErrorCode::UnknownIssuer);
        QCOMPARE(verifyCms(message, {m_backOffice->certificate}).error().code,
                 ErrorCode::UnknownIssuer);
        const auto verified =
            verifyCms(message, {m_backOffice->certificate, m_station->certificate});
        QVERIFY2(verified.has_value(), detail(verified));
        QCOMPARE(verified->signer.toDer(), m_station->certificate.toDer());
    }
    void stockTool_noAttributesOrDetached_isRefused()
    {
        StockTool tool;
        tool.write("station", *m_station);
        tool.write("content.bin", content(100));
        const QString sign = "cms -sign -binary -md sha256 -in content.bin -signer station.pem "
                             "-inkey station.key -outform DER -out signed.der ";
        QVERIFY2(tool.run(sign + "-nodetach -noattr"), tool.complaint());
        const Bytes plain = tool.read("signed.der");
        QCOMPARE(verifyCms(plain).error().code, ErrorCode::MalformedData);
        QVERIFY(verifyCms(plain, {}, {.attributes = SignedAttributes::Optional})
                    .has_value()); // old passports
        QVERIFY2(tool.run(sign + "-md sha256"), tool.complaint());
        QCOMPARE(verifyCms(tool.read("signed.der")).error().code, ErrorCode::MalformedData);
    }
    void stockTool_sealedOtherwise_isRefused_data()
    {
        QTest::addColumn<QString>("cipher");
        // No tag: anybody can change what comes out, so it is no sealing.
        QTest::newRow("CBC") << "-aes-256-cbc";
        QTest::newRow("shorter key") << "-aes-128-gcm";
    }
    void stockTool_sealedOtherwise_isRefused()
    {
        QFETCH(const QString, cipher);
        StockTool tool;
        tool.write("backend", *m_backOffice);
        tool.write("content.bin", content(100));
        QVERIFY2(tool.run("cms -encrypt -binary " + cipher +
                          " -in content.bin -outform DER -out package.p7 -recip backend.pem"),
                 tool.complaint());
        QCOMPARE(openCms(tool.read("package.p7"), m_backOffice->certificate, m_backOffice->key)
                     .error()
                     .code,
                 ErrorCode::MalformedData);
    }

private:
    std::optional<Identity> m_authority;
    std::optional<Identity> m_station;
    std::optional<Identity> m_backOffice;
    std::optional<Identity> m_recovery;
};

QTEST_GUILESS_MAIN(CmsTest)
#include "tst_cms.moc"
