#include "agreement_octets.h"
#include "crypto/system_random.h"

#include <QTest>

#include <openssl/err.h>

#include <deque>

using namespace kiosk;
using namespace kiosk::core;
using namespace kiosk::crypto;
using namespace kiosk::crypto::test;

namespace {

// The group's number: its name, and the octets of its field.
struct Standardized
{
    int id;
    const char* name;
    std::size_t fieldSize;
};
constexpr Standardized standardizedGroups[] = {
    {0, "1024/160", 128}, {1, "2048/224", 256}, {2, "2048/256", 256}, {8, "P-192", 24},
    {9, "BP192r1", 24},   {10, "P-224", 28},    {11, "BP224r1", 28},  {12, "P-256", 32},
    {13, "BP256r1", 32},  {14, "BP320r1", 40},  {15, "P-384", 48},    {16, "BP384r1", 48},
    {17, "BP512r1", 64},  {18, "P-521", 66}};
constexpr int p224 = 10;

// Gives the octets that it was told, then fails.
class ScriptedRandom : public RandomSource
{
public:
    explicit ScriptedRandom(std::initializer_list<Bytes> draws) : m_draws(draws) {}
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        if (m_draws.empty() || m_draws.front().size() != target.size())
            return fail(ErrorCode::CryptoFailed, "nothing left");
        std::copy(m_draws.front().begin(), m_draws.front().end(), target.begin());
        m_draws.pop_front();
        return {};
    }

private:
    std::deque<Bytes> m_draws;
};

class StuckRandom : public RandomSource
{
public:
    explicit StuckRandom(std::uint8_t octet) : m_octet(octet) {}
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        std::fill(target.begin(), target.end(), m_octet);
        return {};
    }

private:
    std::uint8_t m_octet;
};

} // namespace

class AgreementGroupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void standardized_unknownNumber_isRefused()
    {
        for (const int id : {-1, 3, 7, 19, 31, 1000})
            QCOMPARE(codeOf(AgreementGroup::standardized(id)), ErrorCode::InvalidArgument);
    }

    void agreement_eachGroup_givesBothSidesTheSameSecret_data() { groups(); }
    void agreement_eachGroup_givesBothSidesTheSameSecret()
    {
        QFETCH(const int, id);
        QFETCH(const int, fieldSize);
        SystemRandom random;
        const auto group = *AgreementGroup::standardized(id);
        QCOMPARE(static_cast<int>(group.fieldSize()), fieldSize);
        QCOMPARE(group.isEllipticCurve(), id >= 8);
        const SecureBytes a = *group.randomScalar(random);
        const SecureBytes b = *group.randomScalar(random);
        const auto secret = group.agree(a, *group.publicElement(b));
        QVERIFY(secret.has_value());
        QCOMPARE(static_cast<int>(secret->size()), fieldSize);
        QCOMPARE(plain(*secret), plain(*group.agree(b, *group.publicElement(a))));
        QVERIFY(plain(*secret) != plain(*group.agree(a, *group.publicElement(a))));
    }

    // Generic mapping of both sides, and keys agreed on in the group that it ends with.
    void mapping_eachGroup_givesBothSidesTheSameGroup_data() { groups(); }
    void mapping_eachGroup_givesBothSidesTheSameGroup()
    {
        QFETCH(const int, id);
        SystemRandom random;
        const auto group = *AgreementGroup::standardized(id);
        const Bytes nonce = hex("3F00C4D39D153F2B2A214A078D899B22");
        const SecureBytes a = *group.randomScalar(random);
        const SecureBytes b = *group.randomScalar(random);
        const auto mapped = [&](ByteView own, ByteView peer) {
            return group.combine(*group.publicElement(nonce), *group.multiply(own, peer));
        };
        const Bytes generator = *mapped(a, *group.publicElement(b));
        QCOMPARE(generator, *mapped(b, *group.publicElement(a)));
        const auto ephemeral = group.withGenerator(generator);
        QVERIFY(ephemeral.has_value());
        QCOMPARE(ephemeral->generator(), generator);
        QVERIFY(group.generator() != generator);
        QCOMPARE(*ephemeral->publicElement(a), *group.multiply(a, generator));
        QCOMPARE(plain(*ephemeral->agree(a, *ephemeral->publicElement(b))),
                 plain(*ephemeral->agree(b, *ephemeral->publicElement(a))));
    }

    // (a + 1)·G = a·G + G on curves, and the same with powers.
    void multiply_eachGroup_isLinear_data() { groups(); }
    void multiply_eachGroup_isLinear()
    {
        QFETCH(const int, id);
        const auto group = *AgreementGroup::standardized(id);
        const Bytes g = group.generator();
        const Bytes twice = *group.combine(g, g);
        QCOMPARE(*group.multiply(Bytes{2}, g), twice);
        QCOMPARE(*group.multiply(Bytes{0, 0, 3}, g), *group.combine(twice, g));
        QCOMPARE(*group.publicElement(Bytes{1}), g);
    }

    void anyElement_notOfTheGroup_isRefused_data() { groups(); }
    void anyElement_notOfTheGroup_isRefused()
    {
        QFETCH(const int, id);
        SystemRandom random;
        const auto group = *AgreementGroup::standardized(id);
        const SecureBytes scalar = *group.randomScalar(random);
        const Bytes sound = *group.publicElement(scalar);
        const auto refuses = [&](const Bytes& element) {
            const auto isRefused = [](const auto& result) {
                return codeOf(result) == ErrorCode::MalformedData;
            };
            return isRefused(group.agree(scalar, element)) &&
                   isRefused(group.multiply(scalar, element)) &&
                   isRefused(group.combine(sound, element)) &&
                   isRefused(group.combine(element, sound)) &&
                   isRefused(group.withGenerator(element));
        };
        Bytes altered = sound;
        altered.back() ^= 0x01;
        QVERIFY(refuses(altered));
        QVERIFY(refuses({}));
        QVERIFY(refuses({0x00}));
        QVERIFY(refuses({0x01}));
        QVERIFY(refuses(Bytes(sound.size())));
        QVERIFY(refuses(Bytes(sound.size(), 0xFF)));
        QVERIFY(refuses(plain(ByteView(sound).first(sound.size() - 1))));
        QVERIFY(refuses(joined({sound, {0}})));
        QVERIFY(!refuses(sound));
    }
    void point_writtenOtherwise_isRefused()
    {
        const auto group = *AgreementGroup::standardized(13);
        const Bytes g = group.generator();
        const bool isOdd = (g.back() & 1) != 0;
        Bytes compressed(g.begin(), g.begin() + 33);
        compressed.front() = isOdd ? 0x03 : 0x02;
        Bytes hybrid = g;
        hybrid.front() = isOdd ? 0x07 : 0x06;
        for (const Bytes& element : {compressed, hybrid})
            QCOMPARE(codeOf(group.multiply(Bytes{1}, element)), ErrorCode::MalformedData);
    }
    // p − 1 has order 2; 2 is a number of RFC 5114's primes whose order is not q.
    void number_ofSmallOrOtherOrder_isRefused()
    {
        const auto group = *AgreementGroup::standardized(0);
        // RFC 5114 section 2.1
        const Bytes p = hex("B10B8F96A080E01DDE92DE5EAE5D54EC52C99FBCFB06A3C69A6A9DCA52D23B61"
                            "6073E28675A23D189838EF1E2EE652C013ECB4AEA906112324975C3CD49B83BF"
                            "ACCBDD7D90C4BD7098488E9C219A73724EFFD6FAE5644738FAA31A4FF55BCCC0"
                            "A151AF5F0DC8B4BD45BF37DF365C1A65E68CFDA76D4DA708DF1FB2BC2E4A4371");
        Bytes minusOne = p;
        minusOne.back() ^= 0x01;
        for (const Bytes& element : {minusOne, p, Bytes{2}})
            QCOMPARE(codeOf(group.agree(Bytes{5}, element)), ErrorCode::MalformedData);
    }
    void number_withLeadingZeros_isUnderstood()
    {
        const auto group = *AgreementGroup::standardized(0);
        Bytes shortOne = group.generator(); // and its powers: one of 256 is short
        while (shortOne.size() == group.fieldSize())
            shortOne = *group.combine(shortOne, group.generator());
        QVERIFY(shortOne.front() != 0);
        const Bytes padded = joined({Bytes(group.fieldSize() - shortOne.size()), shortOne});
        QCOMPARE(*group.multiply(Bytes{7}, padded), *group.multiply(Bytes{7}, shortOne));
        QCOMPARE(group.agree(Bytes{1}, shortOne)->size(), group.fieldSize());
    }
    void neutralResult_eachGroup_isRefused_data() { groups(); }
    void neutralResult_eachGroup_isRefused()
    {
        QFETCH(const int, id);
        const auto group = *AgreementGroup::standardized(id);
        QCOMPARE(codeOf(group.publicElement(Bytes(16))), ErrorCode::MalformedData);
        QCOMPARE(codeOf(group.publicElement({})), ErrorCode::MalformedData);
        QCOMPARE(codeOf(group.agree(Bytes{0}, group.generator())), ErrorCode::MalformedData);
    }

    void randomScalar_tooLargeOrZero_isDrawnAgain()
    {
        const auto group = *AgreementGroup::standardized(13);
        const Bytes sound = hex("7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99");
        const Bytes order = hex("A9FB57DBA1EEA9BC3E660A909D838D718C397AA3B561A6F7901E0E82974856A7");
        ScriptedRandom random{Bytes(32), Bytes(32, 0xFF), order, sound};
        QCOMPARE(plain(*group.randomScalar(random)), sound);
        QCOMPARE(codeOf(group.randomScalar(random)), ErrorCode::CryptoFailed);
    }
    // 521 bits in 66 octets: what is above them is cut, or 127 of 128 draws would be in vain.
    void randomScalar_excessBits_areCut()
    {
        const auto group = *AgreementGroup::standardized(18);
        Bytes drawn(66, 0x5A);
        drawn.front() = 0xFE;
        Bytes expected = drawn;
        expected.front() = 0x00;
        ScriptedRandom random{drawn};
        QCOMPARE(plain(*group.randomScalar(random)), expected);
    }
    void randomScalar_noChance_fails_data() { groups(); }
    void randomScalar_noChance_fails()
    {
        QFETCH(const int, id);
        StuckRandom zeros(0x00);
        const auto group = *AgreementGroup::standardized(id);
        QCOMPARE(codeOf(group.randomScalar(zeros)), ErrorCode::CryptoFailed);
    }

    void mapOctets_eachGroup_givesElementsOfIt_data() { groups(); }
    void mapOctets_eachGroup_givesElementsOfIt()
    {
        QFETCH(const int, id);
        const auto group = *AgreementGroup::standardized(id);
        // Several, so that both candidates of the point encoding occur.
        for (std::uint8_t i = 2; i < 12; ++i) {
            const auto mapped = group.mapOctets(Bytes(group.fieldSize() + 8, i));
            if (id == p224) {
                QCOMPARE(codeOf(mapped), ErrorCode::InvalidArgument);
                continue;
            }
            QVERIFY(mapped.has_value());
            QVERIFY(group.withGenerator(*mapped).has_value());
        }
    }
    void mapOctets_numberWithoutImage_isRefused()
    {
        for (const int id : {0, 13})
            for (const Bytes& number : {Bytes{0}, Bytes{1}})
                QCOMPARE(codeOf(AgreementGroup::standardized(id)->mapOctets(number)),
                         ErrorCode::MalformedData);
    }

private:
    static void groups()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<int>("fieldSize");
        for (const auto& [id, name, fieldSize] : standardizedGroups)
            QTest::newRow(name) << id << static_cast<int>(fieldSize);
    }
};

QTEST_APPLESS_MAIN(AgreementGroupTest)
#include "tst_agreement_group.moc"
