// A video file that stands for a camera, played again and again. Always simulated: it serves
// demonstrations and tests, and says so.
#pragma once

#include "camera/frame_source.h"

class QMediaPlayer;

namespace kiosk::devices {

class VideoFileCamera final : public FrameSource
{
    Q_OBJECT
public:
    explicit VideoFileCamera(std::string path); // WebM, MP4, AVI or Ogg
    ~VideoFileCamera() override;

    [[nodiscard]] CameraInfo info() const override;

private:
    // NoCamera without the file, UnreadableImage when it is no video by its first octets; what only
    // shows while it plays comes as a failure with UnreadableImage.
    [[nodiscard]] Result<void> open(QVideoSink& sink) override;
    void close() override;

    std::string m_path;
    std::unique_ptr<QMediaPlayer> m_player;
};

} // namespace kiosk::devices
