// All card readers of the machine, contact and contactless. Implemented by devices/pcsc. Calls
// block and belong to one worker thread, except interrupt(), which any thread may call.
#pragma once

#include "api/card_channel.h"
#include "core/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::devices {

struct ReaderState
{
    std::string name; // as the service names it; stable while plugged in
    bool cardPresent = false;
    bool mute = false; // a card is there but gave no answer to reset
    // Not to be had now: another program holds it exclusively, a channel of these readers is open,
    // or a call that was given up still runs.
    bool inUse = false;
    Bytes atr;              // empty without a card
    bool simulated = false; // a virtual reader: said so in the window and in the package
    // Slots of one device, a contact and a contactless one for example, have the same `device`.
    std::string device;
    int slot = 0; // counts from 0 within the device
    // Another number than before: the card was taken out or put in meanwhile, even when one is
    // there both times.
    std::uint16_t changes = 0;
    friend bool operator==(const ReaderState&, const ReaderState&) = default;
};

class CardReaders
{
public:
    virtual ~CardReaders() = default;

    // Every reader with its present state; an empty list when there is none. Forgets an interrupt
    // that nobody noticed.
    // Fails with ServiceUnavailable or Cancelled. Cures itself when the service comes back.
    [[nodiscard]] virtual Result<std::vector<ReaderState>> list() = 0;

    // Returns when a reader or card came or went, when `atMost` has passed, or on interrupt().
    // Spurious returns are allowed: call list() to see what is there.
    // Fails with ServiceUnavailable, then returns only after up to a second, so that a caller may
    // loop.
    [[nodiscard]] virtual Result<void> waitForChange(std::chrono::milliseconds atMost) = 0;

    // Ends what runs within 100 ms, whatever the card or the service does: waitForChange() returns;
    // list(), connect() and transmit() of every channel that was open fail with Cancelled. Never
    // blocks. Remembered when nothing runs, until it is noticed or until the next list(). So a job
    // looks at its own stop flag after list(): a flag that was set before interrupt() is never
    // missed, and an interrupt meant for the job before harms nobody. Then all works again; a
    // reader whose card still chews on the given up command says CardBusy until that is over.
    virtual void interrupt() noexcept = 0;

    // Takes the card for this channel alone. Fails with NoReader, NoCard, CardMute, CardBusy,
    // CardProtocol, ServiceUnavailable, DeviceTimeout or Cancelled.
    [[nodiscard]] virtual Result<std::unique_ptr<CardChannel>>
    connect(const std::string& reader) = 0;
};

} // namespace kiosk::devices
