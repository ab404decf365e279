// Everything of the present case that is not text: the raw chip files and the pictures. Exists in
// memory only, on the GUI thread, and is wiped when the journey says so. Pictures are shared with
// the windows, which must let go of them on stateChanged(); their pixels are zeroed when the last
// owner does.
#pragma once

#include "chip/emrtd/emrtd_reader.h"
#include "core/image.h"

#include <optional>

namespace kiosk::station {

struct Evidence
{
    std::optional<chip::emrtd::ChipReading> chip;
    SharedImage chipPortrait; // DG2 decoded
    SharedImage page;         // the frame that the MRZ was read from
    SharedImage front;        // sides of the document made straight; null when not taken
    SharedImage back;
    SharedImage printedPortrait; // cut from the front
    SharedImage livePortrait;    // the best frame of the face capture

    void wipe() { *this = Evidence{}; }
    [[nodiscard]] bool empty() const
    {
        return !chip && !chipPortrait && !page && !front && !back && !printedPortrait &&
               !livePortrait;
    }
};

} // namespace kiosk::station
