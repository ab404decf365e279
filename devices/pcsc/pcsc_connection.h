// One connection to one card, with a context of its own, so that a card that hangs keeps nothing
// else waiting. Every member function may block for good: call them on a VendorThread only. Ends
// the transaction, resets the card and disconnects when the last owner lets go.
#pragma once

#include "core/secure_bytes.h"
#include "pcsc/pcsc_session.h"

#include <atomic>
#include <cstdint>

namespace kiosk::devices {

class PcscConnection
{
public:
    // Keeps `lease` until all is given back.
    PcscConnection(std::shared_ptr<PcscApi> api, std::string reader, std::shared_ptr<void> lease);
    ~PcscConnection();
    PcscConnection(const PcscConnection&) = delete;
    PcscConnection& operator=(const PcscConnection&) = delete;

    // Connects and takes the card for itself. Fails as CardReaders::connect() does.
    [[nodiscard]] Result<void> open();
    // Fails as CardChannel::transmit() does. CardMute here may be cured: the card is then as after
    // open(), and isLost() false.
    [[nodiscard]] Result<SecureBytes> transmit(ByteView command);

    // Why open() does not return: another program was there before. Any thread.
    [[nodiscard]] bool waitsForOthers() const noexcept { return m_waitsForOthers; }
    [[nodiscard]] const Bytes& atr() const noexcept { return m_atr; }
    [[nodiscard]] bool speaksT0() const noexcept { return m_protocol == SCARD_PROTOCOL_T0; }
    [[nodiscard]] std::size_t maxData() const noexcept { return m_maxData; }
    [[nodiscard]] bool isLost() const noexcept { return m_lost; }

private:
    [[nodiscard]] DWORD presentState() const;
    [[nodiscard]] LONG takeTurn();
    [[nodiscard]] LONG send(ByteView command, DWORD& size);
    [[nodiscard]] Result<void> afterReset();
    [[nodiscard]] bool beginAnew(DWORD initialization);
    [[nodiscard]] Result<SecureBytes> afterFailure(LONG value, ByteView command);
    [[nodiscard]] Error explainLoss(LONG value);
    [[nodiscard]] bool isSameCard(DWORD eventState) const noexcept;

    std::shared_ptr<void> m_lease; // first: given back last
    std::shared_ptr<PcscApi> m_api;
    std::string m_reader;
    std::shared_ptr<PcscSession> m_session;
    SCARDHANDLE m_card = 0;
    DWORD m_protocol = 0;
    bool m_connected = false;
    bool m_hasTurn = false;
    bool m_lost = false;
    bool m_untouched = true; // no command has reached the card since its last reset
    std::uint16_t m_changes = 0;
    std::size_t m_maxData = 0;
    std::atomic<bool> m_waitsForOthers = false;
    Bytes m_atr;
    SecureBytes m_buffer;
};

} // namespace kiosk::devices
