#include "crypto/agreement_group.h"
#include "hex.h"
#include "simulated/card_key.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

class SimulatedCardKeyTest : public QObject
{
    Q_OBJECT

    static CardKey keyOn(std::string_view parameters, bool explicitly = false)
    {
        return CardKey::make(*domainParameters(parameters), explicitly).value();
    }

private Q_SLOTS:
    void make_allStandardizedParameters_giveKeysOfTheirGroups_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<bool>("explicitly");
        for (const auto& each : allDomainParameters()) {
            QTest::addRow("%d", each.id) << each.id << false;
            if (each.isEllipticCurve)
                QTest::addRow("%d, explicit", each.id) << each.id << true;
        }
    }
    void make_allStandardizedParameters_giveKeysOfTheirGroups()
    {
        QFETCH(const int, id);
        QFETCH(const bool, explicitly);
        const auto key = CardKey::make(*domainParameters(id), explicitly);
        QVERIFY2(key.has_value(), key ? "" : key.error().detail.c_str());
        const auto publicKey = crypto::PublicKey::fromDer(key->publicKeyInfo());
        QVERIFY(publicKey.has_value());
        const auto group = crypto::AgreementGroup::ofKey(*publicKey).value();
        const auto standard = crypto::AgreementGroup::standardized(id).value();
        QCOMPARE(shown(group.generator()), shown(standard.generator()));
        QCOMPARE(shown(standard.publicElement(key->privateNumber().value()).value()),
                 shown(crypto::AgreementGroup::elementOf(*publicKey).value()));
    }
    void make_explicitParameters_areWrittenOut()
    {
        QVERIFY(keyOn("brainpoolP256r1").publicKeyInfo().size() < 100);
        QVERIFY(keyOn("brainpoolP256r1", true).publicKeyInfo().size() > 250);
    }
    void pem_roundTrip_keepsTheKey()
    {
        const auto key = keyOn("P-384");
        const auto again = CardKey::fromPem(key.toPem().value()).value();
        QCOMPARE(shown(again.publicKeyInfo()), shown(key.publicKeyInfo()));
        QCOMPARE(CardKey::fromPem(octets("00")).error().code, ErrorCode::MalformedData);
    }
    void another_key_isOfTheSameKind()
    {
        for (const auto& key :
             {keyOn("P-521"), keyOn("DH-1024-160"), CardKey::makeRsa(1024).value()}) {
            const auto other = key.another().value();
            QCOMPARE(int(other.type()), int(key.type()));
            QCOMPARE(other.octets(), key.octets());
            QVERIFY(other.publicKeyInfo() != key.publicKeyInfo());
        }
    }
    void signPlain_everyCurve_isTwiceTheOrder()
    {
        for (const char* curve : {"P-192", "P-256", "brainpoolP320r1", "P-521"}) {
            const auto key = keyOn(curve);
            for (int i = 0; i < 20; ++i) // numbers with leading zeroes come up too
                QCOMPARE(key.signPlain(crypto::HashAlgorithm::Sha256, octets("01")).value().size(),
                         2 * key.octets());
        }
    }
    // CA_IC · PK_IC must be the mapping key (9303-11 section 4.4.3.5.2).
    void divide_mappingScalar_isUndoneByThePublicKey()
    {
        const auto key = keyOn("brainpoolP256r1");
        const auto group = crypto::AgreementGroup::standardized(13).value();
        const Bytes scalar = octets("498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BC"
                                    "E9058560");
        const auto quotient = key.divide(scalar).value();
        const auto element = crypto::AgreementGroup::elementOf(
                                 crypto::PublicKey::fromDer(key.publicKeyInfo()).value())
                                 .value();
        QCOMPARE(shown(group.multiply(quotient, element).value()),
                 shown(group.publicElement(scalar).value()));
    }
};

QTEST_APPLESS_MAIN(SimulatedCardKeyTest)
#include "tst_simulated_card_key.moc"
