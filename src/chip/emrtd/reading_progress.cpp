#include "chip/emrtd/reading_progress.h"

namespace kiosk::chip::emrtd {

void ReadingProgress::expect(Tag file, std::size_t octets)
{
    m_shares.try_emplace(file, Share{0, octets});
}

void ReadingProgress::advance(Tag file, std::size_t soFar, std::size_t whole)
{
    m_shares[file] = {soFar, whole};
    Share all;
    for (const auto& [tag, share] : m_shares) {
        all.done += share.done;
        all.whole += share.whole;
    }
    tell(static_cast<double>(all.done) / static_cast<double>(all.whole));
}

void ReadingProgress::drop(Tag file)
{
    m_shares.erase(file);
}

void ReadingProgress::finish()
{
    tell(1.0);
}

void ReadingProgress::tell(double fraction)
{
    if (fraction <= m_told)
        return;
    m_told = fraction;
    if (m_target)
        m_target(fraction);
}

} // namespace kiosk::chip::emrtd
