#include "fake_back_office.h"

#include "outbox/uploader.h"

#include <QSignalSpy>
#include <QTest>

#include <filesystem>

using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t mebibyte = 1U << 20;

} // namespace

class UploaderTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeBackOffice> m_server;
    core::FixedClock m_clock{at("2026-11-22T08:00:00Z")};
    ConstantRandom m_random{0x00}; // every delay is half of its middle

    [[nodiscard]] Journal open() const
    {
        return must(Journal::open(m_folder->path().toStdString() + "/outbox"));
    }
    [[nodiscard]] std::unique_ptr<Uploader> uploader()
    {
        return std::make_unique<Uploader>(open(), m_server->access(),
                                          m_server->receiptCertificate(), m_clock, m_random);
    }
    SealedPackage add(std::size_t size, const char* when = "2026-11-22T07:00:00Z")
    {
        SealedPackage package = packageOf(patterned(size), at(when));
        must(open().add(package));
        return package;
    }
    [[nodiscard]] PackageRow row(const SealedPackage& package) const
    {
        return must(open().row(package.id));
    }
    // One pass; how many were purged in it, and how many are left.
    static QList<int> sync(Uploader& uploader)
    {
        QSignalSpy drained(&uploader, &Uploader::drained);
        uploader.syncNow();
        if (drained.isEmpty() && !drained.wait(20'000))
            return {};
        return {drained.at(0).at(0).toInt(), drained.at(0).at(1).toInt()};
    }
    // Tells the first request with this verb and path part something else than the contract says.
    void tellOnce(const QByteArray& verb, const QByteArray& part, const HttpAnswer& answer)
    {
        m_server->intercept = [=, told = false](const HttpRequest& request) mutable {
            if (told || request.verb != verb || !request.path.contains(part))
                return std::optional<HttpAnswer>();
            told = true;
            return std::optional(answer);
        };
    }
    void tellAlways(const QByteArray& verb, const QByteArray& part, const HttpAnswer& answer)
    {
        m_server->intercept = [=](const HttpRequest& request) {
            const bool meant = request.verb == verb && request.path.contains(part);
            return meant ? std::optional(answer) : std::nullopt;
        };
    }
    [[nodiscard]] bool serverHolds(const SealedPackage& package) const
    {
        return core::toBytes(core::asBytes(m_server->held(package.id).toStdString())) ==
               package.octets;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeBackOffice>();
        m_clock.set(at("2026-11-22T08:00:00Z"));
    }
    void cleanup() { m_server.reset(); }

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

    void upload_cutInTheMiddle_goesOnWhereItStopped()
    {
        const SealedPackage package = add(3 * mebibyte);
        int parts = 0;
        m_server->intercept = [&parts](const HttpRequest& request) {
            const bool cut = request.verb == "PATCH" && ++parts == 3;
            return cut ? std::optional(HttpAnswer{.hangUp = true}) : std::nullopt;
        };
        // Qt sends a request again when a kept connection is closed under it, so the cut may heal
        // by itself; either way no octet may be sent twice or missed.
        {
            const auto worker = uploader();
            sync(*worker);
        }
        const auto worker = uploader(); // as after a restart of the kiosk
        sync(*worker);
        QVERIFY(serverHolds(package));
        QCOMPARE(row(package).state, PackageState::Purged);
        QCOMPARE(m_server->count("POST", "uploads"), 1);
    }

    void upload_kioskRestarted_goesOnWhereItStopped()
    {
        const SealedPackage package = add(3 * mebibyte);
        int parts = 0;
        m_server->intercept = [&parts](const HttpRequest& request) {
            const bool fail = request.verb == "PATCH" && ++parts > 2;
            return fail ? std::optional(HttpAnswer{.status = 500}) : std::nullopt;
        };
        {
            const auto worker = uploader();
            QCOMPARE(sync(*worker), (QList<int>{0, 1}));
        }
        const PackageRow half = row(package);
        QCOMPARE(half.state, PackageState::Uploading);
        QCOMPARE(half.uploaded, std::uint64_t{2 * mebibyte});
        QCOMPARE(half.lastError, std::string("backoffice.unreachable"));

        m_server->intercept = nullptr;
        m_server->requests.clear();
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{1, 0}));
        QVERIFY(serverHolds(package));
        QCOMPARE(m_server->count("POST"), 0);  // nothing announced or begun again
        QCOMPARE(m_server->count("PATCH"), 1); // only what was missing
    }

    void upload_wrongOffset_asksAndGoesOn()
    {
        const SealedPackage package = add(2 * mebibyte);
        tellOnce("PATCH", "", {.status = 409});
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{1, 0}));
        QVERIFY(serverHolds(package));
        QCOMPARE(m_server->count("HEAD"), 2);
    }

    void upload_wrongOffsetForEver_givesUp()
    {
        const SealedPackage package = add(1000);
        tellAlways("PATCH", "", {.status = 409});
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{0, 1}));
        QCOMPARE(row(package).lastError, std::string("package.conflict"));
        QVERIFY(m_server->count("PATCH") < 6);
        QCOMPARE(must(open().octets(package.id)), package.octets);
    }

    void upload_droppedByTheServer_beginsAgain()
    {
        const SealedPackage package = add(2 * mebibyte);
        int parts = 0;
        m_server->intercept = [&parts](const HttpRequest& request) {
            const bool fail = request.verb == "PATCH" && ++parts == 2;
            return fail ? std::optional(HttpAnswer{.status = 500}) : std::nullopt;
        };
        const auto worker = uploader();
        sync(*worker);
        QCOMPARE(row(package).state, PackageState::Uploading);
        m_server->forgetEverything();
        QCOMPARE(sync(*worker), (QList<int>{1, 0}));
        QVERIFY(serverHolds(package));
    }

    void upload_hashMismatchThere_isRefusedAndKept()
    {
        const SealedPackage package = add(1000);
        tellOnce("PATCH", "", {.status = 460});
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{0, 1}));
        QCOMPARE(row(package).lastError, std::string("backoffice.refused"));
        QCOMPARE(sync(*worker), (QList<int>{1, 0}));
        QVERIFY(serverHolds(package));
    }

    void announce_conflict_keepsThePackageAndHelpsTheOthers()
    {
        const SealedPackage refused = add(1000, "2026-11-22T06:00:00Z");
        const SealedPackage other = add(2000, "2026-11-22T07:00:00Z");
        m_server->intercept = [&refused](const HttpRequest& request) {
            const bool meant = request.body.contains(QByteArray::fromStdString(refused.id.text()));
            return meant ? std::optional(HttpAnswer{.status = 409}) : std::nullopt;
        };
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{1, 1}));
        const PackageRow kept = row(refused);
        QCOMPARE(kept.state, PackageState::Sealed);
        QCOMPARE(kept.lastError, std::string("package.conflict"));
        QCOMPARE(kept.attempts, 1);
        QCOMPARE(must(open().octets(refused.id)), refused.octets);
        QCOMPARE(row(other).state, PackageState::Purged);
    }

    void receipt_notYet_isFetchedLater()
    {
        const SealedPackage package = add(1000);
        tellOnce("GET", "receipt", {.status = 503, .headers = {{"Retry-After", "30"}}});
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{0, 1}));
        const PackageRow waiting = row(package);
        QCOMPARE(waiting.state, PackageState::Stored);
        QCOMPARE(waiting.lastError, std::string("backoffice.busy"));
        QCOMPARE(waiting.nextAttempt, m_clock.now() + 30s);
        QCOMPARE(sync(*worker), (QList<int>{1, 0}));
        QCOMPARE(m_server->count("PATCH"), 1);
    }

    void receipt_wrong_keepsThePackage_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("other key") << "key";
        QTest::newRow("other package") << "package";
        QTest::newRow("no JWS") << "text";
    }
    void receipt_wrong_keepsThePackage()
    {
        QFETCH(const QString, what);
        const SealedPackage package = add(1000);
        const auto stranger = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
        m_server->intercept = [&](const HttpRequest& request) -> std::optional<HttpAnswer> {
            if (!request.path.endsWith("/receipt"))
                return std::nullopt;
            const auto id = QByteArray::fromStdString(package.id.text());
            const auto otherId = QByteArray::fromStdString(newPackageId().text());
            if (what == "key")
                return HttpAnswer{.status = 200, .body = m_server->receiptFor(id, stranger)};
            if (what == "package")
                return HttpAnswer{.status = 200,
                                  .body = m_server->receiptFor(otherId, m_server->receiptKey())};
            return HttpAnswer{.status = 200, .body = "thanks"};
        };
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{0, 1}));
        const PackageRow kept = row(package);
        QCOMPARE(kept.state, PackageState::Stored);
        QCOMPARE(kept.lastError, std::string("backoffice.refused"));
        QVERIFY(kept.receipt.empty());
        QCOMPARE(must(open().octets(package.id)), package.octets);

        m_server->intercept = nullptr;
        QCOMPARE(sync(*worker), (QList<int>{1, 0}));
    }

    void receipt_unknownPackage_isSentAgain()
    {
        const SealedPackage package = add(1000);
        tellOnce("GET", "receipt", {.status = 503});
        const auto worker = uploader();
        sync(*worker);
        QCOMPARE(row(package).state, PackageState::Stored);
        m_server->forgetEverything(); // a disk lost, an old backup
        QCOMPARE(sync(*worker), (QList<int>{1, 0}));
        QVERIFY(serverHolds(package));
    }

    void receipt_unknownForEver_givesUp()
    {
        const SealedPackage package = add(1000);
        tellAlways("GET", "receipt", {.status = 404});
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{0, 1}));
        QCOMPARE(must(open().octets(package.id)), package.octets);
        QVERIFY(m_server->count("GET") < 6);
    }

    void server_down_keepsAllAndAsksOnce()
    {
        const SealedPackage first = add(1000, "2026-11-22T06:00:00Z");
        const SealedPackage second = add(1000, "2026-11-22T07:00:00Z");
        const auto worker = uploader();
        m_server->goDown();
        QCOMPARE(sync(*worker), (QList<int>{0, 2}));
        QCOMPARE(row(first).lastError, std::string("backoffice.unreachable"));
        QCOMPARE(row(first).attempts, 1);
        QCOMPARE(row(first).nextAttempt, m_clock.now() + 1s); // 2 s, half of it by chance
        QCOMPARE(row(second).attempts, 0);                    // the pass ended before
        m_server->comeBack();
        QCOMPARE(sync(*worker), (QList<int>{2, 0}));
        QVERIFY(serverHolds(first));
        QVERIFY(serverHolds(second));
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

    void failures_inARow_waitLonger()
    {
        const SealedPackage package = add(1000);
        tellAlways("POST", "announcements", {.status = 400});
        const auto worker = uploader();
        for (const auto expected : {1s, 2s, 4s, 8s}) {
            sync(*worker);
            QCOMPARE(row(package).nextAttempt, m_clock.now() + expected);
        }
        QCOMPARE(row(package).attempts, 4);
        QCOMPARE(row(package).lastError, std::string("backoffice.refused"));
    }

    void corruptFile_isToldAndHoldsUpNobody()
    {
        const SealedPackage lost = add(1000, "2026-11-22T06:00:00Z");
        const SealedPackage whole = add(1000, "2026-11-22T07:00:00Z");
        std::filesystem::remove(m_folder->path().toStdString() + "/outbox/packages/" +
                                lost.id.text() + ".p7m");
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{1, 1}));
        QCOMPARE(row(lost).lastError, std::string("storage.corrupt"));
        QVERIFY(serverHolds(whole));
    }

    void crash_afterTheReceipt_isPurgedOnTheNextPass()
    {
        const SealedPackage package = add(1000);
        Journal journal = open();
        must(journal.markAnnounced(package.id));
        must(journal.markUploading(package.id, "/u", 1000));
        must(journal.markStored(package.id));
        must(journal.markConfirmed(package.id, "a.b.c"));
        const auto worker = uploader();
        QCOMPARE(sync(*worker), (QList<int>{1, 0}));
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
