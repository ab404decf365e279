#include "vision/mrz_reader.h"

#include "vision/line_ocr.h"
#include "vision/mrz_locator.h"
#include "vision/mrz_proof.h"
#include "vision/opencv.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kiosk::vision {
namespace {

constexpr int stripHeight = 36; // pixels, what the network behind Tesseract works on
constexpr std::size_t mostBlocks = 3;
constexpr double leastConfidence = 0.3; // of a line that is text at all; upside down gives 0

// Below this, readings agree on wrong letters: in a picture blurred by movement, every O was taken
// for a Q, each time. Sharp lines give about 0.9.
constexpr double leastCertainty = 0.65;

// Ways to cut a line: the share of the strip that the capitals take. Each moves the characters
// against the network's grid, so their errors are not the same. Two are read at first.
constexpr std::array<float, 4> fills{0.50F, 0.44F, 0.55F, 0.47F};

// The share of the page's width that a corner may seem to lie outside: the estimate leaves
// perspective out.
constexpr float cornerTolerance = 0.06F;

bool isWhole(const MrzBlock& block, cv::Size picture)
{
    const std::vector<cv::Point2f> corners = block.pageCorners();
    const cv::Point2f top = corners[1] - corners[0];
    const float slack = cornerTolerance * std::hypot(top.x, top.y);
    return std::ranges::all_of(corners, [&](const cv::Point2f& corner) {
        return corner.x >= -slack && corner.y >= -slack &&
               corner.x <= static_cast<float>(picture.width) + slack &&
               corner.y <= static_cast<float>(picture.height) + slack;
    });
}

struct BlockReading
{
    ReadLines lines;
    std::vector<double> confidences; // of each line
};

// The readings must agree, so a line is as certain as the second surest of its readings; the zone
// is as certain as its worst line.
double certainty(const std::vector<BlockReading>& readings)
{
    double least = 1;
    for (std::size_t line = 0; line < readings.front().lines.size(); ++line) {
        std::vector<double> all;
        for (const BlockReading& reading : readings)
            all.push_back(reading.confidences[line]);
        std::ranges::sort(all, std::greater{});
        least = std::min(least, all.size() < 2 ? 0.0 : all[1]);
    }
    return least;
}

} // namespace

struct MrzReader::Engine
{
    std::unique_ptr<LineOcr> ocr;

    BlockReading readBlock(const cv::Mat& gray, const MrzBlock& block, float fill);
    std::optional<MrzBlock> upright(const cv::Mat& gray, const MrzBlock& block);
    Result<MrzReading> prove(const cv::Mat& gray, const MrzBlock& block, PageRule rule);
};

BlockReading MrzReader::Engine::readBlock(const cv::Mat& gray, const MrzBlock& block, float fill)
{
    BlockReading reading;
    for (const MrzStrip& strip : block.strips) {
        const WipedMat line(cutStrip(gray, strip, stripHeight, fill));
        LineOcr::Reading read = ocr->read(line.get());
        reading.confidences.push_back(read.confidence);
        reading.lines.push_back(std::move(read.text));
    }
    return reading;
}

// The way round in which the lines read as text; nothing when neither does.
std::optional<MrzBlock> MrzReader::Engine::upright(const cv::Mat& gray, const MrzBlock& block)
{
    for (const MrzBlock& way : {block, block.turnedOver()}) {
        const WipedMat line(cutStrip(gray, way.strips.back(), stripHeight, fills[0]));
        if (ocr->read(line.get()).confidence >= leastConfidence)
            return way;
    }
    return std::nullopt;
}

Result<MrzReading> MrzReader::Engine::prove(const cv::Mat& gray, const MrzBlock& block,
                                            PageRule rule)
{
    const auto way = upright(gray, block);
    if (!way)
        return fail(ErrorCode::MrzNotFound, "lines that are no text");
    std::vector<BlockReading> readings;
    std::vector<ReadLines> texts;
    Error failure{ErrorCode::MrzUnreliable, "no proof"};
    for (const float fill : fills) {
        readings.push_back(readBlock(gray, *way, fill));
        texts.push_back(readings.back().lines);
        auto mrz = proveMrz(texts);
        const double sure = certainty(readings);
        if (!mrz) {
            failure = std::move(mrz).error();
        } else if (sure < leastCertainty) {
            failure = {ErrorCode::MrzUnreliable, "too blurred to be sure of the names"};
        } else if (rule == PageRule::Whole && !isWhole(*way, gray.size())) {
            return fail(ErrorCode::UnreadableImage, "the page runs out of the picture");
        } else {
            return MrzReading{std::move(*mrz), sure, way->rotation()};
        }
    }
    return tl::unexpected(std::move(failure));
}

MrzReader::MrzReader(std::unique_ptr<Engine> engine) : m_engine(std::move(engine))
{
}
MrzReader::MrzReader(MrzReader&&) noexcept = default;
MrzReader& MrzReader::operator=(MrzReader&&) noexcept = default;
MrzReader::~MrzReader() = default;

Result<MrzReader> MrzReader::create(const ModelStore& models)
{
    KIOSK_TRY(const Bytes languageData, models.load("mrz-ocr"));
    auto engine = std::make_unique<Engine>();
    engine->ocr = LineOcr::create(languageData);
    if (!engine->ocr)
        return fail(ErrorCode::Internal, "Tesseract refuses its language data");
    return MrzReader(std::move(engine));
}

Result<MrzReading> MrzReader::read(const Image& page, PageRule rule)
{
    if (page.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::UnreadableImage, "MRZ", [&]() -> Result<MrzReading> {
        const cv::Mat gray = toGray(page);
        Error failure{ErrorCode::MrzNotFound, "no lines"};
        std::vector<MrzBlock> blocks = locateMrz(gray);
        blocks.resize(std::min(blocks.size(), mostBlocks));
        for (const MrzBlock& block : blocks) {
            auto reading = m_engine->prove(gray, block, rule);
            if (reading)
                return reading;
            if (failure.code == ErrorCode::MrzNotFound) // the likeliest block's says most
                failure = std::move(reading).error();
        }
        return tl::unexpected(std::move(failure));
    });
}

} // namespace kiosk::vision
