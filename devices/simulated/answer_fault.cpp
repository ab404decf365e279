#include "simulated/answer_fault.h"

#include "simulated/command.h"

namespace kiosk::devices::simulated {

namespace {

// No status word among them makes sense to a reader of the kiosk.
const Bytes garbage{0xDE, 0xAD, 0xBE, 0xEF, 0x00, 0xFF, 0x13, 0x37};

constexpr std::size_t part = 16; // of an endless answer

// Shorter ones are status words, and what a card gives before it can be wrong about anything.
constexpr std::size_t longAnswer = 16;

// The status stays: what an answer comes to without it is mere chance.
Bytes truncated(Bytes answer)
{
    if (answer.size() <= longAnswer)
        return answer;
    answer.erase(answer.begin() + static_cast<std::ptrdiff_t>(answer.size() / 2), answer.end() - 2);
    return answer;
}

Bytes endless(ByteView command)
{
    const bool fetching = command.size() > 1 && command[1] == ins::getResponse;
    return answer(withCount(sw::moreData, part), fetching ? Bytes(part) : Bytes());
}

} // namespace

Bytes spoiled(Misbehaviour how, ByteView command, Bytes answer)
{
    switch (how) {
    case Misbehaviour::Garbage:
        return garbage;
    case Misbehaviour::TruncatedAnswers:
        return truncated(std::move(answer));
    case Misbehaviour::EndlessData:
        return endless(command);
    default:
        return answer;
    }
}

} // namespace kiosk::devices::simulated
