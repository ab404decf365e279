// Specimens: the public ones of ICAO 9303 and of issuers, and invented ones with computed digits.
#include "identity/mrz.h"

#include "identity/mrz_checks.h"

#include <QTest>

#include <array>

using namespace kiosk;
using namespace kiosk::identity;

namespace {

struct Specimen
{
    const char* title;
    std::vector<std::string> lines;
    MrzFormat format;
    const char* documentCode;
    const char* issuer;
    const char* nationality;
    const char* number;
    const char* surname;
    const char* givenNames;
    bool nameTruncated;
    const char* birth;
    const char* expiry;
    Sex sex;
    const char* optional1;
    const char* optional2;
    const char* accessKeySeed; // empty: none
};

const std::array<Specimen, 20>& specimens()
{
    static const std::array<Specimen, 20> all{{
        {"ICAO TD1",
         {"I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6",
          "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"},
         MrzFormat::Td1,
         "I",
         "UTO",
         "UTO",
         "D23145890",
         "ERIKSSON",
         "ANNA MARIA",
         false,
         "740812",
         "120415",
         Sex::Female,
         "",
         "",
         "D2314589077408122"
         "1204159"},
        {"ICAO TD1, long number",
         {"I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2",
          "STEVENSON<<PETER<JOHN<<<<<<<<<"},
         MrzFormat::Td1,
         "I",
         "UTO",
         "UTO",
         "D23145890734",
         "STEVENSON",
         "PETER JOHN",
         false,
         "340712",
         "950712",
         Sex::Male,
         "",
         "",
         "D23145890734934071279507122"},
        {"ICAO TD3",
         {"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
          "L898902C36UTO7408122F1204159ZE184226B<<<<<10"},
         MrzFormat::Td3,
         "P",
         "UTO",
         "UTO",
         "L898902C3",
         "ERIKSSON",
         "ANNA MARIA",
         false,
         "740812",
         "120415",
         Sex::Female,
         "ZE184226B",
         "",
         "L898902C3674081221204159"},
        {"ICAO TD2",
         {"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"},
         MrzFormat::Td2,
         "I",
         "UTO",
         "UTO",
         "D23145890",
         "ERIKSSON",
         "ANNA MARIA",
         false,
         "740812",
         "120415",
         Sex::Female,
         "",
         "",
         "D231458907740812"
         "21204159"},
        {"ICAO MRV-A",
         {"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
          "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"},
         MrzFormat::MrvA,
         "V",
         "UTO",
         "XXX",
         "L8988901C",
         "ERIKSSON",
         "ANNA MARIA",
         false,
         "400907",
         "961210",
         Sex::Female,
         "6ZE184226B",
         "",
         ""},
        {"French identity card of 2021",
         {"IDFRAX4RTBPFW46<<<<<<<<<<<<<<<", "9007138F3002119FRA<<<<<<<<<<<6",
          "MARTIN<<MAELYS<GAELLE<MARIE<<<"},
         MrzFormat::Td1,
         "ID",
         "FRA",
         "FRA",
         "X4RTBPFW4",
         "MARTIN",
         "MAELYS GAELLE MARIE",
         false,
         "900713",
         "300211",
         Sex::Female,
         "",
         "",
         "X4RTBPFW4690071383002119"},
        {"Spanish DNI",
         {"IDESPBAA000589599999999R<<<<<<", "8001014F2501017ESP<<<<<<<<<<<7",
          "ESPANOLA<ESPANOLA<<CARMEN<<<<<"},
         MrzFormat::Td1,
         "ID",
         "ESP",
         "ESP",
         "BAA000589",
         "ESPANOLA ESPANOLA",
         "CARMEN",
         false,
         "800101",
         "250101",
         Sex::Female,
         "99999999R",
         "",
         "BAA000589580010142501017"},
        {"Portuguese card",
         {"I<PRT007666667<ZZ00<<<<<<<<<<<", "8303143M3405293PRT<<<<<<<<<<<4",
          "CACADOR<DE<ARAUJO<<ANDRE<ESTEV"},
         MrzFormat::Td1,
         "I",
         "PRT",
         "PRT",
         "007666667ZZ0",
         "CACADOR DE ARAUJO",
         "ANDRE ESTEV",
         true,
         "830314",
         "340529",
         Sex::Male,
         "",
         "",
         "007666667ZZ0083031433405293"},
        {"Belgian card",
         {"IDBEL600001795<0152<<<<<<<<<<<", "1301014F2311207BEL130101987398",
          "SPECIMEN<<SPECIMEN<<<<<<<<<<<<"},
         MrzFormat::Td1,
         "ID",
         "BEL",
         "BEL",
         "600001795015",
         "SPECIMEN",
         "SPECIMEN",
         false,
         "130101",
         "231120",
         Sex::Female,
         "",
         "13010198739",
         "600001795015213010142311207"},
        {"old French card",
         {"IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "9409923102854CORINNE<<<<<<<6512068F4"},
         MrzFormat::French2x36,
         "ID",
         "FRA",
         "",
         "940992310285",
         "BERTHIER",
         "CORINNE",
         false,
         "651206",
         "",
         Sex::Female,
         "",
         "",
         ""},
        {"invented French identity card",
         {"IDFRASPEC00FR16<<<<<<<<<<<<<<<", "8504124F3406304FRA<<<<<<<<<<<8",
          "DE<LA<FONTAINE<<ELOISE<ANNE<MA"},
         MrzFormat::Td1,
         "ID",
         "FRA",
         "FRA",
         "SPEC00FR1",
         "DE LA FONTAINE",
         "ELOISE ANNE MA",
         true,
         "850412",
         "340630",
         Sex::Female,
         "",
         "",
         "SPEC00FR1685041243406304"},
        {"invented residence permit",
         {"IRFRASPEC01TS29<0000000001<<<<", "7909238M3001156MAR<<<<<<<<<<<9",
          "EL<EXEMPLE<<YASSINE<<<<<<<<<<<"},
         MrzFormat::Td1,
         "IR",
         "FRA",
         "MAR",
         "SPEC01TS2",
         "EL EXEMPLE",
         "YASSINE",
         false,
         "790923",
         "300115",
         Sex::Male,
         "0000000001",
         "",
         "SPEC01TS2979092383001156"},
        {"invented Spanish DNI",
         {"IDESPBAA000000700000000T<<<<<<", "6802295F3312315ESP<<<<<<<<<<<9",
          "NUNEZ<IBANEZ<<MARIA<BEGONA<<<<"},
         MrzFormat::Td1,
         "ID",
         "ESP",
         "ESP",
         "BAA000000",
         "NUNEZ IBANEZ",
         "MARIA BEGONA",
         false,
         "680229",
         "331231",
         Sex::Female,
         "00000000T",
         "",
         "BAA000000768022953312315"},
        {"invented Belgian card",
         {"IDBEL600000012<3455<<<<<<<<<<<", "9111059M3108011BEL911105001002",
          "VAN<DEN<VOORBEELD<<LUCAS<<<<<<"},
         MrzFormat::Td1,
         "ID",
         "BEL",
         "BEL",
         "600000012345",
         "VAN DEN VOORBEELD",
         "LUCAS",
         false,
         "911105",
         "310801",
         Sex::Male,
         "",
         "91110500100",
         "600000012345591110593108011"},
        {"invented Portuguese card",
         {"I<PRT000000000<ZZ44<<<<<<<<<<<", "7506143F3210101PRT<<<<<<<<<<<0",
          "DA<CONCEICAO<<INES<MARIA<<<<<<"},
         MrzFormat::Td1,
         "I",
         "PRT",
         "PRT",
         "000000000ZZ4",
         "DA CONCEICAO",
         "INES MARIA",
         false,
         "750614",
         "321010",
         Sex::Female,
         "",
         "",
         "000000000ZZ4475061433210101"},
        {"invented passport",
         {"P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<",
          "00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"},
         MrzFormat::Td3,
         "P",
         "FRA",
         "FRA",
         "00SP00001",
         "LEFEVRE OCONNOR",
         "ZOE ADELE",
         false,
         "000229",
         "350101",
         Sex::Female,
         "",
         "",
         "00SP00001400022993501014"},
        {"invented TD2",
         {"I<UTOSPECIMEN<<ANNA<MARIA<<<<<<<<<<<", "SPEC000021UTO6312316F2903312<<<<<<<4"},
         MrzFormat::Td2,
         "I",
         "UTO",
         "UTO",
         "SPEC00002",
         "SPECIMEN",
         "ANNA MARIA",
         false,
         "631231",
         "290331",
         Sex::Female,
         "",
         "",
         "SPEC00002163123162903312"},
        {"invented MRV-A",
         {"V<FRAEXEMPLO<SILVA<<JOAO<<<<<<<<<<<<<<<<<<<<",
          "SPECV00013BRA8304173M2609016<<<<<<<<<<<<<<<<"},
         MrzFormat::MrvA,
         "V",
         "FRA",
         "BRA",
         "SPECV0001",
         "EXEMPLO SILVA",
         "JOAO",
         false,
         "830417",
         "260901",
         Sex::Male,
         "",
         "",
         ""},
        {"invented MRV-B",
         {"V<FRAEXEMPLO<SILVA<<JOAO<<<<<<<<<<<<", "SPECV00013BRA8304173M2609016<<<<<<<<"},
         MrzFormat::MrvB,
         "V",
         "FRA",
         "BRA",
         "SPECV0001",
         "EXEMPLO SILVA",
         "JOAO",
         false,
         "830417",
         "260901",
         Sex::Male,
         "",
         "",
         ""},
        {"invented old French card",
         {"IDFRABELLEFORET<<<<<<<<<<<<<<<075012", "1406751000071LEA<<JEANNE<M<8807179F7"},
         MrzFormat::French2x36,
         "ID",
         "FRA",
         "",
         "140675100007",
         "BELLEFORET",
         "LEA JEANNE M",
         false,
         "880717",
         "",
         Sex::Female,
         "075012",
         "",
         ""},
    }};
    return all;
}

void addSpecimenRows()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < specimens().size(); ++i)
        QTest::newRow(specimens()[i].title) << static_cast<int>(i);
}

