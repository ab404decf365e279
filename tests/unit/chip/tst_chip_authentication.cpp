#include "chip/emrtd/chip_authentication.h"

#include "chip/tlv.h"
#include "crypto/system_random.h"
#include "data_files.h"
#include "scripted_channel.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <QTest>

#include <memory>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;
using crypto::BlockCipher;

namespace {

using Pkey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

Pkey own(EVP_PKEY* key)
{
    return {key, EVP_PKEY_free};
}

Pkey storedKey(const std::string& document)
{
    const Bytes pem = dataFile("emrtd/dev/" + document + "/ca.key");
    const std::unique_ptr<BIO, decltype(&BIO_free)> file(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free);
    return own(PEM_read_bio_PrivateKey(file.get(), nullptr, nullptr, nullptr));
}

Pkey generatedKey(const char* type, const char* group)
{
    const PkeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr),
                              EVP_PKEY_CTX_free);
    std::string name(group);
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, name.data(), 0),
        OSSL_PARAM_construct_end()};
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_keygen_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_params(context.get(), parameters) != 1 ||
        EVP_PKEY_generate(context.get(), &key) != 1)
        throw std::runtime_error("key generation");
    return own(key);
}

crypto::PublicKey publicKeyOf(EVP_PKEY* key)
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    const auto result = crypto::PublicKey::fromDer(ByteView(der, static_cast<std::size_t>(size)));
    OPENSSL_free(der);
    return result.value();
}

std::uint8_t cipherArc(BlockCipher cipher)
{
    return static_cast<std::uint8_t>(static_cast<int>(cipher) + 1);
}

ChipAuthenticationInfo protocol(bool isEllipticCurve, BlockCipher cipher)
{
    Bytes oid = hex("04007F0007020203");
    oid.push_back(isEllipticCurve ? 2 : 1);
    oid.push_back(cipherArc(cipher));
    return {oid, isEllipticCurve, cipher, {}};
}

// The chip's side, by OpenSSL's own key agreement and nothing of src/chip: takes both forms of the
// protocol, puts chained commands together, and derives the keys that the reader has to reach.
class ChipSide final : public CardLink
{
public:
    explicit ChipSide(EVP_PKEY* key) : m_key(key) {}

    bool extended = true;
    std::uint16_t answer = 0x9000;
    std::vector<Command> commands; // complete ones, after chaining
    int pieces = 0;

    [[nodiscard]] bool acceptsExtended() const noexcept override { return extended; }
    Result<Response> send(const Command& command) override
    {
        ++pieces;
        if (!extended && needsExtendedLength(command))
            return fail(ErrorCode::InvalidArgument, "longer than the reader can");
        m_chained.insert(m_chained.end(), command.data.begin(), command.data.end());
        if ((command.cla & 0x10) != 0)
            return Response{{}, 0x9000};
        Command whole = command;
        whole.data = std::exchange(m_chained, {});
        commands.push_back(whole);
        return Response{whole.ins == 0x86 ? core::toSecure(hex("7C00")) : SecureBytes{}, answer};
    }
    [[nodiscard]] Bytes ephemeral() const
    {
        const Command& last = commands.back();
        return core::toBytes(last.ins == 0x86 ? findTlvPath(last.data, {0x7C, 0x80}).value()
                                              : findTlv(last.data, 0x91).value());
    }
    [[nodiscard]] SessionKeys keys(BlockCipher cipher) const
    {
        const Bytes secret = sharedSecret();
        return {derived(secret, cipher, 1), derived(secret, cipher, 2), cipher};
    }

private:
    [[nodiscard]] Bytes sharedSecret() const
    {
        const Bytes octets = ephemeral();
        const Pkey peer = own(EVP_PKEY_new());
        const PkeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, m_key, nullptr),
                                  EVP_PKEY_CTX_free);
        std::size_t size = 0;
        if (EVP_PKEY_copy_parameters(peer.get(), m_key) != 1 ||
            EVP_PKEY_set1_encoded_public_key(peer.get(), octets.data(), octets.size()) != 1 ||
            EVP_PKEY_derive_init(context.get()) != 1)
            throw std::runtime_error("ephemeral key");
        if (EVP_PKEY_get_base_id(m_key) != EVP_PKEY_EC) {
            unsigned int pad = 1;
            const OSSL_PARAM parameters[] = {
                OSSL_PARAM_construct_uint(OSSL_EXCHANGE_PARAM_PAD, &pad),
                OSSL_PARAM_construct_end()};
            EVP_PKEY_CTX_set_params(context.get(), parameters);
        }
        if (EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1 ||
            EVP_PKEY_derive(context.get(), nullptr, &size) != 1)
            throw std::runtime_error("key agreement");
        Bytes secret(size);
        EVP_PKEY_derive(context.get(), secret.data(), &size);
        secret.resize(size);
        return secret;
    }
    // 9303-11 9.7.1, without the parity that DES ignores.
    static SecureBytes derived(Bytes secret, BlockCipher cipher, std::uint8_t counter)
    {
        const bool isLong = cipher == BlockCipher::Aes192 || cipher == BlockCipher::Aes256;
        secret.insert(secret.end(), {0, 0, 0, counter});
        const Bytes hash =
            crypto::digest(isLong ? crypto::HashAlgorithm::Sha256 : crypto::HashAlgorithm::Sha1,
                           secret)
                .value();
        return core::toSecure(ByteView(hash).first(crypto::keySize(cipher)));
    }

    EVP_PKEY* m_key;
    Bytes m_chained;
};

