// What holds for all names: the two comparisons over names made of chance, of words that the rules
// know and of any octets.
#include "identity/civil_status.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <string>

using namespace kiosk;
using namespace kiosk::identity;

namespace {

using Texts = std::string_view;

std::string wordFromRules()
{
    static constexpr auto words = std::to_array<Texts>(
        {"DE",     "LA",   "D",          "EL",         "BEN",    "ABD",     "ABDELKADER", "MOHAMED",
         "NGUYEN", "VAN",  "EP",         "NEE",        "FNU",    "XXX",     "ST",         "LE",
         "GOFF",   "JEAN", "PIERRE",     "JEANPIERRE", "MARTIN", "MUELLER", "SAMUEL",     "EDDINE",
         "NOUR",   "O",    "ETXEBERRIA", "Y",          "E",      "KHADIJA", "AR",         "A"});
    return std::string(*rc::gen::elementOf(words));
}

std::string wordOfChance()
{
    const auto size = *rc::gen::inRange<std::size_t>(1, 9);
    return *rc::gen::container<std::string>(size,
                                            rc::gen::inRange('A', static_cast<char>('Z' + 1)));
}

std::string someName()
{
    const int words = *rc::gen::inRange(0, 5);
    std::string name;
    for (int i = 0; i < words; ++i)
        name +=
            (i == 0 ? "" : " ") + (*rc::gen::inRange(0, 3) == 0 ? wordOfChance() : wordFromRules());
    return name;
}

std::string someOctets()
{
    return *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
}

// The same with marks over some of its letters.
std::string marked(const std::string& name)
{
    struct Letter
    {
        char plain;
        std::array<Texts, 3> marked;
    };
    static constexpr auto letters = std::to_array<Letter>({{'A', {"À", "Ä", "Å"}},
                                                           {'C', {"Ç", "Č", "Ć"}},
                                                           {'D', {"Đ", "Ď", "Ḋ"}},
                                                           {'E', {"É", "Ë", "Ễ"}},
                                                           {'I', {"Î", "İ", "Ị"}},
                                                           {'N', {"Ñ", "Ń", "Ň"}},
                                                           {'O', {"Ô", "Ö", "Ờ"}},
                                                           {'S', {"Ş", "Ș", "Š"}},
                                                           {'U', {"Ù", "Ü", "Ữ"}},
                                                           {'Y', {"Ÿ", "Ý", "Ỹ"}}});
    std::string result;
    for (const char plain : name) {
        const auto letter =
            std::find_if(letters.begin(), letters.end(),
                         [plain](const Letter& each) { return each.plain == plain; });
        if (letter == letters.end() || *rc::gen::arbitrary<bool>())
            result += plain;
        else
            result += letter->marked[*rc::gen::inRange<std::size_t>(0, 3)];
    }
    return result;
}

CivilStatus personOf(const std::string& birth, const std::string& usage, const std::string& given)
{
    CivilStatus person;
    person.birthName = PersonalText(birth);
    person.usageName = PersonalText(usage);
    person.givenNames = PersonalText(given);
    return person;
}

CivilStatus somePerson()
{
    const bool used = *rc::gen::inRange(0, 3) == 0;
    return personOf(someName(), used ? someName() : "", someName());
}

} // namespace

class NamePropertiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void compare_anyNames_isSymmetric()
    {
        QVERIFY(rc::check([] {
            const CivilStatus a = somePerson();
            const CivilStatus b = somePerson();
            RC_ASSERT(compareCivilStatus(a, b) == compareCivilStatus(b, a));
        }));
    }
    void compare_aNameWithItself_matches()
    {
        QVERIFY(rc::check([] {
            const CivilStatus a = somePerson();
            RC_ASSERT(worstOf(compareCivilStatus(a, a)) == NameMatch::Match);
        }));
    }
    void compare_aNameWithMarks_isNoConflict()
    {
        QVERIFY(rc::check([] {
            const std::string surname = someName();
            const std::string given = someName();
            const CivilStatus plain = personOf(surname, "", given);
            const std::string markedSurname = marked(surname);
            const std::string markedGiven = marked(given);
            RC_LOG(surname + "|" + given + " / " + markedSurname + "|" + markedGiven);
            const CivilStatus same = personOf(markedSurname, "", markedGiven);
            RC_ASSERT(worstOf(compareCivilStatus(plain, same)) != NameMatch::Conflict);
        }));
    }
    void compare_anyOctets_isSymmetricAndReflexive()
    {
        QVERIFY(rc::check([] {
            const CivilStatus a = personOf(someOctets(), someOctets(), someOctets());
            const CivilStatus b = personOf(someOctets(), someOctets(), someOctets());
            RC_ASSERT(compareCivilStatus(a, b) == compareCivilStatus(b, a));
            RC_ASSERT(worstOf(compareCivilStatus(a, a)) == NameMatch::Match);
        }));
    }
    void fold_anyOctetsTwice_changesNothing()
    {
        QVERIFY(rc::check([] {
            const PersonalText once = foldName(PersonalText(someOctets()));
            RC_ASSERT(foldName(once) == once);
        }));
    }
    void compare_oneDocument_isSymmetric()
    {
        QVERIFY(rc::check([] {
            const PersonName a{PersonalText(someName()), PersonalText(someName())};
            const PersonName b{PersonalText(someName()), PersonalText(someName())};
            RC_ASSERT(compareNames(a, b) == compareNames(b, a));
            RC_ASSERT(compareNames(a, a) == NameMatch::Match);
        }));
    }

    // The watchdog of ctest bounds the time; each of these is 10,000 characters.
    void compare_veryLongNames_ends_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        constexpr int size = 10000;
        const QString umlauts(size, QChar(0xDC));
        QTest::newRow("umlauts") << umlauts << umlauts.toLower();
        QTest::newRow("one word") << QString(size, 'A') << QString(size, 'E');
        QTest::newRow("words") << QString("AB ").repeated(size / 3)
                               << QString("AC ").repeated(size / 3);
        QTest::newRow("Arabic") << QString("KHADIJA").repeated(size / 7)
                                << QString("HADIDJA").repeated(size / 7);
        QTest::newRow("diphthongs")
            << QString("EI").repeated(size / 2) << QString("AI").repeated(size / 2);
        QTest::newRow("particles")
            << QString("DE ").repeated(size / 3) << QString("D'").repeated(size / 2);
        QTest::newRow("slashes") << QString("K/").repeated(size / 2)
                                 << QString("KER").repeated(size / 3);
    }
    void compare_veryLongNames_ends()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        const CivilStatus left = personOf(a.toStdString(), b.toStdString(), a.toStdString());
        const CivilStatus right = personOf(b.toStdString(), "", b.toStdString());
        QCOMPARE(compareCivilStatus(left, right), compareCivilStatus(right, left));
        QCOMPARE(worstOf(compareCivilStatus(left, left)), NameMatch::Match);
    }
};

QTEST_APPLESS_MAIN(NamePropertiesTest)
#include "tst_name_properties.moc"
