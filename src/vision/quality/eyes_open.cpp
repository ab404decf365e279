#include "vision/quality/eyes_open.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {

// The mean of both: the network takes one spectacled or narrow eye in five for closed, and some
// people have one eye that they cannot open. A blink shuts both.
std::optional<MeasureScore> EyesOpen::assess(const FaceView& view) const
{
    const auto& eyes = view.sight().eyes;
    if (!eyes)
        return std::nullopt;
    const double open = (static_cast<double>(eyes->left) + static_cast<double>(eyes->right)) / 2;
    return MeasureScore{FaceMeasure::EyesOpen, open, open > 0 ? percent(open) : 0};
}

} // namespace kiosk::vision::quality
