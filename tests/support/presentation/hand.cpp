#include "presentation/hand.h"

#include <algorithm>

namespace kiosk::tests {

using Movement = devices::PersonPrompt::Movement;

Hand::Hand(std::uint64_t seed, double unrest, double reach)
    : m_chance(seed), m_unrest(unrest),
      m_reach(reach), m_wander{Wander(m_chance, 3.1), Wander(m_chance, 2.7), Wander(m_chance, 3.9),
                               Wander(m_chance, 2.3), Wander(m_chance, 3.3), Wander(m_chance, 4.1)}
{
}

void Hand::prompt(const devices::PersonPrompt& prompt, double at)
{
    const bool isNew = prompt.movement != m_prompt.movement || prompt.digits != m_prompt.digits;
    m_prompt = prompt;
    if (isNew && prompt.movement != Movement::None)
        m_gesture = answerTo(prompt.movement, at + m_chance.between(0.4, 1));
}

Hand::Gesture Hand::answerTo(Movement movement, double at)
{
    Gesture gesture;
    gesture.begins = at;
    gesture.lasts = m_chance.between(1.2, 2.2);
    switch (movement) {
    case Movement::TurnLeft:
        gesture.most.yaw = m_chance.between(20, 45);
        break;
    case Movement::TurnRight:
        gesture.most.yaw = -m_chance.between(20, 45);
        break;
    case Movement::Nod:
        gesture.most.pitch = -m_chance.between(18, 40);
        gesture.most.y = m_chance.between(0, 0.4);
        break;
    case Movement::Blink:
    case Movement::ReadNumber:
    case Movement::None: // nothing that a picture could do: it is moved at random
        gesture.most.x = m_chance.between(-0.5, 0.5);
        gesture.most.roll = m_chance.between(-8, 8);
        gesture.most.zoom = m_chance.between(0.9, 1.15);
        break;
    }
    return gesture;
}

HandPose Hand::poseAt(double at)
{
    if (m_gesture && at > m_gesture->begins + m_gesture->lasts + 2)
        m_gesture = answerTo(m_prompt.movement, at + m_chance.between(0, 2));
    HandPose pose;
    pose.yaw = 4 * m_unrest * m_wander[0].at(at);
    pose.pitch = 3.5 * m_unrest * m_wander[1].at(at);
    pose.roll = 2 * m_unrest * m_wander[2].at(at);
    pose.x = 0.12 * m_unrest * m_wander[3].at(at);
    pose.y = 0.1 * m_unrest * m_wander[4].at(at);
    pose.zoom = 1 + 0.04 * m_unrest * m_wander[5].at(at);
    if (m_gesture && at > m_gesture->begins) {
        const double t = std::min(1.0, (at - m_gesture->begins) / m_gesture->lasts);
        const double share = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * t);
        const HandPose& most = m_gesture->most;
        pose.yaw += share * m_reach * most.yaw;
        pose.pitch += share * m_reach * most.pitch;
        pose.roll += share * most.roll;
        pose.x += share * most.x;
        pose.y += share * most.y;
        pose.zoom *= 1 + share * (most.zoom - 1);
    }
    return pose;
}

} // namespace kiosk::tests
