// One connection to one card, with a context of its own, so that a card that hangs keeps nothing
// else waiting. Every member function may block for good: call them on a VendorThread only. Ends
// the transaction, resets the card and disconnects when the last owner lets go.
#pragma once

#include "core/secure_bytes.h"
#include "pcsc/pcsc_session.h"

#include <atomic>

namespace kiosk::devices {

class PcscConnection
{
public:
    PcscConnection(std::shared_ptr<PcscApi> api, std::string reader);
    ~PcscConnection();
    PcscConnection(const PcscConnection&) = delete;
    PcscConnection& operator=(const PcscConnection&) = delete;

    // Connects and takes the card for itself. Fails as CardReaders::connect() does.
    [[nodiscard]] Result<void> open();
    // Fails as CardChannel::transmit() does.
    [[nodiscard]] Result<SecureBytes> transmit(ByteView command);

    // Why open() does not return: another program was there before. Any thread.
    [[nodiscard]] bool waitsForOthers() const noexcept { return m_waitsForOthers; }
    [[nodiscard]] const Bytes& atr() const noexcept { return m_atr; }

private:
    [[nodiscard]] bool isInUse() const;
    [[nodiscard]] LONG takeTurn();
    [[nodiscard]] Error explainLoss(LONG value);

    std::shared_ptr<PcscApi> m_api;
    std::string m_reader;
    std::shared_ptr<PcscSession> m_session;
    SCARDHANDLE m_card = 0;
    DWORD m_protocol = 0;
    bool m_connected = false;
    bool m_hasTurn = false;
    std::atomic<bool> m_waitsForOthers = false;
    Bytes m_atr;
    SecureBytes m_buffer;
};

} // namespace kiosk::devices
