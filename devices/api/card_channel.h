// A connection to one card: command in, answer out. Made by CardReaders::connect(), owned by
// whoever reads the card, used on one worker thread only; transmit() blocks for as long as the card
// takes. Destroying it ends the connection and leaves the card as after a reset.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <cstdint>

namespace kiosk::devices {

class CardChannel
{
public:
    virtual ~CardChannel() = default;

    // Sends one command APDU (ISO/IEC 7816-4) and returns the answer with its two status octets.
    // An answer always has at least two octets. Status words are not judged here, and 61xx and 6Cxx
    // come back as they are.
    // Fails with CardRemoved, ReaderLost, ServiceUnavailable, CardMute or DeviceTimeout.
    [[nodiscard]] virtual Result<SecureBytes> transmit(ByteView command) = 0;

    // Answer to reset, as the reader reported it on connection.
    [[nodiscard]] virtual ByteView atr() const noexcept = 0;
};

} // namespace kiosk::devices
