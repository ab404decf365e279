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

std::size_t filesIn(const fs::path& folder)
{
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] fs::path folder() const { return m_folder->path().toStdString() + "/outbox"; }
    [[nodiscard]] fs::path fileOf(const PackageId& id) const
    {
        return folder() / "packages" / (id.text() + ".p7m");
    }
    [[nodiscard]] Journal open(const JournalLimits& limits = {}) const
    {
        return must(Journal::open(folder(), limits));
    }
    // A package that has come as far as `state`.
    static PackageId bringTo(Journal& journal, PackageState state)
    {
        const SealedPackage package = packageOf(patterned(1000));
        must(journal.add(package));
        if (state >= PackageState::Announced)
            must(journal.markAnnounced(package.id));
        if (state >= PackageState::Uploading)
            must(journal.markUploading(package.id, "/u/1", 400));
        if (state >= PackageState::Stored)
            must(journal.markStored(package.id));
        if (state >= PackageState::Confirmed)
            must(journal.markConfirmed(package.id, "a.b.c"));
        if (state >= PackageState::Purged)
            must(journal.purge(package.id));
        return package.id;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void add_package_isThereAfterReopening()
    {
        const SealedPackage package = packageOf(patterned(5000));
        must(open().add(package));
        const Journal journal = open();
        const PackageRow row = must(journal.row(package.id));
        QCOMPARE(row.state, PackageState::Sealed);
        QCOMPARE(row.sealedAt, package.sealedAt);
        QCOMPARE(row.size, std::uint64_t{5000});
        QCOMPARE(row.uploaded, std::uint64_t{0});
        QCOMPARE(row.sha256, package.sha256);
        QCOMPARE(row.handoff.codeSha256, package.handoff.codeSha256);
        QCOMPARE(row.handoff.txHmac, package.handoff.txHmac);
        QCOMPARE(row.handoff.expires, package.handoff.expires);
        QCOMPARE(must(journal.octets(package.id)), package.octets);
    }

    void add_folder_isPrivate()
    {
        must(open().add(packageOf(patterned(10))));
        QCOMPARE(fs::status(folder()).permissions(), fs::perms::owner_all);
    }

    void add_sameAgain_isNoError()
    {
        const SealedPackage package = packageOf(patterned(100));
        Journal journal = open();
        must(journal.add(package));
        must(journal.add(package));
        QCOMPARE(must(journal.rows()).size(), std::size_t{1});
    }

    void add_sameIdOtherContent_isConflict()
    {
        const SealedPackage package = packageOf(patterned(100));
        SealedPackage other = packageOf(patterned(101));
        other.id = package.id;
        Journal journal = open();
        must(journal.add(package));
        QCOMPARE(journal.add(other).error().code, ErrorCode::PackageConflict);
        QCOMPARE(must(journal.octets(package.id)), package.octets);
    }

    void add_octetsBesideTheirHash_isRefused()
    {
        SealedPackage package = packageOf(patterned(100));
        package.octets[0] ^= 1;
        QCOMPARE(open().add(package).error().code, ErrorCode::InvalidArgument);
    }

    void add_purgedAgain_staysPurged()
    {
        const SealedPackage package = packageOf(patterned(100));
        Journal journal = open();
        must(journal.add(package));
        must(journal.markAnnounced(package.id));
        must(journal.markUploading(package.id, "/u", 100));
        must(journal.markStored(package.id));
        must(journal.markConfirmed(package.id, "a.b.c"));
        must(journal.purge(package.id));
        must(journal.add(package));
        QCOMPARE(must(journal.row(package.id)).state, PackageState::Purged);
        QCOMPARE(filesIn(folder() / "packages"), std::size_t{0});
    }

    void add_beyondTheQuota_isStorageFull()
    {
        Journal journal = open({.quota = 1500, .keepFree = 0});
        must(journal.add(packageOf(patterned(1000))));
        QVERIFY(journal.checkRoom(500).has_value());
        QCOMPARE(journal.checkRoom(501).error().code, ErrorCode::StorageFull);
        QCOMPARE(journal.add(packageOf(patterned(501))).error().code, ErrorCode::StorageFull);
        QCOMPARE(must(journal.rows()).size(), std::size_t{1});
        QCOMPARE(filesIn(folder() / "packages"), std::size_t{1});
    }

    void add_nearlyFullDisk_isStorageFull()
    {
        Journal journal = open({.keepFree = 1ULL << 60});
        QCOMPARE(journal.add(packageOf(patterned(10))).error().code, ErrorCode::StorageFull);
    }

    void quota_purgedPackages_doNotCount()
    {
        Journal journal = open({.quota = 1500, .keepFree = 0});
        bringTo(journal, PackageState::Purged);
        QVERIFY(journal.checkRoom(1500).has_value());
    }

    void rows_severalPackages_oldestFirst()
    {
        Journal journal = open();
        const SealedPackage late = packageOf(patterned(10), at("2026-11-22T10:00:00Z"));
        const SealedPackage early = packageOf(patterned(10), at("2026-11-22T09:00:00Z"));
        must(journal.add(late));
        must(journal.add(early));
        const auto rows = must(journal.rows());
        QCOMPARE(rows.at(0).id, early.id);
        QCOMPARE(rows.at(1).id, late.id);
    }

    void marks_inOrder_keepWhatTheyAreTold()
    {
        Journal journal = open();
        const PackageId id = bringTo(journal, PackageState::Uploading);
        QCOMPARE(must(journal.row(id)).uploaded, std::uint64_t{400});
        QCOMPARE(must(journal.row(id)).uploadUrl, std::string("/u/1"));
        must(journal.markStored(id));
        QCOMPARE(must(journal.row(id)).uploaded, std::uint64_t{1000});
        must(journal.markConfirmed(id, "a.b.c"));
        QCOMPARE(must(journal.row(id)).receipt, std::string("a.b.c"));
        must(journal.purge(id));
        QCOMPARE(must(journal.row(id)).receipt, std::string("a.b.c"));
        QCOMPARE(journal.octets(id).error().code, ErrorCode::NotFound);
        QVERIFY(!fs::exists(fileOf(id)));
    }

    void marks_fromEachState_moveOneStepAtMost_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        for (int from = 0; from <= 5; ++from) {
            for (int to = 1; to <= 5; ++to)
                QTest::addRow("%d to %d", from, to) << from << to;
        }
    }
    void marks_fromEachState_moveOneStepAtMost()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        Journal journal = open();
        const PackageId id = bringTo(journal, static_cast<PackageState>(from));
        const auto mark = [&]() -> Result<void> {
            switch (static_cast<PackageState>(to)) {
            case PackageState::Sealed:
                break;
            case PackageState::Announced:
                return journal.markAnnounced(id);
            case PackageState::Uploading:
                return journal.markUploading(id, "/u/2", 500);
            case PackageState::Stored:
                return journal.markStored(id);
            case PackageState::Confirmed:
                return journal.markConfirmed(id, "a.b.c");
            case PackageState::Purged:
                return journal.purge(id);
            }
            return fail(ErrorCode::Internal);
        };
        const Result<void> marked = mark();
        const bool allowed = to == from || to == from + 1;
        QCOMPARE(marked.has_value(), allowed);
        QCOMPARE(static_cast<int>(must(journal.row(id)).state), allowed ? to : from);
        if (!allowed)
            QCOMPARE(marked.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(fs::exists(fileOf(id)), must(journal.row(id)).state != PackageState::Purged);
    }

    void marks_unknownPackage_isNotFound()
    {
        Journal journal = open();
        const PackageId id = newPackageId();
        QCOMPARE(journal.row(id).error().code, ErrorCode::NotFound);
        QCOMPARE(journal.octets(id).error().code, ErrorCode::NotFound);
        QCOMPARE(journal.markAnnounced(id).error().code, ErrorCode::NotFound);
        QCOMPARE(journal.markFailed(id, ErrorCode::BackOfficeBusy, {}).error().code,
                 ErrorCode::NotFound);
    }

    void markUploading_behindTheEnd_isRefused()
    {
        Journal journal = open();
        const PackageId id = bringTo(journal, PackageState::Uploading);
        QCOMPARE(journal.markUploading(id, "/u", 1001).error().code, ErrorCode::InvalidArgument);
        QVERIFY(journal.markUploading(id, "/u", 1000).has_value());
    }

    void markFailed_twice_countsUntilItGoesWell()
    {
        Journal journal = open();
        const PackageId id = bringTo(journal, PackageState::Sealed);
        const TimePoint later = at("2026-11-22T09:00:00Z");
        must(journal.markFailed(id, ErrorCode::BackOfficeBusy, later));
        must(journal.markFailed(id, ErrorCode::BackOfficeUnreachable, later));
        PackageRow row = must(journal.row(id));
        QCOMPARE(row.attempts, 2);
        QCOMPARE(row.nextAttempt, later);
        QCOMPARE(row.lastError, std::string("backoffice.unreachable"));
        QCOMPARE(row.state, PackageState::Sealed);
        must(journal.markAnnounced(id));
        row = must(journal.row(id));
        QCOMPARE(row.attempts, 0);
        QVERIFY(row.lastError.empty());
        QCOMPARE(row.nextAttempt, TimePoint());
    }

    void restart_lostByTheBackOffice_beginsAgain()
    {
        Journal journal = open();
        const PackageId stored = bringTo(journal, PackageState::Stored);
        must(journal.restart(stored));
        const PackageRow row = must(journal.row(stored));
        QCOMPARE(row.state, PackageState::Sealed);
        QCOMPARE(row.uploaded, std::uint64_t{0});
        QVERIFY(row.uploadUrl.empty());
        const PackageId confirmed = bringTo(journal, PackageState::Confirmed);
        QCOMPARE(journal.restart(confirmed).error().code, ErrorCode::InvalidArgument);
    }

    void open_filesWithoutRow_areRemoved()
    {
        Journal first = open();
        const PackageId kept = bringTo(first, PackageState::Sealed);
        const fs::path packages = folder() / "packages";
        put(packages / (newPackageId().text() + ".p7m"), "orphan");
        put(packages / (newPackageId().text() + ".p7m.AbCdEf.part"), "unfinished");
        put(packages / "somebody-elses.txt", "not ours");
        const Journal second = open();
        QVERIFY(fs::exists(fileOf(kept)));
        QVERIFY(fs::exists(packages / "somebody-elses.txt"));
        QCOMPARE(filesIn(packages), std::size_t{2});
        QVERIFY(must(second.row(kept)).lastError.empty());
    }

    void open_purgedPackagesFile_isRemoved()
    {
        Journal first = open();
        const PackageId id = bringTo(first, PackageState::Purged);
        put(fileOf(id), "left by a crash");
        const Journal second = open();
        QVERIFY(!fs::exists(fileOf(id)));
    }

    void open_whileAnotherAdds_leavesItsFilesAlone()
    {
        const Journal first = open();
        const FileLock adding = must(FileLock::acquire(folder() / "packages.lock"));
        const fs::path unfinished = folder() / "packages" / "x.part";
        put(unfinished, "on its way");
        const Journal second = open();
        QVERIFY(fs::exists(unfinished));
    }

    void open_missingFile_isToldByThatRowOnly()
    {
        Journal first = open();
        const PackageId lost = bringTo(first, PackageState::Announced);
        const PackageId kept = bringTo(first, PackageState::Announced);
        fs::remove(fileOf(lost));
        const Journal second = open();
        QCOMPARE(must(second.row(lost)).lastError, std::string("storage.corrupt"));
        QCOMPARE(second.octets(lost).error().code, ErrorCode::StorageCorrupt);
        QVERIFY(must(second.row(kept)).lastError.empty());
        QVERIFY(second.octets(kept).has_value());
    }

    void add_rowThatLostItsFile_isHealed()
    {
        const SealedPackage package = packageOf(patterned(100));
        Journal journal = open();
        must(journal.add(package));
        fs::remove(fileOf(package.id));
        must(journal.add(package));
        QCOMPARE(must(journal.octets(package.id)), package.octets);
    }

    void octets_changedFile_isCorrupt_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("one bit") << QByteArray(99, 'a') + 'b';
        QTest::newRow("shorter") << QByteArray(99, 'a');
        QTest::newRow("longer") << QByteArray(101, 'a');
        QTest::newRow("empty") << QByteArray();
    }
    void octets_changedFile_isCorrupt()
    {
        QFETCH(const QByteArray, octets);
        const SealedPackage package = packageOf(Bytes(100, 'a'));
        Journal journal = open();
        must(journal.add(package));
        put(fileOf(package.id), octets.toStdString());
        QCOMPARE(journal.octets(package.id).error().code, ErrorCode::StorageCorrupt);
        QVERIFY(journal.row(package.id).has_value());
    }

    void open_damagedDatabase_isCorrupt()
    {
        fs::create_directories(folder());
        put(folder() / "journal.db", std::string(8192, 'x'));
        QCOMPARE(Journal::open(folder()).error().code, ErrorCode::StorageCorrupt);
    }

    void open_folderIsAFile_fails()
    {
        put(folder(), "in the way");
        QCOMPARE(Journal::open(folder()).error().code, ErrorCode::StorageFailed);
    }

    void claim_twoJournals_oneAtATime()
    {
        const Journal first = open();
        const Journal second = open();
        {
            const auto claim = must(first.claimUploads());
            QVERIFY(claim.has_value());
            QVERIFY(!must(second.claimUploads()).has_value());
        }
        QVERIFY(must(second.claimUploads()).has_value());
    }

    void twoJournals_oneFolder_seeEachOther()
    {
        Journal first = open();
        Journal second = open();
        const PackageId a = bringTo(first, PackageState::Announced);
        const PackageId b = bringTo(second, PackageState::Sealed);
        must(second.markUploading(a, "/u", 1));
        QCOMPARE(must(first.row(a)).state, PackageState::Uploading);
        QCOMPARE(must(first.row(b)).state, PackageState::Sealed);
    }
};

QTEST_APPLESS_MAIN(JournalTest)
#include "tst_journal.moc"
