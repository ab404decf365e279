// What people do before the camera, as acts of sight_series.h, and what a ChallengeWatch tells of
// it.
#pragma once

#include "sight_series.h"

#include <array>

namespace kiosk::tests {

using Sights = std::vector<vision::FaceSight>;
using vision::Challenge;
using vision::ChallengeOutcome;

inline constexpr std::array allChallenges{Challenge::TurnLeft, Challenge::TurnRight, Challenge::Nod,
                                          Challenge::Blink, Challenge::ReadNumber};
inline constexpr double start = 1; // seconds before the person moves

struct Told
{
    ChallengeOutcome outcome = ChallengeOutcome::Waiting;
    double after = 0; // seconds from the first sight
    double began = -1;
    double mostProgress = 0;
    double greatestStep = 0; // of the progress while waiting
};

inline Told told(Challenge challenge, const Sights& sights, const vision::FaceBaseline& baseline)
{
    vision::ChallengeWatch watch(challenge, baseline,
                                 challenge == Challenge::ReadNumber ? "4729" : "");
    Told told;
    double progress = 0;
    for (const vision::FaceSight& sight : sights) {
        told.outcome = watch.look(sight);
        if (watch.began())
            told.began = std::chrono::duration<double>(*watch.began() - sights.front().at).count();
        if (told.outcome != ChallengeOutcome::Waiting) {
            told.after = std::chrono::duration<double>(sight.at - sights.front().at).count();
            told.mostProgress = watch.progress();
            break;
        }
        told.greatestStep = std::max(told.greatestStep, std::abs(watch.progress() - progress));
        progress = watch.progress();
        told.mostProgress = std::max(told.mostProgress, progress);
    }
    return told;
}

inline Told told(Challenge challenge, const Sights& sights)
{
    return told(challenge, sights, baselineOf({}));
}

inline Act turning(double degrees, double length)
{
    return [=](double t) {
        return Look{degrees * plateau(t, start, length, 0.45 * length), 0, 0, 0};
    };
}

inline Act nodding(double degrees, double length, int nods = 1)
{
    return [=](double t) {
        Look look;
        for (int i = 0; i < nods; ++i)
            look.pitch -= degrees * pulse(t, start + i * (length + 0.1), length);
        return look;
    };
}

inline Act blinking(double shut, double length, double pause = 0.6)
{
    return [=](double t) {
        const double ramp = 0.3 * length;
        return Look{0, 0,
                    shut * (plateau(t, start, length, ramp) +
                            plateau(t, start + length + pause, length, ramp)),
                    0};
    };
}

inline Act speaking(double wide, double syllable, double pause, int syllables, double from = start)
{
    return [=](double t) {
        Look look;
        for (int i = 0; i < syllables; ++i)
            look.mouth += wide * pulse(t, from + i * (syllable + pause), syllable);
        return look;
    };
}

// The movement as people do it, done once after `start`.
inline Act doing(Challenge challenge)
{
    switch (challenge) {
    case Challenge::TurnLeft:
        return turning(28, 1.6);
    case Challenge::TurnRight:
        return turning(-28, 1.6);
    case Challenge::Nod:
        return nodding(18, 1.0);
    case Challenge::Blink:
        return blinking(0.95, 0.25);
    case Challenge::ReadNumber:
        break;
    }
    return speaking(0.15, 0.3, 0.2, 4);
}

inline Act lookingAround(unsigned seed)
{
    return [seed](double t) {
        const double phase = seed;
        return Look{5 * std::sin(1.1 * t + phase) + 3 * std::sin(2.7 * t),
                    3 * std::sin(0.8 * t + 2 * phase) + 2 * std::sin(1.9 * t), 0, 0};
    };
}

inline Act blinkingNaturally(unsigned seed)
{
    return [seed](double t) {
        const double every = 4 + 0.05 * (seed % 5);
        return Look{0, 0, plateau(std::fmod(t, every), 2, 0.22, 0.07), 0};
    };
}

// Sentences of five seconds, a breath between them.
inline Act talking(unsigned seed)
{
    return [seed](double t) {
        const double inSentence = std::fmod(t + 0.3 * (seed % 7), 6.0);
        const double open = 0.5 * (1 - std::cos(2 * std::numbers::pi * 3.2 * inSentence));
        return Look{2 * std::sin(2 * t), 3 * std::sin(3 * t), 0, inSentence < 5 ? 0.1 * open : 0};
    };
}

// A picture in a shaking hand: what the pose network reads of it stays below 15° and 12°.
inline Act wavedPhotograph(unsigned seed)
{
    return [seed](double t) {
        const double phase = 0.7 * seed;
        return Look{7 * std::sin(3.1 * t + phase) + 3 * std::sin(7.3 * t),
                    4 * std::sin(4.3 * t + phase) + 1 * std::sin(9 * t),
                    0.16 * (1 + std::sin(5 * t + phase)), 0};
    };
}

} // namespace kiosk::tests
