#include "uploader_fixture.h"

#include <filesystem>

using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;
using namespace std::chrono_literals;

class UploaderFaultsTest : public UploaderFixture
{
    Q_OBJECT
private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(UploaderFaultsTest)
#include "tst_uploader_faults.moc"
