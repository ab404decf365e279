// A connection to one card: command in, answer out. Made by CardReaders::connect(), owned by
// whoever reads the card, used on one worker thread only; transmit() blocks for as long as the card
// takes, or until CardReaders::interrupt(). Destroying it ends the connection and leaves the card
// as after a reset. Nobody else can talk to the card in between.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <cstddef>
#include <cstdint>

namespace kiosk::devices {

class CardChannel
{
public:
    // Data octets of the longest short and extended APDU (ISO/IEC 7816-3 clause 12.1.3).
    static constexpr std::size_t shortData = 256;
    static constexpr std::size_t extendedData = 65'536;

    virtual ~CardChannel() = default;

    // Sends one command APDU (ISO/IEC 7816-4) and returns the answer with its two status octets.
    // An answer always has at least two octets, and up to extendedData + 2. Status words are not
    // judged here, and 61xx and 6Cxx come back as they are.
    //
    // An extended command that the reader itself refuses while the card stays where it is comes
    // back as the status word 6700, as if the card had refused its length; the card has not seen
    // it, maxData() is shortData from then on, and the channel goes on. Whoever reads can step down
    // for both in the same way.
    //
    // Fails with CardRemoved, ReaderLost, ServiceUnavailable, CardMute, DeviceTimeout or Cancelled:
    // the channel has ended then, and every later call fails alike. CardProtocol ends nothing: the
    // answer was no answer, or another program has reset the card, which is as after connecting
    // now.
    [[nodiscard]] virtual Result<SecureBytes> transmit(ByteView command) = 0;

    // Answer to reset, as the reader reported it on connection.
    [[nodiscard]] virtual ByteView atr() const noexcept = 0;

    // The most data octets that a command or an answer can have, as far as reader, driver and
    // protocol tell: shortData for T=0 and for a reader that exchanges short APDUs only. No promise
    // of the card's: that is in its EF.ATR/INFO.
    [[nodiscard]] virtual std::size_t maxData() const noexcept { return extendedData; }
    [[nodiscard]] bool acceptsExtended() const noexcept { return maxData() > shortData; }
};

} // namespace kiosk::devices
