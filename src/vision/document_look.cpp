#include "vision/document_look.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace kiosk::vision {
namespace {

using identity::DocumentKind;
using enum DocumentKind;

// What one kind of document prints. Short ones must be words of their own and exact.
struct Clue
{
    std::string_view letters; // folded, without blanks
    DocumentKind kind;
    PageSide side;
    double weight;
};

constexpr auto front = PageSide::Front;
constexpr auto back = PageSide::Back;
constexpr auto either = PageSide::Unknown;
constexpr std::array clues = std::to_array<Clue>({
    {"PASSEPORT", Passport, front, 1},
    {"PASSPORT", Passport, front, 1},
    {"PASAPORTE", Passport, front, 1},
    {"PASSAPORTE", Passport, front, 1},
    {"REISEPASS", Passport, front, 1},
    {"PASPOORT", Passport, front, 1},
    {"CARTENATIONALEDIDENTITE", FrenchIdCard, front, 2},
    {"IDENTITYCARD", OtherIdCard, front, 0.7},
    {"CARTEDIDENTITE", OtherIdCard, front, 0.5},
    {"PERSONALAUSWEIS", OtherIdCard, front, 1.5},
    {"TITREDESEJOUR", ResidencePermit, front, 2},
    {"RESIDENCEPERMIT", ResidencePermit, front, 1.5},
    {"TYPEDETITRE", ResidencePermit, front, 0.7},
    {"CARTEDERESIDENT", ResidencePermit, front, 0.7},
    {"BELGIQUE", BelgianIdCard, front, 0.8},
    {"BELGIEN", BelgianIdCard, front, 0.8},
    {"BELGIUM", BelgianIdCard, front, 0.8},
    {"IDENTITEITSKAART", BelgianIdCard, front, 2},
    {"KAARTNUMMER", BelgianIdCard, front, 0.7},
    {"DOCUMENTONACIONALDEIDENTIDAD", SpanishIdCard, front, 2},
    {"REINODEESPANA", SpanishIdCard, front, 1},
    {"CARTAODECIDADAO", PortugueseIdCard, front, 2},
    {"CITIZENCARD", PortugueseIdCard, front, 1.5},
    {"VISA", Visa, front, 1.5},
    {"TYPEOFVISA", Visa, front, 1.5},
    {"NUMBEROFENTRIES", Visa, front, 1.5},
    {"VALIDFOR", Visa, front, 0.7},
    {"PERMISDECONDUIRE", DrivingLicence, front, 2},
    {"DRIVINGLICENCE", DrivingLicence, front, 2},
    {"DRIVINGLICENSE", DrivingLicence, front, 2},
    {"PERMISODECONDUCCION", DrivingLicence, front, 2},
    {"CARTADECONDUCAO", DrivingLicence, front, 2},
    {"FUEHRERSCHEIN", DrivingLicence, front, 2},
    {"RIJBEWIJS", DrivingLicence, front, 2},
    {"VITALE", HealthCard, front, 1.5},
    {"ASSURANCEMALADIE", HealthCard, front, 1.5},
    {"EUROPEANHEALTHINSURANCECARD", HealthCard, either, 2},
    {"GESUNDHEITSKARTE", HealthCard, front, 2},
    {"TAILLEHEIGHT", FrenchIdCard, back, 0.8},
    {"DATEDEDELIVRANCEDATEOFISSUE", FrenchIdCard, back, 0.8},
    {"NUMEROPERSONNELPERSONALNUMBER", ResidencePermit, back, 1.5},
    {"IDENTIFICATIENUMMER", BelgianIdCard, back, 1.5},
    {"NDIDENTIFICATION", BelgianIdCard, back, 0.7},
    {"AFGEGEVENTE", BelgianIdCard, back, 0.8},
    {"DOMICILIO", SpanishIdCard, back, 1},
    {"LUGARDENACIMIENTO", SpanishIdCard, back, 0.8},
    {"HIJOADE", SpanishIdCard, back, 0.8},
    {"SEGURANCASOCIAL", PortugueseIdCard, back, 1.2},
    {"UTENTEDESAUDE", PortugueseIdCard, back, 1.2},
    {"FILIACAO", PortugueseIdCard, back, 0.8},
});

// How the machine readable zone of a kind begins, as far as a reader of print reads it.
struct ZoneStart
{
    std::string_view start;
    DocumentKind kind;
};
constexpr std::array zoneStarts = std::to_array<ZoneStart>({
    {"IDFRA", FrenchIdCard},
    {"IRFRA", ResidencePermit},
    {"IDBEL", BelgianIdCard},
    {"IDESP", SpanishIdCard},
    {"I<PRT", PortugueseIdCard},
    {"D1FRA", DrivingLicence},
    {"DIFRA", DrivingLicence}, // the same in a reader's eyes
    {"V<", Visa},
    {"P<", Passport},
});

constexpr std::size_t longestLine = 200; // letters that are looked at

// Fewest misreadings with which `phrase` stands somewhere in `text`.
std::size_t errorsWithin(std::string_view phrase, std::string_view text)
{
    std::vector<std::size_t> column(phrase.size() + 1);
    for (std::size_t i = 0; i <= phrase.size(); ++i)
        column[i] = i;
    std::size_t least = phrase.size();
    for (const char c : text) {
        std::size_t diagonal = column[0]; // stays 0: the phrase may begin anywhere
        for (std::size_t i = 1; i <= phrase.size(); ++i) {
            const std::size_t replaced = diagonal + (phrase[i - 1] == c ? 0 : 1);
            diagonal = column[i];
            column[i] = std::min({replaced, column[i] + 1, column[i - 1] + 1});
        }
        least = std::min(least, column.back());
    }
    return least;
}

struct FoldedLine
{
    std::string letters;
    std::vector<std::string> words;
    std::string zone; // with fillers, when it is a line of a machine readable zone
};

FoldedLine foldedLine(const PrintedLine& line)
{
    FoldedLine folded;
    std::string raw;
    for (const PrintedWord& word : line) {
        folded.words.push_back(foldedLetters(word.text));
        if (folded.letters.size() < longestLine)
            folded.letters += folded.words.back();
        raw += word.text;
    }
    folded.letters.resize(std::min(folded.letters.size(), longestLine));
    const bool filled = raw.find("<<") != std::string::npos;
    if ((filled || raw.size() > 26) && raw.size() < longestLine)
        folded.zone = raw;
    return folded;
}

bool shows(const FoldedLine& line, const Clue& clue)
{
    constexpr std::size_t shortClue = 7;
    if (clue.letters.size() <= shortClue)
        return std::find(line.words.begin(), line.words.end(), clue.letters) != line.words.end();
    const std::size_t limit = forgiven(clue.letters.size());
    return line.letters.size() + limit >= clue.letters.size() &&
           errorsWithin(clue.letters, line.letters) <= limit;
}

struct Votes
{
    std::map<DocumentKind, double> kinds;
    double onFront = 0;
    double onBack = 0;
    bool zone = false;
};

Votes votesOf(const std::vector<PrintedLine>& lines)
{
    std::vector<FoldedLine> folded;
    std::transform(lines.begin(), lines.end(), std::back_inserter(folded), foldedLine);
    Votes votes;
    for (const Clue& clue : clues) {
        const bool shown = std::any_of(folded.begin(), folded.end(),
                                       [&](const FoldedLine& line) { return shows(line, clue); });
        if (!shown)
            continue;
        votes.kinds[clue.kind] += clue.weight;
        votes.onFront += clue.side == front ? clue.weight : 0;
        votes.onBack += clue.side == back ? clue.weight : 0;
    }
    for (const FoldedLine& line : folded) {
        votes.zone = votes.zone || line.zone.find("<<") != std::string::npos;
        for (const ZoneStart& start : zoneStarts) {
            if (line.zone.starts_with(start.start)) {
                votes.kinds[start.kind] += 1.5;
                break;
            }
        }
    }
    return votes;
}

bool isCard(double aspect) noexcept // ID-1, 1.586 : 1
{
    return aspect > 1.5;
}

// A card carries its zone on the back; every other page on the only side that counts.
PageSide sideOf(const Votes& votes, DocumentKind kind, double aspect)
{
    if (kind == Unknown)
        return PageSide::Unknown;
    if (!isCard(aspect))
        return front;
    if (votes.onFront != votes.onBack)
        return votes.onFront > votes.onBack ? front : back;
    return votes.zone ? back : PageSide::Unknown;
}

} // namespace

