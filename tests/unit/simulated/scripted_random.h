// Chance as a standard's worked example had it: the given octets, over and over.
#pragma once

#include "core/random_source.h"

namespace kiosk::test {

class ScriptedRandom final : public core::RandomSource
{
public:
    explicit ScriptedRandom(Bytes octets) : m_octets(std::move(octets)) {}
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        for (auto& octet : target)
            octet = m_octets.at(m_next++ % m_octets.size());
        return {};
    }

private:
    Bytes m_octets;
    std::size_t m_next = 0;
};

} // namespace kiosk::test
