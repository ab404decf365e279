#include "uploader_fixture.h"

#include <filesystem>

using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;
using namespace std::chrono_literals;

class UploaderTest : public UploaderFixture
{
    Q_OBJECT
private Q_SLOTS:
    void sync_package_isUploadedConfirmedPurged()
    {
        const SealedPackage package = add(2 * mebibyte + 17);
        const auto worker = uploader();
        QSignalSpy changed(worker.get(), &Uploader::packageChanged);
        QCOMPARE(sync(*worker), (QList<int>{1, 0}));
        QVERIFY(serverHolds(package));
        const PackageRow done = row(package);
        QCOMPARE(done.state, PackageState::Purged);
        QVERIFY(!done.receipt.empty());
        QVERIFY(done.lastError.empty());
        QCOMPARE(m_server->count("PATCH"), 3); // 1 MiB, 1 MiB, 17
        QCOMPARE(m_server->requests.at(0).path, QByteArray("/kiosk/v1/announcements"));
        QVERIFY(changed.size() >= 7); // announced, begun, three parts, stored, confirmed, purged
        for (const auto& arguments : std::as_const(changed))
            QCOMPARE(arguments.at(0).toString().toStdString(), package.id.text());
    }

    void sync_nothing_drainsAtOnce()
    {
        const auto worker = uploader();
        QSignalSpy drained(worker.get(), &Uploader::drained);
        worker->syncNow();
        QCOMPARE(drained.size(), 0); // a caller may connect and then run its event loop
        QTRY_COMPARE(drained.size(), 1);
        QCOMPARE(sync(*worker), (QList<int>{0, 0}));
        QVERIFY(m_server->requests.isEmpty());
    }

    // A person stands in front of the kiosk with a phone: hashes go before anybody's images.
    void sync_backlog_isAnnouncedFirst()
    {
        add(3000);
        add(3000);
        add(3000);
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{3, 0}));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_server->requests.at(i).path, QByteArray("/kiosk/v1/announcements"));
        QCOMPARE(m_server->count("POST", "announcements"), 3);
    }

    void busy_retryAfter_isRespectedByStart()
    {
        const SealedPackage package = add(1000);
        tellAlways("POST", "announcements", {.status = 429, .headers = {{"Retry-After", "120"}}});
        const auto worker = uploader();
        QSignalSpy drained(worker.get(), &Uploader::drained);
        worker->start();
        QTRY_COMPARE(drained.size(), 1);
        QCOMPARE(m_server->count("POST"), 1);
        QCOMPARE(row(package).lastError, std::string("backoffice.busy"));
        QCOMPARE(row(package).nextAttempt, m_clock.now() + 120s);

        m_server->intercept = nullptr;
        m_clock.advance(119s);
        worker->start(); // a new package was added, say: still too early
        QTest::qWait(100);
        QCOMPARE(m_server->count("POST"), 1);
        m_clock.advance(1s);
        worker->start();
        QTRY_COMPARE(row(package).state, PackageState::Purged);
    }

    void start_afterAFailure_comesBackByItself()
    {
        const SealedPackage package = add(1000);
        tellOnce("POST", "announcements", {.status = 500});
        m_clock.set(at("2026-11-22T08:00:00Z"));
        const auto worker = uploader();
        QSignalSpy drained(worker.get(), &Uploader::drained);
        worker->start();
        QTRY_COMPARE(drained.size(), 1);
        QCOMPARE(row(package).attempts, 1);
        m_clock.advance(1s); // what the delay is with this chance; the timer does the rest
        QTRY_COMPARE(row(package).state, PackageState::Purged);
        QCOMPARE(row(package).attempts, 0);
    }

    void start_notDue_waits()
    {
        const SealedPackage package = add(1000);
        must(open().markFailed(package.id, ErrorCode::BackOfficeRefused, m_clock.now() + 60s));
        const auto worker = uploader();
        QSignalSpy drained(worker.get(), &Uploader::drained);
        worker->start();
        QTRY_COMPARE(drained.size(), 1);
        QVERIFY(m_server->requests.isEmpty());
        m_clock.advance(60s);
        worker->start();
        QTRY_COMPARE(row(package).state, PackageState::Purged);
    }

    void start_duringAPass_takesNewPackagesIn()
    {
        const SealedPackage first = add(2 * mebibyte);
        const auto worker = uploader();
        QSignalSpy drained(worker.get(), &Uploader::drained);
        worker->start();
        QTRY_VERIFY(m_server->count("PATCH") > 0);
        const SealedPackage second = add(1000);
        worker->start();
        QTRY_COMPARE(drained.size(), 1);
        QCOMPARE(drained.at(0).at(0).toInt(), 2);
        QVERIFY(serverHolds(first));
        QVERIFY(serverHolds(second));
    }

    void sync_folderGone_drainsAllTheSame()
    {
        add(1000);
        const auto worker = uploader();
        std::filesystem::remove_all(m_folder->path().toStdString() + "/outbox");
        QCOMPARE(sync(*worker).value(0, -1), 0);
        QVERIFY(m_server->requests.isEmpty());
    }

    void twoUploaders_oneFolder_sendEachPackageOnce()
    {
        QList<SealedPackage> packages;
        for (int i = 0; i < 5; ++i)
            packages.push_back(add(mebibyte + 5));
        const auto first = uploader();
        const auto second = uploader();
        QSignalSpy firstDrained(first.get(), &Uploader::drained);
        QSignalSpy secondDrained(second.get(), &Uploader::drained);
        first->syncNow();
        second->syncNow();
        QTRY_COMPARE(firstDrained.size(), 1);
        QTRY_COMPARE(secondDrained.size(), 1);
        QCOMPARE(firstDrained.at(0).at(0).toInt() + secondDrained.at(0).at(0).toInt(), 5);
        QCOMPARE(m_server->count("POST", "announcements"), 5);
        QCOMPARE(m_server->count("PATCH"), 10);
        for (const SealedPackage& package : std::as_const(packages))
            QVERIFY(serverHolds(package));
    }

    void destroyed_duringAnUpload_leavesAWholeJournal()
    {
        const SealedPackage package = add(3 * mebibyte);
        {
            const auto worker = uploader();
            worker->start();
            QTRY_VERIFY(m_server->count("PATCH") > 0);
        }
        QVERIFY(row(package).state <= PackageState::Uploading);
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{1, 0}));
        QVERIFY(serverHolds(package));
    }
};

QTEST_GUILESS_MAIN(UploaderTest)
#include "tst_uploader.moc"
