#include "vision/liveness.h"

#include "vision/liveness/challenge_cue.h"
#include "vision/liveness/continuity_cue.h"
#include "vision/liveness/depth_cue.h"
#include "vision/liveness/fusion.h"
#include "vision/liveness/light_cue.h"
#include "vision/liveness/pattern_cue.h"
#include "vision/liveness/repetition_cue.h"
#include "vision/liveness/specular_cue.h"
#include "vision/liveness/surround_cue.h"
#include "vision/liveness/texture_cue.h"
#include "vision/liveness/unasked_turns.h"
#include "vision/opencv.h"

#include <array>
#include <limits>

namespace kiosk::vision {
namespace {

constexpr std::array channelIds = {
    std::string_view("texture"),         std::string_view("pattern"),
    std::string_view("surround"),        std::string_view("specular"),
    std::string_view("repetition"),      std::string_view("depth"),
    std::string_view("light"),           std::string_view("continuity"),
    std::string_view("first_challenge"), std::string_view("second_challenge"),
};

constexpr std::array verdictIds = {
    std::string_view("not_tried"),
    std::string_view("live"),
    std::string_view("unsure"),
    std::string_view("attack"),
};

} // namespace

std::string_view livenessChannelId(LivenessChannel channel) noexcept
{
    return channelIds[static_cast<std::size_t>(channel)];
}

std::string_view livenessVerdictId(LivenessVerdict verdict) noexcept
{
    return verdictIds[static_cast<std::size_t>(verdict)];
}

struct LivenessWatch::Evidence
{
    TextureCue texture;
    PatternCue pattern;
    SurroundCue surround;
    SpecularCue specular;
    RepetitionCue repetition;
    DepthCue depth;
    LightCue light;
    ContinuityCue continuity;
    ChallengeCue first{LivenessChannel::FirstChallenge};
    ChallengeCue second{LivenessChannel::SecondChallenge};
    UnaskedTurns unasked;
    int frames = 0;

    void look(const FaceSight& sight);
};

void LivenessWatch::Evidence::look(const FaceSight& sight)
{
    texture.look(sight);
    repetition.look(sight);
    depth.look(sight);
    light.look(sight);
    continuity.look(sight);
    unasked.look(sight);
    if (!sight.face)
        return;
    switch (frames % 4) { // the dear ones in turn, the first of them at once
    case 0:
        pattern.look(sight);
        break;
    case 1:
        surround.look(sight);
        break;
    case 2:
        specular.look(sight);
        break;
    default:
        break;
    }
    if (frames < std::numeric_limits<int>::max())
        ++frames;
}

LivenessWatch::LivenessWatch() : m_evidence(std::make_unique<Evidence>())
{
}
LivenessWatch::LivenessWatch(LivenessWatch&&) noexcept = default;
LivenessWatch& LivenessWatch::operator=(LivenessWatch&&) noexcept = default;
LivenessWatch::~LivenessWatch() = default;

void LivenessWatch::look(const FaceSight& sight)
{
    // A frame that OpenCV refuses says nothing about the person; the next one may.
    const auto looked = guarded(ErrorCode::Internal, "liveness", [&]() -> Result<void> {
        m_evidence->look(sight);
        return {};
    });
    static_cast<void>(looked);
}

void LivenessWatch::light(std::optional<ScreenColour> colour,
                          std::chrono::steady_clock::time_point at)
{
    m_evidence->light.light(colour, at);
}

void LivenessWatch::challenged(const ChallengeResult& result)
{
    ChallengeCue& cue = m_evidence->first.done() ? m_evidence->second : m_evidence->first;
    cue.challenged(result);
    m_evidence->unasked.challenged(result);
}

void LivenessWatch::compared(double similarity)
{
    m_evidence->continuity.compared(similarity);
}

LivenessJudgement LivenessWatch::judge(int needed) const
{
    const Evidence& evidence = *m_evidence;
    LivenessJudgement judgement;
    judgement.channels = {
        evidence.texture.result(),  evidence.pattern.result(),    evidence.surround.result(),
        evidence.specular.result(), evidence.repetition.result(), evidence.depth.result(),
        evidence.light.result(),    evidence.continuity.result(), evidence.first.result(),
        evidence.second.result(),
    };
    const Fused fused =
        fuse({judgement.channels, needed, evidence.first.isTurn() || evidence.second.isTurn(),
              evidence.unasked.count()});
    judgement.verdict = fused.verdict;
    judgement.score = fused.score;
    judgement.textureMedian = evidence.texture.median();
    judgement.frames = evidence.frames;
    return judgement;
}

void LivenessWatch::reset()
{
    m_evidence = std::make_unique<Evidence>();
}

} // namespace kiosk::vision
