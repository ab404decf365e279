#include "vision/line_net.h"

#include "vision/column_grid.h"
#include "vision/onnx_network.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace kiosk::vision {
namespace {

constexpr int stride = 4; // pixels from one column of the network's output to the next
constexpr std::size_t characters = mrzAlphabet.size();
constexpr std::size_t between = characters; // the class of columns without a character's centre
constexpr std::array<int, 3> columnCounts{30, 36, 44}; // 9303-4 to -7
constexpr float firstCentre = (stride - 1) / 2.0F;
// Widths are rounded up to this, so that OpenCV seldom lays its memory out anew.
constexpr int widthStep = 64;
constexpr int mostWidth = 1536;
// A character has its centre in one column or two; what stands half a column away counts too.
constexpr float reach = 1.5F; // columns
// Nothing is ever less likely than this, so that sums of logarithms stay numbers.
constexpr float leastProbability = 1e-9F;

// Log-probabilities of every class, per column.
struct Columns
{
    std::array<std::vector<float>, characters + 1> logProbability;
    std::vector<float> odds; // log-odds that a character has its centre there
    [[nodiscard]] std::size_t size() const { return odds.size(); }
};

cv::Mat normalised(const cv::Mat& strip)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(strip, mean, deviation);
    const double scale = 1 / std::max(8.0, deviation[0]);
    cv::Mat values;
    strip.convertTo(values, CV_32F, scale, -mean[0] * scale);
    return values;
}

// One strip in the form that the network takes; nothing when it is none.
std::optional<cv::Mat> prepared(const cv::Mat& strip)
{
    if (strip.empty() || strip.type() != CV_8UC1 || strip.cols < stride)
        return std::nullopt;
    cv::Mat line = strip;
    if (strip.rows != LineNet::stripHeight) {
        const double scale = static_cast<double>(LineNet::stripHeight) / strip.rows;
        const int width = std::max(stride, cvRound(strip.cols * scale));
        if (width > mostWidth)
            return std::nullopt;
        cv::resize(strip, line, {width, LineNet::stripHeight}, 0, 0, cv::INTER_AREA);
    }
    if (line.cols > mostWidth)
        return std::nullopt;
    return normalised(line);
}

Columns columnsOf(const cv::Mat& logits, int sample, int width)
{
    Columns columns;
    const auto count = static_cast<std::size_t>(std::min(width / stride, logits.size[3]));
    for (auto& row : columns.logProbability)
        row.resize(count);
    columns.odds.resize(count);
    std::array<float, characters + 1> column{};
    for (std::size_t x = 0; x < count; ++x) {
        for (std::size_t c = 0; c < column.size(); ++c) {
            const std::array<int, 4> index{sample, static_cast<int>(c), 0, static_cast<int>(x)};
            column[c] = logits.at<float>(index.data());
        }
        const float most = *std::ranges::max_element(column);
        float all = 0;
        for (const float value : column)
            all += std::exp(value - most);
        const float whole = most + std::log(all);
        float character = 0;
        for (std::size_t c = 0; c < column.size(); ++c) {
            columns.logProbability[c][x] = column[c] - whole;
            if (c != between)
                character += std::exp(column[c] - whole);
        }
        columns.odds[x] = std::log(std::max(character, 1e-9F)) - columns.logProbability[between][x];
    }
    return columns;
}

CellReading unknownCell(float centre)
{
    CellReading cell;
    cell.centre = centre;
    cell.logProbability.fill(-std::log(static_cast<float>(characters)));
    return cell;
}

// The columns about a character's place, weighted by how near they are.
CellReading cellAt(const Columns& columns, float place)
{
    const float centre = place * stride + firstCentre;
    CellReading cell = unknownCell(centre);
    const int first = std::max(0, static_cast<int>(std::ceil(place - reach)));
    const int last =
        std::min(static_cast<int>(columns.size()) - 1, static_cast<int>(std::floor(place + reach)));
    std::array<float, characters> sum{};
    float weights = 0;
    float present = 0;
    for (int at = first; at <= last; ++at) {
        const auto x = static_cast<std::size_t>(at);
        // A column that sees a gap says nothing about the character beside it.
        const float seen = 1 - std::exp(columns.logProbability[between][x]);
        const float weight = (reach - std::abs(static_cast<float>(at) - place)) * (seen + 1e-3F);
        for (std::size_t c = 0; c < characters; ++c)
            sum[c] += weight * columns.logProbability[c][x];
        weights += weight;
        present = std::max(present, seen);
    }
    if (weights <= 0)
        return cell;
    const float most = *std::ranges::max_element(sum) / weights;
    float all = 0;
    for (const float value : sum)
        all += std::exp(value / weights - most);
    for (std::size_t c = 0; c < characters; ++c)
        cell.logProbability[c] =
            std::max(sum[c] / weights - most - std::log(all), std::log(leastProbability));
    cell.quality = present;
    return cell;
}

