#include "vision/mrz_reader.h"

#include "identity/document_kind.h"
#include "vision/mrz_locator.h"
#include "vision/mrz_proof.h"
#include "vision/mrz_sighting.h"
#include "vision/opencv.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace kiosk::vision {
namespace {

// Cuts of one picture: until the proof stands, and until names are settled too.
constexpr int cutsForProof = cutWays;
constexpr int cutsForNames = 3;

constexpr std::size_t mostEarlier = 5; // readings of earlier frames

// The share of the page's width that a corner may seem to lie outside: where the zone stands on the
// page differs by some millimetres, and perspective is carried on over many times its height.
constexpr float cornerTolerance = 0.06F;

// Of two zones in one picture, the one that is meant is so much larger.
constexpr double clearlyLarger = 1.5;

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

// Whether the two are views of the same place: the middle of one lies in the other.
bool overlap(const MrzBlock& a, const MrzBlock& b)
{
    const auto holds = [](const MrzBlock& outer, const MrzBlock& inner) {
        const cv::Point2d middle =
            inner.at((inner.columns - 1) / 2.0, MrzBlock::lineStep * (inner.lines - 1) / 2.0);
        const cv::Vec3d grid = outer.toPicture.inv() * cv::Vec3d(middle.x, middle.y, 1);
        const double x = grid[0] / grid[2];
        const double y = grid[1] / grid[2];
        return x > -1 && x < outer.columns && y > -MrzBlock::lineStep &&
               y < MrzBlock::lineStep * outer.lines;
    };
    return holds(a, b) || holds(b, a);
}

// How far two readings of what may be one zone are the same, 0…1, where both are sure.
double agreement(const ZoneReading& a, const ZoneReading& b)
{
    constexpr double sure = 0.9;
    if (a.lines.size() != b.lines.size())
        return 0;
    int both = 0;
    int same = 0;
    for (std::size_t line = 0; line < a.lines.size(); ++line) {
        const auto& left = a.lines[line].cells;
        const auto& right = b.lines[line].cells;
        if (left.size() != right.size())
            return 0;
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (left[i].certainty() < sure || right[i].certainty() < sure)
                continue;
            ++both;
            same += left[i].likeliest() == right[i].likeliest() ? 1 : 0;
        }
    }
    return both == 0 ? 1 : static_cast<double>(same) / both;
}

Result<MrzReading> judged(ProvenMrz proven, const MrzBlock& block, PageRule rule, cv::Size picture)
{
    const auto format = proven.mrz.format;
    const bool isVisa = format == identity::MrzFormat::MrvA || format == identity::MrzFormat::MrvB;
    const Quad page = block.page(isVisa);
    if (rule == PageRule::Whole && !isWhole(page, picture))
        return fail(ErrorCode::UnreadableImage, "the page runs out of the picture");
    return MrzReading{.mrz = std::move(proven.mrz),
                      .confidence = proven.confidence,
                      .rotation = block.rotation(),
                      .unproven = std::move(proven.unproven),
                      .zone = block.zone(),
                      .page = page};
}

} // namespace

struct MrzReader::Engine
{
    std::unique_ptr<LineNet> network;
    std::vector<ZoneReading> earlier; // of the zone that readNext() follows

    Result<MrzReading> read(const Image& image, PageRule rule, bool follow);
    std::vector<MrzSighting> zonesOf(const GrayPyramid& picture, int pass);
    Result<ProvenMrz> prove(const GrayPyramid& picture, const MrzSighting& sighting, int most);
    bool showsLicence(const GrayPyramid& picture);
    void follow(const ZoneReading& reading);
    void remember(ZoneReading reading);
};

// Each place once, the likeliest first.
std::vector<MrzSighting> MrzReader::Engine::zonesOf(const GrayPyramid& picture, int pass)
{
    std::vector<MrzSighting> sightings;
    for (const MrzBlock& block : locateMrz(picture, pass)) {
        const auto same = std::ranges::find_if(
            sightings, [&](const MrzSighting& sighting) { return overlap(sighting.block, block); });
        if (same != sightings.end() && same->isGood())
            continue;
        auto sighting = sight(*network, picture, block);
        if (!sighting)
            continue;
        if (same == sightings.end())
            sightings.push_back(std::move(*sighting));
        else if (same->quality < sighting->quality)
            *same = std::move(*sighting);
    }
    std::ranges::stable_sort(sightings, std::greater{}, [](const MrzSighting& sighting) {
        return sighting.block.pitch() * sighting.quality;
    });
    return sightings;
}

// Another page than before: what was read of that one does not count.
void MrzReader::Engine::follow(const ZoneReading& reading)
{
    constexpr double contradiction = 0.8;
    const bool contradicts = std::ranges::any_of(earlier, [&](const ZoneReading& other) {
        return agreement(reading, other) < contradiction;
    });
    if (contradicts)
        earlier.clear();
}

