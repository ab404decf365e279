// Private to vision: dlib's residual network that describes a face, run by dlib on the processor.
// Its weights come from another project's conversion and are put into the network layer by layer.
#pragma once

#include "vision/layer_weights.h"
#include "vision/network.h"

#include <memory>
#include <vector>

namespace kiosk::vision {

class DlibNetwork final : public Network
{
public:
    // The sides of the picture that it takes: 1 × 3 × 150 × 150, RGB.
    static constexpr int side = 150;

    // Fails with Internal when the layers are not those of the network.
    [[nodiscard]] static Result<std::unique_ptr<Network>>
    ofLayers(const std::vector<LayerWeights>& layers);
    ~DlibNetwork() override;

    // One picture; gives one output, 1 × 128.
    [[nodiscard]] Result<std::vector<cv::Mat>> run(const cv::Mat& blob) override;

private:
    struct Net;
    explicit DlibNetwork(std::unique_ptr<Net> net);
    std::unique_ptr<Net> m_net;
};

} // namespace kiosk::vision
