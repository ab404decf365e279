#include "vision/text_lines.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace kiosk::vision {
namespace {

constexpr std::size_t mostMarks = 6000;
constexpr double leastInk = 7;      // grey levels between ink and ground
constexpr double localShare = 0.45; // of the darkest ink nearby that still counts as ink
constexpr std::size_t none = static_cast<std::size_t>(-1);

// A mark in a frame turned so that lines run along u.
struct TurnedMark
{
    float u = 0;
    float v = 0;
    float size = 0;
    cv::Point2f centre; // in the picture
};

float median(std::vector<float> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Half of all pixels of a picture are ground, so the median of what looks like ink there is noise.
double noiseOf(const cv::Mat& strokes)
{
    std::array<int, 256> histogram{};
    int seen = 0;
    for (int row = 0; row < strokes.rows; row += 4) {
        const auto* pixels = strokes.ptr<std::uint8_t>(row);
        for (int column = row % 3; column < strokes.cols; column += 3) {
            ++histogram[pixels[column]];
            ++seen;
        }
    }
    int below = 0;
    int level = 0;
    while (level < 255 && below + histogram[static_cast<std::size_t>(level)] <= seen / 2)
        below += histogram[static_cast<std::size_t>(level++)];
    return level;
}

// Dark strokes on any ground, uneven light evened out.
cv::Mat inkOf(const cv::Mat& gray, int kernel, InkRule rule)
{
    cv::Mat strokes;
    const cv::Mat shape = cv::getStructuringElement(cv::MORPH_RECT, {kernel, kernel});
    cv::morphologyEx(gray, strokes, cv::MORPH_BLACKHAT, shape);
    cv::Mat ink;
    const double least = std::max(leastInk, 2.5 * noiseOf(strokes));
    if (rule == InkRule::Global) {
        const double otsu =
            cv::threshold(strokes, ink, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
        if (otsu < least)
            cv::threshold(strokes, ink, least, 255, cv::THRESH_BINARY);
        return ink;
    }
    cv::Mat darkest;
    const int around = 3 * kernel | 1;
    cv::dilate(strokes, darkest, cv::getStructuringElement(cv::MORPH_RECT, {around, around}));
    cv::blur(darkest, darkest, {around, around});
    darkest.convertTo(darkest, CV_8U, localShare);
    cv::max(darkest, least, darkest);
    cv::compare(strokes, darkest, ink, cv::CMP_GT);
    return ink;
}

std::vector<Mark> marksOf(const cv::Mat& binary)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(binary, labels, stats, centres, 8, CV_32S);
    std::vector<Mark> marks;
    for (int i = 1; i < count; ++i) {
        const int width = stats.at<int>(i, cv::CC_STAT_WIDTH);
        const int height = stats.at<int>(i, cv::CC_STAT_HEIGHT);
        const int area = stats.at<int>(i, cv::CC_STAT_AREA);
        const int longer = std::max(width, height);
        if (longer < 7 || longer > 90 || std::min(width, height) < 2 || area * 20 < width * height)
            continue;
        const cv::Point2f centre(
            static_cast<float>(stats.at<int>(i, cv::CC_STAT_LEFT)) + static_cast<float>(width) / 2,
            static_cast<float>(stats.at<int>(i, cv::CC_STAT_TOP)) + static_cast<float>(height) / 2);
        marks.push_back({centre, static_cast<float>(longer)});
    }
    if (marks.size() > mostMarks) { // a noisy ground: specks are the smallest
        std::ranges::sort(marks, std::greater{}, &Mark::size);
        marks.resize(mostMarks);
    }
    std::ranges::sort(marks, std::less{}, [](const Mark& mark) { return mark.centre.x; });
    return marks;
}

bool alike(float a, float b)
{
    return a < 1.9F * b && b < 1.9F * a;
}

// Directions, in whole degrees 0…179, in which marks have their nearest neighbour: along lines of
// text, characters are nearer to each other than to the next line.
std::vector<int> textDirections(const std::vector<Mark>& marks, std::size_t fewest)
{
    std::array<float, 180> votes{};
    for (std::size_t i = 0; i < marks.size(); ++i) {
        float nearest = 2.2F * marks[i].size;
        std::optional<cv::Point2f> toward;
        const auto look = [&](std::size_t j) {
            const cv::Point2f step = marks[j].centre - marks[i].centre;
            const float distance = std::hypot(step.x, step.y);
            if (distance < nearest && alike(marks[i].size, marks[j].size)) {
                nearest = distance;
                toward = step;
            }
        };
        for (std::size_t j = i + 1;
             j < marks.size() && marks[j].centre.x - marks[i].centre.x < nearest; ++j)
            look(j);
        for (std::size_t j = i; j-- > 0 && marks[i].centre.x - marks[j].centre.x < nearest;)
            look(j);
        if (!toward)
            continue;
        const float degrees = std::atan2(toward->y, toward->x) * 180 / std::numbers::pi_v<float>;
        votes[static_cast<std::size_t>((cvRound(degrees) + 360) % 180)] += 1;
    }
    std::array<float, 180> smooth{};
    for (int i = 0; i < 180; ++i) {
        for (int step = -3; step <= 3; ++step) {
            smooth[static_cast<std::size_t>(i)] +=
                votes[static_cast<std::size_t>((i + step + 180) % 180)];
        }
    }
    std::vector<int> directions;
    while (directions.size() < 3) {
        const auto best = std::ranges::max_element(smooth);
        if (*best < static_cast<float>(fewest))
            break;
        const auto degrees = static_cast<int>(best - smooth.begin());
        directions.push_back(degrees);
        for (int step = -12; step <= 12; ++step)
            smooth[static_cast<std::size_t>((degrees + step + 180) % 180)] = 0;
    }
    return directions;
}

std::vector<TurnedMark> turned(const std::vector<Mark>& marks, float radians)
{
    const float c = std::cos(radians);
    const float s = std::sin(radians);
    std::vector<TurnedMark> result;
    for (const Mark& mark : marks) {
        result.push_back({c * mark.centre.x + s * mark.centre.y,
                          -s * mark.centre.x + c * mark.centre.y, mark.size, mark.centre});
    }
    std::ranges::sort(result, {}, &TurnedMark::u);
    return result;
}

// The next character of the line to the right of mark `i`.
std::size_t successor(const std::vector<TurnedMark>& marks, std::size_t i)
{
    const TurnedMark& from = marks[i];
    for (std::size_t j = i + 1; j < marks.size(); ++j) {
        const float along = marks[j].u - from.u;
        if (along > 2.4F * from.size)
            break;
        if (along > 0.3F * from.size && std::abs(marks[j].v - from.v) < 0.38F * from.size &&
            alike(from.size, marks[j].size))
            return j;
    }
    return none;
}

// Least squares, then once more without what lies far off.
TextLine fitLine(std::vector<TurnedMark> marks)
{
    TextLine line;
    for (int round = 0; round < 2; ++round) {
        double n = 0;
        double su = 0;
        double sv = 0;
        double suu = 0;
        double suv = 0;
        for (const TurnedMark& mark : marks) {
            const auto u = static_cast<double>(mark.u);
            const auto v = static_cast<double>(mark.v);
            n += 1;
            su += u;
            sv += v;
            suu += u * u;
            suv += u * v;
        }
        const double spread = n * suu - su * su;
        const double slope = spread > 1 ? (n * suv - su * sv) / spread : 0;
        line.slope = static_cast<float>(slope);
        line.offset = static_cast<float>((sv - slope * su) / n);
        std::erase_if(marks, [&line](const TurnedMark& mark) {
            return std::abs(mark.v - line.at(mark.u)) > 0.4F * mark.size;
        });
        if (marks.size() < 2)
            return {};
    }
    std::vector<float> sizes;
    std::vector<float> steps;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        sizes.push_back(marks[i].size);
        if (i > 0)
            steps.push_back(marks[i].u - marks[i - 1].u);
    }
    line.first = marks.front().u;
    line.last = marks.back().u;
    line.pitch = median(steps);
    // Capitals and digits are higher than fillers, which may be most of the line.
    std::ranges::sort(sizes);
    line.size = sizes[sizes.size() * 9 / 10];
    for (const TurnedMark& mark : marks)
        line.marks.push_back({mark.centre, mark.size});
    return line;
}

std::vector<std::vector<TurnedMark>> chains(const std::vector<TurnedMark>& marks)
{
    std::vector<bool> taken(marks.size(), false);
    std::vector<std::vector<TurnedMark>> result;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (taken[i])
            continue;
        std::vector<TurnedMark> chain;
        for (std::size_t next = i; next != none && !taken[next]; next = successor(marks, next)) {
            taken[next] = true;
            chain.push_back(marks[next]);
        }
        if (chain.size() >= 4)
            result.push_back(std::move(chain));
    }
    return result;
}

