#include "vision/page_watch.h"

#include "vision/opencv.h"
#include "vision/page_measures.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <limits>

namespace kiosk::vision {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds stillFor{400};   // before a page counts as laid down
constexpr milliseconds goodFor{500};    // before it is taken
constexpr milliseconds wordsHold{250};  // a fault must last so long before words change
constexpr milliseconds missesFor{250};  // the page may be overlooked so long
constexpr milliseconds goneFor{700};    // then another page may come
constexpr milliseconds changedFor{250}; // and so long it must look different
constexpr double stillShare = 0.015;    // of the longer side, that corners may move meanwhile
constexpr double nearlyStill = 0.05;    // from frame to frame; more is not worth judging
constexpr double jumps = 0.15;          // then it is another page, and nothing is smoothed
constexpr float followed = 0.35F;       // share of the way that the drawn outline goes a frame
constexpr double samePage = 0.8;        // correlation of two looks
const cv::Size lookSize{24, 16};

double longestSide(const Quad& quad)
{
    return std::max(1.0, std::ranges::max(sidesOf(quad)));
}

// The farthest that any corner went, as a share of the page's longer side.
double movement(const Quad& from, const Quad& to)
{
    double most = 0;
    for (std::size_t i = 0; i < 4; ++i)
        most = std::max(most, cv::norm(toCv(to[i]) - toCv(from[i])));
    return most / longestSide(from);
}

// A page that turns slowly keeps its corners, whichever is nearest to the picture's top left.
Quad inOrderOf(const Quad& known, const Quad& quad)
{
    Quad best = quad;
    for (int turn = 1; turn < 4; ++turn) {
        const Quad other = rotated(quad, turn);
        if (movement(known, other) < movement(known, best))
            best = other;
    }
    return best;
}

// What the page looks like, coarsely, lying: light and contrast taken out.
cv::Mat lookOf(const Image& frame, Quad corners)
{
    const auto sides = sidesOf(corners);
    if (sides[0] + sides[2] < sides[1] + sides[3])
        corners = rotated(corners, 1);
    cv::Mat look;
    cv::resize(viewOfPage(viewOf(frame), corners).gray, look, lookSize, 0, 0, cv::INTER_AREA);
    look.convertTo(look, CV_32F);
    look -= cv::mean(look);
    look /= std::max(1.0, cv::norm(look));
    return look;
}

bool isSamePage(const cv::Mat& a, const cv::Mat& b)
{
    cv::Mat turned;
    cv::flip(b, turned, -1);
    return std::max(a.dot(b), a.dot(turned)) >= samePage;
}

} // namespace

struct PageWatch::Track
{
    std::optional<PageOutline> outline; // as drawn
    Quad last{};                        // as found last
    Quad anchor{};                      // where the page came to rest
    cv::Size frame;
    Clock::time_point seen{};
    Clock::time_point stillSince{};
    std::optional<Clock::time_point> goodSince;

    PageFault shown = PageFault::NoPage;
    PageFault coming = PageFault::NoPage; // will be shown if it lasts
    Clock::time_point comingSince{};

    bool armed = true;
    cv::Mat lookNow;   // of the page, when it was seen well last
    cv::Mat lookTaken; // of the page taken last
    std::optional<Clock::time_point> changedSince;

    PageSight miss(Clock::time_point at);
    PageSight follow(const Image& picture, const PageOutline& seenNow, Clock::time_point at);

private:
    void move(const PageOutline& found, Clock::time_point at);
    void noteFault(PageFault fault, bool still, Clock::time_point at);
    void rearmWhenChanged(Clock::time_point at);
};

PageSight PageWatch::Track::miss(Clock::time_point at)
{
    goodSince.reset();
    changedSince.reset();
    if (!outline)
        return {};
    if (at - seen < missesFor)
        return {outline, shown, false};
    shown = coming = PageFault::NoPage;
    if (at - seen >= goneFor) {
        armed = true;
        outline.reset();
    }
    return {};
}

void PageWatch::Track::move(const PageOutline& found, Clock::time_point at)
{
    if (!outline || movement(anchor, found.corners) > stillShare) {
        anchor = found.corners;
        stillSince = at;
    }
    const Quad drawn = outline ? outline->corners : found.corners;
    const float share = movement(drawn, found.corners) > jumps ? 1 : followed;
    outline = found;
    for (std::size_t i = 0; i < 4; ++i)
        outline->corners[i] =
            fromCv(toCv(drawn[i]) + (toCv(found.corners[i]) - toCv(drawn[i])) * share);
    last = found.corners;
    seen = at;
}

void PageWatch::Track::noteFault(PageFault fault, bool still, Clock::time_point at)
{
    if (fault != PageFault::None)
        goodSince.reset();
    else if (!goodSince)
        goodSince = at;
    // What moves is blurred; it is the movement that has to stop.
    if (!still && (fault == PageFault::None || fault == PageFault::Blurred))
        fault = PageFault::Moving;
    if (fault != coming) {
        coming = fault;
        comingSince = at;
    }
    if (at - comingSince >= wordsHold || shown == PageFault::NoPage)
        shown = coming;
}

void PageWatch::Track::rearmWhenChanged(Clock::time_point at)
{
    if (armed || lookTaken.empty())
        return;
    if (isSamePage(lookTaken, lookNow)) {
        changedSince.reset();
        return;
    }
    if (!changedSince)
        changedSince = at;
    if (at - *changedSince >= changedFor)
        armed = true;
}

PageSight PageWatch::Track::follow(const Image& picture, const PageOutline& seenNow,
                                   Clock::time_point at)
{
    PageOutline found = seenNow;
    double moved = 1;
    if (outline) {
        found.corners = inOrderOf(last, found.corners);
        moved = movement(last, found.corners);
    }
    move(found, at);
    const bool still = at - stillSince >= stillFor;
    PageFault fault = found.whole ? PageFault::Moving : PageFault::CutOff;
    if (moved <= nearlyStill)
        fault = judgePage(picture, found).fault;
    noteFault(fault, still, at);
    if (still && fault == PageFault::None) {
        lookNow = lookOf(picture, found.corners);
        rearmWhenChanged(at);
    }
    const bool take =
        armed && still && goodSince && at - std::max(*goodSince, stillSince) >= goodFor;
    if (take)
        shown = coming = PageFault::None;
    return {outline, shown, take};
}

PageWatch::PageWatch() : m_track(std::make_unique<Track>())
{
}
PageWatch::PageWatch(PageWatch&&) noexcept = default;
PageWatch& PageWatch::operator=(PageWatch&&) noexcept = default;
PageWatch::~PageWatch() = default;

PageSight PageWatch::look(const Image& frame, std::chrono::steady_clock::time_point at)
{
    if (frame.empty())
        return m_track->miss(at);
    const cv::Size size(frame.width(), frame.height());
    if (m_track->frame != size) {
        Track anew;
        anew.armed = m_track->armed;
        anew.lookTaken = m_track->lookTaken;
        anew.frame = size;
        *m_track = std::move(anew);
    }
    const auto sight = guarded(ErrorCode::UnreadableImage, "live page", [&]() -> Result<PageSight> {
        KIOSK_TRY(const auto found, findPage(frame));
        return found ? m_track->follow(frame, *found, at) : m_track->miss(at);
    });
    return sight ? *sight : m_track->miss(at);
}

void PageWatch::taken()
{
    m_track->armed = false;
    m_track->lookTaken = m_track->lookNow;
    m_track->changedSince.reset();
}

void PageWatch::reset()
{
    *m_track = Track{};
}

} // namespace kiosk::vision
