#include "chip/emrtd/portrait_stream.h"

namespace kiosk::chip::emrtd {

namespace {

// Of the whole file: a picture of a megabyte in short blocks would otherwise be copied and decoded
// thousands of times.
constexpr std::size_t steps = 40;

} // namespace

void PortraitStream::advance(ByteView soFar, std::size_t whole)
{
    if (!m_events.portrait || soFar.size() == whole)
        return;
    if (!m_start)
        m_start = findPortraitStart(soFar);
    if (!m_start || m_start->mediaType != "image/jpeg" || m_start->offset >= soFar.size() ||
        soFar.size() < m_told + whole / steps)
        return;
    m_told = soFar.size();
    m_events.portrait({m_start->mediaType, core::toSecure(soFar.subspan(m_start->offset))}, false);
}

void PortraitStream::finish(const EncodedImage& portrait)
{
    if (m_events.portrait)
        m_events.portrait(portrait, true);
}

} // namespace kiosk::chip::emrtd
