#include "core/text_codec.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::core;

class TextCodecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void base64_rfc4648Vectors_roundTrip_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("f") << QByteArray("f") << QByteArray("Zg==");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8=");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    }
    void base64_rfc4648Vectors_roundTrip()
    {
        QFETCH(const QByteArray, plain);
        QFETCH(const QByteArray, encoded);
        const ByteView octets =
            asBytes({plain.constData(), static_cast<std::size_t>(plain.size())});
        QCOMPARE(QByteArray::fromStdString(toBase64(octets)), encoded);
        const auto back = fromBase64(encoded.toStdString());
        QVERIFY(back.has_value());
        QCOMPARE(asText(*back), asText(octets));
    }
    void base64Url_badText_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("padding") << "Zg==";
        QTest::newRow("plus") << "a+bc";
        QTest::newRow("length 1 mod 4") << "abcde";
        QTest::newRow("stray bits") << "Zh";
    }
    void base64Url_badText_isRefused()
    {
        QFETCH(const QString, text);
        QCOMPARE(fromBase64Url(text.toStdString()).error().code, ErrorCode::MalformedData);
    }
    void hex_blanksAndCase_areRead()
    {
        QCOMPARE(*fromHex("00 A4 0c"), (Bytes{0x00, 0xA4, 0x0C}));
        QCOMPARE(fromHex("0").error().code, ErrorCode::MalformedData);
        QCOMPARE(fromHex("0g").error().code, ErrorCode::MalformedData);
        QCOMPARE(toHex(Bytes{0x00, 0xFF}), std::string("00ff"));
    }
    void rfc3339_time_roundTrips()
    {
        const auto time = fromRfc3339("2026-11-22T03:30:05Z");
        QVERIFY(time.has_value());
        QCOMPARE(toRfc3339(*time), std::string("2026-11-22T03:30:05Z"));
        QVERIFY(!fromRfc3339("2026-02-30T00:00:00Z").has_value());
        QVERIFY(!fromRfc3339("2026-11-22T03:30:05+01:00").has_value());
    }
};

QTEST_APPLESS_MAIN(TextCodecTest)
#include "tst_text_codec.moc"
