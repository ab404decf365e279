// QR codes (ISO/IEC 18004) as modules, to be drawn by a window or a printer.
#pragma once

#include "core/image.h"
#include "core/result.h"

#include <string_view>
#include <vector>

namespace kiosk::handoff {

struct QrCode
{
    int side = 0;           // modules, without the quiet zone of four
    std::vector<bool> dark; // row by row, side × side
    [[nodiscard]] bool at(int x, int y) const
    {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                    static_cast<std::size_t>(x)];
    }
};

// Error correction level M. Fails with InvalidArgument when the text is too long.
[[nodiscard]] Result<QrCode> encodeQr(std::string_view text);
// Gray8, `modulePixels` a module, with the quiet zone.
[[nodiscard]] Result<Image> drawQr(const QrCode& code, int modulePixels);

} // namespace kiosk::handoff
