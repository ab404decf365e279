// Commands to a card and its answers, above the transport: what protocols are written against, so
// that they do not care whether secure messaging lies between. One worker thread; send() blocks.
#pragma once

#include "api/card_channel.h"
#include "chip/apdu.h"

namespace kiosk::chip {

class CardLink
{
public:
    virtual ~CardLink() = default;
    // The complete answer. Status words are the caller's to judge. Fails with CardProtocol, or with
    // what lies below fails with.
    [[nodiscard]] virtual Result<Response> send(const Command& command) = 0;
};

// Sends one command and brings the whole answer, as T=0 needs it (ISO/IEC 7816-3 clause 12.2.1):
// 61xx is followed by GET RESPONSE, 6Cxx by the same command with the length that the card named.
// Bounded: fails with CardProtocol when the card goes on like that.
class PlainLink final : public CardLink
{
public:
    // `channel` must outlive the link.
    explicit PlainLink(devices::CardChannel& channel) : m_channel(channel) {}

    [[nodiscard]] Result<Response> send(const Command& command) override;
    [[nodiscard]] int apduCount() const noexcept { return m_apduCount; }

private:
    [[nodiscard]] Result<Response> transmit(const Command& command);

    devices::CardChannel& m_channel;
    int m_apduCount = 0;
};

} // namespace kiosk::chip
