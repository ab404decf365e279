// The measures of faces in pictures, and how they differ between skin tones:
//   bench_face_quality LIST
// LIST names one picture a line, one face each. Each is laid on 1280 × 720 with the eyes 100 pixels
// apart, so that size and position are alike. Printed: a line a picture (tone, overall, faults),
// the natives of all, a table of mean scores by tone, that is by the individual typology angle
// (ITA) of the cheeks as they are pictured, and one of the same people with their skin made darker.
#include "support/face_canvas.h"
#include "vision/face_quality.h"
#include "vision/image_codec.h"
#include "vision/quality/face_view.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <numbers>
#include <string>
#include <vector>

using namespace kiosk;
using vision::FaceMeasure;
using vision::FaceQuality;

namespace {

struct Measured
{
    std::string name;
    double tone = 0; // ITA, degrees
    FaceQuality quality;
};

// The classes of the literature, taken together: very light and light; intermediate; tan, brown and
// dark.
constexpr std::array<const char*, 3> groups{"ITA > 41°", "28° to 41°", "< 28°"};

std::size_t groupOf(double tone)
{
    return tone > 41 ? 0 : tone >= 28 ? 1 : 2;
}

// A column of a table: pictures that are compared with those of another.
struct Group
{
    std::string name;
    std::vector<FaceQuality> qualities;
};

// Light that comes back from the skin, as a share of what did.
constexpr std::array<double, 4> reflectances{1, 0.5, 0.25, 0.15};

double toneOf(const vision::FaceSight& sight)
{
    const vision::quality::FaceView view(sight);
    const auto left =
        vision::quality::medianColour(view.bgr(), view.cheek(vision::quality::Side::Left));
    const auto right =
        vision::quality::medianColour(view.bgr(), view.cheek(vision::quality::Side::Right));
    const cv::Vec3d mean = (left + right) / 2;
    const cv::Mat pixel(1, 1, CV_32FC3, cv::Scalar(mean[0], mean[1], mean[2]) / 255);
    cv::Mat lab;
    cv::cvtColor(pixel, lab, cv::COLOR_BGR2Lab);
    const auto value = lab.at<cv::Vec3f>(0, 0);
    return std::atan2(static_cast<double>(value[0]) - 50, static_cast<double>(value[2])) * 180 /
           std::numbers::pi;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void printPicture(const Measured& measured)
{
    std::printf("%-34s tone %6.1f overall %3d", measured.name.c_str(), measured.tone,
                measured.quality.overall);
    for (const FaceMeasure fault : measured.quality.faults)
        std::printf(" %s", vision::faceMeasureId(fault).data());
    std::printf("\n");
}

void printNatives(const std::vector<Measured>& all)
{
    std::printf("\n%-28s %9s %9s %9s %9s %9s   score: least, median\n", "native", "least", "5 %",
                "median", "95 %", "most");
    for (std::size_t i = 0; i < vision::faceMeasureCount; ++i) {
        std::vector<double> natives;
        std::vector<double> scores;
        for (const Measured& measured : all) {
            for (const auto& score : measured.quality.scores) {
                if (static_cast<std::size_t>(score.measure) != i)
                    continue;
                natives.push_back(score.native);
                scores.push_back(score.score);
            }
        }
        if (natives.empty())
            continue;
        std::ranges::sort(natives);
        std::ranges::sort(scores);
        const auto at = [&natives](double share) {
            return natives[static_cast<std::size_t>(share *
                                                    static_cast<double>(natives.size() - 1))];
        };
        std::printf("%-28s %9.3f %9.3f %9.3f %9.3f %9.3f   %3.0f %3.0f\n",
                    vision::faceMeasureId(static_cast<FaceMeasure>(i)).data(), at(0), at(0.05),
                    at(0.5), at(0.95), at(1), scores.front(), scores[scores.size() / 2]);
    }
}

double meanScore(const Group& group, std::size_t measure)
{
    double sum = 0;
    double count = 0;
    for (const FaceQuality& quality : group.qualities) {
        for (const auto& score : quality.scores) {
            if (static_cast<std::size_t>(score.measure) != measure)
                continue;
            sum += score.score;
            ++count;
        }
    }
    return count > 0 ? sum / count : 0;
}

double meanOverall(const Group& group)
{
    double sum = 0;
    for (const FaceQuality& quality : group.qualities)
        sum += quality.overall;
    return sum / std::max(static_cast<double>(group.qualities.size()), 1.0);
}

void printRow(std::string_view name, const std::vector<double>& means)
{
    std::printf("| %s |", name.data());
    for (const double mean : means)
        std::printf(" %.1f |", mean);
    std::printf(" %.1f |\n", std::ranges::max(means) - std::ranges::min(means));
}

void printTable(const std::vector<Group>& table)
{
    std::printf("\n| measure |");
    for (const Group& group : table)
        std::printf(" %s (%zu) |", group.name.c_str(), group.qualities.size());
    std::printf(" largest difference |\n|---|");
    for (std::size_t i = 0; i < table.size(); ++i)
        std::printf("---|");
    std::printf("---|\n");
    std::vector<double> means(table.size());
    for (std::size_t i = 0; i < vision::faceMeasureCount; ++i) {
        std::ranges::transform(table, means.begin(),
                               [i](const Group& group) { return meanScore(group, i); });
        printRow(vision::faceMeasureId(static_cast<FaceMeasure>(i)), means);
    }
    std::ranges::transform(table, means.begin(), meanOverall);
    printRow("overall", means);
    std::printf("| within all limits |");
    for (const Group& group : table)
        std::printf(" %td |", std::ranges::count_if(group.qualities, &FaceQuality::good));
    std::printf(" |\n");
}

std::vector<Group> byTone(const std::vector<Measured>& all)
{
    std::vector<Group> table;
    for (const char* name : groups)
        table.push_back({name, {}});
    for (const Measured& measured : all)
        table[groupOf(measured.tone)].qualities.push_back(measured.quality);
    return table;
}

// The same person with darker skin in the same light: everything of the face but eyes and teeth.
vision::FaceSight retoned(const vision::FaceSight& sight, double reflectance)
{
    const auto polygon = [&sight](cv::Mat1b& mask, std::size_t first, std::size_t last, float up,
                                  int value) {
        std::vector<cv::Point> points;
        for (std::size_t i = first; i <= last; ++i) {
            const float raised = i >= 17 && i <= 26 ? up : 0;
            points.emplace_back(cvRound(sight.points[i].x), cvRound(sight.points[i].y - raised));
        }
        std::vector<cv::Point> hull;
        cv::convexHull(points, hull);
        cv::fillConvexPoly(mask, hull, value);
    };
    cv::Mat pixels = vision::toBgr(*sight.frame).clone();
    cv::Mat1b mask(pixels.size(), uchar{0});
    polygon(mask, 0, 26, 0.45F * sight.face->eyeDistance(), 255);
    polygon(mask, 36, 41, 0, 0);
    polygon(mask, 42, 47, 0, 0);
    polygon(mask, 60, 67, 0, 0);
    cv::GaussianBlur(mask, mask, {}, 1.5);
    const double coded = std::pow(reflectance, 1 / 2.2);
    for (int y = 0; y < pixels.rows; ++y) {
        for (int x = 0; x < pixels.cols; ++x)
            pixels.at<cv::Vec3b>(y, x) =
                pixels.at<cv::Vec3b>(y, x) * (1 - (1 - coded) * mask(y, x) / 255);
    }
    vision::FaceSight result = sight;
    result.frame = tests::frameOf(pixels);
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_face_quality LIST\n");
        return EXIT_FAILURE;
    }
    cv::setNumThreads(1);
    auto models = vision::ModelStore::open(std::string(KIOSK_SOURCE_DIR) + "/models");
    if (!models)
        return EXIT_FAILURE;
    auto engine = vision::FaceEngine::create(*models);
    if (!engine)
        return EXIT_FAILURE;
    const auto limits = vision::FaceQualityLimits::standard();
    std::vector<Measured> all;
    std::vector<Group> darker;
    for (const double reflectance : reflectances)
        darker.push_back({"skin × " + std::to_string(reflectance).substr(0, 4), {}});
    std::vector<double> times;
    std::ifstream list(argv[1]);
    for (std::string line; std::getline(list, line);) {
        const auto picture = vision::readImageFile(line);
        const auto face = picture ? engine->theOneFace(*picture, 10) : fail(ErrorCode::NoFace);
        if (!face) {
            std::printf("%s: no face\n", line.c_str());
            continue;
        }
        const auto sight = tests::sightOf(*engine, tests::onCanvas(*picture, *face));
        if (!sight.face) {
            std::printf("%s: no face on the canvas\n", line.c_str());
            continue;
        }
        const std::clock_t start = std::clock();
        FaceQuality quality = vision::assessFace(sight, limits);
        times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        Measured measured{std::filesystem::path(line).stem().string(), toneOf(sight),
                          std::move(quality)};
        printPicture(measured);
        for (std::size_t i = 0; i < reflectances.size(); ++i)
            darker[i].qualities.push_back(
                vision::assessFace(retoned(sight, reflectances[i]), limits));
        all.push_back(std::move(measured));
    }
    printNatives(all);
    printTable(byTone(all));
    printTable(darker);
    std::printf("\nassessFace: %.1f ms of one core, median of %zu\n", median(times), times.size());
    return all.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
