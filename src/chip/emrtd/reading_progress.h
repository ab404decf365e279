// How far a reading has come, by octets: one figure that grows over several files, whose sizes are
// guessed until their first block tells them.
#pragma once

#include "chip/emrtd/file_reader.h"

#include <functional>
#include <map>

namespace kiosk::chip::emrtd {

class ReadingProgress
{
public:
    // `target` may be empty and must outlive the object. It is told figures from 0 to 1 that never
    // go back.
    explicit ReadingProgress(const std::function<void(double)>& target) : m_target(target) {}

    // A file goes by the tag of its object.
    void expect(Tag file, std::size_t octets);
    void advance(Tag file, std::size_t soFar, std::size_t whole);
    void drop(Tag file); // is not there or cannot be read
    void finish();

private:
    struct Share
    {
        std::size_t done = 0;
        std::size_t whole = 0;
    };
    void tell(double fraction);

    const std::function<void(double)>& m_target;
    std::map<Tag, Share> m_shares;
    double m_told = 0.0;
};

} // namespace kiosk::chip::emrtd
