// Private to the simulated person: how far every place of a still stands out, guessed from its 68
// points, and where it comes to lie when the head turns. Lengths in eye distances (about 63 mm),
// from between the eyes; x to the right, y down, z towards the camera.
#pragma once

#include "simulated/person/canvas.h"
#include "simulated/person/person_still.h"

#include <vector>

namespace kiosk::devices {

struct HeadTurn
{
    double yaw = 0; // degrees, as PersonPose
    double pitch = 0;
    double roll = 0;
    double relief = 1;  // 0: flat as a sheet of paper
    double centreX = 0; // where the point between the eyes comes to lie, pixels
    double centreY = 0;
    double pixels = 0; // of one eye distance there
};

class HeadSurface
{
public:
    explicit HeadSurface(const PersonStill& still);
    [[nodiscard]] Surface turned(const HeadTurn& turn) const;

private:
    struct Vertex
    {
        double x = 0;
        double y = 0;
        double z = 0;
        double normalX = 0;
        double normalY = 0;
        double normalZ = 1;
        double follows = 1; // share of the head's turning: 1 of the face, little of the shoulders
    };
    std::vector<Vertex> m_vertices;
    std::vector<bool> m_isVoid; // cells without anything of the person
};

} // namespace kiosk::devices
