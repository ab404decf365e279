#include "vision/opencv.h"
#include "vision/page_quality.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace kiosk::vision {
namespace {

constexpr int colourSide = 120;        // pixels, about a millimetre each: noise averages out
constexpr double colouredShare = 0.04; // of the page that counts as its colour
constexpr double leastColour = 0.028;  // chroma; tuned on pale documents in bad light
constexpr double darkest = 0.25;       // of the paper; the chroma of black is noise

constexpr int tileSide = 256;       // pixels, 22 mm at 300 dpi
constexpr int mostTiles = 5;        // either way
constexpr double longestPeriod = 9; // pixels: 0.75 mm; print has its own rhythm above
constexpr double shownByTiles = 0.7;
constexpr int aroundPeak = 15;     // cells of the spectrum
constexpr double fullScreen = 3.0; // of the logarithm: a peak of 20 times what is around it
constexpr double leastScreen = 0.75;

double partOf(std::vector<float>& values, double part)
{
    const auto at =
        values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

// The chroma that the most coloured part of the page has at least, against the colour of its paper.
double colourOf(const cv::Mat& bgr)
{
    cv::Mat small;
    const double scale = static_cast<double>(colourSide) / std::max(bgr.cols, bgr.rows);
    cv::resize(bgr, small, {}, scale, scale, cv::INTER_AREA);
    cv::Vec3f paper;
    for (int channel = 0; channel < 3; ++channel) {
        std::vector<float> values;
        for (int y = 0; y < small.rows; ++y) {
            for (int x = 0; x < small.cols; ++x)
                values.push_back(small.at<cv::Vec3b>(y, x)[channel]);
        }
        paper[channel] = std::max(1.0F, static_cast<float>(partOf(values, 0.8)));
    }
    std::vector<float> chroma;
    for (int y = 1; y + 1 < small.rows; ++y) {
        for (int x = 1; x + 1 < small.cols; ++x) {
            const cv::Vec3b pixel = small.at<cv::Vec3b>(y, x);
            const std::array<float, 3> shares{pixel[0] / paper[0], pixel[1] / paper[1],
                                              pixel[2] / paper[2]};
            const auto [least, most] = std::ranges::minmax(shares);
            chroma.push_back(most < darkest ? 0 : (most - least) / std::max(most, 1.0F));
        }
    }
    return chroma.empty() ? 0 : partOf(chroma, 1 - colouredShare);
}

// The logarithm of the spectrum of one tile, the mean frequency in the middle.
cv::Mat spectrumOf(const cv::Mat& gray, const cv::Mat& window)
{
    cv::Mat tile;
    gray.convertTo(tile, CV_32F);
    tile -= cv::mean(tile);
    cv::Mat parts;
    cv::dft(tile.mul(window), parts, cv::DFT_COMPLEX_OUTPUT);
    std::array<cv::Mat, 2> planes;
    cv::split(parts, planes.data());
    cv::Mat size;
    cv::magnitude(planes[0], planes[1], size);
    cv::log(size + 1, size);
    cv::Mat centred(size.size(), size.type());
    const int half = tileSide / 2;
    const cv::Rect first(0, 0, half, half);
    const cv::Point across(half, 0);
    const cv::Point down(0, half);
    size(first).copyTo(centred(first + across + down));
    size(first + across + down).copyTo(centred(first));
    size(first + across).copyTo(centred(first + down));
    size(first + down).copyTo(centred(first + across));
    return centred;
}

// What most tiles have in common: a grid of the page is in all of them, writing only in some.
cv::Mat commonSpectrum(const cv::Mat& gray, int columns, int rows)
{
    cv::Mat window;
    cv::createHanningWindow(window, {tileSide, tileSide}, CV_32F);
    std::vector<cv::Mat> all;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const int x = (gray.cols - tileSide) * column / std::max(1, columns - 1);
            const int y = (gray.rows - tileSide) * row / std::max(1, rows - 1);
            const cv::Mat spectrum = spectrumOf(gray(cv::Rect(x, y, tileSide, tileSide)), window);
            cv::Mat around;
            cv::blur(spectrum, around, {aroundPeak, aroundPeak});
            all.push_back(spectrum - around);
        }
    }
    cv::Mat common(tileSide, tileSide, CV_32F);
    std::vector<float> values(all.size());
    for (int y = 0; y < tileSide; ++y) {
        for (int x = 0; x < tileSide; ++x) {
            std::ranges::transform(all, values.begin(),
                                   [&](const cv::Mat& tile) { return tile.at<float>(y, x); });
            common.at<float>(y, x) = static_cast<float>(partOf(values, 1 - shownByTiles));
        }
    }
    return common;
}

struct Peak
{
    cv::Point2d frequency; // cells of the spectrum from its middle
    double height = 0;
};

template <typename Wanted>
Peak highestPeak(const cv::Mat& spectrum, Wanted&& wanted)
{
    Peak peak;
    for (int y = 0; y < tileSide; ++y) {
        for (int x = 0; x < tileSide; ++x) {
            const cv::Point2d frequency(x - tileSide / 2, y - tileSide / 2);
            const double height = spectrum.at<float>(y, x);
            if (height > peak.height && wanted(frequency))
                peak = {frequency, height};
        }
    }
    return peak;
}

// How far a fine, regular grid stands out: the lower of two peaks across each other. Lines that run
// one way only are print.
double gridOf(const cv::Mat& gray)
{
    const int columns = std::min(mostTiles, gray.cols / tileSide);
    const int rows = std::min(mostTiles, gray.rows / tileSide);
    if (columns == 0 || rows == 0)
        return 0;
    const cv::Mat common = commonSpectrum(gray, columns, rows);
    const Peak first = highestPeak(common, [](cv::Point2d frequency) {
        return cv::norm(frequency) >= tileSide / longestPeriod;
    });
    const double size = cv::norm(first.frequency);
    const Peak second = highestPeak(common, [&](cv::Point2d frequency) {
        const double other = cv::norm(frequency);
        return other > 0.6 * size && other < 1.7 * size &&
               std::abs(frequency.dot(first.frequency)) < 0.26 * size * other; // 75° at least
    });
    return std::min(1.0, second.height / fullScreen);
}

} // namespace

CopyHints lookForCopy(const Image& rectified)
{
    if (rectified.empty())
        return {};
    const auto looked = guarded(ErrorCode::UnreadableImage, "copy", [&]() -> Result<CopyHints> {
        CopyHints hints;
        hints.colour = colourOf(toBgr(rectified));
        hints.screen = gridOf(toGray(rectified));
        hints.blackAndWhite = hints.colour < leastColour;
        hints.onScreen = hints.screen >= leastScreen;
        return hints;
    });
    return looked.value_or(CopyHints{});
}

} // namespace kiosk::vision
