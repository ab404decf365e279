#include "outbox_fixture.h"

#include "outbox/journal.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;

namespace {

void put(const fs::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::binary) << text;
}

} // namespace

class JournalTransferTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] fs::path place(const char* name) const
    {
        return fs::path(m_folder->path().toStdString()) / name;
    }
    [[nodiscard]] Journal open() const { return must(Journal::open(place("outbox"))); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void transfer_export_isImportedElsewhere()
    {
        Journal journal = open();
        const SealedPackage package = packageOf(patterned(3000));
        must(journal.add(package));
        const SealedPackage done = packageOf(patterned(10));
        must(journal.add(done));
        must(journal.markAnnounced(done.id));
        must(journal.markUploading(done.id, "/u", 10));
        must(journal.markStored(done.id));
        must(journal.markConfirmed(done.id, "a.b.c"));
        must(journal.purge(done.id)); // purged ones stay out of it
        const fs::path stick = place("stick");
        QCOMPARE(must(journal.exportTo(stick)), 1);

        Journal other = must(Journal::open(place("other")));
        QCOMPARE(must(other.importFrom(stick)), 1);
        QCOMPARE(must(other.importFrom(stick)), 1); // again is no error
        QCOMPARE(must(other.octets(package.id)), package.octets);
        const PackageRow row = must(other.row(package.id));
        QCOMPARE(row.sealedAt, package.sealedAt);
        QCOMPARE(row.handoff.txHmac, package.handoff.txHmac);
        QCOMPARE(must(other.rows()).size(), std::size_t{1});
    }

    void import_changedFile_isCorrupt()
    {
        Journal journal = open();
        const SealedPackage package = packageOf(patterned(3000));
        must(journal.add(package));
        const fs::path stick = place("stick");
        must(journal.exportTo(stick));
        put(stick / (package.id.text() + ".p7m"), "changed");
        Journal other = must(Journal::open(place("other")));
        QCOMPARE(other.importFrom(stick).error().code, ErrorCode::StorageCorrupt);
        QVERIFY(must(other.rows()).empty());
    }

    void import_badList_isRefused_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("code");
        const auto malformed = static_cast<int>(ErrorCode::MalformedData);
        QTest::newRow("no list") << QByteArray() << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("no JSON") << QByteArray("x") << malformed;
        QTest::newRow("other format") << QByteArray(R"({"format":"x","packages":[]})") << malformed;
        QTest::newRow("no object")
            << QByteArray(R"({"format":"fr.carte-vitale.outbox-export/1","packages":[1]})")
            << malformed;
        QTest::newRow("climbing id") << QByteArray(R"({"format":"fr.carte-vitale.outbox-export/1",
                              "packages":[{"package_id":"../../etc/passwd"}]})")
                                     << static_cast<int>(ErrorCode::InvalidArgument);
    }
    void import_badList_isRefused()
    {
        QFETCH(const QByteArray, list);
        QFETCH(const int, code);
        const fs::path stick = place("stick");
        fs::create_directories(stick);
        if (!list.isEmpty())
            put(stick / "outbox.json", list.toStdString());
        Journal journal = open();
        QCOMPARE(static_cast<int>(journal.importFrom(stick).error().code), code);
    }
};

QTEST_APPLESS_MAIN(JournalTransferTest)
#include "tst_journal_transfer.moc"
