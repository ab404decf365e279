// Cards read through the real PC/SC service: the reader room and the chip room together, over
// libpcsclite, pcscd and a virtual reader. Only the plastic is missing.
#include "chip/emrtd/emrtd_reader.h"
#include "chip/vitale/vitale_reader.h"
#include "crypto/system_random.h"
#include "pcsc/pcsc_readers.h"
#include "support/virtual_cards.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <winscard.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::devices;
using namespace std::chrono_literals;

namespace {

const std::string contact = "Virtual PCD 00 00";
const std::string contactless = "Virtual PCD 00 01";
const Bytes selectMasterFile{0x00, 0xA4, 0x00, 0x0C, 0x02, 0x3F, 0x00};

Bytes content(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray octets = file.readAll();
    return {octets.begin(), octets.end()};
}

// What the printed page says, as the camera would read it.
PersonalText seedOfThePage()
{
    const Bytes text = content(test::VirtualCards::media("passport_page.mrz.txt"));
    const QString all = QString::fromLatin1(reinterpret_cast<const char*>(text.data()),
                                            static_cast<qsizetype>(text.size()));
    std::vector<std::string> lines;
    for (const QString& line : all.split('\n', Qt::SkipEmptyParts))
        lines.push_back(line.trimmed().toStdString());
    return identity::accessKeySeed(identity::parseMrz(lines).value()).value();
}

// Another program with the card, as far as the service can tell.
class OtherProgram
{
public:
    OtherProgram() { SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &m_context); }
    ~OtherProgram()
    {
        if (m_connected)
            SCardDisconnect(m_card, SCARD_LEAVE_CARD);
        SCardReleaseContext(m_context);
    }
    Q_DISABLE_COPY(OtherProgram)

    LONG connect(const std::string& reader, DWORD share)
    {
        DWORD protocol = 0;
        const LONG value = SCardConnect(m_context, reader.c_str(), share,
                                        SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &m_card, &protocol);
        m_connected = value == SCARD_S_SUCCESS;
        return value;
    }
    LONG reset()
    {
        DWORD protocol = 0;
        return SCardReconnect(m_card, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                              SCARD_RESET_CARD, &protocol);
    }

private:
    SCARDCONTEXT m_context = 0;
    SCARDHANDLE m_card = 0;
    bool m_connected = false;
};

// Interrupts when it is told that the other thread is in its call, or about to be.
class Interrupter
{
public:
    explicit Interrupter(PcscReaders& readers, std::chrono::milliseconds after)
        : m_thread([this, &readers, after] {
              QTest::qSleep(static_cast<int>(after.count()));
              m_since.start();
              readers.interrupt();
          })
    {
    }
    ~Interrupter() { m_thread.join(); }
    Q_DISABLE_COPY(Interrupter)
    // Since the interrupt; read it only when the interrupted call has come back.
    [[nodiscard]] qint64 milliseconds() const { return m_since.elapsed(); }

private:
    QElapsedTimer m_since;
    std::thread m_thread;
};

} // namespace

class PcscCardsTest : public QObject
{
    Q_OBJECT

    test::VirtualCards m_cards;

    // The state of one reader, once it is as wanted; nothing when that does not come about.
    static std::optional<ReaderState> waitFor(PcscReaders& readers, const std::string& name,
                                              const std::function<bool(const ReaderState&)>& wanted,
                                              std::chrono::seconds atMost = 10s)
    {
        const auto until = std::chrono::steady_clock::now() + atMost;
        while (std::chrono::steady_clock::now() < until) {
            if (const auto states = readers.list())
                for (const ReaderState& state : *states)
                    if (state.name == name && wanted(state))
                        return state;
            static_cast<void>(readers.waitForChange(1s));
        }
        return std::nullopt;
    }
    static bool waitForCard(PcscReaders& readers, const std::string& name, bool present = true,
                            std::chrono::seconds atMost = 10s)
    {
        return waitFor(
                   readers, name,
                   [present](const ReaderState& state) { return state.cardPresent == present; },
                   atMost)
            .has_value();
    }

