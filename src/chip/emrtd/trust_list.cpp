#include "chip/emrtd/trust_list.h"

#include "core/text_codec.h"

#include <algorithm>

namespace kiosk::chip::emrtd {

std::string describeTrustAge(const TrustList& trust, TimePoint now)
{
    return describeTrustAge(trust.updated, now);
}

std::string describeTrustAge(std::optional<TimePoint> updated, TimePoint now)
{
    if (!updated)
        return "no trust list";
    using std::chrono::days;
    const auto age = std::max(std::chrono::floor<days>(now - *updated), days(0)).count();
    return "trust list of " + core::toRfc3339(*updated).substr(0, 10) + ", " + std::to_string(age) +
           (age == 1 ? " day old" : " days old");
}

} // namespace kiosk::chip::emrtd
