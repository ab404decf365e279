// The two sides that were written apart, the cards here and the kiosk's src/chip, meet: what one
// wrote the other reads, and every misbehaviour is seen for what it is.
#include "chip/emrtd/emrtd_reader.h"
#include "chip/vitale/vitale_reader.h"
#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "direct_channel.h"
#include "simulated/card_library.h"
#include "simulated/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using namespace std::chrono;
using test::DirectChannel;

namespace {

const std::filesystem::path data = KIOSK_SOURCE_DIR "/devices/simulated";

QString shown(const PersonalText& text)
{
    return QString::fromStdString(std::string(text.reveal()));
}

} // namespace

class SimulatedAgainstKioskTest : public QObject
{
    Q_OBJECT

    crypto::SystemRandom m_random;
    core::FixedClock m_clock{sys_days(2026y / November / 22)};
    QTemporaryDir m_folder;

    TestAuthority authority()
    {
        return TestAuthority::openOrCreate(m_folder.path().toStdString(), m_random).value();
    }
    std::unique_ptr<Card> card(const std::string& name)
    {
        return CardLibrary(data, authority(), m_random).make(name).value();
    }
    // `trust`: whom the kiosk trusts. The access seed is the printed page's.
    Result<chip::emrtd::ChipReading> read(Card& passport, const chip::emrtd::TrustList& trust)
    {
        const Bytes page = readFile(data / "media" / "passport_page.mrz.txt").value();
        const std::string text(core::asText(page));
        const auto mrz = identity::parseMrz({text.substr(0, 44), text.substr(45, 44)});
        DirectChannel channel(passport);
        return chip::emrtd::readChip(channel, {{{.value = identity::accessKeySeed(*mrz).value()}}},
                                     trust, m_clock, m_random);
    }

private Q_SLOTS:
    void vitale_holder_isRead()
    {
        const auto vitale = card("vitale");
        DirectChannel channel(*vitale);
        const auto reading = chip::vitale::readVitale(channel, false);
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->holders.size(), std::size_t{1});
        const auto& holder = reading->holders.front();
        QCOMPARE(shown(holder.name.surname), QString("LEFÈVRE"));
        QCOMPARE(shown(holder.name.givenNames), QString("ZOÉ ADÈLE"));
        QCOMPARE(shown(holder.nir.compact()), QString("284057599904208"));
        QCOMPARE(holder.birth.iso(), std::string("1984-05-12"));
    }
    void vitaleFamily_secondHolder_isTheChild()
    {
        const auto vitale = card("vitale-family");
        DirectChannel channel(*vitale);
        const auto reading = chip::vitale::readVitale(channel, false);
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->holders.size(), std::size_t{2});
        QCOMPARE(shown(reading->holders[1].name.givenNames), QString("NOÉ"));
        QCOMPARE(shown(reading->holders[1].nir.compact()), QString("119037599901735"));
    }
    void otherCard_inTheVitaleReader_isNamed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("payment") << QByteArray("payment") << ErrorCode::PaymentCard;
        QTest::newRow("professional") << QByteArray("professional") << ErrorCode::ProfessionalCard;
        QTest::newRow("first generation") << QByteArray("vitale-old") << ErrorCode::OldVitale;
        QTest::newRow("passport") << QByteArray("passport") << ErrorCode::WrongCard;
    }
    void otherCard_inTheVitaleReader_isNamed()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const ErrorCode, code);
        const auto other = card(name.toStdString());
        DirectChannel channel(*other);
        const auto reading = chip::vitale::readVitale(channel, false);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, code);
    }
    void passport_withItsAuthority_isGenuine()
    {
        const auto passport = card("passport");
        const auto reading = read(*passport, {{authority().root()}, {}, {}});
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->authenticity.verdict, chip::emrtd::DataVerdict::Genuine);
        QCOMPARE(shown(reading->mrz.name.surname), QString("LEFEVRE"));
        const Bytes portrait = readFile(data / "media" / "portrait.jpg").value();
        QVERIFY(std::ranges::equal(reading->portrait.octets, portrait));
        QVERIFY2(reading->apduCount < 110, qPrintable(QString::number(reading->apduCount)));
    }
    void passport_withoutItsAuthority_isOfAnUnknownIssuer()
    {
        const auto passport = card("passport");
        const auto reading = read(*passport, {});
        QVERIFY(reading.has_value());
        QCOMPARE(reading->authenticity.verdict, chip::emrtd::DataVerdict::UnknownIssuer);
    }
    void passport_alteredDg1_isAltered()
    {
        const auto passport = card("passport");
        QVERIFY(passport->misbehave(Misbehaviour::AlteredDg1));
        const auto reading = read(*passport, {{authority().root()}, {}, {}});
        QVERIFY(reading.has_value());
        QCOMPARE(reading->authenticity.verdict, chip::emrtd::DataVerdict::Altered);
    }
    void passport_wrongMac_isRefused()
    {
        const auto passport = card("passport");
        QVERIFY(passport->misbehave(Misbehaviour::WrongMac));
        QCOMPARE(read(*passport, {}).error().code, ErrorCode::SecureMessaging);
    }
};

QTEST_APPLESS_MAIN(SimulatedAgainstKioskTest)
#include "tst_simulated_against_kiosk.moc"
