#include "identity/mrz.h"
#include "printed_lines.h"
#include "vision/printed_choice.h"
#include "vision/printed_dates.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::vision;
using identity::DocumentKind;
using tests::printed;
using Lines = std::vector<PrintedLine>;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString text(const std::optional<PrintedFinding>& finding)
{
    return finding ? text(finding->text) : QString();
}

identity::Mrz zone()
{
    return identity::parseMrz({"P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<",
                               "00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"})
        .value();
}

PrintedPage cardFront(DocumentKind kind)
{
    return {1011, 638, {kind, PageSide::Front, 0.9}, nullptr};
}

Lines identityCard()
{
    Lines lines;
    lines.push_back(printed(150, 35, 25, "RÉPUBLIQUE FRANÇAISE"));
    lines.push_back(printed(150, 74, 17, "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD"));
    tests::addField(lines, 366, 130, "NOM / Surname", "NOËL-CHÂTELAIN");
    tests::addField(lines, 366, 203, "Prénoms / Given names", "Éloïse, Anne, Maria");
    tests::addField(lines, 366, 274, "SEXE / Sex", "F");
    tests::addField(lines, 510, 274, "NATIONALITÉ / Nationality", "FRA");
    tests::addField(lines, 745, 274, "DATE DE NAISS. / Date of birth", "12 04 1985");
    tests::addField(lines, 366, 344, "LIEU DE NAISSANCE / Place of birth", "NÎMES");
    tests::addField(lines, 366, 416, "N° DU DOCUMENT / Document No", "SPEC00FR1");
    tests::addField(lines, 711, 416, "DATE D'EXPIR. / Expiry date", "30 06 2034");
    lines.push_back(printed(834, 561, 28, "474767"));
    return lines;
}

PrintedFinding reading(std::string_view value, double confidence = 0.9)
{
    return {std::string(value), {}, confidence};
}

} // namespace

class PrintedFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsePrintedDate_asDocumentsPrintIt_data()
    {
        QTest::addColumn<QString>("printedText");
        QTest::addColumn<bool>("birth");
        QTest::addColumn<QString>("iso"); // empty: no date
        QTest::newRow("dots") << "31.12.1985" << true << "1985-12-31";
        QTest::newRow("blanks") << "31 12 1985" << true << "1985-12-31";
        QTest::newRow("slashes, two figures") << "31/12/85" << true << "1985-12-31";
        QTest::newRow("hyphens") << "01-02-2031" << false << "2031-02-01";
        QTest::newRow("nothing between") << "31121985" << true << "1985-12-31";
        QTest::newRow("French and English") << "12 MARS/MAR 85" << true << "1985-03-12";
        QTest::newRow("French") << "4 août 2030" << false << "2030-08-04";
        QTest::newRow("June") << "12 JUIN/JUN 1985" << true << "1985-06-12";
        QTest::newRow("July") << "12 JUIL/JUL 1985" << true << "1985-07-12";
        QTest::newRow("Spanish") << "05 ENE 1999" << true << "1999-01-05";
        QTest::newRow("Portuguese") << "05 FEV/FEB 2033" << false << "2033-02-05";
        QTest::newRow("German") << "5 MÄRZ 1999" << true << "1999-03-05";
        QTest::newRow("Dutch") << "05 MEI/MAI 1999" << true << "1999-05-05";
        QTest::newRow("leap day") << "29.02.2000" << true << "2000-02-29";
        QTest::newRow("expiry, two figures") << "01/02/31" << false << "2031-02-01";
        QTest::newRow("birth in either century") << "01/02/19" << true << QString();
        QTest::newRow("two months") << "12 MAR/MAI 85" << true << QString();
        QTest::newRow("no such day") << "30.02.2000" << true << QString();
        QTest::newRow("no such month") << "12 13 1999" << true << QString();
        QTest::newRow("two parts") << "12 1999" << true << QString();
        QTest::newRow("words around") << "le 12 04 1999" << true << QString();
        QTest::newRow("letters for figures") << "12 O4 1999" << true << QString();
        QTest::newRow("nothing") << "" << true << QString();
        QTest::newRow("far too long") << QString(1000, QLatin1Char('1')) << true << QString();
    }
    void parsePrintedDate_asDocumentsPrintIt()
    {
        QFETCH(QString, printedText);
        QFETCH(bool, birth);
        QFETCH(QString, iso);
        const auto date =
            parsePrintedDate(printedText.toStdString(), birth ? DateUse::Birth : DateUse::Expiry);
        QCOMPARE(date ? text(date->iso()) : QString(), iso);
    }

    void splitByLabels_namesFieldsInTwoLanguages_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("label");
        const auto row = [](const char* line, PrintedLabel label) {
            QTest::newRow(line) << QString::fromUtf8(line) << static_cast<int>(label);
        };
        row("NOM / Surname", PrintedLabel::Surname);
        row("Name/Surname", PrintedLabel::Surname);
        row("Naam / Nom / Name", PrintedLabel::Surname);
        row("APELIDO(S) / Surname", PrintedLabel::Surname);
        row("NOMBRE / Name", PrintedLabel::GivenNames);
        row("Voornamen / Prénoms / Given names", PrintedLabel::GivenNames);
        row("NOM Prénoms / NAME First names", PrintedLabel::WholeName);
        row("NOM, PRÉNOM/SURNAME, NAME", PrintedLabel::WholeName);
        row("NOM D'USAGE / Alternate name", PrintedLabel::UsageName);
        row("Date de naissance/Date of birth (4)", PrintedLabel::Birth);
        row("Né(e) le :", PrintedLabel::Birth);
        row("Geburtstag/Date of birth", PrintedLabel::Birth);
        row("Gültig bis/Date of expiry", PrintedLabel::Expiry);
        row("Válido até/Date of expiry", PrintedLabel::Expiry);
        row("DATE D'EXPIR, / Expiry date", PrintedLabel::Expiry);
        row("Passeport n°/Passport No", PrintedLabel::Number);
        row("Kaartnummer / N° carte / Card No", PrintedLabel::Number);
        row("NATIONALITÉ / Natiénality", PrintedLabel::Other);
        row("CARTE DE RÉSIDENT", PrintedLabel::None);
        row("BOËDEC", PrintedLabel::None);
    }
    void splitByLabels_namesFieldsInTwoLanguages()
    {
        QFETCH(QString, line);
        QFETCH(int, label);
        const auto pieces = splitByLabels({printed(0, 0, 14, line.toStdString())});
        QCOMPARE(pieces.size(), std::size_t(1));
        QCOMPARE(static_cast<int>(pieces.front().label), label);
    }

    void splitByLabels_twoLabelsInOneLine_areTwoPieces()
    {
        const auto pieces = splitByLabels(
            {printed(0, 0, 14, "NATIONALITÉ / Nationality DATE DE NAISS. /Date of birth")});
        QCOMPARE(pieces.size(), std::size_t(2));
        QCOMPARE(pieces[0].label, PrintedLabel::Other);
        QCOMPARE(pieces[1].label, PrintedLabel::Birth);
    }

    void findPrinted_cardFront_findsEveryField()
    {
        const auto found = findPrinted(identityCard(), cardFront(DocumentKind::FrenchIdCard));
        QCOMPARE(text(found.surname), text("NOËL-CHÂTELAIN"));
        QCOMPARE(text(found.givenNames), text("Éloïse Anne Maria"));
        QCOMPARE(text(found.birth), text("12 04 1985"));
        QCOMPARE(text(found.expiry), text("30 06 2034"));
        QCOMPARE(text(found.number), text("SPEC00FR1"));
        QCOMPARE(text(found.can), text("474767"));
        QVERIFY(!found.usageName);
    }

    void findPrinted_passport_hasNoAccessNumber()
    {
        const auto found = findPrinted(identityCard(), cardFront(DocumentKind::Passport));
        QVERIFY(!found.can);
    }

    void findPrinted_twoPlacesLikeAnAccessNumber_givesNone()
    {
        Lines lines = identityCard();
        lines.push_back(printed(700, 600, 28, "123456"));
        QVERIFY(!findPrinted(lines, cardFront(DocumentKind::FrenchIdCard)).can);
    }

    void findPrinted_valuesBesideTheirLabels_areFound()
    {
        Lines lines;
        lines.push_back(printed(50, 90, 20, "CARTE NATIONALE D'IDENTITÉ N° :"));
        lines.push_back(printed(590, 90, 25, "140675100007"));
        lines.push_back(printed(437, 160, 18, "Nom :"));
        lines.push_back(printed(614, 155, 25, "BELLEFORÊT"));
        lines.push_back(printed(437, 224, 18, "Prénom(s) :"));
        lines.push_back(printed(614, 219, 25, "Léa, Jeanne"));
        lines.push_back(printed(437, 288, 18, "Né(e) le :"));
        lines.push_back(printed(614, 283, 25, "17.07.1988"));
        lines.push_back(printed(437, 352, 18, "à :"));
        const auto found = findPrinted(lines, cardFront(DocumentKind::FrenchIdCardOld));
        QCOMPARE(text(found.surname), text("BELLEFORÊT"));
        QCOMPARE(text(found.givenNames), text("Léa Jeanne"));
        QCOMPARE(text(found.birth), text("17.07.1988"));
        QCOMPARE(text(found.number), text("140675100007"));
    }

    void findPrinted_bothNamesBelowOneLabel_areParted()
    {
        Lines lines;
        tests::addField(lines, 354, 106, "NOM Prénoms / NAME First names", "EL EXEMPLE");
        lines.push_back(printed(354, 170, 24, "Yassine, Abdelâli"));
        const auto found = findPrinted(lines, cardFront(DocumentKind::ResidencePermit));
        QCOMPARE(text(found.surname), text("EL EXEMPLE"));
        QCOMPARE(text(found.givenNames), text("Yassine Abdelâli"));
    }

    void findPrinted_namesPartedByComma_areParted()
    {
        Lines lines;
        tests::addField(lines, 425, 425, "NOM, PRÉNOM/SURNAME, NAME", "EXEMPLO SILVA, João");
        const auto found = findPrinted(lines, cardFront(DocumentKind::Visa));
        QCOMPARE(text(found.surname), text("EXEMPLO SILVA"));
        QCOMPARE(text(found.givenNames), text("João"));
    }

    void findPrinted_usageName_isKeptApart()
    {
        Lines lines = identityCard();
        tests::addField(lines, 366, 486, "NOM D'USAGE / Alternate name", "BÉRANGER");
        const auto found = findPrinted(lines, cardFront(DocumentKind::FrenchIdCard));
        QCOMPARE(text(found.usageName), text("BÉRANGER"));
        QCOMPARE(text(found.surname), text("NOËL-CHÂTELAIN"));
    }

    void findPrinted_zoneKnown_findsNamesWithoutLabels()
    {
        const identity::Mrz mrz = zone();
        PrintedPage page{1476, 1039, {DocumentKind::Passport, PageSide::Front, 0.9}, &mrz};
        const Lines lines = {printed(500, 200, 25, "LEFÈVRE-O'CONNOR"),
                             printed(500, 270, 25, "Zoë, Adèle"), printed(500, 340, 25, "PARIS")};
        const auto found = findPrinted(lines, page);
        QCOMPARE(text(found.surname), text("LEFÈVRE-O'CONNOR"));
        QCOMPARE(text(found.givenNames), text("Zoë Adèle"));
        page.mrz = nullptr;
        QVERIFY(!findPrinted(lines, page).surname);
    }

    void findPrinted_labelsOnly_findsNothing()
    {
        Lines lines;
        for (int row = 0; row < 30; ++row)
            lines.push_back(
                printed(20, 20 * row, 14, "Nom Surname Prénoms Date of birth Document No NOM"));
        const auto found = findPrinted(lines, cardFront(DocumentKind::FrenchIdCard));
        QVERIFY(!found.surname && !found.givenNames && !found.usageName && !found.birth &&
                !found.expiry && !found.number && !found.can);
    }

    void choosePrinted_zoneAgrees_keepsTheAccents()
    {
        const identity::Mrz mrz = zone();
        PrintedReadings readings;
        readings.surname = {reading("LEFEVRE O'CONN0R"), reading("LEFÈVRE-O'CONNOR", 0.4)};
        readings.givenNames = {reading("Zoé Adèle")};
        readings.birth = {reading("29 02 2000", 0.3)};
        readings.expiry = {reading("01.01.2035", 0.3)};
        readings.number = {reading("OOSPOOOO1"), reading("00SP00001")};
        const PrintedChoice choice = choosePrinted(readings, &mrz);
        QCOMPARE(text(choice.fields.name.surname.reveal()), text("LEFÈVRE-O'CONNOR"));
        QCOMPARE(text(choice.fields.name.givenNames.reveal()), text("Zoé Adèle"));
        QCOMPARE(text(choice.fields.birth->iso()), text("2000-02-29"));
        QCOMPARE(text(choice.fields.expiry->iso()), text("2035-01-01"));
        QCOMPARE(text(choice.fields.number.reveal()), text("00SP00001"));
        QCOMPARE(choice.confidence, 0.3);
    }

    void choosePrinted_nearToTheZone_staysEmpty()
    {
        const identity::Mrz mrz = zone();
        PrintedReadings readings;
        readings.surname = {reading("LEFEVRE OCONNQR"), reading("LEFEVRE OCONNQR")};
        readings.givenNames = {reading("Zoé"), reading("Zoé")};
        readings.birth = {reading("28 02 2000"), reading("28 02 2000")};
        readings.number = {reading("00SP00004"), reading("00SP00004")};
        const PrintedChoice choice = choosePrinted(readings, &mrz);
        QVERIFY(choice.fields == identity::PrintedFields());
        QCOMPARE(choice.confidence, 0.0);
    }

    void choosePrinted_twoReadingsContradictTheZone_isGiven()
    {
        const identity::Mrz mrz = zone();
        PrintedReadings readings;
        readings.surname = {reading("MARTIN"), reading("MARTIN")};
        readings.birth = {reading("12 11 1961"), reading("12 11 1961")};
        readings.givenNames = {reading("Hugo")}; // once is not enough
        const PrintedChoice choice = choosePrinted(readings, &mrz);
        QCOMPARE(text(choice.fields.name.surname.reveal()), text("MARTIN"));
        QCOMPARE(text(choice.fields.birth->iso()), text("1961-11-12"));
        QVERIFY(choice.fields.name.givenNames.empty());
    }

    void choosePrinted_withoutZone_needsTwoLikelyReadings()
    {
        PrintedReadings readings;
        readings.surname = {reading("MUÑOZ"), reading("MUNOZ")};
        readings.givenNames = {reading("Íñigo", 0.5), reading("Inigo", 0.3)};
        readings.birth = {reading("12 11 1961"), reading("12 11 1967")};
        const PrintedChoice choice = choosePrinted(readings, nullptr);
        QCOMPARE(text(choice.fields.name.surname.reveal()), text("MUÑOZ"));
        QVERIFY(choice.fields.name.givenNames.empty());
        QVERIFY(!choice.fields.birth);
    }

    void choosePrinted_accessNumber_needsTwoReadingsAndNoOther()
    {
        PrintedReadings readings;
        readings.can = {reading("474767")};
        QVERIFY(choosePrinted(readings, nullptr).fields.can.empty());
        readings.can = {reading("474767"), reading("474767")};
        QCOMPARE(text(choosePrinted(readings, nullptr).fields.can.reveal()), text("474767"));
        readings.can.push_back(reading("474761"));
        QVERIFY(choosePrinted(readings, nullptr).fields.can.empty());
    }
};

QTEST_GUILESS_MAIN(PrintedFieldsTest)
#include "tst_printed_fields.moc"
