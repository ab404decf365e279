#include "vision/image_codec.h"

#include "vision/image_header.h"
#include "vision/opencv.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <fstream>

namespace kiosk::vision {
namespace {

constexpr std::uint64_t mostPixels = 60'000'000;
constexpr std::uint64_t mostPixelsOfJpeg2000 = 20'000'000; // its decoder takes 4 octets a sample
constexpr std::uint64_t largestFile = 256'000'000;         // octets

// A coded JPEG of one colour takes about 1 octet for 64 pixels; a progressive one can do with less.
// A header that claims far more than this was made to cost memory, or the data was cut out.
constexpr std::uint64_t mostPixelsPerOctet = 4'000;

Result<void> checkSize(const ImageHeader& header, std::uint64_t fileSize)
{
    if (fileSize > largestFile)
        return fail(ErrorCode::UnreadableImage, "a file too large");
    const std::uint64_t most =
        header.kind == ImageKind::Jpeg2000 ? mostPixelsOfJpeg2000 : mostPixels;
    if (header.width == 0 || header.height == 0 || header.width > Image::maxSide ||
        header.height > Image::maxSide || header.width * header.height > most)
        return fail(ErrorCode::UnreadableImage, "a size outside the limits");
    if (header.kind == ImageKind::Jpeg &&
        header.width * header.height / mostPixelsPerOctet > fileSize)
        return fail(ErrorCode::UnreadableImage, "a size that the data cannot fill");
    return {};
}

Result<Image> toImage(const cv::Mat& mat)
{
    if (mat.empty() || mat.type() != CV_8UC3)
        return fail(ErrorCode::UnreadableImage, "the decoder gave no picture");
    const std::size_t rowSize = static_cast<std::size_t>(mat.cols) * 3;
    SecureBytes pixels;
    pixels.reserve(rowSize * static_cast<std::size_t>(mat.rows));
    for (int row = 0; row < mat.rows; ++row)
        pixels.insert(pixels.end(), mat.ptr(row), mat.ptr(row) + rowSize);
    return Image::create(mat.cols, mat.rows, PixelFormat::Bgr24, std::move(pixels));
}

} // namespace

Result<Image> decodeImage(ByteView file)
{
    KIOSK_TRY(const ImageHeader header, readImageHeader(file));
    KIOSK_CHECK(checkSize(header, file.size()));
    return guarded(ErrorCode::UnreadableImage, "decode", [&]() -> Result<Image> {
        const cv::Mat octets(1, static_cast<int>(file.size()), CV_8UC1,
                             const_cast<std::uint8_t*>(file.data()));
        const WipedMat decoded(cv::imdecode(octets, cv::IMREAD_COLOR));
        return toImage(decoded.get());
    });
}

Result<Image> readImageFile(const std::filesystem::path& path)
{
    std::error_code problem;
    const std::uint64_t size = std::filesystem::file_size(path, problem);
    if (problem)
        return fail(ErrorCode::NotFound, "cannot read " + path.filename().string());
    if (size > largestFile)
        return fail(ErrorCode::UnreadableImage, "a file too large");
    std::ifstream stream(path, std::ios::binary);
    SecureBytes octets(size);
    if (!stream.read(reinterpret_cast<char*>(octets.data()), static_cast<std::streamsize>(size)))
        return fail(ErrorCode::NotFound, "cannot read " + path.filename().string());
    return decodeImage(octets);
}

Result<EncodedImage> encodeJpeg(const Image& image, int quality)
{
    if (image.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::UnreadableImage, "encode", [&]() -> Result<EncodedImage> {
        std::vector<std::uint8_t> octets;
        const int clamped = std::clamp(quality, 1, 100);
        if (!cv::imencode(".jpg", viewOf(image), octets, {cv::IMWRITE_JPEG_QUALITY, clamped}))
            return fail(ErrorCode::UnreadableImage, "the encoder refused");
        EncodedImage encoded{"image/jpeg", core::toSecure(octets)};
        core::secureZero(octets.data(), octets.size());
        return encoded;
    });
}

} // namespace kiosk::vision
