// What a chip sends is anybody's work. Each parser of its files, fed with chance and with genuine
// files that chance has altered, ends with a value or with MalformedData.
#include "chip/emrtd/active_authentication.h"
#include "chip/emrtd/data_groups.h"
#include "chip/emrtd/document_details.h"
#include "chip/emrtd/face_image.h"
#include "chip/emrtd/security_infos.h"
#include "data_files.h"

#include <rapidcheck.h>

#include <QTest>

#include <functional>

using namespace kiosk;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

// What a parser failed with; nothing when it did not.
using Parser = std::function<std::optional<ErrorCode>(ByteView)>;

template <typename Parse>
Parser judged(Parse parse)
{
    return [parse](ByteView file) -> std::optional<ErrorCode> {
        const auto value = parse(file);
        return value ? std::nullopt : std::optional(value.error().code);
    };
}

struct NamedParser
{
    const char* name;
    Parser parse;
    const char* document;
    const char* file;
};

const std::vector<NamedParser>& parsers()
{
    static const std::vector<NamedParser> all{
        {"EF.COM", judged(parseEfCom), "s1-td3-bac-aa", "011E"},
        {"DG1", judged(parseDg1), "s1-td3-bac-aa", "0101"},
        {"DG2", judged(parseDg2), "s1-td3-bac-aa", "0102"},
        {"DG11", judged(parseDg11), "s2-td1-pace-ca", "010B"},
        {"DG12", judged(parseDg12), "s1-td3-bac-aa", "010C"},
        {"DG14", judged(parseDg14), "s2-td1-pace-ca", "010E"},
        {"DG14, named curve", judged(parseDg14), "s3-td3-pace-bac-aa", "010E"},
        {"DG15, RSA", judged(parseDg15), "s1-td3-bac-aa", "010F"},
        {"DG15, EC", judged(parseDg15), "s3-td3-pace-bac-aa", "010F"},
        {"EF.CardAccess", judged(parseSecurityInfos), "s2-td1-pace-ca", "011C"},
    };
    return all;
}

void addRows()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < parsers().size(); ++i)
        QTest::newRow(parsers()[i].name) << static_cast<int>(i);
}

bool isWellJudged(const NamedParser& parser, ByteView file)
{
    const auto failure = parser.parse(file);
    return !failure || *failure == ErrorCode::MalformedData;
}

} // namespace

class HostileFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parser_genuineFile_isTaken_data() { addRows(); }
    void parser_genuineFile_isTaken()
    {
        QFETCH(const int, index);
        const NamedParser& parser = parsers()[static_cast<std::size_t>(index)];
        QVERIFY(!parser.parse(chipFile(parser.document, parser.file)));
    }
    void parser_anyOctets_endsWell_data() { addRows(); }
    void parser_anyOctets_endsWell()
    {
        QFETCH(const int, index);
        const NamedParser& parser = parsers()[static_cast<std::size_t>(index)];
        QVERIFY(rc::check([&](const Bytes& file) { RC_ASSERT(isWellJudged(parser, file)); }));
    }
    void parser_alteredFile_endsWell_data() { addRows(); }
    void parser_alteredFile_endsWell()
    {
        QFETCH(const int, index);
        const NamedParser& parser = parsers()[static_cast<std::size_t>(index)];
        const Bytes genuine = chipFile(parser.document, parser.file);
        // The structure is at the beginning, even of a file that is mostly a picture.
        const std::size_t end = std::min<std::size_t>(genuine.size(), 400);
        QVERIFY(rc::check([&] {
            Bytes file = genuine;
            const int changes = *rc::gen::inRange(1, 5);
            for (int i = 0; i < changes; ++i)
                file[*rc::gen::inRange<std::size_t>(0, end)] = *rc::gen::arbitrary<std::uint8_t>();
            RC_ASSERT(isWellJudged(parser, file));
        }));
    }
    void parser_fileCutOff_endsWell_data() { addRows(); }
    void parser_fileCutOff_endsWell()
    {
        QFETCH(const int, index);
        const NamedParser& parser = parsers()[static_cast<std::size_t>(index)];
        const Bytes genuine = chipFile(parser.document, parser.file);
        for (std::size_t size = 0; size < std::min<std::size_t>(genuine.size(), 400); ++size)
            QVERIFY(parser.parse(ByteView(genuine).first(size)) == ErrorCode::MalformedData);
    }
};

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "tst_hostile_files.moc"
