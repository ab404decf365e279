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
const std::string s3Seed = "XK5550001701123183302288";

std::map<std::uint16_t, Bytes> filesOf(const std::string& document)
{
    std::map<std::uint16_t, Bytes> files;
    for (const std::uint16_t id : std::initializer_list<std::uint16_t>{
             0x0101, 0x0102, 0x010B, 0x010C, 0x010E, 0x010F, 0x011D, 0x011E}) {
        const std::uint8_t octets[]{static_cast<std::uint8_t>(id >> 8U),
                                    static_cast<std::uint8_t>(id)};
        const QByteArray name = QByteArray::fromStdString(core::toHex(octets)).toUpper();
        if (hasChipFile(document, name.toStdString()))
            files[id] = chipFile(document, name.toStdString());
    }
    return files;
}

FakePassport chipOf(const std::string& document, const std::string& seed = rightSeed)
{
    return {filesOf(document), seed};
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
        QCOMPARE(reading->apduCount, chip.commandCount());
        QCOMPARE(reading->blockSize, std::size_t{231});
        QVERIFY(reading->octets > 16'000);
        QVERIFY(reading->person && reading->person->fullName.reveal().starts_with("MOREAU"));
        QVERIFY(reading->issue);
        QVERIFY(reading->notes.empty());
        QVERIFY(reading->untilDg1 <= reading->duration);
    }
    void read_genuinePassport_readsEveryFileOnceInOrder()
    {
        FakePassport chip = chipOf(s1);
        QVERIFY(read(chip));
        const std::vector<std::uint16_t> order{0x011E, 0x011D, 0x0101, 0x0102,
                                               0x010F, 0x010B, 0x010C};
        // What access control looks for comes before.
        std::vector<std::uint16_t> asked = chip.filesAskedFor();
        std::erase_if(asked, [&](std::uint16_t id) { return std::ranges::count(order, id) == 0; });
        QCOMPARE(asked, order);
    }
    void read_portrait_isShownWhileItComes()
    {
        FakePassport chip = chipOf(s1);
        std::vector<SecureBytes> seen;
        std::vector<bool> whole;
        ChipEvents events;
        events.portrait = [&](const EncodedImage& soFar, bool isWhole) {
            QCOMPARE(soFar.mediaType, std::string("image/jpeg"));
            seen.push_back(soFar.octets);
            whole.push_back(isWhole);
        };
        const auto reading = read(chip, rightSeed, events);
        QVERIFY(reading);
        QVERIFY(seen.size() > 20);
        QVERIFY(seen.front().size() < 400);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            QVERIFY(i == 0 || seen[i].size() > seen[i - 1].size());
            QVERIFY(std::equal(seen[i].begin(), seen[i].end(), seen.back().begin()));
            QCOMPARE(whole[i], i + 1 == seen.size());
        }
        QVERIFY(seen.back() == reading->portrait.octets);
    }
    void read_noProtocolForTheChip_leavesACloneNotExcluded()
    {
        FakePassport chip = chipOf("b3-unknown-csca", "XK4820999675010123209136");
        const auto reading = read(chip, "XK4820999675010123209136");
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->chip.proof, ChipProof::NotOffered);
        QCOMPARE(reading->authenticity.verdict, DataVerdict::UnknownIssuer);
    }
    void read_chipThatRefusesActiveAuthentication_isFailed()
    {
        FakePassport chip = chipOf(s1);
        const auto reading = read(chip);
        QCOMPARE(reading->chip.proof, ChipProof::Failed);
        QVERIFY(reading->dataGroups.contains(15));
    }
    void read_chipThatRefusesChipAuthentication_isReadAgainWithoutAndFailed()
    {
        FakePassport chip = chipOf("s3-td3-pace-bac-aa", s3Seed);
        const auto reading = read(chip, s3Seed);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->chip.proof, ChipProof::Failed);
        QVERIFY(reading->chip.reason.find("chip authentication") != std::string::npos);
        QCOMPARE(reading->authenticity.verdict, DataVerdict::Genuine);
    }
    void read_signedKeyThatIsHeldBack_isFailed_data()
    {
        QTest::addColumn<bool>("isListed");
        QTest::newRow("refused") << true;
        QTest::newRow("left out of EF.COM, too") << false;
    }
    void read_signedKeyThatIsHeldBack_isFailed()
    {
        QFETCH(const bool, isListed);
        auto files = filesOf(s1);
        files.erase(0x010F);
        if (!isListed)
            std::ranges::replace(files.at(0x011E), std::uint8_t{0x6F}, std::uint8_t{0x70});
        FakePassport chip(std::move(files), rightSeed);
        const auto reading = read(chip);
        QVERIFY(reading);
        QCOMPARE(reading->chip.proof, ChipProof::Failed);
        QCOMPARE(reading->authenticity.verdict, DataVerdict::Genuine);
    }
    void read_optionalGroupRefused_isNoted()
    {
        FakePassport chip = chipOf(s1);
        chip.lockedFiles = {0x010B};
        const auto reading = read(chip);
        QVERIFY(reading);
        QVERIFY(!reading->person && !reading->dataGroups.contains(11));
        QVERIFY(reading->issue);
        QCOMPARE(reading->notes.size(), std::size_t{1});
        QVERIFY(reading->notes[0].starts_with("DG11"));
    }
    void read_optionalGroupThatMakesNoSense_isKeptAndNoted()
    {
        auto files = filesOf(s1);
        Bytes& dg11 = files.at(0x010B);
        dg11[2] = 0x5D; // no list of tags
        FakePassport chip(std::move(files), rightSeed);
        const auto reading = read(chip);
        QVERIFY(reading);
        QVERIFY(reading->dataGroups.contains(11));
        QCOMPARE(reading->authenticity.verdict, DataVerdict::Altered);
    }
    void read_withoutEfCom_followsTheSecurityObject()
    {
        auto files = filesOf(s1);
        files.erase(0x011E);
        FakePassport chip(std::move(files), rightSeed);
        const auto reading = read(chip);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->authenticity.verdict, DataVerdict::Genuine);
        QVERIFY(reading->dataGroups.contains(11) && reading->dataGroups.contains(15));
    }
    void read_refusalThatEndsTheSession_opensAgainWithSmallerBlocks()
    {
        FakePassport chip = chipOf(s1);
        chip.longestRead = 223;
        chip.refusesInClear = true;
        const auto reading = read(chip);
        QVERIFY2(reading, reading ? "" : reading.error().detail.c_str());
        QCOMPARE(reading->blockSize, std::size_t{223});
        QCOMPARE(reading->authenticity.verdict, DataVerdict::Genuine);
    }
    void read_stopRequested_endsBeforeTheNextCommand()
    {
        FakePassport chip = chipOf(s1);
        std::stop_source source;
        int atStop = 0;
        ChipEvents events;
        events.stop = source.get_token();
        events.progress = [&](double part) {
            if (part > 0.5 && source.request_stop())
                atStop = chip.commandCount();
        };
        QCOMPARE(read(chip, rightSeed, events).error().code, ErrorCode::Cancelled);
        QCOMPARE(chip.commandCount(), atStop);
    }
    void read_dataGroupBeyond32768Octets_isWhole()
    {
        const std::string s3 = "s3-td3-pace-bac-aa";
        FakePassport chip = chipOf(s3, s3Seed);
        const auto reading = read(chip, s3Seed);
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
    void read_unknownPaceOnly_isUnsupported()
    {
        auto files = filesOf(s1);
        // PACE with generic mapping ECDH and AES-128, version 2, proprietary parameters 32.
        files[0x011C] = {0x31, 0x14, 0x30, 0x12, 0x06, 0x0A, 0x04, 0x00, 0x7F, 0x00, 0x07,
                         0x02, 0x02, 0x04, 0x02, 0x02, 0x02, 0x01, 0x02, 0x02, 0x01, 0x20};
        FakePassport chip(std::move(files), rightSeed);
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
