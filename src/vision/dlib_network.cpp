#include "vision/dlib_network.h"

#include <dlib/dnn.h>

#include <algorithm>
#include <exception>
#include <optional>
#include <span>

namespace kiosk::vision {
namespace {

// The network of dlib's face recognition example, without the layers that scale what a convolution
// gives: their numbers are multiplied into the convolution's.
template <long filters, int stride, typename Below>
using Block =
    dlib::con<filters, 3, 3, 1, 1, dlib::relu<dlib::con<filters, 3, 3, stride, stride, Below>>>;
template <long filters, typename Below>
using Residual = dlib::relu<dlib::add_prev1<Block<filters, 1, dlib::tag1<Below>>>>;
template <long filters, typename Below>
using ResidualDown = dlib::relu<dlib::add_prev2<
    dlib::avg_pool<2, 2, 2, 2, dlib::skip1<dlib::tag2<Block<filters, 2, dlib::tag1<Below>>>>>>>;

template <typename Below>
using Level32 = Residual<32, Residual<32, Residual<32, Below>>>;
template <typename Below>
using Level64 = Residual<64, Residual<64, Residual<64, ResidualDown<64, Below>>>>;
template <typename Below>
using Level128 = Residual<128, Residual<128, ResidualDown<128, Below>>>;
template <typename Below>
using Level256 = Residual<256, Residual<256, ResidualDown<256, Below>>>;
template <typename Below>
using Level256Down = ResidualDown<256, Below>;

using FaceNet = dlib::fc_no_bias<
    128,
    dlib::avg_pool_everything<Level256Down<Level256<Level128<Level64<Level32<dlib::max_pool<
        3, 3, 2, 2,
        dlib::relu<dlib::con<32, 7, 7, 2, 2, dlib::input<dlib::matrix<dlib::rgb_pixel>>>>>>>>>>>>;

constexpr std::size_t layersOfConvolution = 4; // filters, bias, scale, bias of the scale

bool hasEnding(const std::string& name, std::string_view ending)
{
    return std::string_view(name).ends_with(ending);
}

// Whether four entries of the list are one convolution and its scale, of these sizes.
bool isConvolution(std::span<const LayerWeights> four, std::size_t parameters)
{
    if (four.size() != layersOfConvolution || four[0].shape.size() != 4)
        return false;
    const auto& shape = four[0].shape;
    const std::size_t filters = shape[3];
    const auto isPerFilter = [&](const LayerWeights& layer) {
        return layer.values.size() == filters;
    };
    return hasEnding(four[0].name, "/filters") && hasEnding(four[1].name, "/bias") &&
           hasEnding(four[2].name, "scale/weights") && hasEnding(four[3].name, "scale/biases") &&
           std::all_of(four.begin() + 1, four.end(), isPerFilter) &&
           four[0].values.size() == shape[0] * shape[1] * shape[2] * filters &&
           four[0].values.size() + filters == parameters;
}

// TensorFlow's order is row, column, channel, filter; dlib's is filter, channel, row, column, and
// behind all filters their biases.
void fillConvolution(std::span<const LayerWeights> four, dlib::tensor& parameters)
{
    const auto& shape = four[0].shape;
    const std::size_t cells = shape[0] * shape[1];
    const std::size_t channels = shape[2];
    const std::size_t filters = shape[3];
    float* into = parameters.host_write_only();
    for (std::size_t filter = 0; filter < filters; ++filter) {
        const float scale = four[2].values[filter];
        for (std::size_t channel = 0; channel < channels; ++channel) {
            for (std::size_t cell = 0; cell < cells; ++cell)
                *into++ = scale * four[0].values[(cell * channels + channel) * filters + filter];
        }
    }
    for (std::size_t filter = 0; filter < filters; ++filter)
        *into++ = four[2].values[filter] * four[1].values[filter] + four[3].values[filter];
}

bool fill(std::vector<dlib::tensor*> parameters, const std::vector<LayerWeights>& layers)
{
    std::span<const LayerWeights> left(layers);
    for (std::size_t i = 0; i + 1 < parameters.size(); ++i) {
        const auto four = left.first(std::min(left.size(), layersOfConvolution));
        if (!isConvolution(four, parameters[i]->size()))
            return false;
        fillConvolution(four, *parameters[i]);
        left = left.subspan(layersOfConvolution);
    }
    if (left.size() != 1 || left[0].values.size() != parameters.back()->size())
        return false;
    std::copy(left[0].values.begin(), left[0].values.end(), parameters.back()->host_write_only());
    return true;
}

template <typename Work>
auto guardedDlib(Work&& work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const std::exception&) { // dlib's texts name files and lines
        return fail(ErrorCode::Internal, "dlib");
    }
}

} // namespace

struct DlibNetwork::Net
{
    FaceNet net;
    dlib::resizable_tensor picture;
};

DlibNetwork::DlibNetwork(std::unique_ptr<Net> net) : m_net(std::move(net))
{
}
DlibNetwork::~DlibNetwork() = default;

Result<std::unique_ptr<Network>> DlibNetwork::ofLayers(const std::vector<LayerWeights>& layers)
{
    return guardedDlib([&]() -> Result<std::unique_ptr<Network>> {
        auto net = std::make_unique<Net>();
        // Any picture: only after one does the network know its sizes and have room for its
        // numbers.
        dlib::matrix<dlib::rgb_pixel> black(side, side);
        black = dlib::rgb_pixel(0, 0, 0);
        net->net.to_tensor(&black, &black + 1, net->picture);
        net->net.forward(net->picture);
        std::vector<dlib::tensor*> parameters;
        dlib::visit_layer_parameters(net->net, [&](std::size_t, dlib::tensor& tensor) {
            if (tensor.size() > 0)
                parameters.push_back(&tensor);
        });
        std::reverse(parameters.begin(), parameters.end()); // dlib begins at the output
        if (!fill(parameters, layers))
            return fail(ErrorCode::Internal, "not the layers of the network");
        return std::unique_ptr<Network>(new DlibNetwork(std::move(net)));
    });
}

Result<std::vector<cv::Mat>> DlibNetwork::run(const cv::Mat& blob)
{
    if (blob.type() != CV_32F || !blob.isContinuous() || blob.total() != m_net->picture.size())
        return fail(ErrorCode::Internal, "a blob of another size");
    return guardedDlib([&]() -> Result<std::vector<cv::Mat>> {
        const auto* values = blob.ptr<float>();
        std::copy(values, values + blob.total(), m_net->picture.host_write_only());
        const dlib::tensor& output = m_net->net.forward(m_net->picture);
        const cv::Mat view(1, static_cast<int>(output.size()), CV_32F,
                           const_cast<float*>(output.host()));
        return std::vector<cv::Mat>{view};
    });
}

} // namespace kiosk::vision
