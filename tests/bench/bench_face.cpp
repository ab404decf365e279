// What each stage of a face costs at 1280×720 on one thread, in milliseconds and as a ratio to
// turning the frame gray in the same run, which does not depend on the machine: finding it,
// measuring it, and comparing it, with the second opinion and without.
#include "vision/face_comparer.h"
#include "vision/face_engine.h"
#include "vision/image_codec.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <vector>

namespace {

using namespace kiosk;
using Clock = std::chrono::steady_clock;

constexpr int repetitions = 25;

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

double medianOf(const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        const auto start = Clock::now();
        work();
        times.push_back(milliseconds(start));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

cv::Mat viewOf(const Image& image)
{
    return {image.height(), image.width(), CV_8UC3,
            const_cast<std::uint8_t*>(image.pixels().data())};
}

// The portrait as large as a person before the kiosk.
Image frameOf(const Image& portrait)
{
    cv::Mat frame(720, 1280, CV_8UC3, cv::Scalar(150, 160, 165));
    cv::Mat large;
    cv::resize(viewOf(portrait), large, {720, 720});
    large.copyTo(frame(cv::Rect(280, 0, 720, 720)));
    return Image::create(1280, 720, PixelFormat::Bgr24,
                         SecureBytes(frame.data, frame.data + frame.total() * 3))
        .value();
}

// The models without those of the second opinion.
class OneOpinion
{
public:
    explicit OneOpinion(const std::filesystem::path& models)
        : m_folder(std::filesystem::temp_directory_path() /
                   ("bench_face_" + std::to_string(Clock::now().time_since_epoch().count())))
    {
        std::filesystem::create_directory(m_folder);
        for (const char* name : {"manifest.json", "fr_feature.onnx"})
            std::filesystem::copy(models / name, m_folder / name);
    }
    ~OneOpinion() { std::filesystem::remove_all(m_folder); }
    OneOpinion(const OneOpinion&) = delete;
    OneOpinion& operator=(const OneOpinion&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder; }

private:
    std::filesystem::path m_folder;
};

} // namespace

int main()
{
    cv::setNumThreads(1);
    const std::filesystem::path source(KIOSK_SOURCE_DIR);
    const OneOpinion oneOpinion(source / "models");
    const auto models = vision::ModelStore::open(source / "models");
    const auto fewerModels = vision::ModelStore::open(oneOpinion.path());
    const auto portrait = vision::readImageFile(source / "tests/data/faces/astronaut.png");
    if (!models || !fewerModels || !portrait)
        return 2;
    auto start = Clock::now();
    auto engine = vision::FaceEngine::create(*models);
    const double engineMs = milliseconds(start);
    start = Clock::now();
    auto comparer = vision::FaceComparer::create(*models);
    const double comparerMs = milliseconds(start);
    auto single = vision::FaceComparer::create(*fewerModels);
    if (!engine || !comparer || !single)
        return 2;

    const Image frame = frameOf(*portrait);
    const auto face = engine->theOneFace(frame, 30).value();
    const auto points = engine->points(frame, face).value();
    cv::Mat made;
    const double gray = medianOf([&] { cv::cvtColor(viewOf(frame), made, cv::COLOR_BGR2GRAY); });
    const auto print = [&](const char* stage, const std::function<void()>& work) {
        const double took = medianOf(work);
        std::printf("%-22s %7.2f ms  %7.1f × gray\n", stage, took, took / gray);
    };
    std::printf("%-22s %7.2f ms\n", "gray", gray);
    print("detect", [&] { (void)engine->detect(frame); });
    print("points", [&] { (void)engine->points(frame, face); });
    print("pose", [&] { (void)engine->pose(frame, face); });
    print("eyes", [&] { (void)engine->eyes(frame, points); });
    print("texture", [&] { (void)engine->passiveLiveness(frame, face); });
    print("embed, one opinion", [&] { (void)single->embed(frame, face); });
    print("embed, two opinions", [&] { (void)comparer->embed(frame, face); });
    const auto embedding = comparer->embed(frame, face).value();
    print("compare", [&] { (void)vision::similarity(embedding, embedding); });
    std::printf("load the engine %.0f ms, the comparer %.0f ms\n", engineMs, comparerMs);
    return 0;
}
