// Selection, access rules and the lengths of READ BINARY.
#include "hex.h"
#include "simulated/chip_files.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

namespace {

constexpr std::size_t longFile = 40'000;

Bytes numbered(std::size_t size)
{
    Bytes content(size);
    for (std::size_t i = 0; i < size; ++i)
        content[i] = static_cast<std::uint8_t>(i ^ i >> 8);
    return content;
}

class Fixture
{
public:
    Fixture()
        : m_files({{fid::cardAccess, octets("3100")},
                   {fid::cardSecurity, octets("300100")},
                   {fid::directory, octets("6100")}},
                  {{fid::common, octets("60025C00")},
                   {fid::securityObject, octets("770101")},
                   {0x0102, numbered(longFile)}})
    {
    }
    Reply send(std::string_view hex)
    {
        const auto command = *Command::parse(octets(hex));
        return command.ins == ins::select ? m_files.select(command, rights)
                                          : m_files.readBinary(command, rights);
    }
    QByteArray answered(std::string_view hex)
    {
        const Reply reply = send(hex);
        return shown(answer(reply.status, reply.data));
    }
    void goIntoApplication() { QCOMPARE(answered("00A4040C07A0000002471001"), QByteArray("9000")); }

    ChipFiles::Rights rights{true, true, 256, false, 0};

private:
    ChipFiles m_files;
};

} // namespace

class SimulatedChipFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameIdentifier_inBothFolders_isTheSelectedOnes()
    {
        Fixture chip;
        QCOMPARE(chip.answered("00B09D0000"), QByteArray("3001009000"));
        chip.goIntoApplication();
        QCOMPARE(chip.answered("00B09D0000"), QByteArray("7701019000"));
        QCOMPARE(chip.answered("00A4000C023F00"), QByteArray("9000"));
        QCOMPARE(chip.answered("00A4020C02011D"), QByteArray("9000"));
        QCOMPARE(chip.answered("00B0000000"), QByteArray("3001009000"));
    }
    void directory_shortIdentifier_is1E()
    {
        Fixture chip;
        QCOMPARE(chip.answered("00B09E0000"), QByteArray("61009000"));
        chip.goIntoApplication();
        QCOMPARE(chip.answered("00B09E0000"), QByteArray("60025C009000"));
    }
    void application_withoutRights_givesNothing()
    {
        Fixture chip;
        chip.rights.application = false;
        chip.goIntoApplication();
        for (const char* command : {"00A4020C02011E", "00A4020C020199", "00B09E0000", "00B0000000",
                                    "00B10000045402000000"})
            QCOMPARE(chip.answered(command), QByteArray("6982"));
        chip.rights.application = true;
        QCOMPARE(chip.answered("00A4020C020199"), QByteArray("6A82"));
    }
    void cardSecurity_withoutPace_isRefused()
    {
        Fixture chip;
        chip.rights.cardSecurity = false;
        QCOMPARE(chip.answered("00B09D0000"), QByteArray("6982"));
        QCOMPARE(chip.answered("00A4020C02011D"), QByteArray("6982"));
        QCOMPARE(chip.answered("00B09C0000"), QByteArray("31009000"));
    }
    void select_controlInformation_isGivenWhenWanted()
    {
        Fixture chip;
        QCOMPARE(chip.answered("00A4040407A000000247100100"),
                 QByteArray("62098407A00000024710019000"));
        QCOMPARE(chip.answered("00A4020002011E00"), QByteArray("6F0980030000048302011E9000"));
        QCOMPARE(chip.answered("00A4020C02011E"), QByteArray("9000"));
        QCOMPARE(chip.answered("00A4080C02011E"), QByteArray("6A86"));
        QCOMPARE(chip.answered("00A4040C03A00000"), QByteArray("6A82"));
    }
    void readBinary_lengths_followTheStandard_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("exactly") << QByteArray("00B09E0004") << QByteArray("60025C009000");
        QTest::newRow("all there is") << QByteArray("00B09E0000") << QByteArray("60025C009000");
        QTest::newRow("more than there is")
            << QByteArray("00B09E0009") << QByteArray("60025C006282");
        QTest::newRow("from the middle") << QByteArray("00B09E0202") << QByteArray("5C009000");
        QTest::newRow("at the end") << QByteArray("00B09E0401") << QByteArray("6B00");
        QTest::newRow("beyond the end") << QByteArray("00B09E0501") << QByteArray("6B00");
        QTest::newRow("no Le") << QByteArray("00B09E00") << QByteArray("6700");
        QTest::newRow("no such file") << QByteArray("00B0930000") << QByteArray("6A82");
        QTest::newRow("nothing selected") << QByteArray("00B0000000") << QByteArray("6986");
        QTest::newRow("extended, all")
            << QByteArray("00B09E00000000") << QByteArray("60025C009000");
    }
    void readBinary_lengths_followTheStandard()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, answer);
        Fixture chip;
        chip.goIntoApplication();
        QCOMPARE(chip.answered(command.toStdString()), answer);
    }
    void readBinary_cardThatCorrects_tellsTheRightLength()
    {
        Fixture chip;
        chip.rights.corrects = true;
        chip.goIntoApplication();
        QCOMPARE(chip.answered("00B09E0009"), QByteArray("6C04"));
        QCOMPARE(chip.answered("00B09E0004"), QByteArray("60025C009000"));
    }
    void readBinary_largeBlock_isCutOrRefused()
    {
        Fixture chip;
        chip.goIntoApplication();
        chip.rights.mostData = 100;
        QCOMPARE(chip.send("00B0820000").data.size(), std::size_t{100});
        QCOMPARE(chip.send("00B0820000").status, sw::ok);
        chip.rights.refusesBeyond = 100;
        QCOMPARE(chip.answered("00B0820065"), QByteArray("6700"));
        QCOMPARE(chip.send("00B0820064").data.size(), std::size_t{100});
    }
    void readBinary_oddInstruction_reachesTheWholeFile()
    {
        Fixture chip;
        chip.goIntoApplication();
        const Bytes content = numbered(longFile);
        for (const std::size_t offset : {0U, 127U, 32'767U, 32'768U, 39'990U}) {
            const auto where =
                shown(octets("5402")) + QByteArray::number(int(offset), 16).rightJustified(4, '0');
            const auto command = "00B1000204" + where + "0A";
            const Reply reply = chip.send(command.toStdString());
            QCOMPARE(reply.status, sw::ok);
            QCOMPARE(shown(reply.data), "5308" + shown(ByteView(content).subspan(offset, 8)));
        }
        QCOMPARE(chip.answered("00B100020454029C400A"), QByteArray("6B00"));
        QCOMPARE(chip.answered("00B1000202AAAA0A"), QByteArray("6A80"));
        QCOMPARE(chip.answered("00B101000454020000 0A"), QByteArray("6A86"));
    }
    void readBinary_everyOffset_addsUpToTheFile()
    {
        Fixture chip;
        chip.rights.mostData = 231;
        chip.goIntoApplication();
        Bytes all;
        QCOMPARE(chip.answered("00A4020C020102"), QByteArray("9000"));
        while (all.size() < 0x7FFF) {
            const Reply reply =
                chip.send((QByteArray("00B0") +
                           QByteArray::number(int(all.size()), 16).rightJustified(4, '0') + "00")
                              .toStdString());
            QCOMPARE(reply.status, sw::ok);
            all.insert(all.end(), reply.data.begin(), reply.data.end());
        }
        const Bytes content = numbered(longFile);
        QVERIFY(std::equal(all.begin(), all.end(), content.begin()));
    }
};

QTEST_APPLESS_MAIN(SimulatedChipFilesTest)
#include "tst_simulated_chip_files.moc"