// Both have the same keys when they protect the same command in the same way.
void compareSessions(NewSession& session, SessionKeys expected)
{
    const Command command{.ins = 0xB0, .le = 4};
    SecureMessaging other(std::move(expected));
    QCOMPARE(core::toHex(encode(session.messaging.protect(command).value()).value()),
             core::toHex(encode(other.protect(command).value()).value()));
}

} // namespace

class ChipAuthenticationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void authenticate_generatedChips_agreeOnKeys_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("cipher");
        QTest::newRow("explicit parameters, AES")
            << "s2-td1-pace-ca"
            << "chip authentication ECDH AES-128" << static_cast<int>(BlockCipher::Aes128);
        QTest::newRow("named curve, 3DES")
            << "s3-td3-pace-bac-aa"
            << "chip authentication ECDH 3DES" << static_cast<int>(BlockCipher::TripleDes);
    }
    void authenticate_generatedChips_agreeOnKeys()
    {
        QFETCH(const QString, document);
        QFETCH(const QString, method);
        QFETCH(const int, cipher);
        const Pkey key = storedKey(document.toStdString());
        ChipSide chip(key.get());
        crypto::SystemRandom random;
        const auto dg14 = parseDg14(chipFile(document.toStdString(), "010E"));
        QVERIFY(offersChipAuthentication(*dg14));
        auto session = authenticateChip(chip, *dg14, random);
        QVERIFY(session);
        QCOMPARE(session->method, method.toStdString());
        compareSessions(*session, chip.keys(static_cast<BlockCipher>(cipher)));
    }
    void authenticate_eachCipherAndGroup_agreesOnKeys_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<int>("cipher");
        const std::vector<std::pair<const char*, const char*>> groups{
            {"EC", "prime192v1"},      {"EC", "P-224"},           {"EC", "P-256"},
            {"EC", "P-384"},           {"EC", "P-521"},           {"EC", "brainpoolP192r1"},
            {"EC", "brainpoolP224r1"}, {"EC", "brainpoolP256r1"}, {"EC", "brainpoolP320r1"},
            {"EC", "brainpoolP384r1"}, {"EC", "brainpoolP512r1"}, {"DHX", "dh_1024_160"},
            {"DHX", "dh_2048_224"},    {"DHX", "dh_2048_256"},    {"DH", "modp_2048"}};
        for (const auto& [type, group] : groups)
            for (const auto cipher : {BlockCipher::TripleDes, BlockCipher::Aes128,
                                      BlockCipher::Aes192, BlockCipher::Aes256})
                QTest::addRow("%s %s, cipher %d", type, group, static_cast<int>(cipher))
                    << QByteArray(type) << QByteArray(group) << static_cast<int>(cipher);
    }
    void authenticate_eachCipherAndGroup_agreesOnKeys()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, group);
        QFETCH(const int, cipher);
        const Pkey key = generatedKey(type.constData(), group.constData());
        const bool isEllipticCurve = type == "EC";
        SecurityInfos dg14;
        dg14.chipAuthenticationKeys.push_back({publicKeyOf(key.get()), {}, isEllipticCurve});
        dg14.chipAuthentication = {protocol(isEllipticCurve, static_cast<BlockCipher>(cipher))};
        ChipSide chip(key.get());
        crypto::SystemRandom random;
        auto session = authenticateChip(chip, dg14, random);
        QVERIFY(session);
        compareSessions(*session, chip.keys(static_cast<BlockCipher>(cipher)));
    }
    void authenticate_tripleDes_isOneCommand()
    {
        const Pkey key = storedKey("s3-td3-pace-bac-aa");
        ChipSide chip(key.get());
        crypto::SystemRandom random;
        auto dg14 = parseDg14(chipFile("s3-td3-pace-bac-aa", "010E"));
        dg14->chipAuthenticationKeys[0].keyId = Bytes{0x05};
        QVERIFY(authenticateChip(chip, *dg14, random));
        QCOMPARE(chip.commands.size(), std::size_t{1});
        const std::string octets = core::toHex(encode(chip.commands[0]).value());
        QVERIFY(octets.starts_with("002241a646914104"));
        QVERIFY(octets.ends_with("840105"));
    }
    void authenticate_aes_setsTheProtocolThenSendsTheKey()
    {
        const Pkey key = storedKey("s2-td1-pace-ca");
        ChipSide chip(key.get());
        crypto::SystemRandom random;
        auto dg14 = parseDg14(chipFile("s2-td1-pace-ca", "010E"));
        dg14->chipAuthentication[0].keyId = Bytes{0x07};
        QVERIFY(authenticateChip(chip, *dg14, random));
        QCOMPARE(chip.commands.size(), std::size_t{2});
        QCOMPARE(core::toHex(encode(chip.commands[0]).value()),
                 std::string("002241a40f800a04007f00070202030202840107"));
        const std::string octets = core::toHex(encode(chip.commands[1]).value());
        QVERIFY(octets.starts_with("00860000457c43804104"));
        QVERIFY(octets.ends_with("00"));
    }
    void authenticate_keyWithoutProtocol_isTripleDes()
    {
        const Pkey key = storedKey("s3-td3-pace-bac-aa");
        ChipSide chip(key.get());
        crypto::SystemRandom random;
        auto dg14 = parseDg14(chipFile("s3-td3-pace-bac-aa", "010E"));
        dg14->chipAuthentication.clear();
        QVERIFY(offersChipAuthentication(*dg14));
        auto session = authenticateChip(chip, *dg14, random);
        QVERIFY(session);
        compareSessions(*session, chip.keys(BlockCipher::TripleDes));
    }
    void authenticate_severalKeys_takesTheStrongestThatFits()
    {
        const Pkey weak = generatedKey("EC", "P-256");
        const Pkey strong = generatedKey("EC", "brainpoolP384r1");
        SecurityInfos dg14;
        dg14.chipAuthenticationKeys.push_back({publicKeyOf(weak.get()), Bytes{1}, true});
        dg14.chipAuthenticationKeys.push_back({publicKeyOf(strong.get()), Bytes{2}, true});
        for (const auto& [cipher, id] : {std::pair(BlockCipher::TripleDes, std::uint8_t{1}),
                                         std::pair(BlockCipher::Aes256, std::uint8_t{2})}) {
            dg14.chipAuthentication.push_back(protocol(true, cipher));
            dg14.chipAuthentication.back().keyId = Bytes{id};
        }
        ChipSide chip(strong.get());
        crypto::SystemRandom random;
        auto session = authenticateChip(chip, dg14, random);
        QVERIFY(session);
        QCOMPARE(session->method, std::string("chip authentication ECDH AES-256"));
        compareSessions(*session, chip.keys(BlockCipher::Aes256));
    }
    void authenticate_longKeyOnAShortReader_isChained_data()
    {
        QTest::addColumn<int>("cipher");
        QTest::addColumn<int>("pieces");
        QTest::newRow("one command") << static_cast<int>(BlockCipher::TripleDes) << 2;
        QTest::newRow("two commands") << static_cast<int>(BlockCipher::Aes128) << 3;
    }
    void authenticate_longKeyOnAShortReader_isChained()
    {
        QFETCH(const int, cipher);
        QFETCH(const int, pieces);
        const Pkey key = generatedKey("DHX", "dh_2048_256");
        SecurityInfos dg14;
        dg14.chipAuthenticationKeys.push_back({publicKeyOf(key.get()), {}, false});
        dg14.chipAuthentication = {protocol(false, static_cast<BlockCipher>(cipher))};
        ChipSide chip(key.get());
        chip.extended = false;
        crypto::SystemRandom random;
        auto session = authenticateChip(chip, dg14, random);
        QVERIFY(session);
        QCOMPARE(chip.pieces, pieces);
        compareSessions(*session, chip.keys(static_cast<BlockCipher>(cipher)));
    }
    void authenticate_cloneWithAnotherKey_reachesOtherKeys()
    {
        const Pkey other = generatedKey("EC", "P-256");
        ChipSide clone(other.get());
        crypto::SystemRandom random;
        auto session =
            authenticateChip(clone, *parseDg14(chipFile("s3-td3-pace-bac-aa", "010E")), random);
        QVERIFY(session);
        const Command command{.ins = 0xB0, .le = 4};
        SecureMessaging theirs(clone.keys(BlockCipher::TripleDes));
        QVERIFY(encode(session->messaging.protect(command).value()).value() !=
                encode(theirs.protect(command).value()).value());
    }
    void authenticate_chipThatRefuses_isNotGenuine_data()
    {
        QTest::addColumn<QString>("document");
        QTest::newRow("3DES") << "s3-td3-pace-bac-aa";
        QTest::newRow("AES") << "s2-td1-pace-ca";
    }
    void authenticate_chipThatRefuses_isNotGenuine()
    {
        QFETCH(const QString, document);
        const Pkey key = storedKey(document.toStdString());
        ChipSide chip(key.get());
        chip.answer = 0x6A80;
        crypto::SystemRandom random;
        const auto session =
            authenticateChip(chip, *parseDg14(chipFile(document.toStdString(), "010E")), random);
        QCOMPARE(session.error().code, ErrorCode::ChipNotGenuine);
        QCOMPARE(chip.commands.size(), std::size_t{1});
    }
    void authenticate_nothingOffered_isUnsupported()
    {
        const Pkey key = storedKey("s3-td3-pace-bac-aa");
        ChipSide chip(key.get());
        crypto::SystemRandom random;
        SecurityInfos keyOnly = *parseDg14(chipFile("s3-td3-pace-bac-aa", "010E"));
        keyOnly.chipAuthentication = {protocol(false, BlockCipher::Aes128)};
        SecurityInfos protocolOnly = *parseDg14(chipFile("s3-td3-pace-bac-aa", "010E"));
        protocolOnly.chipAuthenticationKeys.clear();
        for (const SecurityInfos& dg14 : {SecurityInfos{}, keyOnly, protocolOnly}) {
            QVERIFY(!offersChipAuthentication(dg14));
            QCOMPARE(authenticateChip(chip, dg14, random).error().code, ErrorCode::UnsupportedChip);
        }
        QVERIFY(chip.commands.empty());
    }
};

QTEST_GUILESS_MAIN(ChipAuthenticationTest)
#include "tst_chip_authentication.moc"
