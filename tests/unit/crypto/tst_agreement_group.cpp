#include "core/text_codec.h"
#include "crypto/agreement_group.h"
#include "crypto/system_random.h"

#include <QTest>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

#include <deque>
#include <map>
#include <memory>

using namespace kiosk;
using namespace kiosk::core;
using namespace kiosk::crypto;

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

Bytes hex(std::string_view text)
{
    return *fromHex(text);
}

Bytes joined(std::initializer_list<Bytes> parts)
{
    Bytes all;
    for (const Bytes& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Bytes point(std::string_view x, std::string_view y)
{
    return joined({{0x04}, hex(x), hex(y)});
}

Bytes plain(ByteView octets)
{
    return {octets.begin(), octets.end()};
}

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

using Pkey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Bytes derOf(EVP_PKEY* key)
{
    Bytes octets(static_cast<std::size_t>(i2d_PUBKEY(key, nullptr)));
    unsigned char* end = octets.data();
    i2d_PUBKEY(key, &end);
    return octets;
}

// A key on P-256 as chips write it: the curve spelled out.
Bytes explicitCurveKey(const char* conversion = OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_UNCOMPRESSED)
{
    const Pkey key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_ENCODING,
                                   OSSL_PKEY_EC_ENCODING_EXPLICIT);
    EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                   conversion);
    return derOf(key.get());
}

// Diffie-Hellman: "DHX" is X9.42 with the order, "DH" PKCS#3 without.
Bytes diffieHellmanKey(const char* type, ByteView p, ByteView q, ByteView g, ByteView y)
{
    const auto number = [](ByteView octets) {
        return BN_bin2bn(octets.data(), static_cast<int>(octets.size()), nullptr);
    };
    const auto builder = OSSL_PARAM_BLD_new();
    std::map<const char*, BIGNUM*> numbers{{OSSL_PKEY_PARAM_FFC_P, number(p)},
                                           {OSSL_PKEY_PARAM_FFC_G, number(g)},
                                           {OSSL_PKEY_PARAM_PUB_KEY, number(y)}};
    if (!q.empty())
        numbers.emplace(OSSL_PKEY_PARAM_FFC_Q, number(q));
    for (const auto& [name, value] : numbers)
        OSSL_PARAM_BLD_push_BN(builder, name, value);
    OSSL_PARAM* parameters = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX* context = EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr);
    EVP_PKEY* made = nullptr;
    EVP_PKEY_fromdata_init(context);
    EVP_PKEY_fromdata(context, &made, EVP_PKEY_PUBLIC_KEY, parameters);
    const Pkey key(made, EVP_PKEY_free);
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    for (const auto& [name, value] : numbers)
        BN_free(value);
    ERR_clear_error();
    return key ? derOf(key.get()) : Bytes{};
}

// RFC 5114 section 2.1, as OpenSSL has it.
struct Primes
{
    Bytes p, q, g;
};
Primes group1024()
{
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "DHX", nullptr), EVP_PKEY_CTX_free);
    char name[] = "dh_1024_160";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, name, 0),
        OSSL_PARAM_construct_end()};
    EVP_PKEY* made = nullptr;
    EVP_PKEY_paramgen_init(context.get());
    EVP_PKEY_CTX_set_params(context.get(), parameters);
    EVP_PKEY_generate(context.get(), &made);
    const Pkey key(made, EVP_PKEY_free);
    const auto number = [&](const char* parameter) {
        BIGNUM* value = nullptr;
        EVP_PKEY_get_bn_param(key.get(), parameter, &value);
        Bytes octets(static_cast<std::size_t>(BN_num_bytes(value)));
        BN_bn2bin(value, octets.data());
        BN_free(value);
        return octets;
    };
    return {number(OSSL_PKEY_PARAM_FFC_P), number(OSSL_PKEY_PARAM_FFC_Q),
            number(OSSL_PKEY_PARAM_FFC_G)};
}

