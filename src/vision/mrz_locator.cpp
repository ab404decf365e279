#include "vision/mrz_locator.h"

#include "vision/text_lines.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace kiosk::vision {
namespace {

constexpr int workSide = 1600; // pixels of the longer side in which characters are looked for

// Whether `below` can be the line under `above` in one zone.
bool followsOn(const TextLine& above, const TextLine& below)
{
    const float middle = (above.first + above.last) / 2;
    const float step = below.at(middle) - above.at(middle);
    const float slack = 3.5F * above.pitch;
    return step > 1.05F * above.size && step < 3.6F * above.size &&
           std::abs(below.first - above.first) < slack &&
           std::abs(below.last - above.last) < slack &&
           std::abs(below.pitch - above.pitch) < 0.15F * above.pitch &&
           std::abs(below.slope - above.slope) < 0.04F;
}

bool isLineOf(const TextLine& line, float cells)
{
    return std::abs(line.cells() - cells) < 4.5F && static_cast<float>(line.count) > 0.6F * cells;
}

struct LineGroup
{
    std::vector<TextLine> lines;
    float cells = 0;
};

std::vector<LineGroup> groups(const std::vector<TextLine>& lines)
{
    std::vector<LineGroup> result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = i + 1; j < lines.size(); ++j) {
            if (!followsOn(lines[i], lines[j]))
                continue;
            for (const float cells : {44.F, 36.F}) {
                if (isLineOf(lines[i], cells) && isLineOf(lines[j], cells))
                    result.push_back({{lines[i], lines[j]}, cells});
            }
            for (std::size_t k = j + 1; k < lines.size(); ++k) {
                if (followsOn(lines[j], lines[k]) && isLineOf(lines[i], 30) &&
                    isLineOf(lines[j], 30) && isLineOf(lines[k], 30))
                    result.push_back({{lines[i], lines[j], lines[k]}, 30});
            }
        }
    }
    // The likeliest: lines whose characters are all there.
    std::ranges::stable_sort(result, std::greater{}, [](const LineGroup& group) {
        float share = 1;
        for (const TextLine& line : group.lines) {
            const float count = static_cast<float>(line.count);
            share = std::min(share, count / group.cells);
            share -= std::abs(line.cells() - group.cells) / group.cells;
        }
        return share;
    });
    return result;
}

MrzBlock blockOf(const LineGroup& group, float radians, float scale)
{
    const float c = std::cos(radians);
    const float s = std::sin(radians);
    const auto toPicture = [=](float u, float v) {
        return cv::Point2f((c * u - s * v) / scale, (s * u + c * v) / scale);
    };
    // All lines begin and end together: where one has lost its first or last character, the others
    // still know.
    float first = group.lines.front().first;
    float last = group.lines.front().last;
    for (const TextLine& line : group.lines) {
        first = std::min(first, line.first);
        last = std::max(last, line.last);
    }
    MrzBlock block;
    for (const TextLine& line : group.lines) {
        const float from = line.first - first > 0.6F * line.pitch ? first : line.first;
        const float to = last - line.last > 0.6F * line.pitch ? last : line.last;
        block.strips.push_back({toPicture(from, line.at(from)), toPicture(to, line.at(to)),
                                line.size / scale, line.pitch / scale});
    }
    // Most pages lie upright, so that way round comes first.
    return block.rotation() == 180 ? block.turnedOver() : block;
}

} // namespace

int MrzStrip::cells() const
{
    return cvRound(std::hypot(end.x - begin.x, end.y - begin.y) / pitch) + 1;
}

MrzBlock MrzBlock::turnedOver() const
{
    MrzBlock block;
    for (auto strip = strips.rbegin(); strip != strips.rend(); ++strip)
        block.strips.push_back({strip->end, strip->begin, strip->height, strip->pitch});
    return block;
}

