#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "handoff/offer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <rapidcheck.h>

#include <set>

using namespace kiosk;
using namespace kiosk::core;
using namespace kiosk::handoff;

namespace {

constexpr const char* preAuthorizedGrant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

// What a wallet reads out of the link: an independent parser's view.
QJsonObject offerIn(const PersonalText& uri)
{
    const std::string_view text = uri.reveal();
    const QUrl url = QUrl::fromEncoded(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                                       QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "openid-credential-offer")
        return {};
    const QUrlQuery query(url);
    if (query.queryItems().size() != 1)
        return {};
    return QJsonDocument::fromJson(
               query.queryItemValue("credential_offer", QUrl::FullyDecoded).toUtf8())
        .object();
}

QJsonObject grantIn(const QJsonObject& offer)
{
    return offer["grants"].toObject()[preAuthorizedGrant].toObject();
}

class BrokenRandom final : public RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t>) override { return fail(ErrorCode::CryptoFailed); }
};

} // namespace

class OfferTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void code_eachOne_is43UrlSafeCharactersAndNew()
    {
        crypto::SystemRandom random;
        std::set<std::string> seen;
        for (int i = 0; i < 100; ++i) {
            const auto code = newPreAuthorizedCode(random);
            QVERIFY(code.has_value());
            QCOMPARE(code->reveal().size(), std::size_t{43});
            QCOMPARE(fromBase64Url(code->reveal())->size(), std::size_t{32});
            QVERIFY(seen.insert(std::string(code->reveal())).second);
        }
    }
    void code_withoutRandomness_fails()
    {
        BrokenRandom random;
        QCOMPARE(newPreAuthorizedCode(random).error().code, ErrorCode::CryptoFailed);
    }
    // Expected values computed with Python's hashlib and hmac.
    void digests_knownCode_areKnownValues()
    {
        const auto digests = digestsOf(PersonalText("YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY"),
                                       PersonalText("294618"));
        QVERIFY(digests.has_value());
        QCOMPARE(digests->codeSha256,
                 std::string("99c964f856f3a18c45b2cde18b986a80114193e2b39dc31a12818afa4dec1998"));
        QCOMPARE(digests->txHmac,
                 std::string("0134f0c0eacc7ba9203186b4497448e5ea1865808a742deeddce7039148a7c1a"));
    }
    // OpenID4VCI 1.0 sections 4.1.1 and 4.1.2.
    void uri_offer_hasExactlyTheMembersOfTheStandard()
    {
        const QJsonObject offer = offerIn(
            offerUri("https://issuer.example", "vitale_sd_jwt", PersonalText("one-time-value")));
        const QJsonObject expected{
            {"credential_issuer", "https://issuer.example"},
            {"credential_configuration_ids", QJsonArray{"vitale_sd_jwt"}},
            {"grants",
             QJsonObject{{preAuthorizedGrant,
                          QJsonObject{{"pre-authorized_code", "one-time-value"},
                                      {"tx_code",
                                       QJsonObject{{"input_mode", "numeric"},
                                                   {"length", 6},
                                                   {"description", "Code choisi à la borne"}}}}}}}};
        QCOMPARE(offer, expected);
    }
    // A QR code of version 17 at level M holds 504 octets; beyond, phones begin to struggle.
    void uri_usualOffer_fitsAQrCodeThatPhonesRead()
    {
        crypto::SystemRandom random;
        const auto code = newPreAuthorizedCode(random);
        const auto uri = offerUri("https://carte-vitale.example.fr", "vitale_sd_jwt", *code);
        QVERIFY2(uri.reveal().size() <= 504, std::to_string(uri.reveal().size()).c_str());
    }
    void uri_anyTexts_parseBack()
    {
        const bool held = rc::check(
            "what a wallet reads is what was offered",
            [](const std::vector<std::uint16_t>& issuer, const std::vector<std::uint8_t>& id,
               std::uint8_t seed) {
                // Any code points of the basic plane, but no half surrogates and no U+FFFE/F.
                QString issuerText;
                for (const auto unit : issuer)
                    if (!QChar::isSurrogate(unit) && unit != 0 && unit < 0xFDD0)
                        issuerText += QChar(unit);
                const std::string idText = toHex(id) + "\"\\&=+%#? \n";
                const std::string code = toBase64Url(Bytes(32, seed));
                const QJsonObject offer =
                    offerIn(offerUri(issuerText.toStdString(), idText, PersonalText(code)));
                RC_ASSERT(offer["credential_issuer"].toString() == issuerText);
                RC_ASSERT(offer["credential_configuration_ids"].toArray().size() == 1);
                RC_ASSERT(offer["credential_configuration_ids"][0].toString().toStdString() ==
                          idText);
                RC_ASSERT(grantIn(offer)["pre-authorized_code"].toString().toStdString() == code);
                RC_ASSERT(grantIn(offer)["tx_code"].toObject()["length"].toInt() == 6);
            });
        QVERIFY(held);
    }
};

QTEST_APPLESS_MAIN(OfferTest)
#include "tst_offer.moc"
