// Private to scanner: the octets of one page as SANE delivers them, put together to a picture. Gray
// or colour in one pass, or the three colours one after the other; 1, 8 or 16 bits; a length that
// is known only at the end.
#pragma once

#include "core/image.h"

#include <sane/sane.h>

namespace kiosk::devices {

class SaneFrames
{
public:
    // A pass begins. Fails with UnreadableImage: a size or depth that cannot be.
    [[nodiscard]] Result<void> begin(const SANE_Parameters& parameters);
    // Fails with UnreadableImage when more comes than a picture can have.
    [[nodiscard]] Result<void> add(ByteView octets);
    [[nodiscard]] bool needsAnotherPass() const noexcept { return !m_parameters.last_frame; }
    // Of this pass; 0 when the length is not known.
    [[nodiscard]] double fraction() const noexcept;
    // Fails with UnreadableImage: no line, or passes that do not belong together.
    [[nodiscard]] Result<Image> picture() const;

private:
    struct Pass
    {
        SANE_Frame frame = SANE_FRAME_GRAY;
        SecureBytes octets;
    };
    // Of a pass with one component a pixel, or three (red, green, blue).
    [[nodiscard]] std::uint8_t sample(const Pass& pass, std::size_t row, std::size_t pixel,
                                      std::size_t component) const;
    [[nodiscard]] const Pass* passOf(SANE_Frame frame) const;

    SANE_Parameters m_parameters{};
    std::vector<Pass> m_passes;
};

} // namespace kiosk::devices
