// What the simulated issuer makes, read by another implementation: src/crypto, and through it
// OpenSSL's parsers.
#include "crypto/cms.h"
#include "crypto/system_random.h"
#include "hex.h"
#include "simulated/document_signer.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using namespace std::chrono;
using test::octets;
using test::shown;

namespace {

constexpr Validity validity{sys_days(2020y / January / 1), sys_days(2045y / January / 1)};

} // namespace

class SimulatedDocumentSignerTest : public QObject
{
    Q_OBJECT

    crypto::SystemRandom m_random;

    DocumentSigner root()
    {
        return DocumentSigner::root(CardKey::make(*domainParameters("P-384")).value(), {},
                                    "Simulated root", validity, m_random)
            .value();
    }
    static crypto::Certificate parsed(const DocumentSigner& signer)
    {
        return crypto::Certificate::fromDer(signer.certificate()).value();
    }

private Q_SLOTS:
    void signedData_everyKindOfKey_isVerified_data()
    {
        QTest::addColumn<QByteArray>("curve"); // empty: RSA
        QTest::addColumn<bool>("other");       // explicit parameters, or PSS
        QTest::addColumn<int>("hash");
        for (const char* curve : {"P-256", "P-521", "brainpoolP320r1"}) {
            QTest::addRow("%s", curve) << QByteArray(curve) << false << 2;
            QTest::addRow("%s, explicit", curve) << QByteArray(curve) << true << 3;
        }
        QTest::newRow("RSA") << QByteArray() << false << 2;
        QTest::newRow("RSA, SHA-1") << QByteArray() << false << 0;
        QTest::newRow("RSA-PSS") << QByteArray() << true << 2;
        QTest::newRow("RSA-PSS, SHA-512") << QByteArray() << true << 4;
    }
    void signedData_everyKindOfKey_isVerified()
    {
        QFETCH(const QByteArray, curve);
        QFETCH(const bool, other);
        QFETCH(const int, hash);
        const auto key = curve.isEmpty()
                             ? CardKey::makeRsa(2048)
                             : CardKey::make(*domainParameters(curve.toStdString()), other);
        const SignatureScheme scheme{static_cast<crypto::HashAlgorithm>(hash),
                                     other ? CardKey::Padding::Pss : CardKey::Padding::Pkcs1};
        const auto issuer = root();
        const auto signer = issuer.issue(*key, scheme, "Signer", validity, m_random).value();
        QVERIFY(parsed(signer).verifyIssuedBy(parsed(issuer)));
        QCOMPARE(parsed(signer).commonName(), std::string("Signer"));
        QVERIFY(parsed(signer).validAt(sys_days(2030y / June / 1)));
        QVERIFY(!parsed(signer).validAt(sys_days(2050y / June / 1)));

        const Bytes content = octets("3003020100");
        const Bytes message = signer.signedData("2.23.136.1.1.1", content).value();
        const auto verified = crypto::verifyCms(message);
        QVERIFY2(verified.has_value(), verified ? "" : verified.error().detail.c_str());
        QCOMPARE(verified->contentType, std::string("2.23.136.1.1.1"));
        QCOMPARE(shown(verified->content), shown(content));
        QCOMPARE(verified->signer.sha256(), parsed(signer).sha256());
    }
    void signedData_alteredContent_isRefused()
    {
        Bytes message = root().signedData("2.23.136.1.1.1", octets("3003020142")).value();
        const auto at = std::ranges::search(message, octets("3003020142"));
        QVERIFY(!at.empty());
        *(at.end() - 1) ^= 1;
        QCOMPARE(crypto::verifyCms(message).error().code, ErrorCode::SignatureInvalid);
    }
    void issue_underAnImpostor_isNotTheRoots()
    {
        const auto signer = root()
                                .issue(CardKey::make(*domainParameters("P-256")).value(), {},
                                       "Signer", validity, m_random)
                                .value();
        QVERIFY(!parsed(signer).verifyIssuedBy(parsed(root())));
    }
};

QTEST_APPLESS_MAIN(SimulatedDocumentSignerTest)
#include "tst_simulated_document_signer.moc"
