// One person before the face camera, from "come closer" to a portrait with evidence that they are
// live: which phase it is, what is told, what is asked of the matcher. No thread and no clock of
// its own: it is fed frames and answers on the analysis' thread, and read afterwards.
//
//   Position → Light → Movement (two) → Comparing → end
//
// Whoever leaves for two seconds, or turns out to be another person, begins anew. Nothing of the
// person is kept beyond the end of this object.
#pragma once

#include "api/camera.h"
#include "journey/state.h"
#include "station/face_eyes.h"
#include "station/face_guidance.h"
#include "station/face_light.h"
#include "vision/best_frames.h"

namespace kiosk::station {

struct CapturedFace
{
    std::vector<vision::GoodFrame> frames; // the best first; it is the portrait
    std::vector<SharedImage> movements;    // one picture of each movement done, in the midst of it
    std::vector<journey::ChallengeFact> challenges;
    vision::LivenessJudgement liveness;
    double similarity = 0;           // with the reference
    std::vector<std::string> models; // of watcher and matcher
};

// For the matcher. An answer to another round than the present one is stale.
struct FaceQuestion
{
    enum class Kind : std::uint8_t {
        Portrait, // the best frames: are they the reference's person?
        Same,     // one frame: the person of the portrait?
    };
    Kind kind = Kind::Portrait;
    int round = 0;
    std::vector<vision::FaceSight> sights;
};

struct FaceAnswer
{
    FaceQuestion::Kind kind = FaceQuestion::Kind::Portrait;
    int round = 0;
    double similarity = 0;
    std::vector<std::string> models;
};

class FaceCapture
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    struct Rules
    {
        vision::FaceQualityLimits limits;
        bool movements = true;
        bool light = true;
        std::chrono::milliseconds patience{45'000}; // without a usable face
    };

    // `watcher` must outlive this; it is reset at the end.
    FaceCapture(FaceWatcher& watcher, Rules rules, vision::ChallengePlan::Below below);
    ~FaceCapture();
    FaceCapture(const FaceCapture&) = delete;
    FaceCapture& operator=(const FaceCapture&) = delete;

    void look(const devices::CameraFrame& frame, Moment now);
    void skipMovement(FaceTask::Kind which); // if it is still the one that is asked for
    void heed(const FaceAnswer& answer, Moment now);

    [[nodiscard]] const FaceOutline& outline() const noexcept { return m_outline; }
    [[nodiscard]] const FaceTask& task() const noexcept { return m_task; }
    [[nodiscard]] Guidance guidance() const noexcept { return m_word.word(); }
    [[nodiscard]] double progress() const noexcept; // of the whole, 0…1
    [[nodiscard]] std::vector<FaceQuestion> takeQuestions();
    // Fails with Internal, or when patience ran out with the last fault: NoFace, SeveralFaces,
    // FaceTooSmall, FaceQualityLow.
    [[nodiscard]] const std::optional<Result<CapturedFace>>& end() const noexcept { return m_end; }

private:
    enum class Phase : std::uint8_t { Position, Light, Movement, Comparing };

    void beginAnew();
    void heedPresence(const vision::FaceSight& sight);
    void position(const vision::FaceSight& sight, Moment now);
    void remember(const vision::FaceSight& sight);
    void takePortrait(Moment now);
    void shine(Moment now);
    void startMovements(Moment now);
    void move(const vision::FaceSight& sight, Moment now);
    [[nodiscard]] bool askForMovement(Moment now);
    void movementDone(const vision::FaceSight& sight, Moment now);
    void movementWrong(Moment now);
    void note(bool done, bool skipped);
    void compare(Moment now);
    void finishWhenAnswered();
    void ask(FaceQuestion::Kind kind, std::vector<vision::FaceSight> sights);

    FaceWatcher& m_watcher;
    Rules m_rules;
    vision::ChallengePlan::Below m_below;

    Phase m_phase = Phase::Position;
    FaceOutline m_outline;
    FaceTask m_task;
    SteadyWord m_word;
    std::optional<Result<CapturedFace>> m_end;

    // Who is there.
    std::optional<vision::DetectedFace> m_face; // where the person was seen last
    Moment m_presentAt;
    bool m_doubtful = false; // it may be another person now
    std::optional<Moment> m_usableAt;
    ErrorCode m_fault = ErrorCode::NoFace;

    // What is gathered.
    vision::BestFrames m_best;
    std::vector<vision::FaceSight> m_quiet; // for the baseline, without their pictures
    std::optional<FaceLight> m_light;
    vision::ChallengePlan m_plan;
    std::unique_ptr<MovementWatcher> m_movement; // null: between two movements
    Moment m_askedAt;
    Moment m_pauseUntil;
    int m_wrong = 0;
    SharedImage m_midst; // of the present movement
    CapturedFace m_captured;

    int m_round = 1;
    int m_open = 0; // questions without an answer
    std::vector<FaceQuestion> m_questions;
};

} // namespace kiosk::station