    // Takes out what is there, and puts the card in; both seen by the service when it returns.
    // A card that is back before pcscd has looked again is not noticed, so then once more: no
    // hand is as fast as this test.
    bool putIn(const QString& slot, const QString& card)
    {
        const std::string& name = slot == "contact" ? contact : contactless;
        PcscReaders readers;
        for (int attempt = 0; attempt < 3; ++attempt) {
            static_cast<void>(m_cards.tell("remove " + slot)); // refused when nothing is there
            if (waitForCard(readers, name, false) && m_cards.tell("insert " + slot + " " + card) &&
                waitForCard(readers, name, true, 4s))
                return true;
        }
        return false;
    }

    Result<vitale::VitaleReading> readVitaleCard(PcscReaders& readers)
    {
        KIOSK_TRY(const auto channel, readers.connect(contact));
        return vitale::readVitale(*channel, false);
    }
    Result<emrtd::ChipReading> readPassport(PcscReaders& readers,
                                            const PersonalText& seed = seedOfThePage())
    {
        KIOSK_TRY(const auto channel, readers.connect(contactless));
        KIOSK_TRY(const auto anchor,
                  crypto::Certificate::fromDer(content(m_cards.trustFolder() + "/csca.cer")));
        crypto::SystemRandom random;
        return emrtd::readChip(*channel, {{{.value = seed}}}, {{anchor}, {}, {}},
                               core::SystemClock(), random);
    }
    Q_DISABLE_COPY(PcscCardsTest)

public:
    PcscCardsTest() = default;

