#include "vision/mrz_locator.h"

#include "vision/mrz_grid.h"
#include "vision/text_lines.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr int workSide = 1400; // pixels at most, of the longer side of the middle size
constexpr std::size_t mostBlocks = 4;

struct Pass
{
    int finer; // 1: a picture twice the middle size, −1: half of it
    int kernel;
    InkRule rule;
    bool tolerant; // also where many characters are missing
};
constexpr std::array<Pass, locatorPasses> passes{{
    {0, 13, InkRule::Global, false},
    {0, 13, InkRule::Local, true},
    {0, 9, InkRule::Local, true},
    {-1, 7, InkRule::Local, true},
    {1, 13, InkRule::Global, false},
    {1, 13, InkRule::Local, true},
}};

// Whether `below` can be the line under `above` in one zone.
bool followsOn(const TextLine& above, const TextLine& below, float slack)
{
    const float middle = (above.first + above.last + below.first + below.last) / 4;
    const float step = below.at(middle) - above.at(middle);
    return step > 1.4F * above.pitch && step < 3.6F * above.pitch &&
           std::abs(below.first - above.first) < slack * above.pitch &&
           std::abs(below.last - above.last) < slack * above.pitch &&
           std::abs(below.pitch - above.pitch) < 0.2F * above.pitch &&
           std::abs(below.slope - above.slope) < 0.12F;
}

bool isLineOf(const TextLine& line, float cells, bool tolerant)
{
    return std::abs(line.cells() - cells) < (tolerant ? 0.35F * cells : 4.5F) &&
           line.count() > (tolerant ? 0.35F : 0.6F) * cells;
}

std::vector<LineGroup> groupsOf(const std::vector<TextLine>& lines, bool tolerant)
{
    const float slack = tolerant ? 16 : 5;
    const auto are = [tolerant](const LineGroup& group, float cells) {
        return std::ranges::all_of(
            group.lines, [=](const TextLine* line) { return isLineOf(*line, cells, tolerant); });
    };
    std::vector<LineGroup> groups;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = i + 1; j < lines.size(); ++j) {
            if (!followsOn(lines[i], lines[j], slack))
                continue;
            const LineGroup pair{{&lines[i], &lines[j]}};
            bool three = false;
            for (std::size_t k = j + 1; k < lines.size() && are(pair, 30); ++k) {
                const LineGroup group{{&lines[i], &lines[j], &lines[k]}};
                if (followsOn(lines[j], lines[k], slack) && are(group, 30)) {
                    groups.push_back(group);
                    three = true;
                }
            }
            if (are(pair, 44) || are(pair, 36))
                groups.push_back(pair);
            if (tolerant && !three && are(pair, 30)) {
                groups.push_back({pair.lines, 1, 0});
                groups.push_back({pair.lines, 0, 1});
            }
        }
        if (!tolerant)
            continue;
        const LineGroup single{{&lines[i]}};
        if (are(single, 44) || are(single, 36)) {
            groups.push_back({single.lines, 1, 0});
            groups.push_back({single.lines, 0, 1});
        }
        if (are(single, 30)) {
            for (const int above : {0, 1, 2})
                groups.push_back({single.lines, above, 2 - above});
        }
    }
    return groups;
}

bool nearTheSame(const MrzBlock& a, const MrzBlock& b)
{
    const double pitch = a.pitch();
    return a.lines == b.lines && a.columns == b.columns &&
           cv::norm(a.at(0, 0) - b.at(0, 0)) < pitch &&
           cv::norm(a.at(a.columns - 1, 0) - b.at(b.columns - 1, 0)) < pitch;
}

cv::Mat pictureOf(const GrayPyramid& picture, int level)
{
    cv::Mat work;
    if (level < 0)
        cv::resize(picture.level(0), work, {}, 2, 2, cv::INTER_LINEAR);
    else
        cv::GaussianBlur(picture.level(level), work, {3, 3}, 0);
    return work;
}

// The lines of a single kind alone.
std::vector<LineGroup> loneLines(const std::vector<TextLine>& lines, bool /*tolerant*/)
{
    std::vector<LineGroup> groups;
    for (const TextLine& line : lines) {
        if (isLineOf(line, 30, false))
            groups.push_back({{&line}});
    }
    return groups;
}

using Grouping = std::vector<LineGroup> (*)(const std::vector<TextLine>&, bool);

std::vector<MrzBlock> blocksOf(const GrayPyramid& picture, const Pass& pass, Grouping grouping)
{
    if (std::min(picture.size().width, picture.size().height) < 32)
        return {};
    int level = 0;
    while (std::max(picture.size().width, picture.size().height) >> level > workSide)
        ++level;
    level = std::min(level - pass.finer, picture.levels() - 1);

    const std::vector<Mark> marks = findMarks(pictureOf(picture, level), pass.kernel, pass.rule);
    std::vector<MrzBlock> blocks;
    for (const TextDirection& direction : findTextLines(marks, pass.tolerant ? 10 : 15)) {
        for (const LineGroup& group : grouping(direction.lines, pass.tolerant)) {
            auto block = layGrid(group, direction.radians, marks);
            if (!block || block->support < (pass.tolerant ? 0.3F : 0.5F))
                continue;
            block->toPicture = fromLevel(level) * block->toPicture;
            blocks.push_back(block->rotation() == 180 ? block->turnedOver() : *block);
        }
    }
    std::ranges::stable_sort(blocks, std::greater{}, &MrzBlock::support);
    std::vector<MrzBlock> distinct;
    for (const MrzBlock& block : blocks) {
        if (distinct.size() < mostBlocks &&
            std::ranges::none_of(distinct, [&](const auto& b) { return nearTheSame(b, block); }))
            distinct.push_back(block);
    }
    return distinct;
}

} // namespace

std::vector<MrzBlock> locateMrz(const GrayPyramid& picture, int pass)
{
    return blocksOf(picture, passes.at(static_cast<std::size_t>(pass)), groupsOf);
}

std::vector<MrzBlock> locateLines(const GrayPyramid& picture)
{
    return blocksOf(picture, passes[1], loneLines);
}

} // namespace kiosk::vision
