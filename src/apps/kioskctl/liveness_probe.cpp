#include "apps/kioskctl/liveness_probe.h"

#include "apps/kioskctl/liveness_list.h"
#include "vision/image_codec.h"

#include <array>

namespace kiosk::apps {
namespace {

using Clock = std::chrono::steady_clock;

constexpr float leastEyeDistance = 24.0F; // pixels
// The network was trained on 2.7 times the face; its neighbours even out where the box lies.
constexpr std::array scales = {2.7F, 2.4F, 3.0F};
constexpr auto filmStep = std::chrono::microseconds(66'667); // 15 frames/s

double msSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

} // namespace

Result<LivenessProbe> LivenessProbe::create(const std::filesystem::path& models)
{
    KIOSK_TRY(const auto store, vision::ModelStore::open(models));
    KIOSK_TRY(auto engine, vision::FaceEngine::create(store));
    return LivenessProbe(vision::FaceWatch(std::move(engine)));
}

LivenessOutcome LivenessProbe::look(const std::filesystem::path& item)
{
    std::error_code ignored;
    return std::filesystem::is_directory(item, ignored) ? lookAtFilm(item) : lookAtStill(item);
}

Result<vision::LivenessJudgement> LivenessProbe::judgeStill(const Image& picture)
{
    vision::FaceEngine& engine = m_watch.engine();
    vision::FaceSight sight;
    KIOSK_TRY(sight.face, engine.theOneFace(picture, leastEyeDistance));
    KIOSK_TRY(sight.points, engine.points(picture, *sight.face));
    sight.faces = 1;
    sight.frame = std::make_shared<const Image>(picture);
    vision::LivenessWatch liveness;
    for (const float scale : scales) {
        KIOSK_TRY(const double texture, engine.passiveLiveness(picture, *sight.face, scale));
        sight.texture = static_cast<float>(texture);
        liveness.look(sight);
        sight.at += filmStep;
    }
    return liveness.judge(0);
}

LivenessOutcome LivenessProbe::lookAtStill(const std::filesystem::path& file)
{
    LivenessOutcome outcome;
    const auto beforeDecoding = Clock::now();
    const auto picture = vision::readImageFile(file);
    outcome.decodeMs = msSince(beforeDecoding);
    if (!picture) {
        outcome.refusal = picture.error().code;
        return outcome;
    }
    outcome.frames = 1;
    const auto beforeJudging = Clock::now();
    auto judgement = judgeStill(*picture);
    outcome.ms = msSince(beforeJudging);
    if (judgement)
        outcome.judgement = std::move(*judgement);
    else
        outcome.refusal = judgement.error().code;
    return outcome;
}

LivenessOutcome LivenessProbe::lookAtFilm(const std::filesystem::path& folder)
{
    LivenessOutcome outcome;
    const auto frames = framesIn(folder);
    if (!frames) {
        outcome.refusal = frames.error().code;
        return outcome;
    }
    m_watch.reset();
    vision::LivenessWatch liveness;
    Clock::time_point at{std::chrono::hours(1)};
    for (const std::filesystem::path& file : *frames) {
        at += filmStep;
        const auto beforeDecoding = Clock::now();
        auto picture = vision::readImageFile(file);
        outcome.decodeMs += msSince(beforeDecoding);
        if (!picture)
            continue;
        const auto beforeLooking = Clock::now();
        const auto sight = m_watch.look(std::make_shared<const Image>(std::move(*picture)), at);
        if (sight)
            liveness.look(*sight);
        outcome.ms += msSince(beforeLooking);
        ++outcome.frames;
    }
    outcome.judgement = liveness.judge(0);
    if (outcome.frames == 0)
        outcome.refusal = ErrorCode::UnreadableImage;
    else if (outcome.judgement.frames == 0)
        outcome.refusal = ErrorCode::NoFace;
    const auto count = static_cast<double>(frames->size());
    outcome.ms /= count;
    outcome.decodeMs /= count;
    return outcome;
}

} // namespace kiosk::apps
