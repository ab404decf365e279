#include "chip/emrtd/active_authentication.h"

#include "chip/tlv.h"
#include "data_files.h"
#include "fixed_random.h"
#include "scripted_channel.h"
#include "shared_files.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <rapidcheck.h>

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;
using crypto::HashAlgorithm;

namespace {

const Bytes challenge = hex("0102030405060708");

struct Trailer
{
    HashAlgorithm hash;
    Bytes octets;
};

class RsaChip
{
public:
    explicit RsaChip(const std::string& document)
    {
        const Bytes pem = dataFile("emrtd/dev/" + document + "/aa.key");
        BIO* file = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
        m_key = PEM_read_bio_PrivateKey(file, nullptr, nullptr, nullptr);
        BIO_free(file);
    }
    ~RsaChip() { EVP_PKEY_free(m_key); }
    RsaChip(const RsaChip&) = delete;
    RsaChip& operator=(const RsaChip&) = delete;

    [[nodiscard]] std::size_t size() const
    {
        return static_cast<std::size_t>(EVP_PKEY_get_size(m_key));
    }
    // ISO/IEC 9796-2 scheme 1: header, as much of M1 as fits, hash over M1 ‖ M2, trailer.
    [[nodiscard]] Bytes sign(const Trailer& trailer, const Bytes& header = {0x6A}) const
    {
        Bytes block = header;
        Bytes message;
        const std::size_t hashSize = crypto::digest(trailer.hash, {}).value().size();
        while (block.size() + hashSize + trailer.octets.size() < size()) {
            message.push_back(static_cast<std::uint8_t>(7 * block.size()));
            block.push_back(message.back());
        }
        message.insert(message.end(), challenge.begin(), challenge.end());
        const Bytes hash = crypto::digest(trailer.hash, message).value();
        block.insert(block.end(), hash.begin(), hash.end());
        block.insert(block.end(), trailer.octets.begin(), trailer.octets.end());
        return signRaw(block);
    }
    [[nodiscard]] Bytes signRaw(const Bytes& block) const
    {
        EVP_PKEY_CTX* context = EVP_PKEY_CTX_new(m_key, nullptr);
        Bytes signature(size());
        std::size_t written = signature.size();
        const bool done =
            EVP_PKEY_sign_init(context) == 1 &&
            EVP_PKEY_CTX_set_rsa_padding(context, RSA_NO_PADDING) == 1 &&
            EVP_PKEY_sign(context, signature.data(), &written, block.data(), block.size()) == 1;
        EVP_PKEY_CTX_free(context);
        return done ? signature : Bytes{};
    }

private:
    EVP_PKEY* m_key = nullptr;
};

crypto::PrivateKey ecKey()
{
    return crypto::PrivateKey::fromPem(dataFile("emrtd/dev/s3-td3-pace-bac-aa/aa.key")).value();
}

crypto::PublicKey dg15Key(const std::string& document)
{
    return parseDg15(chipFile(document, "010F")).value();
}

// The SEQUENCE of two INTEGERs that some chips send instead of r ‖ s.
Bytes derOf(const Bytes& plain)
{
    Bytes numbers;
    const ByteView whole(plain);
    for (const ByteView half : {whole.first(plain.size() / 2), whole.last(plain.size() / 2)}) {
        Bytes number = core::toBytes(half);
        while (number.size() > 1 && number[0] == 0)
            number.erase(number.begin());
        if (number[0] >= 0x80)
            number.insert(number.begin(), 0);
        appendTlv(numbers, 0x02, number);
    }
    Bytes der;
    appendTlv(der, 0x30, numbers);
    return der;
}

const Trailer sha1{HashAlgorithm::Sha1, {0xBC}};

// Answers each command with what the test prepared.
class PreparedLink final : public CardLink
{
public:
    std::vector<Response> answers;
    std::vector<Command> commands;
    bool extended = true;
    [[nodiscard]] bool acceptsExtended() const noexcept override { return extended; }
    Result<Response> send(const Command& command) override
    {
        commands.push_back(command);
        if (answers.size() < commands.size())
            return fail(ErrorCode::CardRemoved);
        return answers[commands.size() - 1];
    }
};

} // namespace

class ActiveAuthenticationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parseDg15_keys_areTold()
    {
        QVERIFY(dg15Key("s1-td3-bac-aa").kind() == crypto::PublicKeyKind::Rsa);
        QVERIFY(dg15Key("s3-td3-pace-bac-aa").kind() == crypto::PublicKeyKind::EllipticCurve);
        for (const char* path : {"emrtd/bsi-tr03105-5/DG15.bin", "emrtd/etsi-prototype/DG15.bin"})
            if (const auto file = sharedFile(path))
                QVERIFY(parseDg15(*file)->kind() == crypto::PublicKeyKind::Rsa);
    }
    void parseDg15_badFile_isRefused()
    {
        for (const char* file : {"", "6E00", "6F00", "6F023000", "6F05300304"})
            QCOMPARE(parseDg15(hex(file)).error().code, ErrorCode::MalformedData);
    }

    void verify_rsaTrailers_areGenuine_data()
    {
        QTest::addColumn<QByteArray>("trailer");
        QTest::addColumn<int>("hash");
        QTest::addColumn<QString>("method");
        const auto row = [](const char* trailer, HashAlgorithm hash, const char* method) {
            QTest::newRow(trailer)
                << QByteArray::fromHex(trailer) << static_cast<int>(hash) << method;
        };
        row("BC", HashAlgorithm::Sha1, "active authentication RSA SHA-1");
        row("33CC", HashAlgorithm::Sha1, "active authentication RSA SHA-1");
        row("38CC", HashAlgorithm::Sha224, "active authentication RSA SHA-224");
        row("34CC", HashAlgorithm::Sha256, "active authentication RSA SHA-256");
        row("36CC", HashAlgorithm::Sha384, "active authentication RSA SHA-384");
        row("35CC", HashAlgorithm::Sha512, "active authentication RSA SHA-512");
    }
    void verify_rsaTrailers_areGenuine()
    {
        QFETCH(const QByteArray, trailer);
        QFETCH(const int, hash);
        QFETCH(const QString, method);
        const RsaChip chip("s1-td3-bac-aa");
        const Bytes response =
            chip.sign({static_cast<HashAlgorithm>(hash), Bytes(trailer.begin(), trailer.end())});
        const auto verdict =
            verifyActiveAuthentication(dg15Key("s1-td3-bac-aa"), {}, {challenge, response});
        QCOMPARE(verdict.proof, ChipProof::Genuine);
        QCOMPARE(verdict.method, method.toStdString());
        QVERIFY(verdict.evidence->response == response);
        QVERIFY(verdict.evidence->challenge == challenge);
    }
    void verify_rsaPaddedHeader_isGenuine()
    {
        const RsaChip chip("s1-td3-bac-aa");
        const auto key = dg15Key("s1-td3-bac-aa");
        for (const char* header : {"6BBA", "6BBBBBBA"})
            QCOMPARE(verifyActiveAuthentication(key, {}, {challenge, chip.sign(sha1, hex(header))})
                         .proof,
                     ChipProof::Genuine);
    }
    void verify_rsaWrongForm_fails_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("trailer");
        const auto row = [](const char* header, const char* trailer) {
            QTest::addRow("%s %s", header, trailer)
                << QByteArray::fromHex(header) << QByteArray::fromHex(trailer);
        };
        row("4A", "BC");
        row("6B", "BC");
        row("BA", "BC");
        row("6B6A", "BC");
        row("6A", "34CC"); // announces SHA-256, but hashes with SHA-1
        row("6A", "32CC");
        row("6A", "CC");
        row("6A", "");
    }
    void verify_rsaWrongForm_fails()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, trailer);
        const RsaChip chip("s1-td3-bac-aa");
        const Bytes response = chip.sign({HashAlgorithm::Sha1, {trailer.begin(), trailer.end()}},
                                         Bytes(header.begin(), header.end()));
        const auto verdict =
            verifyActiveAuthentication(dg15Key("s1-td3-bac-aa"), {}, {challenge, response});
        QVERIFY(!response.empty());
        QCOMPARE(verdict.proof, ChipProof::Failed);
    }
    void verify_rsaWithoutMessage_fails()
    {
        // Header, hash and trailer with nothing between, and too few octets for a hash.
        const RsaChip chip("s1-td3-bac-aa");
        Bytes block(chip.size());
        block.back() = 0xBC;
        block[block.size() - 2] = 0x6A;
        QCOMPARE(verifyActiveAuthentication(dg15Key("s1-td3-bac-aa"), {},
                                            {challenge, chip.signRaw(block)})
                     .proof,
                 ChipProof::Failed);
    }
    void verify_clone_fails()
    {
        const RsaChip clone("b2-aa-clone");
        const auto verdict =
            verifyActiveAuthentication(dg15Key("b2-aa-clone"), {}, {challenge, clone.sign(sha1)});
        QCOMPARE(verdict.proof, ChipProof::Failed);
        QVERIFY(!verdict.reason.empty());
    }
    void verify_ecdsaBothForms_areGenuine()
    {
        const auto key = dg15Key("s3-td3-pace-bac-aa");
        for (const auto hash : {HashAlgorithm::Sha1, HashAlgorithm::Sha224, HashAlgorithm::Sha256,
                                HashAlgorithm::Sha384, HashAlgorithm::Sha512}) {
            const Bytes plain = ecKey().signRaw(hash, challenge).value();
            for (const Bytes& response : {plain, derOf(plain)}) {
                QCOMPARE(verifyActiveAuthentication(key, hash, {challenge, response}).proof,
                         ChipProof::Genuine);
                QCOMPARE(verifyActiveAuthentication(key, {}, {challenge, response}).proof,
                         ChipProof::Genuine);
            }
        }
    }
    void verify_ecdsaOtherHashThanNamed_fails()
    {
        const auto key = dg15Key("s3-td3-pace-bac-aa");
        const Bytes response = ecKey().signRaw(HashAlgorithm::Sha1, challenge).value();
        QCOMPARE(
            verifyActiveAuthentication(key, HashAlgorithm::Sha256, {challenge, response}).proof,
            ChipProof::Failed);
    }
    void verify_badEvidence_fails()
    {
        for (const char* document : {"s1-td3-bac-aa", "s3-td3-pace-bac-aa"})
            for (const char* response :
                 {"", "00", "3000", "30060201000201", "3006020100020100", "BC"})
                QCOMPARE(
                    verifyActiveAuthentication(dg15Key(document), {}, {challenge, hex(response)})
                        .proof,
                    ChipProof::Failed);
        const RsaChip chip("s1-td3-bac-aa");
        QCOMPARE(
            verifyActiveAuthentication(dg15Key("s1-td3-bac-aa"), {}, {{}, chip.sign(sha1)}).proof,
            ChipProof::Failed);
    }
    void verify_anyBitFlipped_fails()
    {
        const RsaChip chip("s1-td3-bac-aa");
        const Bytes plain = ecKey().signRaw(HashAlgorithm::Sha256, challenge).value();
        const std::vector<std::pair<crypto::PublicKey, Bytes>> answers{
            {dg15Key("s1-td3-bac-aa"), chip.sign(sha1)},
            {dg15Key("s3-td3-pace-bac-aa"), plain},
            {dg15Key("s3-td3-pace-bac-aa"), derOf(plain)}};
        for (const auto& [key, response] : answers) {
            const bool holds = rc::check([&, &signer = key, &answer = response] {
                ActiveAuthenticationEvidence evidence{challenge, answer};
                Bytes& flipped =
                    *rc::gen::arbitrary<bool>() ? evidence.challenge : evidence.response;
                const auto at = *rc::gen::inRange<std::size_t>(0, flipped.size());
                flipped[at] ^= static_cast<std::uint8_t>(1U << *rc::gen::inRange(0, 8));
                RC_ASSERT(verifyActiveAuthentication(signer, {}, evidence).proof ==
                          ChipProof::Failed);
            });
            QVERIFY(holds);
        }
    }
    void verify_anyOctets_fail()
    {
        const auto rsa = dg15Key("s1-td3-bac-aa");
        const auto ec = dg15Key("s3-td3-pace-bac-aa");
        QVERIFY(rc::check([&](const Bytes& response) {
            RC_ASSERT(verifyActiveAuthentication(rsa, {}, {challenge, response}).proof ==
                      ChipProof::Failed);
            RC_ASSERT(verifyActiveAuthentication(ec, {}, {challenge, response}).proof ==
                      ChipProof::Failed);
        }));
    }

    void authenticate_genuineChip_isSo()
    {
        PreparedLink link;
        link.answers.push_back({core::toSecure(RsaChip("s1-td3-bac-aa").sign(sha1)), 0x9000});
        FixedRandom random(challenge);
        const auto verdict = authenticateActively(link, dg15Key("s1-td3-bac-aa"), {}, random);
        QVERIFY(verdict);
        QCOMPARE(verdict->proof, ChipProof::Genuine);
        QCOMPARE(core::toHex(encode(link.commands.at(0)).value()),
                 std::string("0088000008010203040506070800"));
    }
    void authenticate_longKey_asksForALongAnswerWhereItCan_data()
    {
        QTest::addColumn<bool>("readerTakesExtended");
        QTest::addColumn<bool>("chipTakesExtended");
        QTest::addColumn<int>("commands");
        QTest::newRow("both") << true << true << 1;
        QTest::newRow("reader only") << true << false << 2;
        QTest::newRow("neither") << false << false << 1;
    }
    void authenticate_longKey_asksForALongAnswerWhereItCan()
    {
        QFETCH(const bool, readerTakesExtended);
        QFETCH(const bool, chipTakesExtended);
        QFETCH(const int, commands);
        const auto key =
            crypto::PrivateKey::generate(crypto::KeyType::Rsa2048)->publicKey().value();
        PreparedLink link;
        link.extended = readerTakesExtended;
        if (readerTakesExtended && !chipTakesExtended)
            link.answers.push_back({{}, 0x6700});
        link.answers.push_back({SecureBytes(256), 0x9000});
        FixedRandom random(challenge);
        QVERIFY(authenticateActively(link, key, {}, random));
        QCOMPARE(static_cast<int>(link.commands.size()), commands);
        QCOMPARE(needsExtendedLength(link.commands.front()), readerTakesExtended);
        QCOMPARE(needsExtendedLength(link.commands.back()), chipTakesExtended);
    }
    void authenticate_chipThatRefuses_fails()
    {
        PreparedLink link;
        link.answers.push_back({{}, 0x6D00});
        FixedRandom random(challenge);
        const auto verdict = authenticateActively(link, dg15Key("s1-td3-bac-aa"), {}, random);
        QCOMPARE(verdict->proof, ChipProof::Failed);
        QVERIFY(verdict->reason.find(statusText(0x6D00)) != std::string::npos);
        QVERIFY(!verdict->evidence);
    }
    void authenticate_cardRemoved_isAFailure()
    {
        PreparedLink link;
        FixedRandom random(challenge);
        QCOMPARE(authenticateActively(link, dg15Key("s1-td3-bac-aa"), {}, random).error().code,
                 ErrorCode::CardRemoved);
    }
    void chipProofId_eachProof_hasAName()
    {
        QCOMPARE(chipProofId(ChipProof::NotChecked), std::string_view("not-checked"));
        QCOMPARE(chipProofId(ChipProof::Genuine), std::string_view("genuine"));
        QCOMPARE(chipProofId(ChipProof::NotOffered), std::string_view("not-offered"));
        QCOMPARE(chipProofId(ChipProof::Failed), std::string_view("failed"));
    }
};

QTEST_GUILESS_MAIN(ActiveAuthenticationTest)
#include "tst_active_authentication.moc"
