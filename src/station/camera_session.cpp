#include "station/camera_session.h"

#include "api/latest.h"
#include "station/worker.h"

namespace kiosk::station {

// What camera, worker and window share of one session. Outlives the session when a frame is on its
// way.
struct CameraSession::Stream
{
    devices::Latest<devices::CameraFrame> toAnalyse;
    std::mutex mutex;
    SharedImage toShow; // guarded by mutex; null once it has been shown
};

CameraSession::CameraSession(MakeCamera makeCamera, QObject* parent)
    : QObject(parent), m_makeCamera(std::move(makeCamera)), m_worker(std::make_unique<Worker>())
{
}

CameraSession::~CameraSession()
{
    stop();
}

void CameraSession::start(Analyse analyse, std::optional<std::chrono::seconds> patience, Done done)
{
    stop();
    m_done = std::move(done);
    m_stream = std::make_shared<Stream>();

    auto camera = m_makeCamera();
    if (!camera)
        return finish(camera.error());
    m_camera = std::move(*camera);
    if (!acceptSource())
        return finish(Error{ErrorCode::CameraSimulated, {}});

    const auto onFrame = [this, stream = m_stream](devices::CameraFrame frame) {
        bool first = false;
        {
            const std::scoped_lock lock(stream->mutex);
            first = stream->toShow == nullptr;
            stream->toShow = frame.image;
        }
        if (first)
            QMetaObject::invokeMethod(
                this, [this, stream] { showLatest(stream); }, Qt::QueuedConnection);
        stream->toAnalyse.put(std::move(frame));
    };
    const auto onFailure = [this, stream = m_stream](const Error& problem) {
        QMetaObject::invokeMethod(
            this,
            [this, stream, problem] {
                if (stream == m_stream)
                    finish(problem);
            },
            Qt::QueuedConnection);
    };
    if (const auto started = m_camera->start(onFrame, onFailure); !started)
        return finish(started.error());
    // A camera that is looked for at its start may be another one than a moment ago.
    if (!acceptSource())
        return finish(Error{ErrorCode::CameraSimulated, {}});

    m_worker->run(
        [stream = m_stream, analyse = std::move(analyse),
         patience](const std::stop_token& token) -> std::optional<Error> {
            const auto begin = std::chrono::steady_clock::now();
            while (auto frame = stream->toAnalyse.take()) {
                if (token.stop_requested())
                    break;
                if (analyse(*frame))
                    return {};
                if (patience && std::chrono::steady_clock::now() - begin > *patience)
                    return Error{ErrorCode::TimedOut, {}};
            }
            return Error{ErrorCode::Cancelled, {}};
        },
        [this](std::optional<Error> problem) { finish(std::move(problem)); });
}

bool CameraSession::acceptSource()
{
    m_simulated = m_camera->info().simulated;
    return !m_simulated || !m_refusesSimulated;
}

void CameraSession::prompt(const devices::PersonPrompt& prompt)
{
    if (m_camera)
        m_camera->prompt(prompt);
}

void CameraSession::stop()
{
    m_done = nullptr;
    m_worker->stop();
    if (m_stream)
        m_stream->toAnalyse.close();
    if (m_camera)
        m_camera->stop();
    m_camera.reset();
    m_stream.reset();
}

// Answers from the event loop, never from within start(): callers need not care which way it
// failed.
void CameraSession::finish(std::optional<Error> problem)
{
    const Done done = std::exchange(m_done, nullptr);
    stop();
    if (done)
        QMetaObject::invokeMethod(
            this, [done, problem] { done(problem); }, Qt::QueuedConnection);
}

void CameraSession::showLatest(const std::shared_ptr<Stream>& stream)
{
    SharedImage image;
    {
        const std::scoped_lock lock(stream->mutex);
        image = std::exchange(stream->toShow, nullptr);
    }
    if (stream == m_stream && image)
        Q_EMIT preview(image);
}

} // namespace kiosk::station