PageColours coloursOf(const cv::Mat& bgr)
{
    cv::Mat small;
    cv::resize(bgr, small, {120, 76}, 0, 0, cv::INTER_AREA);
    cv::cvtColor(small, small, cv::COLOR_BGR2HSV); // hue in halves of a degree
    const auto share = [&](const cv::Scalar& from, const cv::Scalar& to) {
        cv::Mat within;
        cv::inRange(small, from, to, within);
        return cv::countNonZero(within) / static_cast<double>(small.total());
    };
    return {share({160, 18, 150}, {180, 110, 255}), share({38, 80, 60}, {90, 255, 230}),
            share({22, 110, 150}, {36, 255, 255})};
}

DocumentLook lookAt(const std::vector<PrintedLine>& lines, double aspect,
                    const PageColours& colours)
{
    Votes votes = votesOf(lines);
    // Colour says something only of a card, and never enough by itself.
    if (isCard(aspect)) {
        votes.kinds[DrivingLicence] += colours.pink > 0.5 ? 0.5 : 0;
        votes.kinds[HealthCard] += colours.green > 0.35 ? 0.5 : 0;
    }
    if (!isCard(aspect) && votes.kinds[FrenchIdCard] > 0)
        std::swap(votes.kinds[FrenchIdCard], votes.kinds[FrenchIdCardOld]);

    std::pair<DocumentKind, double> best{Unknown, 0};
    double second = 0;
    for (const auto& [kind, weight] : votes.kinds) {
        if (weight > best.second) {
            second = best.second;
            best = {kind, weight};
        } else {
            second = std::max(second, weight);
        }
    }
    constexpr double leastWeight = 0.9;
    if (best.second < leastWeight)
        return {};
    const double confidence = best.second / (best.second + second + 0.3);
    return {best.first, sideOf(votes, best.first, aspect), confidence};
}

} // namespace kiosk::vision
