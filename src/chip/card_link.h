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
    [[nodiscard]] virtual ByteView answerToReset() const noexcept { return {}; }
    // What reader and driver carry; no promise of the card's.
    [[nodiscard]] virtual bool acceptsExtended() const noexcept { return true; }
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
    [[nodiscard]] ByteView answerToReset() const noexcept override { return m_channel.atr(); }
    [[nodiscard]] bool acceptsExtended() const noexcept override
    {
        return m_channel.acceptsExtended();
    }
    // What went over the channel so far, both directions.
    [[nodiscard]] int apduCount() const noexcept { return m_apduCount; }
    [[nodiscard]] std::size_t octetCount() const noexcept { return m_octetCount; }

private:
    [[nodiscard]] Result<Response> transmit(const Command& command);

    devices::CardChannel& m_channel;
    int m_apduCount = 0;
    std::size_t m_octetCount = 0;
};

} // namespace kiosk::chip
