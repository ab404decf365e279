#include "vision/liveness/depth_cue.h"

#include "vision/liveness/plane_fit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::vision {
namespace {

constexpr double degrees = 180 / std::numbers::pi;
// Degrees of yaw. Most sights are straight ones; the pose network reads some people's straight look
// as askew.
constexpr double mostAskew = 15;
constexpr double straightWithin = 7;
constexpr double turnedFrom = 12;
constexpr double turnedTo = 45; // beyond it the points of the far half are guessed
constexpr double pitchWithin = 35;
constexpr std::size_t leastSights = 3; // of each kind

// What a head shows by unit of the tangent of its yaw, measured on a filmed one (±40°).
constexpr double headAcrossEyes = 0.62;
constexpr double headAcrossBridge = 0.24;
constexpr double headBeyondPlane = 0.21;
constexpr double noiseOfPoints = 0.012; // left over between two straight sights

// Relief that is certainly none, and from which on it is a head's.
constexpr double flat = 0.20;
constexpr double head = 0.50;

double across(PointF from, PointF to, PointF along)
{
    return static_cast<double>((to.x - from.x) * along.x + (to.y - from.y) * along.y);
}

// How far the nose's tip lies beside the line from its bridge to the lower lip, along the eyes.
double besideBridge(const FacePoints& points, PointF along)
{
    const PointF bridge = points[27];
    const PointF line{points[57].x - bridge.x, points[57].y - bridge.y};
    const float length = line.x * line.x + line.y * line.y;
    if (!(length > 1))
        return 0;
    const PointF tip = points[30];
    const float share = ((tip.x - bridge.x) * line.x + (tip.y - bridge.y) * line.y) / length;
    return across({bridge.x + share * line.x, bridge.y + share * line.y}, tip, along);
}

// Where most of the angles are that may be a straight look: the middle of those six degrees that
// hold the most.
double usualOf(std::vector<double> angles)
{
    constexpr double width = 6;
    std::erase_if(angles, [](double angle) { return std::abs(angle) > mostAskew; });
    std::ranges::sort(angles);
    std::size_t most = 0;
    double usual = 0;
    std::size_t first = 0;
    for (std::size_t last = 0; last < angles.size(); ++last) {
        while (angles[last] - angles[first] > width)
            ++first;
        if (last - first + 1 > most) {
            most = last - first + 1;
            usual = angles[(first + last) / 2];
        }
    }
    return usual;
}

template <typename Turned, typename Member>
double medianOver(const std::vector<const Turned*>& sights, Member member)
{
    std::vector<double> values;
    for (const Turned* sight : sights)
        values.push_back(sight->*member);
    return medianOf(std::move(values));
}

} // namespace

void DepthCue::look(const FaceSight& sight)
{
    const auto frame = faceFrameOf(sight);
    if (!frame || !sight.pose || !(std::abs(sight.pose->pitch) <= pitchWithin) ||
        !(std::abs(sight.pose->yaw) <= turnedTo))
        return;
    const FacePoints& points = sight.points;
    const double width = across(points[36], points[45], frame->across);
    if (!(width >= 1))
        return;
    const PointF middle{(points[36].x + points[45].x) / 2, (points[36].y + points[45].y) / 2};
    m_sights.add({std::tan(static_cast<double>(sight.pose->yaw) / degrees),
                  across(middle, points[30], frame->across) / width,
                  besideBridge(points, frame->across) / width, points});
}

std::optional<DepthCue::Relief> DepthCue::reliefOf(const std::vector<const Turned*>& straight,
                                                   const std::vector<const Turned*>& turned) const
{
    if (straight.size() < leastSights || turned.size() < leastSights)
        return std::nullopt;
    const double angle =
        medianOver(turned, &Turned::tangent) - medianOver(straight, &Turned::tangent);
    const auto slope = [&](double Turned::*member) {
        return (medianOver(turned, member) - medianOver(straight, member)) / angle;
    };
    // One comparison each with the straight sight in the middle keeps this cheap enough to be
    // asked for on every frame.
    std::vector<double> left;
    const FacePoints& reference = straight[straight.size() / 2]->points;
    for (std::size_t i = 0; i < std::min<std::size_t>(turned.size(), 5); ++i)
        left.push_back(offPlane(reference, turned[i * turned.size() / 5 % turned.size()]->points));
    Relief relief;
    relief.acrossEyes = slope(&Turned::acrossEyes) / headAcrossEyes;
    relief.acrossBridge = slope(&Turned::acrossBridge) / headAcrossBridge;
    relief.beyondPlane =
        (medianOf(std::move(left)) - noiseOfPoints) / (headBeyondPlane * std::abs(angle));
    return relief;
}

std::optional<DepthCue::Relief> DepthCue::relief() const
{
    std::vector<double> angles;
    for (const Turned& sight : m_sights.values())
        angles.push_back(std::atan(sight.tangent) * degrees);
    const double usual = usualOf(angles);
    std::vector<const Turned*> straight;
    std::vector<const Turned*> left;
    std::vector<const Turned*> right;
    for (std::size_t i = 0; i < angles.size(); ++i) {
        const double turn = angles[i] - usual;
        if (std::abs(turn) <= straightWithin)
            straight.push_back(&m_sights.values()[i]);
        else if (std::abs(turn) >= turnedFrom)
            (turn < 0 ? left : right).push_back(&m_sights.values()[i]);
    }
    const auto a = reliefOf(straight, left);
    const auto b = reliefOf(straight, right);
    if (!a || !b)
        return a ? a : b;
    return Relief{(a->acrossEyes + b->acrossEyes) / 2, (a->acrossBridge + b->acrossBridge) / 2,
                  (a->beyondPlane + b->beyondPlane) / 2};
}

ChannelResult DepthCue::result() const
{
    ChannelResult result{LivenessChannel::Depth};
    const auto relief = this->relief();
    if (!relief)
        return result;
    // Both ways that the nose moves have to be there: bent paper has the one, not the other. What
    // no plane explains may be a grimace, so it only counts a quarter.
    const double nose = std::min(relief->acrossEyes, relief->acrossBridge);
    const double value =
        0.75 * std::clamp(nose, -1.0, 1.5) + 0.25 * std::clamp(relief->beyondPlane, 0.0, 1.0);
    result.score = ramp(value, 0, 2 * head);
    if (value >= head)
        result.verdict = LivenessVerdict::Live;
    else
        result.verdict = value <= flat ? LivenessVerdict::Attack : LivenessVerdict::Unsure;
    return result;
}

} // namespace kiosk::vision
