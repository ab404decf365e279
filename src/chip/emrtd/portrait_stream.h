// Shows the portrait while DG2 is still being read: finds where the picture begins, and hands on
// what of it has come.
#pragma once

#include "chip/emrtd/chip_access.h"
#include "chip/emrtd/face_image.h"

#include <optional>

namespace kiosk::chip::emrtd {

class PortraitStream
{
public:
    // `events` must outlive the object.
    explicit PortraitStream(const ChipEvents& events) : m_events(events) {}

    // After each block of the file. Told are pictures that can be shown in part (JPEG), and each
    // time when enough has come to be seen.
    void advance(ByteView soFar, std::size_t whole);
    // The picture as parsed; always told.
    void finish(const EncodedImage& portrait);

private:
    const ChipEvents& m_events;
    std::optional<PortraitStart> m_start;
    std::size_t m_told = 0; // octets of the file
};

} // namespace kiosk::chip::emrtd
