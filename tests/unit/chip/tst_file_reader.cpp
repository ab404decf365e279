#include "chip/emrtd/file_reader.h"

#include "chip/emrtd/secure_link.h"
#include "worked_example.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

constexpr FileSpec efCom{0x011E, 0x60, 1024};
constexpr std::string_view selectEfCom = "00A4020C02011E";

ErrorCode readFailure(ScriptedChannel& card, const FileSpec& file = efCom)
{
    PlainLink link(card);
    return FileReader(link).read(file).error().code;
}

// A file of any size behind READ BINARY, even and odd, with a longest block of its own.
class LongFile final : public CardLink
{
public:
    LongFile(std::size_t size, std::size_t longestBlock)
        : m_content(size - 5), m_longestBlock(longestBlock)
    {
        for (std::size_t i = 0; i < m_content.size(); ++i)
            m_content[i] = static_cast<std::uint8_t>(i * 7);
        const Bytes header{0x75, 0x83, static_cast<std::uint8_t>(m_content.size() >> 16U),
                           static_cast<std::uint8_t>(m_content.size() >> 8U),
                           static_cast<std::uint8_t>(m_content.size())};
        m_content.insert(m_content.begin(), header.begin(), header.end());
    }
    [[nodiscard]] const Bytes& content() const { return m_content; }

    Result<Response> send(const Command& command) override
    {
        if (command.ins == 0xA4)
            return Response{{}, status::ok};
        if (*command.le > m_longestBlock)
            return Response{{}, status::wrongLength};
        return command.ins == 0xB1 ? readFar(command) : readNear(command);
    }

private:
    Result<Response> readNear(const Command& command)
    {
        const auto offset = static_cast<std::size_t>(command.p1 << 8U | command.p2);
        return Response{core::toSecure(part(offset, *command.le)), status::ok};
    }
    Result<Response> readFar(const Command& command)
    {
        KIOSK_TRY(const ByteView number, findTlv(command.data, 0x54));
        std::size_t offset = 0;
        for (const std::uint8_t octet : number)
            offset = offset << 8U | octet;
        Bytes answer;
        const std::size_t most = *command.le - (*command.le < 0x82 ? 2U : 3U);
        appendTlv(answer, 0x53, part(offset, most));
        if (answer.size() > *command.le)
            return Response{{}, status::wrongLength};
        return Response{core::toSecure(answer), status::ok};
    }
    [[nodiscard]] ByteView part(std::size_t offset, std::size_t count) const
    {
        const ByteView rest = ByteView(m_content).subspan(offset);
        return rest.first(std::min(count, rest.size()));
    }

    Bytes m_content;
    std::size_t m_longestBlock;
};

} // namespace

class FileReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void read_workedExampleUnderSecureMessaging_agreesOctetForOctet()
    {
        ScriptedChannel card;
        card.expect(worked_example::protectedSelect, worked_example::protectedSelectAnswer)
            .expect(worked_example::protectedRead4, worked_example::protectedRead4Answer)
            .expect(worked_example::protectedRead18, worked_example::protectedRead18Answer);
        SecureMessaging::Counter counter;
        const Bytes first = hex(worked_example::counter);
        std::copy(first.begin(), first.end(), counter.begin());
        PlainLink plain(card);
        SecureLink secure(
            plain, SecureMessaging({core::toSecure(hex(worked_example::sessionEncryptionKey)),
                                    core::toSecure(hex(worked_example::sessionMacKey))},
                                   counter));
        const auto file = FileReader(secure).read(efCom);
        QVERIFY(file);
        QCOMPARE(core::toBytes(*file), hex(worked_example::efCom));
        QVERIFY(card.isDone());
    }
    void read_headerInTwoPieces_isRefused()
    {
        ScriptedChannel card;
        card.expect(selectEfCom, "9000").expect("00B0000004", "609000");
        QCOMPARE(readFailure(card), ErrorCode::MalformedData);
    }
    void read_blocksCutShort_areJoined()
    {
        ScriptedChannel card;
        card.expect(selectEfCom, "9000")
            .expect("00B0000004", "6006AA9000")
            .expect("00B0000305", "BBCC6282")
            .expect("00B0000503", "DDEEFF9000");
        PlainLink link(card);
        QCOMPARE(core::toHex(*FileReader(link).read(efCom)), std::string("6006aabbccddeeff"));
    }
    void read_smallerThanAHeaderRead_isCutToItsLength()
    {
        ScriptedChannel card;
        card.expect(selectEfCom, "9000").expect("00B0000004", "6001AA009000");
        PlainLink link(card);
        QCOMPARE(core::toHex(*FileReader(link).read(efCom)), std::string("6001aa"));
    }
    void read_longFile_isWhole_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("longestBlock");
        QTest::newRow("up to the border") << 32'768 << 256;
        QTest::newRow("over the border") << 40'000 << 256;
        QTest::newRow("offsets of three octets") << 70'000 << 256;
        QTest::newRow("chip that takes 223") << 70'000 << 223;
        QTest::newRow("chip that takes 128") << 40'000 << 128;
        QTest::newRow("chip that takes 64") << 33'000 << 64;
    }
    void read_longFile_isWhole()
    {
        QFETCH(const int, size);
        QFETCH(const int, longestBlock);
        LongFile card(static_cast<std::size_t>(size), static_cast<std::size_t>(longestBlock));
        double last = 0;
        const auto file = FileReader(card).read({0x0102, 0x75, 100'000}, [&](double part) {
            QVERIFY(part > last);
            last = part;
        });
        QVERIFY(file);
        QVERIFY(core::toBytes(*file) == card.content());
        QCOMPARE(last, 1.0);
    }
    void read_chipThatTakesNoBlock_endsWithAnError()
    {
        LongFile card(1000, 63);
        QCOMPARE(FileReader(card).read({0x0102, 0x75, 100'000}).error().code,
                 ErrorCode::CardProtocol);
    }
    void read_beyondTheLimit_isRefusedBeforeItIsRead()
    {
        LongFile card(70'000, 256);
        QCOMPARE(FileReader(card).read({0x0102, 0x75, 60'000}).error().code,
                 ErrorCode::MalformedData);
    }
    void read_refusedFile_namesTheCause()
    {
        ScriptedChannel missing;
        missing.expect(selectEfCom, "6A82");
        QCOMPARE(readFailure(missing), ErrorCode::MissingFile);
        ScriptedChannel locked;
        locked.expect(selectEfCom, "9000").expect("00B0000004", "6982");
        QCOMPARE(readFailure(locked), ErrorCode::AccessDenied);
        ScriptedChannel strange;
        strange.expect(selectEfCom, "6F00");
        QCOMPARE(readFailure(strange), ErrorCode::CardProtocol);
    }
    void read_strangeContent_isRefused()
    {
        ScriptedChannel otherTag;
        otherTag.expect(selectEfCom, "9000").expect("00B0000004", "6106AABB9000");
        QCOMPARE(readFailure(otherTag), ErrorCode::MalformedData);
        ScriptedChannel nothing;
        nothing.expect(selectEfCom, "9000")
            .expect("00B0000004", "6006AABB9000")
            .expect("00B0000404", "9000");
        QCOMPARE(readFailure(nothing), ErrorCode::CardProtocol);
        ScriptedChannel tooMuch;
        tooMuch.expect(selectEfCom, "9000")
            .expect("00B0000004", "6006AABB9000")
            .expect("00B0000404", "CCDDEEFF009000");
        QCOMPARE(readFailure(tooMuch), ErrorCode::CardProtocol);
    }
};

QTEST_GUILESS_MAIN(FileReaderTest)
#include "tst_file_reader.moc"
