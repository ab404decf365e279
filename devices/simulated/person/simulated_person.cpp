#include "simulated/person/simulated_person.h"

#include "simulated/person/face_expression.h"

#include <algorithm>

namespace kiosk::devices {
namespace {

constexpr double wallShare = 0.25; // of what the screen does to the face

std::array<float, 3> screenChange(const PersonView& view)
{
    std::array<float, 3> change{};
    for (std::size_t c = 0; c < 3; ++c)
        change[c] = static_cast<float>(view.screenShare * (view.screenRgb[c] / 255.0 - 1));
    return change;
}

} // namespace

SimulatedPerson::SimulatedPerson(PersonStill still)
    : m_still(std::move(still)),
      m_surface(m_still), m_neutral{PersonStill::width, PersonStill::height, m_still.rgba}
{
}

void SimulatedPerson::draw(Canvas& canvas, const PersonView& view) const
{
    const std::array<float, 3> change = screenChange(view);
    std::array<float, 3> wall = view.wall;
    for (std::size_t c = 0; c < 3; ++c)
        wall[c] *= 1 + static_cast<float>(wallShare) * change[c];
    canvas.fillWall(wall);

    const PersonPose& pose = view.pose;
    HeadTurn turn;
    turn.yaw = pose.yaw;
    turn.pitch = pose.pitch;
    turn.roll = pose.roll;
    turn.relief = view.relief;
    turn.centreX = pose.x * view.width;
    turn.centreY = pose.y * view.height;
    turn.pixels = pose.eyeDistance * view.height;
    const Surface surface = m_surface.turned(turn);
    const SurfaceLight light{change};
    const Expression expression{pose.leftEye, pose.rightEye, pose.mouth};
    if (expression.isNeutral()) {
        canvas.draw(surface, m_neutral, light);
        return;
    }
    // Kept by the thread: to ask for 5 MB for every picture takes longer than to fill them.
    static thread_local Texture texture;
    texture = m_neutral;
    express(texture, m_still, expression);
    canvas.draw(surface, texture, light);
}

Image SimulatedPerson::render(const PersonView& view) const
{
    Canvas canvas(std::clamp(view.width, 1, 4096), std::clamp(view.height, 1, 4096));
    draw(canvas, view);
    canvas.addNoise(view.noise, view.noiseSeed);
    return std::move(canvas).toImage();
}

} // namespace kiosk::devices
