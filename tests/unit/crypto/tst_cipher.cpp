#include "core/text_codec.h"
#include "crypto/cipher.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::core;
using namespace kiosk::crypto;

namespace {

Bytes hex(const char* text)
{
    return *fromHex(text);
}
constexpr auto zeroIv = std::array<std::uint8_t, 8>{};

} // namespace

class CipherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // NIST SP 800-38A appendix F.2, first block.
    void aesCbc_nistBlock_bothWays_data()
    {
        QTest::addColumn<int>("cipher");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("encrypted");
        QTest::newRow("128") << static_cast<int>(BlockCipher::Aes128)
                             << "2b7e151628aed2a6abf7158809cf4f3c"
                             << "7649abac8119b246cee98e9b12e9197d";
        QTest::newRow("192") << static_cast<int>(BlockCipher::Aes192)
                             << "8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b"
                             << "4f021db243bc633d7178183a9fa071e8";
        QTest::newRow("256") << static_cast<int>(BlockCipher::Aes256)
                             << "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4"
                             << "f58c4c04d6e5f1ba779eabfb5f7bfbd6";
    }
    void aesCbc_nistBlock_bothWays()
    {
        QFETCH(const int, cipher);
        QFETCH(const QString, key);
        QFETCH(const QString, encrypted);
        const auto kind = static_cast<BlockCipher>(cipher);
        const Bytes keyOctets = *fromHex(key.toStdString());
        const Bytes iv = hex("000102030405060708090a0b0c0d0e0f");
        const Bytes plain = hex("6bc1bee22e409f96e93d7e117393172a");
        const auto sealed = encryptCbc(kind, keyOctets, iv, plain);
        QCOMPARE(toHex(*sealed), encrypted.toStdString());
        QCOMPARE(toHex(*decryptCbc(kind, keyOctets, iv, *sealed)), toHex(plain));
    }
    // The worked example of ICAO 9303-11 appendix D: mutual authentication of BAC.
    void tripleDesAndRetailMac_bacExample_match()
    {
        const Bytes request = hex("781723860C06C226 4608F91988702212"
                                  "0B795240CB7049B01C19B33E32804F0B");
        const auto cryptogram = encryptCbc(
            BlockCipher::TripleDes, hex("AB94FDECF2674FDFB9B391F85D7F76F2"), zeroIv, request);
        QCOMPARE(toHex(*cryptogram),
                 std::string("72c29c2371cc9bdb65b779b8e8d37b29ecc154aa56a8799fae2f498f76ed92f2"));
        QCOMPARE(toHex(*retailMac(hex("7962D9ECE03D1ACD4C76089DCE131543"), padIso(*cryptogram, 8))),
                 std::string("5f1448eea8ad90a7"));
        QCOMPARE(toHex(*decryptCbc(BlockCipher::TripleDes, hex("AB94FDECF2674FDFB9B391F85D7F76F2"),
                                   zeroIv, *cryptogram)),
                 toHex(request));
    }
    // A single block is E(K1, D(K2, E(K1, x))): with K1 = K2 plain DES, here NIST's known answer.
    void retailMac_oneBlock_isTripleDes()
    {
        QCOMPARE(
            toHex(*retailMac(hex("0123456789ABCDEF0123456789ABCDEF"), hex("4E6F772069732074"))),
            std::string("3fa40e8a984d4815"));
    }
    // RFC 4493 section 4.
    void aesCmac_rfc4493_matches()
    {
        const Bytes key = hex("2b7e151628aed2a6abf7158809cf4f3c");
        QCOMPARE(toHex(*aesCmac(key, {})), std::string("bb1d6929e95937287fa37d129b756746"));
        QCOMPARE(toHex(*aesCmac(key, hex("6bc1bee22e409f96e93d7e117393172a"))),
                 std::string("070a16b46b4d4144f79bdd9dd04a287c"));
        QCOMPARE(toHex(*aesCmac(key, hex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac"
                                         "45af8e5130c81c46a35ce411"))),
                 std::string("dfa66747de9ae63030ca32611497c827"));
    }
    void wrongSizes_areRefused()
    {
        const Bytes key(16);
        const Bytes iv(16);
        const auto code = [](const auto& result) { return result.error().code; };
        using enum BlockCipher;
        QCOMPARE(code(encryptCbc(Aes128, key, iv, Bytes(15))), ErrorCode::InvalidArgument);
        QCOMPARE(code(encryptCbc(Aes128, key, Bytes(8), Bytes(16))), ErrorCode::InvalidArgument);
        QCOMPARE(code(decryptCbc(Aes256, key, iv, Bytes(16))), ErrorCode::InvalidArgument);
        QCOMPARE(code(decryptCbc(TripleDes, Bytes(24), zeroIv, Bytes(8))),
                 ErrorCode::InvalidArgument);
        QCOMPARE(code(retailMac(key, Bytes(7))), ErrorCode::InvalidArgument);
        QCOMPARE(code(retailMac(key, {})), ErrorCode::InvalidArgument);
        QCOMPARE(code(retailMac(Bytes(8), Bytes(8))), ErrorCode::InvalidArgument);
        QCOMPARE(code(aesCmac(Bytes(15), {})), ErrorCode::InvalidArgument);
    }
    void cbc_ofNothing_isNothing()
    {
        QVERIFY(encryptCbc(BlockCipher::Aes128, Bytes(16), Bytes(16), {})->empty());
    }
    void isoPadding_anyLength_roundTrips()
    {
        for (const std::size_t block : {8U, 16U}) {
            for (std::size_t size = 0; size <= 2 * block; ++size) {
                const Bytes data(size, 0x00); // zeros look like padding
                const SecureBytes padded = padIso(data, block);
                QVERIFY(padded.size() > size && padded.size() <= size + block);
                QCOMPARE(padded.size() % block, std::size_t{0});
                QCOMPARE(toHex(*unpadIso(padded)), toHex(data));
            }
        }
    }
    void unpadIso_withoutMark_isRefused_data()
    {
        QTest::addColumn<QString>("padded");
        QTest::newRow("nothing") << "";
        QTest::newRow("zeros") << "0000000000000000";
        QTest::newRow("another mark") << "0102030481000000";
    }
    void unpadIso_withoutMark_isRefused()
    {
        QFETCH(const QString, padded);
        QCOMPARE(unpadIso(*fromHex(padded.toStdString())).error().code, ErrorCode::MalformedData);
    }
};

QTEST_APPLESS_MAIN(CipherTest)
#include "tst_cipher.moc"
