// Private to vision: the holder's portrait on a page. Pictures that are only drawn are no portrait.
#pragma once

#include "vision/face_engine.h"

#include <optional>

namespace kiosk::vision {

struct FoundPortrait
{
    Quad at{}; // pixels of the page, upright
    Image picture;
};

// The largest face of the upright `page`, cut with the margin that portraits have around a face.
// Where the detector, which sees the page small, finds none, the places where portraits are printed
// are looked at closer. Nothing when there is no face. Fails as FaceEngine::detect() does.
[[nodiscard]] Result<std::optional<FoundPortrait>> findPortrait(FaceEngine& faces,
                                                                const Image& page);

} // namespace kiosk::vision
