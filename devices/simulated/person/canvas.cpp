#include "simulated/person/canvas.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace kiosk::devices {
namespace {

constexpr float unseen = 6;  // of 255: thinner than this is not drawn
constexpr float solid = 128; // what is thicker hides what lies behind
constexpr std::size_t noiseTable = 1 << 16;
constexpr std::size_t mostRow = 4096 * 3; // octets

struct Sample
{
    float red = 0;
    float green = 0;
    float blue = 0;
    float alpha = 0;
};

// A texture as the inner loop wants it: by value, because stores into the picture could change
// anything that is reached through a reference.
struct Texels
{
    const std::uint8_t* first;
    std::size_t stride;
    float lastX;
    float lastY;

    explicit Texels(const Texture& texture)
        : first(texture.rgba.data()), stride(static_cast<std::size_t>(texture.width) * 4),
          lastX(static_cast<float>(texture.width) - 1.001F),
          lastY(static_cast<float>(texture.height) - 1.001F)
    {
    }
};

Sample bilinear(const Texels texels, float u, float v)
{
    const float x = std::clamp(u, 0.0F, texels.lastX);
    const float y = std::clamp(v, 0.0F, texels.lastY);
    const int left = static_cast<int>(x);
    const int top = static_cast<int>(y);
    const float fx = x - static_cast<float>(left);
    const float fy = y - static_cast<float>(top);
    const std::uint8_t* a = texels.first + static_cast<std::size_t>(top) * texels.stride +
                            static_cast<std::size_t>(left) * 4;
    const std::uint8_t* b = a + texels.stride;
    const float w00 = (1 - fx) * (1 - fy);
    const float w10 = fx * (1 - fy);
    const float w01 = (1 - fx) * fy;
    const float w11 = fx * fy;
    const auto mixed = [&](int c) {
        return w00 * static_cast<float>(a[c]) + w10 * static_cast<float>(a[c + 4]) +
               w01 * static_cast<float>(b[c]) + w11 * static_cast<float>(b[c + 4]);
    };
    return {mixed(0), mixed(1), mixed(2), mixed(3)};
}

// A wave of period 1 between −1 and 1, cheap: a parabola each half.
float wave(float phase)
{
    const float t = phase - std::floor(phase);
    const float s = t < 0.5F ? 4 * t - 1 : 3 - 4 * t;
    return s * (2 - std::abs(s));
}

std::uint8_t octet(float value)
{
    return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

void applyPattern(Sample& sample, const FinePattern& pattern, float u, float v)
{
    const float across = u / pattern.pitch;
    const float down = v / pattern.pitch;
    if (pattern.stripes) {
        const float line = 1 + 0.5F * pattern.amplitude * wave(down);
        sample.red *= line * (1 + pattern.amplitude * wave(across));
        sample.green *= line * (1 + pattern.amplitude * wave(across + 1.0F / 3));
        sample.blue *= line * (1 + pattern.amplitude * wave(across + 2.0F / 3));
        return;
    }
    const float dots = 1 + pattern.amplitude * wave(across + down) * wave(across - down);
    sample.red *= dots;
    sample.green *= dots;
    sample.blue *= dots;
}

// In 256ths of the deviation. A row may begin anywhere in the first `noiseTable` of them.
std::vector<std::int32_t> makeNoise(std::size_t size)
{
    std::mt19937 chance(68); // one table; which part of it is used differs with the seed
    std::vector<std::int32_t> table(size);
    for (std::int32_t& value : table) {
        // Twelve uniform numbers: the same on every machine, as std::normal_distribution is not.
        std::int64_t sum = -(std::int64_t{6} << 32);
        for (int i = 0; i < 12; ++i)
            sum += static_cast<std::int64_t>(chance());
        value = static_cast<std::int32_t>(sum >> 24);
    }
    return table;
}

} // namespace

struct Canvas::Paint
{
    const Texture& texture;
    const SurfaceLight& light;
    const FinePattern& pattern;
};

// What is drawn between three points changes evenly: its value at the origin and its two slopes.
struct Canvas::Slope
{
    float start = 0;
    float across = 0;
    float down = 0;

