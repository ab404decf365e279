// Chance that a test decides: the octets given, again and again.
#pragma once

#include "core/random_source.h"

namespace kiosk::test {

class FixedRandom final : public core::RandomSource
{
public:
    explicit FixedRandom(Bytes octets) : m_octets(std::move(octets)) {}
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        for (std::uint8_t& octet : target)
            octet = m_octets[m_at++ % m_octets.size()];
        return {};
    }

private:
    Bytes m_octets;
    std::size_t m_at = 0;
};

} // namespace kiosk::test
