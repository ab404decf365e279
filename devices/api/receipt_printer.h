// A printer of the ticket that carries the offer for a later phone. Owned by the station, used on
// one worker thread; print() blocks.
#pragma once

#include "core/image.h"
#include "core/result.h"

namespace kiosk::devices {

class ReceiptPrinter
{
public:
    virtual ~ReceiptPrinter() = default;
    [[nodiscard]] virtual bool simulated() const = 0;
    // `ticket` is Gray8, 8 pixels a millimetre (203 dpi), 576 pixels wide for an 80 mm roll.
    // Fails with DeviceTimeout, NotFound (no printer) or StorageFailed.
    [[nodiscard]] virtual Result<void> print(const Image& ticket) = 0;
};

} // namespace kiosk::devices