    [[nodiscard]] float at(float x, float y) const { return start + across * x + down * y; }
};

struct Canvas::Fill
{
    Slope u;
    Slope v;
    Slope depth;
    Slope room;
    Slope screen;
};

Canvas::Canvas(int width, int height)
    : m_width(width), m_height(height),
      m_bgr(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3),
      m_depth(static_cast<std::size_t>(width) * static_cast<std::size_t>(height),
              std::numeric_limits<float>::lowest())
{
}

void Canvas::fillWall(std::array<float, 3> rgb)
{
    constexpr float falloff = 0.22F;
    std::vector<float> across(static_cast<std::size_t>(m_width) * 3);
    for (int x = 0; x < m_width; ++x) {
        const float u = static_cast<float>(x) / static_cast<float>(m_width) - 0.45F;
        for (std::size_t c = 0; c < 3; ++c)
            across[static_cast<std::size_t>(x) * 3 + c] = rgb[2 - c] * (1 - falloff * u * u) + 0.5F;
    }
    for (int y = 0; y < m_height; ++y) {
        const float v = static_cast<float>(y) / static_cast<float>(m_height) - 0.4F;
        const float shade = 1 - falloff * v * v;
        std::uint8_t* row = m_bgr.data() + static_cast<std::size_t>(y) * across.size();
        for (std::size_t i = 0; i < across.size(); ++i)
            row[i] = static_cast<std::uint8_t>(
                std::clamp(static_cast<std::int32_t>(across[i] * shade), 0, 255));
    }
}

void Canvas::draw(const Surface& surface, const Texture& texture, const SurfaceLight& light,
                  const FinePattern& pattern)
{
    const Paint paint{texture, light, pattern};
    const auto at = [&surface](int column, int row) -> const SurfacePoint& {
        return surface
            .points[static_cast<std::size_t>(row) * static_cast<std::size_t>(surface.columns) +
                    static_cast<std::size_t>(column)];
    };
    for (int row = 0; row + 1 < surface.rows; ++row) {
        for (int column = 0; column + 1 < surface.columns; ++column) {
            const auto cell = static_cast<std::size_t>(row * (surface.columns - 1) + column);
            if (cell < surface.isVoid.size() && surface.isVoid[cell])
                continue;
            const SurfacePoint& a = at(column, row);
            const SurfacePoint& b = at(column + 1, row);
            const SurfacePoint& c = at(column, row + 1);
            const SurfacePoint& d = at(column + 1, row + 1);
            drawTriangle(a, b, c, paint);
            drawTriangle(b, d, c, paint);
        }
    }
}

void Canvas::drawTriangle(const SurfacePoint& a, const SurfacePoint& b, const SurfacePoint& c,
                          const Paint& paint)
{
    const float whole = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if (!(whole > 0.01F)) // turned away from the camera, or seen edge on
        return;
    const float scale = 1 / whole;
    // The weight of a point is 0 on the side opposite to it.
    const auto weight = [scale](const SurfacePoint& from, const SurfacePoint& to) {
        const float across = (from.y - to.y) * scale;
        const float down = (to.x - from.x) * scale;
        return Slope{-across * from.x - down * from.y, across, down};
    };
    const std::array<Slope, 3> weights{weight(b, c), weight(c, a), weight(a, b)};
    const auto mixed = [&](float SurfacePoint::*value) {
        const auto sum = [&](float Slope::*part) {
            return weights[0].*part * a.*value + weights[1].*part * b.*value +
                   weights[2].*part * c.*value;
        };
        return Slope{sum(&Slope::start), sum(&Slope::across), sum(&Slope::down)};
    };
    const Fill fill{mixed(&SurfacePoint::u), mixed(&SurfacePoint::v), mixed(&SurfacePoint::depth),
                    mixed(&SurfacePoint::room), mixed(&SurfacePoint::screen)};
    const int top = std::max(0, static_cast<int>(std::ceil(std::min({a.y, b.y, c.y}))));
    const int bottom =
        std::min(m_height - 1, static_cast<int>(std::floor(std::max({a.y, b.y, c.y}))));
    for (int y = top; y <= bottom; ++y) {
        float left = std::max(0.0F, std::min({a.x, b.x, c.x}));
        float right = std::min(static_cast<float>(m_width - 1), std::max({a.x, b.x, c.x}));
        for (const Slope& edge : weights) {
            const float atStart = edge.at(0, static_cast<float>(y));
            if (edge.across > 0)
                left = std::max(left, -atStart / edge.across);
            else if (edge.across < 0)
                right = std::min(right, -atStart / edge.across);
            else if (atStart < 0)
                right = left - 1;
        }
        if (left <= right)
            drawSpan(y, static_cast<int>(std::ceil(left)), static_cast<int>(std::floor(right)),
                     fill, paint);
    }
}

void Canvas::drawSpan(int y, int from, int to, const Fill& fill, const Paint& paint)
{
    const auto fy = static_cast<float>(y);
    const Texels texels(paint.texture);
    const FinePattern pattern = paint.pattern;
    const std::array<float, 3> light = paint.light.screen;
    // What is left of the slopes within this row.
    const auto inRow = [fy](const Slope& slope) { return Slope{slope.at(0, fy), slope.across, 0}; };
    const Slope depthAt = inRow(fill.depth);
    const Slope uAt = inRow(fill.u);
    const Slope vAt = inRow(fill.v);
    const Slope roomAt = inRow(fill.room);
    const Slope screenAt = inRow(fill.screen);
    const auto index = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                       static_cast<std::size_t>(from);
    float* depths = m_depth.data() + index;
    std::uint8_t* pixel = m_bgr.data() + index * 3;
    for (int x = from; x <= to; ++x, ++depths, pixel += 3) {
        const auto fx = static_cast<float>(x);
        const float depth = depthAt.start + depthAt.across * fx;
        if (depth < *depths)
            continue;
        const float u = uAt.start + uAt.across * fx;
        const float v = vAt.start + vAt.across * fx;
        Sample sample = bilinear(texels, u, v);
        if (sample.alpha < unseen)
            continue;
        if (pattern.pitch > 0)
            applyPattern(sample, pattern, u, v);
        const float room = roomAt.start + roomAt.across * fx;
        const float screen = screenAt.start + screenAt.across * fx;
        const float share = sample.alpha * (1.0F / 255);
        const float rest = 1 - share;
        const auto lit = [&](float value, float change, std::uint8_t behind) {
            return octet(share * value * (room + screen * change) +
                         rest * static_cast<float>(behind));
        };
        pixel[0] = lit(sample.blue, light[2], pixel[0]);
        pixel[1] = lit(sample.green, light[1], pixel[1]);
        pixel[2] = lit(sample.red, light[0], pixel[2]);
        if (sample.alpha > solid)
            *depths = depth;
    }
}

void Canvas::addNoise(double deviation, std::uint64_t seed)
{
    if (!(deviation > 0))
        return;
    static const std::vector<std::int32_t> table = makeNoise(noiseTable + mostRow);
    std::mt19937_64 chance(seed);
    const auto size = static_cast<std::int32_t>(std::min(deviation, 64.0) * 256);
    const auto rowSize = std::min(static_cast<std::size_t>(m_width) * 3, mostRow);
    for (int y = 0; y < m_height; ++y) {
        std::uint8_t* row =
            m_bgr.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) * 3;
        const std::int32_t* noise = table.data() + chance() % noiseTable;
        for (std::size_t i = 0; i < rowSize; ++i) {
            const std::int32_t value = row[i] + ((noise[i] * size + 32768) >> 16);
            row[i] = static_cast<std::uint8_t>(std::clamp(value, 0, 255));
        }
    }
}

Image Canvas::toImage() &&
{
    return Image::create(m_width, m_height, PixelFormat::Bgr24, std::move(m_bgr)).value_or(Image());
}

} // namespace kiosk::devices
