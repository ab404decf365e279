#include "camera/raw_frame.h"

#include <QImage>
#include <QVideoFrame>

#include <algorithm>
#include <cstring>

namespace kiosk::devices {
namespace {

using Format = QVideoFrameFormat;

// Where the samples of one component are: `step` octets apart, one for 2^xShift × 2^yShift pixels.
struct Component
{
    std::size_t plane = 0;
    std::size_t first = 0; // octets from the start of a row
    std::size_t step = 1;
    unsigned xShift = 0;
    unsigned yShift = 0;
};

struct YuvLayout
{
    Component y;
    Component u;
    Component v;
};

std::optional<YuvLayout> yuvLayout(Format::PixelFormat format)
{
    switch (format) {
    case Format::Format_YUV420P:
        return YuvLayout{{0}, {1, 0, 1, 1, 1}, {2, 0, 1, 1, 1}};
    case Format::Format_YV12:
        return YuvLayout{{0}, {2, 0, 1, 1, 1}, {1, 0, 1, 1, 1}};
    case Format::Format_YUV422P:
        return YuvLayout{{0}, {1, 0, 1, 1, 0}, {2, 0, 1, 1, 0}};
    case Format::Format_NV12:
        return YuvLayout{{0}, {1, 0, 2, 1, 1}, {1, 1, 2, 1, 1}};
    case Format::Format_NV21:
        return YuvLayout{{0}, {1, 1, 2, 1, 1}, {1, 0, 2, 1, 1}};
    case Format::Format_YUYV:
        return YuvLayout{{0, 0, 2}, {0, 1, 4, 1, 0}, {0, 3, 4, 1, 0}};
    case Format::Format_UYVY:
        return YuvLayout{{0, 1, 2}, {0, 0, 4, 1, 0}, {0, 2, 4, 1, 0}};
    default:
        return std::nullopt;
    }
}

// Whether every sample of `component` lies inside the frame's octets.
bool fits(const RawFrame& frame, const Component& component)
{
    const RawFrame::Plane& plane = frame.planes[component.plane];
    const std::size_t lastX = static_cast<std::size_t>(frame.width - 1) >> component.xShift;
    const std::size_t lastY = static_cast<std::size_t>(frame.height - 1) >> component.yShift;
    return plane.stride > 0 &&
           plane.offset + lastY * plane.stride + component.first + lastX * component.step <
               frame.octets.size();
}

// ITU-R BT.601 and BT.709, in 1/1024: what luma and the two colour differences add to R, G, B.
struct Matrix
{
    int black = 16;
    int luma = 1192;
    int redV = 1634;
    int greenU = 401;
    int greenV = 832;
    int blueU = 2066;
};

Matrix matrixOf(const RawFrame& frame)
{
    const bool isHd = frame.colours == Format::ColorSpace_BT709;
    if (frame.range == Format::ColorRange_Full) // all 256 values in use
        return isHd ? Matrix{0, 1024, 1613, 192, 479, 1900} : Matrix{0, 1024, 1436, 352, 731, 1815};
    return isHd ? Matrix{16, 1192, 1836, 218, 546, 2163} : Matrix{};
}

std::uint8_t toOctet(int value)
{
    return static_cast<std::uint8_t>(std::clamp((value + 512) >> 10, 0, 255));
}

SecureBytes yuvToBgr(const RawFrame& frame, const YuvLayout& layout)
{
    const Matrix matrix = matrixOf(frame);
    const auto width = static_cast<std::size_t>(frame.width);
    const auto height = static_cast<std::size_t>(frame.height);
    SecureBytes pixels(width * height * 3);
    const auto row = [&frame](const Component& component, std::size_t y) {
        const RawFrame::Plane& plane = frame.planes[component.plane];
        return frame.octets.data() + plane.offset + (y >> component.yShift) * plane.stride +
               component.first;
    };
    std::uint8_t* out = pixels.data();
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* lumas = row(layout.y, y);
        const std::uint8_t* us = row(layout.u, y);
        const std::uint8_t* vs = row(layout.v, y);
        for (std::size_t x = 0; x < width; ++x) {
            const int luma = (lumas[x * layout.y.step] - matrix.black) * matrix.luma;
            const int u = us[(x >> layout.u.xShift) * layout.u.step] - 128;
            const int v = vs[(x >> layout.v.xShift) * layout.v.step] - 128;
            *out++ = toOctet(luma + matrix.blueU * u);
            *out++ = toOctet(luma - matrix.greenU * u - matrix.greenV * v);
            *out++ = toOctet(luma + matrix.redV * v);
        }
    }
    return pixels;
}

Result<Image> fromQImage(QImage image)
{
    if (image.isNull())
        return fail(ErrorCode::UnreadableImage, "a frame that is no picture");
    image.convertTo(QImage::Format_BGR888);
    const auto rowSize = static_cast<std::size_t>(image.width()) * 3;
    SecureBytes pixels;
    pixels.reserve(rowSize * static_cast<std::size_t>(image.height()));
    for (int y = 0; y < image.height(); ++y) {
        const uchar* row = image.constScanLine(y);
        pixels.insert(pixels.end(), row, row + rowSize);
    }
    return Image::create(image.width(), image.height(), PixelFormat::Bgr24, std::move(pixels));
}

} // namespace