const Specimen& specimenOfRow()
{
    return specimens()[static_cast<std::size_t>(
        *static_cast<int*>(QTest::qData("index", QMetaType::Int)))];
}

std::string shown(const PersonalText& text)
{
    return std::string(text.reveal());
}

const std::vector<std::string>& passport()
{
    return specimens()[2].lines;
}

} // namespace

class MrzTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_specimen_givesEveryField_data() { addSpecimenRows(); }
    void parse_specimen_givesEveryField()
    {
        const Specimen& specimen = specimenOfRow();
        const auto mrz = parseMrz(specimen.lines);
        QVERIFY(mrz.has_value());
        QCOMPARE(mrz->format, specimen.format);
        QCOMPARE(mrz->documentCode, std::string(specimen.documentCode));
        QCOMPARE(mrz->issuer, std::string(specimen.issuer));
        QCOMPARE(mrz->nationality, std::string(specimen.nationality));
        QCOMPARE(shown(mrz->number), std::string(specimen.number));
        QCOMPARE(shown(mrz->name.surname), std::string(specimen.surname));
        QCOMPARE(shown(mrz->name.givenNames), std::string(specimen.givenNames));
        QCOMPARE(mrz->nameTruncated, specimen.nameTruncated);
        QCOMPARE(mrz->birthText, std::string(specimen.birth));
        QCOMPARE(mrz->expiryText, std::string(specimen.expiry));
        QCOMPARE(mrz->sex, specimen.sex);
        QCOMPARE(shown(mrz->optional1), std::string(specimen.optional1));
        QCOMPARE(shown(mrz->optional2), std::string(specimen.optional2));
        QVERIFY(mrz->checks.number);
        QVERIFY(mrz->checks.birth);
        QVERIFY(mrz->checks.expiry);
        QVERIFY(mrz->checks.composite);
        QVERIFY(mrz->checks.allHold());
        QCOMPARE(mrz->lines.lines.size(), specimen.lines.size());
        for (std::size_t i = 0; i < specimen.lines.size(); ++i)
            QCOMPARE(shown(mrz->lines.lines[i]), specimen.lines[i]);
    }
    void accessKeySeed_specimen_isNumberBirthExpiry_data() { addSpecimenRows(); }
    void accessKeySeed_specimen_isNumberBirthExpiry()
    {
        const Specimen& specimen = specimenOfRow();
        const auto seed = accessKeySeed(*parseMrz(specimen.lines));
        QCOMPARE(seed.has_value(), *specimen.accessKeySeed != '\0');
        QCOMPARE(seed ? shown(*seed) : std::string(), std::string(specimen.accessKeySeed));
        QCOMPARE(hasChip(specimen.format), seed.has_value());
    }
    void accessKeySeed_shortNumber_isFilledToNine()
    {
        auto lines = specimens()[0].lines;
        lines[0] =
            "I<UTOAB123<<<<" + std::string(1, *checkDigit("AB123<<<<")) + std::string(15, '<');
        const auto mrz = parseMrz(lines);
        QCOMPARE(shown(mrz->number), std::string("AB123"));
        QCOMPARE(shown(*accessKeySeed(*mrz)).substr(0, 10), lines[0].substr(5, 10));
    }
    void accessKeySeed_valueWithoutLines_isNothing()
    {
        QVERIFY(!accessKeySeed(Mrz{}).has_value());
        Mrz wrongFormat = *parseMrz(passport());
        wrongFormat.format = MrzFormat::Td1;
        QVERIFY(!accessKeySeed(wrongFormat).has_value());
    }
    // Each character that a check digit covers, changed by one, breaks a check.
    void checks_oneCharacterChanged_doNotHold_data() { addSpecimenRows(); }
    void checks_oneCharacterChanged_doNotHold()
    {
        const Specimen& specimen = specimenOfRow();
        for (const char* field : {specimen.number, specimen.birth, specimen.expiry}) {
            if (*field == '\0')
                continue;
            auto lines = specimen.lines;
            for (std::string& line : lines) {
                const auto at = line.find(std::string(field).substr(0, 6));
                if (at != std::string::npos)
                    line[at + 1] = line[at + 1] == '9' ? '8' : line[at + 1] == '8' ? '9' : '8';
            }
            QVERIFY(lines != specimen.lines);
            QVERIFY(!parseMrz(lines)->checks.allHold());
        }
    }
    void longNumber_fillerCountedOrNot_bothHold()
    {
        // The invented Portuguese card with either way of counting; 4 without the filler, 8 with
        // it.
        auto lines = specimens()[14].lines;
        lines[0] = "I<PRT000000000<ZZ48<<<<<<<<<<<";
        const auto withFiller = parseMrz(lines);
        QVERIFY(withFiller->checks.number);
        QCOMPARE(shown(withFiller->number), std::string("000000000ZZ4"));
        lines[0] = "I<PRT000000000<ZZ45<<<<<<<<<<<";
        QVERIFY(!parseMrz(lines)->checks.number);
    }
    void longNumber_td2_goesOnInTheOptionalField()
    {
        const std::string number = "D23145890734";
        std::string second =
            "D23145890<UTO7408122F1204159734" + std::string(1, *checkDigit(number)) + "<<<";
        second += *checkDigit(second.substr(0, 10) + second.substr(13, 7) + second.substr(21, 14));
        const auto mrz = parseMrz({specimens()[3].lines[0], second});
        QVERIFY(mrz.has_value());
        QCOMPARE(shown(mrz->number), number);
        QVERIFY(mrz->checks.allHold());
        QVERIFY(mrz->optional1.empty());
    }
    void longNumber_nothingInTheOptionalField_doesNotHold()
    {
        auto lines = specimens()[0].lines;
        lines[0] = "I<UTOD23145890<<<<<<<<<<<<<<<<";
        const auto mrz = parseMrz(lines);
        QVERIFY(!mrz->checks.number);
        QCOMPARE(shown(mrz->number), std::string("D23145890"));
    }
    void td3_emptyOptionalField_zeroOrFillerHold()
    {
        const std::string first = passport()[0];
        const std::string start = "00SP000014FRA0002299F3501014<<<<<<<<<<<<<<";
        QVERIFY(parseMrz({first, start + "<6"})->checks.allHold());
        QVERIFY(parseMrz({first, start + "06"})->checks.allHold());
        const auto wrong = parseMrz({first, start + "16"});
        QVERIFY(!wrong->checks.optional);
        QVERIFY(!wrong->checks.allHold());
    }
    void names_unusualFields_areSplit_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("surname");
        QTest::addColumn<QString>("given");
        QTest::addColumn<bool>("truncated");
        QTest::newRow("one name") << "MONONYM"
                                  << "MONONYM"
                                  << "" << false;
        QTest::newRow("three parts") << "A<<B<<C"
                                     << "A"
                                     << "B C" << false;
        QTest::newRow("given only") << "<<ANNA"
                                    << ""
                                    << "ANNA" << false;
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "" << false;
        QTest::newRow("full") << QString(30, 'A') << QString(30, 'A') << "" << true;
    }
    void names_unusualFields_areSplit()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, surname);
        QFETCH(const QString, given);
        auto lines = specimens()[0].lines;
        lines[2] = field.leftJustified(30, QLatin1Char('<')).toStdString();
        const auto mrz = parseMrz(lines);
        QCOMPARE(shown(mrz->name.surname), surname.toStdString());
        QCOMPARE(shown(mrz->name.givenNames), given.toStdString());
        QTEST(mrz->nameTruncated, "truncated");
    }
    void sex_filler_isUnspecified()
    {
        auto lines = specimens()[0].lines;
        lines[1][7] = '<';
        QCOMPARE(parseMrz(lines)->sex, Sex::Unspecified);
    }
    void issuer_german_hasOneLetter()
    {
        auto lines = passport();
        lines[0].replace(2, 3, "D<<");
        QCOMPARE(parseMrz(lines)->issuer, std::string("D"));
    }
    void parse_wrongLines_areRefused_data()
    {
        QTest::addColumn<QStringList>("lines");
        const QString td3 = QString(44, 'A');
        const QString td1 = QString(30, 'A');
        QTest::newRow("none") << QStringList{};
        QTest::newRow("one line") << QStringList{td3};
        QTest::newRow("three of 44") << QStringList{td3, td3, td3};
        QTest::newRow("two of 30") << QStringList{td1, td1};
        QTest::newRow("unequal") << QStringList{td3, td1};
        QTest::newRow("one short") << QStringList{td3, td3.left(43)};
        QTest::newRow("empty lines") << QStringList{"", ""};
        QTest::newRow("small letter") << QStringList{td3, QString(44, 'a')};
        QTest::newRow("blank") << QStringList{td3, QString(44, ' ')};
        QTest::newRow("UTF-8") << QStringList{td3, QString(22, QChar(0xE9))};
    }
    void parse_wrongLines_areRefused()
    {
        QFETCH(const QStringList, lines);
        std::vector<std::string> given;
        for (const QString& line : lines)
            given.push_back(line.toStdString());
        QCOMPARE(parseMrz(given).error().code, ErrorCode::MalformedData);
    }
};

QTEST_APPLESS_MAIN(MrzTest)
#include "tst_mrz.moc"
