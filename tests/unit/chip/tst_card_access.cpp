#include "chip/emrtd/card_access.h"

#include "chip/tlv.h"
#include "scripted_channel.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

// One entry: ECDH-GM AES-128, brainpoolP256r1.
constexpr std::string_view oneEntry = "31143012060A04007F0007020204020202010202010D";
constexpr std::string_view readCardAccess = "00B09C0000";
constexpr std::string_view readAtrInfo = "00B0810000";
constexpr std::string_view selectMasterFile = "00A4000C023F00";

std::string answer(std::string_view data)
{
    return std::string(data) + "9000";
}

Result<PublicProfile> read(ScriptedChannel& card, MasterFile masterFile = MasterFile::Presumed)
{
    PlainLink link(card);
    return readPublicProfile(link, masterFile);
}

bool hasOneEntry(const Result<PublicProfile>& profile)
{
    return profile && profile->cardAccess && profile->cardAccess->pace.size() == 1;
}

} // namespace

class CardAccessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parseAtrInfo_file_announcesLengths_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("extended");
        QTest::addColumn<int>("command");
        QTest::addColumn<int>("answer");
        QTest::newRow("generated passport")
            << "47039401C07F6608020208000202 2710" << true << 2048 << 10'000;
        QTest::newRow("7F66 alone") << "7F6608020205DC020205DC" << true << 1500 << 1500;
        QTest::newRow("numbers of three octets")
            << "7F660A0203010000020300FFFF" << true << 65'536 << 65'535;
        QTest::newRow("in a template") << "620B7F66080202080002020800" << true << 2048 << 2048;
        QTest::newRow("capabilities only") << "4703940140" << true << 0 << 0;
        QTest::newRow("capabilities without") << "4703940180" << false << 0 << 0;
        QTest::newRow("padding behind") << "7F66080202080002020800000000" << true << 2048 << 2048;
        QTest::newRow("one number") << "7F660402020800" << false << 0 << 0;
        QTest::newRow("other numbers") << "7F66080302080003020800" << false << 0 << 0;
        QTest::newRow("cut off") << "7F6608020208000202" << false << 0 << 0;
        QTest::newRow("empty") << "" << false << 0 << 0;
    }
    void parseAtrInfo_file_announcesLengths()
    {
        QFETCH(const QString, file);
        QFETCH(const bool, extended);
        QFETCH(const int, command);
        QFETCH(const int, answer);
        const AnnouncedLengths expected{extended, static_cast<std::size_t>(command),
                                        static_cast<std::size_t>(answer)};
        QVERIFY(parseAtrInfo(hex(file.toStdString())) == expected);
    }
    void announcesExtendedLength_answerToReset_isUnderstood_data()
    {
        QTest::addColumn<QString>("atr");
        QTest::addColumn<bool>("expected");
        // Contactless chips: 80 01, then the historical octets of their answer to select.
        QTest::newRow("capabilities with") << "3B85800180738401C043" << true;
        QTest::newRow("capabilities without") << "3B8580018073840180 03" << false;
        QTest::newRow("behind another object") << "3B878001803180738401C0F0" << true;
        QTest::newRow("category 00") << "3B88800100738401C0009000 00" << true;
        QTest::newRow("proprietary") << "3B85800111738401C043" << false;
        QTest::newRow("French identity card") << "3B8B80010031C1640937721300900051" << false;
        QTest::newRow("no historical octets") << "3B80800101" << false;
        QTest::newRow("object cut off") << "3B838001807384 00" << false;
        QTest::newRow("historical octets cut off") << "3B8F800180738401C0" << false;
        QTest::newRow("interface octets cut off") << "3BFF80" << false;
        QTest::newRow("empty") << "" << false;
    }
    void announcesExtendedLength_answerToReset_isUnderstood()
    {
        QFETCH(const QString, atr);
        QFETCH(const bool, expected);
        QCOMPARE(announcesExtendedLength(hex(atr.toStdString())), expected);
    }
    void read_chipWithPace_needsTwoCommands()
    {
        ScriptedChannel card;
        card.expect(readCardAccess, answer(oneEntry))
            .expect(readAtrInfo, "7F6608020208000202080090 00");
        const auto profile = read(card);
        QVERIFY(hasOneEntry(profile) && card.isDone());
        QVERIFY((profile->lengths == AnnouncedLengths{true, 2048, 2048}));
        QVERIFY(!profile->selectedMasterFile);
    }
    void read_trailingOctetsAndEndOfFile_areTaken()
    {
        ScriptedChannel card;
        card.expect(readCardAccess, std::string(oneEntry) + "00000000 6282")
            .expect(readAtrInfo, "6A82");
        QVERIFY(hasOneEntry(read(card)));
    }
    void read_longFile_isReadInBlocks()
    {
        // An entry that nobody knows, then the known one.
        Bytes unknown = hex("06012A");
        appendTlv(unknown, 0x04, Bytes(300));
        Bytes entries;
        appendTlv(entries, 0x30, unknown);
        const Bytes known = hex(oneEntry.substr(4));
        entries.insert(entries.end(), known.begin(), known.end());
        Bytes file;
        appendTlv(file, 0x31, entries);
        const auto rest = static_cast<std::uint8_t>(file.size() - 256);
        const std::string text = core::toHex(file);
        ScriptedChannel card;
        card.expect(readCardAccess, answer(text.substr(0, 512)))
            .expect("00B00100" + core::toHex({&rest, 1}), answer(text.substr(512)))
            .expect(readAtrInfo, "6A82");
        const auto profile = read(card);
        QVERIFY(hasOneEntry(profile) && card.isDone());
    }
    void read_chipThatRefusesMoreThanThereIs_isReadByItsHeader()
    {
        for (const char* refusal : {"6700", "6B00"}) {
            ScriptedChannel card;
            card.expect(readCardAccess, refusal)
                .expect("00B09C0006", answer(oneEntry.substr(0, 12)))
                .expect("00B0000610", answer(oneEntry.substr(12)))
                .expect(readAtrInfo, "6A82");
            QVERIFY(hasOneEntry(read(card)));
            QVERIFY(card.isDone());
        }
    }
    void read_chipThatNamesTheLength_isAskedForIt()
    {
        ScriptedChannel card;
        card.expect(readCardAccess, "6C16")
            .expect("00B09C0016", answer(oneEntry))
            .expect(readAtrInfo, "6A82");
        QVERIFY(hasOneEntry(read(card)));
    }
    void read_neitherFile_isNoPace()
    {
        ScriptedChannel card;
        card.expect(readCardAccess, "6A82").expect(readAtrInfo, "6A82");
        const auto profile = read(card);
        QVERIFY(profile && !profile->cardAccess && card.isDone());
        QVERIFY(profile->lengths == AnnouncedLengths{});
    }
    void read_otherApplicationCurrent_selectsTheMasterFile_data()
    {
        QTest::addColumn<QString>("cardAccess");
        QTest::addColumn<QString>("atrInfo"); // empty: not asked for
        QTest::newRow("protected file") << "6982"
                                        << "";
        QTest::newRow("EF.CVCA") << "42019000"
                                 << "";
        QTest::newRow("no file selected") << "6986"
                                          << "";
        QTest::newRow("protected DG1") << "6A82"
                                       << "6982";
        QTest::newRow("open DG1") << "6A82"
                                  << "615B5F1F589000";
    }
    void read_otherApplicationCurrent_selectsTheMasterFile()
    {
        QFETCH(const QString, cardAccess);
        QFETCH(const QString, atrInfo);
        ScriptedChannel card;
        card.expect(readCardAccess, cardAccess.toStdString());
        if (!atrInfo.isEmpty())
            card.expect(readAtrInfo, atrInfo.toStdString());
        card.expect(selectMasterFile, "9000")
            .expect(readCardAccess, answer(oneEntry))
            .expect(readAtrInfo, "6A82");
        const auto profile = read(card);
        QVERIFY(hasOneEntry(profile) && card.isDone());
        QVERIFY(profile->selectedMasterFile);
    }
    void read_chipThatRefusesToSelectTheMasterFile_isReadAllTheSame()
    {
        ScriptedChannel card;
        card.expect(selectMasterFile, "6A86").expect(readCardAccess, "6A82");
        const auto profile = read(card, MasterFile::Selected);
        QVERIFY(profile && !profile->cardAccess && card.isDone());
    }
    void read_noShortIdentifiers_selectsTheFile()
    {
        ScriptedChannel card;
        card.expect(selectMasterFile, "9000")
            .expect(readCardAccess, "6A86")
            .expect("00A4020C02011C", "9000")
            .expect("00B0000000", answer(oneEntry))
            .expect(readAtrInfo, "6A86");
        QVERIFY(hasOneEntry(read(card, MasterFile::Selected)));
        QVERIFY(card.isDone());
    }
    void read_malformedSet_isThereButEmpty()
    {
        ScriptedChannel card;
        card.expect(readCardAccess, "310430020601 9000").expect(readAtrInfo, "6A82");
        const auto profile = read(card);
        QVERIFY(profile && profile->cardAccess && profile->cardAccess->pace.empty());
    }
    void read_extendedLengthInAnswerToReset_isKnown()
    {
        ScriptedChannel card("3B85800180738401C043");
        card.expect(readCardAccess, "6A82").expect(readAtrInfo, "6A82");
        QVERIFY((read(card)->lengths == AnnouncedLengths{.extended = true}));
    }
    void read_cardRemoved_isPassedOn()
    {
        ScriptedChannel card;
        card.expectFailure(readCardAccess, ErrorCode::CardRemoved);
        QCOMPARE(read(card).error().code, ErrorCode::CardRemoved);
    }
};

QTEST_GUILESS_MAIN(CardAccessTest)
#include "tst_card_access.moc"
