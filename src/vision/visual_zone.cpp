#include "vision/visual_zone.h"

#include "vision/document_look.h"
#include "vision/opencv.h"
#include "vision/page_ink.h"
#include "vision/page_ocr.h"
#include "vision/portrait_finder.h"
#include "vision/printed_choice.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace kiosk::vision {
namespace {

using identity::DocumentKind;

constexpr int leastSide = 200;    // pixels; less cannot hold a document's text
constexpr int longestSide = 1600; // a passport's page has 1476 at 300 dpi

enum Language : std::size_t { French, Spanish, Portuguese, German, languageCount };
constexpr std::array<const char*, languageCount> modelNames{"print-fra", "print-spa", "print-por",
                                                            "print-deu"};

// ---- pictures ----

cv::Mat turned(const cv::Mat& picture, int quarterTurns)
{
    cv::Mat result;
    switch (quarterTurns) {
    case 1:
        cv::rotate(picture, result, cv::ROTATE_90_CLOCKWISE);
        return result;
    case 2:
        cv::rotate(picture, result, cv::ROTATE_180);
        return result;
    case 3:
        cv::rotate(picture, result, cv::ROTATE_90_COUNTERCLOCKWISE);
        return result;
    default:
        return picture;
    }
}

Result<Image> imageOf(const cv::Mat& bgr)
{
    const cv::Mat whole = bgr.isContinuous() ? bgr : bgr.clone();
    SecureBytes pixels(whole.data, whole.data + whole.total() * whole.elemSize());
    return Image::create(whole.cols, whole.rows, PixelFormat::Bgr24, std::move(pixels));
}

// ---- which way up ----

// Documents are read along their longer side.
std::array<int, 2> turnsToTry(cv::Size size) noexcept
{
    return size.width >= size.height ? std::array{0, 2} : std::array{1, 3};
}

// Letters in words that were surely read: upside down there are next to none.
std::size_t sureLetters(const std::vector<PrintedLine>& lines)
{
    constexpr double sure = 0.8;
    constexpr std::size_t leastWord = 4;
    std::size_t letters = 0;
    for (const PrintedLine& line : lines) {
        for (const PrintedWord& word : line) {
            const std::size_t count = word.confidence >= sure ? foldedLetters(word.text).size() : 0;
            letters += count >= leastWord ? count : 0;
        }
    }
    return letters;
}

void addLines(std::vector<PrintedLine>& lines, const std::vector<PrintedLine>& more)
{
    lines.insert(lines.end(), more.begin(), more.end());
}

struct ReadPage
{
    int quarterTurns = 0;
    cv::Mat bgr; // upright
    cv::Mat ink; // of the same; see page_ink.h
    std::vector<PrintedLine> lines;
};

// ---- a second look ----

// The French reader has no ã and no õ and takes them for ä and ö, which French hardly has.
double trust(Language language, const std::string& text)
{
    constexpr double doubtful = 0.8;
    const bool foreign = text.find("ä") != std::string::npos || text.find("ö") != std::string::npos;
    return language == French && foreign ? doubtful : 1;
}

// The languages whose letters a name may have, the likeliest first: that of the person's state,
// then that of the issuer.
std::vector<Language> languagesFor(const identity::Mrz* mrz, DocumentKind kind)
{
    const auto of = [](std::string_view state) -> std::optional<Language> {
        if (state == "ESP" || state == "COL" || state == "ARG" || state == "PER" || state == "MEX")
            return Spanish;
        if (state == "PRT" || state == "BRA" || state == "AGO" || state == "CPV")
            return Portuguese;
        if (state == "D" || state == "AUT")
            return German;
        return state.empty() ? std::nullopt : std::optional(French);
    };
    if (mrz != nullptr) {
        if (const auto language = of(mrz->nationality.empty() ? mrz->issuer : mrz->nationality);
            language && *language != French)
            return {*language, French};
    }
    switch (kind) {
    case DocumentKind::SpanishIdCard:
        return {Spanish, French};
    case DocumentKind::PortugueseIdCard:
        return {Portuguese, French};
    case DocumentKind::ResidencePermit:
    case DocumentKind::Visa:
        return {French, Portuguese, Spanish};
    default:
        return {French, German, Spanish};
    }
}

} // namespace

struct VisualZoneReader::Engine
{
    std::array<std::unique_ptr<PageOcr>, languageCount> ocr;
    FaceEngine faces;

    ReadPage readUpright(const cv::Mat& bgr)
    {
        constexpr std::size_t enough = 24; // letters
        ReadPage best;
        // The carte Vitale is printed in white and yellow on green.
        constexpr double leastGreen = 0.35;
        const bool lightOnDark = coloursOf(bgr).green > leastGreen;
        std::size_t most = 0;
        for (const int turns : turnsToTry(bgr.size())) {
            ReadPage page{turns, turned(bgr, turns), {}, {}};
            page.ink = inkOf(page.bgr);
            page.lines = ocr[French]->readPage(page.ink);
            if (lightOnDark)
                addLines(page.lines, ocr[French]->readPage(inkOfLightPrint(page.bgr)));
            const std::size_t letters = sureLetters(page.lines);
            if (best.bgr.empty() || letters > most) {
                most = letters;
                best = std::move(page);
            }
            if (letters >= enough)
                break;
        }
        return best;
    }

    PrintedLine readAgain(Language language, const cv::Mat& gray, const cv::Rect& room)
    {
        cv::Mat line;
        cv::copyMakeBorder(gray(room), line, 12, 12, 12, 12,
                           cv::BORDER_CONSTANT | cv::BORDER_ISOLATED, cv::Scalar(245));
        return ocr[language]->readLine(line);
    }