    // Interrupts a call to a card that has stopped answering, and tells how long that took.
    void interruptOnce(const QString& call, qint64& took)
    {
        QVERIFY(m_cards.tell("stop-answering contact"));
        PcscReaders readers(PcscLimits::all(60s));
        PcscReaders other;
        QVERIFY(readers.list());
        Result<std::unique_ptr<CardChannel>> channel = fail(ErrorCode::NoCard);
        if (call == "transmit")
            channel = readers.connect(contact);
        else if (call == "connect")
            channel = other.connect(contact);
        QCOMPARE(bool(channel), call != "wait");

        ErrorCode code = ErrorCode::Cancelled;
        {
            const Interrupter interrupter(readers, 300ms);
            if (call == "wait")
                QVERIFY(readers.waitForChange(1h));
            else if (call == "transmit")
                code = (*channel)->transmit(selectMasterFile).error().code;
            else
                code = readers.connect(contact).error().code;
            took = interrupter.milliseconds();
        }
        qInfo("%s: interrupted, answered after %lld ms", qPrintable(call), took);
        QCOMPARE(code, ErrorCode::Cancelled);

        // The other reader goes on at once; this one says why it does not, and is cured by the
        // hand.
        QVERIFY(readers.list());
        QVERIFY(readPassport(readers));
        if (call == "transmit") {
            QElapsedTimer sinceAsked;
            sinceAsked.start();
            channel->reset();
            QCOMPARE(readers.connect(contact).error().code, ErrorCode::CardBusy);
            QVERIFY(sinceAsked.elapsed() < 10'000); // of the 60 s that it may take at most
        }
        channel = fail(ErrorCode::NoCard);
        QVERIFY(putIn("contact", "vitale"));
        QTRY_VERIFY_WITH_TIMEOUT(readVitaleCard(readers), 10'000);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cards.start(), qPrintable(m_cards.failure())); }

    void init()
    {
        QVERIFY(putIn("contact", "vitale"));
        QVERIFY(putIn("contactless", "passport"));
    }

    void list_virtualReaders_areMarkedAsSimulated()
    {
        PcscReaders readers;
        const auto states = readers.list();
        QVERIFY(states);
        QCOMPARE(states->size(), std::size_t{2});
        QVERIFY(std::all_of(states->begin(), states->end(),
                            [](const ReaderState& state) { return state.simulated; }));
        QCOMPARE(classifyAtr(states->front().atr), CardKind::Vitale2);
    }
    void vitale_oneHolder_isRead()
    {
        PcscReaders readers;
        const auto reading = readVitaleCard(readers);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->holders.size(), std::size_t{1});
        QVERIFY(reading->holders[0].name.surname.reveal() == "LEF\xC3\x88VRE");
        QVERIFY(reading->holders[0].nir.compact().reveal() == "284057599904208");
    }
    void vitale_family_isReadInOrder()
    {
        QVERIFY(putIn("contact", "vitale-family"));
        PcscReaders readers;
        const auto reading = readVitaleCard(readers);
        QVERIFY(reading);
        QCOMPARE(reading->holders.size(), std::size_t{2});
        QCOMPARE(reading->holders[1].birth, (identity::Date{2019, 3, 8}));
    }
    void vitale_anotherCard_isNamed_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<int>("code");
        QTest::newRow("payment") << "payment" << static_cast<int>(ErrorCode::PaymentCard);
        QTest::newRow("professional")
            << "professional" << static_cast<int>(ErrorCode::ProfessionalCard);
        QTest::newRow("first generation") << "vitale-old" << static_cast<int>(ErrorCode::OldVitale);
        QTest::newRow("passport") << "passport" << static_cast<int>(ErrorCode::WrongCard);
        QTest::newRow("upside down") << "mute" << static_cast<int>(ErrorCode::CardMute);
    }
    void vitale_anotherCard_isNamed()
    {
        QFETCH(const QString, card);
        QFETCH(const int, code);
        QVERIFY(putIn("contact", card));
        PcscReaders readers;
        QCOMPARE(static_cast<int>(readVitaleCard(readers).error().code), code);
    }
    void vitale_garbage_isRefused()
    {
        QVERIFY(m_cards.tell("misbehave contact garbage"));
        PcscReaders readers;
        const ErrorCode code = readVitaleCard(readers).error().code;
        QVERIFY(code == ErrorCode::CardProtocol || code == ErrorCode::MalformedData);
    }
    void muteCard_isSeenAsSuch()
    {
        QVERIFY(putIn("contact", "mute"));
        PcscReaders readers;
        QVERIFY(waitFor(readers, contact, [](const ReaderState& state) { return state.mute; }));
    }
    void passport_withItsPage_isReadAndGenuine()
    {
        PcscReaders readers;
        const auto reading = readPassport(readers);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->protocol, std::string("BAC"));
        QVERIFY2(reading->authenticity.verdict == emrtd::DataVerdict::Genuine,
                 reading->authenticity.reason.c_str());
        QCOMPARE(reading->portrait.mediaType, std::string("image/jpeg"));
        QVERIFY(reading->mrz.name.surname.reveal() == "LEFEVRE");
        QVERIFY(reading->apduCount > 20);
    }
    void passport_otherPage_isDenied()
    {
        PcscReaders readers;
        QCOMPARE(readPassport(readers, PersonalText("00SP0000148405127350101")).error().code,
                 ErrorCode::AccessDenied);
    }
    void chip_everyKindOfProof_isReadAndJudged_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("can"); // empty: the printed page
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<int>("proof");
        const auto genuine = static_cast<int>(emrtd::ChipProof::Genuine);
        const auto failed = static_cast<int>(emrtd::ChipProof::Failed);
        QTest::newRow("identity card") << "id-card"
                                       << "246810"
                                       << "PACE-ECDH-GM" << genuine;
        QTest::newRow("residence permit") << "residence-permit"
                                          << "135790"
                                          << "PACE-ECDH-GM" << genuine;
        QTest::newRow("active authentication") << "passport-pace-aa"
                                               << ""
                                               << "PACE-ECDH-GM" << genuine;
        QTest::newRow("chip authentication mapping") << "passport-pace-cam"
                                                     << ""
                                                     << "PACE-ECDH-CAM" << genuine;
        QTest::newRow("clone") << "id-card-clone"
                               << "246810"
                               << "PACE-ECDH-GM" << failed;
    }
    void chip_everyKindOfProof_isReadAndJudged()
    {
        QFETCH(const QString, card);
        QFETCH(const QString, can);
        QFETCH(const QString, protocol);
        QFETCH(const int, proof);
        QVERIFY(putIn("contactless", card));
        PcscReaders readers;
        const auto channel = readers.connect(contactless);
        QVERIFY(channel);
        const emrtd::AccessSecret secret =
            can.isEmpty() ? emrtd::AccessSecret{emrtd::AccessSecret::Kind::Mrz, seedOfThePage()}
                          : emrtd::AccessSecret{emrtd::AccessSecret::Kind::Can,
                                                PersonalText(can.toStdString())};
        emrtd::TrustList trust;
        trust.anchors = {
            crypto::Certificate::fromDer(content(m_cards.trustFolder() + "/csca.cer")).value()};
        crypto::SystemRandom random;
        const auto reading =
            emrtd::readChip(**channel, {{secret}}, trust, core::SystemClock(), random);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QVERIFY2(QString::fromStdString(reading->protocol).startsWith(protocol),
                 reading->protocol.c_str());
        QVERIFY2(static_cast<int>(reading->chip.proof) == proof, reading->chip.reason.c_str());
        QVERIFY2(reading->authenticity.verdict == emrtd::DataVerdict::Genuine,
                 reading->authenticity.reason.c_str());
    }
    void passport_alteredName_isReadAndJudged()
    {
        QVERIFY(m_cards.tell("misbehave contactless altered-dg1"));
        PcscReaders readers;
        const auto reading = readPassport(readers);
        QVERIFY(reading);
        QCOMPARE(reading->authenticity.verdict, emrtd::DataVerdict::Altered);
    }
    void passport_wrongMac_isRefused()
    {
        QVERIFY(m_cards.tell("misbehave contactless wrong-mac"));
        PcscReaders readers;
        QCOMPARE(readPassport(readers).error().code, ErrorCode::SecureMessaging);
    }
    void passport_removedMidRead_isNoticed_data()
    {
        QTest::addColumn<int>("after");
        QTest::newRow("at the first command") << 1;
        QTest::newRow("in access control") << 4;
        QTest::newRow("in the portrait") << 30;
    }
    void passport_removedMidRead_isNoticed()
    {
        QFETCH(const int, after);
        QVERIFY(m_cards.tell(QString("remove-after %1 contactless").arg(after)));
        PcscReaders readers;
        QCOMPARE(readPassport(readers).error().code, ErrorCode::CardRemoved);
        QVERIFY(waitForCard(readers, contactless, false));
        QCOMPARE(readPassport(readers).error().code, ErrorCode::NoCard);
    }
    void waitForChange_cardComesAndGoes_isTold()
    {
        PcscReaders readers;
        QVERIFY(readers.list());
        QVERIFY(m_cards.tell("remove contact"));
        QVERIFY(waitForCard(readers, contact, false));
        QVERIFY(putIn("contact", "vitale"));
        QVERIFY(waitForCard(readers, contact));
    }
    void waitForChange_interruptFromAnotherThread_returns()
    {
        PcscReaders readers;
        QVERIFY(readers.list());
        std::thread other([&readers] { readers.interrupt(); });
        const auto begun = std::chrono::steady_clock::now();
        QVERIFY(readers.waitForChange(1h));
        QVERIFY(std::chrono::steady_clock::now() - begun < 1min);
        other.join();
    }
    void interrupt_anyCall_answersWithin100ms_data()
    {
        QTest::addColumn<QString>("call");
        QTest::newRow("waiting for a card") << "wait";
        QTest::newRow("a command that a card never answers") << "transmit";
        QTest::newRow("connecting while another keeps its transaction") << "connect";
    }
    void interrupt_anyCall_answersWithin100ms()
    {
        QFETCH(const QString, call);
        // The least of a few: a thread that is not given its turn by a busy machine answers late.
        qint64 took = 100;
        for (int attempt = 0; attempt < 5 && took >= 100; ++attempt) {
            interruptOnce(call, took);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(took < 100);
    }
    void connect_anotherProgramHasTheCardAlone_isBusyAndSeen()
    {
        PcscReaders readers;
        {
            OtherProgram other;
            QCOMPARE(other.connect(contact, SCARD_SHARE_EXCLUSIVE), LONG{SCARD_S_SUCCESS});
            QCOMPARE(readers.connect(contact).error().code, ErrorCode::CardBusy);
            QVERIFY(waitFor(readers, contact, &ReaderState::inUse));
            QVERIFY(readPassport(readers));
        }
        QVERIFY(waitFor(readers, contact, std::not_fn(&ReaderState::inUse)));
        QVERIFY(readVitaleCard(readers));
    }
    void connect_anotherProgramShares_cannotInterleave()
    {
        PcscReaders readers;
        OtherProgram other;
        QCOMPARE(other.connect(contact, SCARD_SHARE_SHARED), LONG{SCARD_S_SUCCESS});
        auto channel = readers.connect(contact);
        QVERIFY(channel);
        QVERIFY((*channel)->transmit(selectMasterFile));
        std::atomic<bool> wasReset = false;
        std::thread otherThread([&] {
            other.reset(); // libpcsclite keeps trying until the transaction has ended
            wasReset = true;
        });
        for (int i = 0; i < 100; ++i)
            QVERIFY((*channel)->transmit(selectMasterFile));
        QVERIFY(!wasReset);
        channel->reset();
        otherThread.join();
        QVERIFY(wasReset);
        QVERIFY(readVitaleCard(readers));
    }
    void list_bothSlots_areOneDevice()
    {
        PcscReaders readers;
        const auto states = readers.list();
        QCOMPARE(states->size(), std::size_t{2});
        QCOMPARE(states->at(0).device, states->at(1).device);
        QCOMPARE(states->at(0).slot, 0);
        QCOMPARE(states->at(1).slot, 1);
    }
    void list_cardSwapped_isCounted()
    {
        PcscReaders readers;
        const auto before = waitFor(readers, contact, &ReaderState::cardPresent);
        QVERIFY(putIn("contact", "vitale-family"));
        const auto after = waitFor(readers, contact, &ReaderState::cardPresent);
        QVERIFY(before && after);
        QVERIFY(before->changes != after->changes);
    }
    void connect_bothCardsAtOnce_areReadSideBySide()
    {
        PcscReaders readers;
        auto vitale = readers.connect(contact);
        auto passport = readers.connect(contactless);
        QVERIFY(vitale && passport);
        QVERIFY(!(*vitale)->acceptsExtended()); // T=0
        QVERIFY(vitale::readVitale(**vitale, false));
        QVERIFY((*passport)->transmit(selectMasterFile));
    }
    void connect_unknownReader_isNoReader()
    {
        PcscReaders readers;
        QCOMPARE(readers.connect("Drawer 00 00").error().code, ErrorCode::NoReader);
    }
    void connect_cardInUse_isBusyThenFree()
    {
        PcscReaders first;
        auto held = first.connect(contact);
        QVERIFY(held);
        PcscReaders second(1s);
        QCOMPARE(second.connect(contact).error().code, ErrorCode::CardBusy);
        held->reset();
        QTRY_VERIFY_WITH_TIMEOUT(readVitaleCard(second), 10'000);
    }
    void transmit_cardNeverAnswers_isGivenUpAndTheOtherReaderGoesOn()
    {
        QVERIFY(m_cards.tell("stop-answering contact"));
        {
            PcscReaders readers(2s);
            auto channel = readers.connect(contact);
            QVERIFY(channel);
            QCOMPARE((*channel)->transmit(selectMasterFile).error().code, ErrorCode::DeviceTimeout);
            QVERIFY(readers.list());
            QVERIFY(readPassport(readers));
        }
        QVERIFY(putIn("contact", "vitale"));
        PcscReaders readers;
        QVERIFY(readVitaleCard(readers));
    }
    void service_stoppedWhileACommandRuns_endsTheCommand()
    {
        QVERIFY(m_cards.tell("stop-answering contact"));
        PcscReaders readers(PcscLimits::all(60s));
        auto channel = readers.connect(contact);
        QVERIFY(channel);
        std::thread other([this] { static_cast<void>(m_cards.tell("stop-service")); });
        QElapsedTimer sinceSent;
        sinceSent.start();
        const ErrorCode code = (*channel)->transmit(selectMasterFile).error().code;
        other.join();
        QCOMPARE(code, ErrorCode::ServiceUnavailable);
        QVERIFY(sinceSent.elapsed() < 30'000);
        QVERIFY2(m_cards.tell("start-service"), qPrintable(m_cards.failure()));
        QVERIFY(waitForCard(readers, contactless));
        QVERIFY(readPassport(readers));
    }
    void service_stoppedAndStarted_isNoticedAndCured()
    {
        PcscReaders readers;
        auto channel = readers.connect(contact);
        QVERIFY(channel);
        QVERIFY(m_cards.tell("stop-service"));
        QCOMPARE((*channel)->transmit(selectMasterFile).error().code,
                 ErrorCode::ServiceUnavailable);
        QCOMPARE(readers.list().error().code, ErrorCode::ServiceUnavailable);
        QCOMPARE(readers.waitForChange(10ms).error().code, ErrorCode::ServiceUnavailable);
        QCOMPARE(readers.connect(contact).error().code, ErrorCode::ServiceUnavailable);
        QVERIFY2(m_cards.tell("start-service"), qPrintable(m_cards.failure()));
        QVERIFY(waitForCard(readers, contact));
        QVERIFY(readVitaleCard(readers));
    }
};

QTEST_GUILESS_MAIN(PcscCardsTest)
#include "tst_pcsc_cards.moc"
