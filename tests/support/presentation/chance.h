// Random numbers that are the same on every machine, and smooth wandering made of them.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>

namespace kiosk::tests {

class Chance
{
public:
    explicit Chance(std::uint64_t seed) : m_source(seed) {}
    double between(double from, double to)
    {
        return from + (to - from) * static_cast<double>(m_source() >> 11) / 9007199254740992.0;
    }
    std::uint32_t below(std::uint32_t limit)
    {
        return static_cast<std::uint32_t>(m_source() % limit);
    }

private:
    std::mt19937_64 m_source;
};

// About −1 to 1; three waves whose periods share no multiple, so it never repeats.
class Wander
{
public:
    Wander(Chance& chance, double seconds)
        : m_seconds(seconds * chance.between(0.8, 1.25)), m_phase(chance.between(0, 1))
    {
    }
    [[nodiscard]] double at(double time) const
    {
        const auto wave = [&](double factor) {
            return std::sin(2 * std::numbers::pi * (factor * time / m_seconds + factor * m_phase));
        };
        return 0.55 * wave(1) + 0.3 * wave(std::numbers::sqrt3) + 0.15 * wave(std::numbers::e * 2);
    }

private:
    double m_seconds;
    double m_phase;
};

} // namespace kiosk::tests
