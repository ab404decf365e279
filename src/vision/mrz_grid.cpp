#include "vision/mrz_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace kiosk::vision {
namespace {

constexpr int rounds = 3;
constexpr double reachAlong = 0.33;  // pitches that a mark may stand beside its place
constexpr double reachAcross = 0.42; // pitches
constexpr int beyond = 3;            // columns looked for beyond the ends
constexpr std::size_t fewestSeats = 12;

// A mark and its place on the grid.
struct Seat
{
    cv::Point2d at; // pixels
    int column = 0;
    int line = 0;
};

// Columns of the marks of one line, counted from its first one. The pitch may drift.
std::vector<Seat> seatsOf(const TextLine& line, cv::Point2d along)
{
    std::vector<Seat> seats;
    double pitch = static_cast<double>(line.pitch);
    double last = 0;
    int column = 0;
    for (const Mark& mark : line.marks) {
        const cv::Point2d at(mark.centre);
        const double u = at.dot(along);
        if (!seats.empty()) {
            const double steps = (u - last) / pitch;
            const int whole = cvRound(steps);
            if (whole < 1)
                continue; // a piece of the character before
            if (whole <= 3)
                pitch += 0.15 * ((u - last) / whole - pitch);
            column += whole;
        }
        last = u;
        seats.push_back({at, column, 0});
    }
    return seats;
}

// Least squares of a homography, by the direct linear transformation with normalised pixels.
std::optional<cv::Matx33d> homographyOf(const std::vector<Seat>& seats)
{
    cv::Point2d middle;
    double meanColumn = 0;
    for (const Seat& seat : seats) {
        middle += seat.at;
        meanColumn += seat.column;
    }
    const double n = static_cast<double>(seats.size());
    middle /= n;
    meanColumn /= n;
    double spread = 0;
    for (const Seat& seat : seats)
        spread += cv::norm(seat.at - middle);
    const double scale = spread > 0 ? n / spread : 1;
    constexpr double columnScale = 0.1;
    constexpr double yScale = 0.5;

    cv::Matx<double, 9, 9> normal = cv::Matx<double, 9, 9>::zeros();
    const auto add = [&normal](const cv::Vec<double, 9>& row) { normal += row * row.t(); };
    for (const Seat& seat : seats) {
        const double x = (seat.column - meanColumn) * columnScale;
        const double y = MrzBlock::lineStep * seat.line * yScale;
        const cv::Point2d to = (seat.at - middle) * scale;
        add({x, y, 1, 0, 0, 0, -to.x * x, -to.x * y, -to.x});
        add({0, 0, 0, x, y, 1, -to.y * x, -to.y * y, -to.y});
    }
    cv::Mat values;
    cv::Mat vectors;
    if (!cv::eigen(cv::Mat(normal), values, vectors))
        return std::nullopt;
    const auto* h = vectors.ptr<double>(8);
    const cv::Matx33d normalised(h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], h[8]);
    const cv::Matx33d fromGrid(columnScale, 0, -meanColumn * columnScale, 0, yScale, 0, 0, 0, 1);
    const cv::Matx33d toPixels(1 / scale, 0, middle.x, 0, 1 / scale, middle.y, 0, 0, 1);
    const cv::Matx33d result = toPixels * normalised * fromGrid;
    if (std::abs(result(2, 2)) < 1e-9)
        return std::nullopt;
    return result * (1 / result(2, 2));
}

// A line that has lost characters at one end is moved so that characters stand below each other.
void alignLines(std::vector<std::vector<Seat>>& lines, cv::Point2d along)
{
    const auto middleOf = [](const std::vector<Seat>& seats) { return seats[seats.size() / 2]; };
    const std::vector<Seat>& top = lines.front();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        std::vector<Seat>& seats = lines[i];
        const Seat here = middleOf(seats);
        const auto near = std::ranges::min_element(
            top, {}, [&](const Seat& seat) { return std::abs((seat.at - here.at).dot(along)); });
        const double pitch =
            (top.back().at - top.front().at).dot(along) / (top.back().column - top.front().column);
        // Columns at which `here` stands in the first line, if characters stand square.
        const double square = near->column + (here.at - near->at).dot(along) / pitch;
        double best = std::numeric_limits<double>::max();
        int offset = 0;
        for (int moved = -6; moved <= 6; ++moved) {
            const double shear = std::abs(here.column + moved - square);
            const int begins = std::abs(seats.front().column + moved - top.front().column);
            const int ends = std::abs(seats.back().column + moved - top.back().column);
            const double cost = shear + 0.6 * (begins + ends);
            if (cost < best) {
                best = cost;
                offset = moved;
            }
        }
        for (Seat& seat : seats) {
            seat.column += offset;
            seat.line = static_cast<int>(i);
        }
    }
}

