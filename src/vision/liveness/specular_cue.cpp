#include "vision/liveness/specular_cue.h"

#include "vision/opencv.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr int side = 64; // pixels a face is looked at with
constexpr double whiteFrom = 250;
constexpr double muchGlare = 0.04;
constexpr double narrowRange = 60;
constexpr double wideRange = 100;
constexpr double paleColour = 3;

cv::Rect innerFace(const FacePoints& points, cv::Size picture)
{
    float left = points[0].x;
    float right = points[16].x;
    if (left > right)
        std::swap(left, right);
    const float top = std::min(points[19].y, points[24].y);
    const float bottom = points[57].y;
    const float inset = (right - left) / 8;
    return cv::Rect(cv::Point(cvRound(left + inset), cvRound(top)),
                    cv::Point(cvRound(right - inset), cvRound(bottom))) &
           cv::Rect({0, 0}, picture);
}

} // namespace

void SpecularCue::look(const FaceSight& sight)
{
    if (!sight.frame || sight.frame->empty() || sight.frame->format() != PixelFormat::Bgr24 ||
        !faceFrameOf(sight))
        return;
    const cv::Mat picture = viewOf(*sight.frame);
    const cv::Rect area = innerFace(sight.points, picture.size());
    if (area.width < side / 2 || area.height < side / 2)
        return;
    cv::Mat small;
    cv::resize(picture(area), small, {side, side}, 0, 0, cv::INTER_AREA);
    const WipedMat wiped(small);
    cv::Mat colours;
    cv::cvtColor(small, colours, cv::COLOR_BGR2YCrCb);
    const WipedMat wipedColours(colours);
    std::vector<double> light;
    double white = 0;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const double value = colours.at<cv::Vec3b>(row, column)[0];
            light.push_back(value);
            white += value >= whiteFrom ? 1 : 0;
        }
    }
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(colours, mean, deviation);
    m_glare.add(white / (side * side));
    m_range.add(percentileOf(light, 0.98) - percentileOf(light, 0.02));
    m_colour.add(std::hypot(deviation[1], deviation[2]));
}

ChannelResult SpecularCue::result() const
{
    ChannelResult result{LivenessChannel::Specular};
    if (m_glare.values().empty())
        return result;
    const double range = medianOf(m_range.values());
    const bool hasGlare = medianOf(m_glare.values()) > muchGlare;
    const bool isPale = medianOf(m_colour.values()) < paleColour;
    result.score = ramp(range, narrowRange - (wideRange - narrowRange), wideRange);
    if (hasGlare || isPale)
        result.score = std::min(result.score, 0.3);
    result.verdict = range >= wideRange && !hasGlare && !isPale ? LivenessVerdict::Live
                                                                : LivenessVerdict::Unsure;
    return result;
}

} // namespace kiosk::vision
