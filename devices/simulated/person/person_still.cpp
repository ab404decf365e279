#include "simulated/person/person_still.h"

#include <QImageReader>

#include <algorithm>
#include <cmath>

namespace kiosk::devices {
namespace {

namespace fs = std::filesystem;

constexpr double leastEyeDistance = 12; // pixels of the picture

StillPoint middleOf(const StillPoints& points, std::size_t first, std::size_t last)
{
    StillPoint sum;
    for (std::size_t i = first; i <= last; ++i) {
        sum.x += points[i].x;
        sum.y += points[i].y;
    }
    const auto count = static_cast<double>(last - first + 1);
    return {sum.x / count, sum.y / count};
}

QImage pictureOf(const fs::path& path)
{
    QImageReader reader(QString::fromStdString(path.string()));
    reader.setAutoTransform(true);
    return reader.read().convertToFormat(QImage::Format_RGBA8888);
}

// Weights of the four neighbours of a place between the second and the third (Catmull-Rom): keeps
// an enlarged face from looking like one seen through a wet glass.
std::array<double, 4> cubicWeights(double t)
{
    const double t2 = t * t;
    const double t3 = t2 * t;
    return {0.5 * (-t + 2 * t2 - t3), 0.5 * (2 - 5 * t2 + 3 * t3), 0.5 * (t + 4 * t2 - 3 * t3),
            0.5 * (t3 - t2)};
}

// Outside the picture its border goes on, so that shoulders do not end in the air.
std::array<double, 4> sampled(const QImage& picture, double x, double y)
{
    const int left = static_cast<int>(std::floor(x));
    const int top = static_cast<int>(std::floor(y));
    const auto across = cubicWeights(x - left);
    const auto down = cubicWeights(y - top);
    std::array<double, 4> sum{};
    for (int j = 0; j < 4; ++j) {
        const int row = std::clamp(top + j - 1, 0, picture.height() - 1);
        const uchar* line = picture.constScanLine(row);
        for (int i = 0; i < 4; ++i) {
            const int column = std::clamp(left + i - 1, 0, picture.width() - 1);
            const double weight =
                across[static_cast<std::size_t>(i)] * down[static_cast<std::size_t>(j)];
            for (std::size_t c = 0; c < 4; ++c)
                sum[c] += weight * line[column * 4 + static_cast<int>(c)];
        }
    }
    return sum;
}

std::uint8_t octet(double value)
{
    return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
}

Result<PersonStill> upright(const QImage& picture, const StillPoints& points)
{
    const StillPoint left = middleOf(points, 36, 41);
    const StillPoint right = middleOf(points, 42, 47);
    const double dx = right.x - left.x;
    const double dy = right.y - left.y;
    const double distance = std::hypot(dx, dy);
    if (!(distance >= leastEyeDistance))
        return fail(ErrorCode::MalformedData, "the eyes of the person are too near");
    const StillPoint middle{(left.x + right.x) / 2, (left.y + right.y) / 2};
    // One step to the right, or down, in the still is (ux, uy), or (−uy, ux), in the picture.
    const double ux = dx / distance * (distance / PersonStill::eyeDistance);
    const double uy = dy / distance * (distance / PersonStill::eyeDistance);

    PersonStill still;
    still.rgba.reserve(static_cast<std::size_t>(PersonStill::width) * PersonStill::height * 4);
    for (int y = 0; y < PersonStill::height; ++y) {
        for (int x = 0; x < PersonStill::width; ++x) {
            const double across = x - PersonStill::eyes.x;
            const double down = y - PersonStill::eyes.y;
            for (const double value : sampled(picture, middle.x + across * ux - down * uy,
                                              middle.y + across * uy + down * ux))
                still.rgba.push_back(octet(value));
        }
    }
    const double square = ux * ux + uy * uy;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double px = points[i].x - middle.x;
        const double py = points[i].y - middle.y;
        still.points[i] = {PersonStill::eyes.x + (px * ux + py * uy) / square,
                           PersonStill::eyes.y + (py * ux - px * uy) / square};
    }
    return still;
}

double rising(double from, double to, double value)
{
    const double t = std::clamp((value - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

// 1 inside a head with its hair and below it inside shoulders, 0 outside; x and y in eye distances
// from between the eyes.
double headAndShoulders(double x, double y, double chin)
{
    const double head = std::hypot(x / 1.62, (y - 0.05) / (y < 0.05 ? 2.0 : chin + 0.35));
    const double widthBelow = 0.95 + 2.6 * rising(chin + 0.1, chin + 1.6, y);
    const double shoulders = y < 0.4 * chin ? 2 : std::abs(x) / widthBelow;
    return std::max(1 - rising(0.93, 1.06, head),
                    rising(0.4 * chin, 0.9 * chin, y) * (1 - rising(0.92, 1.06, shoulders)));
}

} // namespace

Result<PersonStill> PersonStill::load(const fs::path& path, const StillPoints& points)
{
    const QImage picture = pictureOf(path);
    if (picture.isNull())
        return fail(ErrorCode::UnreadableImage, "the person's picture");
    return upright(picture, points);
}

Result<PersonStill> PersonStill::fromPortrait(const fs::path& path, const StillPoints& points)
{
    const QImage picture = pictureOf(path);
    if (picture.isNull())
        return fail(ErrorCode::UnreadableImage, "the portrait");
    KIOSK_TRY(PersonStill still, upright(picture, points));
    const double chin = (still.points[8].y - eyes.y) / eyeDistance;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double share =
                headAndShoulders((x - eyes.x) / eyeDistance, (y - eyes.y) / eyeDistance, chin);
            std::uint8_t& alpha =
                still.rgba[(static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)) * 4 +
                           3];
            alpha = octet(alpha * share);
        }
    }
    return still;
}

} // namespace kiosk::devices
