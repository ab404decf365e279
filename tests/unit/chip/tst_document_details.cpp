#include "chip/emrtd/document_details.h"

#include "chip/tlv.h"
#include "data_files.h"
#include "scripted_channel.h"
#include "shared_files.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

struct Field
{
    Tag tag;
    Bytes value;
};

Bytes text(std::string_view characters)
{
    return core::toBytes(core::asBytes(characters));
}

Bytes fileOf(Tag tag, const std::vector<Field>& fields)
{
    Bytes content;
    for (const Field& field : fields)
        appendTlv(content, field.tag, field.value);
    Bytes file;
    appendTlv(file, tag, content);
    return file;
}

QByteArray shown(const PersonalText& personal)
{
    return {personal.reveal().data(), static_cast<qsizetype>(personal.reveal().size())};
}

} // namespace

class DocumentDetailsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parseDg11_generatedChips_givesTheFields()
    {
        const auto s1 = parseDg11(chipFile("s1-td3-bac-aa", "010B"));
        QVERIFY(s1);
        QCOMPARE(shown(s1->fullName), "MOREAU<<CAMILLE<SOPHIE");
        QCOMPARE(shown(s1->birthDate), "19850614");
        QCOMPARE(shown(s1->birthPlace), "LYON<RHÔNE");
        QCOMPARE(shown(s1->address), "8 RUE DU LAC<69003 LYON");
        QVERIFY(s1->profession.empty());

        const auto s2 = parseDg11(chipFile("s2-td1-pace-ca", "010B"));
        QVERIFY(s2);
        QCOMPARE(shown(s2->fullName), "DUPONT LEROY<<ÉLODIE");
    }
    void parseDg11_publishedFile_givesTheFields()
    {
        const auto file = sharedFile("emrtd/icao-examples/DG11.bin");
        if (!file)
            QSKIP("published samples are not here");
        const auto person = parseDg11(*file);
        QVERIFY(person);
        QCOMPARE(shown(person->fullName), "SMITH<<JOHN<J");
        QCOMPARE(shown(person->address), "123 MAPLE RD<ANYTOWN<MN");
        QCOMPARE(shown(person->telephone), "16125551212");
        QCOMPARE(shown(person->profession), "TRAVEL<AGENT");
    }
    void parseDg11_textInEitherEncoding_isUtf8_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("utf8");
        QTest::newRow("ASCII") << QByteArray("LYON") << QByteArray("LYON");
        QTest::newRow("UTF-8") << QByteArray("RH\xC3\x94NE") << QByteArray("RH\xC3\x94NE");
        QTest::newRow("UTF-8, three octets")
            << QByteArray("\xE1\xBA\xA4") << QByteArray("\xE1\xBA\xA4");
        QTest::newRow("UTF-8, four octets")
            << QByteArray("\xF0\xA0\x82\x89") << QByteArray("\xF0\xA0\x82\x89");
        QTest::newRow("Latin-1") << QByteArray("RH\xD4NE") << QByteArray("RH\xC3\x94NE");
        QTest::newRow("Latin-1 at the end") << QByteArray("ORL\xC9") << QByteArray("ORL\xC3\x89");
        QTest::newRow("overlong UTF-8") << QByteArray("\xC0\xAF") << QByteArray("\xC3\x80\xC2\xAF");
        QTest::newRow("surrogate")
            << QByteArray("\xED\xA0\x80") << QByteArray("\xC3\xAD\xC2\xA0\xC2\x80");
        QTest::newRow("padding") << QByteArray(" LYON\0\0 ", 8) << QByteArray("LYON");
        QTest::newRow("nothing but padding") << QByteArray("\0\0", 2) << QByteArray("");
    }
    void parseDg11_textInEitherEncoding_isUtf8()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QByteArray, utf8);
        const auto person = parseDg11(fileOf(0x6B, {{0x5F11, Bytes(field.begin(), field.end())}}));
        QCOMPARE(shown(person->birthPlace), utf8);
    }
    void parseDg11_dateInEitherForm_isEightDigits_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("digits");
        QTest::newRow("characters") << QByteArray("19850614") << QByteArray("19850614");
        QTest::newRow("BCD") << QByteArray::fromHex("19850614") << QByteArray("19850614");
        QTest::newRow("unknown day") << QByteArray("19850600") << QByteArray("19850600");
        QTest::newRow("too short") << QByteArray("850614") << QByteArray();
        QTest::newRow("no digits") << QByteArray("1985061A") << QByteArray();
        QTest::newRow("no BCD") << QByteArray::fromHex("1985061A") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void parseDg11_dateInEitherForm_isEightDigits()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QByteArray, digits);
        const auto person = parseDg11(fileOf(0x6B, {{0x5F2B, Bytes(field.begin(), field.end())}}));
        QCOMPARE(shown(person->birthDate), digits);
    }
    void parseDg11_otherNames_areNoFullName()
    {
        Bytes names = hex("020101");
        appendTlv(names, 0x5F0F, text("DUPOND<<ELODIE"));
        const auto person = parseDg11(
            fileOf(0x6B, {{0x5C, hex("5F0EA05F10")}, {0xA0, names}, {0x5F10, text("1234")}}));
        QVERIFY(person->fullName.empty());
        QCOMPARE(shown(person->personalNumber), "1234");
    }
    void parseDg12_generatedChip_givesTheFields()
    {
        const auto issue = parseDg12(chipFile("s1-td3-bac-aa", "010C"));
        QVERIFY(issue);
        QCOMPARE(issue->authority, std::string("TESTLAND DEVELOPMENT"));
        QVERIFY(issue->date == (identity::Date{2022, 9, 14}));
    }
    void parseDg12_dates_areRead_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("date");
        QTest::newRow("characters") << QByteArray("20220914") << "2022-09-14";
        QTest::newRow("BCD") << QByteArray::fromHex("20220914") << "2022-09-14";
        QTest::newRow("none") << QByteArray("14 SEP 22") << "";
    }
    void parseDg12_dates_areRead()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QString, date);
        const auto issue = parseDg12(
            fileOf(0x6C, {{0x5F26, Bytes(field.begin(), field.end())}, {0x5F1B, text("NONE")}}));
        QCOMPARE(issue->date ? issue->date->iso() : std::string(), date.toStdString());
        QCOMPARE(issue->endorsements, std::string("NONE"));
    }
    void parseFrenchDg13_observedForm_givesTheFields()
    {
        const auto card =
            parseFrenchDg13(fileOf(0x6D, {{0x5C, hex("9F019F039F049F07")},
                                          {0x9F01, text("172<<")},
                                          {0x9F03, text("<8 ALL\xC9"
                                                        "E DU LAC<<69003<LYON<FRA<FRANCE")},
                                          {0x9F04, Bytes{'B', 0xC2, 'T', ' ', '2', 0, 0, 0}},
                                          {0x9F07, text("SAINT-\xC9TIENNE<LOIRE")}}));
        QVERIFY(card);
        QCOMPARE(card->heightCm, std::optional(172));
        QCOMPARE(shown(card->street), "8 ALLÉE DU LAC");
        QCOMPARE(shown(card->postCode), "69003");
        QCOMPARE(shown(card->city), "LYON");
        QCOMPARE(shown(card->country), "FRANCE");
        QCOMPARE(shown(card->addressComplement), "BÂT 2");
        QCOMPARE(shown(card->birthCity), "SAINT-ÉTIENNE");
        QCOMPARE(shown(card->birthDepartment), "LOIRE");
    }
    void parseFrenchDg13_nothingKnown_isEmpty()
    {
        const auto card = parseFrenchDg13(fileOf(0x6D, {{0x9F01, text("1M72")}, {0x9F0A, {}}}));
        QVERIFY(card);
        QVERIFY(!card->heightCm);
        QVERIFY(card->street.empty());
        QVERIFY(card->birthCity.empty());
    }
    void parseFrenchDg13_heightOutOfRange_isLeftOut()
    {
        QVERIFY(!parseFrenchDg13(fileOf(0x6D, {{0x9F01, text("99999999999")}}))->heightCm);
    }
    void parseDg7_severalImages_areGiven()
    {
        const Bytes jpeg = hex("FFD8FFE0 0102 FFD9");
        const Bytes codestream = hex("FF4FFF51 0102 FFD9");
        const auto images =
            parseDg7(fileOf(0x67, {{0x02, {2}}, {0x5F43, jpeg}, {0x5F43, codestream}}));
        QVERIFY(images);
        QCOMPARE(images->size(), std::size_t{2});
        QCOMPARE(images->at(0).mediaType, std::string("image/jpeg"));
        QVERIFY(core::toBytes(images->at(0).octets) == jpeg);
        QCOMPARE(images->at(1).mediaType, std::string("image/j2c"));
    }
    void parseDg7_publishedFile_givesTheImage()
    {
        const auto file = sharedFile("emrtd/icao-examples/DG7.bin");
        if (!file)
            QSKIP("published samples are not here");
        const auto images = parseDg7(*file);
        QVERIFY(images);
        QCOMPARE(images->size(), std::size_t{1});
        QCOMPARE(images->at(0).octets.size(), std::size_t{5099});
    }
    void parse_badFile_isRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another file") << QByteArray::fromHex("6103020100");
        QTest::newRow("cut off") << QByteArray::fromHex("6B09020100");
        for (const char* tag : {"6B", "6C", "6D", "67"})
            QTest::addRow("field of %s cut off", tag)
                << QByteArray::fromHex(QByteArray(tag) + "055F0E09FFD8");
        QTest::newRow("DG7 without an image") << QByteArray::fromHex("6703020100");
        QTest::newRow("DG7 with something else") << QByteArray::fromHex("67065F4303010203");
    }
    void parse_badFile_isRefused()
    {
        QFETCH(const QByteArray, file);
        const Bytes octets(file.begin(), file.end());
        QCOMPARE(parseDg7(octets).error().code, ErrorCode::MalformedData);
        QCOMPARE(parseDg11(octets).error().code, ErrorCode::MalformedData);
        QCOMPARE(parseDg12(octets).error().code, ErrorCode::MalformedData);
        QCOMPARE(parseFrenchDg13(octets).error().code, ErrorCode::MalformedData);
    }
};

QTEST_GUILESS_MAIN(DocumentDetailsTest)
#include "tst_document_details.moc"
