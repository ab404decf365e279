#include "fake_back_office.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;
using namespace std::chrono_literals;

namespace {

PackageRow rowOf(const SealedPackage& package)
{
    PackageRow row;
    row.id = package.id;
    row.size = package.octets.size();
    row.sha256 = package.sha256;
    row.handoff = package.handoff;
    return row;
}

// Keeps what a handler was given, and how often.
template <typename T>
struct Caught
{
    int times = 0;
    tl::expected<T, CallError> value = tl::unexpected<CallError>(CallError{});
    Reply<T> handler()
    {
        return [this](tl::expected<T, CallError> given) {
            ++times;
            value = std::move(given);
        };
    }
    [[nodiscard]] ErrorCode code() const
    {
        return value ? ErrorCode::Internal : value.error().error.code;
    }
};

} // namespace

class BackOfficeClientTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeBackOffice> m_server;
    std::unique_ptr<BackOfficeClient> m_client;
    SealedPackage m_package = packageOf(patterned(1000));
    PackageRow m_row = rowOf(m_package);

    void tell(const HttpAnswer& answer)
    {
        m_server->intercept = [answer](const HttpRequest&) { return answer; };
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeBackOffice>();
        m_client = std::make_unique<BackOfficeClient>(m_server->access());
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void announce_package_sendsHashesOnly()
    {
        Caught<std::monostate> caught;
        m_client->announce(m_row, caught.handler());
        QCOMPARE(caught.times, 0); // never inside the call
        QTRY_COMPARE(caught.times, 1);
        QVERIFY(caught.value.has_value());
        const QJsonObject body = QJsonDocument::fromJson(m_server->requests.at(0).body).object();
        QCOMPARE(body.keys(), (QStringList{"code_sha256", "expires_at", "package_id",
                                           "sealed_sha256", "size", "tx_hmac"}));
        QCOMPARE(body["package_id"].toString().toStdString(), m_row.id.text());
        QCOMPARE(body["sealed_sha256"].toString().toStdString(), m_row.sha256);
        QCOMPARE(body["size"].toInteger(), qint64{1000});
        QCOMPARE(body["expires_at"].toString(), QStringLiteral("2026-12-22T08:00:00Z"));
    }

    void upload_parts_arriveInOrder()
    {
        Caught<QString> url;
        m_client->beginUpload(m_row, url.handler());
        QTRY_COMPARE(url.times, 1);
        QVERIFY(url.value.has_value());
        QVERIFY2(url.value->startsWith('/'), qPrintable(*url.value)); // no host in it

        Caught<std::uint64_t> offset;
        const Bytes first(m_package.octets.begin(), m_package.octets.begin() + 600);
        m_client->sendPart(*url.value, 0, first, offset.handler());
        QTRY_COMPARE(offset.times, 1);
        QCOMPARE(*offset.value, std::uint64_t{600});

        m_client->uploadOffset(*url.value, offset.handler());
        QTRY_COMPARE(offset.times, 2);
        QCOMPARE(*offset.value, std::uint64_t{600});

        const Bytes rest(m_package.octets.begin() + 600, m_package.octets.end());
        m_client->sendPart(*url.value, 600, rest, offset.handler());
        QTRY_COMPARE(offset.times, 3);
        QCOMPARE(*offset.value, std::uint64_t{1000});
        const QByteArray held = m_server->held(m_package.id);
        QCOMPARE(core::toBytes(core::asBytes(held.toStdString())), m_package.octets);
    }

    void calls_oneAfterTheOther_shareAConnection()
    {
        Caught<std::monostate> caught;
        for (int i = 1; i <= 5; ++i) {
            m_client->announce(m_row, caught.handler());
            QTRY_COMPARE(caught.times, i);
        }
        Caught<std::uint64_t> offset;
        m_client->uploadOffset(QStringLiteral("/kiosk/v1/uploads/none"), offset.handler());
        QTRY_COMPARE(offset.times, 1);
        QCOMPARE(m_server->requests.size(), 6);
        for (const HttpRequest& request : std::as_const(m_server->requests))
            QCOMPARE(request.peerPort, m_server->requests.at(0).peerPort);
    }

    void status_refusal_becomesACode_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        const auto row = [](int status, ErrorCode code) {
            QTest::addRow("%d", status) << status << static_cast<int>(code);
        };
        row(302, ErrorCode::BackOfficeRefused);
        row(400, ErrorCode::BackOfficeRefused);
        row(401, ErrorCode::BackOfficeRefused);
        row(403, ErrorCode::BackOfficeRefused);
        row(404, ErrorCode::BackOfficeRefused);
        row(409, ErrorCode::PackageConflict);
        row(412, ErrorCode::BackOfficeRefused);
        row(413, ErrorCode::BackOfficeRefused);
        row(423, ErrorCode::BackOfficeBusy);
        row(429, ErrorCode::BackOfficeBusy);
        row(460, ErrorCode::BackOfficeRefused);
        row(500, ErrorCode::BackOfficeUnreachable);
        row(502, ErrorCode::BackOfficeUnreachable);
        row(503, ErrorCode::BackOfficeBusy);
    }
    void status_refusal_becomesACode()
    {
        QFETCH(const int, status);
        QFETCH(const int, code);
        tell({.status = status, .headers = {{"Location", "https://elsewhere.invalid/"}}});
        Caught<std::monostate> caught;
        m_client->announce(m_row, caught.handler());
        QTRY_COMPARE(caught.times, 1);
        QCOMPARE(static_cast<int>(caught.code()), code);
        QCOMPARE(m_server->requests.size(), 1); // no redirect is followed, nothing asked again
    }

    void retryAfter_values_areReadWithCare_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("seconds"); // -1: none
        QTest::newRow("number") << QByteArray("120") << qint64{120};
        QTest::newRow("blanks") << QByteArray(" 7 ") << qint64{7};
        QTest::newRow("negative") << QByteArray("-5") << qint64{-1};
        QTest::newRow("absurd") << QByteArray("99999999999") << qint64{86'400};
        QTest::newRow("text") << QByteArray("soon") << qint64{-1};
    }
    void retryAfter_values_areReadWithCare()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const qint64, seconds);
        tell({.status = 503, .headers = {{"Retry-After", header}}});
        Caught<std::monostate> caught;
        m_client->announce(m_row, caught.handler());
        QTRY_COMPARE(caught.times, 1);
        const auto told = caught.value.error().retryAfter;
        QCOMPARE(told ? qint64{told->count()} : qint64{-1}, seconds);
    }

    void unknownUpload_isNotFound()
    {
        Caught<std::uint64_t> offset;
        m_client->uploadOffset(QStringLiteral("/kiosk/v1/uploads/none"), offset.handler());
        QTRY_COMPARE(offset.times, 1);
        QCOMPARE(offset.code(), ErrorCode::NotFound);
        Caught<QString> receipt;
        m_client->receipt(m_row.id, receipt.handler());
        QTRY_COMPARE(receipt.times, 1);
        QCOMPARE(receipt.code(), ErrorCode::NotFound);
    }

    void location_ofAnotherHost_isRefused_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("other host") << QByteArray("https://elsewhere.invalid/u/1");
        QTest::newRow("no TLS") << QByteArray("http://localhost/u/1");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("scheme relative") << QByteArray("//elsewhere.invalid/u/1");
    }
    void location_ofAnotherHost_isRefused()
    {
        QFETCH(const QByteArray, location);
        tell({.status = 201, .headers = {{"Location", location}}});
        Caught<QString> url;
        m_client->beginUpload(m_row, url.handler());
        QTRY_COMPARE(url.times, 1);
        QCOMPARE(url.code(), ErrorCode::MalformedData);
    }
    void location_pathOnly_isTaken()
    {
        tell({.status = 201, .headers = {{"Location", "/u/1?x=2"}}});
        Caught<QString> url;
        m_client->beginUpload(m_row, url.handler());
        QTRY_COMPARE(url.times, 1);
        QCOMPARE(*url.value, QStringLiteral("/u/1?x=2"));
    }

    void offset_missing_isMalformed()
    {
        tell({.status = 204});
        Caught<std::uint64_t> offset;
        m_client->uploadOffset(QStringLiteral("/u"), offset.handler());
        QTRY_COMPARE(offset.times, 1);
        QCOMPARE(offset.code(), ErrorCode::MalformedData);
    }

    void handoffStatus_words_areKnown_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status"); // -1: malformed
        QTest::newRow("unknown") << QByteArray(R"({"status":"unknown"})") << 0;
        QTest::newRow("announced") << QByteArray(R"({"status":"announced"})") << 1;
        QTest::newRow("deferred") << QByteArray(R"({"status":"deferred"})") << 2;
        QTest::newRow("ready") << QByteArray(R"({"status":"ready"})") << 3;
        QTest::newRow("delivered") << QByteArray(R"({"status":"delivered"})") << 4;
        QTest::newRow("locked") << QByteArray(R"({"status":"locked"})") << 5;
        QTest::newRow("expired") << QByteArray(R"({"status":"expired","x":1})") << 6;
        QTest::newRow("another word") << QByteArray(R"({"status":"perhaps"})") << -1;
        QTest::newRow("number") << QByteArray(R"({"status":4})") << -1;
        QTest::newRow("array") << QByteArray("[]") << -1;
        QTest::newRow("nothing") << QByteArray() << -1;
    }
    void handoffStatus_words_areKnown()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        tell({.status = 200, .body = body});
        Caught<HandoffStatus> caught;
        m_client->handoffStatus(m_row.id, caught.handler());
        QTRY_COMPARE(caught.times, 1);
        QCOMPARE(caught.value ? static_cast<int>(*caught.value) : -1, status);
        if (!caught.value)
            QCOMPARE(caught.code(), ErrorCode::MalformedData);
    }

    void reissue_newCode_sendsItsDigests()
    {
        tell({.status = 204});
        Caught<std::monostate> caught;
        m_client->reissueHandoff(m_row.id, m_row.handoff, caught.handler());
        QTRY_COMPARE(caught.times, 1);
        QVERIFY(caught.value.has_value());
        const HttpRequest& request = m_server->requests.at(0);
        QCOMPARE(request.verb, QByteArray("POST"));
        QCOMPARE(request.path.toStdString(), "/kiosk/v1/packages/" + m_row.id.text() + "/handoff");
        QCOMPARE(QJsonDocument::fromJson(request.body).object().keys(),
                 (QStringList{"code_sha256", "expires_at", "tx_hmac"}));
        tell({.status = 404});
        m_client->reissueHandoff(m_row.id, m_row.handoff, caught.handler());
        QTRY_COMPARE(caught.times, 2);
        QCOMPARE(caught.code(), ErrorCode::OfferUnknown);
    }

    void server_down_isUnreachable()
    {
        m_server->goDown();
        Caught<std::monostate> caught;
        m_client->announce(m_row, caught.handler());
        QTRY_COMPARE(caught.times, 1);
        QCOMPARE(caught.code(), ErrorCode::BackOfficeUnreachable);
    }

    void server_hangsUp_isUnreachableOnce()
    {
        tell({.hangUp = true});
        Caught<std::monostate> caught;
        m_client->announce(m_row, caught.handler());
        QTRY_COMPARE(caught.times, 1);
        QCOMPARE(caught.code(), ErrorCode::BackOfficeUnreachable);
    }

    void server_endlessAnswer_isCutOff()
    {
        tell({.status = 200, .body = QByteArray(1 << 20, 'x')});
        Caught<QString> caught;
        m_client->receipt(m_row.id, caught.handler());
        QTRY_COMPARE(caught.times, 1);
        QCOMPARE(caught.code(), ErrorCode::BackOfficeUnreachable);
    }

    // The server's certificate must come from the pinned authority, whatever the system trusts.
    void server_ofAnotherAuthority_isUnreachable()
    {
        TestAuthority other("Other authority");
        BackOfficeAccess access = m_server->access();
        access.caFile = m_server->write(QStringLiteral("other.pem"), other.certificate().toPem());
        BackOfficeClient client(access);
        Caught<std::monostate> caught;
        client.announce(m_row, caught.handler());
        QTRY_COMPARE(caught.times, 1);
        QCOMPARE(caught.code(), ErrorCode::BackOfficeUnreachable);
        QVERIFY(!caught.value.error().error.detail.empty());
        QVERIFY(m_server->requests.isEmpty());
    }

    void server_ofAnotherName_isUnreachable()
    {
        BackOfficeAccess access = m_server->access();
        access.baseUrl.replace(QStringLiteral("localhost"), QStringLiteral("127.0.0.1"));
        BackOfficeClient client(access);
        Caught<std::monostate> caught;
        client.announce(m_row, caught.handler());
        QTRY_COMPARE(caught.times, 1);
        QCOMPARE(caught.code(), ErrorCode::BackOfficeUnreachable);
        QVERIFY(m_server->requests.isEmpty());
    }

    void kiosk_ofAnotherAuthority_isTurnedAway()
    {
        TestAuthority other("Other authority");
        const Identity stranger = other.issue(crypto::CertificateUse::TlsClient, "kiosk-01");
        BackOfficeAccess access = m_server->access();
        access.certificateFile =
            m_server->write(QStringLiteral("stranger.pem"), stranger.certificate.toPem());
        access.keyFile =
            m_server->write(QStringLiteral("stranger.key"), must(stranger.key.toPem()));
        BackOfficeClient client(access);
        Caught<std::monostate> caught;
        client.announce(m_row, caught.handler());
        QTRY_COMPARE(caught.times, 1);
        QCOMPARE(caught.code(), ErrorCode::BackOfficeUnreachable);
        QVERIFY(m_server->requests.isEmpty());
    }

    void access_unusable_isInvalidConfiguration_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("no CA") << "ca";
        QTest::newRow("no certificate") << "certificate";
        QTest::newRow("no key") << "key";
        QTest::newRow("no TLS") << "http";
        QTest::newRow("no host") << "host";
    }
    void access_unusable_isInvalidConfiguration()
    {
        QFETCH(const QString, what);
        BackOfficeAccess access = m_server->access();
        if (what == "ca")
            access.caFile = QStringLiteral("/nonexistent");
        else if (what == "certificate")
            access.certificateFile = access.keyFile;
        else if (what == "key")
            access.keyFile = access.certificateFile;
        else
            access.baseUrl = what == "http" ? QStringLiteral("http://localhost:1") : QString();
        BackOfficeClient client(access);
        Caught<std::monostate> caught;
        client.announce(m_row, caught.handler());
        QCOMPARE(caught.times, 0);
        QTRY_COMPARE(caught.times, 1);
        QCOMPARE(caught.code(), ErrorCode::InvalidConfiguration);
    }

    void destroyed_withACallUnderWay_staysSilent()
    {
        Caught<std::monostate> caught;
        m_server->intercept = [](const HttpRequest&) { return HttpAnswer{}; };
        m_client->announce(m_row, caught.handler());
        QTRY_VERIFY(!m_server->requests.isEmpty());
        const int before = caught.times;
        m_client.reset();
        QTest::qWait(50); // anything wrongly left over would come now
        QCOMPARE(caught.times, before);
    }
};

QTEST_GUILESS_MAIN(BackOfficeClientTest)
#include "tst_back_office_client.moc"
