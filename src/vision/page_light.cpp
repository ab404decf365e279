#include "vision/page_light.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace kiosk::vision {
namespace {

constexpr int cells = 12;        // either way
constexpr int perCell = 6;       // pixels
constexpr int rounds = 8;        // of fitting
constexpr double inkFrom = 0.06; // of the logarithm, below the surface: ink, not shade
constexpr double inkCounts = 0.08;

std::array<double, 6> termsAt(double x, double y)
{
    return {1, x, y, x * x, x * y, y * y};
}

// The paper in each cell: what is brightest there but for a few pixels of noise.
cv::Mat paperOf(const cv::Mat& gray)
{
    cv::Mat small;
    cv::resize(gray, small, {cells * perCell, cells * perCell}, 0, 0, cv::INTER_AREA);
    cv::Mat paper(cells, cells, CV_64F);
    for (int row = 0; row < cells; ++row) {
        for (int column = 0; column < cells; ++column) {
            const cv::Mat cell =
                small(cv::Rect(column * perCell, row * perCell, perCell, perCell)).clone();
            std::vector<uchar> values(cell.begin<uchar>(), cell.end<uchar>());
            const auto bright = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 3 / 4);
            std::ranges::nth_element(values, bright);
            paper.at<double>(row, column) = std::log(std::max<double>(*bright, 4));
        }
    }
    return paper;
}

} // namespace

PageLight PageLight::of(const cv::Mat& gray)
{
    const cv::Mat paper = paperOf(gray);
    constexpr int places = cells * cells;
    cv::Mat weights = cv::Mat::ones(places, 1, CV_64F);
    cv::Mat terms(places, 6, CV_64F);
    for (int i = 0; i < places; ++i) {
        const auto term = termsAt((i % cells + 0.5) / cells, (i / cells + 0.5) / cells);
        std::ranges::copy(term, terms.ptr<double>(i));
    }
    const cv::Mat wanted = paper.reshape(1, places);
    cv::Mat found;
    for (int round = 0; round < rounds; ++round) {
        const cv::Mat weighted = terms.mul(cv::repeat(weights, 1, 6));
        cv::solve(terms.t() * weighted, weighted.t() * wanted, found, cv::DECOMP_SVD);
        const cv::Mat apart = wanted - terms * found;
        for (int i = 0; i < places; ++i)
            weights.at<double>(i) = apart.at<double>(i) < -inkFrom ? inkCounts : 1;
    }
    PageLight light;
    for (int i = 0; i < 6; ++i)
        light.m_terms[static_cast<std::size_t>(i)] = found.at<double>(i);
    light.m_darkest = 255;
    for (int i = 0; i < places; ++i) {
        const float value = light.at(static_cast<float>(i % cells + 0.5) / cells,
                                     static_cast<float>(i / cells + 0.5) / cells);
        light.m_darkest = std::min(light.m_darkest, value);
        light.m_brightest = std::max(light.m_brightest, value);
    }
    return light;
}

float PageLight::at(float x, float y) const
{
    const auto terms = termsAt(x, y);
    double sum = 0;
    for (std::size_t i = 0; i < terms.size(); ++i)
        sum += m_terms[i] * terms[i];
    return static_cast<float>(std::clamp(std::exp(sum), 1.0, 255.0));
}

} // namespace kiosk::vision
