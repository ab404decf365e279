// A card channel over PC/SC: a connection, the thread that its calls run on, and the watchdog.
#pragma once

#include "api/card_channel.h"
#include "pcsc/pcsc_connection.h"
#include "pcsc/vendor_thread.h"

namespace kiosk::devices {

class PcscChannel final : public CardChannel
{
public:
    // Fails as CardReaders::connect() does, and with DeviceTimeout when the reader does not come
    // back within `limit`.
    [[nodiscard]] static Result<std::unique_ptr<CardChannel>>
    open(std::shared_ptr<PcscApi> api, const std::string& reader, std::chrono::milliseconds limit);
    ~PcscChannel() override;

    [[nodiscard]] Result<SecureBytes> transmit(ByteView command) override;
    [[nodiscard]] ByteView atr() const noexcept override { return m_atr; }

private:
    PcscChannel(std::shared_ptr<PcscConnection> connection, std::chrono::milliseconds limit);

    std::shared_ptr<PcscConnection> m_connection; // also held by a call that hangs
    std::chrono::milliseconds m_limit;
    Bytes m_atr;
    std::optional<Error> m_lost; // what ended this channel; nothing more is sent then
    VendorThread m_thread;
};

} // namespace kiosk::devices
