// One person, or attack, before the kiosk: looks into the camera, sees the colours of the screen,
// is asked for two movements; then the judgement. By the streams' own time, not the clock's.
#pragma once

#include "presentation/presentation.h"
#include "vision/face_comparer.h"
#include "vision/face_watch.h"
#include "vision/liveness.h"

#include <optional>
#include <vector>

namespace kiosk::bench {

struct Asked
{
    vision::Challenge challenge = vision::Challenge::TurnLeft;
    bool done = false;
    std::optional<std::chrono::milliseconds> reaction; // of a movement that was done
};

struct SessionResult
{
    bool finished = false; // both movements done; else it was given up
    std::vector<Asked> asked;
    vision::LivenessJudgement judgement;
    double seconds = 0; // of the stream
    [[nodiscard]] bool accepted() const
    {
        return finished && judgement.verdict == vision::LivenessVerdict::Live;
    }
};

// What every session needs; made once.
struct Instruments
{
    vision::FaceWatch watch;
    vision::FaceComparer comparer;
};

class Session
{
public:
    Session(Instruments& instruments, tests::Presentation& presentation, std::uint64_t seed);
    // Fails as FaceWatch and FaceComparer do.
    [[nodiscard]] Result<SessionResult> run();

private:
    enum class Phase : std::uint8_t { Looking, Light, Movement, Over };
    using Moment = std::chrono::steady_clock::time_point;

    void enter(Phase phase);
    void prompt(devices::PersonPrompt::Movement movement, std::string digits = {});
    [[nodiscard]] Result<void> step();
    [[nodiscard]] Result<void> look(const vision::FaceSight& sight);
    void shine();
    void ask();
    void answered(bool done, int wrong);
    [[nodiscard]] Result<void> compare(const vision::FaceSight& sight);
    [[nodiscard]] Moment now() const;

    Instruments& m_instruments;
    tests::Presentation& m_presentation;
    vision::ChallengePlan::Below m_below;
    vision::ChallengePlan m_plan;
    vision::LivenessWatch m_liveness;
    SessionResult m_result;
    Phase m_phase = Phase::Looking;
    double m_at = 0;
    double m_since = 0; // the phase, or the challenge
    std::vector<vision::FaceSight> m_sights;
    std::optional<vision::FaceBaseline> m_baseline;
    std::optional<vision::FaceEmbedding> m_first;
    std::optional<vision::ChallengeWatch> m_challenge;
    std::vector<vision::ScreenColour> m_colours;
    std::size_t m_colour = 0;
    devices::PersonPrompt m_prompt;
    bool m_toCompare = false;
};

} // namespace kiosk::bench
