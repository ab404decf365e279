#include "outbox_fixture.h"

#include "crypto/jose.h"
#include "outbox/receipt.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;

namespace {

constexpr auto packageId = "00010203-0405-4607-8809-0a0b0c0d0e0f";

PackageRow row()
{
    PackageRow row;
    row.id = must(PackageId::parse(packageId));
    row.sha256 = std::string(64, 'a');
    row.size = 1234;
    return row;
}

QByteArray payload(const char* id, const QByteArray& hash, const char* size, const char* time)
{
    return QByteArray(R"({"package_id":")") + id + R"(","sha256":")" + hash + R"(","size":)" +
           size + R"(,"received_at":")" + time + R"("})";
}

constexpr auto receivedAt = "2026-11-22T08:00:00Z";

} // namespace

class ReceiptTest : public QObject
{
    Q_OBJECT
private:
    crypto::PrivateKey m_key = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
    [[nodiscard]] std::string sign(const QByteArray& header, const QByteArray& body) const
    {
        return must(crypto::signJws(header.toStdString(), body.toStdString(), m_key));
    }
    [[nodiscard]] Result<void> check(const std::string& jws) const
    {
        return checkReceipt(jws, must(m_key.publicKey()), row());
    }

private Q_SLOTS:
    void check_rightReceipt_isAccepted()
    {
        const std::string jws = sign(R"({"typ":"receipt+jws"})",
                                     payload(packageId, QByteArray(64, 'a'), "1234", receivedAt));
        QVERIFY(check(jws).has_value());
    }

    void check_otherContent_isRefused_data()
    {
        const QByteArray header(R"({"typ":"receipt+jws"})");
        const QByteArray hash(64, 'a');
        const auto refused = static_cast<int>(ErrorCode::BackOfficeRefused);
        const auto malformed = static_cast<int>(ErrorCode::MalformedData);
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("no type") << QByteArray("{}") << payload(packageId, hash, "1234", receivedAt)
                                 << refused;
        QTest::newRow("other type") << QByteArray(R"({"typ":"dc+sd-jwt"})")
                                    << payload(packageId, hash, "1234", receivedAt) << refused;
        QTest::newRow("other package")
            << header << payload("00010203-0405-4607-8809-0a0b0c0d0e00", hash, "1234", receivedAt)
            << refused;
        QTest::newRow("other hash")
            << header << payload(packageId, QByteArray(64, 'b'), "1234", receivedAt) << refused;
        QTest::newRow("other size")
            << header << payload(packageId, hash, "1235", receivedAt) << refused;
        QTest::newRow("size as text")
            << header << payload(packageId, hash, "\"1234\"", receivedAt) << refused;
        QTest::newRow("negative size")
            << header << payload(packageId, hash, "-1", receivedAt) << refused;
        QTest::newRow("no time") << header << payload(packageId, hash, "1234", "soon") << malformed;
        QTest::newRow("no object") << header << QByteArray("[]") << malformed;
        QTest::newRow("no JSON") << header << QByteArray("receipt") << malformed;
    }
    void check_otherContent_isRefused()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, body);
        QFETCH(const int, code);
        QCOMPARE(static_cast<int>(check(sign(header, body)).error().code), code);
    }

    void check_otherSigner_isRefused()
    {
        const auto other = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
        const std::string jws = sign(R"({"typ":"receipt+jws"})",
                                     payload(packageId, QByteArray(64, 'a'), "1234", receivedAt));
        QCOMPARE(checkReceipt(jws, must(other.publicKey()), row()).error().code,
                 ErrorCode::SignatureInvalid);
    }

    void check_noJws_isMalformed()
    {
        for (const char* text : {"", "..", "a.b.c", "not a receipt"})
            QCOMPARE(check(text).error().code, ErrorCode::MalformedData);
    }
};

QTEST_APPLESS_MAIN(ReceiptTest)
#include "tst_receipt.moc"
