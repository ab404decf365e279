// The face followed in frames of 1280×720 on one thread: analysed frames a second, and what each
// stage costs, in milliseconds and as a ratio to turning the frame gray in the same run, which does
// not depend on the machine.
#include "vision/face_watch.h"
#include "vision/image_codec.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

namespace {

using namespace kiosk;
using Clock = std::chrono::steady_clock;
using std::chrono::duration;

constexpr int frames = 120;
constexpr int repetitions = 25;
constexpr double leastRate = 15; // analysed frames a second

double milliseconds(Clock::time_point since)
{
    return duration<double, std::milli>(Clock::now() - since).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double medianOf(const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        const auto start = Clock::now();
        work();
        times.push_back(milliseconds(start));
    }
    return median(std::move(times));
}

cv::Mat viewOf(const Image& image)
{
    return {image.height(), image.width(), CV_8UC3,
            const_cast<std::uint8_t*>(image.pixels().data())};
}

// The portrait as large as a person before the kiosk, shifted by some pixels.
SharedImage frameOf(const cv::Mat& portrait, int shift)
{
    cv::Mat frame(720, 1280, CV_8UC3, cv::Scalar(150, 160, 165));
    cv::Mat large;
    cv::resize(portrait, large, {720, 720});
    large.copyTo(frame(cv::Rect(280 + shift, 0, 720, 720)));
    return std::make_shared<const Image>(
        Image::create(1280, 720, PixelFormat::Bgr24,
                      SecureBytes(frame.data, frame.data + frame.total() * 3))
            .value());
}

void print(const char* stage, double took, double gray)
{
    std::printf("%-18s %6.2f ms  %6.1f × gray\n", stage, took, took / gray);
}

void measureStages(vision::FaceEngine& engine, const Image& frame, double gray)
{
    const auto faces = engine.detect(frame).value();
    const auto points = engine.points(frame, faces.front()).value();
    print("detect", medianOf([&] { (void)engine.detect(frame); }), gray);
    print("points", medianOf([&] { (void)engine.points(frame, faces.front()); }), gray);
    print("eyes", medianOf([&] { (void)engine.eyes(frame, points); }), gray);
    print("pose", medianOf([&] { (void)engine.pose(frame, faces.front()); }), gray);
    print("texture", medianOf([&] { (void)engine.passiveLiveness(frame, faces.front()); }), gray);
}

} // namespace

int main()
{
    cv::setNumThreads(1);
    const std::filesystem::path source(KIOSK_SOURCE_DIR);
    auto models = vision::ModelStore::open(source / "models");
    auto portrait = vision::readImageFile(source / "tests/data/faces/astronaut.png");
    if (!models || !portrait)
        return 2;
    auto engine = vision::FaceEngine::create(*models);
    if (!engine)
        return 2;
    vision::FaceWatch watch(std::move(*engine));

    std::vector<SharedImage> film;
    for (int i = 0; i < 10; ++i)
        film.push_back(frameOf(viewOf(*portrait), 4 * i));
    cv::Mat made;
    const double gray =
        medianOf([&] { cv::cvtColor(viewOf(*film.front()), made, cv::COLOR_BGR2GRAY); });
    print("gray", gray, gray);
    measureStages(watch.engine(), *film.front(), gray);

    std::vector<double> times;
    int followed = 0;
    Clock::time_point filmTime;
    const auto start = Clock::now();
    for (int i = 0; i < frames; ++i) {
        filmTime += std::chrono::milliseconds(33);
        const auto before = Clock::now();
        const auto sight = watch.look(film[static_cast<std::size_t>(i) % film.size()], filmTime);
        times.push_back(milliseconds(before));
        followed += sight && sight->faces == 1 && sight->pose ? 1 : 0;
    }
    const double rate = 1000 * frames / milliseconds(start);
    std::ranges::sort(times);
    std::printf("frames a second    %.1f, of %d followed %d\n", rate, frames, followed);
    std::printf("ms a frame         median %.1f, 95th percentile %.1f\n", median(times),
                times[times.size() * 95 / 100]);
    print("a frame on average", 1000 / rate, gray);
    std::printf("%s %.0f frames a second\n", rate >= leastRate ? "at least" : "BELOW", leastRate);
    return followed == frames ? 0 : 1;
}
