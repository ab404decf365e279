// Which card is taken out of several, what is told while a chip is read, and that nothing is told
// any more after a stop. The readers are scripted, the cards are the simulated ones.
#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "identity/mrz.h"
#include "simulated/card_library.h"
#include "simulated/files.h"
#include "station/card_service.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace kiosk;
using namespace kiosk::station;
using namespace std::chrono_literals;
using devices::ReaderState;
using devices::simulated::Card;

namespace {

const std::filesystem::path data = KIOSK_SOURCE_DIR "/devices/simulated";

class DirectChannel final : public devices::CardChannel
{
public:
    explicit DirectChannel(Card& card) : m_card(card), m_atr(card.atr()) { card.reset(); }
    Result<SecureBytes> transmit(ByteView command) override
    {
        return core::toSecure(m_card.answerTo(command));
    }
    ByteView atr() const noexcept override { return m_atr; }

private:
    Card& m_card;
    Bytes m_atr;
};

// Readers that hold what the test lays in. The test's thread and the worker share it.
class ScriptedReaders final : public devices::CardReaders
{
public:
    void insert(const std::string& reader, std::shared_ptr<Card> card)
    {
        const std::scoped_lock lock(m_mutex);
        ReaderState state;
        state.name = reader;
        state.cardPresent = true;
        state.atr = card->atr();
        state.simulated = true;
        m_states.push_back(state);
        m_cards[reader] = std::move(card);
        m_changed.notify_all();
    }
    // The next connections fail so.
    void refuse(ErrorCode code, int times)
    {
        const std::scoped_lock lock(m_mutex);
        m_refusal = code;
        m_refusals = times;
    }

    Result<std::vector<ReaderState>> list() override
    {
        const std::scoped_lock lock(m_mutex);
        m_interrupted = false;
        std::vector<ReaderState> all = m_states;
        all.emplace_back().name = "empty reader";
        return all;
    }
    Result<void> waitForChange(std::chrono::milliseconds) override
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, 20ms, [this] { return m_interrupted; });
        return {};
    }
    void interrupt() noexcept override
    {
        const std::scoped_lock lock(m_mutex);
        m_interrupted = true;
        m_changed.notify_all();
    }
    Result<std::unique_ptr<devices::CardChannel>> connect(const std::string& reader) override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_refusals > 0) {
            --m_refusals;
            return fail(m_refusal);
        }
        return std::make_unique<DirectChannel>(*m_cards.at(reader));
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<ReaderState> m_states;
    std::map<std::string, std::shared_ptr<Card>> m_cards;
    ErrorCode m_refusal = ErrorCode::CardBusy;
    int m_refusals = 0;
    bool m_interrupted = false;
};

} // namespace

class CardServiceTest : public QObject
{
    Q_OBJECT

