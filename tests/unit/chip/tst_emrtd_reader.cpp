#include "chip/emrtd/emrtd_reader.h"

#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "data_files.h"
#include "fake_passport.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

// Number, birth and expiry of s1 and of b1, each with its check digit.
const std::string rightSeed = "XK4820137085061403209136";
const std::string s1 = "s1-td3-bac-aa";

FakePassport chipOf(const std::string& document, const std::string& seed = rightSeed)
{
    std::map<std::uint16_t, Bytes> files;
    for (const std::uint16_t id :
         std::initializer_list<std::uint16_t>{0x0101, 0x0102, 0x011D, 0x011E}) {
        const std::uint8_t octets[]{static_cast<std::uint8_t>(id >> 8U),
                                    static_cast<std::uint8_t>(id)};
        const QByteArray name = QByteArray::fromStdString(core::toHex(octets)).toUpper();
        files[id] = chipFile(document, name.toStdString());
    }
    return {std::move(files), seed};
}

Result<ChipReading> read(FakePassport& chip, const std::string& seed = rightSeed,
                         const ChipEvents& events = {})
{
    const core::FixedClock clock(core::fromRfc3339("2026-11-22T09:00:00Z").value());
    crypto::SystemRandom random;
    return readChip(chip, {{{.value = PersonalText(seed)}}}, testlandTrust(), clock, random,
                    events);
}

} // namespace

class EmrtdReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void read_genuinePassport_givesEverything()
    {
        FakePassport chip = chipOf(s1);
        const auto reading = read(chip);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->protocol, std::string("BAC"));
        QCOMPARE(reading->authenticity.verdict, DataVerdict::Genuine);
        QVERIFY(reading->mrz.name.surname.reveal() == "MOREAU");
        QCOMPARE(reading->portrait.mediaType, std::string("image/jpeg"));
        QVERIFY(core::toBytes(reading->dataGroups.at(2)) == chipFile(s1, "0102"));
        QVERIFY(core::toBytes(reading->efSod) == chipFile(s1, "011D"));
        QVERIFY(core::toBytes(reading->efCom) == chipFile(s1, "011E"));
        QVERIFY(reading->apduCount > 60 && reading->apduCount < 72);
    }
    void read_dataGroupBeyond32768Octets_isWhole()
    {
        const std::string s3 = "s3-td3-pace-bac-aa";
        FakePassport chip = chipOf(s3);
        const auto reading = read(chip);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QVERIFY(core::toBytes(reading->dataGroups.at(2)) == chipFile(s3, "0102"));
        QCOMPARE(reading->authenticity.verdict, DataVerdict::Genuine);
    }
    void read_alteredChip_isReadAndJudged()
    {
        FakePassport chip = chipOf("b1-dg1-altered");
        QCOMPARE(read(chip)->authenticity.verdict, DataVerdict::Altered);
    }
    void read_chipWithoutAccessControl_isReadPlain()
    {
        FakePassport chip = chipOf(s1);
        chip.access = FakePassport::Access::None;
        const auto reading = read(chip);
        QVERIFY(reading);
        QCOMPARE(reading->protocol, std::string("none"));
    }
    void read_chipThatTakesShortBlocks_isRead()
    {
        FakePassport chip = chipOf(s1);
        chip.longestRead = 128;
        QVERIFY(read(chip));
    }
    void read_progress_growsToOne()
    {
        FakePassport chip = chipOf(s1);
        std::vector<double> seen;
        ChipEvents events;
        events.progress = [&](double part) { seen.push_back(part); };
        QVERIFY(read(chip, rightSeed, events));
        QVERIFY(seen.size() > 50);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QVERIFY(seen.front() > 0.0);
        QCOMPARE(seen.back(), 1.0);
    }
    void read_wrongSeed_isDenied()
    {
        FakePassport chip = chipOf(s1);
        QCOMPARE(read(chip, "XK4820138785061403209136").error().code, ErrorCode::AccessDenied);
    }
    void read_otherCard_isWrongCard()
    {
        FakePassport chip = chipOf(s1);
        chip.access = FakePassport::Access::OtherCard;
        QCOMPARE(read(chip).error().code, ErrorCode::WrongCard);
    }
    void read_paceOnly_isUnsupported()
    {
        FakePassport chip = chipOf(s1);
        chip.access = FakePassport::Access::PaceOnly;
        QCOMPARE(read(chip).error().code, ErrorCode::UnsupportedChip);
    }
    void read_wrongMac_failsAtOnce()
    {
        for (const int when : {0, 1, 5, 40}) {
            FakePassport chip = chipOf(s1);
            chip.wrongMacAt = when;
            QCOMPARE(read(chip).error().code, ErrorCode::SecureMessaging);
        }
    }
    void read_removedAtAnyMoment_saysSo()
    {
        for (int when = 0; when < 30; ++when) {
            FakePassport chip = chipOf(s1);
            chip.removedAt = when;
            QCOMPARE(read(chip).error().code, ErrorCode::CardRemoved);
        }
    }
    void read_missingFile_isNamedOrLeftUnchecked()
    {
        const auto without = [](std::uint16_t id) {
            std::map<std::uint16_t, Bytes> files{{0x0101, chipFile(s1, "0101")},
                                                 {0x0102, chipFile(s1, "0102")},
                                                 {0x011D, chipFile(s1, "011D")},
                                                 {0x011E, chipFile(s1, "011E")}};
            files.erase(id);
            FakePassport chip(std::move(files), rightSeed);
            return read(chip);
        };
        QCOMPARE(without(0x0101).error().code, ErrorCode::MissingFile);
        QCOMPARE(without(0x0102).error().code, ErrorCode::MissingFile);
        QCOMPARE(without(0x011D)->authenticity.verdict, DataVerdict::NotChecked);
    }
};

QTEST_GUILESS_MAIN(EmrtdReaderTest)
#include "tst_emrtd_reader.moc"
