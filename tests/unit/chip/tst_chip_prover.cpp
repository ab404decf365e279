// The whole reading against simulated chips with every way to prove a chip genuine, and against
// copies that cannot.
#include "chip/emrtd/emrtd_reader.h"
#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "simulated/card_library.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::chip::emrtd;
using namespace kiosk::devices::simulated;
using namespace std::chrono;

namespace {

const std::filesystem::path data = KIOSK_SOURCE_DIR "/devices/simulated";

// A card held against the reader's side without a reader between them.
class DirectChannel final : public devices::CardChannel
{
public:
    explicit DirectChannel(Card& card) : m_card(card), m_atr(card.atr()) { card.reset(); }

    enum class Extended : std::uint8_t { Passes, Refused, Fails };
    Extended extended = Extended::Passes;
    int commands = 0;
    int wrongSecrets = 0; // that the card complained of

    Result<SecureBytes> transmit(ByteView command) override
    {
        ++commands;
        const bool isExtended = command.size() > 6 && command[4] == 0x00;
        if (isExtended && extended == Extended::Fails)
            return fail(ErrorCode::CardProtocol, "lost in the reader");
        if (isExtended && extended == Extended::Refused) {
            m_maxData = shortData; // the card has not seen it
            return SecureBytes{0x67, 0x00};
        }
        const Bytes answer = m_card.answerTo(command);
        if (answer[answer.size() - 2] == 0x63)
            ++wrongSecrets;
        return core::toSecure(answer);
    }
    [[nodiscard]] ByteView atr() const noexcept override { return m_atr; }
    [[nodiscard]] std::size_t maxData() const noexcept override { return m_maxData; }

private:
    Card& m_card;
    Bytes m_atr;
    std::size_t m_maxData = extendedData;
};

AccessSecret can(const std::string& number)
{
    return {AccessSecret::Kind::Can, PersonalText(number)};
}

// Number, birth and expiry of the passports of devices/simulated/cards, with check digits.
AccessSecret passportsMrz()
{
    return {AccessSecret::Kind::Mrz, PersonalText("00SP00001484051283501014")};
}

} // namespace

class ChipProverTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    crypto::SystemRandom m_random;
    core::FixedClock m_clock{sys_days(2026y / November / 22)};

    TestAuthority authority()
    {
        return TestAuthority::openOrCreate(m_folder.path().toStdString(), m_random).value();
    }
    std::unique_ptr<Card> card(const std::string& reference)
    {
        return CardLibrary(data, authority(), m_random).make(reference).value();
    }
    Result<ChipReading> read(DirectChannel& channel, const ChipAccess& access)
    {
        TrustList trust;
        trust.anchors = {authority().root()};
        return readChip(channel, access, trust, m_clock, m_random);
    }
    Result<ChipReading> read(Card& chip, const AccessSecret& secret)
    {
        DirectChannel channel(chip);
        return read(channel, {{secret}});
    }

private Q_SLOTS:
    void read_genuineChip_isProven_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("can");
        QTest::addColumn<QString>("method");
        QTest::newRow("chip authentication") << "id-card"
                                             << "246810"
                                             << "chip authentication";
        QTest::newRow("chip authentication, AES-256") << "residence-permit"
                                                      << "135790"
                                                      << "chip authentication";
        QTest::newRow("active authentication") << "passport-pace-aa"
                                               << ""
                                               << "active authentication";
        QTest::newRow("PACE-CAM") << "passport-pace-cam"
                                  << ""
                                  << "PACE-CAM";
    }
    void read_genuineChip_isProven()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, can);
        QFETCH(const QString, method);
        const auto chip = card(name.toStdString());
        const auto reading = read(*chip, can.isEmpty() ? passportsMrz() : ::can(can.toStdString()));
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QVERIFY2(reading->chip.proof == ChipProof::Genuine, reading->chip.reason.c_str());
        QVERIFY2(QString::fromStdString(reading->chip.method).startsWith(method),
                 reading->chip.method.c_str());
        QVERIFY2(reading->authenticity.verdict == DataVerdict::Genuine,
                 reading->authenticity.reason.c_str());
        QCOMPARE(reading->chip.evidence.has_value(), method == "active authentication");
        QVERIFY2(reading->notes.empty(), reading->notes.empty() ? "" : reading->notes[0].c_str());
    }
    void read_detailsOfAnIdentityCard_areParsed()
    {
        const auto chip = card("id-card");
        const auto reading = read(*chip, can("246810"));
        QVERIFY(reading);
        QVERIFY(reading->person && reading->issue && reading->frenchCard);
        QCOMPARE(reading->frenchCard->heightCm, std::optional(168));
    }
    void read_clone_isFailedAndReadAllTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("can");
        QTest::newRow("chip authentication") << "id-card"
                                             << "246810";
        QTest::newRow("active authentication") << "passport-pace-aa"
                                               << "";
    }
    void read_clone_isFailedAndReadAllTheSame()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, can);
        const auto chip = card(name.toStdString());
        QVERIFY(chip->misbehave(Misbehaviour::ClonedChip));
        const auto reading = read(*chip, can.isEmpty() ? passportsMrz() : ::can(can.toStdString()));
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->chip.proof, ChipProof::Failed);
        QVERIFY(!reading->chip.reason.empty());
        QCOMPARE(reading->authenticity.verdict, DataVerdict::Genuine);
        QVERIFY(!reading->portrait.octets.empty());
    }
    void read_cloneOpenedAgain_isNotTriedWithAWrongSecretTwice()
    {
        const auto chip = card("id-card-clone");
        DirectChannel channel(*chip);
        const auto reading = read(channel, {{can("111111"), can("246810")}});
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->chip.proof, ChipProof::Failed);
        QCOMPARE(channel.wrongSecrets, 1);
    }
    void read_chipWithoutProof_isNotOffered()
    {
        const auto chip = card("passport");
        const auto reading = read(*chip, passportsMrz());
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->chip.proof, ChipProof::NotOffered);
        QCOMPARE(reading->authenticity.verdict, DataVerdict::Genuine);
    }
    void read_extendedLength_takesLongBlocks()
    {
        const auto chip = card("id-card");
        DirectChannel channel(*chip);
        const auto reading = read(channel, {{can("246810")}});
        QVERIFY(reading);
        QVERIFY2(reading->blockSize > 9'000, qPrintable(QString::number(reading->blockSize)));
        QVERIFY2(reading->apduCount <= 22, qPrintable(QString::number(reading->apduCount)));
        QCOMPARE(reading->apduCount, channel.commands);
    }
    void read_readerThatCannotCarryIt_fallsBackToShortBlocks_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("says so") << static_cast<int>(DirectChannel::Extended::Refused);
        QTest::newRow("fails") << static_cast<int>(DirectChannel::Extended::Fails);
    }
    void read_readerThatCannotCarryIt_fallsBackToShortBlocks()
    {
        QFETCH(const int, how);
        const auto chip = card("id-card");
        DirectChannel channel(*chip);
        channel.extended = static_cast<DirectChannel::Extended>(how);
        const auto reading = read(channel, {{can("246810")}});
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->blockSize, std::size_t{223});
        QCOMPARE(reading->chip.proof, ChipProof::Genuine);
    }
};

QTEST_GUILESS_MAIN(ChipProverTest)
#include "tst_chip_prover.moc"