// Least squares of how far the lines lie below the grid, kept near to flat where little was seen.
class BendFit
{
public:
    explicit BendFit(int columns) : m_columns(columns) {}
    void add(double column, double below)
    {
        const double t = 2 * column / std::max(1, m_columns - 1) - 1;
        const cv::Vec<double, 5> row(1, t, t * t, t * t * t, t * t * t * t);
        m_normal += row * row.t();
        m_right += row * below;
        m_count += 1;
    }
    [[nodiscard]] std::array<double, 5> solve() const
    {
        constexpr double stiffness = 0.01;
        const auto normal =
            m_normal + cv::Matx<double, 5, 5>::eye() * (stiffness * std::max(1.0, m_count));
        const cv::Vec<double, 5> solved = normal.solve(m_right, cv::DECOMP_CHOLESKY);
        std::array<double, 5> bend{};
        std::copy_n(solved.val, bend.size(), bend.begin());
        return bend;
    }

private:
    int m_columns;
    double m_count = 0;
    cv::Matx<double, 5, 5> m_normal = cv::Matx<double, 5, 5>::zeros();
    cv::Vec<double, 5> m_right = cv::Vec<double, 5>::all(0);
};

std::array<double, 5> bendOf(const MrzBlock& block, const std::vector<Seat>& seats)
{
    const cv::Matx33d toGrid = block.toPicture.inv();
    BendFit fit(block.columns);
    for (const Seat& seat : seats) {
        const cv::Vec3d grid = toGrid * cv::Vec3d(seat.at.x, seat.at.y, 1);
        fit.add(seat.column, grid[1] / grid[2] - MrzBlock::lineStep * seat.line);
    }
    return fit.solve();
}

// Of all marks, those that stand on the grid; the nearest one for each place.
std::vector<Seat> seatsOn(const MrzBlock& block, std::span<const Mark> marks)
{
    const cv::Matx33d toGrid = block.toPicture.inv();
    const double pitch = block.pitch();
    struct Nearest
    {
        Seat seat;
        double distance;
    };
    std::map<std::pair<int, int>, Nearest> places;
    for (const Mark& mark : marks) {
        const double size = static_cast<double>(mark.size) / pitch;
        if (size < 0.35 || size > 1.9)
            continue;
        const cv::Point2d at(mark.centre);
        const cv::Vec3d grid = toGrid * cv::Vec3d(at.x, at.y, 1);
        if (grid[2] <= 0)
            continue;
        const double x = grid[0] / grid[2];
        const int column = cvRound(std::clamp(x, -1e4, 1e4));
        if (column < -beyond || column >= block.columns + beyond ||
            std::abs(x - column) > reachAlong)
            continue;
        const double y = grid[1] / grid[2] - block.bendAt(column);
        const int line = cvRound(std::clamp(y / MrzBlock::lineStep, -1e4, 1e4));
        const double off = y - MrzBlock::lineStep * line;
        if (line < 0 || line >= block.lines || std::abs(off) > reachAcross)
            continue;
        const double distance = std::hypot(x - column, off);
        const auto [place, isNew] =
            places.try_emplace({line, column}, Nearest{{at, column, line}, distance});
        if (!isNew && distance < place->second.distance)
            place->second = {{at, column, line}, distance};
    }
    std::vector<Seat> seats;
    for (const auto& [place, nearest] : places)
        seats.push_back(nearest.seat);
    return seats;
}

// Where a zone of a known size lies on the grid so that it has most seats inside and few outside.
struct Window
{
    int columns = 0;
    int first = 0;
    int slack = 0;
    double score = -1e9;
};

Window windowOf(const std::vector<Seat>& seats, int lines)
{
    int least = std::numeric_limits<int>::max();
    int most = std::numeric_limits<int>::min();
    for (const Seat& seat : seats) {
        least = std::min(least, seat.column);
        most = std::max(most, seat.column);
    }
    Window best;
    for (const int columns : {30, 36, 44}) {
        if ((columns == 30) != (lines != 2))
            continue;
        int lowest = 0;
        int highest = -1;
        double score = -1e9;
        for (int first = std::min(least, most - columns + 1) - 1;
             first <= std::max(least, most - columns + 1) + 1; ++first) {
            double inside = 0;
            for (const Seat& seat : seats)
                inside += seat.column >= first && seat.column < first + columns ? 1 : -1;
            const double here = inside - 0.2 * (columns * lines - inside);
            if (here > score + 0.5) {
                score = here;
                lowest = first;
            }
            if (here > score - 0.5)
                highest = first;
        }
        if (score > best.score)
            best = {columns, (lowest + highest) / 2, (highest - lowest + 1) / 2, score};
    }
    return best;
}

