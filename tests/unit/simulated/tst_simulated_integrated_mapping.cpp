// The pseudo-random function, with the two worked examples of 9303-11 appendix H.
#include "crypto/agreement_group.h"
#include "hex.h"
#include "simulated/integrated_mapping.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using crypto::BlockCipher;
using test::octets;
using test::shown;

class SimulatedIntegratedMappingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pseudoRandom_ellipticCurveExample_agrees()
    {
        const Bytes mapped =
            pseudoRandom(BlockCipher::Aes128, octets("2923BE84E16CD6AE529049F1F1BBE9EB"),
                         octets("5DD4CBFC96F5453B130D890A1CDBAE32"), 32)
                .value();
        QCOMPARE(shown(mapped), QByteArray("E4447E2DFB3586BAC05DDB00156B57FBB2179A3949294C97"
                                           "25418980"
                                           "0C517BAA8DA0FF397ED8C445D3E421E4FEB57322"));
        const auto group = crypto::AgreementGroup::standardized(13).value();
        QVERIFY(
            shown(group.mapOctets(mapped).value())
                .startsWith("048E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D427"));
    }
    void pseudoRandom_lengths_coverTheFieldAnd64Bits()
    {
        for (const auto& [cipher, block] :
             {std::pair{BlockCipher::TripleDes, 16U}, std::pair{BlockCipher::Aes128, 16U},
              std::pair{BlockCipher::Aes192, 32U}, std::pair{BlockCipher::Aes256, 32U}}) {
            for (const std::size_t field : {24U, 32U, 66U, 128U, 256U}) {
                const auto size = pseudoRandom(cipher, Bytes(integratedNonceSize(cipher)),
                                               Bytes(crypto::keySize(cipher)), field)
                                      .value()
                                      .size();
                QCOMPARE(size % block, std::size_t{0});
                QVERIFY(size >= field + 8 && size < field + 8 + block);
            }
        }
    }
    void pseudoRandom_otherLengths_areRefused()
    {
        QCOMPARE(pseudoRandom(BlockCipher::Aes128, Bytes(16), Bytes(15), 32).error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(pseudoRandom(BlockCipher::Aes256, Bytes(16), Bytes(32), 32).error().code,
                 ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(SimulatedIntegratedMappingTest)
#include "tst_simulated_integrated_mapping.moc"
