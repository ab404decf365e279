#include "simulated/person/person_behaviour.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace kiosk::devices {
namespace {

using Movement = PersonPrompt::Movement;

constexpr double leastReaction = 0.4; // seconds
constexpr double mostReaction = 0.9;
constexpr double digitTime = 0.55;
constexpr double blinkSlot = 4; // one natural blink in each

struct Key
{
    double at;
    double value;
};

// Smoothly from key to key; the first and the last value before and after.
double along(std::span<const Key> keys, double at)
{
    if (at <= keys.front().at)
        return keys.front().value;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (at >= keys[i].at)
            continue;
        const double t = (at - keys[i - 1].at) / (keys[i].at - keys[i - 1].at);
        return keys[i - 1].value + (keys[i].value - keys[i - 1].value) * t * t * (3 - 2 * t);
    }
    return keys.back().value;
}

constexpr std::array<Key, 4> turning{{{0, 0}, {0.75, 1}, {1.2, 1}, {1.95, 0}}};
constexpr std::array<Key, 5> nodding{{{0, 0}, {0.55, -1}, {0.75, -1}, {1.4, 0.35}, {1.8, 0}}};
constexpr std::array<Key, 8> blinkingTwice{
    {{0, 0}, {0.15, 1}, {0.4, 1}, {0.58, 0}, {0.95, 0}, {1.1, 1}, {1.35, 1}, {1.53, 0}}};
constexpr std::array<Key, 4> naturalBlink{{{0, 0}, {0.08, 1}, {0.12, 1}, {0.25, 0}}};

double lasting(Movement movement, int digits)
{
    switch (movement) {
    case Movement::TurnLeft:
    case Movement::TurnRight:
        return turning.back().at;
    case Movement::Nod:
        return nodding.back().at;
    case Movement::Blink:
        return blinkingTwice.back().at;
    case Movement::ReadNumber:
        return digits * digitTime;
    case Movement::None:
        break;
    }
    return 0;
}

PersonPose scripted(const std::vector<PersonStep>& script, double at)
{
    if (script.empty())
        return {};
    const auto next = std::find_if(script.begin(), script.end(),
                                   [at](const PersonStep& step) { return step.at > at; });
    if (next == script.begin())
        return script.front().pose;
    if (next == script.end())
        return script.back().pose;
    const PersonStep& from = *(next - 1);
    const double t = (at - from.at) / (next->at - from.at);
    PersonPose pose = from.pose;
    for (const auto part : {&PersonPose::x, &PersonPose::y, &PersonPose::eyeDistance,
                            &PersonPose::yaw, &PersonPose::pitch, &PersonPose::roll})
        pose.*part += (next->pose.*part - from.pose.*part) * t;
    return pose;
}

} // namespace

PersonBehaviour::PersonBehaviour(PersonHabits habits) : m_habits(std::move(habits))
{
}

// Mixes the seed (splitmix64): any instant can be asked for without going through those before.
double PersonBehaviour::chance(std::uint64_t index, std::uint64_t purpose) const
{
    std::uint64_t z = m_habits.seed + 0x9E3779B97F4A7C15U * (index * 16 + purpose + 1);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return static_cast<double>((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

void PersonBehaviour::prompt(const PersonPrompt& prompt, double at)
{
    const bool isNew = prompt.movement != m_prompt.movement || prompt.digits != m_prompt.digits;
    m_prompt = prompt;
    if (!isNew)
        return;
    m_next.reset();
    if (m_act && at < m_act->begins) // thought better of it
        m_act.reset();
    if (m_habits.answers && prompt.movement != Movement::None)
        begin(at);
}

void PersonBehaviour::begin(double at)
{
    Act act;
    act.movement = m_prompt.movement;
    act.digits = static_cast<int>(m_prompt.digits.size());
    act.begins = at + leastReaction + (mostReaction - leastReaction) * chance(++m_acts, 1);
    if (m_act)
        act.begins = std::max(act.begins, m_act->ends + 0.2);
    act.ends = act.begins + lasting(act.movement, act.digits);
    // The one under way goes on to its end by itself: a head does not jump.
    if (!m_act || m_act->ends <= at)
        m_act = act;
    else
        m_next = act;
}

PersonPose PersonBehaviour::poseAt(double at)
{
    if (m_act && at >= m_act->ends && m_next) {
        m_act = m_next;
        m_next.reset();
    }
    constexpr double patience = 2.5;
    if (m_habits.answers && m_prompt.movement != Movement::None && m_act &&
        at >= m_act->ends + patience)
        begin(at);

    PersonPose pose = scripted(m_habits.script, at);
    sway(pose, at);
    if (m_act && at >= m_act->begins && at < m_act->ends)
        move(pose, at);
    else if (m_habits.blinks)
        blink(pose, at);
    return pose;
}

// Breath, pulse and balance: waves whose periods share no multiple, so that nothing ever repeats.
void PersonBehaviour::sway(PersonPose& pose, double at) const
{
    const auto wave = [&](std::uint64_t purpose, double seconds) {
        const double phase = chance(0, purpose);
        const double slow = std::sin(2 * std::numbers::pi * (at / seconds + phase));
        const double fast = std::sin(2 * std::numbers::pi *
                                     (at / seconds * std::numbers::sqrt3 * 1.37 + 2 * phase));
        return 0.65 * slow + 0.35 * fast;
    };
    pose.x += 0.006 * pose.eyeDistance / 0.17 * wave(2, 5.3);
    pose.y += 0.006 * pose.eyeDistance / 0.17 * wave(3, 3.9);
    pose.eyeDistance *= 1 + 0.012 * wave(4, 4.4);
    pose.yaw += 1.1 * wave(5, 6.1);
    pose.pitch += 0.9 * wave(6, 4.7);
    pose.roll += 0.7 * wave(7, 7.3);
}

void PersonBehaviour::blink(PersonPose& pose, double at) const
{
    const double slot = std::floor(at / blinkSlot);
    const double begins =
        slot * blinkSlot + 0.2 + 3.4 * chance(static_cast<std::uint64_t>(slot), 8);
    const double closed = along(naturalBlink, at - begins);
    pose.leftEye -= closed;
    pose.rightEye -= closed;
}

void PersonBehaviour::move(PersonPose& pose, double at) const
{
    const double t = at - m_act->begins;
    switch (m_act->movement) {
    case Movement::TurnLeft: // the person's own left is the image's right
        pose.yaw += m_habits.turn * along(turning, t);
        break;
    case Movement::TurnRight:
        pose.yaw -= m_habits.turn * along(turning, t);
        break;
    case Movement::Nod:
        pose.pitch += m_habits.nod * along(nodding, t);
        break;
    case Movement::Blink: {
        const double closed = along(blinkingTwice, t);
        pose.leftEye -= closed;
        pose.rightEye -= closed;
        break;
    }
    case Movement::ReadNumber:
        pose.mouth += 0.26 * std::pow(std::sin(std::numbers::pi * t / digitTime), 2);
        break;
    case Movement::None:
        break;
    }
}

} // namespace kiosk::devices