// One line alone: characters stand square.
std::optional<cv::Matx33d> similarityOf(const std::vector<Seat>& seats)
{
    const Seat& first = seats.front();
    const Seat& last = seats.back();
    if (last.column <= first.column)
        return std::nullopt;
    const cv::Point2d step = (last.at - first.at) / (last.column - first.column);
    const cv::Point2d zero = first.at - step * first.column;
    const double up = MrzBlock::lineStep * first.line;
    return cv::Matx33d(step.x, -step.y, zero.x + step.y * up, step.y, step.x, zero.y - step.x * up,
                       0, 0, 1);
}

std::optional<cv::Matx33d> gridUnder(const std::vector<Seat>& seats)
{
    std::map<int, int> perLine;
    for (const Seat& seat : seats)
        ++perLine[seat.line];
    const auto strong = std::ranges::count_if(perLine, [](const auto& l) { return l.second >= 8; });
    return strong >= 2 ? homographyOf(seats) : similarityOf(seats);
}

// Counts columns from the first one that is taken; nothing when there are too few or too many.
std::optional<int> countColumns(std::vector<Seat>& seats)
{
    if (seats.size() < fewestSeats)
        return std::nullopt;
    const auto [least, most] = std::ranges::minmax_element(seats, {}, &Seat::column);
    const int first = least->column;
    const int columns = most->column - first + 1;
    if (columns < 10 || columns > 60)
        return std::nullopt;
    for (Seat& seat : seats)
        seat.column -= first;
    return columns;
}

std::vector<Seat> firstSeats(const LineGroup& group, cv::Point2d along)
{
    std::vector<std::vector<Seat>> perLine;
    for (const TextLine* line : group.lines) {
        perLine.push_back(seatsOf(*line, along));
        if (perLine.back().size() < 6)
            return {};
    }
    alignLines(perLine, along);
    std::vector<Seat> seats;
    for (const auto& line : perLine) {
        for (Seat seat : line) {
            seat.line += group.above;
            seats.push_back(seat);
        }
    }
    return seats;
}

} // namespace

std::optional<MrzBlock> layGrid(const LineGroup& group, float radians, std::span<const Mark> marks)
{
    const cv::Point2d along(std::cos(static_cast<double>(radians)),
                            std::sin(static_cast<double>(radians)));
    std::vector<Seat> seats = firstSeats(group, along);
    MrzBlock block;
    block.lines = static_cast<int>(group.lines.size()) + group.above + group.below;
    for (int round = 0; round < rounds; ++round) {
        const auto columns = countColumns(seats);
        const auto toPicture = columns ? gridUnder(seats) : std::nullopt;
        if (!toPicture)
            return std::nullopt;
        block.columns = *columns;
        block.toPicture = *toPicture;
        block.bend = round == 0 ? std::array<double, 5>{} : bendOf(block, seats);
        seats = seatsOn(block, marks);
    }
    if (seats.size() < fewestSeats)
        return std::nullopt;

    const Window window = windowOf(seats, block.lines);
    block = block.shifted(window.first, 0);
    block.columns = window.columns;
    block.slack = window.slack;
    std::erase_if(seats, [&window](const Seat& seat) {
        return seat.column < window.first || seat.column >= window.first + window.columns;
    });
    if (seats.size() < fewestSeats)
        return std::nullopt;
    for (Seat& seat : seats)
        seat.column -= window.first;
    block.bend = bendOf(block, seats);
    block.support =
        static_cast<float>(seats.size()) / static_cast<float>(window.columns * block.lines);
    return block;
}

MrzBlock refined(const MrzBlock& block, const ZoneReading& reading, const StripCut& cut)
{
    constexpr float clear = 0.5F; // quality of a character whose place is taken for true
    if (reading.lines.empty())
        return block;
    MrzBlock result = block;
    result.columns = static_cast<int>(reading.lines.front().cells.size());
    result.slack = 0;
    std::vector<Seat> seats;
    BendFit bend(result.columns);
    for (std::size_t line = 0; line < reading.lines.size(); ++line) {
        const auto& cells = reading.lines[line].cells;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].quality < clear)
                continue;
            const double column = columnAt(block, cut, static_cast<double>(cells[i].centre));
            const int number = static_cast<int>(line);
            seats.push_back(
                {block.at(column, MrzBlock::lineStep * number), static_cast<int>(i), number});
            bend.add(static_cast<double>(i), block.bendAt(column));
        }
    }
    const auto toPicture = seats.size() >= fewestSeats ? gridUnder(seats) : std::nullopt;
    if (!toPicture)
        return block;
    result.toPicture = *toPicture;
    result.bend = bend.solve();
    return result;
}

} // namespace kiosk::vision
