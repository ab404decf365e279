// The program as tests and demonstrations use it: through its control socket and a real pcscd.
#include "simulated/reader_watch.h"
#include "support/virtual_cards.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kiosk;
using namespace std::chrono_literals;
using devices::simulated::waitForReaders;

class SimulatedVirtualCardsTest : public QObject
{
    Q_OBJECT

    test::VirtualCards m_cards;

    QJsonObject slot(const QString& name)
    {
        const auto status = QJsonDocument::fromJson(m_cards.ask("status").toUtf8()).object();
        return status["slots"].toObject()[name].toObject();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cards.start(), qPrintable(m_cards.failure())); }

    void start_defaults_bothCardsAreSeen()
    {
        QVERIFY(waitForReaders({true, true}, 5s));
        QCOMPARE(slot("contact")["card"].toString(), QString("vitale"));
        QCOMPARE(slot("contactless")["card"].toString(), QString("passport"));
    }
    void remove_thenInsert_isSeenByClients()
    {
        QVERIFY2(m_cards.tell("remove contactless"), qPrintable(m_cards.failure()));
        QVERIFY(waitForReaders({true, false}, 5s));
        QVERIFY2(m_cards.tell("insert contactless payment"), qPrintable(m_cards.failure()));
        QVERIFY(waitForReaders({true, true}, 5s));
        QVERIFY(m_cards.tell("insert contactless passport"));
    }
    void exchange_ofACard_keepsTheConnection()
    {
        QVERIFY(m_cards.tell("remove contactless"));
        QVERIFY(waitForReaders({true, false}, 5s));
        QVERIFY(m_cards.tell("insert contactless passport"));
        QVERIFY(waitForReaders({true, true}, 5s));
        QVERIFY2(m_cards.tell("exchange contactless id-card"), qPrintable(m_cards.failure()));
        QCOMPARE(slot("contactless")["card"].toString(), QString("id-card"));
        QCOMPARE(slot("contactless")["answered"].toInt(), 0);
        QVERIFY(slot("contactless")["connected"].toBool());
        QVERIFY(m_cards.tell("exchange contactless passport"));
    }
    void slowAnswers_andTheirEnd_areTaken()
    {
        QVERIFY2(m_cards.tell("slow 20 contactless"), qPrintable(m_cards.failure()));
        QVERIFY(m_cards.tell("slow-at 3 20 contactless"));
        QVERIFY(!m_cards.tell("slow none contactless"));
        QVERIFY(!m_cards.tell("slow-at 0 20 contactless"));
        QVERIFY(m_cards.tell("insert contactless passport"));
        QVERIFY(waitForReaders({true, true}, 5s));
    }
    void muteCard_inserted_isPresent()
    {
        QVERIFY(m_cards.tell("insert contact mute"));
        QVERIFY(waitForReaders({true, true}, 5s));
        QVERIFY(m_cards.tell("insert contact vitale"));
    }
    void stopService_thenStart_cardsComeBack()
    {
        QVERIFY(m_cards.tell("stop-service"));
        QCOMPARE(waitForReaders({true, true}, 200ms).error().code, ErrorCode::ServiceUnavailable);
        QVERIFY2(m_cards.tell("start-service"), qPrintable(m_cards.failure()));
        QVERIFY(waitForReaders({true, true}, 5s));
    }
    void command_thatMakesNoSense_isRefused_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("verb") << "dance";
        QTest::newRow("verb with a slot") << "dance contact";
        QTest::newRow("slot") << "remove drawer";
        QTest::newRow("card") << "insert contact library-card";
        QTest::newRow("count") << "remove-after none contact";
        QTest::newRow("zero") << "remove-after 0 contact";
        QTest::newRow("fault") << "misbehave contactless sulk";
        QTest::newRow("fault of another card") << "misbehave contact wrong-mac";
    }
    void command_thatMakesNoSense_isRefused()
    {
        QFETCH(const QString, command);
        QVERIFY(!m_cards.tell(command));
        QVERIFY2(m_cards.failure().startsWith("error "), qPrintable(m_cards.failure()));
    }
    void second_inAnotherFolder_runsBeside()
    {
        test::VirtualCards other;
        QVERIFY2(other.start({"none", "none", "none"}), qPrintable(other.failure()));
        QVERIFY(other.ask("status").contains("\"card\":null"));
        QVERIFY(waitForReaders({true, true}, 5s)); // this process's service is the first's
    }
};

QTEST_GUILESS_MAIN(SimulatedVirtualCardsTest)
#include "tst_simulated_virtual_cards.moc"
