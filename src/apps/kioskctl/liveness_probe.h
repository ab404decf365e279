// Judges one item of a list as the kiosk would without any challenge: a still picture by crops of
// several sizes, a film frame by frame.
#pragma once

#include "vision/face_watch.h"
#include "vision/liveness.h"

#include <filesystem>
#include <optional>

namespace kiosk::apps {

struct LivenessOutcome
{
    std::optional<ErrorCode> refusal; // set: no judgement, the item gave no face
    vision::LivenessJudgement judgement;
    std::size_t frames = 0;
    double ms = 0;       // of judging, an item that is a picture; of a film, the mean of its frames
    double decodeMs = 0; // as above
};

class LivenessProbe
{
public:
    [[nodiscard]] static Result<LivenessProbe> create(const std::filesystem::path& models);
    [[nodiscard]] LivenessOutcome look(const std::filesystem::path& item);

private:
    explicit LivenessProbe(vision::FaceWatch watch) : m_watch(std::move(watch)) {}
    [[nodiscard]] Result<vision::LivenessJudgement> judgeStill(const Image& picture);
    [[nodiscard]] LivenessOutcome lookAtStill(const std::filesystem::path& file);
    [[nodiscard]] LivenessOutcome lookAtFilm(const std::filesystem::path& folder);

    vision::FaceWatch m_watch;
};

} // namespace kiosk::apps
