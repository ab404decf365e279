#include "outbox/retry_delay.h"

#include <algorithm>
#include <array>

namespace kiosk::outbox {
namespace {

// Uniform in [0.5, 1.5); without chance, 1.
double jitter(core::RandomSource& random)
{
    std::array<std::uint8_t, 2> octets{};
    if (!random.fill(octets))
        return 1.0;
    const int drawn = octets[0] * 256 + octets[1];
    return 0.5 + drawn / 65536.0;
}

} // namespace

std::chrono::milliseconds retryDelay(int failures, std::optional<std::chrono::seconds> retryAfter,
                                     core::RandomSource& random)
{
    constexpr int enough = 10; // 2^10 s is already more than the longest delay
    const auto doubled = std::chrono::seconds(1LL << std::clamp(failures, 0, enough));
    const auto base = std::min<std::chrono::milliseconds>(doubled, longestDelay);
    const std::chrono::milliseconds spread(
        static_cast<std::int64_t>(static_cast<double>(base.count()) * jitter(random)));
    const auto asked = std::min(retryAfter.value_or(std::chrono::seconds(0)), longestRetryAfter);
    return std::max<std::chrono::milliseconds>(spread, asked);
}

bool mustWait(TimePoint until, TimePoint now)
{
    return now < until && until - now <= longestRetryAfter;
}

} // namespace kiosk::outbox
