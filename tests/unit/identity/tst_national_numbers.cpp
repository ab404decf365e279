#include "identity/national_numbers.h"

#include <QTest>
#include <rapidcheck.h>

#include <cstdio>

using namespace kiosk;
using namespace kiosk::identity;

Q_DECLARE_METATYPE(NumberCheck)

namespace {

rc::Gen<std::string> digits(std::size_t count)
{
    return rc::gen::container<std::string>(count,
                                           rc::gen::inRange('0', static_cast<char>('9' + 1)));
}

// The same with one digit, at a place of the first `among`, replaced by another one.
std::string withOneWrongDigit(std::string text, std::size_t among)
{
    const auto place = *rc::gen::inRange<std::size_t>(0, among);
    RC_PRE(text[place] >= '0' && text[place] <= '9');
    const auto step = *rc::gen::inRange(1, 10);
    text[place] = static_cast<char>('0' + (text[place] - '0' + step) % 10);
    return text;
}

std::string dniOf(const std::string& eight)
{
    for (const char letter : std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        if (checkSpanishNumber(eight + letter) == NumberCheck::Holds)
            return eight + letter;
    return {};
}

std::string registerOf(const std::string& nine, bool since2000)
{
    const unsigned long long number = std::stoull(since2000 ? "2" + nine : nine);
    std::array<char, 8> check{};
    std::snprintf(check.data(), check.size(), "%02d", static_cast<int>(97 - number % 97));
    return nine + check.data();
}

std::string portugueseOf(const std::string& eleven)
{
    for (char digit = '0'; digit <= '9'; ++digit)
        if (checkPortugueseCard(eleven + digit) == NumberCheck::Holds)
            return eleven + digit;
    return {};
}

} // namespace

class NationalNumbersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checkSpanishNumber_numbers_areJudged_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<NumberCheck>("check");
        QTest::newRow("12345678Z") << "12345678Z" << NumberCheck::Holds;
        QTest::newRow("specimen") << "99999999R" << NumberCheck::Holds;
        QTest::newRow("zero") << "00000000T" << NumberCheck::Holds;
        QTest::newRow("NIE, X for 0") << "X0000000T" << NumberCheck::Holds;
        QTest::newRow("NIE, Y for 1") << "Y0000000Z" << NumberCheck::Holds;
        QTest::newRow("NIE, Z for 2") << "Z0000000M" << NumberCheck::Holds;
        QTest::newRow("wrong letter") << "12345678A" << NumberCheck::WrongCheck;
        QTest::newRow("letter that is never one") << "12345678I" << NumberCheck::WrongCheck;
        QTest::newRow("other first letter") << "W0000000T" << NumberCheck::WrongForm;
        QTest::newRow("too short") << "1234567Z" << NumberCheck::WrongForm;
        QTest::newRow("too long") << "123456789Z" << NumberCheck::WrongForm;
        QTest::newRow("without its letter") << "12345678" << NumberCheck::WrongForm;
        QTest::newRow("lower case") << "12345678z" << NumberCheck::WrongForm;
        QTest::newRow("empty") << "" << NumberCheck::WrongForm;
    }
    void checkSpanishNumber_numbers_areJudged()
    {
        QFETCH(QString, number);
        QFETCH(NumberCheck, check);
        QCOMPARE(checkSpanishNumber(number.toStdString()), check);
    }

    void checkSpanishNumber_oneWrongOrTwoExchangedDigits_areToldAlways()
    {
        QVERIFY(rc::check("one wrong digit", [] {
            const std::string number = dniOf(*digits(8));
            RC_ASSERT(checkSpanishNumber(withOneWrongDigit(number, 8)) == NumberCheck::WrongCheck);
        }));
        QVERIFY(rc::check("two exchanged digits", [] {
            std::string number = dniOf(*digits(8));
            const auto a = *rc::gen::inRange<std::size_t>(0, 8);
            const auto b = *rc::gen::inRange<std::size_t>(0, 8);
            RC_PRE(number[a] != number[b]);
            std::swap(number[a], number[b]);
            RC_ASSERT(checkSpanishNumber(number) == NumberCheck::WrongCheck);
        }));
    }

    void checkBelgianRegister_numbers_areJudged_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<NumberCheck>("check");
        QTest::addColumn<QString>("birth"); // empty: none
        const auto row = [](const char* title, const std::string& number, NumberCheck check,
                            const char* birth) {
            QTest::newRow(title) << QString::fromStdString(number) << check << birth;
        };
        row("specimen, counted without the 2", "13010198739", NumberCheck::Holds, "1913-01-01");
        row("since 2000", registerOf("130101987", true), NumberCheck::Holds, "2013-01-01");
        row("before 2000", registerOf("911105001", false), NumberCheck::Holds, "1991-11-05");
        row("BIS number", registerOf("914105001", false), NumberCheck::Holds, "1991-01-05");
        row("day unknown", registerOf("650000001", false), NumberCheck::Holds, "1965-00-00");
        row("no calendar date", registerOf("650230001", false), NumberCheck::Holds, "");
        row("invented, wrong on purpose", "91110500100", NumberCheck::WrongCheck, "");
        row("ten digits", "9111050010", NumberCheck::WrongForm, "");
        row("a letter", "9111O500100", NumberCheck::WrongForm, "");
        row("empty", "", NumberCheck::WrongForm, "");
    }
    void checkBelgianRegister_numbers_areJudged()
    {
        QFETCH(QString, number);
        QFETCH(NumberCheck, check);
        QFETCH(QString, birth);
        const BelgianRegister judged = checkBelgianRegister(number.toStdString());
        QCOMPARE(judged.check, check);
        QCOMPARE(judged.birth ? QString::fromStdString(judged.birth->iso()) : QString(), birth);
    }

    // A number may hold with the other century when one of its digits changes, but then it says
    // that century: 97 is told from every other remainder with the century known.
    void checkBelgianRegister_oneWrongDigit_isToldOrMovesTheCentury()
    {
        QVERIFY(rc::check("one wrong digit", [] {
            const bool since2000 = *rc::gen::arbitrary<bool>();
            const std::string number = registerOf("0101" + *digits(5), since2000);
            const BelgianRegister judged = checkBelgianRegister(withOneWrongDigit(number, 9));
            if (judged.check == NumberCheck::Holds && judged.birth)
                RC_ASSERT((judged.birth->year >= 2000) != since2000);
        }));
    }

    void checkPortugueseCard_numbers_areJudged_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<NumberCheck>("check");
        QTest::newRow("zeros") << "000000000ZZ4" << NumberCheck::Holds;
        QTest::newRow("specimen") << "007666667ZZ0" << NumberCheck::Holds;
        QTest::newRow("wrong digit") << "000000000ZZ5" << NumberCheck::WrongCheck;
        QTest::newRow("letter among the digits") << "00000000OZZ4" << NumberCheck::WrongForm;
        QTest::newRow("short") << "00000000ZZ4" << NumberCheck::WrongForm;
        QTest::newRow("empty") << "" << NumberCheck::WrongForm;
    }
    void checkPortugueseCard_numbers_areJudged()
    {
        QFETCH(QString, number);
        QFETCH(NumberCheck, check);
        QCOMPARE(checkPortugueseCard(number.toStdString()), check);
    }

    void checkPortugueseCard_oneWrongDigit_isToldAlways()
    {
        QVERIFY(rc::check("one wrong digit", [] {
            const auto version = *rc::gen::container<std::string>(
                2, rc::gen::elementOf(std::string("0123456789ABXYZ")));
            const std::string number = portugueseOf(*digits(9) + version);
            RC_ASSERT(number.size() == 12);
            RC_ASSERT(checkPortugueseCard(withOneWrongDigit(number, 12)) ==
                      NumberCheck::WrongCheck);
        }));
    }

    void forms_ofNumbersWithoutACheck_areTold()
    {
        QVERIFY(isSpanishSupportNumber("BAA000589"));
        QVERIFY(!isSpanishSupportNumber("BAA00058"));
        QVERIFY(isBelgianCardNumber("600001795015"));
        QVERIFY(!isBelgianCardNumber("60000179501X"));
        QVERIFY(isFrenchPassportNumber("00SP00001"));
        QVERIFY(!isFrenchPassportNumber("005P00001"));
        QVERIFY(isFrenchCardNumber("X4RTBPFW4"));
        QVERIFY(!isFrenchCardNumber("X4RTBPFW"));
        QVERIFY(!isFrenchCardNumber("X4RTB<FW4"));
        QVERIFY(isForeignerNumber("0000000001"));
        QVERIFY(!isForeignerNumber("000000000"));
    }

    void oldFrenchCard_number_tellsTheMonthOfItsIssue()
    {
        QVERIFY(isOldFrenchCardNumber("940992310285"));
        QVERIFY(isOldFrenchCardNumber("14062A100007"));
        QVERIFY(!isOldFrenchCardNumber("941392310285")); // month 13
        QVERIFY(!isOldFrenchCardNumber("22069231028"));  // eleven characters
        QCOMPARE(issueOfOldFrenchCard("940992310285")->iso(), std::string("1994-09-00"));
        QCOMPARE(issueOfOldFrenchCard("140675100007")->iso(), std::string("2014-06-00"));
        QVERIFY(!issueOfOldFrenchCard("220675100007")); // the new card had taken its place
        QVERIFY(!issueOfOldFrenchCard("94"));
    }
};

QTEST_APPLESS_MAIN(NationalNumbersTest)
#include "tst_national_numbers.moc"
