// Private to vision: does the face have relief? When a head turns, its nose moves across the line
// of the eyes, because it stands in front of it; on a flat picture it stays where it is, and on a
// bent one it stays on the line from its bridge to the lip. Both are measured against the angle
// that the pose network reads, between straight and turned sights. The homography that fits the
// points of a plane best is the third measure: what it leaves over is relief, too.
#pragma once

#include "vision/liveness/cue.h"

namespace kiosk::vision {

class DepthCue
{
public:
    void look(const FaceSight& sight);
    [[nodiscard]] ChannelResult result() const;

    struct Relief // each 0 for a plane, about 1 for a head
    {
        double acrossEyes = 0;
        double acrossBridge = 0;
        double beyondPlane = 0;
    };
    // Nothing before there are enough straight and enough turned sights.
    [[nodiscard]] std::optional<Relief> relief() const;

private:
    struct Turned
    {
        double tangent = 0; // of the yaw
        double acrossEyes = 0;
        double acrossBridge = 0;
        FacePoints points{};
    };
    [[nodiscard]] std::optional<Relief> reliefOf(const std::vector<const Turned*>& straight,
                                                 const std::vector<const Turned*>& turned) const;

    Newest<Turned> m_sights{240};
};

} // namespace kiosk::vision
