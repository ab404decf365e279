#include "pcsc/pcsc_readers.h"

#include "core/text_codec.h"
#include "scripted_pcsc.h"

#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace kiosk;
using namespace kiosk::devices;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

const Bytes someAtr{0x3B, 0x80, 0x80, 0x01, 0x01};
const std::string name = "Reader 00 00";
const Bytes command{0x00, 0xB0, 0x00, 0x00, 0x04};

std::shared_ptr<ScriptedPcsc> serviceWithCard()
{
    auto service = std::make_shared<ScriptedPcsc>();
    service->readers = {{name, SCARD_STATE_PRESENT | SCARD_STATE_CHANGED, someAtr}};
    return service;
}

// What the service says while it is asked why there is no answer: the card does not move.
void stillThere(ScriptedPcsc& service)
{
    const int before = service.calls("status");
    service.onStatus = [&service, before](DWORD) {
        return service.calls("status") == before + 1 ? SCARD_S_SUCCESS : SCARD_E_TIMEOUT;
    };
}

LONG okAnswer(Bytes& answer)
{
    answer = {0x90, 0x00};
    return SCARD_S_SUCCESS;
}

LONG value(const char* hexadecimal)
{
    return static_cast<LONG>(std::stoul(hexadecimal, nullptr, 16));
}

} // namespace

class PcscReadersTest : public QObject
{
    Q_OBJECT