int MrzBlock::rotation() const
{
    const cv::Point2f along = strips.front().end - strips.front().begin;
    const float degrees = std::atan2(along.y, along.x) * 180 / std::numbers::pi_v<float>;
    return (720 - 90 * cvRound(degrees / 90)) % 360;
}

std::vector<cv::Point2f> MrzBlock::pageCorners() const
{
    // 9303-5, -6 and -4: sides of the page in mm, and the middle of the zone above the lower edge.
    struct Page
    {
        float cells;
        float width;
        float height;
    };
    constexpr std::array<Page, 3> pages{{{30, 85.6F, 53.98F}, {36, 105, 74}, {44, 125, 88}}};
    constexpr float zoneMiddle = 11.6F;
    constexpr float pitchInMm = 2.54F;

    const auto cells = static_cast<float>(strips.front().cells());
    const Page& page = *std::ranges::min_element(
        pages, {}, [cells](const Page& kind) { return std::abs(kind.cells - cells); });
    const cv::Point2f left = (strips.front().begin + strips.back().begin) / 2;
    const cv::Point2f right = (strips.front().end + strips.back().end) / 2;
    const cv::Point2f middle = (left + right) / 2;
    const cv::Point2f alongMm = (right - left) / ((page.cells - 1) * pitchInMm);
    const cv::Point2f downMm(-alongMm.y, alongMm.x);
    const cv::Point2f across = alongMm * (page.width / 2);
    const cv::Point2f bottom = middle + downMm * zoneMiddle;
    const cv::Point2f top = bottom - downMm * page.height;
    return {top - across, top + across, bottom + across, bottom - across};
}

std::vector<MrzBlock> locateMrz(const cv::Mat& gray)
{
    const int longer = std::max(gray.cols, gray.rows);
    if (std::min(gray.cols, gray.rows) < 32)
        return {};
    const float scale = static_cast<float>(workSide) / static_cast<float>(longer);
    cv::Mat work;
    cv::resize(gray, work, {}, static_cast<double>(scale), static_cast<double>(scale),
               scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    cv::GaussianBlur(work, work, {3, 3}, 0);

    std::vector<MrzBlock> blocks;
    for (const int kernel : {17, 9, 31}) {
        for (const TextDirection& direction : findTextLines(work, kernel)) {
            const auto found = groups(direction.lines);
            for (std::size_t i = 0; i < std::min<std::size_t>(2, found.size()); ++i)
                blocks.push_back(blockOf(found[i], direction.radians, scale));
        }
        if (!blocks.empty())
            break;
    }
    return blocks;
}

cv::Mat cutStrip(const cv::Mat& gray, const MrzStrip& strip, int height, float fill)
{
    const cv::Point2f whole = strip.end - strip.begin;
    const float length = std::hypot(whole.x, whole.y);
    if (length < 1)
        return {};
    const cv::Point2f along = whole / length;
    const cv::Point2f down(-along.y, along.x);
    // Of output to picture. A large line is cut larger and then made small by averaging, because
    // interpolation alone would skip pixels.
    const float finalScale = static_cast<float>(height) * fill / strip.height;
    const int larger = std::clamp(cvRound(0.7F / finalScale), 1, 8);
    const float scale = finalScale * static_cast<float>(larger);
    const float margin = 1.3F * strip.pitch;
    const cv::Point2f corner =
        strip.begin - along * margin - down * (static_cast<float>(height) / 2 / finalScale);
    const int width = cvCeil((length + 2 * margin) * finalScale);
    const std::array<cv::Point2f, 3> from{corner, corner + along / scale, corner + down / scale};
    const std::array<cv::Point2f, 3> onto{cv::Point2f(0, 0), {1, 0}, {0, 1}};
    cv::Mat upright;
    cv::warpAffine(gray, upright, cv::getAffineTransform(from, onto),
                   {width * larger, height * larger}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    if (larger > 1)
        cv::resize(upright, upright, {width, height}, 0, 0, cv::INTER_AREA);
    return upright;
}

} // namespace kiosk::vision
