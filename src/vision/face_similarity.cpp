#include "vision/face_comparer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

namespace kiosk::vision {
namespace {

using Values = FaceEmbedding::Values;

double dot(const Values& a, const Values& b)
{
    const double sum = std::transform_reduce(
        a.begin(), a.end(), b.begin(), 0.0, std::plus<>(),
        [](float x, float y) { return static_cast<double>(x) * static_cast<double>(y); });
    return std::clamp(sum, -1.0, 1.0);
}

// Gives `values` the length 1; empties what has none.
void normalise(Values& values)
{
    const double length = std::sqrt(
        std::transform_reduce(values.begin(), values.end(), 0.0, std::plus<>(), [](float value) {
            return static_cast<double>(value) * static_cast<double>(value);
        }));
    if (!(length > 0) || !std::isfinite(length)) {
        values.clear();
        return;
    }
    for (float& value : values)
        value = static_cast<float>(static_cast<double>(value) / length);
}

// Each counts the same, however long its network made it.
void addDirection(Values& sum, Values values)
{
    normalise(values);
    if (sum.empty())
        sum = values;
    else if (sum.size() == values.size())
        std::ranges::transform(sum, values, sum.begin(), std::plus<>());
}

struct Point
{
    double from;
    double onto;
};

// On the line through `line`, whose points rise; beyond its ends, its ends.
template <std::size_t count>
double onLine(const std::array<Point, count>& line, double value)
{
    for (std::size_t i = 1; i < count; ++i) {
        const auto& [left, low] = line[i - 1];
        const auto& [right, high] = line[i];
        if (value <= right)
            return low + (high - low) * std::max(0.0, (value - left) / (right - left));
    }
    return line.back().onto;
}

// The second network calls everybody alike: strangers have cosines about 0.85, one person's
// pictures 0.93 and more. This line lays them on the first network's scale by their quantiles: the
// mean of strangers, their highest in a hundred and in a thousand, the median of one person.
constexpr std::array<Point, 7> secondOnFirst{{{-1, -1},
                                              {0.700, -0.350},
                                              {0.849, 0.021},
                                              {0.921, 0.249},
                                              {0.937, 0.310},
                                              {0.963, 0.710},
                                              {1, 1}}};
constexpr double firstWeight = 6;
constexpr double secondWeight = 1;
// The mean of two opinions spreads less than one. Stretched so, as many strangers stay below a
// threshold as with the first opinion alone.
constexpr std::array<Point, 4> stretched{{{-1, -1}, {-0.6, -0.63}, {0.6, 0.63}, {1, 1}}};

} // namespace

double similarity(const FaceEmbedding& a, const FaceEmbedding& b) noexcept
{
    if (a.values.empty() || a.values.size() != b.values.size())
        return -1;
    const double first = dot(a.values, b.values);
    if (a.second.empty() || a.second.size() != b.second.size())
        return first;
    const double second = onLine(secondOnFirst, dot(a.second, b.second));
    return onLine(stretched,
                  (firstWeight * first + secondWeight * second) / (firstWeight + secondWeight));
}

FaceEmbedding meanOf(std::span<const FaceEmbedding> embeddings)
{
    FaceEmbedding mean;
    for (const FaceEmbedding& embedding : embeddings) {
        addDirection(mean.values, embedding.values);
        addDirection(mean.second, embedding.second);
    }
    normalise(mean.values);
    normalise(mean.second);
    return mean;
}

} // namespace kiosk::vision
