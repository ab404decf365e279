// Watches a live picture for a page: outlines it, says what is wrong, and says when to take it. Fed
// frame by frame on one worker thread; the time comes with the frames.
#pragma once

#include "core/image.h"
#include "vision/page_quality.h"

#include <chrono>
#include <memory>

namespace kiosk::vision {

struct PageSight
{
    std::optional<PageOutline>
        outline; // smoothed over frames, so that the drawn line does not shake
    PageFault fault = PageFault::NoPage;
    bool take = false; // still, sharp, whole and free of glare for long enough: this frame is good
};

class PageWatch
{
public:
    PageWatch();
    PageWatch(PageWatch&&) noexcept;
    PageWatch& operator=(PageWatch&&) noexcept;
    ~PageWatch();

    // `at` never goes back. Frames without pixels count as NoPage.
    [[nodiscard]] PageSight look(const Image& frame, std::chrono::steady_clock::time_point at);
    // After a page was taken: nothing is taken again before the page has gone or has changed (was
    // turned over), so that both sides need no button.
    void taken();
    void reset();

private:
    struct Track;
    std::unique_ptr<Track> m_track;
};

} // namespace kiosk::vision
