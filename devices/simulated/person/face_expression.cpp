#include "simulated/person/face_expression.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::devices {
namespace {

constexpr double unit = PersonStill::eyeDistance;

double rising(double from, double to, double value)
{
    const double t = std::clamp((value - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

std::size_t offsetOf(int x, int y)
{
    return (static_cast<std::size_t>(y) * PersonStill::width + static_cast<std::size_t>(x)) * 4;
}

// The still's pixel in column x at the fractional row y.
void copyPixel(Texture& texture, int x, int y, const PersonStill& still, double sourceY)
{
    const double row = std::clamp(sourceY, 0.0, PersonStill::height - 1.001);
    const int top = static_cast<int>(row);
    const double share = row - top;
    const std::uint8_t* a = still.rgba.data() + offsetOf(x, top);
    const std::uint8_t* b = a + static_cast<std::size_t>(PersonStill::width) * 4;
    std::uint8_t* out = texture.rgba.data() + offsetOf(x, y);
    for (int c = 0; c < 4; ++c)
        out[c] = static_cast<std::uint8_t>((1 - share) * a[c] + share * b[c] + 0.5);
}

// An edge of an eye or a lip: a parabola through its corners and of that height between them.
struct Arch
{
    StillPoint left;
    StillPoint right;
    double height; // > 0: upwards

    [[nodiscard]] double at(double x) const
    {
        const double t = std::clamp((x - left.x) / (right.x - left.x), 0.0, 1.0);
        return left.y + (right.y - left.y) * t - height * 4 * t * (1 - t);
    }
};

double sagOf(const StillPoint& left, const StillPoint& right, const StillPoint& a,
             const StillPoint& b)
{
    return (left.y + right.y) / 2 - (a.y + b.y) / 2;
}

void darken(Texture& texture, int x, int y, double share)
{
    std::uint8_t* out = texture.rgba.data() + offsetOf(x, y);
    for (int c = 0; c < 3; ++c)
        out[c] = static_cast<std::uint8_t>(out[c] * (1 - share));
}

// A lid comes down over the eye with lashes at its edge. Its skin is that below the eye, mirrored:
// above the eye a brow or the rim of glasses is too near.
void closeLid(Texture& texture, const PersonStill& still, std::size_t first, double opening)
{
    const auto& p = still.points;
    StillPoint left = p[first];
    StillPoint right = p[first + 3];
    const double width = right.x - left.x;
    if (width < 0.1 * unit)
        return;
    // The network's points lie a little inside the lashes.
    left.x -= 0.14 * width;
    right.x += 0.14 * width;
    const double up = std::max(0.04 * unit, sagOf(left, right, p[first + 1], p[first + 2]));
    const double down = std::max(0.04 * unit, -sagOf(left, right, p[first + 5], p[first + 4]));
    const Arch upper{left, right, up * 1.1 + 0.03 * unit};
    const Arch lower{left, right, -(down * 1.1 + 0.02 * unit)};
    constexpr double upperShare = 0.8; // of the way that both lids go
    const int from = std::max(0, static_cast<int>(left.x));
    const int to = std::min(PersonStill::width - 1, static_cast<int>(right.x) + 1);
    for (int x = from; x <= to; ++x) {
        const double top = upper.at(x);
        const double bottom = lower.at(x);
        const double closed = (1 - opening) * (bottom - top);
        const double edge = top + upperShare * closed;
        const double risen = bottom - (1 - upperShare) * closed;
        for (int y = std::max(0, static_cast<int>(top) + 1);
             y <= std::min(PersonStill::height - 1, static_cast<int>(bottom)); ++y) {
            if (y > edge && y < risen)
                continue;
            const double depth = std::min(1.0, (bottom - y) / (bottom - top + 1));
            copyPixel(texture, x, y, still, bottom + (0.03 + 0.1 * depth) * unit);
            const double lashes = std::exp(-std::pow((edge - y) / (0.03 * unit), 2));
            darken(texture, x, y, 0.04 + 0.55 * lashes * std::min(1.0, closed / (0.1 * unit)));
        }
    }
}

struct Mouth
{
    Arch line; // between the lips, where it opens
    double middle;
    double halfWidth;
    double chin;

    explicit Mouth(const StillPoints& p)
        : line{p[60], p[64], sagOf(p[60], p[64], p[62], p[66])}, middle((p[60].x + p[64].x) / 2),
          halfWidth((p[64].x - p[60].x) / 2), chin(p[8].y)
    {
    }
    // How far a place that is now at (x, y) has moved down, as a share of the jaw's drop.
    [[nodiscard]] double dropped(double x, double y, double drop) const
    {
        const double across = (x - middle) / halfWidth;
        const double lip = std::abs(across) < 1 ? std::sqrt(1 - across * across) : 0;
        const double jaw = std::exp(-std::pow((x - middle) / (0.95 * unit), 2));
        const double below = rising(0, 0.45 * unit, y - line.at(x) - lip * drop);
        return (lip + (jaw - lip) * below) * (1 - rising(chin + drop, chin + drop + 0.5 * unit, y));
    }
};

// Teeth above, dark below, the lips' shadow at the edge.
void paintInside(Texture& texture, int x, int y, double depth, double across)
{
    const double teeth = depth < 0.3 && std::abs(across) < 0.7 ? 120 * (1 - depth / 0.3) : 0;
    std::uint8_t* out = texture.rgba.data() + offsetOf(x, y);
    const std::array<double, 3> rgb{46 + teeth, 20 + teeth * 0.95, 20 + teeth * 0.9};
    for (std::size_t c = 0; c < 3; ++c)
        out[c] = static_cast<std::uint8_t>(rgb[c]);
}

void dropJaw(Texture& texture, const PersonStill& still, double drop)
{
    const Mouth mouth(still.points);
    if (mouth.halfWidth < 0.1 * unit)
        return;
    const double pixels = drop * unit;
    const int from = std::max(0, static_cast<int>(mouth.middle - 1.5 * unit));
    const int to = std::min(PersonStill::width - 1, static_cast<int>(mouth.middle + 1.5 * unit));
    const int bottom =
        std::min(PersonStill::height - 1, static_cast<int>(mouth.chin + pixels + 0.6 * unit));
    for (int x = from; x <= to; ++x) {
        const double across = (x - mouth.middle) / mouth.halfWidth;
        const double line = mouth.line.at(x);
        const double open = std::abs(across) < 1 ? pixels * std::sqrt(1 - across * across) : 0;
        for (int y = std::max(0, static_cast<int>(std::ceil(line))); y <= bottom; ++y) {
            if (y - line < open)
                paintInside(texture, x, y, (y - line) / std::max(1.0, open), across);
            else
                copyPixel(texture, x, y, still, y - pixels * mouth.dropped(x, y, pixels));
        }
    }
}

} // namespace

void express(Texture& texture, const PersonStill& still, const Expression& expression)
{
    if (expression.leftEye < 1)
        closeLid(texture, still, 36, std::max(0.0, expression.leftEye));
    if (expression.rightEye < 1)
        closeLid(texture, still, 42, std::max(0.0, expression.rightEye));
    if (expression.mouth > 0)
        dropJaw(texture, still, std::min(expression.mouth, 0.6));
}

} // namespace kiosk::devices