ErrorCode codeOf(const auto& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

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
        Bytes minusOne = group1024().p;
        minusOne.back() ^= 0x01;
        for (const Bytes& element : {minusOne, group1024().p, Bytes{2}})
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

    // ICAO 9303-11 appendix G.1: brainpoolP256r1.
    void workedExample_ecdhGenericMapping_isReproduced()
    {
        const auto group = *AgreementGroup::standardized(13);
        const Bytes nonce = hex("3F00C4D39D153F2B2A214A078D899B22");
        const Bytes terminalMap =
            hex("7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99");
        const Bytes chipMap =
            hex("498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560");
        const Bytes terminalMapPublic =
            point("7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E",
                  "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D");
        const Bytes chipMapPublic =
            point("824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57",
                  "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54");
        QCOMPARE(*group.publicElement(terminalMap), terminalMapPublic);
        QCOMPARE(*group.publicElement(chipMap), chipMapPublic);
        const Bytes shared = *group.multiply(terminalMap, chipMapPublic);
        QCOMPARE(shared, point("60332EF2450B5D247EF6D3868397D398852ED6E8CAF6FFEEF6BF85CA57057FD5",
                               "0840CA7415BAF3E43BD414D35AA4608B93A2CAF3A4E3EA4E82C9C13D03EB7181"));
        const Bytes generator = *group.combine(*group.publicElement(nonce), shared);
        QCOMPARE(generator,
                 point("8CED63C91426D4F0EB1435E7CB1D74A46723A0AF21C89634F65A9AE87A9265E2",
                       "8C879506743F8611AC33645C5B985C80B5F09A0B83407C1B6A4D857AE76FE522"));
        const auto mapped = *group.withGenerator(generator);
        const Bytes terminal =
            hex("A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595");
        const Bytes chip = hex("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A");
        const Bytes terminalPublic =
            point("2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C",
                  "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462");
        const Bytes chipPublic =
            point("9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB",
                  "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094");
        QCOMPARE(*mapped.publicElement(terminal), terminalPublic);
        QCOMPARE(*mapped.publicElement(chip), chipPublic);
        const Bytes secret =
            hex("28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925");
        QCOMPARE(plain(*mapped.agree(terminal, chipPublic)), secret);
        QCOMPARE(plain(*mapped.agree(chip, terminalPublic)), secret);
    }
    // ICAO 9303-11 appendix G.2: the 1024-bit group with a 160-bit subgroup.
    void workedExample_diffieHellmanGenericMapping_isReproduced()
    {
        const auto group = *AgreementGroup::standardized(0);
        const Bytes nonce = hex("FA5B7E3E49753A0DB9178B7B9BD898C8");
        const Bytes terminalMap = hex("5265030F751F4AD18B08AC565FC7AC952E41618D");
        const Bytes chipMap = hex("66DDAFEAC1609CB5B963BB0CB3FF8B3E047F336C");
        const Bytes terminalMapPublic =
            hex("23FB3749EA030D2A25B278D2A562047ADE3F01B74F17A15402CB7352CA7D2B3E"
                "B71C343DB13D1DEBCE9A3666DBCFC920B49174A602CB47965CAA73DC702489A4"
                "4D41DB914DE9613DC5E98C94160551C0DF86274B9359BC0490D01B03AD54022D"
                "CB4F57FAD6322497D7A1E28D46710F461AFE710FBBBC5F8BA166F4311975EC6C");
        const Bytes chipMapPublic =
            hex("78879F57225AA8080D52ED0FC890A4B25336F699AA89A2D3A189654AF70729E6"
                "23EA5738B26381E4DA19E004706FACE7B235C2DBF2F38748312F3C98C2DD4882"
                "A41947B324AA1259AC22579DB93F7085655AF30889DBB845D9E6783FE42C9F24"
                "49400306254C8AE8EE9DD812A804C0B66E8CAFC14F84D8258950A91B44126EE6");
        QCOMPARE(*group.publicElement(terminalMap), terminalMapPublic);
        QCOMPARE(*group.publicElement(chipMap), chipMapPublic);
        const Bytes generator = *group.combine(*group.publicElement(nonce),
                                               *group.multiply(terminalMap, chipMapPublic));
        QCOMPARE(generator,
                 hex("7C9CBFE98F9FBDDA8D143506FA7D9306F4CB17E3C71707AFF5E1C1A123702496"
                     "84D64EE37AF44B8DBD9D45BF6023919CBAA027AB97ACC771666C8E98FF483301"
                     "BFA4872DEDE9034EDFACB70814166B7F360676829B826BEA57291B5AD69FBC84"
                     "EF1E779032A305803F74341793E869742D401325B37EE8565FFCDEE618342DC5"));
        const auto mapped = *group.withGenerator(generator);
        const Bytes terminal = hex("89CCD99B0E8D3B1F11E1296DCA68EC53411CF2CA");
        const Bytes chip = hex("A5B780126B7C980E9FCEA1D4539DA1D27C342DFA");
        const Bytes terminalPublic =
            hex("907D89E2D425A178AA81AF4A7774EC8E388C115CAE67031E85EECE520BD91155"
                "1B9AE4D04369F29A02626C86FBC6747CC7BC352645B6161A2A42D44EDA80A08F"
                "A8D61B76D3A154AD8A5A51786B0BC07147057871A922212C5F67F43173172236"
                "B7747D1671E6D692A3C7D40A0C3C5CE397545D015C175EB5130551EDBC2EE5D4");
        const Bytes chipPublic =
            hex("075693D9AE941877573E634B6E644F8E60AF17A0076B8B123D9201074D36152B"
                "D8B3A213F53820C42ADC79AB5D0AEEC3AEFB91394DA476BD97B9B14D0A65C1FC"
                "71A0E019CB08AF55E1F729005FBA7E3FA5DC41899238A250767A6D46DB974064"
                "386CD456743585F8E5D90CC8B4004B1F6D866C79CE0584E49687FF61BC29AEA1");
        QCOMPARE(*mapped.publicElement(terminal), terminalPublic);
        QCOMPARE(*mapped.publicElement(chip), chipPublic);
        const Bytes secret =
            hex("6BABC7B3A72BCD7EA385E4C62DB2625BD8613B24149E146A629311C4CA6698E3"
                "8B834B6A9E9CD7184BA8834AFF5043D436950C4C1E7832367C10CB8C314D40E5"
                "990B0DF7013E64B4549E2270923D06F08CFF6BD3E977DDE6ABE4C31D55C0FA2E"
                "465E553E77BDF75E3193D3834FC26E8EB1EE2FA1E4FC97C18C3F6CFFFE2607FD");
        QCOMPARE(plain(*mapped.agree(terminal, chipPublic)), secret);
        QCOMPARE(plain(*mapped.agree(chip, terminalPublic)), secret);
    }
    // ICAO 9303-11 appendix H.1: brainpoolP256r1.
    void workedExample_ecdhIntegratedMapping_isReproduced()
    {
        const auto group = *AgreementGroup::standardized(13);
        const Bytes mapped =
            point("8E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D427",
                  "4C1AE14BD0C3DBAC0C871B7F3608169364437CA30AC243A089D3F266C1E60FAD");
        QCOMPARE(*group.mapOctets(hex("E4447E2DFB3586BAC05DDB00156B57FBB2179A3949294C97254189800C5"
                                      "17BAA8DA0FF397ED8C445D3E421E4FEB57322")),
                 mapped);
        // The same number reduced modulo p already.
        QCOMPARE(*group.mapOctets(
                     hex("A2F8FF2DF50E52C6599F386ADCB595D229F6A167ADE2BE5F2C3296ADD5B7430E")),
                 mapped);
        const auto ephemeral = *group.withGenerator(mapped);
        const Bytes chip = hex("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A");
        const Bytes terminal =
            hex("A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595");
        QCOMPARE(plain(*ephemeral.agree(terminal, *ephemeral.publicElement(chip))),
                 hex("4F150FDE1D4F0E38E95017B891BAE17133A0DF45B0D3E18B60BA7BEAFDC2C713"));
    }
    // ICAO 9303-11 appendix H.2: the 1024-bit group with a 160-bit subgroup.
    void workedExample_diffieHellmanIntegratedMapping_isReproduced()
    {
        const auto group = *AgreementGroup::standardized(0);
        QCOMPARE(
            *group.mapOctets(hex("EAB98D13E09052952AA729907C3C946184DEA0FE74AD2B3AF506F0A83018459C"
                                 "38099CD1F7FF4EA0A078DB1FAC1365505E3DC85500EF95E20B4EEF2E88489233"
                                 "BEE0546B472F994B618D168702406791DEEF3CB4810932EC278F3533FDB860EB"
                                 "4835C36FA4F1BF3FA0B828A718C96BDE88FBA38A3E6C35AAA10959251EB5FC71"
                                 "0FC187258995944C0F926E249373F485")),
            hex("1D7D767F11E333BCD6DBAEF40E799E7A926B96973550656FF3C830726D118D61"
                "C276CDCC61D475CF03A98E0C0E79CAEBA5BE25578BD4551D0B10903236F0B0F9"
                "76852FA78EEA14EA0ACA87D1E91F688FE0DFF897BBE35A472621D343564B262F"
                "34223AE8FC59B664BFEDFA2BFE7516CA5510A6BBB633D517EC25D4E0BBAA16C2"));
    }

    // ICAO 9303-11 appendix I.1: the chip's static key to the power of what it proves is its key of
    // the mapping.
    void workedExample_chipAuthenticationMapping_isReproduced()
    {
        const auto group = *AgreementGroup::standardized(13);
        const Bytes staticKey =
            point("1872709494399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC8",
                  "84D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F");
        QCOMPARE(
            *group.multiply(hex("85DC3FA93D0952BFA82F5FD189EE75BD82F11D1F0B8ED4BF5319AC9B53C426B3"),
                            staticKey),
            point("A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B3",
                  "04F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E23"));
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

    void ofKey_namedCurve_isThatGroup()
    {
        const auto key = *PrivateKey::generate(KeyType::EcP384)->publicKey();
        const auto group = AgreementGroup::ofKey(key);
        QVERIFY(group.has_value());
        QCOMPARE(group->generator(), AgreementGroup::standardized(15)->generator());
        QVERIFY(group->multiply(Bytes{2}, *AgreementGroup::elementOf(key)).has_value());
    }
    void ofKey_explicitCurve_isThatGroup_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::newRow("uncompressed")
            << QByteArray(OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_UNCOMPRESSED);
        QTest::newRow("compressed") << QByteArray(OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_COMPRESSED);
    }
    void ofKey_explicitCurve_isThatGroup()
    {
        QFETCH(const QByteArray, form);
        const Bytes der = explicitCurveKey(form.constData());
        QVERIFY(der.size() > 250); // spelled out indeed
        const auto key = *PublicKey::fromDer(der);
        const auto group = AgreementGroup::ofKey(key);
        QVERIFY(group.has_value());
        const auto named = *AgreementGroup::standardized(12);
        QCOMPARE(group->generator(), named.generator());
        const Bytes element = *AgreementGroup::elementOf(key);
        QCOMPARE(element.size(), std::size_t{65});
        QCOMPARE(*group->multiply(Bytes{9}, element), *named.multiply(Bytes{9}, element));
    }
    void ofKey_unsoundExplicitCurve_isRefused()
    {
        Bytes der = explicitCurveKey();
        // The order of P-256 by its last octets (SEC 2 section 2.4.2).
        const Bytes order = hex("BCE6FAADA7179E84F3B9CAC2FC632551");
        const auto found = std::search(der.begin(), der.end(), order.begin(), order.end());
        QVERIFY(found != der.end());
        *(found + 15) ^= 0x04;
        const auto key = PublicKey::fromDer(der);
        const auto group =
            key ? AgreementGroup::ofKey(*key) : Result<AgreementGroup>(tl::unexpected(key.error()));
        QCOMPARE(codeOf(group), ErrorCode::MalformedData);
    }
    void ofKey_diffieHellman_isThatGroup_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("X9.42") << QByteArray("DHX");
        QTest::newRow("PKCS#3") << QByteArray("DH");
    }
    void ofKey_diffieHellman_isThatGroup()
    {
        QFETCH(const QByteArray, type);
        const auto [p, q, g] = group1024();
        const auto standard = *AgreementGroup::standardized(0);
        const Bytes secret = hex("89CCD99B0E8D3B1F11E1296DCA68EC53411CF2CA");
        const Bytes element = *standard.publicElement(secret);
        const Bytes der = diffieHellmanKey(type, p, type == "DHX" ? q : Bytes{}, g, element);
        const auto key = *PublicKey::fromDer(der);
        const auto group = AgreementGroup::ofKey(key);
        QVERIFY(group.has_value());
        QVERIFY(!group->isEllipticCurve());
        QCOMPARE(group->generator(), standard.generator());
        QCOMPARE(*AgreementGroup::elementOf(key), element);
        SystemRandom random;
        const SecureBytes own = *group->randomScalar(random);
        QVERIFY(own.size() >= 20);
        QCOMPARE(plain(*group->agree(own, element)),
                 plain(*standard.agree(secret, *standard.publicElement(own))));
    }
    // PKCS#3 without its order: nothing to check a number by but its range.
    void pkcs3Group_withoutOrder_checksTheRange()
    {
        // A prime that OpenSSL does not know: p of RFC 5114 is known to it by name.
        const Bytes p = hex("E0A67598CD1B763BC98C8ABB333E5DDA0CD3AA0E5E1FB5BA8A7B4EABC10BA338"
                            "FAE06DD4B90FDA70D7CF0CB0C638BE3341BEC0AF8A7330A3307DED2299A0EE60"
                            "6DF035177A239C34A912C202AA5F83B9C4A7CF0235B5316BFC6EFB9A24841125"
                            "8B30B839AF172440F32563056CB67A861158DDD90E6A894C72A5BBEF9E286C6B");
        const auto key = PublicKey::fromDer(diffieHellmanKey("DH", p, {}, Bytes{2}, Bytes{4}));
        QVERIFY(key.has_value());
        const auto group = AgreementGroup::ofKey(*key);
        QVERIFY(group.has_value());
        Bytes minusOne = p;
        minusOne.back() ^= 0x01;
        for (const Bytes& element : {Bytes{0}, Bytes{1}, minusOne, p})
            QCOMPARE(codeOf(group->agree(Bytes{3}, element)), ErrorCode::MalformedData);
        QCOMPARE(*group->multiply(Bytes{3}, Bytes{4}), Bytes{64});
        QCOMPARE(codeOf(group->mapOctets(Bytes{7})), ErrorCode::InvalidArgument);
        SystemRandom random;
        QCOMPARE(group->randomScalar(random)->size(), std::size_t{64});
    }
    void ofKey_otherKeys_areRefused()
    {
        const auto rsa = *PrivateKey::generate(KeyType::Rsa2048)->publicKey();
        QCOMPARE(codeOf(AgreementGroup::ofKey(rsa)), ErrorCode::MalformedData);
        QCOMPARE(codeOf(AgreementGroup::elementOf(rsa)), ErrorCode::MalformedData);
    }
    // A group whose "order" is none: everything would pass for an element, or nothing.
    void ofKey_wrongOrder_isRefused()
    {
        auto [p, q, g] = group1024();
        q.back() ^= 0x02;
        const Bytes der = diffieHellmanKey("DHX", p, q, g, g);
        const auto key = PublicKey::fromDer(der);
        if (key)
            QCOMPARE(codeOf(AgreementGroup::ofKey(*key)), ErrorCode::MalformedData);
        else
            QCOMPARE(key.error().code, ErrorCode::MalformedData);
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
