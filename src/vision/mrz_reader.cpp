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

constexpr int stripHeight = 36;         // pixels, what the network behind Tesseract works on
constexpr double leastConfidence = 0.3; // of a line that is text at all; upside down gives 0

// Below this, readings agree on wrong letters: in a picture blurred by movement, every O was taken
// for a Q, each time. Sharp lines give about 0.9.
constexpr double leastCertainty = 0.65;

// Ways to cut a line: the share of the strip that the capitals take. Each moves the characters
// against the network's grid, so their errors are not the same. Two are read at first.
constexpr std::array<float, 4> fills{0.50F, 0.44F, 0.55F, 0.47F};

// The share of the page's width that a corner may seem to lie outside: where the zone stands on the
// page differs by some millimetres, and perspective is carried on over many times its height.
constexpr float cornerTolerance = 0.06F;

bool isWhole(const Quad& page, cv::Size picture)
{
    const float width = std::hypot(page[1].x - page[0].x, page[1].y - page[0].y);
    const float slack = cornerTolerance * width;
    return std::ranges::all_of(page, [&](const PointF& corner) {
        return corner.x >= -slack && corner.y >= -slack &&
               corner.x <= static_cast<float>(picture.width) + slack &&
               corner.y <= static_cast<float>(picture.height) + slack;
    });
}

StripCut cutFor(float fill)
{
    return {stripHeight, stripHeight * static_cast<double>(fill)};
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

    BlockReading readBlock(const GrayPyramid& picture, const MrzBlock& block, float fill);
    std::optional<MrzBlock> upright(const GrayPyramid& picture, const MrzBlock& block);
    Result<MrzReading> prove(const GrayPyramid& picture, const MrzBlock& block, PageRule rule);
};

BlockReading MrzReader::Engine::readBlock(const GrayPyramid& picture, const MrzBlock& block,
                                          float fill)
{
    BlockReading reading;
    for (int number = 0; number < block.lines; ++number) {
        const WipedMat line(cutStrip(picture, block, number, cutFor(fill)));
        LineOcr::Reading read = ocr->read(line.get());
        reading.confidences.push_back(read.confidence);
        reading.lines.push_back(std::move(read.text));
    }
    return reading;
}

// The way round in which the lines read as text; nothing when neither does.
std::optional<MrzBlock> MrzReader::Engine::upright(const GrayPyramid& picture,
                                                   const MrzBlock& block)
{
    for (const MrzBlock& way : {block, block.turnedOver()}) {
        const WipedMat line(cutStrip(picture, way, way.lines - 1, cutFor(fills[0])));
        if (ocr->read(line.get()).confidence >= leastConfidence)
            return way;
    }
    return std::nullopt;
}

Result<MrzReading> MrzReader::Engine::prove(const GrayPyramid& picture, const MrzBlock& block,
                                            PageRule rule)
{
    const auto way = upright(picture, block);
    if (!way)
        return fail(ErrorCode::MrzNotFound, "lines that are no text");
    std::vector<BlockReading> readings;
    std::vector<ReadLines> texts;
    Error failure{ErrorCode::MrzUnreliable, "no proof"};
    for (const float fill : fills) {
        readings.push_back(readBlock(picture, *way, fill));
        texts.push_back(readings.back().lines);
        auto mrz = proveMrz(texts);
        const double sure = certainty(readings);
        if (!mrz) {
            failure = std::move(mrz).error();
        } else if (sure < leastCertainty) {
            failure = {ErrorCode::MrzUnreliable, "too blurred to be sure of the names"};
        } else if (rule == PageRule::Whole && !isWhole(way->page(), picture.size())) {
            return fail(ErrorCode::UnreadableImage, "the page runs out of the picture");
        } else {
            return MrzReading{std::move(*mrz), sure, way->rotation(), {}, way->zone(), way->page()};
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
        const GrayPyramid picture(gray);
        Error failure{ErrorCode::MrzNotFound, "no lines"};
        for (int pass = 0; pass < locatorPasses; ++pass) {
            for (const MrzBlock& block : locateMrz(picture, pass)) {
                auto reading = m_engine->prove(picture, block, rule);
                if (reading)
                    return reading;
                if (failure.code == ErrorCode::MrzNotFound) // the likeliest block's says most
                    failure = std::move(reading).error();
            }
            if (failure.code != ErrorCode::MrzNotFound)
                break;
        }
        return tl::unexpected(std::move(failure));
    });
}

Result<MrzReading> MrzReader::readNext(const Image& frame, PageRule rule)
{
    return read(frame, rule);
}

void MrzReader::forget()
{
}

} // namespace kiosk::vision
