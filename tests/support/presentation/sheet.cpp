#include "presentation/sheet.h"

#include "simulated/person/rotation.h"

#include <algorithm>
#include <cmath>

namespace kiosk::tests {
namespace {

constexpr int cells = 28;
constexpr double cameraDistance = 11; // as the live person's

std::uint8_t octet(double value)
{
    return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
}

} // namespace

devices::PersonView viewFor(const SheetShape& shape, double pixels)
{
    devices::PersonView view;
    view.width = static_cast<int>(shape.width * pixels);
    view.height = static_cast<int>(shape.height * pixels);
    view.pose.x = 0.5;
    view.pose.y = 0.5 + shape.eyesY / shape.height;
    view.pose.eyeDistance = 1 / shape.height;
    view.noise = 0;
    return view;
}

devices::Texture sheetOf(const SheetShape& shape, const devices::Canvas& picture)
{
    const double pixels = picture.width() / shape.width;
    const int border = static_cast<int>(shape.border * pixels);
    devices::Texture texture;
    texture.width = picture.width() + 2 * border;
    texture.height = picture.height() + 2 * border;
    texture.rgba.resize(static_cast<std::size_t>(texture.width) *
                        static_cast<std::size_t>(texture.height) * 4);
    std::uint8_t* out = texture.rgba.data();
    for (int y = -border; y < picture.height() + border; ++y) {
        for (int x = -border; x < picture.width() + border; ++x, out += 4) {
            const bool inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
            const std::uint8_t* in =
                picture.bgr().data() +
                (inside ? (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width()) +
                           static_cast<std::size_t>(x)) *
                              3
                        : 0);
            out[0] = inside ? in[2] : shape.borderRgb[0];
            out[1] = inside ? in[1] : shape.borderRgb[1];
            out[2] = inside ? in[0] : shape.borderRgb[2];
            out[3] = 255;
        }
    }
    return texture;
}

devices::Surface placed(const SheetShape& shape, const devices::Texture& texture,
                        const SheetPlace& place)
{
    const HandPose& hand = place.hand;
    const devices::Rotation rotation(hand.yaw, hand.pitch, hand.roll);
    const double width = shape.width + 2 * shape.border;
    const double height = shape.height + 2 * shape.border;
    devices::Surface surface{cells + 1, cells + 1, {}};
    for (int row = 0; row <= cells; ++row) {
        for (int column = 0; column <= cells; ++column) {
            const double u = static_cast<double>(column) / cells;
            const double v = static_cast<double>(row) / cells;
            // Turned about the face's eyes, so that it stays in the picture as a face would.
            const double across = (u - 0.5) * width;
            double x = across;
            double y = (v - 0.5) * height - shape.eyesY;
            double z = 0;
            double nx = 0;
            double ny = 0;
            double nz = 1;
            if (shape.bend > 0) {
                x = shape.bend * std::sin(across / shape.bend);
                z = shape.bend * (std::cos(across / shape.bend) - 1);
                nx = std::sin(across / shape.bend);
                nz = std::cos(across / shape.bend);
            }
            rotation.apply(x, y, z);
            rotation.apply(nx, ny, nz);
            const double scale = place.pixels * hand.zoom * cameraDistance / (cameraDistance - z);
            devices::SurfacePoint point;
            point.x = static_cast<float>(place.centreX + hand.x * place.pixels + x * scale);
            point.y = static_cast<float>(place.centreY + hand.y * place.pixels + y * scale);
            point.depth = static_cast<float>(z);
            point.u = static_cast<float>(u * texture.width);
            point.v = static_cast<float>(v * texture.height);
            const double room = 1 + 0.35 * (0.25 * nx - 0.5 * ny + 0.75 * (nz - 1));
            point.room = static_cast<float>(shape.emits ? 1.04 : room);
            point.screen = static_cast<float>(shape.emits ? 0.07 : std::max(0.0, nz));
            surface.points.push_back(point);
        }
    }
    return surface;
}

void print(devices::Canvas& picture, double strength)
{
    auto& octets = picture.bgr();
    for (std::size_t i = 0; i + 2 < octets.size(); i += 3) {
        const double gray = 0.11 * octets[i] + 0.59 * octets[i + 1] + 0.3 * octets[i + 2];
        for (std::size_t c = 0; c < 3; ++c) {
            const double paler = gray + (octets[i + c] - gray) * (1 - 0.45 * strength);
            octets[i + c] = octet(40 * strength + paler * (1 - 0.28 * strength));
        }
    }
}

void shine(devices::Canvas& canvas, double x, double y, double radius, double brightness)
{
    const int top = std::max(0, static_cast<int>(y - 2 * radius));
    const int bottom = std::min(canvas.height() - 1, static_cast<int>(y + 2 * radius));
    const int left = std::max(0, static_cast<int>(x - 2 * radius));
    const int right = std::min(canvas.width() - 1, static_cast<int>(x + 2 * radius));
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column) {
            const double dx = (column - x) / radius;
            const double dy = (row - y) / radius;
            const double add = brightness * std::exp(-(dx * dx + dy * dy));
            std::uint8_t* pixel =
                canvas.bgr().data() +
                (static_cast<std::size_t>(row) * static_cast<std::size_t>(canvas.width()) +
                 static_cast<std::size_t>(column)) *
                    3;
            for (int c = 0; c < 3; ++c)
                pixel[c] = octet(pixel[c] + add);
        }
    }
}

} // namespace kiosk::tests
