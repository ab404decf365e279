// Barcodes of a page: Data Matrix (2D-Doc, CEV), QR, PDF417, Aztec. What they carry is untrusted
// octets. Pure, any thread.
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
    SecureBytes payload; // as in the code, at most 8 KB; a longer one is left out
    Quad at{};
};

// At most eight; none is no failure. Fails with UnreadableImage.
[[nodiscard]] Result<std::vector<Barcode>> readBarcodes(const Image& picture);

} // namespace kiosk::vision
