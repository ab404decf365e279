#include "identity/plausibility.h"

#include "unit/identity/specimens.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace kiosk;
using namespace kiosk::identity;

namespace {

constexpr Date today{.year = 2026, .month = 11, .day = 22};

QString joined(const std::vector<std::string>& ids)
{
    QStringList list;
    for (const std::string& id : ids)
        list.append(QString::fromStdString(id));
    return list.join(' ');
}

Plausibility judge(const Mrz& mrz, const PrintedFields* printed = nullptr)
{
    return judgePlausibility(mrz, kindOf(mrz), printed, today);
}

bool contains(const std::vector<std::string>& ids, std::string_view id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

PrintedFields pageOf(const char* surname, const char* given, std::optional<Date> birth,
                     std::optional<Date> expiry, const char* number)
{
    PrintedFields printed;
    printed.name = {PersonalText(surname), PersonalText(given)};
    printed.birth = birth;
    printed.expiry = expiry;
    printed.number = PersonalText(number);
    return printed;
}

PrintedFields pageOfPermit()
{
    return pageOf("El Exemple", "Yassine", Date{1979, 9, 23}, Date{2030, 1, 15}, "SPEC01TS2");
}

} // namespace

class PlausibilityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgePlausibility_specimens_hintsAtWhatIsWrongWithThem_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("hints");
        const auto row = [](const char* title, const char* hints) {
            QTest::newRow(title) << title << hints;
        };
        row("ICAO TD1", "expiry.past issuer.specimen");
        row("ICAO TD1, long number", "issuer.specimen"); // 1995 is 2095 for an expiry
        row("ICAO TD3", "expiry.past issuer.specimen");
        row("ICAO TD2", "expiry.past issuer.specimen");
        row("ICAO MRV-A", "issuer.specimen");
        row("French card of 2021", "");
        row("Spanish DNI", "expiry.past");
        row("Portuguese card", "");
        row("Belgian card", "expiry.past");
        row("old French card", "expiry.past");
        row("invented French card", "");
        row("invented residence permit", "");
        row("invented Spanish DNI", "");
        row("invented Belgian card", "optional.inner_check");
        row("invented Portuguese card", "");
        row("invented passport", "");
        row("invented TD2", "issuer.specimen");
        row("invented MRV-A", "expiry.past");
        row("invented MRV-B", "expiry.past");
        row("invented old French card", "expiry.past");
    }
    void judgePlausibility_specimens_hintsAtWhatIsWrongWithThem()
    {
        QFETCH(QString, title);
        QFETCH(QString, hints);
        QCOMPARE(joined(judge(test::specimen(title.toStdString())).hints), hints);
    }

    void judgePlausibility_kinds_listsWhatItHasNoRuleFor_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("notChecked"); // what is not checked of any is left out here
        const auto row = [](const char* title, const char* notChecked) {
            QTest::newRow(title) << title << notChecked;
        };
        row("invented French card", "issued.date number.inner_check optional.inner_check");
        row("invented residence permit", "issued.date number.inner_check optional.inner_check");
        row("invented Spanish DNI", "issued.date number.inner_check");
        row("invented Belgian card", "issued.date number.inner_check");
        row("invented Portuguese card", "issued.date optional.form optional.inner_check");
        row("invented passport",
            "issued.date number.inner_check optional.form optional.inner_check");
        row("ICAO TD3", "issued.date issuer.rules number.form number.inner_check optional.form "
                        "optional.inner_check");
        row("invented TD2", "issued.date expiry.too_far issuer.rules number.form "
                            "number.inner_check optional.form optional.inner_check");
        row("invented MRV-B", "issued.date expiry.too_far issuer.rules number.form "
                              "number.inner_check optional.form optional.inner_check");
        row("invented old French card", "expiry.none nationality.none number.inner_check "
                                        "optional.form optional.inner_check");
    }
    void judgePlausibility_kinds_listsWhatItHasNoRuleFor()
    {
        QFETCH(QString, title);
        QFETCH(QString, notChecked);
        notChecked += " printed.name printed.birth printed.expiry printed.number "
                      "features.security register.stolen";
        QCOMPARE(joined(judge(test::specimen(title.toStdString())).notChecked), notChecked);
    }

    void judgePlausibility_alteredFields_areHinted_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("hints");
        const auto row = [](const char* what, const char* title, const char* field,
                            const char* value, const char* hints) {
            QTest::newRow(what) << title << field << value << hints;
        };
        row("30 February", "invented passport", "birth", "900230", "birth.impossible");
        row("month 13", "invented passport", "birth", "901301", "birth.impossible");
        row("letters", "invented passport", "birth", "9O0101", "birth.impossible");
        row("31 April", "invented passport", "expiry", "300431", "expiry.impossible");
        row("expired yesterday", "invented passport", "expiry", "261121", "expiry.past");
        row("expires today", "invented passport", "expiry", "261122", "");
        row("expires this month", "invented passport", "expiry", "2611<<", "");
        row("expired last month", "invented passport", "expiry", "2610<<", "expiry.past");
        row("ten years and a day", "invented passport", "expiry", "361123", "expiry.too_far");
        row("ten years", "invented passport", "expiry", "361122", "");
        row("Spanish, for life, too young", "invented Spanish DNI", "expiry", "990101",
            "expiry.too_far");
        row("issuer", "invented passport", "issuer", "FRE", "issuer.unknown");
        row("issuer that is a nationality", "invented passport", "issuer", "XXB", "issuer.unknown");
        row("nationality", "invented passport", "nationality", "FPA", "nationality.unknown");
        row("nationality of another state", "invented Belgian card, Spanish", "nationality", "BEL",
            "optional.inner_check");
        row("passport number", "invented passport", "number", "0OSP00001", "number.form");
        row("French card number", "invented French card", "number", "SPEC00FR", "number.form");
        row("Spanish support number", "invented Spanish DNI", "number", "8AA000000", "number.form");
        row("Belgian card number", "invented Belgian card", "number", "600000012",
            "number.form optional.inner_check");
        row("Portuguese card number", "invented Portuguese card", "number", "000000001ZZ4",
            "number.inner_check");
        row("DNI", "invented Spanish DNI", "optional1", "00000001T", "optional.inner_check");
        row("no DNI", "invented Spanish DNI", "optional1", "", "optional.form");
        row("foreigner's number", "invented residence permit", "optional1", "000000001",
            "optional.form");
        row("French card with an optional field", "invented French card", "optional1", "X",
            "optional.form");
        row("register of another birth", "Belgian card", "birth", "130102",
            "expiry.past optional.birth");
        row("old card of a month 13", "old French card", "number", "941392310285",
            "issued.impossible number.form");
        row("old card before its holder", "old French card", "birth", "000101",
            "issued.before_birth expiry.past");
    }
    void judgePlausibility_alteredFields_areHinted()
    {
        QFETCH(QString, title);
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, hints);
        Mrz mrz = test::specimen(title.section(',', 0, 0).toStdString());
        const DocumentKind kind = kindOf(mrz);
        const std::string text = value.toStdString();
        if (field == "birth")
            mrz.birthText = text;
        else if (field == "expiry")
            mrz.expiryText = text;
        else if (field == "issuer")
            mrz.issuer = text;
        else if (field == "nationality")
            mrz.nationality = text;
        else if (field == "number")
            mrz.number = PersonalText(text);
        else
            mrz.optional1 = PersonalText(text);
        QCOMPARE(joined(judgePlausibility(mrz, kind, nullptr, today).hints), hints);
    }

    void judgePlausibility_wrongCheckDigit_isHinted()
    {
        Mrz mrz = test::specimen("invented passport");
        mrz.checks.composite = false;
        QCOMPARE(joined(judge(mrz).hints), "mrz.check_digits");
    }

    void judgePlausibility_zoneWithoutAName_isHinted()
    {
        Mrz mrz = test::specimen("invented passport");
        mrz.name = {};
        QCOMPARE(joined(judge(mrz).hints), "name.missing");
    }

    void judgePlausibility_nationalityAgainstTheKind_isHinted()
    {
        Mrz card = test::specimen("invented French card");
        card.nationality = "MAR";
        const auto asCard = judgePlausibility(card, DocumentKind::FrenchIdCard, nullptr, today);
        QCOMPARE(joined(asCard.hints), "nationality.unexpected");
        Mrz permit = test::specimen("invented residence permit");
        permit.nationality = "FRA";
        QCOMPARE(joined(judge(permit).hints), "nationality.unexpected");
    }

    void judgePlausibility_cardForLife_isNotTooFar()
    {
        Mrz mrz = test::specimen("invented Spanish DNI");
        mrz.birthText = "500101";
        mrz.expiryText = "990101";
        QCOMPARE(joined(judge(mrz).hints), "");
    }

    void judgePlausibility_oldCardOfAnAdult_lastsFifteenYears()
    {
        Mrz mrz = test::specimen("invented old French card"); // born in 1988
        mrz.number = PersonalText("120675100007");
        QCOMPARE(joined(judge(mrz).hints), "");
        mrz.birthText = "950717"; // a child in 2012
        QCOMPARE(joined(judge(mrz).hints), "expiry.past");
    }

    void judgePlausibility_birthNotFullyKnown_isSaidNotToBeChecked()
    {
        Mrz mrz = test::specimen("invented passport");
        mrz.birthText = "80<<<<";
        const Plausibility judged = judge(mrz);
        QCOMPARE(joined(judged.hints), "");
        QVERIFY(contains(judged.notChecked, "birth.incomplete"));
    }

    void judgePlausibility_pageThatAgrees_givesNoHint()
    {
        const PrintedFields page = pageOfPermit();
        const Plausibility judged = judge(test::specimen("invented residence permit"), &page);
        QCOMPARE(joined(judged.hints), "");
        QCOMPARE(judged.printed.size(), 4U);
        for (const PrintedComparison& each : judged.printed)
            QCOMPARE(each.match, PrintedMatch::Match);
        QVERIFY(!contains(judged.notChecked, "printed.name"));
    }

    void judgePlausibility_pageThatContradicts_isHintedFieldByField()
    {
        const PrintedFields page =
            pageOf("Autre", "Nom", Date{1979, 9, 24}, Date{2031, 1, 15}, "SPEC01TSX");
        QCOMPARE(joined(judge(test::specimen("invented residence permit"), &page).hints),
                 "printed.name printed.birth printed.expiry printed.number");
    }

    void judgePlausibility_printedCentury_isThePages()
    {
        Mrz mrz = test::specimen("invented passport");
        mrz.birthText = "120315";
        PrintedFields page;
        page.birth = Date{1912, 3, 15};
        QCOMPARE(joined(judge(mrz, &page).hints), "");
        page.birth = Date{1812, 3, 15};
        QCOMPARE(joined(judge(mrz, &page).hints), "birth.too_old");
        page.birth = Date{2112, 3, 15};
        QCOMPARE(joined(judge(mrz, &page).hints), "birth.impossible");
    }

    void comparePrinted_names_areComparedFolded_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("surname");
        QTest::addColumn<QString>("usage");
        QTest::addColumn<QString>("given");
        QTest::addColumn<int>("match");
        const auto row = [](const char* what, const char* title, const char* surname,
                            const char* usage, const char* given, PrintedMatch match) {
            QTest::newRow(what) << title << surname << usage << given << static_cast<int>(match);
        };
        row("diacritics", "invented passport", "Lefèvre-O’Connor", "", "Zoé Adèle",
            PrintedMatch::Match);
        row("cut by the zone", "invented French card", "De La Fontaine", "", "Éloïse Anne Marie",
            PrintedMatch::Explainable);
        row("cut, and another person", "invented French card", "De La Fontaine", "",
            "Éloïse Anne Paule", PrintedMatch::Conflict);
        row("one given name printed", "invented passport", "Lefèvre O’Connor", "", "Zoé",
            PrintedMatch::Explainable);
        row("zone has the name in use", "invented residence permit", "Dupont", "El Exemple",
            "Yassine", PrintedMatch::Explainable);
        row("another person", "invented residence permit", "Dupont", "Durand", "Yassine",
            PrintedMatch::Conflict);
        row("not read", "invented passport", "", "", "", PrintedMatch::NotRead);
    }
    void comparePrinted_names_areComparedFolded()
    {
        QFETCH(QString, title);
        QFETCH(QString, surname);
        QFETCH(QString, usage);
        QFETCH(QString, given);
        QFETCH(int, match);
        PrintedFields page;
        page.name = {PersonalText(surname.toStdString()), PersonalText(given.toStdString())};
        page.usageName = PersonalText(usage.toStdString());
        const auto compared = comparePrinted(page, test::specimen(title.toStdString()), today);
        QCOMPARE(compared.front().field, PrintedField::Name);
        QCOMPARE(static_cast<int>(compared.front().match), match);
    }

    void comparePrinted_numbers_areComparedWithoutTheirBlanks_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("match");
        const auto row = [](const char* what, const char* title, const char* number,
                            PrintedMatch match) {
            QTest::newRow(what) << title << number << static_cast<int>(match);
        };
        row("grouped", "invented Portuguese card", "00000000 0 ZZ4", PrintedMatch::Match);
        row("dashes", "Belgian card", "600-0017950-15", PrintedMatch::Match);
        row("DNI instead of the card's number", "Spanish DNI", "99999999-R", PrintedMatch::Match);
        row("one look-alike", "invented passport", "0OSP00001", PrintedMatch::Explainable);
        row("two look-alikes", "invented passport", "OOSP00001", PrintedMatch::Conflict);
        row("one other character", "invented passport", "00SP00002", PrintedMatch::Conflict);
        row("shorter", "invented passport", "00SP0000", PrintedMatch::Conflict);
        row("not read", "invented passport", " - ", PrintedMatch::NotRead);
    }
    void comparePrinted_numbers_areComparedWithoutTheirBlanks()
    {
        QFETCH(QString, title);
        QFETCH(QString, number);
        QFETCH(int, match);
        PrintedFields page;
        page.number = PersonalText(number.toStdString());
        const auto compared = comparePrinted(page, test::specimen(title.toStdString()), today);
        QCOMPARE(compared.back().field, PrintedField::Number);
        QCOMPARE(static_cast<int>(compared.back().match), match);
    }

    void comparePrinted_unknownPartsOfADate_explain()
    {
        Mrz mrz = test::specimen("invented passport");
        mrz.birthText = "80<<<<";
        PrintedFields page;
        page.birth = Date{1980, 5, 12};
        QCOMPARE(comparePrinted(page, mrz, today)[1].match, PrintedMatch::Explainable);
        page.birth = Date{1981, 5, 12};
        QCOMPARE(comparePrinted(page, mrz, today)[1].match, PrintedMatch::Conflict);
    }

    void plausibilityTexts_all_haveDistinctIdsAndASentence()
    {
        std::set<std::string_view> ids;
        for (const PlausibilityText& text : plausibilityTexts()) {
            QVERIFY(ids.insert(text.id).second);
            QVERIFY(!text.hint.empty() || !text.notChecked.empty());
            QCOMPARE(findPlausibilityText(text.id), &text);
        }
        QVERIFY(!findPlausibilityText("no.such"));
    }

    void plausibilityTexts_idsOfAllSpecimens_haveTheirSentence()
    {
        for (const test::Specimen& each : test::specimens()) {
            const Plausibility judged = judge(*parseMrz(each.lines));
            for (const std::string& id : judged.hints)
                QVERIFY2(!findPlausibilityText(id)->hint.empty(), id.c_str());
            for (const std::string& id : judged.notChecked)
                QVERIFY2(!findPlausibilityText(id)->notChecked.empty(), id.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(PlausibilityTest)
#include "tst_plausibility.moc"
