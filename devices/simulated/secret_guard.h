// What a chip does against guessing: it waits longer after every wrong secret, and it may count the
// wrong card access numbers (ICAO 9303-11 section 4.4.2: a chip should at least slow down). Lives
// as long as the card: taking it away from the reader changes nothing.
#pragma once

#include "simulated/command.h"

#include <chrono>
#include <optional>

namespace kiosk::devices::simulated {

struct GuardOptions
{
    std::chrono::milliseconds firstDelay{250}; // doubled with each wrong secret, to 8 s at most
    std::optional<unsigned> canTries;          // nothing: not counted
};

class SecretGuard
{
public:
    explicit SecretGuard(GuardOptions options)
        : m_options(options), m_triesLeft(options.canTries.value_or(0))
    {
    }

    // To MSE:Set AT with the card access number: 9000, 63Cx when some tries are gone, 63C0.
    [[nodiscard]] StatusWord beforeCan() const;
    [[nodiscard]] bool isBlocked() const { return m_options.canTries && m_triesLeft == 0; }

    // The status to answer: 6300, or 63Cx where tries are counted.
    [[nodiscard]] StatusWord wrong(bool wasCan);
    void right(bool wasCan);

    // What the next attempt has to wait for.
    [[nodiscard]] std::chrono::milliseconds delay() const;

private:
    GuardOptions m_options;
    unsigned m_triesLeft;
    unsigned m_wrongInARow = 0;
};

} // namespace kiosk::devices::simulated
