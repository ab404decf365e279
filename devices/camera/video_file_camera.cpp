#include "camera/video_file_camera.h"

#include <QFile>
#include <QFileInfo>
#include <QMediaPlayer>
#include <QUrl>
#include <QVideoSink>

namespace kiosk::devices {
namespace {

bool isVideo(const QByteArray& head)
{
    return head.startsWith("\x1A\x45\xDF\xA3") || head.startsWith("OggS") ||
           head.mid(4, 4) == "ftyp" || (head.startsWith("RIFF") && head.mid(8, 3) == "AVI");
}

} // namespace

VideoFileCamera::VideoFileCamera(std::string path) : m_path(std::move(path))
{
}

VideoFileCamera::~VideoFileCamera()
{
    stop();
}

CameraInfo VideoFileCamera::info() const
{
    const std::string name = QFileInfo(QString::fromStdString(m_path)).fileName().toStdString();
    return {"file:" + m_path, "Video file " + name, true};
}

Result<void> VideoFileCamera::open(QVideoSink& sink)
{
    const QString path = QString::fromStdString(m_path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NoCamera, "no such video file");
    if (!isVideo(file.read(12)))
        return fail(ErrorCode::UnreadableImage, "not a video file");

    m_player = std::make_unique<QMediaPlayer>();
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error error) {
        loseLater({ErrorCode::UnreadableImage, "video: Qt " + std::to_string(error)});
    });
    m_player->setVideoSink(&sink);
    m_player->setLoops(QMediaPlayer::Infinite);
    m_player->setSource(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()));
    m_player->play();
    return {};
}

void VideoFileCamera::close()
{
    if (!m_player)
        return;
    m_player->stop();
    m_player->setVideoSink(nullptr);
    m_player.reset();
}

} // namespace kiosk::devices
