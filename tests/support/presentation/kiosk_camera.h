// The kiosk's camera as every presentation meets it: optics that blur a little, an exposure that
// adapts, the noise of the sensor. Seeded.
#pragma once

#include "presentation/chance.h"
#include "simulated/person/canvas.h"

namespace kiosk::tests {

class KioskCamera
{
public:
    explicit KioskCamera(std::uint64_t seed);
    [[nodiscard]] Image take(devices::Canvas scene, double at); // seconds, never back

private:
    void expose(devices::Canvas& scene, double at);

    std::uint64_t m_seed;
    std::uint64_t m_taken = 0;
    double m_noise;
    double m_aim; // mean brightness that the exposure aims at
    double m_gain = 1;
    double m_last = 0;
};

// One pass of a binomial of three, across and down.
void soften(devices::Canvas& canvas);

} // namespace kiosk::tests
