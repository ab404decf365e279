// The three sequences by which open readers are known to read a carte Vitale 2.
#include "hex.h"
#include "simulated/vitale_card.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

namespace {

constexpr auto selectVitale = "00A404000BD250000002564954414C45";

VitaleCard newCard()
{
    return VitaleCard(vitaleFiles({"80250999900000000017",
                                   "20210315",
                                   {{"LEFÈVRE", "ZOÉ", "19840512", "FRANCE", "284057599904208"},
                                    {"LEFÈVRE", "NOÉ", "20190308", "FRANCE", "119037599901735"}}}));
}

class Terminal
{
public:
    QByteArray send(std::string_view hex) { return shown(m_card.answerTo(octets(hex))); }
    // As a T=0 driver does it: corrects Le, fetches what waits.
    QByteArray sendFully(std::string_view hex)
    {
        QByteArray answer = send(hex);
        if (answer.startsWith("6C") && answer.size() == 4)
            answer = send(std::string(hex.substr(0, 8)) + answer.mid(2).toStdString());
        if (answer.startsWith("61") && answer.size() == 4)
            answer = send("00C00000" + answer.mid(2).toStdString());
        return answer;
    }

private:
    VitaleCard m_card = newCard();
};

} // namespace

class SimulatedVitaleCardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sequenceA_byShortIdentifier_givesNamesThenNumbers()
    {
        Terminal terminal;
        QVERIFY(terminal.send("00A40000023F00").startsWith("61"));
        const QByteArray names = terminal.sendFully("00B0820000");
        QVERIFY(names.startsWith("6520"
                                 "80074C4546C8565245"
                                 "81035A4FC9"
                                 "82083139383430353132"));
        QVERIFY(names.endsWith("9000"));
        QVERIFY(terminal.send(selectVitale).startsWith("61"));
        const QByteArray numbers = terminal.sendFully("00B0820000");
        QVERIFY(numbers.startsWith("6511930F" + QByteArray("284057599904208").toHex()));
        QVERIFY(numbers.contains("6511930F" + QByteArray("119037599901735").toHex()));
    }
    void sequenceB_pointers_nameEveryFile()
    {
        Terminal terminal;
        QVERIFY(terminal.sendFully(std::string(selectVitale) + "00").endsWith("9000"));
        QVERIFY(terminal.sendFully("00A4020002200100").endsWith("9000"));
        const QByteArray pointers = terminal.sendFully("00B0000000");
        QVERIFY(pointers.startsWith("E0"));
        QVERIFY(pointers.contains(QByteArray("IDENTITE").toHex().toUpper() + "0002D001"));
        QVERIFY(pointers.contains(QByteArray("NIR     ").toHex().toUpper() + "0001D002"));
    }
    void sequenceC_byFileIdentifier_announcesThirtyOctets()
    {
        Terminal terminal;
        terminal.send("00A404000ED2500000024D465F564954414C4500");
        QCOMPARE(terminal.send("00A4020002D00100"), QByteArray("611E"));
        QCOMPARE(terminal.send("00C000001E").size(), 2 * (0x1E + 2));
        QCOMPARE(terminal.send("00B000007C").size(), 2 * (0x7C + 2));
    }
    void readBinary_tooMuch_isToldTheRightLength()
    {
        Terminal terminal;
        terminal.send("00A40000022F02");
        QCOMPARE(terminal.send("00B0000000"), QByteArray("6C0C"));
        QCOMPARE(terminal.send("00B000000C").left(4), QByteArray("5A0A"));
        QCOMPARE(terminal.send("00B0000C01"), QByteArray("6B00"));
    }
    void getResponse_inPieces_keepsTheRest()
    {
        Terminal terminal;
        QCOMPARE(terminal.send("00A40000023F00"), QByteArray("611E"));
        QCOMPARE(terminal.send("00C00000FF"), QByteArray("6C1E"));
        QCOMPARE(terminal.send("00C0000010").right(4), QByteArray("610E"));
        QCOMPARE(terminal.send("00C000000E").right(4), QByteArray("9000"));
        QCOMPARE(terminal.send("00C0000001"), QByteArray("6985"));
    }
    void command_outsideWhatIsFree_isRefused_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("rights file") << QByteArray("00B0830000") << QByteArray("6982");
        QTest::newRow("unknown short identifier") << QByteArray("00B0850000") << QByteArray("6A82");
        QTest::newRow("no file selected") << QByteArray("00B0000000") << QByteArray("6986");
        QTest::newRow("unknown file") << QByteArray("00A4020002D0FF") << QByteArray("6A82");
        QTest::newRow("unknown application") << QByteArray("00A4040002A000") << QByteArray("6A82");
        QTest::newRow("instruction") << QByteArray("00CA000000") << QByteArray("6D00");
        QTest::newRow("class") << QByteArray("BCB0000000") << QByteArray("6E00");
        QTest::newRow("length") << QByteArray("00A404000BD2") << QByteArray("6700");
    }
    void command_outsideWhatIsFree_isRefused()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, status);
        Terminal terminal;
        terminal.send(selectVitale);
        QCOMPARE(terminal.send(command.toStdString()), status);
    }
};

QTEST_APPLESS_MAIN(SimulatedVitaleCardTest)
#include "tst_simulated_vitale_card.moc"
