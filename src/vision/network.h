// Private to vision: a trained network as what runs it sees it: floats in, floats out. What a
// picture must be made into first, and what the numbers mean, is its user's.
#pragma once

#include "core/result.h"

#include <opencv2/core.hpp>

#include <vector>

namespace kiosk::vision {

class Network
{
public:
    Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    virtual ~Network() = default;

    // `blob`: float, picture × channel × row × column. The outputs that were named when the network
    // was made, in that order; they may lie in the network's own memory and hold until its next
    // run. Fails with Internal.
    [[nodiscard]] virtual Result<std::vector<cv::Mat>> run(const cv::Mat& blob) = 0;
};

// The probabilities that `logits` stand for; they sum to 1.
[[nodiscard]] std::vector<double> softmax(const cv::Mat& logits);

} // namespace kiosk::vision
