// What the watch over the face camera sees, in the window's words. Pure, but for SteadyWord, which
// remembers since when a word stands.
#pragma once

#include "api/camera.h"
#include "station/station_port.h"
#include "vision/face_quality.h"
#include "vision/liveness.h"

namespace kiosk::station {

// The one thing to be told now: who is there at all, then the worst fault. HoldStill when nothing
// is wrong.
[[nodiscard]] Guidance guidanceFor(const vision::FaceSight& sight,
                                   const vision::FaceQuality& quality) noexcept;
// Which way `fault` is one depends on its native value.
[[nodiscard]] Guidance guidanceFor(vision::FaceMeasure fault,
                                   const vision::FaceQuality& quality) noexcept;
// What a capture that never got further fails with: NoFace, SeveralFaces, FaceTooSmall,
// FaceQualityLow.
[[nodiscard]] ErrorCode errorFor(const vision::FaceSight& sight,
                                 const vision::FaceQuality& quality) noexcept;

[[nodiscard]] FaceTask::Kind taskFor(vision::Challenge challenge) noexcept;
[[nodiscard]] devices::PersonPrompt promptFor(const FaceTask& task);
[[nodiscard]] FaceOutline outlineFor(const vision::FaceSight& sight, bool good, double progress);

// A word stands long enough to be read before another takes its place.
class SteadyWord
{
public:
    using Moment = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds stands{1200};

    [[nodiscard]] Guidance word() const noexcept { return m_word; }
    void suggest(Guidance word, Moment now);
    void say(Guidance word, Moment now); // at once: another task begins

private:
    Guidance m_word = Guidance::None;
    Moment m_since;
};

} // namespace kiosk::station
