#include "vision/quality/single_face.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {

std::optional<MeasureScore> SingleFacePresent::assess(const FaceView& view) const
{
    const FaceSight& sight = view.sight();
    const int faces = sight.face ? std::max(sight.faces, 1) : 0;
    return MeasureScore{FaceMeasure::SingleFacePresent, static_cast<double>(faces),
                        faces == 0 ? 0 : percent(1.0 / faces)};
}

} // namespace kiosk::vision::quality
