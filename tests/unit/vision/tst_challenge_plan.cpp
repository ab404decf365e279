#include "vision/challenge.h"

#include <QTest>
#include <rapidcheck.h>

#include <set>

using kiosk::vision::Challenge;
using kiosk::vision::ChallengePlan;

namespace {

bool isTurn(Challenge challenge)
{
    return challenge == Challenge::TurnLeft || challenge == Challenge::TurnRight;
}

// Gives `numbers` one after the other, and 0 when they are used up.
ChallengePlan::Below drawing(std::vector<std::uint32_t> numbers)
{
    return [numbers = std::move(numbers), next = std::size_t{0}](std::uint32_t below) mutable {
        return next < numbers.size() ? numbers[next++] % below : 0;
    };
}

struct Walk
{
    std::vector<Challenge> asked;
    std::vector<Challenge> passed;
    bool done = false;
    bool exhausted = false;
};

Walk walk(ChallengePlan& plan, const std::vector<bool>& can)
{
    Walk walk;
    for (std::size_t step = 0; plan.current() && step < 20; ++step) {
        walk.asked.push_back(*plan.current());
        if (step < can.size() && !can[step]) {
            plan.replace();
        } else {
            walk.passed.push_back(*plan.current());
            plan.pass();
        }
    }
    walk.done = plan.done();
    walk.exhausted = plan.exhausted();
    return walk;
}

} // namespace

class TestChallengePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fresh_asksForTheFirst()
    {
        ChallengePlan plan(drawing({2}));
        QCOMPARE(plan.current(), std::optional(Challenge::Nod));
        QCOMPARE(plan.number(), 1);
        QVERIFY(!plan.done());
        QVERIFY(!plan.exhausted());
    }

    void pass_firstWasNoTurn_secondIsATurn()
    {
        ChallengePlan plan(drawing({2, 1}));
        plan.pass();
        QCOMPARE(plan.current(), std::optional(Challenge::TurnRight));
        QCOMPARE(plan.number(), 2);
        plan.pass();
        QVERIFY(plan.done());
        QVERIFY(!plan.current());
        QVERIFY(!plan.exhausted());
        QCOMPARE(plan.number(), 2);
    }

    void replace_bothTurns_anythingElseWillDo()
    {
        ChallengePlan plan(drawing({0, 0, 0, 0}));
        plan.replace(); // left
        plan.replace(); // right
        QCOMPARE(plan.current(), std::optional(Challenge::Nod));
        plan.pass();
        QCOMPARE(plan.current(), std::optional(Challenge::Blink));
        plan.pass();
        QVERIFY(plan.done());
    }

    void replace_everything_isExhausted()
    {
        ChallengePlan plan(drawing({}));
        for (int i = 0; i < 5; ++i) {
            QVERIFY(plan.current());
            plan.replace();
        }
        QVERIFY(plan.exhausted());
        QVERIFY(!plan.done());
        plan.replace();
        plan.pass();
        QVERIFY(plan.exhausted());
        QCOMPARE(plan.number(), 1);
    }

    void anyWalk_isValid()
    {
        const bool held =
            rc::check([](const std::vector<std::uint32_t>& numbers, const std::vector<bool>& can) {
                ChallengePlan plan(drawing(numbers));
                const Walk walked = walk(plan, can);
                RC_ASSERT(std::set(walked.asked.begin(), walked.asked.end()).size() ==
                          walked.asked.size());
                RC_ASSERT(walked.done != walked.exhausted);
                RC_ASSERT(walked.done == (walked.passed.size() == 2));
                const auto turnsAsked = std::ranges::count_if(walked.asked, isTurn);
                if (walked.done && turnsAsked < 2)
                    RC_ASSERT(std::ranges::any_of(walked.passed, isTurn));
                if (walked.exhausted)
                    RC_ASSERT(walked.asked.size() == 5U);
            });
        QVERIFY(held);
    }

    void everyMovement_canBeTheFirst_andEveryOtherTheSecond()
    {
        std::set<std::pair<Challenge, Challenge>> seen;
        for (std::uint32_t first = 0; first < 5; ++first) {
            for (std::uint32_t second = 0; second < 4; ++second) {
                ChallengePlan plan(drawing({first, second}));
                const Challenge one = *plan.current();
                plan.pass();
                seen.emplace(one, *plan.current());
            }
        }
        QCOMPARE(seen.size(), std::size_t{14}); // two turns × 4, three others × 2 turns
    }

    void sameDraws_samePlan()
    {
        ChallengePlan one(drawing({3, 1, 4}));
        ChallengePlan other(drawing({3, 1, 4}));
        QCOMPARE(walk(one, {}).asked, walk(other, {}).asked);
    }

    void digits_areFourWithoutRepetition_andNewEachTime()
    {
        QVERIFY(rc::check([](const std::vector<std::uint32_t>& numbers) {
            ChallengePlan plan(drawing(numbers));
            const std::string digits = plan.digits();
            RC_ASSERT(digits.size() == 4U);
            for (std::size_t i = 0; i < digits.size(); ++i) {
                RC_ASSERT(digits[i] >= '0' && digits[i] <= '9');
                RC_ASSERT(i == 0 || digits[i] != digits[i - 1]);
            }
        }));
        ChallengePlan plan(drawing({0, 4, 8, 1, 3, 7, 2, 5, 6}));
        const std::string first = plan.digits();
        QVERIFY(plan.digits() != first);
    }
};

QTEST_GUILESS_MAIN(TestChallengePlan)
#include "tst_challenge_plan.moc"
