#include "chip/apdu.h"

#include "chip/card_link.h"
#include "scripted_channel.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::test;

class ApduTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encode_fourCases_areWrittenShort()
    {
        QCOMPARE(*encode({.ins = 0xA4, .p1 = 0x04}), hex("00A40400"));
        QCOMPARE(*encode({.ins = 0xB0, .le = std::uint32_t{4}}), hex("00B0000004"));
        QCOMPARE(*encode({.ins = 0xB0, .le = std::uint32_t{256}}), hex("00B0000000"));
        QCOMPARE(*encode({.ins = 0xA4, .data = {0x3F, 0x00}}), hex("00A40000023F00"));
        QCOMPARE(*encode({.ins = 0xA4, .data = {0x3F, 0x00}, .le = std::uint32_t{256}}),
                 hex("00A40000023F0000"));
    }
    void encode_moreThanShortFieldsHold_isExtended()
    {
        // Case 2E, 3E with the first length that is too much, 4E: 7816-4 table 2.
        QCOMPARE(*encode({.ins = 0xB0, .le = std::uint32_t{257}}), hex("00B00000000101"));
        QCOMPARE(*encode({.ins = 0xB0, .le = std::uint32_t{65'536}}), hex("00B00000000000"));
        const Bytes data(256, 0xAA);
        Bytes expected = hex("0022C1A4000100");
        expected.insert(expected.end(), data.begin(), data.end());
        QCOMPARE(*encode({.ins = 0x22, .p1 = 0xC1, .p2 = 0xA4, .data = data}), expected);
        expected.insert(expected.end(), {0x01, 0x00});
        QCOMPARE(
            *encode({.ins = 0x22, .p1 = 0xC1, .p2 = 0xA4, .data = data, .le = std::uint32_t{256}}),
            expected);
        QCOMPARE(*encode({.ins = 0x86, .data = {0x7C, 0x00}, .le = std::uint32_t{65'536}}),
                 hex("008600000000027C000000"));
    }
    void encode_longestCommand_isEncoded()
    {
        const auto octets = encode({.data = Bytes(65'535), .le = std::uint32_t{65'536}});
        QVERIFY(octets);
        QCOMPARE(octets->size(), std::size_t{4 + 3 + 65'535 + 2});
    }
    void encode_tooLong_isRefused()
    {
        QCOMPARE(encode({.data = Bytes(65'536)}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(encode({.le = std::uint32_t{65'537}}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(encode({.le = std::uint32_t{0}}).error().code, ErrorCode::InvalidArgument);
    }
    void attemptsLeftIn_counterStatus_isItsDigit()
    {
        QCOMPARE(attemptsLeftIn(0x63C2), std::optional<int>(2));
        QCOMPARE(attemptsLeftIn(0x63C0), std::optional<int>(0));
        QVERIFY(!attemptsLeftIn(0x6300) && !attemptsLeftIn(0x9000) && !attemptsLeftIn(0x6983));
    }
    void decode_oneOctet_isRefused()
    {
        QCOMPARE(decode(hex("90")).error().code, ErrorCode::CardProtocol);
        QCOMPARE(decode(hex("6A82"))->status, std::uint16_t{0x6A82});
    }
    void decode_impossibleStatus_isRefused_data()
    {
        QTest::addColumn<QByteArray>("answer");
        for (const char* answer : {"1337", "6000", "0000", "A000", "FFFF", "01025F00"})
            QTest::newRow(answer) << QByteArray(answer);
    }
    void decode_impossibleStatus_isRefused()
    {
        QFETCH(const QByteArray, answer);
        QCOMPARE(decode(hex(answer.constData())).error().code, ErrorCode::CardProtocol);
    }
    void send_plainAnswer_needsOneCommand()
    {
        ScriptedChannel card;
        card.expect("00B0000004", "010203049000");
        PlainLink link(card);
        const auto response = link.send({.ins = 0xB0, .le = std::uint32_t{4}});
        QCOMPARE(core::toHex(response->data), std::string("01020304"));
        QCOMPARE(link.apduCount(), 1);
        QCOMPARE(link.octetCount(), std::size_t{5 + 6});
    }
    void send_wrongLe_isSentAgainWithTheCardsLength()
    {
        ScriptedChannel card;
        card.expect("00B0820000", "6C03").expect("00B0820003", "0102039000");
        PlainLink link(card);
        const auto response = link.send({.ins = 0xB0, .p1 = 0x82, .le = std::uint32_t{256}});
        QCOMPARE(core::toHex(response->data), std::string("010203"));
        QVERIFY(response->ok() && card.isDone());
    }
    void send_moreData_isFetchedPieceByPiece()
    {
        ScriptedChannel card;
        card.expect("00A4040001AA", "6102")
            .expect("00C0000002", "01026100")
            .expect("00C0000000", "03049000");
        PlainLink link(card);
        const auto response = link.send({.ins = 0xA4, .p1 = 0x04, .data = {0xAA}});
        QCOMPARE(core::toHex(response->data), std::string("01020304"));
        QCOMPARE(response->status, std::uint16_t{0x9000});
        QCOMPARE(link.apduCount(), 3);
    }
    void send_moreThanAShortAnswer_isFetchedForAnExtendedOrProtectedCommand()
    {
        ScriptedChannel card;
        card.expect("0C8800000000020102 0000", "AABB6101").expect("00C0000001", "CC9000");
        PlainLink link(card);
        const auto response = link.send(
            {.cla = 0x0C, .ins = 0x88, .data = {0x01, 0x02}, .le = std::uint32_t{65'536}});
        QVERIFY(response);
        QCOMPARE(core::toHex(response->data), std::string("aabbcc"));
    }
    void send_wrongLeUnderSecureMessaging_isLeftToTheSession()
    {
        ScriptedChannel card;
        card.expect("0CB0000000", "99026C058E0801020304050607086C05");
        PlainLink link(card);
        const auto response = link.send({.cla = 0x0C, .ins = 0xB0, .le = std::uint32_t{256}});
        QCOMPARE(response->status, std::uint16_t{0x6C05});
        QCOMPARE(response->data.size(), std::size_t{14});
        QCOMPARE(link.apduCount(), 1);
    }
    void send_wrongExtendedLe_isSentAgainShort()
    {
        ScriptedChannel card;
        card.expect("00B00000000800", "6C10").expect("00B0000010", "01029000");
        PlainLink link(card);
        QVERIFY(link.send({.ins = 0xB0, .le = std::uint32_t{2048}})->ok());
    }
    void send_wrongLeTwice_isTheCardsLastWord()
    {
        ScriptedChannel card;
        card.expect("00B0000000", "6C03").expect("00B0000003", "6C03");
        PlainLink link(card);
        QCOMPARE(link.send({.ins = 0xB0, .le = std::uint32_t{256}})->status, std::uint16_t{0x6C03});
    }
    void send_endlessAnswer_isCutOff()
    {
        class Endless final : public devices::CardChannel
        {
        public:
            Result<SecureBytes> transmit(ByteView) override { return SecureBytes{0x61, 0x01}; }
            ByteView atr() const noexcept override { return {}; }
        } card;
        PlainLink link(card);
        QCOMPARE(link.send({.ins = 0xB0}).error().code, ErrorCode::CardProtocol);
        QVERIFY(link.apduCount() < 1000);
    }
    void send_cardRemoved_isPassedOn()
    {
        ScriptedChannel card;
        card.expectFailure("00B00000", ErrorCode::CardRemoved);
        PlainLink link(card);
        QCOMPARE(link.send({.ins = 0xB0}).error().code, ErrorCode::CardRemoved);
    }
};

QTEST_GUILESS_MAIN(ApduTest)
#include "tst_apdu.moc"