std::optional<RawFrame> copyFrame(const QVideoFrame& frame)
{
    QVideoFrame mapped = frame; // shares the buffer; map() wants it not const
    if (!mapped.isValid() || mapped.width() > Image::maxSide || mapped.height() > Image::maxSide ||
        !mapped.map(QVideoFrame::ReadOnly))
        return std::nullopt;
    RawFrame raw;
    raw.width = mapped.width();
    raw.height = mapped.height();
    raw.format = mapped.pixelFormat();
    raw.colours = mapped.surfaceFormat().colorSpace();
    raw.range = mapped.surfaceFormat().colorRange();
    const auto count = static_cast<std::size_t>(std::clamp(mapped.planeCount(), 0, 3));
    for (std::size_t i = 0; i < count; ++i) {
        const int plane = static_cast<int>(i);
        const auto* begin = mapped.bits(plane);
        const auto size = static_cast<std::size_t>(std::max(0, mapped.mappedBytes(plane)));
        if (begin == nullptr)
            continue;
        raw.planes[i] = {raw.octets.size(),
                         static_cast<std::size_t>(std::max(0, mapped.bytesPerLine(plane)))};
        raw.octets.insert(raw.octets.end(), begin, begin + size);
    }
    mapped.unmap();
    return raw;
}

Result<Image> toImage(const RawFrame& frame)
{
    if (frame.width < 1 || frame.height < 1)
        return fail(ErrorCode::UnreadableImage, "a frame without size");
    if (const auto layout = yuvLayout(frame.format)) {
        if (!fits(frame, layout->y) || !fits(frame, layout->u) || !fits(frame, layout->v))
            return fail(ErrorCode::UnreadableImage, "a frame shorter than its size");
        return Image::create(frame.width, frame.height, PixelFormat::Bgr24,
                             yuvToBgr(frame, *layout));
    }
    if (frame.format == Format::Format_Jpeg) {
        return fromQImage(
            QImage::fromData(frame.octets.data(), static_cast<int>(frame.octets.size()), "JPEG"));
    }
    const QImage::Format format = Format::imageFormatFromPixelFormat(frame.format);
    const std::size_t stride = frame.planes[0].stride;
    if (format == QImage::Format_Invalid ||
        stride * static_cast<std::size_t>(frame.height) > frame.octets.size() ||
        stride * 8 < static_cast<std::size_t>(frame.width) *
                         static_cast<std::size_t>(QImage::toPixelFormat(format).bitsPerPixel()))
        return fail(ErrorCode::UnreadableImage, "an unknown pixel format");
    return fromQImage(QImage(frame.octets.data(), frame.width, frame.height,
                             static_cast<qsizetype>(stride), format));
}

} // namespace kiosk::devices