LineReading lineOf(const Columns& columns, const ColumnGrid& grid)
{
    LineReading line;
    double sum = 0;
    for (const float place : grid.at) {
        line.cells.push_back(cellAt(columns, place));
        const CellReading& cell = line.cells.back();
        sum += static_cast<double>(cell.quality) * cell.certainty();
    }
    line.quality = grid.at.empty() ? 0 : sum / static_cast<double>(grid.at.size());
    return line;
}

} // namespace

struct LineNet::Network
{
    std::unique_ptr<vision::Network> net;

    std::vector<Columns> look(std::span<const cv::Mat> strips);
};

std::vector<Columns> LineNet::Network::look(std::span<const cv::Mat> strips)
{
    std::vector<Columns> all(strips.size());
    std::vector<std::optional<cv::Mat>> lines;
    int width = 0;
    for (const cv::Mat& strip : strips) {
        lines.push_back(prepared(strip));
        width = std::max(width, lines.back() ? lines.back()->cols : 0);
    }
    if (width == 0)
        return all;
    width = (width + widthStep - 1) / widthStep * widthStep;
    const std::array<int, 4> shape{static_cast<int>(strips.size()), 1, stripHeight, width};
    cv::Mat blob(4, shape.data(), CV_32F, cv::Scalar(0));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i])
            continue;
        cv::Mat plane(stripHeight, width, CV_32F, blob.ptr<float>(static_cast<int>(i)));
        cv::copyMakeBorder(*lines[i], plane, 0, 0, 0, width - lines[i]->cols, cv::BORDER_REPLICATE);
    }
    const auto outputs = net->run(blob);
    for (std::size_t i = 0; outputs && i < lines.size(); ++i) {
        if (lines[i])
            all[i] = columnsOf(outputs->front(), static_cast<int>(i), lines[i]->cols);
    }
    return all;
}

LineNet::LineNet(std::unique_ptr<Network> network) : m_network(std::move(network))
{
}
LineNet::~LineNet() = default;

std::unique_ptr<LineNet> LineNet::create(const core::Bytes& model)
{
    auto net = OnnxNetwork::ofOctets(model, {"logits"});
    if (!net)
        return nullptr;
    auto network = std::make_unique<Network>();
    network->net = std::move(*net);
    return std::unique_ptr<LineNet>(new LineNet(std::move(network)));
}

LineReading LineNet::read(const cv::Mat& strip)
{
    return std::move(readZone({&strip, 1}).lines.front());
}

ZoneReading LineNet::readZone(std::span<const cv::Mat> strips)
{
    ZoneReading zone;
    const std::vector<Columns> columns = m_network->look(strips);
    std::vector<std::vector<ColumnGrid>> grids; // of each line, one for each number of columns
    for (const Columns& line : columns)
        grids.push_back(fitGrids(line.odds, columnCounts, stripPitch / stride));
    std::optional<std::size_t> best;
    float bestScore = 0;
    for (std::size_t n = 0; n < columnCounts.size(); ++n) {
        float score = 0;
        bool fits = strips.size() <= 2 || columnCounts[n] == 30;
        for (const auto& line : grids) {
            score += line[n].score;
            fits = fits && !line[n].at.empty();
        }
        if (fits && (!best || score > bestScore)) {
            bestScore = score;
            best = n;
        }
    }
    for (std::size_t i = 0; i < strips.size(); ++i)
        zone.lines.push_back(lineOf(columns[i], best ? grids[i][*best] : ColumnGrid{}));
    return zone;
}

} // namespace kiosk::vision
