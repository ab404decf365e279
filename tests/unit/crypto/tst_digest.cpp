#include "core/text_codec.h"
#include "crypto/digest.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::core;
using namespace kiosk::crypto;

class DigestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // FIPS 180-4 examples: one block, "abc".
    void digest_abc_isStandardValue_data()
    {
        QTest::addColumn<int>("algorithm");
        QTest::addColumn<QString>("hash");
        const auto row = [](const char* name, HashAlgorithm algorithm, const char* hash) {
            QTest::newRow(name) << static_cast<int>(algorithm) << QString(hash);
        };
        row("SHA-1", HashAlgorithm::Sha1, "a9993e364706816aba3e25717850c26c9cd0d89d");
        row("SHA-224", HashAlgorithm::Sha224,
            "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7");
        row("SHA-256", HashAlgorithm::Sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        row("SHA-384", HashAlgorithm::Sha384,
            "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358bae"
            "ca134c825a7");
        row("SHA-512", HashAlgorithm::Sha512,
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3"
            "c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    }
    void digest_abc_isStandardValue()
    {
        QFETCH(const int, algorithm);
        QFETCH(const QString, hash);
        const auto actual = digest(static_cast<HashAlgorithm>(algorithm), asBytes("abc"));
        QCOMPARE(toHex(*actual), hash.toStdString());
    }
    void digest_ofNothing_isStandardValue()
    {
        QCOMPARE(toHex(*digest(HashAlgorithm::Sha256, {})),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }
    // RFC 4231 test case 2.
    void hmac_rfc4231_isStandardValue()
    {
        QCOMPARE(toHex(*hmacSha256(asBytes("Jefe"), asBytes("what do ya want for nothing?"))),
                 std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }
    void hmac_emptyKeyAndData_isAccepted()
    {
        QCOMPARE(toHex(*hmacSha256({}, {})),
                 std::string("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
    }
    // RFC 5869 A.1 and A.3: with salt and info, and with neither.
    void hkdf_rfc5869_isStandardValue()
    {
        const Bytes secret(22, 0x0B);
        QCOMPARE(toHex(*hkdfSha256(secret, *fromHex("000102030405060708090a0b0c"),
                                   *fromHex("f0f1f2f3f4f5f6f7f8f9"), 42)),
                 std::string("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                             "34007208d5b887185865"));
        QCOMPARE(toHex(*hkdfSha256(secret, {}, {}, 42)),
                 std::string("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                             "9d201395faa4b61a96c8"));
        QCOMPARE(hkdfSha256(secret, {}, {}, 255 * 32 + 1).error().code, ErrorCode::CryptoFailed);
    }
    void equalConstantTime_differences_areSeen()
    {
        QVERIFY(equalConstantTime({}, {}));
        QVERIFY(equalConstantTime(Bytes{1, 2}, Bytes{1, 2}));
        QVERIFY(!equalConstantTime(Bytes{1, 2}, Bytes{1, 3}));
        QVERIFY(!equalConstantTime(Bytes{1, 2}, Bytes{1}));
    }
    void stream_inPieces_equalsOneDigest()
    {
        Sha256Stream first;
        first.add(asBytes("a"));
        Sha256Stream stream = std::move(first);
        stream.add({});
        stream.add(asBytes("bc"));
        QCOMPARE(*stream.finish(), *digest(HashAlgorithm::Sha256, asBytes("abc")));
    }
    void stream_finishedTwice_fails()
    {
        Sha256Stream stream;
        QVERIFY(stream.finish().has_value());
        stream.add(asBytes("late"));
        QCOMPARE(stream.finish().error().code, ErrorCode::CryptoFailed);
    }
};

QTEST_APPLESS_MAIN(DigestTest)
#include "tst_digest.moc"
