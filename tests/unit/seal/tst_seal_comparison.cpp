#include "seal/seal_comparison.h"

#include "support/seal_maker.h"
#include "unit/identity/specimens.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::seal;
using identity::Date;
using identity::Mrz;
using identity::PrintedFields;

Q_DECLARE_METATYPE(SealMatch)

namespace {

constexpr Date today{.year = 2026, .month = 11, .day = 22};

TwoDDoc sealOf(const char* id, const std::string& value)
{
    TwoDDoc content;
    content.fields.push_back({id, PersonalText(value), false});
    return content;
}

QString idsOf(const std::vector<std::string>& ids)
{
    QStringList list;
    for (const std::string& id : ids)
        list.append(QString::fromStdString(id));
    return list.join(' ');
}

Mrz permit()
{
    return test::specimen("invented residence permit");
}

} // namespace

class SealComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void compareSeal_ofTheSamePerson_matches()
    {
        const TwoDDoc content = test::exampleSeal(test::makeSealChain());
        const Mrz mrz = permit();
        const SealComparison compared = compareSeal(content, &mrz, nullptr, today);
        QCOMPARE(compared.match, SealMatch::Match);
        QCOMPARE(idsOf(compared.agreeing), "62 60 69 68 67 66");
        QVERIFY(compared.contradicting.empty());
    }

    void compareSeal_ofAnotherPerson_contradicts()
    {
        const TwoDDoc content = test::exampleSeal(test::makeSealChain());
        const Mrz mrz = test::specimen("invented passport");
        const SealComparison compared = compareSeal(content, &mrz, nullptr, today);
        QCOMPARE(compared.match, SealMatch::Contradicts);
        QCOMPARE(idsOf(compared.contradicting), "62 60 69 68 67 66");
    }

    void compareSeal_fieldsAgainstTheZone_agreeOrContradict_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("value");
        QTest::addColumn<SealMatch>("match");
        const auto row = [](const char* title, const char* id, const char* value, SealMatch match) {
            QTest::newRow(title) << id << value << match;
        };
        row("first given name", "61", "YASSINE", SealMatch::Match);
        row("more given names", "60", "YASSINE/OMAR", SealMatch::Match);
        row("other given name", "61", "OMAR", SealMatch::Contradicts);
        row("surname with diacritics", "62", "El Éxemple", SealMatch::Match);
        row("other surname", "62", "EXEMPLAIRE", SealMatch::Contradicts);
        row("birth", "69", "23091979", SealMatch::Match);
        row("birth of another century", "69", "23091879", SealMatch::Match);
        row("other birth", "69", "24091979", SealMatch::Contradicts);
        row("birth that is no date", "69", "2309197X", SealMatch::NotComparable);
        row("other sex", "68", "F", SealMatch::Contradicts);
        row("other nationality", "67", "DZ", SealMatch::Contradicts);
        row("document number", "66", "SPEC 01TS2", SealMatch::Match);
        row("other document number", "66", "SPEC01TS3", SealMatch::Contradicts);
        row("foreigner's number", "6Q", "0000000001", SealMatch::Match);
        row("other foreigner's number", "6Q", "0000000002", SealMatch::Contradicts);
        row("expiry", "6O", "15012030", SealMatch::Match);
        row("other expiry", "6O", "15012031", SealMatch::Contradicts);
        row("zone with blanks", "6F",
            "IRFRASPEC01TS29 0000000001    7909238M3001156MAR         9EL EXEMPLE  YASSINE",
            SealMatch::Match);
        row("other zone", "6F", "IRFRASPEC01TS29 0000000001    7909238M3001156MAR",
            SealMatch::Contradicts);
        row("no field of the page", "6A", "CASABLANCA", SealMatch::NotComparable);
        row("empty value", "62", "", SealMatch::NotComparable);
    }
    void compareSeal_fieldsAgainstTheZone_agreeOrContradict()
    {
        QFETCH(QString, id);
        QFETCH(QString, value);
        QFETCH(SealMatch, match);
        const Mrz mrz = permit();
        const TwoDDoc content = sealOf(qPrintable(id), value.toStdString());
        QCOMPARE(compareSeal(content, &mrz, nullptr, today).match, match);
    }

    void compareSeal_printedFields_areComparedToo()
    {
        PrintedFields page;
        page.name = {PersonalText("El Exemple"), PersonalText("Yassine")};
        page.usageName = PersonalText("Modèle");
        page.birth = Date{1979, 9, 23};
        page.expiry = Date{2030, 1, 15};
        page.number = PersonalText("SPEC01TS2");
        TwoDDoc content = test::exampleSeal(test::makeSealChain());
        content.fields.push_back({"63", PersonalText("MODELE"), false});
        QCOMPARE(idsOf(compareSeal(content, nullptr, &page, today).agreeing), "62 60 69 66 63");
        page.birth = Date{1879, 9, 23}; // the page has the century
        const Mrz mrz = permit();
        const SealComparison compared = compareSeal(content, &mrz, &page, today);
        QCOMPARE(compared.match, SealMatch::Contradicts);
        QCOMPARE(idsOf(compared.contradicting), "69");
    }

    void compareSeal_nothingOfThePage_isNotComparable()
    {
        const TwoDDoc content = test::exampleSeal(test::makeSealChain());
        const PrintedFields empty;
        QCOMPARE(compareSeal(content, nullptr, nullptr, today).match, SealMatch::NotComparable);
        QCOMPARE(compareSeal(content, nullptr, &empty, today).match, SealMatch::NotComparable);
    }
};

QTEST_APPLESS_MAIN(SealComparisonTest)
#include "tst_seal_comparison.moc"
