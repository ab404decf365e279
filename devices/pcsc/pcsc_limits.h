// How long calls to the PC/SC service may take before they are given up. The person who waits can
// end any of them sooner, so these only catch what would never return.
#pragma once

#include <chrono>

namespace kiosk::devices {

struct PcscLimits
{
    std::chrono::milliseconds service{10'000}; // about readers, not about a card
    // Powering the card, and another program's transaction that must end first.
    std::chrono::milliseconds connect{10'000};
    // One command. Identity chips ask for more time again and again (ISO/IEC 7816-3 clause 11.4.3
    // WTX, ISO/IEC 14443-4) when they have seen wrong keys: 23 s was measured, up to 60 s is usual.
    std::chrono::milliseconds transmit{60'000};
    // One command to a T=0 card, which does nothing that takes long: the carte Vitale.
    std::chrono::milliseconds transmitT0{15'000};

    [[nodiscard]] static PcscLimits all(std::chrono::milliseconds limit)
    {
        return {limit, limit, limit, limit};
    }
};

} // namespace kiosk::devices