    crypto::SystemRandom m_random;
    core::FixedClock m_clock{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)};
    QTemporaryDir m_folder;
    TimingConfig m_timing;
    ScriptedReaders* m_readers = nullptr;
    std::unique_ptr<CardService> m_service;

    std::shared_ptr<Card> card(const char* name, const std::filesystem::path& folder = data)
    {
        using namespace devices::simulated;
        auto authority =
            TestAuthority::openOrCreate(m_folder.path().toStdString(), m_random).value();
        return CardLibrary(folder, std::move(authority), m_random).make(name).value();
    }
    // The identity card of devices/simulated, as one that takes three wrong codes.
    std::shared_ptr<Card> countingCard()
    {
        namespace fs = std::filesystem;
        const fs::path folder = fs::path(m_folder.path().toStdString()) / "library";
        fs::create_directories(folder / "cards");
        fs::create_directories(folder / "media");
        fs::copy_file(data / "media" / "portrait.jpg", folder / "media" / "portrait.jpg",
                      fs::copy_options::overwrite_existing);
        const Bytes text = devices::simulated::readFile(data / "cards" / "id-card.json").value();
        QByteArray json(reinterpret_cast<const char*>(text.data()),
                        static_cast<qsizetype>(text.size()));
        json.replace("\"kind\":", "\"canTries\": 3, \"kind\":");
        QFile file(QString::fromStdString((folder / "cards" / "counting.json").string()));
        if (file.open(QIODevice::WriteOnly))
            file.write(json);
        file.close();
        return card("counting", folder);
    }
    static chip::emrtd::ChipAccess code(const char* can)
    {
        return {{{chip::emrtd::AccessSecret::Kind::Can, PersonalText(can)}}};
    }
    Result<IdentityChip> read(const chip::emrtd::ChipAccess& access, ChipWatch watch = {})
    {
        std::optional<Result<IdentityChip>> answer;
        m_service->readIdentityChip(access, std::move(watch),
                                    [&](Result<IdentityChip> chip) { answer = std::move(chip); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            return fail(ErrorCode::TimedOut, "no answer");
        return std::move(*answer);
    }
    static chip::emrtd::ChipAccess access()
    {
        const Bytes page =
            devices::simulated::readFile(data / "media" / "passport_page.mrz.txt").value();
        const std::string text(core::asText(page));
        const auto mrz = identity::parseMrz({text.substr(0, 44), text.substr(45, 44)});
        return {{{.value = identity::accessKeySeed(*mrz).value()}}};
    }

private Q_SLOTS:
    void init()
    {
        auto readers = std::make_unique<ScriptedReaders>();
        m_readers = readers.get();
        m_service = std::make_unique<CardService>(
            std::move(readers), m_timing, chip::emrtd::TrustList{}, true, m_clock, m_random);
    }
    void cleanup() { m_service.reset(); }

    void healthCard_besideOtherCards_isFound()
    {
        m_readers->insert("a contactless", card("passport"));
        m_readers->insert("b contact", card("payment"));
        m_readers->insert("c contact", card("vitale"));
        std::optional<Result<HealthCard>> answer;
        m_service->readHealthCard([&](Result<HealthCard> card) { answer = std::move(card); });
        QTRY_VERIFY(answer);
        QVERIFY2(answer->has_value(), answer->error().detail.c_str());
        QVERIFY((*answer)->simulated);
    }
    void professionalCard_thatWasThereBefore_isNamedAfterAWhile()
    {
        m_timing.readerPatience = 1s;
        init();
        m_timing = {};
        m_readers->insert("agent's slot", card("professional"));
        std::optional<Result<HealthCard>> answer;
        m_service->readHealthCard([&](Result<HealthCard> card) { answer = std::move(card); });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().code, ErrorCode::ProfessionalCard);
    }
    void professionalCard_thatWasThereBefore_isNotTakenAtOnce()
    {
        m_readers->insert("agent's slot", card("professional"));
        QSignalSpy guidance(m_service.get(), &CardService::guidance);
        std::optional<Result<HealthCard>> answer;
        m_service->readHealthCard([&](Result<HealthCard> card) { answer = std::move(card); });
        QTRY_VERIFY(guidance.count() > 1);
        QVERIFY(!answer);
        m_readers->insert("person's slot", card("professional"));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().code, ErrorCode::ProfessionalCard);
    }
    void identityChip_besideTheCarteVitale_isRead()
    {
        m_readers->insert("contact", card("vitale"));
        m_readers->insert("contactless", card("passport"));
        std::optional<Result<IdentityChip>> answer;
        m_service->readIdentityChip(access(), {},
                                    [&](Result<IdentityChip> chip) { answer = std::move(chip); });
        QTRY_VERIFY(answer);
        QVERIFY2(answer->has_value(), answer->error().detail.c_str());
        QVERIFY((*answer)->portrait);
        QVERIFY((*answer)->portrait->width() > 100);
    }
    void identityCard_byItsCode_showsThePortraitBeforeItIsJudged()
    {
        m_readers->insert("contactless", card("id-card"));
        std::vector<SharedImage> shown;
        bool answered = false;
        ChipWatch watch;
        watch.portrait = [&](const SharedImage& image) {
            QVERIFY(!answered);
            shown.push_back(image);
        };
        const auto chip = read(code("246810"), watch);
        answered = true;
        QVERIFY2(chip.has_value(), chip ? "" : chip.error().detail.c_str());
        QVERIFY(chip->reading.protocol.starts_with("PACE"));
        QCOMPARE(chip->reading.chip.proof, chip::emrtd::ChipProof::Genuine);
        QCOMPARE(chip->reading.authenticity.verdict, chip::emrtd::DataVerdict::UnknownIssuer);
        QVERIFY(!shown.empty());
        QVERIFY(shown.back() == chip->portrait);
    }
    void clonedCard_isRead_andItsProofHasFailed()
    {
        m_readers->insert("contactless", card("id-card-clone"));
        const auto chip = read(code("246810"));
        QVERIFY2(chip.has_value(), chip ? "" : chip.error().detail.c_str());
        QCOMPARE(chip->reading.chip.proof, chip::emrtd::ChipProof::Failed);
        QVERIFY(chip->portrait);
    }
    void wrongCode_triesLeftAreTold_andTheLastIsNotUsedUp()
    {
        m_readers->insert("contactless", countingCard());
        std::vector<int> told;
        ChipWatch watch;
        watch.attemptsLeft = [&told](int left) { told.push_back(left); };
        QCOMPARE(read(code("000000"), watch).error().code, ErrorCode::AccessDenied);
        QVERIFY(!told.empty());
        QCOMPARE(told.back(), 2);
        QCOMPARE(read(code("000000"), watch).error().code, ErrorCode::AccessDenied);
        QCOMPARE(told.back(), 1);
        told.clear();
        for (int again = 0; again < 2; ++again)
            QCOMPARE(read(code("000000"), watch).error().code, ErrorCode::AccessBlocked);
        QCOMPARE(told, (std::vector<int>{1, 1}));
    }
    void reader_busyForAMoment_isWaitedFor()
    {
        m_readers->insert("contactless", card("passport"));
        m_readers->refuse(ErrorCode::CardBusy, 3);
        std::optional<Result<IdentityChip>> answer;
        m_service->readIdentityChip(access(), {},
                                    [&](Result<IdentityChip> chip) { answer = std::move(chip); });
        QTRY_VERIFY(answer);
        QVERIFY(answer->has_value());
    }
    void reader_busyForTooLong_saysSo()
    {
        m_timing.readerPatience = 0s;
        init();
        m_readers->insert("contactless", card("passport"));
        m_readers->refuse(ErrorCode::CardBusy, 1000);
        std::optional<Result<IdentityChip>> answer;
        m_service->readIdentityChip(access(), {},
                                    [&](Result<IdentityChip> chip) { answer = std::move(chip); });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().code, ErrorCode::CardBusy);
        m_timing = {};
    }
    void stop_whileReading_answersAndTellsNothing()
    {
        m_readers->insert("contactless", card("passport"));
        int told = 0;
        ChipWatch watch;
        watch.portrait = [&told](const SharedImage&) { ++told; };
        watch.attemptsLeft = [&told](int) { ++told; };
        m_service->readIdentityChip(access(), watch, [&told](Result<IdentityChip>) { ++told; });
        m_service->stop();
        // Another job on the same thread ends after the stopped one.
        bool listed = false;
        m_service->listReaders([&listed](const auto&) { listed = true; });
        QTRY_VERIFY(listed);
        QCOMPARE(told, 0);
    }
};

QTEST_GUILESS_MAIN(CardServiceTest)
#include "tst_card_service.moc"