    static void codeRow(const char* pcscValue, ErrorCode code)
    {
        QTest::newRow(pcscValue) << QByteArray(pcscValue) << static_cast<int>(code);
    }

private Q_SLOTS:
    void list_readers_areDescribed()
    {
        auto service = std::make_shared<ScriptedPcsc>();
        service->readers = {
            {"Empty 00", SCARD_STATE_EMPTY, {}},
            {"Card 00", SCARD_STATE_PRESENT | 3U << 16U, someAtr},
            {"Mute 00", SCARD_STATE_PRESENT | SCARD_STATE_MUTE, {}},
            {"Noise 00", SCARD_STATE_PRESENT, {0xFF, 0xFF, 0xFF, 0xFF}},
            {"Taken 00", SCARD_STATE_PRESENT | SCARD_STATE_EXCLUSIVE, someAtr},
            {"Virtual PCD 00 01", SCARD_STATE_EMPTY, {}},
        };
        PcscReaders readers(service, PcscLimits::all(10s));
        const auto states = readers.list();
        QVERIFY(states);
        QCOMPARE(states->size(), std::size_t{6});
        QCOMPARE((*states)[0], (ReaderState{.name = "Empty 00", .atr = {}, .device = "Empty 00"}));
        QCOMPARE((*states)[1], (ReaderState{.name = "Card 00",
                                            .cardPresent = true,
                                            .atr = someAtr,
                                            .device = "Card 00",
                                            .changes = 3}));
        QVERIFY((*states)[2].mute && (*states)[2].atr.empty());
        QVERIFY((*states)[3].mute);
        QVERIFY((*states)[4].inUse && !(*states)[4].mute);
        QVERIFY((*states)[5].simulated && !(*states)[1].simulated);
    }
    void list_noReaders_isEmpty()
    {
        PcscReaders readers(std::make_shared<ScriptedPcsc>(), PcscLimits::all(10s));
        QVERIFY(readers.list()->empty());
    }
    void list_readerGoneMeanwhile_isAskedAgain()
    {
        auto service = serviceWithCard();
        service->onStatus = [service = service.get()](DWORD) {
            return service->calls("status") == 1 ? SCARD_E_UNKNOWN_READER : SCARD_S_SUCCESS;
        };
        PcscReaders readers(service, PcscLimits::all(10s));
        QCOMPARE(readers.list()->size(), std::size_t{1});
    }
    void list_serviceAwayAndBack_curesItself()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        QVERIFY(readers.list());
        service->onList = [] { return SCARD_F_COMM_ERROR; };
        service->onEstablish = [] { return SCARD_E_NO_SERVICE; };
        QCOMPARE(readers.list().error().code, ErrorCode::ServiceUnavailable);
        service->onList = [] { return SCARD_S_SUCCESS; };
        service->onEstablish = [] { return SCARD_S_SUCCESS; };
        QCOMPARE(readers.list()->size(), std::size_t{1});
    }
    void list_contextDied_isReplacedAtOnce()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        QVERIFY(readers.list());
        service->onList = [service = service.get()] {
            return service->calls("establish") == 1 ? SCARD_E_NO_SERVICE : SCARD_S_SUCCESS;
        };
        QVERIFY(readers.list());
        QCOMPARE(service->calls("establish"), 2);
        QCOMPARE(service->calls("release"), 1);
    }
    void list_serviceHangs_isGivenUpAndTriedAnew()
    {
        auto service = serviceWithCard();
        auto hangs = std::make_shared<std::atomic<bool>>(true);
        auto gate = std::make_shared<std::binary_semaphore>(0);
        service->onList = [hangs, gate] {
            if (*hangs)
                gate->acquire();
            return SCARD_S_SUCCESS;
        };
        PcscReaders readers(service, PcscLimits::all(200ms));
        QCOMPARE(readers.list().error().code, ErrorCode::ServiceUnavailable);
        *hangs = false;
        gate->release();
        QTRY_VERIFY(readers.list());
    }
    void waitForChange_nothingHappens_endsInTime()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        QVERIFY(readers.list());
        QVERIFY(readers.waitForChange(5ms));
        QVERIFY(service->calls("status") > 1);
    }
    void waitForChange_readerCame_returns()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        QVERIFY(readers.list());
        service->readers.push_back({"Second 00", SCARD_STATE_EMPTY, {}});
        QVERIFY(readers.waitForChange(1h));
    }
    void waitForChange_cardCame_returns()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        QVERIFY(readers.list());
        service->onStatus = [](DWORD) { return SCARD_S_SUCCESS; };
        QVERIFY(readers.waitForChange(1h));
    }
    void waitForChange_interruptedBeforeAndDuring_returns()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        QVERIFY(readers.list());
        readers.interrupt();
        QVERIFY(readers.waitForChange(1h));

        const auto waiting = std::make_shared<std::counting_semaphore<>>(0);
        service->onStatus = [waiting](DWORD) {
            waiting->release();
            return SCARD_E_TIMEOUT;
        };
        std::thread other([&] {
            waiting->acquire();
            readers.interrupt();
        });
        QVERIFY(readers.waitForChange(1h));
        other.join();
    }
    void waitForChange_noService_failsAndCanBeInterrupted()
    {
        auto service = std::make_shared<ScriptedPcsc>();
        service->onEstablish = [] { return SCARD_E_NO_SERVICE; };
        PcscReaders readers(service, PcscLimits::all(10s));
        QCOMPARE(readers.waitForChange(1ms).error().code, ErrorCode::ServiceUnavailable);
        const auto begun = std::chrono::steady_clock::now();
        QCOMPARE(readers.waitForChange(1h).error().code, ErrorCode::ServiceUnavailable);
        QVERIFY(std::chrono::steady_clock::now() - begun < 30s);
    }
    void connect_card_isHeldAndLeftReset()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        {
            auto channel = readers.connect(name);
            QVERIFY(channel);
            QCOMPARE(core::toHex((*channel)->atr()), core::toHex(someAtr));
            QCOMPARE(core::toHex(*(*channel)->transmit(command)), std::string("9000"));
            QCOMPARE(service->calls("begin"), 1);
        }
        QCOMPARE(service->calls("end"), 1);
        QCOMPARE(service->calls("disconnect"), 1);
        QCOMPARE(service->calls("release"), 1);
    }
    void connect_refused_isNamed_data()
    {
        QTest::addColumn<QByteArray>("pcscValue");
        QTest::addColumn<int>("code");
        codeRow("0x80100009", ErrorCode::NoReader);
        codeRow("0x80100017", ErrorCode::NoReader);
        codeRow("0x8010002E", ErrorCode::NoReader);
        codeRow("0x8010000C", ErrorCode::NoCard);
        codeRow("0x80100069", ErrorCode::NoCard);
        codeRow("0x8010000F", ErrorCode::CardMute);
        codeRow("0x80100066", ErrorCode::CardMute);
        codeRow("0x80100067", ErrorCode::CardMute);
        codeRow("0x8010000B", ErrorCode::CardBusy);
        codeRow("0x8010001D", ErrorCode::ServiceUnavailable);
        codeRow("0x8010001E", ErrorCode::ServiceUnavailable);
        codeRow("0x80100013", ErrorCode::ServiceUnavailable);
        codeRow("0x80100014", ErrorCode::CardProtocol);
    }
    void connect_refused_isNamed()
    {
        QFETCH(const QByteArray, pcscValue);
        QFETCH(const int, code);
        auto service = serviceWithCard();
        service->onConnect = [pcscValue] { return value(pcscValue.constData()); };
        PcscReaders readers(service, PcscLimits::all(10s));
        const auto channel = readers.connect(name);
        QCOMPARE(static_cast<int>(channel.error().code), code);
        QVERIFY(
            QString::fromStdString(channel.error().detail).contains(QString::fromUtf8(pcscValue)));
        QCOMPARE(service->calls("disconnect"), 0);
        QCOMPARE(service->calls("release"), service->calls("establish"));
    }
    void connect_cardResetByOthers_reconnects()
    {
        auto service = serviceWithCard();
        service->onBegin = [service = service.get()] {
            return service->calls("begin") == 1 ? SCARD_W_RESET_CARD : SCARD_S_SUCCESS;
        };
        PcscReaders readers(service, PcscLimits::all(10s));
        QVERIFY(readers.connect(name));
        QCOMPARE(service->calls("reconnect"), 1);
    }
    void connect_othersKeepTheirTurn_isBusy()
    {
        auto service = serviceWithCard();
        service->readers[0].state |= SCARD_STATE_INUSE;
        auto gate = std::make_shared<std::counting_semaphore<8>>(0);
        service->onBegin = [gate] {
            gate->acquire();
            return SCARD_S_SUCCESS;
        };
        PcscReaders readers(service, PcscLimits::all(500ms));
        QCOMPARE(readers.connect(name).error().code, ErrorCode::CardBusy);
        gate->release(8);
        // The turn that came too late is given back.
        QTRY_COMPARE(service->calls("end"), 1);
        QTRY_COMPARE(service->calls("disconnect"), 1);
    }
    void connect_readerHangs_isGivenUp()
    {
        auto service = serviceWithCard();
        auto gate = std::make_shared<std::counting_semaphore<8>>(0);
        service->onConnect = [gate] {
            gate->acquire();
            return SCARD_S_SUCCESS;
        };
        PcscReaders readers(service, PcscLimits::all(500ms));
        QCOMPARE(readers.connect(name).error().code, ErrorCode::DeviceTimeout);
        gate->release(8);
        QTRY_COMPARE(service->calls("disconnect"), 1);
    }
    void transmit_failure_isNamed_data()
    {
        QTest::addColumn<QByteArray>("pcscValue");
        QTest::addColumn<int>("code");
        codeRow("0x80100017", ErrorCode::ReaderLost);
        codeRow("0x80100009", ErrorCode::ReaderLost);
        codeRow("0x80100069", ErrorCode::CardRemoved);
        codeRow("0x8010000C", ErrorCode::CardRemoved);
        codeRow("0x80100013", ErrorCode::ServiceUnavailable);
        codeRow("0x8010001D", ErrorCode::ServiceUnavailable);
        codeRow("0x80100003", ErrorCode::ServiceUnavailable);
    }
    void transmit_failure_isNamed()
    {
        QFETCH(const QByteArray, pcscValue);
        QFETCH(const int, code);
        auto service = serviceWithCard();
        service->onTransmit = [pcscValue](Bytes&) { return value(pcscValue.constData()); };
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        QCOMPARE(static_cast<int>((*channel)->transmit(command).error().code), code);
        // The channel has ended; nothing more is sent.
        QCOMPARE(static_cast<int>((*channel)->transmit(command).error().code), code);
        QCOMPARE(service->calls("transmit"), 1);
    }
    void transmit_answerTooShort_isALostCard_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("cardIsGone");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing, gone") << 0 << true << static_cast<int>(ErrorCode::CardRemoved);
        QTest::newRow("one octet, gone") << 1 << true << static_cast<int>(ErrorCode::CardRemoved);
        QTest::newRow("nothing, there") << 0 << false << static_cast<int>(ErrorCode::CardProtocol);
        QTest::newRow("one octet, there")
            << 1 << false << static_cast<int>(ErrorCode::CardProtocol);
    }
    void transmit_answerTooShort_isALostCard()
    {
        QFETCH(const int, size);
        QFETCH(const bool, cardIsGone);
        QFETCH(const int, code);
        auto service = serviceWithCard();
        service->onTransmit = [size](Bytes& answer) {
            answer.resize(static_cast<std::size_t>(size));
            return SCARD_S_SUCCESS;
        };
        // First the card is still seen; then the service notices.
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        const int before = service->calls("status");
        service->onStatus = [service = service.get(), cardIsGone, before](DWORD) {
            const bool first = service->calls("status") == before + 1;
            if (!first && cardIsGone)
                service->readers[0].state = SCARD_STATE_EMPTY;
            return first || cardIsGone ? SCARD_S_SUCCESS : SCARD_E_TIMEOUT;
        };
        QCOMPARE(static_cast<int>((*channel)->transmit(command).error().code), code);
    }
    void transmit_cardDoesNotAnswer_isResetAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("pcscValue");
        for (const char* each : {"0x80100016", "0x80100066", "0x8010001F"})
            QTest::newRow(each) << QByteArray(each);
    }
    void transmit_cardDoesNotAnswer_isResetAndGoesOn()
    {
        QFETCH(const QByteArray, pcscValue);
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        stillThere(*service);
        service->onTransmit = [pcscValue](Bytes&) { return value(pcscValue.constData()); };
        QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::CardMute);
        QCOMPARE(service->calls("reset"), 1);
        service->onTransmit = okAnswer;
        QVERIFY((*channel)->transmit(command));
    }
    void transmit_cardDoesNotEvenReset_endsTheChannel()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        stillThere(*service);
        service->onTransmit = [](Bytes&) { return SCARD_E_NOT_TRANSACTED; };
        service->onReconnect = [] { return SCARD_W_UNRESPONSIVE_CARD; };
        QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::CardMute);
        QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::CardMute);
        QCOMPARE(service->calls("transmit"), 1);
    }
    void transmit_resetByOthersAtFirst_isSentAgain()
    {
        auto service = serviceWithCard();
        service->onTransmit = [service = service.get()](Bytes& answer) {
            return service->calls("transmit") == 1 ? SCARD_W_RESET_CARD : okAnswer(answer);
        };
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        QCOMPARE(core::toHex(*(*channel)->transmit(command)), std::string("9000"));
        QCOMPARE(service->calls("transmit"), 2);
        QCOMPARE(service->calls("begin"), 2);
    }
    void transmit_resetByOthersLater_isToldAndGoesOn()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        QVERIFY((*channel)->transmit(command));
        service->onTransmit = [](Bytes&) { return SCARD_W_RESET_CARD; };
        QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::CardProtocol);
        QCOMPARE(service->calls("transmit"), 2);
        service->onTransmit = okAnswer;
        QVERIFY((*channel)->transmit(command));
    }
    void transmit_cardSwapped_isRemoved()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        // Out and in again: present both times, but the service has counted.
        service->readers[0].state += 2U << 16U;
        service->onTransmit = [](Bytes&) { return SCARD_W_RESET_CARD; };
        QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::CardRemoved);
        QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::CardRemoved);
        QCOMPARE(service->calls("transmit"), 1);
    }
    void maxData_asReaderAndProtocolTell_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<bool>("t0");
        QTest::addColumn<int>("octets");
        QTest::newRow("does not say") << QByteArray() << false << 65'536;
        QTest::newRow("T=0") << QByteArray() << true << 256;
        QTest::newRow("short only") << QByteArray("0a0400000000") << false << 256;
        QTest::newRow("extended") << QByteArray("0a0400000100") << false << 65'536;
        QTest::newRow("after another") << QByteArray("0902010a0a0400080000") << false << 2'048;
        QTest::newRow("cut off") << QByteArray("0a0400") << false << 65'536;
        QTest::newRow("of another size") << QByteArray("0a020000") << false << 65'536;
    }
    void maxData_asReaderAndProtocolTell()
    {
        QFETCH(const QByteArray, properties);
        QFETCH(const bool, t0);
        QFETCH(const int, octets);
        auto service = serviceWithCard();
        if (!properties.isEmpty())
            service->properties = core::fromHex(properties.toStdString()).value();
        if (t0)
            service->protocol = SCARD_PROTOCOL_T0;
        PcscReaders readers(service, PcscLimits::all(10s));
        const auto channel = readers.connect(name);
        QCOMPARE((*channel)->maxData(), static_cast<std::size_t>(octets));
        QCOMPARE((*channel)->acceptsExtended(), octets > 256);
    }
    void transmit_readerRefusesExtendedLength_looksLikeTheCardsRefusal()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        QVERIFY((*channel)->acceptsExtended());
        stillThere(*service);
        service->onTransmit = [](Bytes&) { return SCARD_E_INVALID_PARAMETER; };
        const Bytes extended{0x00, 0xB0, 0x00, 0x00, 0x00, 0x10, 0x00};
        QCOMPARE(core::toHex(*(*channel)->transmit(extended)), std::string("6700"));
        QVERIFY(!(*channel)->acceptsExtended());
        QCOMPARE(service->calls("reset"), 0); // the card keeps its state
        service->onTransmit = okAnswer;
        QCOMPARE(core::toHex(*(*channel)->transmit(command)), std::string("9000"));
    }
    void transmit_t0_leavesOutLeBehindData_data()
    {
        QTest::addColumn<bool>("t0");
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("data and Le")
            << true << QByteArray("00a40400023f0000") << QByteArray("00a40400023f00");
        QTest::newRow("data") << true << QByteArray("00a40400023f00")
                              << QByteArray("00a40400023f00");
        QTest::newRow("Le") << true << QByteArray("00b0000000") << QByteArray("00b0000000");
        QTest::newRow("header") << true << QByteArray("00a40000") << QByteArray("00a40000");
        QTest::newRow("T=1") << false << QByteArray("00a40400023f0000")
                             << QByteArray("00a40400023f0000");
    }
    void transmit_t0_leavesOutLeBehindData()
    {
        QFETCH(const bool, t0);
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, sent);
        auto service = serviceWithCard();
        service->protocol = t0 ? SCARD_PROTOCOL_T0 : SCARD_PROTOCOL_T1;
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        QVERIFY((*channel)->transmit(*core::fromHex(command.toStdString())));
        QCOMPARE(core::toHex(service->lastCommand), sent.toStdString());
    }
    void interrupt_whileACommandRuns_endsItAndAllWorksAgain()
    {
        auto service = serviceWithCard();
        auto gate = std::make_shared<std::counting_semaphore<8>>(0);
        auto running = std::make_shared<std::binary_semaphore>(0);
        service->onTransmit = [gate, running](Bytes& answer) {
            running->release();
            gate->acquire();
            return okAnswer(answer);
        };
        PcscReaders readers(service, PcscLimits::all(1h));
        {
            auto channel = readers.connect(name);
            std::thread other([&] {
                running->acquire();
                readers.interrupt();
            });
            QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::Cancelled);
            other.join();
            QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::Cancelled);
        }
        // The command still runs: said at once.
        QCOMPARE(readers.connect(name).error().code, ErrorCode::CardBusy);
        QVERIFY(readers.list()->front().inUse);
        gate->release(8);
        QTRY_VERIFY(!readers.list()->front().inUse);
        service->onTransmit = okAnswer;
        auto channel = readers.connect(name);
        QVERIFY(channel);
        QVERIFY((*channel)->transmit(command));
    }
    void interrupt_whileConnecting_endsIt()
    {
        auto service = serviceWithCard();
        auto gate = std::make_shared<std::counting_semaphore<8>>(0);
        auto running = std::make_shared<std::counting_semaphore<8>>(0); // outlives the test
        service->onConnect = [gate, running] {
            running->release();
            gate->acquire();
            return SCARD_S_SUCCESS;
        };
        PcscReaders readers(service, PcscLimits::all(1h));
        std::thread other([&] {
            running->acquire();
            readers.interrupt();
        });
        QCOMPARE(readers.connect(name).error().code, ErrorCode::Cancelled);
        other.join();
        gate->release(8);
        QTRY_COMPARE(service->calls("disconnect"), 1);
        QTRY_VERIFY(readers.connect(name));
    }
    void interrupt_whileTheServiceHangs_endsTheList()
    {
        auto service = serviceWithCard();
        auto gate = std::make_shared<std::counting_semaphore<8>>(0);
        auto running = std::make_shared<std::counting_semaphore<8>>(0); // outlives the test
        service->onList = [gate, running] {
            running->release();
            gate->acquire();
            return SCARD_S_SUCCESS;
        };
        PcscReaders readers(service, PcscLimits::all(1h));
        std::thread other([&] {
            running->acquire();
            readers.interrupt();
        });
        QCOMPARE(readers.list().error().code, ErrorCode::Cancelled);
        other.join();
        gate->release(8);
    }
    void interrupt_beforeConnecting_isNoticedOnce()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        readers.interrupt();
        QCOMPARE(readers.connect(name).error().code, ErrorCode::Cancelled);
        QVERIFY(readers.connect(name));
    }
    void interrupt_beforeTheList_isForgotten()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        readers.interrupt();
        QVERIFY(readers.list());
        QVERIFY(readers.connect(name));
    }
    void interrupt_betweenTwoCommands_endsTheChannel()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        QVERIFY((*channel)->transmit(command));
        readers.interrupt();
        QVERIFY(readers.list()); // a new job begins; the old channel stays ended
        QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::Cancelled);
        QCOMPARE(service->calls("transmit"), 1);
        channel->reset();
        QCOMPARE(service->calls("disconnect"), 1);
        QVERIFY(readers.connect(name));
    }
    void connect_heldByOurselves_isBusyAtOnce()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, PcscLimits::all(1h));
        const auto channel = readers.connect(name);
        QVERIFY(channel);
        QCOMPARE(readers.connect(name).error().code, ErrorCode::CardBusy);
        QCOMPARE(service->calls("connect"), 1);
    }
    void transmit_readerGoneAfterAShortAnswer_isReaderLost()
    {
        auto service = serviceWithCard();
        service->onTransmit = [](Bytes&) { return SCARD_S_SUCCESS; };
        service->onStatus = [](DWORD) { return SCARD_E_READER_UNAVAILABLE; };
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::ReaderLost);
    }
    void transmit_neverReturns_isGivenUpAndNothingDangles()
    {
        auto service = serviceWithCard();
        auto gate = std::make_shared<std::counting_semaphore<8>>(0);
        service->onTransmit = [gate](Bytes& answer) {
            gate->acquire();
            answer = {0x90, 0x00};
            return SCARD_S_SUCCESS;
        };
        {
            PcscReaders readers(service, PcscLimits::all(500ms));
            auto channel = readers.connect(name);
            QVERIFY(channel);
            QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::DeviceTimeout);
            QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::DeviceTimeout);
            QVERIFY(readers.list()); // the others go on meanwhile
        }
        QCOMPARE(service->calls("disconnect"), 0);
        gate->release(8);
        QTRY_COMPARE(service->calls("disconnect"), 1);
        QTRY_COMPARE(service->calls("release"), service->calls("establish"));
        QTRY_COMPARE(service.use_count(), 1L);
    }
    void transmit_t0_hasAShorterLimit()
    {
        auto service = serviceWithCard();
        service->protocol = SCARD_PROTOCOL_T0;
        auto gate = std::make_shared<std::counting_semaphore<8>>(0);
        service->onTransmit = [gate](Bytes& answer) {
            gate->acquire();
            return okAnswer(answer);
        };
        PcscLimits limits = PcscLimits::all(1h);
        limits.transmitT0 = 1ms;
        PcscReaders readers(service, limits);
        auto channel = readers.connect(name);
        QCOMPARE((*channel)->transmit(command).error().code, ErrorCode::DeviceTimeout);
        gate->release(8);
    }
    void transmit_longAnswer_comesWhole()
    {
        auto service = serviceWithCard();
        service->onTransmit = [](Bytes& answer) {
            answer.assign(65'000, 0x5A);
            return SCARD_S_SUCCESS;
        };
        PcscReaders readers(service, PcscLimits::all(10s));
        auto channel = readers.connect(name);
        QCOMPARE((*channel)->transmit(command)->size(), std::size_t{65'000});
    }
};

QTEST_GUILESS_MAIN(PcscReadersTest)
#include "tst_pcsc_readers.moc"
