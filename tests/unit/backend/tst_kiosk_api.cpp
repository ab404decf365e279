#include "office_fixture.h"

#include "backend/kiosk_api.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

namespace {

class KioskOffice : public Office
{
public:
    KioskOffice() { api.addRoutes(router); }
    json announcement()
    {
        return {{"package_id", id},
                {"sealed_sha256", must(sha256Hex("package"))},
                {"size", 7},
                {"code_sha256", must(sha256Hex("code"))},
                {"tx_hmac", std::string(64, 'a')},
                {"expires_at", core::toRfc3339(clock.now() + std::chrono::hours(1))}};
    }
    int announceAs(const json& body, const std::string& client = "kiosk-1")
    {
        auto announce = request("POST", "/kiosk/v1/announcements", body.dump());
        announce.client = client;
        return router.answer(announce).status;
    }
    HttpResponse get(const std::string& what, const std::string& client = "kiosk-1")
    {
        auto get = request("GET", "/kiosk/v1/packages/" + id + "/" + what);
        get.client = client;
        return router.answer(get);
    }
    std::string status(const std::string& client = "kiosk-1")
    {
        return bodyOf(get("handoff", client))["status"].get<std::string>();
    }
    int newCode(const std::string& code)
    {
        const json body{{"code_sha256", must(sha256Hex(code))},
                        {"tx_hmac", std::string(64, 'b')},
                        {"expires_at", core::toRfc3339(clock.now() + std::chrono::hours(1))}};
        return router.answer(request("POST", "/kiosk/v1/packages/" + id + "/handoff", body.dump()))
            .status;
    }

    std::string id = must(core::newUuid(random));
    Credentials receiptKey = selfSigned("Receipts", clock.now());
    KioskApi api{cases, issuance, receiptKey, clock};
    Router router;
};

} // namespace

class KioskApiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void announce_again_idempotent()
    {
        KioskOffice office;
        QCOMPARE(office.announceAs(office.announcement()), 204);
        QCOMPARE(office.announceAs(office.announcement()), 204);
        QCOMPARE(office.status(), std::string("announced"));
    }
    void announce_otherContent_conflict_data()
    {
        QTest::addColumn<QString>("change"); // a JSON merge patch
        const std::string zeros(64, '0');
        const std::string otherId = "00010203-0405-4607-8809-0a0b0c0d0e0f";
        const auto row = [](const char* name, const json& change) {
            QTest::newRow(name) << QString::fromStdString(change.dump());
        };
        row("hash", {{"sealed_sha256", zeros}});
        row("size", {{"size", 8}});
        row("code", {{"code_sha256", zeros}});
        row("hmac", {{"tx_hmac", zeros}});
        row("end", {{"expires_at", "2030-01-01T00:00:00Z"}});
        row("another id, same file", {{"package_id", otherId}, {"code_sha256", zeros}});
        row("another id, same code", {{"package_id", otherId}, {"sealed_sha256", zeros}});
    }
    void announce_otherContent_conflict()
    {
        QFETCH(const QString, change);
        KioskOffice office;
        QCOMPARE(office.announceAs(office.announcement()), 204);
        json other = office.announcement();
        other.merge_patch(json::parse(change.toStdString()));
        QCOMPARE(office.announceAs(other), 409);
        QCOMPARE(office.announceAs(office.announcement()), 204);
    }
    void announce_malformed_refused_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("no id") << R"({"package_id":null})";
        QTest::newRow("path as id") << R"({"package_id":"../../../x"})";
        QTest::newRow("short hash") << R"({"sealed_sha256":"ab"})";
        QTest::newRow("capital hash") << QString("{\"code_sha256\":\"%1\"}").arg(QString(64, 'A'));
        QTest::newRow("size text") << R"({"size":"7"})";
        QTest::newRow("size negative") << R"({"size":-7})";
        QTest::newRow("size zero") << R"({"size":0})";
        QTest::newRow("too large") << R"({"size":67108865})";
        QTest::newRow("time") << R"({"expires_at":"tomorrow"})";
    }
    void announce_malformed_refused()
    {
        QFETCH(const QString, change);
        KioskOffice office;
        json bad = office.announcement();
        bad.merge_patch(json::parse(change.toStdString()));
        QCOMPARE(office.announceAs(bad), 400);
    }
    void anotherKiosk_seesNothing()
    {
        KioskOffice office;
        QCOMPARE(office.announceAs(office.announcement()), 204);
        QCOMPARE(office.announceAs(office.announcement(), "kiosk-2"), 409);
        QCOMPARE(office.status("kiosk-2"), std::string("unknown"));
        QCOMPARE(office.get("receipt", "kiosk-2").status, 404);
    }
    void receipt_onceStored_signed()
    {
        KioskOffice office;
        QCOMPARE(office.get("receipt").status, 404);
        office.announceAs(office.announcement());
        const auto early = office.get("receipt");
        QCOMPARE(early.status, 503);
        QVERIFY(!headerOf(early, "Retry-After").empty());
        office.store(office.id, "package");
        const auto receipt = office.get("receipt");
        QCOMPARE(receipt.status, 200);
        QCOMPARE(receipt.contentType, std::string("application/jose"));
        const auto jws = must(crypto::parseJws(receipt.body));
        QVERIFY(
            crypto::verifyJws(jws, must(office.receiptKey.certificate.publicKey())).has_value());
        const json payload = json::parse(jws.payload);
        QCOMPARE(payload["package_id"].get<std::string>(), office.id);
        QCOMPARE(payload["sha256"].get<std::string>(), must(sha256Hex("package")));
        QCOMPARE(payload["size"].get<int>(), 7);
        QCOMPARE(payload["received_at"].get<std::string>(), std::string("2026-11-22T08:00:00Z"));
    }
    void handoff_throughItsLife_namesEachState()
    {
        KioskOffice office;
        QCOMPARE(office.status(), std::string("unknown"));
        office.announceAs(office.announcement());
        QCOMPARE(office.status(), std::string("announced"));
        const Grant grant{"token", office.id, must(sha256Hex("code")), std::nullopt,
                          office.clock.now() + std::chrono::hours(1)};
        QVERIFY(must(office.issuance.spend(grant)));
        QCOMPARE(office.status(), std::string("deferred"));
        const auto package = office.store(office.id, "package");
        CaseResult ready;
        ready.state = CaseState::Ready;
        must(office.cases.finishJob(package, ready, office.clock.now()));
        QCOMPARE(office.status(), std::string("ready"));
        QVERIFY(must(office.issuance.recordCredential(
            grant, {7, "notification", office.clock.now(), office.clock.now()}, std::nullopt)));
        QCOMPARE(office.status(), std::string("delivered"));
        QVERIFY(must(office.issuance.noteEvent(grant, "notification", "credential_failure")));
        QCOMPARE(office.status(), std::string("ready"));
    }
    void handoff_lockedOrExpired_newCodeHelps()
    {
        KioskOffice office;
        office.announceAs(office.announcement());
        for (int i = 0; i < 5; ++i)
            must(office.issuance.countWrongTry(must(sha256Hex("code")), 5));
        QCOMPARE(office.status(), std::string("locked"));
        QCOMPARE(office.newCode("second"), 204);
        QCOMPARE(office.newCode("second"), 204); // the answer was lost
        QCOMPARE(office.status(), std::string("announced"));
        office.clock.advance(std::chrono::hours(2));
        QCOMPARE(office.status(), std::string("expired"));
        QCOMPARE(office.newCode("code"), 409); // a dead one stays dead
        QCOMPARE(office.newCode("third"), 204);
        QCOMPARE(office.status(), std::string("announced"));
    }
};

QTEST_APPLESS_MAIN(KioskApiTest)
#include "tst_kiosk_api.moc"
