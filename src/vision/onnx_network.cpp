#include "vision/onnx_network.h"

#include "vision/opencv.h"

#include <opencv2/dnn.hpp>

#include <algorithm>

namespace kiosk::vision {

struct OnnxNetwork::Net
{
    cv::dnn::Net net;
    std::vector<cv::String> outputs;
};

OnnxNetwork::OnnxNetwork(std::unique_ptr<Net> net) : m_net(std::move(net))
{
}
OnnxNetwork::~OnnxNetwork() = default;

Result<std::unique_ptr<Network>> OnnxNetwork::create(const ModelStore& models,
                                                     const std::string& name,
                                                     std::vector<std::string> outputs)
{
    KIOSK_TRY(const Bytes octets, models.load(name));
    auto network = ofOctets(octets, std::move(outputs));
    if (!network)
        return fail(network.error().code, name + ": " + network.error().detail);
    return network;
}

Result<std::unique_ptr<Network>> OnnxNetwork::ofOctets(core::ByteView octets,
                                                       std::vector<std::string> outputs)
{
    return guarded(ErrorCode::Internal, "ONNX", [&]() -> Result<std::unique_ptr<Network>> {
        auto net = std::make_unique<Net>();
        net->net =
            cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(octets.data()), octets.size());
        net->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net->net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        net->outputs = std::move(outputs);
        const std::vector<cv::String> present = net->net.getUnconnectedOutLayersNames();
        for (const cv::String& output : net->outputs) {
            if (std::ranges::find(present, output) == present.end())
                return fail(ErrorCode::Internal, "no output " + output);
        }
        return std::unique_ptr<Network>(new OnnxNetwork(std::move(net)));
    });
}

Result<std::vector<cv::Mat>> OnnxNetwork::run(const cv::Mat& blob)
{
    return guarded(ErrorCode::Internal, "network", [&]() -> Result<std::vector<cv::Mat>> {
        m_net->net.setInput(blob);
        std::vector<cv::Mat> outputs;
        m_net->net.forward(outputs, m_net->outputs);
        return outputs;
    });
}

} // namespace kiosk::vision
