#include "core/text_codec.h"
#include "seal/two_d_doc_fields.h"
#include "support/seal_maker.h"

#include <QTest>
#include <rapidcheck.h>

using namespace kiosk;
using namespace kiosk::seal;

namespace {

constexpr const char* header4 = "DC04FR03TS01264A264A1301FR";

const std::string& signature64()
{
    static const std::string text = test::toBase32(Bytes(64, 0xA5));
    return text;
}

Result<TwoDDoc> parse(const std::string& text)
{
    return parseTwoDDoc(core::asBytes(text));
}

Result<TwoDDoc> parseBody(const std::string& body)
{
    return parse(header4 + body + '\x1F' + signature64());
}

QString fieldsOf(const TwoDDoc& content)
{
    QStringList list;
    for (const SealField& field : content.fields)
        list.append(QString::fromStdString(field.id) + '=' +
                    QString::fromUtf8(field.value.reveal().data(),
                                      static_cast<qsizetype>(field.value.reveal().size())) +
                    (field.truncated ? "~" : ""));
    return list.join(' ');
}

rc::Gen<SealField> anyField()
{
    const auto characters =
        rc::gen::elementOf(std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 /.,"));
    return rc::gen::exec([characters] {
        const auto id = *rc::gen::elementOf(
            std::vector<std::string>{"60", "62", "66", "67", "69", "6F", "6Q", "0D", "44", "ZZ"});
        const auto fixed = fixedLength(id);
        const auto length = fixed ? *rc::gen::element(*fixed, *fixed, *fixed - 1)
                                  : static_cast<std::size_t>(*rc::gen::inRange(0, 90));
        const auto value = *rc::gen::container<std::string>(length, characters);
        return SealField{id, PersonalText(value), *rc::gen::arbitrary<bool>()};
    });
}

rc::Gen<std::optional<identity::Date>> anyDay()
{
    return rc::gen::map(rc::gen::inRange(0, 0x10000), [](int days) {
        if (days == 0xFFFF)
            return std::optional<identity::Date>();
        constexpr std::chrono::sys_days first = std::chrono::year{2000} / 1 / 1;
        return std::optional(identity::dateOf(TimePoint(first + std::chrono::days(days))));
    });
}

rc::Gen<TwoDDoc> anySeal()
{
    return rc::gen::exec([] {
        const auto code = [](std::size_t size) {
            return rc::gen::container<std::string>(size,
                                                   rc::gen::elementOf(std::string("ABCXYZ0189")));
        };
        TwoDDoc content;
        content.version = *rc::gen::inRange(1, 5);
        content.authority = *code(4);
        content.certificate = *code(4);
        content.issued = *anyDay();
        content.signedOn = *anyDay();
        content.documentType = *code(2);
        if (content.version >= 3)
            content.perimeter = *code(2);
        if (content.version >= 4)
            content.country = *code(2);
        content.fields = *rc::gen::container<std::vector<SealField>>(anyField());
        content.signature = *rc::gen::container<Bytes>(*rc::gen::element<std::size_t>(64, 96, 132),
                                                       rc::gen::arbitrary<std::uint8_t>());
        return content;
    });
}

} // namespace

class TwoDDocTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_header_isReadByVersion_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("perimeter");
        QTest::addColumn<QString>("country");
        QTest::newRow("01") << "DC01FR03TS01264AFFFF13" << 1 << ""
                            << "";
        QTest::newRow("02") << "DC02FR03TS01264AFFFF13" << 2 << ""
                            << "";
        QTest::newRow("03") << "DC03FR03TS01264AFFFF1301" << 3 << "01"
                            << "";
        QTest::newRow("04") << "DC04FR03TS01264AFFFF1301FR" << 4 << "01"
                            << "FR";
    }
    void parse_header_isReadByVersion()
    {
        QFETCH(QString, header);
        const auto seal = parse(header.toStdString() + "69230919796203" + '\x1F' + signature64());
        QVERIFY(seal);
        QTEST(seal->version, "version");
        QCOMPARE(seal->authority, std::string("FR03"));
        QCOMPARE(seal->certificate, std::string("TS01"));
        QCOMPARE(seal->issued->iso(), std::string("2026-11-02")); // day 0x264A
        QVERIFY(!seal->signedOn);
        QCOMPARE(seal->documentType, std::string("13"));
        QTEST(QString::fromStdString(seal->perimeter), "perimeter");
        QTEST(QString::fromStdString(seal->country), "country");
        QCOMPARE(fieldsOf(*seal), "69=23091979 62=03");
        QCOMPARE(seal->signature, Bytes(64, 0xA5));
        QCOMPARE(core::asText(seal->signedPart), header.toStdString() + "69230919796203");
    }

    void parse_fields_endByLengthOrSeparator_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("fields");
        const auto row = [](const char* title, const char* body, const char* fields) {
            QTest::newRow(title) << QByteArray(body) << fields;
        };
        row("none", "", "");
        row("fixed ones follow each other", "692309197968M67MA", "69=23091979 68=M 67=MA");
        row("fixed one with a separator",
            "6923091979\x1D"
            "68M",
            "69=23091979 68=M");
        row("fixed one cut",
            "692309\x1E"
            "68M",
            "69=2309~ 68=M");
        row("variable ones",
            "62DE LA FONTAINE\x1D"
            "60ELOISE/ANNE\x1D",
            "62=DE LA FONTAINE 60=ELOISE/ANNE");
        row("variable one cut",
            "62DE LA FONT\x1E"
            "60ELOISE",
            "62=DE LA FONT~ 60=ELOISE");
        row("empty value",
            "62\x1D"
            "68F",
            "62= 68=F");
        row("unknown id lasts to its separator",
            "Z968M\x1D"
            "68F",
            "Z9=68M 68=F");
        row("octets above ASCII are ISO 8859-1", "62LEF\xC8VRE", "62=LEFÈVRE");
        row("one id twice", "68M68F", "68=M 68=F");
    }
    void parse_fields_endByLengthOrSeparator()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, fields);
        const auto seal = parseBody(body.toStdString());
        QVERIFY(seal);
        QCOMPARE(fieldsOf(*seal), fields);
    }

    void parse_malformed_isRefused_data()
    {
        QTest::addColumn<QByteArray>("payload");
        const QByteArray header(header4);
        const QByteArray tail = '\x1F' + QByteArray::fromStdString(signature64());
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blanks") << QByteArray("  \r\n");
        QTest::newRow("some text") << QByteArray("https://example.org/");
        QTest::newRow("binary variant") << QByteArray("\xDC\x03\x01\x02");
        QTest::newRow("version 00") << "DC00" + header.mid(4) + tail;
        QTest::newRow("version 05") << "DC05" + header.mid(4) + tail;
        QTest::newRow("header cut") << header.left(20);
        QTest::newRow("header cut by the signature") << header.left(20) + tail;
        QTest::newRow("header with a blank") << QByteArray("DC04FR 3TS01264A264A1301FR") + tail;
        QTest::newRow("date that is no number") << QByteArray("DC04FR03TS01264Z264A1301FR") + tail;
        QTest::newRow("no signature") << header + "68M";
        QTest::newRow("empty signature") << header + "68M\x1F";
        QTest::newRow("id cut") << header + "6" + tail;
        QTest::newRow("id with a separator") << header +
                                                    "6\x1D"
                                                    "8M" +
                                                    tail;
        QTest::newRow("fixed field runs out") << header + "692309" + tail;
        QTest::newRow("signature too short") << header + '\x1F' + tail.mid(9);
        QTest::newRow("signature with padding") << header + tail + '=';
        QTest::newRow("signature in lower case") << header + tail.toLower();
        QTest::newRow("left over bits") << header + tail.chopped(1) + 'B';
        QTest::newRow("too long") << header + "62" + QByteArray(9000, 'A') + tail;
    }
    void parse_malformed_isRefused()
    {
        QFETCH(QByteArray, payload);
        const auto seal = parse(payload.toStdString());
        QVERIFY(!seal);
        QCOMPARE(seal.error().code, ErrorCode::MalformedData);
    }

    void parse_marksOfScanners_areLeftOut_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        QTest::newRow("symbology identifier") << QByteArray("]d1") << QByteArray();
        QTest::newRow("line end") << QByteArray() << QByteArray("\r\n");
        QTest::newRow("blanks") << QByteArray(" \n") << QByteArray("  ");
        QTest::newRow("zero") << QByteArray() << QByteArray("\0", 1);
    }
    void parse_marksOfScanners_areLeftOut()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, behind);
        const std::string payload =
            before.toStdString() + header4 + "68M\x1F" + signature64() + behind.toStdString();
        QVERIFY(looksLikeTwoDDoc(core::asBytes(payload)));
        const auto seal = parse(payload);
        QVERIFY(seal);
        QCOMPARE(core::asText(seal->signedPart), std::string(header4) + "68M");
    }

    void parse_annexBehindTheSignature_isNoField()
    {
        const auto seal = parse(std::string(header4) + "68M\x1F" + signature64() +
                                "\x1D"
                                "62AUTRE");
        QVERIFY(seal);
        QCOMPARE(fieldsOf(*seal), "68=M");
    }

    void looksLikeTwoDDoc_otherPayloads_areTold()
    {
        QVERIFY(!looksLikeTwoDDoc({}));
        QVERIFY(!looksLikeTwoDDoc(core::asBytes("DC05FR03")));
        QVERIFY(!looksLikeTwoDDoc(core::asBytes("HC1:NCF")));
        QVERIFY(looksLikeTwoDDoc(core::asBytes("DC02")));
    }

    void find_field_isTheFirstOfItsId()
    {
        const auto seal = parseBody("68M68F");
        QVERIFY(seal->find("68")->value.reveal() == "M");
        QVERIFY(!seal->find("62"));
    }

    void parse_whatWasWritten_isTheSame()
    {
        QVERIFY(rc::check("parse(write(x)) == x", [] {
            const TwoDDoc content = *anySeal();
            const std::string signedPart = test::writeSignedPart(content);
            const auto read = parse(signedPart + '\x1F' + test::toBase32(content.signature));
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->version == content.version);
            RC_ASSERT(read->authority == content.authority);
            RC_ASSERT(read->certificate == content.certificate);
            RC_ASSERT((read->issued == content.issued));
            RC_ASSERT((read->signedOn == content.signedOn));
            RC_ASSERT(read->documentType == content.documentType);
            RC_ASSERT(read->perimeter == content.perimeter);
            RC_ASSERT(read->country == content.country);
            RC_ASSERT((read->fields == content.fields));
            RC_ASSERT(read->signature == content.signature);
            RC_ASSERT(std::string(core::asText(read->signedPart)) == signedPart);
        }));
    }
};

QTEST_APPLESS_MAIN(TwoDDocTest)
#include "tst_two_d_doc.moc"
