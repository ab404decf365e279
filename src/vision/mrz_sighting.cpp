#include "vision/mrz_sighting.h"

#include "vision/mrz_grid.h"
#include "vision/opencv.h"

#include <algorithm>
#include <array>

namespace kiosk::vision {
namespace {

// Of the worst line. Text of other kinds and lines that stand on their head give less.
constexpr double leastQuality = 0.35;

double qualityOf(const ZoneReading& reading)
{
    // Two lines of 30 are a part of three.
    if (reading.lines.empty() ||
        (reading.lines.size() == 2 && reading.lines.front().cells.size() == 30))
        return 0;
    return std::ranges::min(reading.lines, {}, &LineReading::quality).quality;
}

std::size_t columnsOf(const ZoneReading& reading)
{
    return reading.lines.empty() ? 0 : reading.lines.front().cells.size();
}

// Two lines of 36 may be a part of two lines of 44 whose other characters left no marks: a passport
// cut short reads as a visa, which has fewer check digits. So what lies beside them is read too.
std::optional<MrzSighting> widened(LineNet& network, const GrayPyramid& picture,
                                   const MrzSighting& sighting)
{
    constexpr int more = 8;
    constexpr double asGood = 0.93; // share of the quality; eight places without text cost more
    if (sighting.block.lines != 2 || columnsOf(sighting.reading) != 36)
        return std::nullopt;
    MrzBlock wide = sighting.block.shifted(-more, 0);
    wide.columns += 2 * more;
    wide.bend = {}; // is not known beyond the ends
    ZoneReading reading = readBlock(network, picture, wide, 0);
    const double quality = qualityOf(reading);
    if (columnsOf(reading) != 44 || quality < asGood * sighting.quality)
        return std::nullopt;
    return MrzSighting{refined(wide, reading, networkCut(0)), std::move(reading), quality};
}

} // namespace

StripCut networkCut(int way)
{
    struct Variant
    {
        double zoom;
        double down; // pitches
        double stretch;
    };
    constexpr std::array<Variant, cutWays> variants{{{1, 0, 1},
                                                     {1.06, 0.06, 0.97},
                                                     {0.95, -0.06, 1.03},
                                                     {1.03, -0.1, 1.06},
                                                     {0.97, 0.1, 0.94},
                                                     {1.09, 0, 1}}};
    const Variant& variant = variants.at(static_cast<std::size_t>(way));
    StripCut cut;
    cut.height = LineNet::stripHeight;
    cut.pitch = static_cast<double>(LineNet::stripPitch) * variant.zoom;
    cut.down = variant.down;
    cut.stretch = variant.stretch;
    return cut;
}

ZoneReading readBlock(LineNet& network, const GrayPyramid& picture, const MrzBlock& block, int way)
{
    std::vector<cv::Mat> strips;
    for (int line = 0; line < block.lines; ++line)
        strips.push_back(cutStrip(picture, block, line, networkCut(way)));
    ZoneReading reading = network.readZone(strips);
    for (cv::Mat& strip : strips)
        const WipedMat wiped(strip);
    return reading;
}

std::optional<MrzSighting> sight(LineNet& network, const GrayPyramid& picture,
                                 const MrzBlock& block)
{
    std::optional<MrzSighting> best;
    for (const MrzBlock& way : {block, block.turnedOver()}) {
        ZoneReading reading = readBlock(network, picture, way, 0);
        const double quality = qualityOf(reading);
        if (quality >= leastQuality && (!best || quality > best->quality))
            best = MrzSighting{refined(way, reading, networkCut(0)), std::move(reading), quality};
        if (best && best->isGood())
            break;
    }
    if (best) {
        if (auto wide = widened(network, picture, *best))
            return wide;
    }
    return best;
}

} // namespace kiosk::vision
