// Is a live person before the camera, or a picture, a screen, a film? Several channels, each with a
// verdict of its own that is kept, and one documented rule that fuses them. Channels of
// presentation attack detection as in ISO/IEC 30107; what each can and cannot see stands in
// models/cards/liveness.md. Fed sight by sight on one worker thread.
#pragma once

#include "core/image.h"
#include "vision/challenge.h"
#include "vision/face_sight.h"

#include <memory>
#include <string_view>
#include <vector>

namespace kiosk::vision {

enum class LivenessChannel : std::uint8_t {
    Texture,    // the network's passive score, median over frames and crops
    Pattern,    // moiré of a screen or a print's raster, in the spectrum of the face
    Surround,   // the edge of a device or of paper around the face, moving with it
    Specular,   // flat or screen-like reflections, the narrow range of print
    Repetition, // frames that come again, or that have no noise of a sensor: a loop, an injection
    Depth,      // under a turn, near and far points move apart; those of a flat picture do not
    Light,      // skin follows the colours of the kiosk's own screen. Never says Attack
    Continuity, // the same face all the way through
    FirstChallenge,
    SecondChallenge,
};
[[nodiscard]] std::string_view livenessChannelId(LivenessChannel channel) noexcept; // "texture"

enum class LivenessVerdict : std::uint8_t { NotTried, Live, Unsure, Attack };
[[nodiscard]] std::string_view livenessVerdictId(LivenessVerdict verdict) noexcept;

struct ChannelResult
{
    LivenessChannel channel = LivenessChannel::Texture;
    LivenessVerdict verdict = LivenessVerdict::NotTried;
    double score = 0; // 0 attack … 1 live; meaningless when not tried
    friend bool operator==(const ChannelResult&, const ChannelResult&) = default;
};

struct LivenessJudgement
{
    LivenessVerdict verdict = LivenessVerdict::Unsure; // fused
    double score = 0;                                  // fused, 0…1, for curves
    std::vector<ChannelResult> channels;               // every channel, in the enumeration's order
    double textureMedian = 0;
    int frames = 0; // sights with a face
};

struct ScreenColour
{
    std::uint8_t red = 255;
    std::uint8_t green = 255;
    std::uint8_t blue = 255;
    friend bool operator==(const ScreenColour&, const ScreenColour&) = default;
};

struct ChallengeResult
{
    Challenge challenge = Challenge::TurnLeft;
    bool done = false;
    int wrong = 0;                                     // other movements before it
    std::optional<std::chrono::milliseconds> reaction; // from being asked to beginning
};

class LivenessWatch
{
public:
    LivenessWatch();
    LivenessWatch(LivenessWatch&&) noexcept;
    LivenessWatch& operator=(LivenessWatch&&) noexcept;
    ~LivenessWatch();

    // About 5 ms on average: the dear cues take turns.
    void look(const FaceSight& sight);
    // From `at` the window shows `colour` around the picture; nothing: it ended.
    void light(std::optional<ScreenColour> colour, std::chrono::steady_clock::time_point at);
    void challenged(const ChallengeResult& result);
    // FaceComparer's similarity between the first good frame and one during or after a challenge.
    void compared(double similarity);

    // What is known so far, by the rule "fusion 1". `needed`: how many challenges a Live verdict
    // takes; 0 where policy does without (a still picture, a trial).
    [[nodiscard]] LivenessJudgement judge(int needed) const;
    void reset();

private:
    struct Evidence;
    std::unique_ptr<Evidence> m_evidence;
};

// The name of the fusion rule, for the package.
inline constexpr std::string_view livenessRule = "fusion 1";

} // namespace kiosk::vision
