// Private to vision: a network of an ONNX file, run by OpenCV's dnn module on the processor.
#pragma once

#include "vision/model_store.h"
#include "vision/network.h"

#include <memory>
#include <string>
#include <vector>

namespace kiosk::vision {

class OnnxNetwork final : public Network
{
public:
    // `outputs` as the file names them. Fails with ModelMissing, ModelAltered or Internal (a file
    // that OpenCV refuses, or without one of these outputs).
    [[nodiscard]] static Result<std::unique_ptr<Network>>
    create(const ModelStore& models, const std::string& name, std::vector<std::string> outputs);
    // Fails with Internal.
    [[nodiscard]] static Result<std::unique_ptr<Network>>
    ofOctets(core::ByteView octets, std::vector<std::string> outputs);
    ~OnnxNetwork() override;

    [[nodiscard]] Result<std::vector<cv::Mat>> run(const cv::Mat& blob) override;

private:
    struct Net;
    explicit OnnxNetwork(std::unique_ptr<Net> net);
    std::unique_ptr<Net> m_net;
};

} // namespace kiosk::vision
