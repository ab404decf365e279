#include "station/face_facts.h"

#include <algorithm>

namespace kiosk::station {
namespace {

constexpr std::size_t framesKept = 3;
constexpr auto overall = "overall";

journey::Liveness livenessOf(vision::LivenessVerdict verdict)
{
    switch (verdict) {
    case vision::LivenessVerdict::Live:
        return journey::Liveness::Live;
    case vision::LivenessVerdict::Attack:
        return journey::Liveness::Attack;
    case vision::LivenessVerdict::NotTried:
    case vision::LivenessVerdict::Unsure:
        break;
    }
    return journey::Liveness::Unsure;
}

journey::FaceFacts factsOf(const CapturedFace& captured)
{
    journey::FaceFacts facts;
    facts.similarity = captured.similarity;
    facts.liveness = captured.liveness.textureMedian;
    facts.frames = captured.liveness.frames;
    facts.models = captured.models;
    facts.verdict = livenessOf(captured.liveness.verdict);
    facts.livenessRule = vision::livenessRule;
    for (const vision::ChannelResult& channel : captured.liveness.channels)
        facts.channels.push_back({std::string(vision::livenessChannelId(channel.channel)),
                                  std::string(vision::livenessVerdictId(channel.verdict)),
                                  channel.score});
    facts.challenges = captured.challenges;
    const vision::FaceQuality& quality = captured.frames.front().quality;
    facts.quality = quality.overall;
    for (const vision::FaceMeasure fault : quality.faults)
        facts.qualityFaults.emplace_back(vision::faceMeasureId(fault));
    return facts;
}

} // namespace

LiveFace liveFaceOf(const CapturedFace& captured)
{
    LiveFace live;
    live.facts = factsOf(captured);
    const vision::FaceSight& best = captured.frames.front().sight;
    live.pictures.portrait = best.frame;
    if (best.frame && best.face)
        live.pictures.head = headOf(*best.frame, *best.face);
    for (std::size_t i = 1; i < std::min(captured.frames.size(), framesKept); ++i)
        live.pictures.others.push_back(captured.frames[i].sight.frame);
    live.pictures.movements = captured.movements;
    return live;
}

vision::FaceQualityLimits limitsOf(const journey::Policy& policy)
{
    auto limits = vision::FaceQualityLimits::standard();
    for (const auto& [id, least] : policy.faceQuality) {
        if (id == overall)
            limits.overall = least;
        else if (const auto measure = faceMeasureOf(id))
            limits.least[static_cast<std::size_t>(*measure)] = least;
    }
    return limits;
}

std::optional<vision::FaceMeasure> faceMeasureOf(std::string_view id) noexcept
{
    for (std::size_t i = 0; i < vision::faceMeasureCount; ++i)
        if (vision::faceMeasureId(static_cast<vision::FaceMeasure>(i)) == id)
            return static_cast<vision::FaceMeasure>(i);
    return std::nullopt;
}

SharedImage headOf(const Image& frame, const vision::DetectedFace& face)
{
    constexpr float heads = 2.2F; // the picture's height by the height of the found face
    constexpr float above = 0.42F;
    constexpr float ratio = 0.8F;
    const float wanted = std::min({face.height * heads, static_cast<float>(frame.height()),
                                   static_cast<float>(frame.width()) / ratio});
    const int height = std::max(1, static_cast<int>(wanted));
    const int width = std::max(1, static_cast<int>(wanted * ratio));
    const auto place = [](float centre, float share, int size, int room) {
        return std::clamp(static_cast<int>(centre - share * static_cast<float>(size)), 0,
                          std::max(0, room - size));
    };
    const int left = place(face.left + face.width / 2, 0.5F, width, frame.width());
    const int top = place(face.top + face.height / 2, above, height, frame.height());
    const auto pixel = static_cast<std::size_t>(frame.bytesPerPixel());
    const auto stride = static_cast<std::size_t>(frame.stride());
    const std::size_t row = static_cast<std::size_t>(width) * pixel;
    SecureBytes pixels;
    pixels.reserve(row * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        const auto first = frame.pixels().begin() +
                           static_cast<std::ptrdiff_t>(static_cast<std::size_t>(top + y) * stride +
                                                       static_cast<std::size_t>(left) * pixel);
        pixels.insert(pixels.end(), first, first + static_cast<std::ptrdiff_t>(row));
    }
    auto head = Image::create(width, height, frame.format(), std::move(pixels));
    return head ? std::make_shared<const Image>(std::move(*head)) : nullptr;
}

} // namespace kiosk::station
