#include "chip/emrtd/pace.h"
#include "chip/emrtd/pace_mapping.h"

#include "pace_example.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

PaceExample exampleOf(const QString& name)
{
    for (PaceExample example :
         {pace_examples::ecdhGeneric(), pace_examples::dhGeneric(), pace_examples::ecdhIntegrated(),
          pace_examples::dhIntegrated(), pace_examples::chipAuthentication()})
        if (name == QString::fromStdString(example.name))
            return example;
    throw std::invalid_argument("no such example");
}

struct Opening
{
    Result<AccessGranted> granted = fail(ErrorCode::Internal);
    std::vector<int> attempts;
    bool isScriptDone = false;
};

Opening open(const PaceExample& example, Pace::Parameters parameters = Pace::Parameters::Implied)
{
    ScriptedChannel card;
    for (const PaceExample::Step& step : example.steps)
        card.expect(step.command, step.answer);
    PlainLink link(card);
    ScriptedRandom random(example.draws);
    Opening opening;
    opening.granted =
        Pace(example.info, parameters).open(link, example.secret, random, [&opening](int left) {
            opening.attempts.push_back(left);
        });
    opening.isScriptDone = card.isDone();
    return opening;
}

// The example up to its n-th answer, which is another one.
PaceExample answering(PaceExample example, std::size_t step, std::string answer)
{
    example.steps.resize(step + 1);
    example.steps[step].answer = std::move(answer);
    return example;
}

} // namespace

class PaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void open_workedExample_agreesOctetForOctet_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"ECDH-GM", "DH-GM", "ECDH-IM", "DH-IM", "ECDH-CAM"})
            QTest::newRow(name) << name;
    }
    void open_workedExample_agreesOctetForOctet()
    {
        QFETCH(const QString, name);
        const PaceExample example = exampleOf(name);
        Opening opening = open(example);
        QVERIFY2(opening.granted, opening.granted ? "" : opening.granted.error().detail.c_str());
        QVERIFY(opening.isScriptDone && opening.attempts.empty());
        QCOMPARE(core::toBytes(opening.granted->session.counter()), Bytes(16));
        // The session keys show in what they protect.
        SecureMessaging expected({core::toSecure(hex(example.encryptionKey)),
                                  core::toSecure(hex(example.macKey)),
                                  crypto::BlockCipher::Aes128});
        const Command command{.ins = 0xA4, .p1 = 0x04, .p2 = 0x0C, .data = {0xA0, 0x00}};
        QCOMPARE(opening.granted->session.protect(command)->data, expected.protect(command)->data);
        QCOMPARE(opening.granted->mapping.has_value(), name == QStringLiteral("ECDH-CAM"));
    }
    void open_integratedMappingWithoutAnyAnswer_isAllTheSame()
    {
        PaceExample example = pace_examples::ecdhIntegrated();
        for (const char* nothing : {"9000", "7C009000"}) {
            example.steps[2].answer = nothing;
            QVERIFY(open(example).granted);
        }
    }
    void open_chipAuthenticationMapping_leavesItsProof()
    {
        const Opening opening = open(pace_examples::chipAuthentication());
        QVERIFY(opening.granted && opening.granted->mapping);
        QCOMPARE(opening.granted->mapping->parameterId, 13);
        QCOMPARE(opening.granted->mapping->chipMappingKey, hex(pace_examples::chipMappingKey));
        QCOMPARE(core::toBytes(opening.granted->mapping->authenticationData),
                 hex(pace_examples::chipAuthenticationData));
    }
    void open_chipAuthenticationMappingWithoutProof_leavesItEmpty_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("missing") << "7C0A86088596CF055C67C1A39000";
        QTest::newRow("no block") << "7C0D86088596CF055C67C1A38A011E9000";
        QTest::newRow("no padding") << "7C1C86088596CF055C67C1A38A10"
                                       "1EEA964DAAE372AC990E3EFDE63333539000";
    }
    void open_chipAuthenticationMappingWithoutProof_leavesItEmpty()
    {
        QFETCH(const QString, answer);
        const Opening opening =
            open(answering(pace_examples::chipAuthentication(), 4, answer.toStdString()));
        QVERIFY(opening.granted && opening.granted->mapping);
        QVERIFY(opening.granted->mapping->authenticationData.empty());
    }
    void open_ambiguousParameters_areNamed()
    {
        PaceExample example = pace_examples::ecdhGeneric();
        example.steps.resize(1);
        example.steps[0] = {"0022C1A412800A04007F0007020204020283010184010D", "6A80"};
        const Opening opening = open(example, Pace::Parameters::Named);
        QVERIFY(opening.isScriptDone);
        QCOMPARE(opening.granted.error().code, ErrorCode::UnsupportedChip);
    }
    void open_badAnswer_fails_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, int step, const char* answer, ErrorCode code) {
            QTest::newRow(name) << step << answer << static_cast<int>(code);
        };
        row("mechanism unknown", 0, "6A80", ErrorCode::UnsupportedChip);
        row("password unknown", 0, "6A88", ErrorCode::UnsupportedChip);
        row("no such command", 0, "6D00", ErrorCode::UnsupportedChip);
        row("blocked", 0, "6983", ErrorCode::AccessBlocked);
        row("deactivated", 0, "6984", ErrorCode::AccessBlocked);
        row("no try left", 0, "63C0", ErrorCode::AccessBlocked);
        row("one try left", 0, "63C1", ErrorCode::AccessBlocked);
        row("nonce refused", 1, "6985", ErrorCode::CardProtocol);
        row("nothing", 1, "9000", ErrorCode::CardProtocol);
        row("no nonce", 1, "7C009000", ErrorCode::CardProtocol);
        row("empty nonce", 1, "7C0280009000", ErrorCode::CardProtocol);
        row("nonce of no whole block", 1, "7C05800301020390 00", ErrorCode::CardProtocol);
        row("no mapping data", 2, "7C009000", ErrorCode::SecureMessaging);
        row("mapping point off the curve", 2,
            "7C43824104824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
            "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C559000",
            ErrorCode::SecureMessaging);
        row("mapping point at infinity", 2, "7C038201009000", ErrorCode::SecureMessaging);
        row("mapping key sent back", 2,
            "7C438241047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
            "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D9000",
            ErrorCode::SecureMessaging);
        row("ephemeral key sent back", 3,
            "7C438441042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
            "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB364629000",
            ErrorCode::SecureMessaging);
        row("mapping answer without template", 2, "82009000", ErrorCode::CardProtocol);
        row("ephemeral key missing", 3, "7C009000", ErrorCode::SecureMessaging);
        row("step fails", 3, "6300", ErrorCode::CardProtocol);
        row("wrong password, 6300", 4, "6300", ErrorCode::AccessDenied);
        row("wrong password, 6A80", 4, "6A80", ErrorCode::AccessDenied);
        row("wrong password, 6982", 4, "6982", ErrorCode::AccessDenied);
        row("wrong password, counted", 4, "63C2", ErrorCode::AccessDenied);
        row("blocked by this try", 4, "63C0", ErrorCode::AccessBlocked);
        row("chip out of order", 4, "6F00", ErrorCode::CardProtocol);
        row("wrong token", 4, "7C0A86083ABB9674BCE93C099000", ErrorCode::SecureMessaging);
        row("short token", 4, "7C0986073ABB9674BCE93C9000", ErrorCode::SecureMessaging);
        row("no token", 4, "7C009000", ErrorCode::SecureMessaging);
    }
    void open_badAnswer_fails()
    {
        QFETCH(const int, step);
        QFETCH(const QString, answer);
        QFETCH(const int, code);
        const Opening opening = open(answering(
            pace_examples::ecdhGeneric(), static_cast<std::size_t>(step), answer.toStdString()));
        QVERIFY(!opening.granted && opening.isScriptDone);
        QCOMPARE(static_cast<int>(opening.granted.error().code), code);
    }
    void open_cardRemoved_isPassedOn()
    {
        ScriptedChannel card;
        card.expectFailure("0022C1A40F800A04007F00070202040202830101", ErrorCode::CardRemoved);
        PlainLink link(card);
        const PaceExample example = pace_examples::ecdhGeneric();
        ScriptedRandom random(example.draws);
        QCOMPARE(Pace(example.info).open(link, example.secret, random, {}).error().code,
                 ErrorCode::CardRemoved);
    }
    void open_nonceTooShortForIntegratedMapping_isProtocolError()
    {
        PaceExample example = pace_examples::ecdhIntegrated();
        example.info.cipher = crypto::BlockCipher::Aes256; // wants 256 bits
        example.info.oid.back() = 0x04;
        example.steps[0].command = "0022C1A40F800A04007F00070202040404830102";
        example.steps.resize(2);
        QCOMPARE(open(example).granted.error().code, ErrorCode::CardProtocol);
    }
    void open_chipThatCounts_tellsBeforeAndAfterTheTry()
    {
        PaceExample example = answering(pace_examples::ecdhGeneric(), 4, "63C2");
        example.steps[0].answer = "63C3";
        const Opening opening = open(example);
        QCOMPARE(opening.granted.error().code, ErrorCode::AccessDenied);
        QCOMPARE(opening.attempts, (std::vector<int>{3, 2}));
    }
    void open_lastTry_isNotUsedUp()
    {
        const Opening opening = open(answering(pace_examples::ecdhGeneric(), 0, "63C1"));
        QCOMPARE(opening.granted.error().code, ErrorCode::AccessBlocked);
        QCOMPARE(opening.attempts, std::vector<int>{1});
        QVERIFY(opening.isScriptDone);
    }
    void isSameElement_leadingZeros_countOnCurvesOnly()
    {
        const auto prime = crypto::AgreementGroup::standardized(0);
        const auto curve = crypto::AgreementGroup::standardized(13);
        QVERIFY(prime && curve);
        const Bytes shorter{0x12, 0x34};
        const Bytes padded{0x00, 0x00, 0x12, 0x34};
        QVERIFY(isSameElement(*prime, shorter, padded));
        QVERIFY(!isSameElement(*prime, shorter, Bytes{0x12, 0x35}));
        QVERIFY(!isSameElement(*prime, shorter, Bytes{0x12, 0x34, 0x00}));
        QVERIFY(isSameElement(*curve, padded, padded));
        QVERIFY(!isSameElement(*curve, shorter, padded));
    }
    void supports_standardizedParametersThatFit_data()
    {
        QTest::addColumn<int>("arc");
        QTest::addColumn<int>("parameters");
        QTest::addColumn<bool>("expected");
        QTest::newRow("DH-GM 0") << 1 << 0 << true;
        QTest::newRow("DH-GM 2") << 1 << 2 << true;
        QTest::newRow("DH-GM reserved") << 1 << 3 << false;
        QTest::newRow("DH-GM with a curve") << 1 << 13 << false;
        QTest::newRow("ECDH-GM 8") << 2 << 8 << true;
        QTest::newRow("ECDH-GM 18") << 2 << 18 << true;
        QTest::newRow("ECDH-GM reserved") << 2 << 19 << false;
        QTest::newRow("ECDH-GM with a prime group") << 2 << 1 << false;
        QTest::newRow("ECDH-IM P-224") << 4 << 10 << false;
        QTest::newRow("ECDH-IM brainpoolP224r1") << 4 << 11 << true;
        QTest::newRow("ECDH-CAM 10") << 6 << 10 << true;
    }
    void supports_standardizedParametersThatFit()
    {
        QFETCH(const int, arc);
        QFETCH(const int, parameters);
        QFETCH(const bool, expected);
        PaceInfo info{.oid = {},
                      .mapping =
                          arc == 3 || arc == 4 ? PaceMapping::Integrated : PaceMapping::Generic,
                      .isEllipticCurve = arc % 2 == 0,
                      .parameterId = parameters};
        QCOMPARE(Pace::supports(info), expected);
        info.parameterId.reset();
        QVERIFY(!Pace::supports(info));
    }
    void derivePaceKey_cardAccessNumber_isOfTheCiphersSize_data()
    {
        QTest::addColumn<int>("cipher");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* name, crypto::BlockCipher cipher, const char* key) {
            QTest::newRow(name) << static_cast<int>(cipher) << key;
        };
        row("3DES", crypto::BlockCipher::TripleDes, "581568cda83d64209dcdb9570232610e");
        row("AES-128", crypto::BlockCipher::Aes128, "591468cda83d65219cccb8560233600f");
        row("AES-192", crypto::BlockCipher::Aes192,
            "8df3278fb32026e66277357fcd6c826dbeb3de32088b2531");
        row("AES-256", crypto::BlockCipher::Aes256,
            "8df3278fb32026e66277357fcd6c826dbeb3de32088b2531757d753940185923");
    }
    void derivePaceKey_cardAccessNumber_isOfTheCiphersSize()
    {
        QFETCH(const int, cipher);
        QFETCH(const QString, key);
        const auto derived = derivePaceKey({AccessSecret::Kind::Can, PersonalText("123456")},
                                           static_cast<crypto::BlockCipher>(cipher));
        QCOMPARE(core::toHex(*derived), key.toStdString());
    }
};

QTEST_GUILESS_MAIN(PaceTest)
#include "tst_pace.moc"
