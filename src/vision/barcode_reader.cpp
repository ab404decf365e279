#include "vision/barcode_reader.h"

#include "vision/opencv.h"

// Its text functions go by this in the next release; nothing of them is used here.
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kiosk::vision {
namespace {

constexpr std::size_t mostBarcodes = 8;
constexpr std::size_t mostOctets = 8192;
constexpr int leastSide = 10; // of the smallest Data Matrix, in modules

// ---- ZXing -------------------------------------------------------------------------------------

std::optional<BarcodeKind> kindOf(ZXing::BarcodeFormat format)
{
    switch (format) {
    case ZXing::BarcodeFormat::DataMatrix:
        return BarcodeKind::DataMatrix;
    case ZXing::BarcodeFormat::QRCode:
        return BarcodeKind::Qr;
    case ZXing::BarcodeFormat::PDF417:
        return BarcodeKind::Pdf417;
    case ZXing::BarcodeFormat::Aztec:
        return BarcodeKind::Aztec;
    default:
        return std::nullopt;
    }
}

std::array<cv::Point2f, 4> cornersOf(const ZXing::Result& result)
{
    std::array<cv::Point2f, 4> corners;
    std::transform(result.position().begin(), result.position().end(), corners.begin(),
                   [](const ZXing::PointI& point) {
                       return cv::Point2f(static_cast<float>(point.x), static_cast<float>(point.y));
                   });
    return corners;
}

ZXing::Results decode(const cv::Mat& gray)
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::DataMatrix | ZXing::BarcodeFormat::QRCode |
                     ZXing::BarcodeFormat::PDF417 | ZXing::BarcodeFormat::Aztec);
    hints.setMaxNumberOfSymbols(mostBarcodes).setTryDownscale(false);
    // A cut-out stands on any of the code's four sides. Without this ZXing looks for the solid edge
    // of a Data Matrix on the left only, and what it falls back to misses one in forty.
    hints.setTryRotate(true);
    try {
        return ReadBarcodes(ZXing::ImageView(gray.data, gray.cols, gray.rows,
                                             ZXing::ImageFormat::Lum, static_cast<int>(gray.step)),
                            hints);
    } catch (const std::exception&) {
        return {}; // ZXing reports some unreadable codes so
    }
}

// ---- where a code may be -----------------------------------------------------------------------

// Side of the picture that codes are looked for in: a code of 10 mm on a card that takes a third of
// a photograph's width has some 50 pixels there.
constexpr double searchSide = 1200;

struct Candidate
{
    cv::RotatedRect box; // in the picture that was searched
    double score = 0;
};

bool isSame(const cv::RotatedRect& a, const cv::RotatedRect& b)
{
    const double side = std::sqrt(static_cast<double>(b.size.area()));
    const double ratio = std::sqrt(static_cast<double>(a.size.area())) / side;
    return cv::norm(a.center - b.center) < 0.15 * side && std::abs(ratio - 1) < 0.12;
}