// Joins pieces of one line that a stain or a highlight has parted.
std::vector<TextLine> joinedLines(std::vector<std::vector<TurnedMark>> pieces, std::size_t fewest)
{
    std::ranges::sort(pieces, std::greater{}, [](const auto& piece) { return piece.size(); });
    std::vector<TextLine> lines;
    std::vector<bool> used(pieces.size(), false);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (used[i] || 2 * pieces[i].size() < fewest)
            continue;
        std::vector<TurnedMark> marks = pieces[i];
        TextLine line = fitLine(marks);
        for (std::size_t j = i + 1; j < pieces.size() && !line.marks.empty(); ++j) {
            const TurnedMark& front = pieces[j].front();
            const TurnedMark& back = pieces[j].back();
            const float gap = std::max(front.u - line.last, line.first - back.u);
            const float tolerance = 0.35F * line.size;
            if (used[j] || gap < 0 || gap > 12 * line.size ||
                std::abs(front.v - line.at(front.u)) > tolerance ||
                std::abs(back.v - line.at(back.u)) > tolerance || !alike(front.size, line.size))
                continue;
            used[j] = true;
            marks.insert(marks.end(), pieces[j].begin(), pieces[j].end());
            std::ranges::sort(marks, {}, &TurnedMark::u);
            line = fitLine(marks);
        }
        if (line.marks.size() >= fewest && line.pitch > 0.3F * line.size)
            lines.push_back(line);
    }
    std::ranges::sort(lines, {}, [](const TextLine& line) { return line.at(line.first); });
    return lines;
}

} // namespace

std::vector<Mark> findMarks(const cv::Mat& gray, int kernel, InkRule rule)
{
    return marksOf(inkOf(gray, kernel, rule));
}

std::vector<TextDirection> findTextLines(const std::vector<Mark>& marks, std::size_t fewest)
{
    std::vector<TextDirection> directions;
    for (const int degrees : textDirections(marks, fewest)) {
        const float radians = static_cast<float>(degrees) * std::numbers::pi_v<float> / 180;
        directions.push_back({radians, joinedLines(chains(turned(marks, radians)), fewest)});
    }
    return directions;
}

} // namespace kiosk::vision
