#include "backend_fixture.h"

#include "backend/package_archive.h"

#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

namespace {

struct Member
{
    std::string name;
    std::string content;
    unsigned type = AE_IFREG;
};

Bytes makeTar(const std::vector<Member>& members)
{
    Bytes tar(std::size_t{2} << 20);
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_ustar(writer);
    archive_write_open_memory(writer, tar.data(), tar.size(), &used);
    for (const auto& member : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, member.name.c_str());
        archive_entry_set_filetype(entry, member.type);
        archive_entry_set_perm(entry, 0600);
        archive_entry_set_size(entry, static_cast<la_int64_t>(member.content.size()));
        if (member.type == AE_IFLNK)
            archive_entry_set_symlink(entry, "/etc/passwd");
        archive_write_header(writer, entry);
        archive_write_data(writer, member.content.data(), member.content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    tar.resize(used);
    return tar;
}

} // namespace

class PackageArchiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unpack_goodArchive_givesFiles()
    {
        const auto files = must(unpackArchive(
            makeTar({{"manifest.json", "{}"}, {"chip/dg1.bin", "octets"}, {"face/p.jpg", ""}})));
        QCOMPARE(core::asText(files.manifest), std::string_view("{}"));
        QCOMPARE(files.attachments.size(), std::size_t{2});
        QCOMPARE(core::asText(files.attachments.at("chip/dg1.bin")), std::string_view("octets"));
    }
    void unpack_oddArchive_refused_data()
    {
        QTest::addColumn<QByteArray>("tar");
        const auto row = [](const char* name, const Bytes& tar) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(tar.data()),
                                              static_cast<qsizetype>(tar.size()));
        };
        const Member manifest{"manifest.json", "{}"};
        row("nothing", {});
        row("no archive", core::toBytes(core::asBytes(std::string(2000, 'x'))));
        row("no manifest", makeTar({{"chip/dg1.bin", "x"}}));
        row("manifest second", makeTar({{"chip/dg1.bin", "x"}, manifest}));
        row("manifest twice", makeTar({manifest, manifest}));
        row("name twice", makeTar({manifest, {"a", "x"}, {"a", "y"}}));
        row("absolute", makeTar({manifest, {"/etc/passwd", "x"}}));
        row("upwards", makeTar({manifest, {"chip/../../x", "x"}}));
        row("here", makeTar({manifest, {"./x", "x"}}));
        row("double slash", makeTar({manifest, {"chip//x", "x"}}));
        row("capitals", makeTar({manifest, {"X", "x"}}));
        row("link", makeTar({manifest, {"link", "", AE_IFLNK}}));
        row("folder", makeTar({manifest, {"chip", "", AE_IFDIR}}));
        std::vector<Member> many{manifest};
        for (std::size_t i = 0; i < mostEntries; ++i)
            many.push_back({"f" + std::to_string(i), "x"});
        row("too many", makeTar(many));
        Bytes cut = makeTar({manifest, {"big", std::string(5000, 'x')}});
        cut.resize(2048);
        row("cut short", cut);
    }
    void unpack_oddArchive_refused()
    {
        QFETCH(const QByteArray, tar);
        const auto files = unpackArchive(core::asBytes(tar.toStdString()));
        QVERIFY(!files.has_value());
        QCOMPARE(files.error().code, ErrorCode::MalformedData);
    }
    void unpack_compressed_refused()
    {
        // gzip's magic before anything: no filter is enabled, so it stays what it is.
        QVERIFY(!unpackArchive(Bytes{0x1F, 0x8B, 0x08, 0x00}).has_value());
    }
};

QTEST_APPLESS_MAIN(PackageArchiveTest)
#include "tst_package_archive.moc"
