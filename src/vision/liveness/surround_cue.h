// Private to vision: the straight sides of a phone, a tablet or a sheet around the face. A side
// counts when it was there in most sights; three sides that meet in corners make a frame. A frame
// that moves and has a lower corner is held before the person: an attack. Without one it may be the
// headrest of a wheelchair. A frame that stands still may be a door or a picture on the wall, whose
// lower side the person's body covers: it is doubted only when it is closed below.
#pragma once

#include "vision/liveness/straight_edges.h"

#include <array>

namespace kiosk::vision {

class SurroundCue
{
public:
    void look(const FaceSight& sight); // about 4 ms
    [[nodiscard]] ChannelResult result() const;

private:
    struct Track
    {
        StraightEdge edge; // as last seen
        float place = 0;   // of the line in the picture, in pixels by the unit of the first sight
        int looks = 0;     // since it was first seen
        int hits = 0;
        Newest<double> places{60};  // in the picture
        Newest<double> offsets{60}; // from the face
    };
    void follow(const StraightEdge& edge, float place);
    [[nodiscard]] const Track* best(StraightEdge::Side side) const;
    [[nodiscard]] static bool meet(const Track* across, const Track* upright);
    [[nodiscard]] static bool moves(const Track* track);

    std::vector<Track> m_tracks;
    float m_unit = 0; // pixels, of the first sight
    int m_looks = 0;
};

} // namespace kiosk::vision
