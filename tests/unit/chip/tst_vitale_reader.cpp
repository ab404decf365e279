#include "chip/vitale/vitale_reader.h"

#include "scripted_channel.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::vitale;
using namespace kiosk::test;

namespace {

constexpr std::string_view vitale2 = "3B751300004309EA9000";
constexpr std::string_view selectMaster = "00A40000023F00";
constexpr std::string_view readSfi2 = "00B0820000";
constexpr std::string_view selectVitale = "00A404000BD250000002564954414C45";
constexpr std::string_view selectVitaleLe = "00A404000BD250000002564954414C4500";
constexpr std::string_view selectMasterByName = "00A404000ED2500000024D465F564954414C4500";
constexpr std::string_view selectPointers = "00A40200022001"
                                            "00";
constexpr std::string_view selectNames = "00A4020002D00100";
constexpr std::string_view readBlock = "00B0000000";

std::string object(std::uint8_t tag, const std::string& value)
{
    return std::string{static_cast<char>(tag), static_cast<char>(value.size())} + value;
}

std::string person(const std::string& surname, const std::string& given, const std::string& birth)
{
    return object(0x65, object(0x80, surname) + object(0x81, given) + object(0x82, birth));
}

std::string number(const std::string& nir)
{
    return object(0x65, object(0x93, nir));
}

std::string answer(const std::string& octets, const char* status = "9000")
{
    return core::toHex(core::asBytes(octets)) + status;
}

const std::string names = person("MARTIN", "CAMILLE", "19850512") +
                          person("MARTIN",
                                 "L\xC9"
                                 "A",
                                 "20050230") +
                          std::string(4, '\0');
const std::string numbers = number("185057599904506") + number("292066999912797");

void scriptA(ScriptedChannel& card, const std::string& first, const std::string& second)
{
    card.expect(selectMaster, "9000")
        .expect(readSfi2, first)
        .expect(selectVitale, "9000")
        .expect(readSfi2, second);
}

ErrorCode failureOf(ScriptedChannel& card)
{
    const auto reading = readVitale(card, false);
    return reading ? ErrorCode::Internal : reading.error().code;
}

} // namespace

class VitaleReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void read_twoHolders_areJoinedInTheCardsOrder()
    {
        ScriptedChannel card(vitale2);
        scriptA(card, answer(names), answer(numbers));
        const auto reading = readVitale(card, false);
        QVERIFY(reading);
        QCOMPARE(reading->generation, CardKind::Vitale2);
        QCOMPARE(reading->holders.size(), std::size_t{2});
        const identity::Holder& second = reading->holders[1];
        QVERIFY(second.name.givenNames.reveal() == "L\xC3\x89"
                                                   "A");
        QCOMPARE(second.birth, (identity::Date{2005, 2, 30})); // as written, no calendar date
        QVERIFY(second.nir.compact().reveal() == "292066999912797");
        QVERIFY(card.isDone());
    }
    void read_t0Transport_followsTheCard()
    {
        ScriptedChannel card(vitale2);
        const std::string namesHex = answer(names, "");
        const auto size = static_cast<std::uint8_t>(names.size());
        const std::string length = core::toHex(ByteView(&size, 1));
        card.expect(selectMaster, "6110")
            .expect("00C0000010", "6F0E840C 000000000000000000000000 9000")
            .expect(readSfi2, "6C" + length)
            .expect("00B08200" + length, namesHex + "9000")
            .expect(selectVitale, "6102")
            .expect("00C0000002", "6F009000")
            .expect(readSfi2, answer(numbers));
        QCOMPARE(readVitale(card, false)->holders.size(), std::size_t{2});
        QVERIFY(card.isDone());
    }
    void read_fileLongerThanABlock_isReadOn()
    {
        std::string file;
        while (file.size() < 300)
            file += person("MARTIN", "CAMILLE", "19850512");
        ScriptedChannel card(vitale2);
        card.expect(selectMaster, "9000")
            .expect(readSfi2, answer(file.substr(0, 256)))
            .expect("00B0010000", answer(file.substr(256), "6282"))
            .expect(selectVitale, "9000")
            .expect(readSfi2, answer(numbers));
        const auto reading = readVitale(card, false);
        QVERIFY(reading);
        QCOMPARE(reading->holders.size(), std::size_t{2}); // the others have no number
    }
    void read_noShortIdentifiers_fallsBackToThePointers()
    {
        ScriptedChannel card(vitale2);
        const std::string pointers =
            object(0xE0, object(0xA0, object(0x82, std::string("\0\1\0\0", 4) + "\xAA\xBB") +
                                          object(0x80, "IDENTITY" + std::string("\0\1\xD0\1", 4)) +
                                          object(0x80, "PROTECTD" + std::string("\0\1\xD0\2", 4)) +
                                          object(0x80, "NUMBERS " + std::string("\0\1\xD0\3", 4))));
        constexpr std::string_view selectOther = "00A4040002AABB00";
        card.expect(selectMaster, "9000")
            .expect(readSfi2, "6A82")
            .expect(selectVitaleLe, "9000")
            .expect(selectPointers, "9000")
            .expect(readBlock, answer(pointers))
            .expect(selectOther, "9000")
            .expect("00A4020002D00100", "9000")
            .expect(readBlock, answer(names))
            .expect(selectOther, "9000")
            .expect("00A4020002D00200", "9000")
            .expect(readBlock, "6982")
            .expect(selectOther, "9000")
            .expect("00A4020002D00300", "9000")
            .expect(readBlock, answer(numbers));
        const auto reading = readVitale(card, false);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->holders.size(), std::size_t{2});
        QVERIFY(card.isDone());
    }
    void read_badContactOnce_triesAgain()
    {
        ScriptedChannel card(vitale2);
        card.expect(selectMaster, "9000").expectFailure(readSfi2, ErrorCode::CardMute);
        scriptA(card, answer(names), answer(numbers));
        QVERIFY(readVitale(card, false));
        QVERIFY(card.isDone());
    }
    void read_garbage_givesUpAfterFourAttempts()
    {
        ScriptedChannel card(vitale2);
        for (int attempt = 0; attempt < 4; ++attempt)
            card.expect(selectMaster, "9000")
                .expect(readSfi2, "B7E29103559000")
                .expect(selectVitaleLe, "6F00")
                .expect(selectMasterByName, "6F00");
        QCOMPARE(failureOf(card), ErrorCode::CardProtocol);
        QVERIFY(card.isDone());
    }
    void read_emptyFiles_areMalformed()
    {
        ScriptedChannel card(vitale2);
        for (int attempt = 0; attempt < 4; ++attempt) {
            scriptA(card, "04009000", "00009000");
            card.expect(selectVitaleLe, "9000")
                .expect(selectPointers, "9000")
                .expect(readBlock, "00009000")
                .expect(selectMasterByName, "9000")
                .expect(selectNames, "9000")
                .expect(readBlock, "04009000");
        }
        QCOMPARE(failureOf(card), ErrorCode::MalformedData);
        QVERIFY(card.isDone());
    }
    void read_cardRemoved_endsAtOnce()
    {
        ScriptedChannel card(vitale2);
        card.expect(selectMaster, "9000").expectFailure(readSfi2, ErrorCode::CardRemoved);
        QCOMPARE(failureOf(card), ErrorCode::CardRemoved);
        QVERIFY(card.isDone());
    }
    void read_wrongKey_isNirInvalid()
    {
        ScriptedChannel card(vitale2);
        scriptA(card, answer(names), answer(number("185057599904507")));
        QCOMPARE(failureOf(card), ErrorCode::NirInvalid);
    }
    void read_testCard_onlyWhereAllowed()
    {
        const std::string testNumber = number("142196296516794"); // month 19
        ScriptedChannel card(vitale2);
        scriptA(card, answer(names), answer(testNumber));
        QCOMPARE(failureOf(card), ErrorCode::NirInvalid);
        ScriptedChannel again(vitale2);
        scriptA(again, answer(names), answer(testNumber));
        QVERIFY(readVitale(again, true));
    }
    void read_otherCardByAtr_isNamedWithoutACommand_data()
    {
        QTest::addColumn<QString>("atr");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* atr, ErrorCode code) {
            QTest::newRow(name) << atr << static_cast<int>(code);
        };
        row("bank", "3B6500002063CBA720", ErrorCode::PaymentCard);
        row("professional", "3BAC00402A001225006480000310009000", ErrorCode::ProfessionalCard);
        row("first generation", "3F6525002209F99000", ErrorCode::OldVitale);
        row("identity card", "3B8B80010031C1640937721300900051", ErrorCode::WrongCard);
    }
    void read_otherCardByAtr_isNamedWithoutACommand()
    {
        QFETCH(const QString, atr);
        QFETCH(const int, code);
        ScriptedChannel card(atr.toStdString());
        QCOMPARE(static_cast<int>(failureOf(card)), code);
    }
    void read_unknownCard_isAskedWhatItIs_data()
    {
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<QString>("contact");
        QTest::addColumn<QString>("contactless");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* refusal, const char* contact,
                            const char* contactless, ErrorCode code) {
            QTest::newRow(name) << refusal << contact << contactless << static_cast<int>(code);
        };
        row("bank", "6A82", "6F1A9000", "", ErrorCode::PaymentCard);
        row("bank, blocked", "6A82", "6283", "", ErrorCode::PaymentCard);
        row("bank, contactless", "6A82", "6A82", "6F009000", ErrorCode::PaymentCard);
        row("other", "6A82", "6A82", "6A82", ErrorCode::WrongCard);
        row("other, without selection by name", "6D00", "6D00", "6D00", ErrorCode::WrongCard);
        row("other, that wants its own class", "6E00", "6E00", "6E00", ErrorCode::WrongCard);
    }
    void read_unknownCard_isAskedWhatItIs()
    {
        QFETCH(const QString, refusal);
        QFETCH(const QString, contact);
        QFETCH(const QString, contactless);
        QFETCH(const int, code);
        ScriptedChannel card("3B8080");
        card.expect(selectVitaleLe, refusal.toStdString())
            .expect("00A404000E315041592E5359532E444446303100", contact.toStdString());
        if (!contactless.isEmpty())
            card.expect("00A404000E325041592E5359532E444446303100", contactless.toStdString());
        QCOMPARE(static_cast<int>(failureOf(card)), code);
        QVERIFY(card.isDone());
    }
    void read_unknownAtrWithVitaleFiles_isRead()
    {
        ScriptedChannel card("3B751300004D0AEA9000");
        card.expect(selectVitaleLe, "9000");
        scriptA(card, answer(names), answer(numbers));
        const auto reading = readVitale(card, false);
        QVERIFY(reading);
        QCOMPARE(reading->generation, CardKind::Vitale2);
        QVERIFY(card.isDone());
    }
    void read_namesOnlyByIdentifier_areJoinedWithTheNumbers()
    {
        ScriptedChannel card(vitale2);
        scriptA(card, "04009000", answer(numbers));
        card.expect(selectVitaleLe, "9000")
            .expect(selectPointers, "6A82")
            .expect(selectMasterByName, "611E")
            .expect("00C000001E", "6F1C" + std::string(56, '0') + "9000")
            .expect(selectNames, "9000")
            .expect(readBlock, "6C7C")
            .expect("00B000007C", answer(names));
        const auto reading = readVitale(card, false);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->holders.size(), std::size_t{2});
        QVERIFY(card.isDone());
    }
    void read_pulledInTheMiddle_endsWithoutFurtherWays_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorCode code :
             {ErrorCode::CardRemoved, ErrorCode::ReaderLost, ErrorCode::ServiceUnavailable,
              ErrorCode::DeviceTimeout, ErrorCode::Cancelled})
            QTest::newRow(core::errorId(code).data()) << static_cast<int>(code);
    }
    void read_pulledInTheMiddle_endsWithoutFurtherWays()
    {
        QFETCH(const int, code);
        ScriptedChannel card(vitale2);
        card.expect(selectMaster, "9000")
            .expect(readSfi2, answer(names))
            .expectFailure(selectVitale, static_cast<ErrorCode>(code));
        QCOMPARE(static_cast<int>(failureOf(card)), code);
        QVERIFY(card.isDone());
    }
    void read_oneHolderOfTwoUnreadable_givesTheOther()
    {
        ScriptedChannel card(vitale2);
        scriptA(card, answer(names),
                answer(number("185057599904507") + number("292066999912797"))); // first key wrong
        const auto reading = readVitale(card, false);
        QVERIFY(reading);
        QCOMPARE(reading->holders.size(), std::size_t{1});
        QVERIFY(reading->holders[0].nir.compact().reveal() == "292066999912797");
        QCOMPARE(reading->unreadableHolders, 1);
    }
    void read_anyNumberOfTheRegister_isTaken_data()
    {
        QTest::addColumn<QString>("nir");
        QTest::addColumn<bool>("provisional");
        QTest::newRow("Corse-du-Sud") << "284092A99911754" << false;
        QTest::newRow("Haute-Corse") << "191112B99922602" << false;
        QTest::newRow("overseas") << "188129879900852" << false;
        QTest::newRow("born abroad") << "265089999902466" << false;
        QTest::newRow("month unknown") << "155209999931126" << false;
        QTest::newRow("incomplete record") << "260359999901969" << false;
        QTest::newRow("awaiting registration") << "390019999902140" << true;
        QTest::newRow("provisional") << "718551234567833" << true;
    }
    void read_anyNumberOfTheRegister_isTaken()
    {
        QFETCH(const QString, nir);
        QFETCH(const bool, provisional);
        ScriptedChannel card(vitale2);
        scriptA(card, answer(person("MARTIN", "CAMILLE", "19850512")),
                answer(number(nir.toStdString())));
        const auto reading = readVitale(card, false);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->holders[0].nir.kind() == identity::NirKind::Provisional, provisional);
    }
    void read_birthThatIsNoCalendarDate_isTakenAsItStands_data()
    {
        QTest::addColumn<QString>("birth");
        QTest::newRow("lunar") << "19850230";
        QTest::newRow("month of a test card") << "19421901";
        QTest::newRow("day unknown") << "19850500";
        QTest::newRow("only the year") << "19850000";
        QTest::newRow("nothing known") << "00000000";
    }
    void read_birthThatIsNoCalendarDate_isTakenAsItStands()
    {
        QFETCH(const QString, birth);
        ScriptedChannel card(vitale2);
        scriptA(card, answer(person("MARTIN", "CAMILLE", birth.toStdString())),
                answer(number("185057599904506")));
        const auto reading = readVitale(card, false);
        QVERIFY(reading);
        const identity::Date found = reading->holders[0].birth;
        QVERIFY(!found.isCalendarDate());
        QCOMPARE(QString("%1%2%3")
                     .arg(found.year, 4, 10, QChar('0'))
                     .arg(found.month, 2, 10, QChar('0'))
                     .arg(found.day, 2, 10, QChar('0')),
                 birth);
    }
};

QTEST_GUILESS_MAIN(VitaleReaderTest)
#include "tst_vitale_reader.moc"
