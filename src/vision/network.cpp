#include "vision/network.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {

std::vector<double> softmax(const cv::Mat& logits)
{
    CV_Assert(logits.isContinuous() && logits.type() == CV_32F && !logits.empty());
    const auto* first = logits.ptr<float>();
    std::vector<double> values(first, first + logits.total());
    const double largest = *std::ranges::max_element(values);
    double sum = 0;
    for (double& value : values) {
        value = std::exp(value - largest);
        sum += value;
    }
    for (double& value : values)
        value /= sum;
    return values;
}

} // namespace kiosk::vision
