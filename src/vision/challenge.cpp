#include "vision/challenge.h"

#include "vision/challenge/blink.h"
#include "vision/challenge/nod.h"
#include "vision/challenge/reading.h"
#include "vision/challenge/turn.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t leastSights = 5;
constexpr float frontalYaw = 15;   // degrees
constexpr float frontalPitch = 25; // smiling people read 20° down
constexpr float quietSpread = 5;   // degrees around the median

// Who looks aside for longer looks at somebody, and has not mistaken the movement.
constexpr milliseconds longestMistake(4000);
constexpr double progressSeconds = 0.12; // time constant

float median(std::vector<float> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

template <typename Value>
float medianOf(const std::vector<const FaceSight*>& sights, Value value)
{
    std::vector<float> values;
    for (const FaceSight* sight : sights)
        values.push_back(value(*sight));
    return median(std::move(values));
}

bool finite(const FaceSight& sight)
{
    return std::isfinite(sight.mouth) &&
           (!sight.pose || (std::isfinite(sight.pose->yaw) && std::isfinite(sight.pose->pitch) &&
                            std::isfinite(sight.pose->roll))) &&
           (!sight.eyes || (std::isfinite(sight.eyes->left) && std::isfinite(sight.eyes->right)));
}

bool showsOne(const FaceSight& sight)
{
    return sight.face && sight.faces == 1 && finite(sight);
}

float yawOf(const FaceSight& sight)
{
    return sight.pose->yaw;
}

float pitchOf(const FaceSight& sight)
{
    return sight.pose->pitch;
}

std::vector<const FaceSight*> frontal(std::span<const FaceSight> sights)
{
    std::vector<const FaceSight*> chosen;
    for (const FaceSight& sight : sights) {
        if (showsOne(sight) && sight.pose && std::abs(sight.pose->yaw) <= frontalYaw &&
            std::abs(sight.pose->pitch) <= frontalPitch)
            chosen.push_back(&sight);
    }
    return chosen;
}

std::unique_ptr<Movement> movementFor(Challenge challenge, const FaceBaseline& rest,
                                      std::size_t digits)
{
    switch (challenge) {
    case Challenge::TurnLeft:
        return std::make_unique<Turn>(Turn::Side::PersonsLeft, rest.pose.yaw);
    case Challenge::TurnRight:
        return std::make_unique<Turn>(Turn::Side::PersonsRight, rest.pose.yaw);
    case Challenge::Nod:
        return std::make_unique<Nod>(rest.pose, 1);
    case Challenge::Blink:
        return std::make_unique<Blink>(rest.pose, rest.eyes);
    case Challenge::ReadNumber:
        break;
    }
    return std::make_unique<Reading>(rest.pose, digits);
}

// What would be another movement than `challenge`: clearer than what is accepted of the one asked.
std::vector<std::unique_ptr<Movement>> othersThan(Challenge challenge, const FaceBaseline& rest)
{
    std::vector<std::unique_ptr<Movement>> others;
    if (challenge != Challenge::TurnLeft)
        others.push_back(
            std::make_unique<Turn>(Turn::Side::PersonsLeft, rest.pose.yaw, longestMistake));
    if (challenge != Challenge::TurnRight)
        others.push_back(
            std::make_unique<Turn>(Turn::Side::PersonsRight, rest.pose.yaw, longestMistake));
    if (challenge != Challenge::Nod)
        others.push_back(std::make_unique<Nod>(rest.pose, 2));
    return others;
}

} // namespace

std::string_view challengeId(Challenge challenge) noexcept
{
    switch (challenge) {
    case Challenge::TurnLeft:
        return "turn_left";
    case Challenge::TurnRight:
        return "turn_right";
    case Challenge::Nod:
        return "nod";
    case Challenge::Blink:
        return "blink";
    case Challenge::ReadNumber:
        break;
    }
    return "read_number";
}

