// Pictures for vision's tests: files of tests/data, made ones, and octets altered on purpose.
#pragma once

#include "core/image.h"
#include "vision/image_codec.h"
#include "vision/model_store.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace kiosk::tests {

inline std::filesystem::path sourcePath(const std::string& relative)
{
    return std::filesystem::path(KIOSK_SOURCE_DIR) / relative;
}

inline Bytes readFile(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void writeFile(const std::filesystem::path& path, ByteView octets)
{
    std::ofstream stream(path, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(octets.data()),
                 static_cast<std::streamsize>(octets.size()));
}

inline Result<Image> picture(const std::string& relative)
{
    return vision::decodeImage(readFile(sourcePath(relative)));
}

inline Image plainImage(int width, int height, std::uint8_t value,
                        PixelFormat format = PixelFormat::Bgr24)
{
    const std::size_t depth = format == PixelFormat::Gray8 ? 1 : 3;
    SecureBytes pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * depth,
                       value);
    return Image::create(width, height, format, std::move(pixels)).value();
}

// The part of `image` from (left, top) on.
inline Image cropped(const Image& image, int left, int top, int width, int height)
{
    SecureBytes pixels;
    for (int row = top; row < top + height; ++row) {
        const auto* from =
            image.pixels().data() + row * image.stride() + left * image.bytesPerPixel();
        pixels.insert(pixels.end(), from, from + width * image.bytesPerPixel());
    }
    return Image::create(width, height, image.format(), std::move(pixels)).value();
}

// Two pictures of the same height side by side.
inline Image sideBySide(const Image& a, const Image& b)
{
    SecureBytes pixels;
    for (int row = 0; row < a.height(); ++row) {
        const auto* left = a.pixels().data() + row * a.stride();
        const auto* right = b.pixels().data() + row * b.stride();
        pixels.insert(pixels.end(), left, left + a.stride());
        pixels.insert(pixels.end(), right, right + b.stride());
    }
    return Image::create(a.width() + b.width(), a.height(), a.format(), std::move(pixels)).value();
}

inline vision::ModelStore productModels()
{
    return vision::ModelStore::open(sourcePath("models")).value();
}

} // namespace kiosk::tests