// Shapes that are full of edges, squares before oblongs (PDF417), large and well filled ones before
// others.
void addCandidates(std::vector<Candidate>& candidates, const cv::Mat& mask)
{
    constexpr double leastArea = 16.0 * 16.0;
    constexpr double leastFill = 0.65;
    constexpr double squareAspect = 1.35;
    constexpr double greatestAspect = 4.5;
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(mask, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    for (const auto& outline : outlines) {
        const double area = cv::contourArea(outline);
        if (area < leastArea)
            continue;
        const cv::RotatedRect box = cv::minAreaRect(outline);
        const double width = box.size.width;
        const double height = box.size.height;
        const double aspect = std::max(width, height) / std::min(width, height);
        const double fill = area / (width * height);
        if (aspect > greatestAspect || fill < leastFill ||
            std::any_of(candidates.begin(), candidates.end(),
                        [&box](const Candidate& other) { return isSame(box, other.box); }))
            continue;
        const double shape = aspect < squareAspect ? 2 : 1;
        candidates.push_back({box, fill * fill * shape * std::sqrt(area)});
    }
}

// The density of edges, cut at several heights, as codes stand out more or less from what is around
// them.
std::vector<Candidate> findCandidates(const cv::Mat& small)
{
    constexpr std::size_t most = 4;
    constexpr std::array cuts{0.75, 0.6, 0.48, 0.38}; // of the greatest density
    const int side = std::max(small.cols, small.rows) / 100 | 1;
    const cv::Mat pixel = cv::getStructuringElement(cv::MORPH_RECT, {3, 3});
    const cv::Mat block = cv::getStructuringElement(cv::MORPH_RECT, {side, side});
    cv::Mat density;
    cv::morphologyEx(small, density, cv::MORPH_GRADIENT, pixel);
    cv::boxFilter(density, density, -1, {side, side});
    double greatest = 0;
    cv::minMaxLoc(density, nullptr, &greatest);
    std::vector<Candidate> candidates;
    for (const double cut : cuts) {
        cv::Mat mask;
        cv::threshold(density, mask, greatest * cut, 255, cv::THRESH_BINARY);
        cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, block);
        addCandidates(candidates, mask);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    candidates.resize(std::min(candidates.size(), most));
    return candidates;
}

// ---- cutting a candidate out -------------------------------------------------------------------

struct CutOut
{
    cv::Mat picture;
    cv::Matx33d toSource; // from its pixels to the picture's
};

// Upright, its longer side `side` pixels and a quiet zone around it: small codes are enlarged, as
// ZXing needs some three pixels a module, large ones made smaller, which takes their noise away.
CutOut cutOut(const cv::Mat& gray, const cv::RotatedRect& box, double side)
{
    constexpr double greatestScale = 4;
    constexpr int quiet = 16;
    const double scale = std::min(side / std::max(box.size.width, box.size.height), greatestScale);
    const cv::Size size(std::max(1, cvRound(box.size.width * scale)),
                        std::max(1, cvRound(box.size.height * scale)));
    const cv::Rect frame = box.boundingRect() & cv::Rect({}, gray.size());
    const double shrink = std::min(1.0, scale / 0.7);
    cv::Mat source = gray(frame);
    if (shrink < 1)
        cv::resize(source, source, {}, shrink, shrink, cv::INTER_AREA);

    std::array<cv::Point2f, 4> corners; // from the bottom left on, clockwise
    box.points(corners.data());
    const auto width = static_cast<float>(size.width);
    const auto height = static_cast<float>(size.height);
    const std::array<cv::Point2f, 4> upright{
        cv::Point2f(0, height), {0, 0}, {width, 0}, {width, height}};
    const cv::Matx33d toSource = cv::getPerspectiveTransform(upright.data(), corners.data());
    const cv::Matx33d intoFrame(shrink, 0, -shrink * frame.x, 0, shrink, -shrink * frame.y, 0, 0,
                                1);
    cv::Mat picture;
    cv::warpPerspective(source, picture, intoFrame * toSource, size,
                        cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    cv::copyMakeBorder(picture, picture, quiet, quiet, quiet, quiet, cv::BORDER_CONSTANT,
                       cv::Scalar(255));
    return {picture, toSource * cv::Matx33d(1, 0, -quiet, 0, 1, -quiet, 0, 0, 1)};
}

// ---- gathering ---------------------------------------------------------------------------------

class Search
{
public:
    explicit Search(const cv::Mat& gray) : m_gray(gray) {}

    [[nodiscard]] std::vector<Barcode> run()
    {
        const double scale = std::min(1.0, searchSide / std::max(m_gray.cols, m_gray.rows));
        if (std::min(m_gray.cols, m_gray.rows) * scale < leastSide)
            return {};
        cv::Mat small = m_gray;
        if (scale < 1)
            cv::resize(m_gray, small, {}, scale, scale, cv::INTER_AREA);
        const cv::Matx33d toGray(1 / scale, 0, 0, 0, 1 / scale, 0, 0, 0, 1);
        take(decode(small), toGray);
        for (const Candidate& candidate : findCandidates(small))
            tryCandidate(enlarged(candidate.box, scale));
        return std::move(m_found);
    }

private:
    // In the whole picture's pixels, with a margin for the code's own outer edges.
    static cv::RotatedRect enlarged(const cv::RotatedRect& box, double scale)
    {
        constexpr double margin = 8;
        const auto full = [scale](double value) { return static_cast<float>(value / scale); };
        return {{full(box.center.x), full(box.center.y)},
                {full(box.size.width + margin), full(box.size.height + margin)},
                box.angle};
    }

    void tryCandidate(const cv::RotatedRect& box)
    {
        struct Way
        {
            double side;
            bool blackAndWhite; // one threshold for all of it, where shadows are none
        };
        constexpr std::array ways{Way{400, false}, Way{400, true}, Way{560, false}};
        if (isKnown(box.center))
            return;
        for (const Way& way : ways) {
            const CutOut cut = cutOut(m_gray, box, way.side);
            const WipedMat picture(cut.picture);
            if (way.blackAndWhite)
                cv::threshold(picture.get(), picture.get(), 0, 255,
                              cv::THRESH_BINARY | cv::THRESH_OTSU);
            if (take(decode(picture.get()), cut.toSource))
                return;
        }
    }

    // Does this point lie in a code that was read already?
    [[nodiscard]] bool isKnown(const cv::Point2f& point) const
    {
        return std::any_of(m_found.begin(), m_found.end(), [&point](const Barcode& barcode) {
            std::vector<cv::Point2f> outline;
            for (const PointF& corner : barcode.at)
                outline.emplace_back(corner.x, corner.y);
            return cv::pointPolygonTest(outline, point, false) >= 0;
        });
    }

    // Whether there was any.
    bool take(const ZXing::Results& results, const cv::Matx33d& toSource)
    {
        bool any = false;
        for (const ZXing::Result& result : results) {
            const auto kind = kindOf(result.format());
            if (!kind || !result.isValid() || result.bytes().empty() ||
                result.bytes().size() > mostOctets)
                continue;
            any = true;
            std::array<cv::Point2f, 4> corners{};
            cv::perspectiveTransform(cornersOf(result), corners, toSource);
            const cv::Point2f middle = (corners[0] + corners[2]) / 2;
            if (m_found.size() == mostBarcodes || isKnown(middle))
                continue;
            Barcode barcode{.kind = *kind, .payload = core::toSecure(result.bytes()), .at = {}};
            std::transform(corners.begin(), corners.end(), barcode.at.begin(),
                           [](const cv::Point2f& corner) {
                               return PointF{corner.x, corner.y};
                           });
            m_found.push_back(std::move(barcode));
        }
        return any;
    }

    const cv::Mat& m_gray;
    std::vector<Barcode> m_found;
};

} // namespace

std::string_view barcodeKindId(BarcodeKind kind) noexcept
{
    switch (kind) {
    case BarcodeKind::DataMatrix:
        return "data-matrix";
    case BarcodeKind::Qr:
        return "qr";
    case BarcodeKind::Pdf417:
        return "pdf417";
    case BarcodeKind::Aztec:
        break;
    }
    return "aztec";
}

Result<std::vector<Barcode>> readBarcodes(const Image& picture)
{
    if (picture.empty())
        return fail(ErrorCode::UnreadableImage, "barcodes: an empty picture");
    return guarded(ErrorCode::UnreadableImage, "barcodes", [&]() -> Result<std::vector<Barcode>> {
        const cv::Mat gray = toGray(picture);
        return Search(gray).run();
    });
}

} // namespace kiosk::vision
