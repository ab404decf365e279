#include "seal/seal.h"

#include "core/text_codec.h"
#include "support/seal_maker.h"

#include <QTest>
#include <rapidcheck.h>

#include <openssl/pem.h>

using namespace kiosk;
using namespace kiosk::seal;
using identity::DocumentKind;
using test::SealChain;

Q_DECLARE_METATYPE(SealVerdict)

namespace {

// Made once: keys take time.
const SealChain& chain()
{
    static const SealChain made = test::makeSealChain();
    return made;
}

Bytes exampleOf(const SealChain& of)
{
    return test::writeSeal(test::exampleSeal(of), of.key);
}

// Of a curve that the product makes no keys of.
crypto::PrivateKey keyOnP521()
{
    EVP_PKEY* const key = EVP_EC_gen("P-521");
    BIO* const memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(memory, key, nullptr, nullptr, 0, nullptr, nullptr);
    char* text = nullptr;
    const auto size = static_cast<std::size_t>(BIO_get_mem_data(memory, &text));
    const auto made = crypto::PrivateKey::fromPem(core::asBytes({text, size}));
    BIO_free(memory);
    EVP_PKEY_free(key);
    return made.value();
}

SealVerdict verdictOf(const Bytes& payload, const SealTrust& trust)
{
    return judgeSeal(payload, trust).verdict;
}

} // namespace

class SealTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgeSeal_signedByATrustedChain_isGenuine()
    {
        const Bytes payload = exampleOf(chain());
        const Seal seal = judgeSeal(payload, test::trustIn(chain()));
        QCOMPARE(seal.kind, SealKind::TwoDDoc);
        QCOMPARE(seal.verdict, SealVerdict::Genuine);
        QVERIFY(seal.content->find("62")->value.reveal() == "EL EXEMPLE");
        QCOMPARE(seal.payload, core::toSecure(payload));
        QVERIFY(QByteArray::fromStdString(seal.reason).contains("FR03/TS01"));
    }

    void judgeSeal_longerKeys_areGenuineAsWell()
    {
        const SealChain p384 = test::makeSealChain({}, crypto::KeyType::EcP384);
        QCOMPARE(verdictOf(exampleOf(p384), test::trustIn(p384)), SealVerdict::Genuine);
        const SealChain p521 = test::makeSealChain({}, keyOnP521());
        const Seal seal = judgeSeal(exampleOf(p521), test::trustIn(p521));
        QCOMPARE(seal.content->signature.size(), 132U);
        QCOMPARE(seal.verdict, SealVerdict::Genuine);
    }

    void judgeSeal_oneOctetChanged_isNeverGenuine()
    {
        const Bytes genuine = exampleOf(chain());
        const SealTrust trust = test::trustIn(chain());
        QVERIFY(rc::check("one octet changed", [&] {
            Bytes altered = genuine;
            const auto place = *rc::gen::inRange<std::size_t>(0, altered.size());
            altered[place] ^= static_cast<std::uint8_t>(*rc::gen::inRange(1, 256));
            RC_ASSERT(verdictOf(altered, trust) != SealVerdict::Genuine);
        }));
    }

    // The cheap half of the property above, for every octet: no other text of the signature.
    void judgeSeal_signatureInAnotherCase_isNotGenuine()
    {
        Bytes altered = exampleOf(chain());
        altered.back() |= 0x20;
        QVERIFY(verdictOf(altered, test::trustIn(chain())) != SealVerdict::Genuine);
    }

    void judgeSeal_otherFieldValue_isAltered()
    {
        const Bytes genuine = exampleOf(chain());
        std::string text(core::asText(genuine));
        text.replace(text.find("23091979"), 8, "23091989");
        const Seal seal = judgeSeal(core::asBytes(text), test::trustIn(chain()));
        QCOMPARE(seal.verdict, SealVerdict::Altered);
        QVERIFY(seal.content.has_value()); // the agent may see what it claims
    }

    void judgeSeal_signatureOfAnotherCurveThanTheKeys_isAltered()
    {
        const SealChain p384 = test::makeSealChain({}, crypto::KeyType::EcP384);
        SealTrust trust = test::trustIn(chain());
        QVERIFY(verdictOf(exampleOf(p384), trust) == SealVerdict::Altered);
    }

    void judgeSeal_signerNotStored_isUnknown()
    {
        SealTrust trust = test::trustIn(chain());
        trust.signers.clear();
        QCOMPARE(verdictOf(exampleOf(chain()), trust), SealVerdict::UnknownIssuer);
        QCOMPARE(verdictOf(exampleOf(chain()), {}), SealVerdict::UnknownIssuer);
    }

    void judgeSeal_signerOfAnotherAuthority_isUnknown()
    {
        const SealChain other = test::makeSealChain();
        SealTrust trust = test::trustIn(chain());
        trust.authorities["FR03"] = {other.authority};
        QCOMPARE(verdictOf(exampleOf(chain()), trust), SealVerdict::UnknownIssuer);
        trust.authorities.clear();
        trust.authorities["FR04"] = {chain().authority};
        QCOMPARE(verdictOf(exampleOf(chain()), trust), SealVerdict::UnknownIssuer);
    }

    void judgeSeal_testChain_isNeverGenuine()
    {
        const SealChain published =
            test::makeSealChain({.authorityId = "FR00", .certificateId = "0001"});
        QCOMPARE(verdictOf(exampleOf(published), test::trustIn(published)),
                 SealVerdict::TestIssuer);
    }

    void judgeSeal_dayOfSignature_isJudgedByTheSigner_data()
    {
        QTest::addColumn<QString>("notBefore");
        QTest::addColumn<QString>("notAfter");
        QTest::addColumn<SealVerdict>("verdict");
        // The example is signed on 2 November 2026; the seal does not tell the hour.
        const auto row = [](const char* title, const char* from, const char* to,
                            SealVerdict verdict) { QTest::newRow(title) << from << to << verdict; };
        row("from that day on", "2026-11-02T15:00:00Z", "2030-01-01T00:00:00Z",
            SealVerdict::Genuine);
        row("until that day", "2020-01-01T00:00:00Z", "2026-11-02T09:00:00Z", SealVerdict::Genuine);
        row("not yet", "2026-11-03T00:00:00Z", "2030-01-01T00:00:00Z", SealVerdict::ExpiredSigner);
        row("no longer", "2020-01-01T00:00:00Z", "2026-11-01T23:59:59Z",
            SealVerdict::ExpiredSigner);
    }
    void judgeSeal_dayOfSignature_isJudgedByTheSigner()
    {
        QFETCH(QString, notBefore);
        QFETCH(QString, notAfter);
        QFETCH(SealVerdict, verdict);
        const SealChain dated = test::makeSealChain(
            {.notBefore = notBefore.toStdString(), .notAfter = notAfter.toStdString()});
        QCOMPARE(verdictOf(exampleOf(dated), test::trustIn(dated)), verdict);
    }

    void judgeSeal_withoutADayOfSignature_isNotGenuine()
    {
        TwoDDoc content = test::exampleSeal(chain());
        content.signedOn.reset();
        QCOMPARE(verdictOf(test::writeSeal(content, chain().key), test::trustIn(chain())),
                 SealVerdict::ExpiredSigner);
    }

    void judgeSeal_twoDDocThatDoesNotParse_saysWhy()
    {
        const Seal seal = judgeSeal(core::asBytes("DC04FR03"), test::trustIn(chain()));
        QCOMPARE(seal.kind, SealKind::TwoDDoc);
        QCOMPARE(seal.verdict, SealVerdict::NotChecked);
        QVERIFY(!seal.reason.empty());
        QVERIFY(!seal.content);
    }

    void judgeSeal_dataMatrixOfTheFrenchCard_isTheCev()
    {
        const SealPlace back{DocumentKind::FrenchIdCard, true};
        const Bytes octets(285, 0x42);
        const Seal seal = judgeSeal(octets, {}, back);
        QCOMPARE(seal.kind, SealKind::Cev);
        QCOMPARE(seal.verdict, SealVerdict::Opaque);
        QCOMPARE(seal.payload, core::toSecure(octets));
        QVERIFY(!seal.content);
    }

    void judgeSeal_elsewhere_isNoCev()
    {
        const Bytes octets(100, 0x42);
        const SealPlace back{DocumentKind::FrenchIdCard, true};
        QCOMPARE(judgeSeal(octets, {}).kind, SealKind::Other);
        QCOMPARE(judgeSeal(octets, {}, {DocumentKind::FrenchIdCard, false}).kind, SealKind::Other);
        QCOMPARE(judgeSeal(octets, {}, {DocumentKind::ResidencePermit, true}).kind,
                 SealKind::Other);
        QCOMPARE(judgeSeal(Bytes(286, 0x42), {}, back).kind, SealKind::Other);
        QCOMPARE(judgeSeal({}, {}, back).kind, SealKind::Other);
        QCOMPARE(judgeSeal(octets, {}).verdict, SealVerdict::NotChecked);
    }

    void judgeSeal_twoDDocOnTheFrenchCard_isJudgedAsOne()
    {
        const Seal seal = judgeSeal(exampleOf(chain()), test::trustIn(chain()),
                                    {DocumentKind::FrenchIdCard, true});
        QCOMPARE(seal.verdict, SealVerdict::Genuine);
    }

    void ids_areStable()
    {
        QVERIFY(sealKindId(SealKind::TwoDDoc) == "2d-doc");
        QVERIFY(sealKindId(SealKind::Cev) == "cev");
        QVERIFY(sealVerdictId(SealVerdict::Genuine) == "genuine");
        QVERIFY(sealVerdictId(SealVerdict::NotChecked) == "not-checked");
    }
};

QTEST_APPLESS_MAIN(SealTest)
#include "tst_seal.moc"
