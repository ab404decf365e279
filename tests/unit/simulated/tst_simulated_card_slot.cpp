// The slot as a reader sees it: the test plays the reader of the vpcd protocol.
#include "hex.h"
#include "simulated/card_slot.h"
#include "simulated/plain_card.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

namespace {

constexpr int patience = 5'000; // ms

std::unique_ptr<Card> echoCard()
{
    return std::make_unique<PlainCard>(
        octets("3B00"), std::vector<FixedAnswer>{{octets("00CA"), octets("01029000")}},
        octets("6D00"));
}

// One virtual reader.
class Reader
{
public:
    Reader() { m_server.listen(QHostAddress::LocalHost); }
    quint16 port() const { return m_server.serverPort(); }
    bool waitForCard()
    {
        if (!m_server.hasPendingConnections() && !m_server.waitForNewConnection(patience))
            return false;
        m_card.reset(m_server.nextPendingConnection());
        return true;
    }
    void send(const char* hex)
    {
        const Bytes body = octets(hex);
        QByteArray message;
        message.append(char(0)).append(char(body.size()));
        message.append(reinterpret_cast<const char*>(body.data()), qsizetype(body.size()));
        m_card->write(message);
        m_card->flush();
    }
    // The body of the card's next message, or "gone".
    QByteArray receive()
    {
        while (m_received.size() < 2 || m_received.size() < 2 + m_received[1]) {
            if (!m_card->waitForReadyRead(patience))
                return "gone";
            m_received += m_card->readAll();
        }
        const QByteArray body = m_received.mid(2, m_received[1]).toHex().toUpper();
        m_received.remove(0, 2 + m_received[1]);
        return body;
    }
    QByteArray ask(const char* hex)
    {
        send(hex);
        return receive();
    }
    bool waitForGone()
    {
        return m_card->state() == QAbstractSocket::UnconnectedState ||
               m_card->waitForDisconnected(patience);
    }

private:
    QTcpServer m_server;
    std::unique_ptr<QTcpSocket> m_card;
    QByteArray m_received;
};

constexpr AnswerDelay none{std::chrono::microseconds(0), std::chrono::microseconds(0)};

} // namespace

class SimulatedCardSlotTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void card_inReader_answersResetAndCommands()
    {
        Reader reader;
        CardSlot slot(none);
        slot.insert("echo", echoCard());
        slot.setReaderPort(reader.port());
        QVERIFY(reader.waitForCard());
        reader.send("01"); // power on: no answer
        QCOMPARE(reader.ask("04"), QByteArray("3B00"));
        QCOMPARE(reader.ask("00CA0000"), QByteArray("01029000"));
        QCOMPARE(slot.status().answered, 1U);
        QVERIFY(slot.status().connected);
    }
    void remove_connectedCard_closesTheConnection()
    {
        Reader reader;
        CardSlot slot(none);
        slot.setReaderPort(reader.port());
        slot.insert("echo", echoCard());
        QVERIFY(reader.waitForCard());
        slot.remove();
        QVERIFY(reader.waitForGone());
        QTRY_VERIFY(!slot.status().connected);
        QVERIFY(slot.status().card.empty());
    }
    void insert_overAnotherCard_isARemovalFirst()
    {
        Reader reader;
        CardSlot slot(none);
        slot.setReaderPort(reader.port());
        slot.insert("first", echoCard());
        QVERIFY(reader.waitForCard());
        slot.insert("second", echoCard());
        QVERIFY(reader.waitForGone());
        QVERIFY(reader.waitForCard());
        QCOMPARE(slot.status().card, std::string("second"));
    }
    void removeAfter_count_answersTheOnesBefore()
    {
        Reader reader;
        CardSlot slot(none);
        slot.setReaderPort(reader.port());
        slot.insert("echo", echoCard());
        QVERIFY(reader.waitForCard());
        slot.removeAfter(2);
        QCOMPARE(reader.ask("00CA0000"), QByteArray("01029000"));
        QCOMPARE(reader.ask("00CA0000"), QByteArray("gone"));
        QVERIFY(slot.status().card.empty());
    }
    void stopAnswering_command_staysOpenUntilRemoved()
    {
        Reader reader;
        CardSlot slot(none);
        slot.setReaderPort(reader.port());
        slot.insert("echo", echoCard());
        QVERIFY(reader.waitForCard());
        slot.stopAnswering();
        reader.send("00CA0000");
        QCOMPARE(reader.ask("04"), QByteArray("3B00")); // the command had no answer, this has
        slot.remove();
        QVERIFY(reader.waitForGone());
    }
    void misbehave_garbage_isUndoneByNone()
    {
        Reader reader;
        CardSlot slot(none);
        slot.setReaderPort(reader.port());
        slot.insert("echo", echoCard());
        QVERIFY(reader.waitForCard());
        QVERIFY(slot.misbehave(Misbehaviour::Garbage));
        QVERIFY(reader.ask("00CA0000") != QByteArray("01029000"));
        QVERIFY(slot.misbehave(Misbehaviour::None));
        QCOMPARE(reader.ask("00CA0000"), QByteArray("01029000"));
        QVERIFY(!slot.misbehave(Misbehaviour::WrongMac)); // not this card's trade
    }
    void reader_thatComesLater_findsTheCard()
    {
        CardSlot slot(none);
        slot.insert("echo", echoCard());
        Reader reader;
        slot.setReaderPort(reader.port());
        QVERIFY(reader.waitForCard());
        slot.setReaderPort(0); // the service ends
        QVERIFY(reader.waitForGone());
        slot.setReaderPort(reader.port());
        QVERIFY(reader.waitForCard());
    }
    void delay_isPaidForEveryCommand()
    {
        Reader reader;
        CardSlot slot({std::chrono::milliseconds(30), std::chrono::microseconds(0)});
        slot.setReaderPort(reader.port());
        slot.insert("echo", echoCard());
        QVERIFY(reader.waitForCard());
        const auto begin = std::chrono::steady_clock::now();
        QCOMPARE(reader.ask("00CA0000"), QByteArray("01029000"));
        QVERIFY(std::chrono::steady_clock::now() - begin >= std::chrono::milliseconds(30));
    }
};

QTEST_GUILESS_MAIN(SimulatedCardSlotTest)
#include "tst_simulated_card_slot.moc"
