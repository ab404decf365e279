#include "scanner/still_image_camera.h"

#include <QImageReader>
#include <QTimer>

namespace kiosk::devices {
namespace {

using namespace std::chrono_literals;

constexpr auto interval = 200ms;

Result<SharedImage> load(const std::filesystem::path& file)
{
    QImageReader reader(QString::fromStdString(file.string()));
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    // QImageReader refuses what would need more memory than its allocation limit.
    const QImage picture = reader.read().convertToFormat(QImage::Format_BGR888);
    if (picture.isNull())
        return fail(ErrorCode::UnreadableImage, reader.errorString().toStdString());
    SecureBytes pixels;
    const qsizetype row = qsizetype(picture.width()) * 3;
    for (int y = 0; y < picture.height(); ++y) {
        const uchar* line = picture.constScanLine(y);
        pixels.insert(pixels.end(), line, line + row);
    }
    KIOSK_TRY(Image image, Image::create(picture.width(), picture.height(), PixelFormat::Bgr24,
                                         std::move(pixels)));
    return std::make_shared<const Image>(std::move(image));
}

} // namespace

struct StillImageCamera::Session
{
    std::vector<SharedImage> pictures;
    QTimer timer;
    std::uint64_t sequence = 0;
};

StillImageCamera::StillImageCamera(std::vector<std::filesystem::path> files)
    : m_files(std::move(files))
{
}

StillImageCamera::~StillImageCamera() = default;

CameraInfo StillImageCamera::info() const
{
    const std::string name = m_files.empty() ? std::string() : m_files.front().filename().string();
    return {"pages:" + name, name, true};
}

Result<void> StillImageCamera::start(FrameHandler onFrame, FailureHandler)
{
    stop();
    if (m_files.empty())
        return fail(ErrorCode::NoCamera, "no pictures");
    auto session = std::make_unique<Session>();
    for (const auto& file : m_files) {
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(file, ignored))
            return fail(ErrorCode::NoCamera, "no such picture");
        KIOSK_TRY(SharedImage picture, load(file));
        session->pictures.push_back(std::move(picture));
    }
    m_session = std::move(session);
    QObject::connect(&m_session->timer, &QTimer::timeout, &m_session->timer,
                     [current = m_session.get(), onFrame = std::move(onFrame)] {
                         const auto& pictures = current->pictures;
                         const auto& picture = pictures[current->sequence % pictures.size()];
                         onFrame({picture, ++current->sequence, std::chrono::steady_clock::now()});
                     });
    m_session->timer.start(interval);
    return {};
}

void StillImageCamera::stop()
{
    m_session.reset();
}

} // namespace kiosk::devices
