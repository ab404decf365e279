// A simulated card: what lies in a virtual reader. Owned by its CardSlot, which calls it on one
// thread at a time. Written against the standards and apart from src/chip, so that the two do not
// share an error.
#pragma once

#include "core/secure_bytes.h"
#include "simulated/misbehaviour.h"

#include <chrono>

namespace kiosk::devices::simulated {

class Card
{
public:
    virtual ~Card() = default;

    [[nodiscard]] virtual Bytes atr() const = 0;
    // Power on, power off or reset: whatever was selected or agreed is forgotten.
    virtual void reset() = 0;
    // The answer to one command, with its two status octets.
    [[nodiscard]] virtual Bytes answerTo(ByteView command) = 0;
    // What the last answer takes longer than answers do: a chip that slows down after wrong
    // secrets.
    [[nodiscard]] virtual std::chrono::milliseconds delay() const
    {
        return std::chrono::milliseconds(0);
    }
    // Whether this card knows how to misbehave so. None always succeeds.
    virtual bool misbehave(Misbehaviour how) { return how == Misbehaviour::None; }
};

} // namespace kiosk::devices::simulated
