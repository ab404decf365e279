#include "chip/emrtd/file_reader.h"

#include "scripted_channel.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

constexpr FileSpec efCom{0x011E, 0x60, 1024};
constexpr FileSpec dg1{0x0101, 0x61, 1024};
constexpr FileSpec dg2{0x0102, 0x75, 100'000};

Result<SecureBytes> readFrom(ScriptedChannel& card, const FileSpec& file = efCom)
{
    PlainLink link(card);
    return FileReader(link).read(file);
}

ErrorCode readFailure(ScriptedChannel& card)
{
    return readFrom(card).error().code;
}

// One object of `size` octets altogether, at least 4.
Bytes fileOf(std::uint8_t tag, std::size_t size)
{
    const std::size_t header = size < 0x82 ? 2 : size < 0x103 ? 3 : size < 0x10004 ? 4 : 5;
    const std::size_t value = size - header;
    Bytes octets{tag};
    if (header > 2)
        octets.push_back(static_cast<std::uint8_t>(0x80U + header - 2));
    for (std::size_t shift = 8 * (header < 3 ? 1 : header - 2); shift > 0; shift -= 8)
        octets.push_back(static_cast<std::uint8_t>(value >> (shift - 8)));
    for (std::size_t i = 0; i < value; ++i)
        octets.push_back(static_cast<std::uint8_t>(i * 7));
    return octets;
}

// A chip with files of any size behind READ BINARY, even and odd, and habits of its own.
class Chip final : public CardLink
{
public:
    enum class PastEnd : std::uint8_t { Gives, WrongOffset, WrongLength, NamesLength };

    std::map<std::uint16_t, Bytes> files;
    std::size_t longestBlock = 231;
    bool cutsLongBlocks = false; // gives fewer octets instead of refusing
    bool knowsShortIdentifiers = true;
    PastEnd pastEnd = PastEnd::Gives;

    int selects = 0;
    int reads = 0;
    int refusals = 0;
    std::size_t octetsGiven = 0;

    Result<Response> send(const Command& command) override
    {
        if (command.ins == 0xA4) {
            ++selects;
            m_current = static_cast<std::uint16_t>(command.data[0] << 8U | command.data[1]);
            return Response{{}, files.contains(m_current) ? status::ok : status::fileNotFound};
        }
        ++reads;
        Result<Response> response = command.ins == 0xB1 ? readFar(command) : readNear(command);
        if (!response->ok())
            ++refusals;
        return response;
    }

private:
    Result<Response> readNear(const Command& command)
    {
        auto offset = static_cast<std::size_t>(command.p1 << 8U | command.p2);
        if ((command.p1 & 0x80U) != 0) {
            if (!knowsShortIdentifiers)
                return Response{{}, 0x6A86};
            m_current = static_cast<std::uint16_t>(0x0100U + (command.p1 & 0x1FU));
            offset = command.p2;
        }
        if (!files.contains(m_current))
            return Response{{}, status::fileNotFound};
        return part(offset, *command.le, *command.le);
    }
    Result<Response> readFar(const Command& command)
    {
        KIOSK_TRY(const ByteView number, findTlv(command.data, 0x54));
        std::size_t offset = 0;
        for (const std::uint8_t octet : number)
            offset = offset << 8U | octet;
        const std::size_t header = *command.le < 0x82 ? 2 : *command.le < 0x103 ? 3 : 4;
        Response response = part(offset, *command.le - header, *command.le);
        if (!response.ok())
            return response;
        Bytes answer;
        appendTlv(answer, 0x53, response.data);
        if (answer.size() > *command.le)
            return Response{{}, status::wrongLength};
        return Response{core::toSecure(answer), status::ok};
    }
    Response part(std::size_t offset, std::size_t count, std::size_t le)
    {
        if (le > longestBlock && !cutsLongBlocks)
            return {{}, status::wrongLength};
        const ByteView rest = ByteView(files.at(m_current)).subspan(offset);
        if (count > rest.size()) {
            switch (pastEnd) {
            case PastEnd::Gives:
                break;
            case PastEnd::WrongOffset:
                return {{}, 0x6B00};
            case PastEnd::WrongLength:
                return {{}, status::wrongLength};
            case PastEnd::NamesLength:
                return {{}, static_cast<std::uint16_t>(0x6C00U + rest.size())};
            }
        }
        const std::size_t given = std::min({count, rest.size(), longestBlock});
        octetsGiven += given;
        return {core::toSecure(rest.first(given)), status::ok};
    }

    std::uint16_t m_current = 0;
};

} // namespace

class FileReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void read_smallFile_takesOneCommand()
    {
        for (const std::string_view answer :
             {"6006AABBCCDDEEFF9000", "6006AABBCCDDEEFF6282", "6006AABBCCDDEEFF000000009000"}) {
            ScriptedChannel card;
            card.expect("00B09E00E7", answer);
            QCOMPARE(core::toHex(*readFrom(card)), std::string("6006aabbccddeeff"));
            QVERIFY(card.isDone());
        }
    }
    void read_answersCutShort_areJoined()
    {
        ScriptedChannel card;
        card.expect("00B09E00E7", "609000")
            .expect("00B0000107", "06AA6282")
            .expect("00B0000305", "BBCC6282")
            .expect("00B0000503", "DDEEFF9000");
        QCOMPARE(core::toHex(*readFrom(card)), std::string("6006aabbccddeeff"));
    }
    void read_noShortIdentifiers_selectsFromThenOn()
    {
        Chip chip;
        chip.knowsShortIdentifiers = false;
        chip.files = {{0x011E, fileOf(0x60, 24)}, {0x0101, fileOf(0x61, 93)}};
        FileReader reader(chip);
        QVERIFY(reader.read(efCom));
        QCOMPARE(chip.reads, 2);
        QVERIFY(core::toBytes(*reader.read(dg1)) == chip.files.at(0x0101));
        QCOMPARE(reader.read(dg2).error().code, ErrorCode::MissingFile);
        QCOMPARE(chip.reads, 3);
        QCOMPARE(chip.selects, 3);
    }
    void read_missingFileOfAKnownChip_takesOneCommand()
    {
        ScriptedChannel card;
        card.expect("00B09E00E7", "6001AA9000").expect("00B08100E7", "6A82");
        PlainLink link(card);
        FileReader reader(link);
        QVERIFY(reader.read(efCom));
        QCOMPARE(reader.read(dg1).error().code, ErrorCode::MissingFile);
    }
    void read_longFile_isWholeInFewestCommands_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("block");
        QTest::addColumn<int>("commands");
        QTest::newRow("one block") << 231 << 231 << 1;
        QTest::newRow("one octet more") << 232 << 231 << 2;
        QTest::newRow("up to the border") << 32'768 << 231 << 142;
        QTest::newRow("over the border") << 40'000 << 231 << 174;
        QTest::newRow("offsets of three octets") << 70'000 << 223 << 317;
        QTest::newRow("extended") << 20'000 << 4'078 << 5;
        QTest::newRow("extended over the border") << 70'000 << 4'078 << 18;
        QTest::newRow("whole in one answer") << 60'000 << 65'000 << 1;
    }
    void read_longFile_isWholeInFewestCommands()
    {
        QFETCH(const int, size);
        QFETCH(const int, block);
        QFETCH(const int, commands);
        Chip chip;
        chip.longestBlock = static_cast<std::size_t>(block);
        chip.files = {{0x0102, fileOf(0x75, static_cast<std::size_t>(size))}};
        FileReader reader(chip, {chip.longestBlock, std::min(chip.longestBlock, std::size_t{231})});
        std::size_t last = 0;
        const auto file = reader.read(dg2, [&](ByteView soFar, std::size_t whole) {
            QCOMPARE(whole, static_cast<std::size_t>(size));
            QVERIFY(soFar.size() > last);
            last = soFar.size();
        });
        QVERIFY(file);
        QVERIFY(core::toBytes(*file) == chip.files.at(0x0102));
        QCOMPARE(last, file->size());
        QCOMPARE(chip.reads, commands);
        QCOMPARE(chip.selects, 0);
        QCOMPARE(chip.octetsGiven, file->size());
        QCOMPARE(reader.longest(), std::min(chip.longestBlock, file->size()));
    }
    void read_refusedBlock_isReducedOnceForAllFiles_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("taken");
        QTest::addColumn<int>("refusals");
        QTest::newRow("231 to 223") << 231 << 223 << 1;
        QTest::newRow("231 to 128") << 231 << 128 << 2;
        QTest::newRow("231 to 64") << 231 << 100 << 3;
        QTest::newRow("all to 4096") << 65'000 << 4'096 << 1;
        QTest::newRow("extended to short") << 65'000 << 231 << 3;
    }
    void read_refusedBlock_isReducedOnceForAllFiles()
    {
        QFETCH(const int, asked);
        QFETCH(const int, taken);
        QFETCH(const int, refusals);
        Chip chip;
        chip.longestBlock = static_cast<std::size_t>(taken);
        chip.files = {{0x0102, fileOf(0x75, 70'000)}, {0x0101, fileOf(0x61, 93)}};
        FileReader reader(chip, {static_cast<std::size_t>(asked), 231});
        QVERIFY(core::toBytes(*reader.read(dg2)) == chip.files.at(0x0102));
        QCOMPARE(chip.refusals, refusals);
        QVERIFY(reader.block() <= chip.longestBlock);
        QVERIFY(reader.read(dg2));
        QCOMPARE(chip.refusals, refusals);
        QCOMPARE(chip.octetsGiven, std::size_t{140'000});
        reader.setBlocks({static_cast<std::size_t>(asked), 231});
        QVERIFY(reader.read(dg2));
        QVERIFY(chip.refusals <= refusals + 1);
    }
    void read_chipThatGivesLess_isNotAskedAgain()
    {
        Chip chip;
        chip.longestBlock = 200;
        chip.cutsLongBlocks = true;
        chip.files = {{0x0102, fileOf(0x75, 40'000)}};
        FileReader reader(chip);
        QVERIFY(core::toBytes(*reader.read(dg2)) == chip.files.at(0x0102));
        QCOMPARE(chip.reads, 200);
        QCOMPARE(reader.longest(), std::size_t{200});
    }
    void read_chipThatRefusesToReadPastTheEnd_isAskedForTheHeaderFirst_data()
    {
        QTest::addColumn<int>("habit");
        QTest::addColumn<int>("readsOfSecond");
        QTest::newRow("6B00") << static_cast<int>(Chip::PastEnd::WrongOffset) << 2;
        QTest::newRow("6700") << static_cast<int>(Chip::PastEnd::WrongLength) << 2;
        QTest::newRow("6Cxx") << static_cast<int>(Chip::PastEnd::NamesLength) << 2;
    }
    void read_chipThatRefusesToReadPastTheEnd_isAskedForTheHeaderFirst()
    {
        QFETCH(const int, habit);
        QFETCH(const int, readsOfSecond);
        Chip chip;
        chip.pastEnd = static_cast<Chip::PastEnd>(habit);
        chip.files = {
            {0x011E, fileOf(0x60, 24)}, {0x0101, fileOf(0x61, 93)}, {0x0102, fileOf(0x75, 2'310)}};
        FileReader reader(chip);
        QVERIFY(core::toBytes(*reader.read(efCom)) == chip.files.at(0x011E));
        const int before = chip.reads;
        QVERIFY(core::toBytes(*reader.read(dg1)) == chip.files.at(0x0101));
        QCOMPARE(chip.reads - before, readsOfSecond);
        QVERIFY(core::toBytes(*reader.read(dg2)) == chip.files.at(0x0102));
        QCOMPARE(reader.block(), std::size_t{231});
        QCOMPARE(chip.octetsGiven, std::size_t{24 + 93 + 2'310});
    }
    void read_chipThatTakesNoBlock_endsWithAnError()
    {
        Chip chip;
        chip.longestBlock = 63;
        chip.files = {{0x0102, fileOf(0x75, 1'000)}};
        QCOMPARE(FileReader(chip).read(dg2).error().code, ErrorCode::CardProtocol);
        chip.longestBlock = 3;
        QCOMPARE(FileReader(chip).read(dg2).error().code, ErrorCode::CardProtocol);
    }
    void read_beyondTheLimit_isRefusedBeforeItIsRead()
    {
        Chip chip;
        chip.files = {{0x0102, fileOf(0x75, 70'000)}};
        QCOMPARE(FileReader(chip).read({0x0102, 0x75, 60'000}).error().code,
                 ErrorCode::MalformedData);
        QCOMPARE(chip.reads, 1);
    }
    void read_refusedFile_namesTheCause()
    {
        ScriptedChannel missing;
        missing.expect("00B09E00E7", "6A82").expect("00A4020C02011E", "6A82");
        QCOMPARE(readFailure(missing), ErrorCode::MissingFile);
        ScriptedChannel locked;
        locked.expect("00B09E00E7", "6982");
        QCOMPARE(readFailure(locked), ErrorCode::AccessDenied);
        ScriptedChannel strange;
        strange.expect("00B09E00E7", "6F00");
        QCOMPARE(readFailure(strange), ErrorCode::CardProtocol);
        ScriptedChannel gone;
        gone.expectFailure("00B09E00E7", ErrorCode::CardRemoved);
        QCOMPARE(readFailure(gone), ErrorCode::CardRemoved);
    }
    void read_strangeContent_isRefused()
    {
        ScriptedChannel otherTag;
        otherTag.expect("00B09E00E7", "6106AABB9000");
        QCOMPARE(readFailure(otherTag), ErrorCode::MalformedData);
        ScriptedChannel noHeader;
        noHeader.expect("00B09E00E7", "60FFFFFFFFFFFFFFFFFF9000");
        QCOMPARE(readFailure(noHeader), ErrorCode::MalformedData);
        ScriptedChannel nothing;
        nothing.expect("00B09E00E7", "6006AABB9000").expect("00B0000404", "9000");
        QCOMPARE(readFailure(nothing), ErrorCode::CardProtocol);
        ScriptedChannel tooMuch;
        tooMuch.expect("00B09E00E7", "6006AABB9000").expect("00B0000404", "CCDDEEFF009000");
        QCOMPARE(readFailure(tooMuch), ErrorCode::CardProtocol);
    }
};

QTEST_GUILESS_MAIN(FileReaderTest)
#include "tst_file_reader.moc"
