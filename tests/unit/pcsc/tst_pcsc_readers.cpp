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
            {"Card 00", SCARD_STATE_PRESENT, someAtr},
            {"Mute 00", SCARD_STATE_PRESENT | SCARD_STATE_MUTE, {}},
            {"Noise 00", SCARD_STATE_PRESENT, {0xFF, 0xFF, 0xFF, 0xFF}},
            {"Taken 00", SCARD_STATE_PRESENT | SCARD_STATE_EXCLUSIVE, someAtr},
            {"Virtual PCD 00 01", SCARD_STATE_EMPTY, {}},
        };
        PcscReaders readers(service, 10s);
        const auto states = readers.list();
        QVERIFY(states);
        QCOMPARE(states->size(), std::size_t{6});
        QCOMPARE((*states)[0], (ReaderState{.name = "Empty 00", .atr = {}}));
        QCOMPARE((*states)[1],
                 (ReaderState{.name = "Card 00", .cardPresent = true, .atr = someAtr}));
        QVERIFY((*states)[2].mute && (*states)[2].atr.empty());
        QVERIFY((*states)[3].mute);
        QVERIFY((*states)[4].inUse && !(*states)[4].mute);
        QVERIFY((*states)[5].simulated && !(*states)[1].simulated);
    }
    void list_noReaders_isEmpty()
    {
        PcscReaders readers(std::make_shared<ScriptedPcsc>(), 10s);
        QVERIFY(readers.list()->empty());
    }
    void list_readerGoneMeanwhile_isAskedAgain()
    {
        auto service = serviceWithCard();
        service->onStatus = [service = service.get()](DWORD) {
            return service->calls("status") == 1 ? SCARD_E_UNKNOWN_READER : SCARD_S_SUCCESS;
        };
        PcscReaders readers(service, 10s);
        QCOMPARE(readers.list()->size(), std::size_t{1});
    }
    void list_serviceAwayAndBack_curesItself()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, 10s);
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
        PcscReaders readers(service, 10s);
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
        PcscReaders readers(service, 200ms);
        QCOMPARE(readers.list().error().code, ErrorCode::ServiceUnavailable);
        *hangs = false;
        gate->release();
        QTRY_VERIFY(readers.list());
    }
    void waitForChange_nothingHappens_endsInTime()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, 10s);
        QVERIFY(readers.list());
        QVERIFY(readers.waitForChange(5ms));
        QVERIFY(service->calls("status") > 1);
    }
    void waitForChange_readerCame_returns()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, 10s);
        QVERIFY(readers.list());
        service->readers.push_back({"Second 00", SCARD_STATE_EMPTY, {}});
        QVERIFY(readers.waitForChange(1h));
    }
    void waitForChange_cardCame_returns()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, 10s);
        QVERIFY(readers.list());
        service->onStatus = [](DWORD) { return SCARD_S_SUCCESS; };
        QVERIFY(readers.waitForChange(1h));
    }
    void waitForChange_interruptedBeforeAndDuring_returns()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, 10s);
        QVERIFY(readers.list());
        readers.interrupt();
        QVERIFY(readers.waitForChange(1h));

        std::binary_semaphore waiting(0);
        service->onStatus = [&waiting](DWORD) {
            waiting.release();
            return SCARD_E_TIMEOUT;
        };
        std::thread other([&] {
            waiting.acquire();
            readers.interrupt();
        });
        QVERIFY(readers.waitForChange(1h));
        other.join();
    }
    void waitForChange_noService_failsAndCanBeInterrupted()
    {
        auto service = std::make_shared<ScriptedPcsc>();
        service->onEstablish = [] { return SCARD_E_NO_SERVICE; };
        PcscReaders readers(service, 10s);
        QCOMPARE(readers.waitForChange(1ms).error().code, ErrorCode::ServiceUnavailable);
        const auto begun = std::chrono::steady_clock::now();
        QCOMPARE(readers.waitForChange(1h).error().code, ErrorCode::ServiceUnavailable);
        QVERIFY(std::chrono::steady_clock::now() - begun < 30s);
    }
    void connect_card_isHeldAndLeftReset()
    {
        auto service = serviceWithCard();
        PcscReaders readers(service, 10s);
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
        PcscReaders readers(service, 10s);
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
        PcscReaders readers(service, 10s);
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
        PcscReaders readers(service, 500ms);
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
        PcscReaders readers(service, 500ms);
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
        codeRow("0x80100068", ErrorCode::CardRemoved);
        codeRow("0x8010000C", ErrorCode::CardRemoved);
        codeRow("0x80100013", ErrorCode::ServiceUnavailable);
        codeRow("0x8010001D", ErrorCode::ServiceUnavailable);
        codeRow("0x80100003", ErrorCode::ServiceUnavailable);
        codeRow("0x80100016", ErrorCode::CardMute);
        codeRow("0x80100066", ErrorCode::CardMute);
    }
    void transmit_failure_isNamed()
    {
        QFETCH(const QByteArray, pcscValue);
        QFETCH(const int, code);
        auto service = serviceWithCard();
        service->onTransmit = [pcscValue](Bytes&) { return value(pcscValue.constData()); };
        PcscReaders readers(service, 10s);
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
        QTest::newRow("nothing, there") << 0 << false << static_cast<int>(ErrorCode::CardMute);
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
        PcscReaders readers(service, 10s);
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
    void transmit_readerGoneAfterAShortAnswer_isReaderLost()
    {
        auto service = serviceWithCard();
        service->onTransmit = [](Bytes&) { return SCARD_S_SUCCESS; };
        service->onStatus = [](DWORD) { return SCARD_E_READER_UNAVAILABLE; };
        PcscReaders readers(service, 10s);
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
            PcscReaders readers(service, 500ms);
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
    void transmit_longAnswer_comesWhole()
    {
        auto service = serviceWithCard();
        service->onTransmit = [](Bytes& answer) {
            answer.assign(65'000, 0x5A);
            return SCARD_S_SUCCESS;
        };
        PcscReaders readers(service, 10s);
        auto channel = readers.connect(name);
        QCOMPARE((*channel)->transmit(command)->size(), std::size_t{65'000});
    }
};

QTEST_GUILESS_MAIN(PcscReadersTest)
#include "tst_pcsc_readers.moc"
