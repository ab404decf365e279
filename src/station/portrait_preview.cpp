#include "station/portrait_preview.h"

#include "vision/image_codec.h"

#include <QtConcurrent>

#include <algorithm>

namespace kiosk::station {
namespace {

constexpr std::size_t firstPart = 4096; // octets; tables and the first rows

bool isJpeg(const SecureBytes& octets)
{
    return octets.size() > 3 && octets[0] == 0xFF && octets[1] == 0xD8 && octets[2] == 0xFF;
}

Result<SharedImage> decode(const SecureBytes& octets)
{
    KIOSK_TRY(auto image, vision::decodeImage(octets));
    return std::make_shared<const Image>(std::move(image));
}

} // namespace

PortraitPreview::PortraitPreview(std::function<void(const SharedImage&)> show)
    : m_show(std::move(show)), m_nextSize(firstPart)
{
    m_pool.setMaxThreadCount(1);
}

PortraitPreview::~PortraitPreview()
{
    m_pool.waitForDone();
}

void PortraitPreview::add(const EncodedImage& soFar, bool whole)
{
    const std::size_t size = soFar.octets.size();
    if (whole) {
        decodeWhole(soFar);
        return;
    }
    if (size < m_nextSize || !isJpeg(soFar.octets) || m_part.isRunning())
        return;
    m_nextSize = size + std::max(firstPart, size / 3);
    m_part = QtConcurrent::run(&m_pool, [this, part = soFar.octets]() mutable {
        // The mark of the end (ISO/IEC 10918-1, B.1.1.3): what is missing stays grey.
        part.push_back(0xFF);
        part.push_back(0xD9);
        if (const auto image = decode(part))
            m_show(*image);
    });
}

void PortraitPreview::decodeWhole(const EncodedImage& portrait)
{
    m_whole = QtConcurrent::run(&m_pool, [this, octets = portrait.octets] {
        auto image = decode(octets);
        if (image)
            m_show(*image);
        return image;
    });
}

Result<SharedImage> PortraitPreview::finish(const EncodedImage& portrait)
{
    m_part
        .waitForFinished(); // waiting may run a task here: a part shall never come after the whole
    if (!m_whole.isValid())
        decodeWhole(portrait);
    return m_whole.result();
}

} // namespace kiosk::station
