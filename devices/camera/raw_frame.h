// Private to camera: one frame's octets, copied out of Qt's hands at once (its buffers belong to
// the driver and run out), and their conversion, which takes longer and is done on another thread.
// Qt's own conversion is not used there because it may want a graphics context.
#pragma once

#include "core/image.h"

#include <QVideoFrameFormat>

#include <array>
#include <optional>

class QVideoFrame;

namespace kiosk::devices {

struct RawFrame
{
    struct Plane
    {
        std::size_t offset = 0; // in `octets`
        std::size_t stride = 0; // octets from row to row
    };
    int width = 0;
    int height = 0;
    QVideoFrameFormat::PixelFormat format = QVideoFrameFormat::Format_Invalid;
    QVideoFrameFormat::ColorSpace colours = QVideoFrameFormat::ColorSpace_Undefined;
    QVideoFrameFormat::ColorRange range = QVideoFrameFormat::ColorRange_Unknown;
    std::array<Plane, 3> planes{};
    SecureBytes octets;
};

// Nothing when the frame cannot be mapped, is too large, or has planes shorter than its size says.
[[nodiscard]] std::optional<RawFrame> copyFrame(const QVideoFrame& frame);

// Bgr24. Fails with UnreadableImage on a pixel format that no camera should have.
[[nodiscard]] Result<Image> toImage(const RawFrame& frame);

} // namespace kiosk::devices
