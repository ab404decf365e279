#include "vision/portrait_finder.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr float leastScore = 0.8F; // of a page; drawings and patterns stay below
constexpr int leastFace = 40;      // pixels: 3.4 mm at 300 dpi; repeated small portraits have less

struct Part
{
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

Result<Image> cut(const Image& page, const Part& part)
{
    const auto depth = static_cast<std::size_t>(page.bytesPerPixel());
    const std::size_t row = static_cast<std::size_t>(part.width) * depth;
    SecureBytes pixels(row * static_cast<std::size_t>(part.height));
    for (int y = 0; y < part.height; ++y) {
        const auto* from =
            page.pixels().data() +
            static_cast<std::size_t>(part.top + y) * static_cast<std::size_t>(page.stride()) +
            static_cast<std::size_t>(part.left) * depth;
        std::copy_n(from, row, pixels.data() + static_cast<std::size_t>(y) * row);
    }
    return Image::create(part.width, part.height, page.format(), std::move(pixels));
}

Result<std::optional<DetectedFace>> largestFace(FaceEngine& engine, const Image& picture)
{
    KIOSK_TRY(const auto found, engine.detect(picture));
    for (const DetectedFace& face : found)
        if (face.score >= leastScore && face.width >= leastFace)
            return std::optional(face);
    return std::optional<DetectedFace>();
}

// Where a page may have its portrait: the left and the right two fifths.
std::array<Part, 2> closerLooks(const Image& page)
{
    const int width = std::max(1, page.width() * 2 / 5);
    return {{{0, 0, width, page.height()}, {page.width() - width, 0, width, page.height()}}};
}

Result<std::optional<DetectedFace>> faceOf(FaceEngine& engine, const Image& page)
{
    KIOSK_TRY(std::optional<DetectedFace> face, largestFace(engine, page));
    if (face)
        return face;
    for (const Part& part : closerLooks(page)) {
        KIOSK_TRY(const Image closer, cut(page, part));
        KIOSK_TRY(std::optional<DetectedFace> found, largestFace(engine, closer));
        if (found) {
            found->left += static_cast<float>(part.left);
            found->top += static_cast<float>(part.top);
            return found;
        }
    }
    return face;
}

// Portraits of documents are about twice as wide as the face and 35 : 45.
Part portraitAround(const DetectedFace& face, const Image& page)
{
    const float size = std::max(face.width, face.height * 0.8F);
    const float width = 2.0F * size;
    const float height = width * 45 / 35;
    const float centreX = face.left + face.width / 2;
    const float centreY = face.top + face.height / 2;
    const auto within = [](float value, int limit) {
        return std::clamp(static_cast<int>(std::lround(value)), 0, limit);
    };
    const int left = within(centreX - width / 2, page.width() - 1);
    const int top = within(centreY - 0.5F * height, page.height() - 1);
    const int right = within(centreX + width / 2, page.width());
    const int bottom = within(centreY + 0.5F * height, page.height());
    return {left, top, std::max(1, right - left), std::max(1, bottom - top)};
}

} // namespace

Result<std::optional<FoundPortrait>> findPortrait(FaceEngine& faces, const Image& page)
{
    KIOSK_TRY(const auto face, faceOf(faces, page));
    if (!face)
        return std::optional<FoundPortrait>();
    const Part part = portraitAround(*face, page);
    FoundPortrait portrait;
    KIOSK_TRY(portrait.picture, cut(page, part));
    const auto left = static_cast<float>(part.left);
    const auto top = static_cast<float>(part.top);
    const auto right = static_cast<float>(part.left + part.width);
    const auto bottom = static_cast<float>(part.top + part.height);
    portrait.at = {{{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
    return std::optional(std::move(portrait));
}

} // namespace kiosk::vision
