// The measures of faces in pictures, and how they differ between skin tones:
//   bench_face_quality LIST
// LIST names one picture a line, one face each. Each is laid on 1280 × 720 with the eyes 100 pixels
// apart, so that size and position are alike. Printed: a line a picture (tone, overall, faults),
// the natives of all, and a table of mean scores by tone, that is by the individual typology angle
// of the cheeks as they are pictured.
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

// Three groups of about the same size on the free portraits would hide the dark end: the bounds are
// those of the literature, taken together in pairs.
constexpr std::array<const char*, 3> groups{"light (ITA > 41)", "medium (10..41)", "dark (< 10)"};

std::size_t groupOf(double tone)
{
    return tone > 41 ? 0 : tone >= 10 ? 1 : 2;
}

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

void printTones(const std::vector<Measured>& all)
{
    std::array<std::size_t, groups.size()> counts{};
    std::array<std::size_t, groups.size()> passed{};
    std::array<double, groups.size()> overall{};
    std::array<std::array<double, groups.size()>, vision::faceMeasureCount> sums{};
    std::array<std::array<double, groups.size()>, vision::faceMeasureCount> assessed{};
    for (const Measured& measured : all) {
        const std::size_t group = groupOf(measured.tone);
        ++counts[group];
        passed[group] += measured.quality.good() ? 1U : 0U;
        overall[group] += measured.quality.overall;
        for (const auto& score : measured.quality.scores) {
            sums[static_cast<std::size_t>(score.measure)][group] += score.score;
            assessed[static_cast<std::size_t>(score.measure)][group] += 1;
        }
    }
    std::printf("\n| measure |");
    for (std::size_t group = 0; group < groups.size(); ++group)
        std::printf(" %s, %zu pictures |", groups[group], counts[group]);
    std::printf(" largest difference |\n|---|---|---|---|---|\n");
    const auto row = [](std::string_view name, const std::array<double, groups.size()>& means) {
        std::printf("| %s |", name.data());
        for (const double mean : means)
            std::printf(" %.1f |", mean);
        std::printf(" %.1f |\n", std::ranges::max(means) - std::ranges::min(means));
    };
    const auto means = [](const auto& sum, const auto& count) {
        std::array<double, groups.size()> mean{};
        for (std::size_t group = 0; group < groups.size(); ++group)
            mean[group] = sum[group] / std::max(static_cast<double>(count[group]), 1.0);
        return mean;
    };
    for (std::size_t i = 0; i < vision::faceMeasureCount; ++i)
        row(vision::faceMeasureId(static_cast<FaceMeasure>(i)), means(sums[i], assessed[i]));
    row("overall", means(overall, counts));
    std::printf("| within all limits |");
    for (std::size_t group = 0; group < groups.size(); ++group)
        std::printf(" %zu of %zu |", passed[group], counts[group]);
    std::printf(" |\n");
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
        all.push_back(std::move(measured));
    }
    printNatives(all);
    printTones(all);
    std::printf("\nassessFace: %.1f ms of one core, median of %zu\n", median(times), times.size());
    return all.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
