// A card channel over PC/SC: a connection, the thread that its calls run on, the watchdog, and the
// ear for an interrupt.
#pragma once

#include "api/card_channel.h"
#include "pcsc/interruption.h"
#include "pcsc/pcsc_connection.h"
#include "pcsc/pcsc_limits.h"
#include "pcsc/vendor_thread.h"

#include <optional>

namespace kiosk::devices {

class PcscChannel final : public CardChannel
{
public:
    // Fails as CardReaders::connect() does.
    [[nodiscard]] static Result<std::unique_ptr<CardChannel>>
    open(std::shared_ptr<PcscConnection> connection, const PcscLimits& limits,
         std::shared_ptr<Interruption> interruption);
    ~PcscChannel() override;

    [[nodiscard]] Result<SecureBytes> transmit(ByteView command) override;
    [[nodiscard]] ByteView atr() const noexcept override { return m_atr; }
    [[nodiscard]] std::size_t maxData() const noexcept override { return m_maxData; }

private:
    PcscChannel(std::shared_ptr<PcscConnection> connection, const PcscLimits& limits,
                std::shared_ptr<Interruption> interruption);
    [[nodiscard]] Result<void> connect();
    void close();
    [[nodiscard]] Error givenUp(const char* what);

    std::shared_ptr<PcscConnection> m_connection; // also held by a call that hangs
    PcscLimits m_limits;
    std::chrono::milliseconds m_commandLimit;
    std::shared_ptr<Interruption> m_interruption;
    std::stop_token m_stop;
    Bytes m_atr;
    std::size_t m_maxData = shortData;
    std::optional<Error> m_lost; // what ended this channel; nothing more is sent then
    VendorThread m_thread;
};

} // namespace kiosk::devices
