// The live face for the journey: watches the face camera, tells the person what to do, takes the
// best frames, asks for light and movements that show a live person, and compares with the portrait
// of the document. Lives on the GUI thread and never waits: the watch runs on the camera session's
// thread, the comparison on one of its own. Nothing of a face is kept after stop() or an answer.
#pragma once

#include "core/random_source.h"
#include "station/camera_session.h"
#include "station/config.h"
#include "station/face_facts.h"
#include "station/face_matching.h"

namespace kiosk::station {

struct FaceOrder
{
    SharedImage reference; // null: nothing is compared, and the similarity is −1
    journey::FaceReference kind = journey::FaceReference::Chip;
    bool light = true; // the screen may change its colours; else the person has chosen that it not
};

class FaceService : public QObject
{
    Q_OBJECT
public:
    // `random` must outlive the service.
    FaceService(CameraSession::MakeCamera makeCamera, FaceEyes eyes, const journey::Policy& policy,
                const TimingConfig& timing, core::RandomSource& random, QObject* parent = nullptr);
    ~FaceService() override;

    using Reply = std::function<void(Result<LiveFace>)>;
    // Answers once unless stop() came first. Fails with NoCamera, CameraLost, CameraSimulated
    // (outside of a trial), ModelMissing, ModelAltered, CryptoFailed, UnreadableImage (no face in
    // the reference), or when patience ran out without a usable face with the last fault: NoFace,
    // SeveralFaces, FaceTooSmall, FaceQualityLow.
    void capture(FaceOrder order, Reply reply);
    void stop();
    // From the next capture() on.
    void judgeBy(const journey::Policy& policy) { m_policy = policy; }
    void warmUp() { m_matching.warmUp(); } // loads what takes long, before anybody is there
    void skipMovement();
    [[nodiscard]] const FaceTask& task() const noexcept { return m_task; }

Q_SIGNALS:
    void preview(kiosk::core::SharedImage image);
    void outline(kiosk::station::FaceOutline outline);
    void taskChanged(kiosk::station::FaceTask task);
    void guidance(kiosk::station::Guidance guidance);
    void progress(double fraction);

private:
    struct Run;
    void tell(const std::shared_ptr<Run>& run);
    void show(const FaceTask& task);
    void finish(const std::shared_ptr<Run>& run, const std::optional<Error>& problem);
    [[nodiscard]] Result<vision::ChallengePlan::Below> dice();

    CameraSession m_session;
    FaceEyes m_eyes;
    journey::Policy m_policy;
    TimingConfig m_timing;
    core::RandomSource& m_random;
    FaceMatching m_matching;
    FaceTask m_task;
    Guidance m_word = Guidance::None;
    std::shared_ptr<std::unique_ptr<FaceWatcher>> m_watcher; // used on the session's thread only
    std::shared_ptr<Run> m_run;                              // null: no face is being captured
};

} // namespace kiosk::station
