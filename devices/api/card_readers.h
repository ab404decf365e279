// All card readers of the machine, contact and contactless. Implemented by devices/pcsc. Calls
// block and belong to one worker thread, except interrupt(), which any thread may call.
#pragma once

#include "api/card_channel.h"
#include "core/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::devices {

struct ReaderState
{
    std::string name; // as the service names it; stable while plugged in
    bool cardPresent = false;
    bool mute = false;      // a card is there but gave no answer to reset
    bool inUse = false;     // another program holds it exclusively
    Bytes atr;              // empty without a card
    bool simulated = false; // a virtual reader: said so in the window and in the package
    friend bool operator==(const ReaderState&, const ReaderState&) = default;
};

class CardReaders
{
public:
    virtual ~CardReaders() = default;

    // Every reader with its present state; an empty list when there is none.
    // Fails with ServiceUnavailable. Cures itself when the service comes back.
    [[nodiscard]] virtual Result<std::vector<ReaderState>> list() = 0;

    // Returns when a reader or card came or went, when `atMost` has passed, or on interrupt().
    // Spurious returns are allowed: call list() to see what is there.
    // Fails with ServiceUnavailable, then returns only after up to a second, so that a caller may
    // loop.
    [[nodiscard]] virtual Result<void> waitForChange(std::chrono::milliseconds atMost) = 0;
    virtual void interrupt() noexcept = 0;

    // Fails with NoReader, NoCard, CardMute, CardBusy, CardProtocol or ServiceUnavailable.
    [[nodiscard]] virtual Result<std::unique_ptr<CardChannel>>
    connect(const std::string& reader) = 0;
};

} // namespace kiosk::devices
