#include "crypto/aead.h"

#include "core/text_codec.h"
#include "crypto/system_random.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::core;
using namespace kiosk::crypto;

namespace {

Bytes hex(const char* text)
{
    return *fromHex(text);
}

// Gives the octets that it was made of, or fails.
class ScriptedRandom final : public RandomSource
{
public:
    explicit ScriptedRandom(Bytes octets) : m_octets(std::move(octets)) {}
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        if (target.size() != m_octets.size())
            return fail(ErrorCode::CryptoFailed, "no more");
        std::copy(m_octets.begin(), m_octets.end(), target.begin());
        return {};
    }

private:
    Bytes m_octets;
};

// Test case 16 of the GCM specification that NIST SP 800-38D refers to: 256-bit key, 60 octets of
// text, 20 of context.
struct Vector
{
    Bytes key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    Bytes nonce = hex("cafebabefacedbaddecaf888");
    Bytes context = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    Bytes plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                      "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    Bytes sealed = hex("cafebabefacedbaddecaf888"
                       "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                       "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                       "76fc6ece0f4e1768cddf8853bb2d551b");
};

} // namespace

class AeadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void open_publishedVector_givesPlainText()
    {
        const Vector vector;
        const auto plain = openAead(vector.key, vector.context, vector.sealed);
        QVERIFY(plain.has_value());
        QCOMPARE(toHex(*plain), toHex(vector.plain));
    }
    void seal_publishedVector_givesNonceCipherTextAndTag()
    {
        const Vector vector;
        ScriptedRandom random(vector.nonce);
        const auto sealed = sealAead(vector.key, vector.context, vector.plain, random);
        QVERIFY(sealed.has_value());
        QCOMPARE(toHex(*sealed), toHex(vector.sealed));
    }
    void seal_twice_usesAnotherNonce()
    {
        const Vector vector;
        SystemRandom random;
        const auto first = sealAead(vector.key, {}, vector.plain, random);
        const auto second = sealAead(vector.key, {}, vector.plain, random);
        QVERIFY(Bytes(first->begin(), first->begin() + 12) !=
                Bytes(second->begin(), second->begin() + 12));
    }
    void open_nothingSealed_givesNothing()
    {
        const Vector vector;
        SystemRandom random;
        const auto sealed = sealAead(vector.key, {}, {}, random);
        QCOMPARE(sealed->size(), std::size_t{28});
        const auto plain = openAead(vector.key, {}, *sealed);
        QVERIFY(plain.has_value());
        QVERIFY(plain->empty());
    }
    void open_anyBitFlipped_isRefused()
    {
        const Vector vector;
        for (std::size_t bit = 0; bit < vector.sealed.size() * 8; ++bit) {
            Bytes altered = vector.sealed;
            altered[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            const auto plain = openAead(vector.key, vector.context, altered);
            QVERIFY(!plain);
            QCOMPARE(plain.error().code, ErrorCode::SignatureInvalid);
        }
    }
    void open_truncatedOrLonger_isRefused()
    {
        const Vector vector;
        for (std::size_t size = 0; size < vector.sealed.size(); ++size) {
            const auto plain =
                openAead(vector.key, vector.context, ByteView(vector.sealed).first(size));
            QVERIFY(!plain);
            QCOMPARE(plain.error().code, ErrorCode::SignatureInvalid);
        }
        Bytes longer = vector.sealed;
        longer.push_back(0);
        QVERIFY(!openAead(vector.key, vector.context, longer));
    }
    void open_otherContext_isRefused()
    {
        const Vector vector;
        const auto plain = openAead(vector.key, asBytes("another place"), vector.sealed);
        QVERIFY(!plain);
        QCOMPARE(plain.error().code, ErrorCode::SignatureInvalid);
        QVERIFY(!openAead(vector.key, {}, vector.sealed));
    }
    void open_otherKey_isRefused()
    {
        const Vector vector;
        Bytes key = vector.key;
        key.back() ^= 1;
        const auto plain = openAead(key, vector.context, vector.sealed);
        QVERIFY(!plain);
        QCOMPARE(plain.error().code, ErrorCode::SignatureInvalid);
    }
    void keyOfAnotherSize_isRefused_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("none") << 0;
        QTest::newRow("AES-128") << 16;
        QTest::newRow("one less") << 31;
        QTest::newRow("one more") << 33;
    }
    void keyOfAnotherSize_isRefused()
    {
        QFETCH(const int, size);
        const Bytes key(static_cast<std::size_t>(size));
        SystemRandom random;
        const auto sealed = sealAead(key, {}, asBytes("text"), random);
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(openAead(key, {}, Vector().sealed).error().code, ErrorCode::SignatureInvalid);
    }
    void seal_withoutRandomness_fails()
    {
        ScriptedRandom none({});
        const auto sealed = sealAead(Vector().key, {}, asBytes("text"), none);
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::CryptoFailed);
    }
};

QTEST_APPLESS_MAIN(AeadTest)
#include "tst_aead.moc"
