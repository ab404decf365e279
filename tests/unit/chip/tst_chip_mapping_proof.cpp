#include "chip/emrtd/chip_mapping_proof.h"

#include "chip/tlv.h"
#include "crypto/certificate_builder.h"
#include "crypto/cms.h"
#include "crypto/system_random.h"
#include "scripted_channel.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

// The worked example of ICAO 9303-11 appendix I, on brainpoolP256r1.
constexpr std::string_view chipMappingKey =
    "04 A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B3"
    "04F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E23";
constexpr std::string_view authenticationData =
    "85DC3FA93D0952BFA82F5FD189EE75BD82F11D1F0B8ED4BF5319AC9B53C426B3";
constexpr std::string_view staticKey =
    "04 1872709494399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC8"
    "84D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F";
// A point of the same curve (appendix G.1).
constexpr std::string_view otherKey =
    "04 824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
    "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54";

constexpr const char* cardSecurityType = "0.4.0.127.0.7.3.2.1";
constexpr TimePoint issued{std::chrono::sys_days{2024y / 3 / 1}};

Bytes wrap(Tag tag, const Bytes& value)
{
    Bytes object;
    appendTlv(object, tag, value);
    return object;
}

Bytes operator+(Bytes left, const Bytes& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

// SecurityInfos with one chip authentication key on brainpoolP256r1.
Bytes securityInfos(std::initializer_list<std::string_view> points)
{
    Bytes infos;
    for (const std::string_view point : points) {
        const Bytes algorithm = wrap(0x30, hex("0607 2A8648CE3D0201 0609 2B2403030208010107"));
        const Bytes bits = wrap(0x03, Bytes{0} + hex(point));
        infos = infos + wrap(0x30, hex("0609 04007F000702020102") + wrap(0x30, algorithm + bits));
    }
    return wrap(0x31, infos);
}

ChipAuthenticationMapping exampleMapping()
{
    return {13, hex(chipMappingKey), core::toSecure(hex(authenticationData))};
}

// An issuer with one document signer.
struct Issuer
{
    crypto::SystemRandom random;
    crypto::PrivateKey rootKey = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
    crypto::PrivateKey signerKey = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
    crypto::Certificate root = crypto::selfSigned({.use = crypto::CertificateUse::Authority,
                                                   .country = "UT",
                                                   .organisation = {},
                                                   .commonName = "CSCA Testland",
                                                   .dnsNames = {},
                                                   .notBefore = issued - 24h,
                                                   .notAfter = issued + 24h * 5000},
                                                  rootKey, random)
                                   .value();
    crypto::Certificate signer = crypto::issue({.use = crypto::CertificateUse::DocumentSigning,
                                                .country = "UT",
                                                .organisation = {},
                                                .commonName = "Signer of EF.CardSecurity",
                                                .dnsNames = {},
                                                .notBefore = issued,
                                                .notAfter = issued + 24h * 4000},
                                               signerKey.publicKey().value(), root, rootKey, random)
                                     .value();

    [[nodiscard]] Bytes sign(const Bytes& content, const char* type = cardSecurityType) const
    {
        return crypto::signCms(content, signer, signerKey, type).value();
    }
    [[nodiscard]] TrustList trust() const
    {
        TrustList list;
        list.anchors = {root};
        return list;
    }
};

} // namespace

class ChipMappingProofTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verify_workedExample_isGenuine()
    {
        const Issuer issuer;
        const Bytes file = issuer.sign(securityInfos({staticKey}));
        const auto verdict =
            verifyChipMapping(exampleMapping(), file, issuer.trust(), issued + 24h);
        QCOMPARE(verdict.proof, ChipProof::Genuine);
        QCOMPARE(verdict.method, std::string("PACE-CAM"));
    }
    void verify_severalKeysAndTrailingOctets_isGenuine()
    {
        const Issuer issuer;
        const Bytes file = issuer.sign(securityInfos({otherKey, staticKey})) + Bytes(16, 0);
        QCOMPARE(verifyChipMapping(exampleMapping(), file, issuer.trust(), issued + 24h).proof,
                 ChipProof::Genuine);
    }
    void verify_wrongMapping_fails_data()
    {
        QTest::addColumn<int>("parameterId");
        QTest::addColumn<QByteArray>("ownData");
        QTest::addColumn<QByteArray>("mappingKey");
        const QByteArray data = QByteArray::fromStdString(std::string(authenticationData));
        const QByteArray key = QByteArray::fromStdString(std::string(chipMappingKey));
        QTest::newRow("other data") << 13 << QByteArray(data).replace("85DC", "85DD") << key;
        QTest::newRow("no data") << 13 << QByteArray("00") << key;
        QTest::newRow("other mapping key")
            << 13 << data << QByteArray::fromStdString(std::string(otherKey));
        QTest::newRow("no mapping key") << 13 << data << QByteArray("00");
        QTest::newRow("other curve") << 12 << data << key;
        QTest::newRow("prime group") << 1 << data << key;
        QTest::newRow("no group") << 77 << data << key;
    }
    void verify_wrongMapping_fails()
    {
        QFETCH(const int, parameterId);
        QFETCH(const QByteArray, ownData);
        QFETCH(const QByteArray, mappingKey);
        const Issuer issuer;
        const ChipAuthenticationMapping mapping{parameterId, hex(mappingKey.toStdString()),
                                                core::toSecure(hex(ownData.toStdString()))};
        QCOMPARE(verifyChipMapping(mapping, issuer.sign(securityInfos({staticKey})), issuer.trust(),
                                   issued + 24h)
                     .proof,
                 ChipProof::Failed);
    }
    void verify_badCardSecurity_fails_data()
    {
        QTest::addColumn<QByteArray>("fault");
        for (const char* fault : {"empty", "altered", "other type", "no infos", "other key"})
            QTest::newRow(fault) << QByteArray(fault);
    }
    void verify_badCardSecurity_fails()
    {
        QFETCH(const QByteArray, fault);
        const Issuer issuer;
        Bytes file = issuer.sign(securityInfos({staticKey}));
        if (fault == "empty")
            file.clear();
        if (fault == "altered")
            file.back() ^= 1;
        if (fault == "other type")
            file = issuer.sign(securityInfos({staticKey}), "2.23.136.1.1.1");
        if (fault == "no infos")
            file = issuer.sign(hex("3000"));
        if (fault == "other key")
            file = issuer.sign(securityInfos({otherKey}));
        const auto verdict =
            verifyChipMapping(exampleMapping(), file, issuer.trust(), issued + 24h);
        QCOMPARE(verdict.proof, ChipProof::Failed);
        QVERIFY(!verdict.reason.empty());
    }
    void verify_unknownIssuer_provesNothing()
    {
        const Issuer issuer;
        const Issuer stranger; // of the same name
        const Bytes file = stranger.sign(securityInfos({staticKey}));
        QCOMPARE(verifyChipMapping(exampleMapping(), file, issuer.trust(), issued + 24h).proof,
                 ChipProof::NotChecked);
        QCOMPARE(verifyChipMapping(exampleMapping(), file, {}, issued + 24h).proof,
                 ChipProof::NotChecked);
    }
    void verify_expiredSigner_provesNothing()
    {
        const Issuer issuer;
        const Bytes file = issuer.sign(securityInfos({staticKey}));
        QCOMPARE(
            verifyChipMapping(exampleMapping(), file, issuer.trust(), issued + 24h * 4500).proof,
            ChipProof::NotChecked);
    }
};

QTEST_GUILESS_MAIN(ChipMappingProofTest)
#include "tst_chip_mapping_proof.moc"
