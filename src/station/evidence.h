// Everything of the present case that is not text: the raw chip files and the pictures. Exists in
// memory only, on the GUI thread, and is wiped when the journey says so. Pictures are shared with
// the windows, which must let go of them on stateChanged(); their pixels are zeroed when the last
// owner does.
#pragma once

#include "chip/emrtd/emrtd_reader.h"
#include "core/image.h"
#include "vision/page_quality.h"

#include <optional>
#include <vector>

namespace kiosk::station {

// How good the picture of one side was, and whether it looks like a copy.
struct SideMeasures
{
    vision::PageQuality quality;
    vision::CopyHints copy;
};

struct DocumentPictures
{
    SharedImage page;     // as taken: the picture that the MRZ was read from, else the last one
    SharedImage front;    // sides made straight; null when not taken, or no page was found in it
    SharedImage back;     //
    SharedImage portrait; // cut from the front
    std::optional<SideMeasures> frontMeasures;
    std::optional<SideMeasures> backMeasures;
    SecureBytes seal; // as in the barcode; empty when there is none

    [[nodiscard]] bool empty() const
    {
        return !page && !front && !back && !portrait && seal.empty();
    }
};

struct FacePictures
{
    SharedImage portrait; // the best frame, whole
    SharedImage head;     // cut from it as a passport's picture is: head and shoulders, 4 : 5
    std::vector<SharedImage> others;    // the next best frames
    std::vector<SharedImage> movements; // one of each movement that was done
};

struct Evidence
{
    std::optional<chip::emrtd::ChipReading> chip;
    SharedImage chipPortrait; // DG2 decoded
    DocumentPictures document;
    FacePictures face;

    void wipe() { *this = Evidence{}; }
    [[nodiscard]] bool empty() const
    {
        return !chip && !chipPortrait && document.empty() && !face.portrait;
    }
};

} // namespace kiosk::station
