#include "handoff/qr_code.h"

#include <algorithm>
#include <qrcodegen/qrcodegen.hpp>
#include <stdexcept>

namespace kiosk::handoff {
namespace {

constexpr int quietZone = 4; // modules on each side, ISO/IEC 18004 6.3.8
constexpr std::uint8_t white = 0xFF;
constexpr std::uint8_t black = 0x00;

QrCode modulesOf(const qrcodegen::QrCode& symbol)
{
    QrCode code;
    code.side = symbol.getSize();
    code.dark.reserve(static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side));
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x)
            code.dark.push_back(symbol.getModule(x, y));
    return code;
}

} // namespace

Result<QrCode> encodeQr(std::string_view text)
{
    if (text.find('\0') != std::string_view::npos)
        return fail(ErrorCode::InvalidArgument, "QR code: text with a NUL");
    // The text may be a secret, so its terminated copy is zeroed as well.
    SecureBytes terminated(text.begin(), text.end());
    terminated.push_back('\0');
    try {
        return modulesOf(qrcodegen::QrCode::encodeText(
            reinterpret_cast<const char*>(terminated.data()), qrcodegen::QrCode::Ecc::MEDIUM));
    } catch (const std::length_error&) {
        return fail(ErrorCode::InvalidArgument, "QR code: text too long");
    }
}

Result<Image> drawQr(const QrCode& code, int modulePixels)
{
    const auto modules = static_cast<std::size_t>(std::max(code.side, 0));
    if (modules == 0 || code.dark.size() != modules * modules)
        return fail(ErrorCode::InvalidArgument, "QR code: no square");
    const int sideModules = code.side + 2 * quietZone;
    if (modulePixels < 1 || modulePixels > Image::maxSide / sideModules)
        return fail(ErrorCode::InvalidArgument, "QR code: unusable module size");

    const int side = sideModules * modulePixels;
    SecureBytes pixels;
    pixels.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int column = x / modulePixels - quietZone;
            const int row = y / modulePixels - quietZone;
            const bool inside = column >= 0 && column < code.side && row >= 0 && row < code.side;
            pixels.push_back(inside && code.at(column, row) ? black : white);
        }
    }
    return Image::create(side, side, PixelFormat::Gray8, std::move(pixels));
}

} // namespace kiosk::handoff
