// Barcodes of a page or of a raw photograph, turned any way: Data Matrix (2D-Doc, CEV), QR, PDF417,
// Aztec. What they carry is untrusted octets. Pure, any thread.
#pragma once

#include "core/image.h"
#include "vision/quad.h"

#include <vector>

namespace kiosk::vision {

enum class BarcodeKind : std::uint8_t { DataMatrix, Qr, Pdf417, Aztec };
[[nodiscard]] std::string_view barcodeKindId(BarcodeKind kind) noexcept;

struct Barcode
{
    BarcodeKind kind = BarcodeKind::DataMatrix;
    // The octets of the code, control characters included, no character set applied; at most 8 KB,
    // a longer one is left out.
    SecureBytes payload;
    Quad at{}; // in pixels of the picture; clockwise from the code's own top left
};

// At most eight; none is no failure. The work is bounded: the picture as a whole, made smaller, and
// the four places that look most like a code, three ways each. Fails with UnreadableImage.
[[nodiscard]] Result<std::vector<Barcode>> readBarcodes(const Image& picture);

} // namespace kiosk::vision
