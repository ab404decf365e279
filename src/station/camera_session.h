// A camera and the analysis of its frames: preview to the window, the latest frame to a worker
// thread, an end when the analysis has enough, when the camera fails, or when patience runs out.
// Lives on the GUI thread; one session at a time.
#pragma once

#include "api/camera.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace kiosk::station {

class Worker;

class CameraSession : public QObject
{
    Q_OBJECT
public:
    using MakeCamera = std::function<Result<std::unique_ptr<devices::Camera>>()>;
    // On the worker thread, one frame at a time; true means: enough.
    using Analyse = std::function<bool(const devices::CameraFrame&)>;
    // On the GUI thread, once unless stopped: nothing when the analysis had enough; TimedOut when
    // patience, if there is an end to it, ran out; else what the camera failed with.
    using Done = std::function<void(std::optional<Error>)>;

    explicit CameraSession(MakeCamera makeCamera, QObject* parent = nullptr);
    ~CameraSession() override;

    void start(Analyse analyse, std::optional<std::chrono::seconds> patience, Done done);
    void stop();
    // What the person is told, for a simulated one. Nothing while no camera runs.
    void prompt(const devices::PersonPrompt& prompt);
    // From now on a source that is no real camera fails with CameraSimulated.
    void refuseSimulated() { m_refusesSimulated = true; }
    // Whether the source of the running or last session is no real camera.
    [[nodiscard]] bool simulated() const noexcept { return m_simulated; }

Q_SIGNALS:
    void
    preview(kiosk::core::SharedImage image); // latest only: none is queued behind an undrawn one

private:
    struct Stream;
    [[nodiscard]] bool acceptSource();
    void finish(std::optional<Error> problem);
    void showLatest(const std::shared_ptr<Stream>& stream);

    MakeCamera m_makeCamera;
    std::unique_ptr<devices::Camera> m_camera;
    std::unique_ptr<Worker> m_worker;
    std::shared_ptr<Stream> m_stream;
    Done m_done;
    bool m_simulated = false;
    bool m_refusesSimulated = false;
};

} // namespace kiosk::station
