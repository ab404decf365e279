#include "identity/coverage.h"

#include <algorithm>

namespace kiosk::identity {

bool Period::contains(const Date& day) const noexcept
{
    return from <= day && (to.year == 0 || day <= to);
}

bool CoverageRights::isOpenOn(const Date& day) const noexcept
{
    return std::ranges::any_of(periods,
                               [&day](const Period& period) { return period.contains(day); });
}

} // namespace kiosk::identity
