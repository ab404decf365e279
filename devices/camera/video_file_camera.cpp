#include "camera/video_file_camera.h"

#include "camera/frame_pump.h"

#include <QMediaPlayer>
#include <QUrl>

namespace kiosk::devices {

struct VideoFileCamera::Session
{
    FramePump pump;
    QMediaPlayer player;

    Session(const std::filesystem::path& file, FrameHandler onFrame, FailureHandler onFailure)
        : pump(std::move(onFrame), std::move(onFailure))
    {
        player.setVideoSink(pump.sink());
        player.setLoops(QMediaPlayer::Infinite);
        QObject::connect(&player, &QMediaPlayer::errorOccurred, &pump,
                         [this](QMediaPlayer::Error, const QString& text) {
                             pump.failWith(ErrorCode::UnreadableImage, text.toStdString());
                         });
        player.setSource(QUrl::fromLocalFile(QString::fromStdString(file.string())));
        player.play();
    }
};

VideoFileCamera::VideoFileCamera(std::filesystem::path file) : m_file(std::move(file))
{
}

VideoFileCamera::~VideoFileCamera() = default;

CameraInfo VideoFileCamera::info() const
{
    return {"file:" + m_file.string(), m_file.filename().string(), true};
}

Result<void> VideoFileCamera::start(FrameHandler onFrame, FailureHandler onFailure)
{
    stop();
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(m_file, ignored))
        return fail(ErrorCode::NoCamera, "no such video file");
    m_session = std::make_unique<Session>(std::filesystem::absolute(m_file), std::move(onFrame),
                                          std::move(onFailure));
    return {};
}

void VideoFileCamera::stop()
{
    m_session.reset();
}

} // namespace kiosk::devices
