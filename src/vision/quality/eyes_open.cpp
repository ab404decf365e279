#include "vision/quality/eyes_open.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {

std::optional<MeasureScore> EyesOpen::assess(const FaceView& view) const
{
    const auto& eyes = view.sight().eyes;
    if (!eyes)
        return std::nullopt;
    const double open = std::min(eyes->left, eyes->right);
    return MeasureScore{FaceMeasure::EyesOpen, open, open > 0 ? percent(open) : 0};
}

} // namespace kiosk::vision::quality
