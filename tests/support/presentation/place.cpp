#include "presentation/place.h"

namespace kiosk::tests {

using devices::PersonPose;
using devices::PersonPrompt;
using devices::PersonView;

Place::Place(Chance& chance)
    : m_x(chance.between(0.46, 0.54)), m_y(chance.between(0.41, 0.48)),
      m_eyeDistance(chance.between(0.15, 0.185)), m_screenShare(chance.between(0.12, 0.38))
{
    const double gray = chance.between(120, 205);
    for (float& value : m_wall)
        value = static_cast<float>(gray + chance.between(-4, 4));
}

PersonView Place::view() const
{
    PersonView view;
    view.wall = m_wall;
    view.screenShare = m_screenShare;
    view.noise = 0;
    return view;
}

PersonPose Place::here(PersonPose pose) const
{
    const PersonPose standard;
    pose.x += m_x - standard.x;
    pose.y += m_y - standard.y;
    pose.eyeDistance *= m_eyeDistance / standard.eyeDistance;
    return pose;
}

SheetPlace Place::sheet(const HandPose& hand) const
{
    return {hand, m_x * width, m_y * height, m_eyeDistance * height};
}

devices::SurfaceLight Place::light(const PersonPrompt& prompt) const
{
    devices::SurfaceLight light;
    for (std::size_t c = 0; c < 3; ++c)
        light.screen[c] = static_cast<float>(m_screenShare * (prompt.screenRgb[c] / 255.0 - 1));
    return light;
}

devices::Canvas Place::empty(const PersonPrompt& prompt) const
{
    devices::Canvas canvas(width, height);
    const auto change = light(prompt).screen;
    constexpr float wallShare = 0.25F; // of what the screen does to a face
    canvas.fillWall({m_wall[0] * (1 + wallShare * change[0]),
                     m_wall[1] * (1 + wallShare * change[1]),
                     m_wall[2] * (1 + wallShare * change[2])});
    return canvas;
}

devices::PersonHabits habitsOf(Chance& chance)
{
    devices::PersonHabits habits;
    habits.seed = chance.below(1'000'000);
    habits.turn = chance.between(26, 38);
    habits.nod = chance.between(16, 24);
    return habits;
}

} // namespace kiosk::tests
