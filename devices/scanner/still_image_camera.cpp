#include "scanner/still_image_camera.h"

#include <QImage>
#include <QImageReader>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace kiosk::devices {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr auto interval = 200ms;
constexpr int mostMegabytes = 256; // of one decoded picture: 60 megapixels

QString toQString(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

bool isPictureName(const fs::path& path)
{
    const QString suffix = toQString(path.extension()).mid(1).toLower();
    return QImageReader::supportedImageFormats().contains(suffix.toLatin1());
}

// Files as they are, folders as their pictures by name. What vanished meanwhile is left out.
std::vector<fs::path> picturesOf(const std::vector<fs::path>& sources)
{
    std::vector<fs::path> pictures;
    for (const fs::path& source : sources) {
        std::error_code ignored;
        if (!fs::is_directory(source, ignored)) {
            if (fs::is_regular_file(source, ignored))
                pictures.push_back(source);
            continue;
        }
        std::vector<fs::path> inside;
        for (const fs::directory_entry& entry : fs::directory_iterator(source, ignored)) {
            if (entry.is_regular_file(ignored) && isPictureName(entry.path()))
                inside.push_back(entry.path());
        }
        std::ranges::sort(inside);
        pictures.insert(pictures.end(), inside.begin(), inside.end());
    }
    return pictures;
}

// By its first octets, without decoding.
bool isPicture(const fs::path& path)
{
    QImageReader reader(toQString(path));
    reader.setDecideFormatFromContent(true);
    return reader.canRead();
}

SharedImage decode(const fs::path& path)
{
    QImageReader reader(toQString(path));
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    QImage picture = reader.read();
    if (picture.isNull())
        return nullptr;
    picture.convertTo(QImage::Format_BGR888);
    const auto rowSize = static_cast<std::size_t>(picture.width()) * 3;
    SecureBytes pixels;
    pixels.reserve(rowSize * static_cast<std::size_t>(picture.height()));
    for (int y = 0; y < picture.height(); ++y) {
        const uchar* row = picture.constScanLine(y);
        pixels.insert(pixels.end(), row, row + rowSize);
    }
    auto image =
        Image::create(picture.width(), picture.height(), PixelFormat::Bgr24, std::move(pixels));
    return image ? std::make_shared<const Image>(std::move(*image)) : nullptr;
}

} // namespace

// The thread that shows the pictures.
class StillImageCamera::Show
{
public:
    Show(std::vector<fs::path> sources, FrameHandler onFrame, FailureHandler onFailure)
        : m_sources(std::move(sources)), m_onFrame(std::move(onFrame)),
          m_onFailure(std::move(onFailure)), m_thread([this] { run(); })
    {
    }
    ~Show()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_ended = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    Show(const Show&) = delete;
    Show& operator=(const Show&) = delete;

private:
    void run()
    {
        while (!hasEnded()) {
            bool anyShown = false;
            for (const fs::path& path : picturesOf(m_sources)) {
                const SharedImage image = pictureOf(path);
                if (!image)
                    continue;
                if (hasEnded())
                    return;
                anyShown = true;
                m_onFrame({image, ++m_sequence, std::chrono::steady_clock::now()});
                if (waitedInVain())
                    return;
            }
            if (!anyShown && !hasEnded()) {
                m_onFailure({ErrorCode::CameraLost, "no readable picture"});
                return;
            }
        }
    }

    // One picture shown again and again is decoded once.
    SharedImage pictureOf(const fs::path& path)
    {
        std::error_code ignored;
        const auto changed = fs::last_write_time(path, ignored);
        if (path != m_lastPath || changed != m_lastChange || !m_lastImage) {
            m_lastImage = decode(path);
            m_lastPath = path;
            m_lastChange = changed;
        }
        return m_lastImage;
    }
    bool hasEnded()
    {
        const std::scoped_lock lock(m_mutex);
        return m_ended;
    }
    // Until the next picture is due; true when the show has ended meanwhile.
    bool waitedInVain()
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, interval, [this] { return m_ended; });
    }

    std::vector<fs::path> m_sources;
    FrameHandler m_onFrame;
    FailureHandler m_onFailure;
    std::uint64_t m_sequence = 0;
    fs::path m_lastPath;
    fs::file_time_type m_lastChange;
    SharedImage m_lastImage;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ended = false;
    std::thread m_thread; // last: it uses all the others
};

StillImageCamera::StillImageCamera(std::vector<fs::path> sources, Kind kind)
    : m_sources(std::move(sources)), m_kind(kind)
{
}

StillImageCamera::~StillImageCamera() = default;

CameraInfo StillImageCamera::info() const
{
    const std::string first = m_sources.empty() ? std::string() : m_sources.front().string();
    if (m_kind == Kind::CaptureFolder)
        return {"folder:" + first, "Document scanner", false};
    return {"pictures:" + first, "Still pictures", true};
}

Result<void> StillImageCamera::start(FrameHandler onFrame, FailureHandler onFailure)
{
    stop();
    const std::vector<fs::path> pictures = picturesOf(m_sources);
    if (pictures.empty())
        return fail(ErrorCode::NoCamera, "no pictures");
    if (!isPicture(pictures.front()))
        return fail(ErrorCode::UnreadableImage, "not a picture");
    QImageReader::setAllocationLimit(mostMegabytes);
    m_show = std::make_unique<Show>(m_sources, std::move(onFrame), std::move(onFailure));
    return {};
}

void StillImageCamera::stop()
{
    m_show.reset();
}

} // namespace kiosk::devices
