// The document camera with a watch over its pictures: tells what it sees, frame by frame, and which
// frame to take. Lives on the GUI thread; the watch runs on a thread of its own and is never waited
// for: of several pictures that nobody has looked at, the latest is told, and every taken one.
#pragma once

#include "station/camera_session.h"
#include "station/document_eyes.h"

namespace kiosk::station {

struct SeenPage
{
    vision::PageSight sight;
    SharedImage frame;
};

class PageCamera : public QObject
{
    Q_OBJECT
public:
    PageCamera(CameraSession::MakeCamera makeCamera, DocumentEyes eyes, QObject* parent = nullptr);
    ~PageCamera() override;

    // `failed` once, unless stopped: NoCamera, CameraLost, UnreadableImage.
    void start(std::function<void(Error)> failed);
    void stop();
    void lookAnew();   // takes what lies there once more, when it is good enough
    void tookAnyway(); // a frame was taken that the watch had not given
    [[nodiscard]] bool simulated() const noexcept { return m_session.simulated(); }

Q_SIGNALS:
    void preview(kiosk::core::SharedImage image);
    void seen(const kiosk::station::SeenPage& page);

private:
    struct Watch;
    void tell(const std::shared_ptr<Watch>& watch);

    CameraSession m_session;
    DocumentEyes m_eyes;
    std::shared_ptr<Watch> m_watch;
};

} // namespace kiosk::station
