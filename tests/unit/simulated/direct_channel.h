// A simulated card held against the kiosk's reading without a reader between them.
#pragma once

#include "api/card_channel.h"
#include "simulated/card.h"

namespace kiosk::test {

class DirectChannel final : public devices::CardChannel
{
public:
    explicit DirectChannel(devices::simulated::Card& card) : m_card(card), m_atr(card.atr())
    {
        card.reset();
    }
    Result<SecureBytes> transmit(ByteView command) override
    {
        return core::toSecure(m_card.answerTo(command));
    }
    ByteView atr() const noexcept override { return m_atr; }

private:
    devices::simulated::Card& m_card;
    Bytes m_atr;
};

} // namespace kiosk::test
