#include "vision/line_reading.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {

char CellReading::likeliest() const noexcept
{
    const auto best = std::ranges::max_element(logProbability);
    return mrzAlphabet[static_cast<std::size_t>(best - logProbability.begin())];
}

double CellReading::certainty() const noexcept
{
    return std::exp(static_cast<double>(*std::ranges::max_element(logProbability)));
}

std::string LineReading::text() const
{
    std::string text;
    for (const CellReading& cell : cells)
        text += cell.likeliest();
    return text;
}

} // namespace kiosk::vision
