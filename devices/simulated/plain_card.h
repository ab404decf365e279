// A card that gives fixed answers to the beginnings of commands: payment cards, professional cards,
// cards put in upside down. Only their answer to reset and a word or two matter to the kiosk.
#pragma once

#include "simulated/card.h"

#include <vector>

namespace kiosk::devices::simulated {

struct FixedAnswer
{
    Bytes commandBegins;
    Bytes answer;
};

class PlainCard final : public Card
{
public:
    PlainCard(Bytes atr, std::vector<FixedAnswer> answers, Bytes otherwise);

    [[nodiscard]] Bytes atr() const override { return m_atr; }
    void reset() override {}
    [[nodiscard]] Bytes answerTo(ByteView command) override;

private:
    Bytes m_atr;
    std::vector<FixedAnswer> m_answers;
    Bytes m_otherwise;
};

} // namespace kiosk::devices::simulated
