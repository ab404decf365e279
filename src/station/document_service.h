// The identity document's page for the journey: watches the document camera until a machine
// readable zone was read with proof. Lives on the GUI thread.
#pragma once

#include "station/camera_session.h"
#include "station/config.h"
#include "station/station_port.h"
#include "vision/mrz_reader.h"

namespace kiosk::station {

struct DocumentPage
{
    vision::MrzReading reading;
    SharedImage page;
    bool simulated = false;
};

class DocumentService : public QObject
{
    Q_OBJECT
public:
    DocumentService(CameraSession::MakeCamera makeCamera, vision::ModelStore models,
                    const TimingConfig& timing, QObject* parent = nullptr);
    ~DocumentService() override;

    // Answers once unless stop() came first. Fails with NoCamera, CameraLost, ModelMissing,
    // ModelAltered, or, when patience ran out, with what was wrong with the last picture:
    // MrzNotFound, MrzUnreliable.
    void read(std::function<void(Result<DocumentPage>)> reply);
    void stop();

Q_SIGNALS:
    void preview(kiosk::core::SharedImage image);
    void guidance(kiosk::station::Guidance guidance); // from the worker thread

private:
    struct Analysis;
    CameraSession m_session;
    vision::ModelStore m_models;
    TimingConfig m_timing;
    std::shared_ptr<vision::MrzReader> m_reader; // made at first use, on the worker thread
};

} // namespace kiosk::station
