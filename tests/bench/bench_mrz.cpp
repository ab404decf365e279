// What it takes from the pixels of a picture to its proven machine readable zone, on one thread,
// and where the time goes:
//   OMP_THREAD_LIMIT=1 bench_mrz [ROUNDS]
// The pictures are made of one of tests/data/documents, at 12 megapixels (turned a little, on a
// table) and at 1280×720. Beside it, measured in the same run: the picture only made gray and half
// as large, and Tesseract reading the same lines once.
#include "vision/image_codec.h"
#include "vision/line_ocr.h"
#include "vision/mrz_locator.h"
#include "vision/mrz_proof.h"
#include "vision/mrz_reader.h"
#include "vision/mrz_sighting.h"
#include "vision/opencv.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>

using namespace kiosk;

namespace {

const std::string source = KIOSK_SOURCE_DIR;

Bytes octetsOf(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Of `rounds` runs, the middle one, in ms.
double median(int rounds, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

Image photograph(const Image& page, cv::Size size, double degrees)
{
    const double scale = 0.9 * std::min(static_cast<double>(size.width) / page.width(),
                                        static_cast<double>(size.height) / page.height());
    cv::Mat onto =
        cv::getRotationMatrix2D(cv::Point(page.width() / 2, page.height() / 2), degrees, scale);
    onto.at<double>(0, 2) += (size.width - page.width()) / 2.0;
    onto.at<double>(1, 2) += (size.height - page.height()) / 2.0;
    cv::Mat picture;
    cv::warpAffine(vision::viewOf(page), picture, onto, size, cv::INTER_CUBIC,
                   cv::BORDER_REFLECT_101);
    SecureBytes pixels(picture.total() * picture.elemSize());
    std::memcpy(pixels.data(), picture.data, pixels.size());
    return Image::create(size.width, size.height, PixelFormat::Bgr24, std::move(pixels)).value();
}

struct Readers
{
    vision::MrzReader whole;
    std::unique_ptr<vision::LineNet> network;
    std::unique_ptr<vision::LineOcr> ocr;
};

// Whether the zone was read at all.
bool measure(const char* name, const Image& picture, Readers& readers, int rounds)
{
    const double gray = median(rounds, [&] {
        cv::Mat half;
        cv::resize(vision::toGray(picture), half, {}, 0.5, 0.5, cv::INTER_AREA);
    });
    bool isRead = true;
    const double all = median(rounds, [&] {
        isRead = readers.whole.read(picture, vision::PageRule::LinesOnly).has_value() && isRead;
    });
    const cv::Mat pixels = vision::toGray(picture);
    int pass = 0;
    std::vector<vision::MrzBlock> blocks;
    while (blocks.empty() && pass < vision::locatorPasses)
        blocks = vision::locateMrz(vision::GrayPyramid(pixels), pass++);
    const vision::GrayPyramid pyramid(pixels);
    const auto sighting =
        blocks.empty() ? std::nullopt : vision::sight(*readers.network, pyramid, blocks.front());
    if (!sighting || !isRead) {
        std::printf("%s: no zone was read\n", name);
        return false;
    }
    const double locate = median(rounds, [&] {
        const cv::Mat seen = vision::toGray(picture);
        const vision::GrayPyramid levels(seen);
        for (int at = 0; at < pass; ++at)
            (void)vision::locateMrz(levels, at);
    });
    const double read =
        median(rounds, [&] { (void)vision::sight(*readers.network, pyramid, blocks.front()); });
    const double prove =
        median(rounds, [&] { (void)vision::proveMrz(std::span(&sighting->reading, 1)); });
    const double tesseract = median(rounds, [&] {
        for (int line = 0; line < sighting->block.lines; ++line)
            (void)readers.ocr->read(
                vision::cutStrip(pyramid, sighting->block, line, {.height = 36, .pitch = 18}));
    });
    std::printf("%-10s %6.1f ms = %4.1f × gray and half (%4.1f ms), %4.2f × Tesseract on the lines "
                "(%5.1f ms); locate %5.1f, read %5.1f, prove %5.1f\n",
                name, all, all / gray, gray, all / tesseract, tesseract, locate, read, prove);
    return true;
}

} // namespace

int main(int count, char** arguments)
{
    cv::setNumThreads(1);
    const int rounds = count > 1 ? std::max(1, std::atoi(arguments[1])) : 9;
    const auto models = vision::ModelStore::open(source + "/models");
    const auto page =
        vision::decodeImage(octetsOf(source + "/tests/data/documents/doc_00_td3.jpg"));
    if (!models || !page) {
        std::puts("no models or no page");
        return 1;
    }
    auto whole = vision::MrzReader::create(*models);
    if (!whole) {
        std::puts(whole.error().detail.c_str());
        return 1;
    }
    Readers readers{std::move(*whole), vision::LineNet::create(*models->load("mrz-line")),
                    vision::LineOcr::create(*models->load("mrz-ocr"))};
    const bool large = measure("4000×3000", photograph(*page, {4000, 3000}, 4), readers, rounds);
    const bool small = measure("1280×720", photograph(*page, {1280, 720}, -3), readers, rounds);
    return large && small ? 0 : 1;
}