    // What `accept` makes of the same place, read by brightness and, where that says something
    // else, once more in another language.
    template <typename Accept>
    std::vector<PrintedFinding> witnesses(const std::optional<PrintedFinding>& first,
                                          const ReadPage& page, const cv::Mat& gray, Ends ends,
                                          const Accept& accept)
    {
        std::vector<PrintedFinding> readings;
        if (!first)
            return readings;
        readings.push_back(*first);
        const cv::Rect room = roomAround(first->box, page.lines, page.ink, ends);
        const auto add = [&](const PrintedLine& words) {
            if (const auto text = accept(words))
                readings.push_back({*text, first->box, leastConfidence(words)});
        };
        add(readAgain(French, gray, room));
        if (readings.size() < 2 || readings[0].text != readings[1].text)
            add(readAgain(Spanish, page.ink, room));
        return readings;
    }

    std::vector<PrintedFinding> nameWitnesses(const std::optional<PrintedFinding>& first,
                                              const ReadPage& page,
                                              const std::vector<Language>& languages)
    {
        std::vector<PrintedFinding> readings;
        if (!first)
            return readings;
        const cv::Rect room = roomAround(first->box, page.lines, page.ink, Ends::Open);
        for (const Language language : languages) {
            const PrintedLine words = readAgain(language, page.ink, room);
            if (const auto text = nameOf(words))
                readings.push_back(
                    {*text, first->box, leastConfidence(words) * trust(language, *text)});
        }
        readings.push_back(*first);
        readings.back().confidence *= trust(French, first->text);
        return readings;
    }

    PrintedReadings readTwice(const PrintedFindings& found, const ReadPage& page, DocumentKind kind,
                              const std::vector<Language>& languages)
    {
        const cv::Mat gray = inkByBrightness(page.bgr);
        const auto text = [](const PrintedLine& words) {
            return words.empty() ? std::nullopt : std::optional(textOf(words));
        };
        PrintedReadings readings;
        readings.surname = nameWitnesses(found.surname, page, languages);
        readings.givenNames = nameWitnesses(found.givenNames, page, languages);
        readings.usageName = nameWitnesses(found.usageName, page, languages);
        readings.birth = witnesses(found.birth, page, gray, Ends::Sure, text);
        readings.expiry = witnesses(found.expiry, page, gray, Ends::Sure, text);
        readings.number =
            witnesses(found.number, page, gray, Ends::Open,
                      [kind](const PrintedLine& words) { return numberOf(words, kind); });
        readings.can = witnesses(found.can, page, gray, Ends::Sure, canOf);
        return readings;
    }

    Result<VisualZone> read(const cv::Mat& bgr, const identity::Mrz* mrz)
    {
        const ReadPage page = readUpright(bgr);
        VisualZone zone;
        zone.quarterTurns = page.quarterTurns;
        const double aspect = static_cast<double>(page.bgr.cols) / page.bgr.rows;
        zone.look = lookAt(page.lines, aspect, coloursOf(page.bgr));
        DocumentLook known = zone.look;
        if (mrz != nullptr && identity::kindOf(*mrz) != DocumentKind::Unknown)
            known.kind = identity::kindOf(*mrz);
        const PrintedFindings found =
            findPrinted(page.lines, {page.bgr.cols, page.bgr.rows, known, mrz});
        PrintedChoice choice =
            choosePrinted(readTwice(found, page, known.kind, languagesFor(mrz, known.kind)), mrz);
        zone.fields = std::move(choice.fields);
        zone.confidence = choice.confidence;

        KIOSK_TRY(const Image upright, imageOf(page.bgr));
        KIOSK_TRY(auto portrait, findPortrait(faces, upright));
        if (portrait) {
            zone.portrait = std::move(portrait->picture);
            zone.portraitAt = portrait->at;
        }
        return zone;
    }
};

VisualZoneReader::VisualZoneReader(std::unique_ptr<Engine> engine) : m_engine(std::move(engine))
{
}
VisualZoneReader::VisualZoneReader(VisualZoneReader&&) noexcept = default;
VisualZoneReader& VisualZoneReader::operator=(VisualZoneReader&&) noexcept = default;
VisualZoneReader::~VisualZoneReader() = default;

Result<VisualZoneReader> VisualZoneReader::create(const ModelStore& models)
{
    KIOSK_TRY(FaceEngine faces, FaceEngine::create(models));
    auto engine = std::make_unique<Engine>(Engine{{}, std::move(faces)});
    for (std::size_t language = 0; language < languageCount; ++language) {
        KIOSK_TRY(const Bytes data, models.load(modelNames[language]));
        engine->ocr[language] = PageOcr::create(data);
        if (engine->ocr[language] == nullptr)
            return fail(ErrorCode::Internal, std::string(modelNames[language]) + ": refused");
    }
    return VisualZoneReader(std::move(engine));
}

Result<VisualZone> VisualZoneReader::read(const Image& page, const identity::Mrz* mrz)
{
    if (page.empty())
        return fail(ErrorCode::UnreadableImage, "no picture");
    return guarded(ErrorCode::Internal, "visual zone", [&]() -> Result<VisualZone> {
        cv::Mat bgr = toBgr(page);
        if (std::min(bgr.cols, bgr.rows) < leastSide)
            return VisualZone{};
        const int longer = std::max(bgr.cols, bgr.rows);
        if (longer > longestSide) {
            const double scale = static_cast<double>(longestSide) / longer;
            cv::Mat smaller;
            cv::resize(bgr, smaller, {}, scale, scale, cv::INTER_AREA);
            bgr = smaller;
            if (std::min(bgr.cols, bgr.rows) < leastSide)
                return VisualZone{};
        }
        return m_engine->read(bgr, mrz);
    });
}

} // namespace kiosk::vision
