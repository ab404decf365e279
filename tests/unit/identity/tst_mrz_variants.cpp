#include "identity/mrz.h"
#include "identity/mrz_checks.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace kiosk;
using namespace kiosk::identity;

namespace {

// A passport with this number, whose check digits hold.
std::vector<std::string> passportOf(const std::string& number)
{
    std::string nine = number;
    nine.resize(9, '<');
    const std::string field = nine + *checkDigit(nine);
    const std::string birth = "7408122";
    const std::string expiry = "3204150";
    const std::string optional = "<<<<<<<<<<<<<<0";
    const char composite = *checkDigit(field + birth + expiry + optional);
    return {"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            field + "UTO" + birth + "F" + expiry + optional + composite};
}

// An identity card of three lines with a number longer than nine characters.
std::vector<std::string> cardOf(const std::string& number)
{
    std::string first = "I<UTO" + number.substr(0, 9) + "<" + number.substr(9);
    first += *checkDigit(number);
    first.resize(30, '<');
    const std::string birth = "7408122";
    const std::string expiry = "3204150";
    const std::string optional(11, '<');
    const char composite = *checkDigit(first.substr(5) + birth + expiry + optional);
    return {first, birth + "F" + expiry + "UTO" + optional + composite,
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"};
}

std::vector<std::string> seedsOf(const std::vector<std::string>& lines)
{
    std::vector<std::string> seeds;
    for (const PersonalText& seed : accessKeySeeds(*parseMrz(lines)))
        seeds.emplace_back(seed.reveal());
    return seeds;
}

std::vector<std::string> numbersOf(const std::vector<std::string>& lines)
{
    std::vector<std::string> numbers;
    for (const std::string& seed : seedsOf(lines))
        numbers.push_back(seed.substr(0, 9));
    return numbers;
}

rc::Gen<std::string> numberOf(int size)
{
    return rc::gen::container<std::string>(
        static_cast<std::size_t>(size), rc::gen::elementOf(std::string("0123456789ABDGILOQSUVXZ")));
}

// number ‖ digit ‖ birth ‖ expiry, the last two of seven characters.
bool numberHolds(const std::string& seed)
{
    const std::size_t size = seed.size() - 15;
    return checkDigitHolds(seed.substr(0, size), seed[size]);
}

} // namespace

class MrzVariantsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accessKeySeeds_numbers_areTheReadingAndItsLookAlikes_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QStringList>("numbers");
        QTest::newRow("nothing to confuse") << "X34X74X79" << QStringList{"X34X74X79"};
        QTest::newRow("G for 6") << "X34674X79" << QStringList{"X34674X79", "X34G74X79"};
        QTest::newRow("6 for G") << "X34G74X79" << QStringList{"X34G74X79", "X34674X79"};
        QTest::newRow("L for 1") << "X34174X79" << QStringList{"X34174X79", "X34L74X79"};
        QTest::newRow("B for 8 alone shows") << "X34874X79" << QStringList{"X34874X79"};
        // Weights 7 and 3: the differences cancel out.
        QTest::newRow("two O for two 0") << "OOX374X79" << QStringList{"OOX374X79", "00X374X79"};
        QTest::newRow("two O, but of weights 7 and 1") << "OXO374X79" << QStringList{"OXO374X79"};
        // Weights 7 and 7: one each way.
        QTest::newRow("O and 8 the wrong way round")
            << "BXX8X4X79" << QStringList{"BXX8X4X79", "8XXBX4X79"};
        QTest::newRow("more than three")
            << "666666666" << QStringList{"666666666", "G66666666", "6G6666666", "66G666666"};
    }
    void accessKeySeeds_numbers_areTheReadingAndItsLookAlikes()
    {
        QFETCH(const QString, number);
        QFETCH(const QStringList, numbers);
        std::vector<std::string> expected;
        for (const QString& text : numbers)
            expected.push_back(text.toStdString());
        QCOMPARE(numbersOf(passportOf(number.toStdString())), expected);
    }
    void accessKeySeeds_anyPassport_areDistinctAndHold()
    {
        const bool holds = rc::check([] {
            const std::string number = *numberOf(9);
            const auto seeds = seedsOf(passportOf(number));
            RC_ASSERT(!seeds.empty() && seeds.size() <= 4U);
            RC_ASSERT(seeds.front().substr(0, 9) == number);
            RC_ASSERT(std::set<std::string>(seeds.begin(), seeds.end()).size() == seeds.size());
            RC_ASSERT(std::all_of(seeds.begin(), seeds.end(), numberHolds));
            for (const std::string& seed : seeds)
                RC_ASSERT(seed.substr(9) == seeds.front().substr(9)); // digit, birth, expiry
        });
        QVERIFY(holds);
    }
    // The composite digit counts another place between, so fewer pass it.
    void accessKeySeeds_anyLongNumber_areDistinctAndHold()
    {
        const bool holds = rc::check([] {
            const std::string number = *numberOf(12);
            const auto lines = cardOf(number);
            const auto seeds = seedsOf(lines);
            RC_ASSERT(!seeds.empty() && seeds.size() <= 4U);
            RC_ASSERT(seeds.front().substr(0, 12) == number);
            RC_ASSERT(std::set<std::string>(seeds.begin(), seeds.end()).size() == seeds.size());
            for (const std::string& seed : seeds) {
                RC_ASSERT(numberHolds(seed));
                RC_ASSERT(parseMrz(cardOf(seed.substr(0, 12)))->lines.lines[1] ==
                          parseMrz(lines)->lines.lines[1]); // the same composite digit
            }
        });
        QVERIFY(holds);
    }
    void accessKeySeeds_numberDoesNotHold_isTheReadingAlone()
    {
        auto lines = passportOf("X34674X79");
        lines[1][9] = lines[1][9] == '1' ? '2' : '1';
        QCOMPARE(seedsOf(lines).size(), std::size_t{1});
    }
    void accessKeySeeds_noChip_areNone()
    {
        auto visa = passportOf("X34674X79");
        visa[0][0] = 'V';
        QVERIFY(seedsOf(visa).empty());
        QVERIFY(accessKeySeeds(Mrz{}).empty());
    }
};

QTEST_GUILESS_MAIN(MrzVariantsTest)
#include "tst_mrz_variants.moc"