void MrzReader::Engine::remember(ZoneReading reading)
{
    follow(reading);
    if (earlier.size() == mostEarlier)
        earlier.erase(earlier.begin());
    earlier.push_back(std::move(reading));
}

// `most` cuts of the lines are read, fewer if that is enough.
Result<ProvenMrz> MrzReader::Engine::prove(const GrayPyramid& picture, const MrzSighting& sighting,
                                           int most)
{
    std::vector<ZoneReading> readings{sighting.reading};
    for (int way = 1;; ++way) {
        std::vector<ZoneReading> all = earlier;
        for (const ZoneReading& reading : readings) {
            all.push_back(reading);
            all.back().weight = 1.0 / static_cast<double>(readings.size());
        }
        auto proven = proveMrz(all);
        const bool settled = proven && (proven->unproven.empty() || way >= cutsForNames);
        if (settled || way >= most)
            return proven;
        readings.push_back(readBlock(*network, picture, sighting.block, way));
    }
}

bool MrzReader::Engine::showsLicence(const GrayPyramid& picture)
{
    return std::ranges::any_of(locateLines(picture), [&](const MrzBlock& block) {
        const auto sighting = sight(*network, picture, block);
        return sighting && identity::kindOfLine(sighting->reading.lines.front().text()) ==
                               identity::DocumentKind::DrivingLicence;
    });
}

Result<MrzReading> MrzReader::Engine::read(const Image& image, PageRule rule, bool isNext)
{
    const cv::Mat gray = toGray(image);
    const GrayPyramid picture(gray);
    std::optional<MrzSighting> best;
    std::optional<Result<MrzReading>> unsettled; // proven, but with fields to be confirmed
    for (int pass = 0; pass < locatorPasses; ++pass) {
        std::vector<MrzSighting> zones = zonesOf(picture, pass);
        if (zones.empty())
            continue;
        MrzSighting& zone = zones.front();
        if (zones.size() > 1 && zones[1].isGood() &&
            zones[1].block.pitch() * clearlyLarger > zone.block.pitch())
            return fail(ErrorCode::MrzUnreliable, "several zones");
        if (isNext && zone.isGood())
            follow(zone.reading);
        if (auto proven = prove(picture, zone, zone.isGood() ? cutsForProof : 1)) {
            const bool isSettled = proven->unproven.empty();
            auto reading = judged(std::move(*proven), zone.block, rule, picture.size());
            if (isSettled)
                return reading;
            if (!unsettled || !*unsettled ||
                (reading && reading->unproven.size() < (*unsettled)->unproven.size()))
                unsettled = std::move(reading);
        }
        if (!best || best->quality < zone.quality)
            best = std::move(zone);
    }
    if (unsettled)
        return std::move(*unsettled);
    if (best) {
        auto proven = prove(picture, *best, cutsForProof);
        if (proven)
            return judged(std::move(*proven), best->block, rule, picture.size());
        if (isNext)
            remember(std::move(best->reading));
        return tl::unexpected(std::move(proven).error());
    }
    if (showsLicence(picture))
        return fail(ErrorCode::DocumentNotAccepted, "the line of a driving licence");
    return fail(ErrorCode::MrzNotFound, "no lines");
}

MrzReader::MrzReader(std::unique_ptr<Engine> engine) : m_engine(std::move(engine))
{
}
MrzReader::MrzReader(MrzReader&&) noexcept = default;
MrzReader& MrzReader::operator=(MrzReader&&) noexcept = default;
MrzReader::~MrzReader() = default;

Result<MrzReader> MrzReader::create(const ModelStore& models)
{
    KIOSK_TRY(const Bytes network, models.load("mrz-line"));
    auto engine = std::make_unique<Engine>();
    engine->network = LineNet::create(network);
    if (!engine->network)
        return fail(ErrorCode::Internal, "OpenCV refuses the network for lines");
    return MrzReader(std::move(engine));
}

Result<MrzReading> MrzReader::read(const Image& page, PageRule rule)
{
    if (page.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::UnreadableImage, "MRZ", [&]() -> Result<MrzReading> {
        auto earlier = std::exchange(m_engine->earlier, {});
        auto reading = m_engine->read(page, rule, false);
        m_engine->earlier = std::move(earlier);
        return reading;
    });
}

Result<MrzReading> MrzReader::readNext(const Image& frame, PageRule rule)
{
    if (frame.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::UnreadableImage, "MRZ",
                   [&] { return m_engine->read(frame, rule, true); });
}

void MrzReader::forget()
{
    m_engine->earlier.clear();
}

} // namespace kiosk::vision
