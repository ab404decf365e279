#include "simulated/plain_card.h"

#include <algorithm>

namespace kiosk::devices::simulated {

PlainCard::PlainCard(Bytes atr, std::vector<FixedAnswer> answers, Bytes otherwise)
    : m_atr(std::move(atr)), m_answers(std::move(answers)), m_otherwise(std::move(otherwise))
{
}

Bytes PlainCard::answerTo(ByteView command)
{
    for (const auto& [begins, answer] : m_answers) {
        if (command.size() >= begins.size() &&
            std::equal(begins.begin(), begins.end(), command.begin()))
            return answer;
    }
    return m_otherwise;
}

} // namespace kiosk::devices::simulated
