#include "presentation/kiosk_camera.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::tests {

void soften(devices::Canvas& canvas)
{
    const auto width = static_cast<std::size_t>(canvas.width());
    const auto height = static_cast<std::size_t>(canvas.height());
    const std::size_t row = width * 3;
    auto& octets = canvas.bgr();
    std::vector<std::uint16_t> across(octets.size()); // four times the brightness
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* in = octets.data() + y * row;
        std::uint16_t* out = across.data() + y * row;
        for (std::size_t i = 3; i + 3 < row; ++i)
            out[i] = static_cast<std::uint16_t>(in[i - 3] + 2 * in[i] + in[i + 3]);
        for (std::size_t i = 0; i < 3; ++i) {
            out[i] = static_cast<std::uint16_t>(4 * in[i]);
            out[row - 1 - i] = static_cast<std::uint16_t>(4 * in[row - 1 - i]);
        }
    }
    for (std::size_t y = 1; y + 1 < height; ++y) {
        const std::uint16_t* in = across.data() + y * row;
        std::uint8_t* out = octets.data() + y * row;
        for (std::size_t i = 0; i < row; ++i) {
            const int sum = *(in + i - row) + 2 * in[i] + in[i + row];
            out[i] = static_cast<std::uint8_t>((sum + 8) >> 4);
        }
    }
}

KioskCamera::KioskCamera(std::uint64_t seed) : m_seed(seed)
{
    Chance chance(seed);
    m_noise = chance.between(1.4, 3);
    m_aim = chance.between(120, 150);
}

Image KioskCamera::take(devices::Canvas scene, double at)
{
    soften(scene);
    expose(scene, at);
    scene.addNoise(m_noise, m_seed * 0x10001 + ++m_taken);
    return std::move(scene).toImage();
}

void KioskCamera::expose(devices::Canvas& scene, double at)
{
    auto& octets = scene.bgr();
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = 1; i < octets.size(); i += 3 * 37, ++count)
        sum += octets[i];
    const double mean = std::max(1.0, sum / static_cast<double>(count));
    const double wanted = std::clamp(std::sqrt(m_aim / mean), 0.8, 1.25);
    constexpr double slowness = 0.6; // seconds
    m_gain = m_taken == 0 ? wanted
                          : m_gain + (wanted - m_gain) * (1 - std::exp((m_last - at) / slowness));
    m_last = at;
    std::array<std::uint8_t, 256> exposed{};
    for (std::size_t value = 0; value < exposed.size(); ++value)
        exposed[value] = static_cast<std::uint8_t>(
            std::clamp(m_gain * static_cast<double>(value) + 0.5, 0.0, 255.0));
    for (std::uint8_t& octet : octets)
        octet = exposed[octet];
}

} // namespace kiosk::tests
