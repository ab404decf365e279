// The live face for the journey: watches the face camera, tells the person what to do, gathers good
// frames and compares the best with the chip's portrait. Lives on the GUI thread. Embeddings stay
// inside.
#pragma once

#include "journey/state.h"
#include "station/camera_session.h"
#include "station/config.h"
#include "station/station_port.h"
#include "vision/face_comparer.h"
#include "vision/face_engine.h"

namespace kiosk::station {

struct LiveFace
{
    journey::FaceFacts facts;
    SharedImage portrait; // the best frame, whole
};

class FaceService : public QObject
{
    Q_OBJECT
public:
    FaceService(CameraSession::MakeCamera makeCamera, vision::ModelStore models,
                const TimingConfig& timing, QObject* parent = nullptr);
    ~FaceService() override;

    // Answers once unless stop() came first. Fails with NoCamera, CameraLost, ModelMissing,
    // ModelAltered, UnreadableImage (no face in `reference`), or when patience ran out with the
    // last fault: NoFace, SeveralFaces, FaceTooSmall.
    void capture(SharedImage reference, std::function<void(Result<LiveFace>)> reply);
    void stop();
    void skipMovement() {}
    [[nodiscard]] FaceTask task() const { return {}; }

Q_SIGNALS:
    void preview(kiosk::core::SharedImage image);
    void guidance(kiosk::station::Guidance guidance); // from the worker thread
    void progress(double fraction);                   // from the worker thread

private:
    class Analysis;
    CameraSession m_session;
    vision::ModelStore m_models;
    TimingConfig m_timing;
    // Made at first use, on the worker thread.
    std::shared_ptr<vision::FaceEngine> m_engine;
    std::shared_ptr<vision::FaceComparer> m_comparer;
};

} // namespace kiosk::station
