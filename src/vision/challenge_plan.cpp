#include "vision/challenge.h"

#include <algorithm>

namespace kiosk::vision {
namespace {

constexpr int wanted = 2;
constexpr int digitCount = 4;

bool isTurn(Challenge challenge)
{
    return challenge == Challenge::TurnLeft || challenge == Challenge::TurnRight;
}

} // namespace

ChallengePlan::ChallengePlan(Below below)
    : m_below(std::move(below)), m_left{Challenge::TurnLeft, Challenge::TurnRight, Challenge::Nod,
                                        Challenge::Blink, Challenge::ReadNumber}
{
    draw();
}

void ChallengePlan::draw()
{
    m_current.reset();
    if (done())
        return;
    // The last chance for a turn; without one left (the person cannot turn) anything will do.
    std::vector<Challenge> choice = m_left;
    if (!m_turned && m_passed == wanted - 1 && std::ranges::any_of(m_left, isTurn))
        std::erase_if(choice, [](Challenge challenge) { return !isTurn(challenge); });
    if (choice.empty())
        return;
    m_current = choice[m_below(static_cast<std::uint32_t>(choice.size())) % choice.size()];
    std::erase(m_left, *m_current);
}

std::optional<Challenge> ChallengePlan::current() const noexcept
{
    return m_current;
}

int ChallengePlan::number() const noexcept
{
    return std::min(m_passed + 1, wanted);
}

bool ChallengePlan::done() const noexcept
{
    return m_passed == wanted;
}

bool ChallengePlan::exhausted() const noexcept
{
    return !done() && !m_current;
}

// Two like digits in a row would be read as one number, or as one long opening of the mouth.
std::string ChallengePlan::digits()
{
    std::string digits;
    std::uint32_t last = m_below(10) % 10;
    digits.push_back(static_cast<char>('0' + last));
    while (digits.size() < digitCount) {
        last = (last + 1 + m_below(9) % 9) % 10;
        digits.push_back(static_cast<char>('0' + last));
    }
    return digits;
}

void ChallengePlan::pass()
{
    if (!m_current)
        return;
    m_turned = m_turned || isTurn(*m_current);
    ++m_passed;
    draw();
}

void ChallengePlan::replace()
{
    if (m_current)
        draw();
}

} // namespace kiosk::vision
