#include "vision/liveness/light_cue.h"

#include "vision/opencv.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

using namespace std::chrono_literals;

constexpr auto longestDelay = 400ms; // screen, camera and its buffers together
constexpr auto delayStep = 40ms;
constexpr std::size_t leastSamples = 16;
constexpr std::size_t leastColours = 3; // shown one after another, the first one included
constexpr std::size_t mostColours = 400;
constexpr double leastCorrelation = 0.6;

std::array<double, 2> chromaOf(const cv::Scalar& bgr)
{
    constexpr double dark = 4; // keeps the noise of black from counting as colour
    const double green = std::log(bgr[1] + dark);
    return {std::log(bgr[2] + dark) - green, std::log(bgr[0] + dark) - green};
}

cv::Rect patch(PointF centre, float half, cv::Size picture)
{
    const cv::Rect square(cvRound(centre.x - half), cvRound(centre.y - half), cvRound(2 * half),
                          cvRound(2 * half));
    return square & cv::Rect({0, 0}, picture);
}

PointF middle(PointF a, PointF b, PointF c)
{
    return {(a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3};
}

std::optional<std::array<double, 2>> skinOf(const cv::Mat& picture, const FacePoints& points,
                                            const FaceFrame& frame)
{
    const float up = 0.35F * frame.unit; // from between the brows
    const PointF forehead{(points[21].x + points[22].x) / 2 + frame.across.y * up,
                          (points[21].y + points[22].y) / 2 - frame.across.x * up};
    const std::array centres = {forehead, middle(points[1], points[40], points[48]),
                                middle(points[15], points[47], points[54])};
    cv::Scalar sum;
    int seen = 0;
    for (const PointF centre : centres) {
        const cv::Rect area = patch(centre, 0.14F * frame.unit, picture.size());
        if (area.area() < 9)
            continue;
        sum += cv::mean(picture(area));
        ++seen;
    }
    if (seen < 2)
        return std::nullopt;
    return chromaOf(sum / seen);
}

// The picture's outer edges, where the wall behind the person is; a sample of their rows.
std::array<double, 2> surroundingsOf(const cv::Mat& picture)
{
    const int width = std::max(picture.cols / 20, 1);
    const int step = std::max(picture.rows / 40, 1);
    cv::Scalar sum;
    int count = 0;
    for (int row = 0; row < picture.rows * 6 / 10; row += step) {
        sum += cv::mean(picture(cv::Rect(0, row, width, 1)));
        sum += cv::mean(picture(cv::Rect(picture.cols - width, row, width, 1)));
        count += 2;
    }
    return chromaOf(sum / std::max(count, 1));
}

} // namespace

void LightCue::light(std::optional<ScreenColour> colour, Instant at)
{
    if (!m_shown.empty() && at < m_shown.back().at)
        return;
    if (!colour) {
        if (!m_shown.empty() && !m_ended)
            m_ended = at;
        return;
    }
    if (m_shown.size() >= mostColours)
        return;
    m_ended.reset();
    m_shown.push_back(
        {at, chromaOf(cv::Scalar(colour->blue, colour->green, colour->red) + cv::Scalar::all(28))});
}

bool LightCue::isBeingTried(Instant at) const
{
    return !m_shown.empty() && at >= m_shown.front().at && (!m_ended || at <= *m_ended);
}

void LightCue::look(const FaceSight& sight)
{
    if (!isBeingTried(sight.at) || !sight.frame || sight.frame->empty() ||
        sight.frame->format() != PixelFormat::Bgr24)
        return;
    const auto frame = faceFrameOf(sight);
    if (!frame)
        return;
    const cv::Mat picture = viewOf(*sight.frame);
    const auto skin = skinOf(picture, sight.points, *frame);
    if (!skin)
        return;
    const Chroma behind = surroundingsOf(picture);
    m_samples.add({sight.at, {(*skin)[0] - behind[0], (*skin)[1] - behind[1]}});
}

LightCue::Chroma LightCue::shownAt(Instant at) const
{
    const auto after = std::ranges::upper_bound(m_shown, at, {}, &Shown::at);
    return after == m_shown.begin() ? m_shown.front().colour : std::prev(after)->colour;
}

double LightCue::correlation(std::chrono::milliseconds delay) const
{
    const std::vector<Sample>& samples = m_samples.values();
    const auto count = static_cast<double>(samples.size());
    double product = 0;
    double ofSkin = 0;
    double ofScreen = 0;
    for (std::size_t part = 0; part < 2; ++part) {
        double meanSkin = 0;
        double meanScreen = 0;
        for (const Sample& sample : samples) {
            meanSkin += sample.skin[part] / count;
            meanScreen += shownAt(sample.at - delay)[part] / count;
        }
        for (const Sample& sample : samples) {
            const double skin = sample.skin[part] - meanSkin;
            const double screen = shownAt(sample.at - delay)[part] - meanScreen;
            product += skin * screen;
            ofSkin += skin * skin;
            ofScreen += screen * screen;
        }
    }
    const double scale = std::sqrt(ofSkin * ofScreen);
    return scale > 1e-9 ? product / scale : 0;
}

bool LightCue::isEnough() const
{
    std::size_t colours = 0;
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        colours += i == 0 || m_shown[i].colour != m_shown[i - 1].colour ? 1U : 0U;
    return colours >= leastColours && m_samples.values().size() >= leastSamples;
}

ChannelResult LightCue::result() const
{
    ChannelResult result{LivenessChannel::Light};
    if (!isEnough())
        return result;
    double best = -1;
    for (std::chrono::milliseconds delay{0}; delay <= longestDelay; delay += delayStep)
        best = std::max(best, correlation(delay));
    result.score = ramp(best, 0.2, 1.0);
    result.verdict = best >= leastCorrelation ? LivenessVerdict::Live : LivenessVerdict::Unsure;
    return result;
}

} // namespace kiosk::vision