std::optional<FaceBaseline> FaceBaseline::of(std::span<const FaceSight> sights)
{
    std::vector<const FaceSight*> quiet = frontal(sights);
    const float yaw = medianOf(quiet, yawOf);
    const float pitch = medianOf(quiet, pitchOf);
    std::erase_if(quiet, [&](const FaceSight* sight) {
        return std::abs(sight->pose->yaw - yaw) > quietSpread ||
               std::abs(sight->pose->pitch - pitch) > quietSpread;
    });
    if (quiet.size() < leastSights)
        return std::nullopt;

    FaceBaseline baseline;
    baseline.pose = {medianOf(quiet, yawOf), medianOf(quiet, pitchOf),
                     medianOf(quiet, [](const FaceSight& sight) { return sight.pose->roll; })};
    baseline.mouth = medianOf(quiet, [](const FaceSight& sight) { return sight.mouth; });
    std::erase_if(quiet, [](const FaceSight* sight) { return !sight->eyes; });
    if (!quiet.empty())
        baseline.eyes = {medianOf(quiet, [](const FaceSight& sight) { return sight.eyes->left; }),
                         medianOf(quiet, [](const FaceSight& sight) { return sight.eyes->right; })};
    return baseline;
}

bool canRecognise(Challenge challenge, const FaceBaseline& baseline) noexcept
{
    return challenge != Challenge::Blink || Blink::readable(baseline.eyes);
}

struct ChallengeWatch::Asked
{
    Challenge challenge;
    std::unique_ptr<Movement> movement;
    std::vector<std::unique_ptr<Movement>> others;
    ChallengeOutcome outcome = ChallengeOutcome::Waiting;
    double progress = 0;
    std::optional<std::chrono::steady_clock::time_point> began;
    std::optional<std::chrono::steady_clock::time_point> last;

    void look(const FaceSight& sight);
    void show(std::chrono::steady_clock::time_point at);
};

void ChallengeWatch::Asked::look(const FaceSight& sight)
{
    movement->look(sight);
    began = movement->began();
    if (movement->done())
        outcome = ChallengeOutcome::Done;
    for (const auto& other : others) {
        if (outcome != ChallengeOutcome::Waiting)
            break;
        other->look(sight);
        if (other->done()) {
            outcome = ChallengeOutcome::Wrong;
            began = other->began();
        }
    }
    show(sight.at);
}

// What the movement says may jump; what the window draws glides.
void ChallengeWatch::Asked::show(std::chrono::steady_clock::time_point at)
{
    if (outcome != ChallengeOutcome::Waiting) {
        progress = outcome == ChallengeOutcome::Done ? 1 : 0;
        return;
    }
    const double step = last ? std::chrono::duration<double>(at - *last).count() : 0;
    progress += (movement->progress() - progress) *
                (1 - std::exp(-std::clamp(step, 0.0, 1.0) / progressSeconds));
    last = at;
}

ChallengeWatch::ChallengeWatch(Challenge challenge, const FaceBaseline& baseline,
                               std::string digits)
    : m_asked(std::make_unique<Asked>())
{
    m_asked->challenge = challenge;
    m_asked->movement = movementFor(challenge, baseline, digits.size());
    m_asked->others = othersThan(challenge, baseline);
}

ChallengeWatch::ChallengeWatch(ChallengeWatch&&) noexcept = default;
ChallengeWatch& ChallengeWatch::operator=(ChallengeWatch&&) noexcept = default;
ChallengeWatch::~ChallengeWatch() = default;

ChallengeOutcome ChallengeWatch::look(const FaceSight& sight)
{
    if (m_asked->outcome == ChallengeOutcome::Waiting && showsOne(sight))
        m_asked->look(sight);
    return m_asked->outcome;
}

Challenge ChallengeWatch::challenge() const noexcept
{
    return m_asked->challenge;
}

double ChallengeWatch::progress() const noexcept
{
    return m_asked->progress;
}

std::optional<std::chrono::steady_clock::time_point> ChallengeWatch::began() const noexcept
{
    return m_asked->began;
}

} // namespace kiosk::vision
