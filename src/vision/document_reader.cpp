#include "vision/document_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::vision {
namespace {

using identity::DocumentKind;

constexpr double leastLook = 0.5; // confidence from which on the look decides

bool isEmpty(const Quad& quad)
{
    return std::ranges::all_of(quad, [](PointF point) { return point.x == 0 && point.y == 0; });
}

// Where the page lies. The zone knows the right way up; without it the page is laid lengthwise, and
// what is printed on it decides between the two ways that remain.
std::optional<PageOutline> outlineOf(const std::optional<PageOutline>& byEdges,
                                     const std::optional<MrzReading>& mrz, const Image& picture)
{
    if (!mrz || isEmpty(mrz->page))
        return byEdges;
    return pageOfZone(byEdges, mrz->page, picture.width(), picture.height());
}

int quarterTurnsOf(const PageOutline& outline, const std::optional<MrzReading>& mrz)
{
    if (mrz)
        return isEmpty(mrz->page) ? mrz->rotation / 90 : 0;
    const auto length = [&](std::size_t from) {
        const PointF a = outline.corners[from];
        const PointF b = outline.corners[from + 1];
        return std::hypot(b.x - a.x, b.y - a.y);
    };
    return length(0) >= length(1) ? 0 : 1;
}

PageSide sideOf(const DocumentSide& side)
{
    if (side.mrz) {
        const bool back = identity::sidesOf(side.kind) == identity::PageSides::MrzOnBack;
        return back ? PageSide::Back : PageSide::Front;
    }
    return side.visual.look.confidence >= leastLook ? side.visual.look.side : PageSide::Unknown;
}

DocumentKind kindOf(const DocumentSide& side)
{
    if (side.mrz) {
        const DocumentKind kind = identity::kindOf(side.mrz->mrz);
        if (kind != DocumentKind::Unknown)
            return kind;
    }
    if (side.mrzProblem == ErrorCode::DocumentNotAccepted)
        return DocumentKind::DrivingLicence;
    return side.visual.look.confidence >= leastLook ? side.visual.look.kind : DocumentKind::Unknown;
}

} // namespace

struct DocumentReader::Engine
{
    MrzReader mrz;
    VisualZoneReader visual;

    void readMrz(const Image& picture, DocumentSide& side);
    void readPage(const Image& picture, DocumentSide& side);
};

void DocumentReader::Engine::readMrz(const Image& picture, DocumentSide& side)
{
    auto reading = mrz.read(picture);
    if (reading)
        side.mrz = std::move(*reading);
    else
        side.mrzProblem = reading.error().code;
}

// Everything that is read on the page made straight. A part that fails leaves its place empty.
void DocumentReader::Engine::readPage(const Image& picture, DocumentSide& side)
{
    const PageOutline& outline = *side.outline;
    const int turns = quarterTurnsOf(outline, side.mrz);
    auto page = rectifyPage(picture, outline.corners, outline.shape, turns);
    if (!page)
        return;
    side.page = std::move(*page);
    side.copy = lookForCopy(side.page);
    if (auto zone = visual.read(side.page, side.mrz ? &side.mrz->mrz : nullptr))
        side.visual = std::move(*zone);
    if (side.visual.quarterTurns != 0) {
        page =
            rectifyPage(picture, outline.corners, outline.shape, turns + side.visual.quarterTurns);
        if (page)
            side.page = std::move(*page);
    }
    if (auto barcodes = readBarcodes(side.page))
        side.barcodes = std::move(*barcodes);
}

DocumentReader::DocumentReader(std::unique_ptr<Engine> engine) : m_engine(std::move(engine))
{
}
DocumentReader::DocumentReader(DocumentReader&&) noexcept = default;
DocumentReader& DocumentReader::operator=(DocumentReader&&) noexcept = default;
DocumentReader::~DocumentReader() = default;

Result<DocumentReader> DocumentReader::create(const ModelStore& models)
{
    KIOSK_TRY(MrzReader mrz, MrzReader::create(models));
    KIOSK_TRY(VisualZoneReader visual, VisualZoneReader::create(models));
    return DocumentReader(std::make_unique<Engine>(Engine{std::move(mrz), std::move(visual)}));
}

Result<DocumentSide> DocumentReader::read(const Image& picture)
{
    if (picture.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    DocumentSide side;
    m_engine->readMrz(picture, side);
    const auto byEdges = findPage(picture);
    side.outline = outlineOf(byEdges ? *byEdges : std::nullopt, side.mrz, picture);
    side.quality.fault = PageFault::NoPage;
    if (side.outline) {
        side.quality = judgePage(picture, *side.outline);
        m_engine->readPage(picture, side);
    }
    // The seal may lie outside of what was taken for the page, or be too fine for 300 dpi.
    if (side.barcodes.empty()) {
        if (auto barcodes = readBarcodes(picture))
            side.barcodes = std::move(*barcodes);
    }
    side.kind = kindOf(side);
    side.side = sideOf(side);
    return side;
}

MrzReader& DocumentReader::mrzReader() noexcept
{
    return m_engine->mrz;
}

} // namespace kiosk::vision
