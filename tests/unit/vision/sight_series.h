// Series of sights as a person before the camera would give them, made of numbers alone: where the
// head looks, how open eyes and mouth are at each moment, seen at some rate with some noise.
#pragma once

#include "vision/challenge.h"

#include <cmath>
#include <functional>
#include <numbers>
#include <random>

namespace kiosk::tests {

struct Look
{
    double yaw = 0; // degrees from this person's rest; > 0 towards the person's left
    double pitch = 0;
    double shut = 0;  // 0 eyes as usual … 1 closed
    double mouth = 0; // above rest, by the distance of the eyes
};

// What the person does `seconds` after the start.
using Act = std::function<Look(double seconds)>;

struct Person
{
    vision::HeadPose pose{-2.5F, -8, 0};
    vision::EyeOpening eyes{0.98F, 0.95F};
    float mouth = 0.12F;
};

struct Viewing
{
    double framesPerSecond = 20;
    double noise = 1;     // degrees of the pose; eyes and mouth in proportion
    double irregular = 0; // share of the frame's time that a frame may come late
    double lost = 0;      // share of the sights without a face
    unsigned seed = 1;    // of all that is random here
    bool poseEverySecond = true;
};

inline double pulse(double seconds, double begin, double length)
{
    const double t = (seconds - begin) / length;
    return t <= 0 || t >= 1 ? 0 : 0.5 * (1 - std::cos(2 * std::numbers::pi * t));
}

// Up, held, down again; `ramp` seconds each way.
inline double plateau(double seconds, double begin, double length, double ramp)
{
    const double in = std::clamp((seconds - begin) / ramp, 0.0, 1.0);
    const double out = std::clamp((begin + length - seconds) / ramp, 0.0, 1.0);
    const double share = std::min(in, out);
    return 0.5 * (1 - std::cos(std::numbers::pi * share));
}

inline std::vector<vision::FaceSight> sightsOf(const Person& person, const Act& act, double seconds,
                                               const Viewing& viewing = {})
{
    std::mt19937 random(viewing.seed);
    std::normal_distribution<double> noise(0, 1);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<vision::FaceSight> sights;
    std::optional<vision::HeadPose> pose;
    bool posedLast = false;
    const double frame = 1 / viewing.framesPerSecond;
    for (double t = 0; t < seconds; t += frame * (1 + viewing.irregular * share(random))) {
        vision::FaceSight sight;
        sight.at = std::chrono::steady_clock::time_point(
            std::chrono::microseconds(100'000'000 + std::llround(t * 1e6)));
        if (share(random) < viewing.lost) {
            pose.reset();
            sights.push_back(sight);
            continue;
        }
        const Look look = act(t);
        posedLast = pose && viewing.poseEverySecond && !posedLast;
        if (!posedLast) {
            pose = vision::HeadPose{
                person.pose.yaw + static_cast<float>(look.yaw + viewing.noise * noise(random)),
                person.pose.pitch + static_cast<float>(look.pitch + viewing.noise * noise(random)),
                person.pose.roll};
        }
        const double open = std::clamp(1 - look.shut + 0.02 * viewing.noise * noise(random), 0.0,
                                       1.0 / static_cast<double>(person.eyes.left));
        sight.faces = 1;
        sight.face = vision::DetectedFace{500, 200, 260, 260, 0.99F, {}};
        sight.pose = pose;
        sight.eyes = vision::EyeOpening{person.eyes.left * static_cast<float>(open),
                                        person.eyes.right * static_cast<float>(open)};
        sight.mouth =
            std::max(0.0F, person.mouth + static_cast<float>(look.mouth + 0.006 * viewing.noise *
                                                                              noise(random)));
        sights.push_back(sight);
    }
    return sights;
}

inline vision::FaceBaseline baselineOf(const Person& person)
{
    return {person.pose, person.eyes, person.mouth};
}

} // namespace kiosk::tests
