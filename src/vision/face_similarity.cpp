#include "vision/face_comparer.h"

#include <algorithm>
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

} // namespace

double similarity(const FaceEmbedding& a, const FaceEmbedding& b) noexcept
{
    if (a.values.empty() || a.values.size() != b.values.size())
        return -1;
    return dot(a.values, b.values);
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
