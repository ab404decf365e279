#include "vision/liveness/pattern_cue.h"

#include "vision/opencv.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace kiosk::vision {
namespace {

// Decibels over the surroundings. Forty studio portraits and two clips stay below 9.5, most below
// 8, which is what the highest of so many bins of noise comes to.
constexpr double leastAttack = 15;
constexpr double leastUnsure = 12;
constexpr double usualShare = 0.7; // of the frames: moiré comes and goes

constexpr double leastRadius = 0.12; // cycles a pixel; below are eyes, brows and shading
constexpr double mostRadius = 0.5;
constexpr double faintest = 0.35; // grey values: what is weaker than this noise is no pattern
constexpr int surroundings = 17;  // bins, a square's side

cv::Mat window(int side)
{
    cv::Mat result;
    cv::createHanningWindow(result, {side, side}, CV_32F);
    return result;
}

// Logarithm of the power by frequency, frequency 0 in the middle; `smooth`: averaged over 3 × 3
// bins, so that one bin of noise does not stand out.
struct Spectrum
{
    cv::Mat smooth;
    cv::Mat raw;
};

Spectrum spectrumOf(const cv::Mat& light)
{
    const int side = light.rows;
    cv::Mat values;
    light.convertTo(values, CV_32F);
    cv::Mat shading;
    cv::GaussianBlur(values, shading, {}, 4);
    const cv::Mat shape = window(side);
    cv::Mat spectrum;
    cv::dft((values - shading).mul(shape), spectrum, cv::DFT_COMPLEX_OUTPUT);
    std::array<cv::Mat, 2> parts;
    cv::split(spectrum, parts.data());
    const cv::Mat power = parts[0].mul(parts[0]) + parts[1].mul(parts[1]) +
                          faintest * faintest * cv::sum(shape.mul(shape))[0];
    cv::Mat shifted(power.size(), CV_32F);
    const int half = side / 2;
    const std::array corners = {cv::Point(0, 0), cv::Point(half, 0), cv::Point(0, half),
                                cv::Point(half, half)};
    for (std::size_t i = 0; i < corners.size(); ++i)
        power({corners[i], cv::Size(half, half)})
            .copyTo(shifted({corners[3 - i], cv::Size(half, half)}));
    Spectrum result;
    cv::blur(shifted, result.smooth, {3, 3});
    cv::log(result.smooth, result.smooth);
    cv::log(shifted, result.raw);
    return result;
}

// The median around each bin, of values rounded to a 255th of their range.
cv::Mat mediansOf(const cv::Mat& values)
{
    double least = 0;
    double most = 0;
    cv::minMaxLoc(values, &least, &most);
    const double range = std::max(most - least, 1e-6);
    cv::Mat rounded;
    values.convertTo(rounded, CV_8U, 255 / range, -least * 255 / range);
    cv::medianBlur(rounded, rounded, surroundings);
    cv::Mat medians;
    rounded.convertTo(medians, CV_32F, range / 255, least);
    return medians;
}

// JPEG and films compress squares of 8 × 8 pixels; their edges are a pattern of every camera.
bool isBlockEdge(int x, int y, int side)
{
    const int period = side / 8;
    const int width = side == 64 ? 2 : 3; // bins that the window spreads a line over
    const auto nearLine = [&](int value) {
        const int rest = std::abs(value) % period;
        return std::min(rest, period - rest) <= width;
    };
    return nearLine(x) && nearLine(y);
}

cv::Mat faceSquare(const FaceSight& sight, const FaceFrame& frame)
{
    const cv::Mat picture = viewOf(*sight.frame);
    const float wanted = 2.2F * frame.unit; // brows to chin, ear to ear
    const int side = wanted >= 240 ? 256 : wanted >= 120 ? 128 : 64;
    if (wanted < 60 || picture.cols < side || picture.rows < side)
        return {};
    const int left = std::clamp(cvRound(frame.centre.x) - side / 2, 0, picture.cols - side);
    const int top = std::clamp(cvRound(frame.centre.y) - side / 2, 0, picture.rows - side);
    cv::Mat gray;
    const cv::Mat part = picture(cv::Rect(left, top, side, side));
    if (part.channels() == 3)
        cv::cvtColor(part, gray, cv::COLOR_BGR2GRAY);
    else
        part.copyTo(gray);
    return gray;
}

} // namespace

double highestPeak(const cv::Mat& light)
{
    const Spectrum spectrum = spectrumOf(light);
    const cv::Mat medians = mediansOf(spectrum.raw);
    const int side = light.rows;
    const int half = side / 2;
    double highest = 0;
    for (int row = half; row < side; ++row) { // the other half is the same, mirrored
        for (int column = 0; column < side; ++column) {
            const int x = column - half;
            const int y = row - half;
            const double radius = std::hypot(x, y) / side;
            if (radius < leastRadius || radius > mostRadius || isBlockEdge(x, y, side))
                continue;
            highest = std::max(highest, static_cast<double>(spectrum.smooth.at<float>(row, column) -
                                                            medians.at<float>(row, column)));
        }
    }
    return highest * 10 / std::log(10.0);
}

void PatternCue::look(const FaceSight& sight)
{
    const auto frame = faceFrameOf(sight);
    if (!frame || !sight.frame || sight.frame->empty())
        return;
    const cv::Mat square = faceSquare(sight, *frame);
    if (square.empty())
        return;
    const WipedMat wiped(square);
    m_peaks.add(highestPeak(square));
}

ChannelResult PatternCue::result() const
{
    ChannelResult result{LivenessChannel::Pattern};
    if (m_peaks.values().empty())
        return result;
    const double peak = percentileOf(m_peaks.values(), usualShare);
    result.score = ramp(peak, 2 * leastUnsure - 6, 6);
    if (peak < leastUnsure)
        result.verdict = LivenessVerdict::Live;
    else
        result.verdict = peak >= leastAttack ? LivenessVerdict::Attack : LivenessVerdict::Unsure;
    return result;
}

} // namespace kiosk::vision
