#include "vision/liveness/surround_cue.h"

#include "vision/opencv.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

using Side = StraightEdge::Side;

// In eye distances, as the edges are.
constexpr float samePlace = 0.35F; // from look to look, four a second
constexpr float sameSlant = 0.09F;
constexpr float parallel = 0.14F;
constexpr float cornerGap = 1.0F;  // an edge may be seen shorter than it is,
constexpr float cornerOver = 0.6F; // but does not go on behind the corner
constexpr double leastMovement = 0.15;
constexpr std::size_t mostTracks = 40;
constexpr int looksBeforeForgotten = 8;
constexpr int leastLooks = 5; // before movement is judged
constexpr double leastPresence = 0.5;

bool isUpright(Side side)
{
    return side == Side::Left || side == Side::Right;
}

float signOf(Side side)
{
    return side == Side::Left || side == Side::Top ? -1.0F : 1.0F;
}

double spread(const std::vector<double>& values)
{
    return percentileOf(values, 0.9) - percentileOf(values, 0.1);
}

} // namespace

void SurroundCue::look(const FaceSight& sight)
{
    const auto frame = faceFrameOf(sight);
    if (!frame || !sight.frame || sight.frame->empty())
        return;
    if (m_looks++ == 0)
        m_unit = frame->unit;
    std::erase_if(m_tracks, [](const Track& track) {
        return track.looks > looksBeforeForgotten && track.hits * 4 < track.looks;
    });
    for (Track& track : m_tracks)
        ++track.looks;
    for (const StraightEdge& edge : straightEdgesAround(viewOf(*sight.frame), *frame)) {
        const float centre = isUpright(edge.side) ? frame->centre.x : frame->centre.y;
        follow(edge, (centre + signOf(edge.side) * edge.offset * frame->unit) / m_unit);
    }
}

void SurroundCue::follow(const StraightEdge& edge, float place)
{
    Track* nearest = nullptr;
    float least = samePlace;
    for (Track& track : m_tracks) {
        const float apart = std::abs(track.place - place);
        if (track.edge.side == edge.side && apart < least &&
            std::abs(track.edge.slant - edge.slant) < sameSlant && track.hits < track.looks) {
            least = apart;
            nearest = &track;
        }
    }
    if (nearest == nullptr) {
        if (m_tracks.size() >= mostTracks)
            return;
        nearest = &m_tracks.emplace_back();
        nearest->looks = 1;
    }
    nearest->edge = edge;
    nearest->place = place;
    ++nearest->hits;
    nearest->places.add(static_cast<double>(place));
}

const SurroundCue::Track* SurroundCue::best(Side side) const
{
    const Track* best = nullptr;
    for (const Track& track : m_tracks) {
        if (track.edge.side == side && track.hits >= leastPresence * track.looks &&
            track.looks * 2 >= std::min(m_looks, 2 * leastLooks) &&
            (best == nullptr || track.hits > best->hits))
            best = &track;
    }
    return best;
}

// Do a level edge and an upright one make a corner?
bool SurroundCue::meet(const Track* across, const Track* upright)
{
    if (across == nullptr || upright == nullptr)
        return false;
    const StraightEdge& level = across->edge;
    const StraightEdge& rising = upright->edge;
    const float x = signOf(rising.side) * rising.offset;
    const float y = signOf(level.side) * level.offset;
    const float levelEnd = rising.side == Side::Left ? -level.from : level.to;
    const float risingEnd = level.side == Side::Top ? -rising.from : rising.to;
    const float beyondX = levelEnd - std::abs(x + rising.slant * y);
    const float beyondY = risingEnd - std::abs(y + level.slant * x);
    return beyondX > -cornerGap && beyondX < cornerOver && beyondY > -cornerGap &&
           beyondY < cornerOver && std::abs(rising.slant + level.slant) < parallel;
}

bool SurroundCue::moves(const Track* track)
{
    return track != nullptr && track->hits >= leastLooks &&
           spread(track->places.values()) >= leastMovement;
}

ChannelResult SurroundCue::result() const
{
    ChannelResult result{LivenessChannel::Surround};
    if (m_looks == 0)
        return result;
    const Track* left = best(Side::Left);
    const Track* right = best(Side::Right);
    const Track* top = best(Side::Top);
    const Track* bottom = best(Side::Bottom);
    const bool topLeft = meet(top, left);
    const bool topRight = meet(top, right);
    const bool bottomLeft = meet(bottom, left);
    const bool bottomRight = meet(bottom, right);
    const int corners = topLeft + topRight + bottomLeft + bottomRight;
    const bool closedBelow = bottomLeft && bottomRight;
    const bool isFrame = closedBelow || (topLeft && topRight) || (topLeft && bottomLeft) ||
                         (topRight && bottomRight);
    const int moving = moves(left) + moves(right) + moves(top) + moves(bottom);
    if (isFrame && moving >= 2 && (bottomLeft || bottomRight)) {
        result.verdict = LivenessVerdict::Attack;
        result.score = corners == 4 ? 0 : 0.1;
    } else if (closedBelow || (isFrame && moving >= 2)) {
        result.verdict = LivenessVerdict::Unsure;
        result.score = corners == 4 ? 0.25 : 0.4;
    } else {
        result.verdict = LivenessVerdict::Live;
        result.score = isFrame ? 0.6 : 0.9;
    }
    return result;
}

} // namespace kiosk::vision
