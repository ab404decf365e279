#include "hex.h"
#include "simulated/security_info_data.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using crypto::BlockCipher;
using test::octets;
using test::shown;

namespace {

PaceOption option(Mapping mapping, const char* parameters, BlockCipher cipher)
{
    return {mapping, *domainParameters(std::string_view(parameters)), cipher};
}

} // namespace

class SimulatedSecurityInfoDataTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // 9303-11 appendix G: EF.CardAccess of the two examples.
    void cardAccessInfos_workedExamples_agree()
    {
        QCOMPARE(shown(cardAccessInfos(
                     {option(Mapping::Generic, "brainpoolP256r1", BlockCipher::Aes128)})),
                 QByteArray("31143012060A04007F0007020204020202010202010D"));
        QCOMPARE(
            shown(cardAccessInfos({option(Mapping::Generic, "DH-1024-160", BlockCipher::Aes128)})),
            QByteArray("31143012060A04007F00070202040102020102020100"));
    }
    void objectIdentifier_everyMapping_hasItsNumber()
    {
        using enum Mapping;
        const auto last = [](const PaceOption& each) {
            return QString::fromStdString(objectIdentifier(each)).section('.', -2);
        };
        QCOMPARE(last(option(Generic, "DH-2048-256", BlockCipher::TripleDes)), QString("1.1"));
        QCOMPARE(last(option(Generic, "P-256", BlockCipher::Aes256)), QString("2.4"));
        QCOMPARE(last(option(Integrated, "DH-2048-224", BlockCipher::Aes128)), QString("3.2"));
        QCOMPARE(last(option(Integrated, "P-384", BlockCipher::Aes192)), QString("4.3"));
        QCOMPARE(last(option(ChipAuthentication, "P-521", BlockCipher::Aes128)), QString("6.2"));
    }
    void isDefined_gapsOfTheStandard_areKnown()
    {
        QVERIFY(!isDefined(option(Mapping::ChipAuthentication, "P-256", BlockCipher::TripleDes)));
        QVERIFY(
            !isDefined(option(Mapping::ChipAuthentication, "DH-2048-256", BlockCipher::Aes128)));
        QVERIFY(!isDefined(option(Mapping::Integrated, "P-224", BlockCipher::Aes128)));
        QVERIFY(isDefined(option(Mapping::Integrated, "brainpoolP224r1", BlockCipher::Aes128)));
    }
    void readPaceInfos_everyDefinedWay_comesBack()
    {
        std::vector<PaceOption> all;
        for (const auto& parameters : allDomainParameters())
            for (const Mapping mapping :
                 {Mapping::Generic, Mapping::Integrated, Mapping::ChipAuthentication})
                for (const BlockCipher cipher : {BlockCipher::TripleDes, BlockCipher::Aes128,
                                                 BlockCipher::Aes192, BlockCipher::Aes256})
                    if (isDefined({mapping, parameters, cipher}))
                        all.push_back({mapping, parameters, cipher});
        QCOMPARE(all.size(), std::size_t{14 * 4 + 13 * 4 + 11 * 3});
        const auto read = readPaceInfos(cardAccessInfos(all));
        QCOMPARE(read.size(), all.size());
        for (const auto& each : all)
            QCOMPARE(std::ranges::count_if(read,
                                           [&](const PaceOption& other) {
                                               return other.parameters.id == each.parameters.id &&
                                                      other.mapping == each.mapping &&
                                                      other.cipher == each.cipher;
                                           }),
                     std::ptrdiff_t{1});
    }
    void readPaceInfos_octetsBehindTheSet_areIgnored()
    {
        QCOMPARE(readPaceInfos(octets("31143012060A04007F0007020204020202010202010D300130")).size(),
                 std::size_t{1});
        QVERIFY(readPaceInfos(octets("3110")).empty());
        QVERIFY(readPaceInfos({}).empty());
    }
    void dataGroup14Infos_chipAuthentication_comesBackWithItsKeyNumber()
    {
        ChipProfile profile;
        profile.chipAuthentication.emplace_back(CardKey::make(*domainParameters(12)).value(),
                                                BlockCipher::Aes192, 7);
        const Bytes set = dataGroup14Infos(profile);
        const auto offers = readChipAuthenticationInfos(set);
        QCOMPARE(offers.size(), std::size_t{1});
        QCOMPARE(int(offers[0].cipher), int(BlockCipher::Aes192));
        QCOMPARE(offers[0].keyId.value_or(0), 7);
        QVERIFY(shown(set).contains("060904007F000702020102"));
    }
};

QTEST_APPLESS_MAIN(SimulatedSecurityInfoDataTest)
#include "tst_simulated_security_info_data.moc"
