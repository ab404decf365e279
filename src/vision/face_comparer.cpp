#include "vision/face_comparer.h"

#include "vision/face_geometry.h"
#include "vision/onnx_network.h"
#include "vision/opencv.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {

struct FaceComparer::Networks
{
    std::unique_ptr<Network> embedding;
    std::vector<std::string> versions;
};

double similarity(const FaceEmbedding& a, const FaceEmbedding& b) noexcept
{
    if (a.values.empty() || a.values.size() != b.values.size())
        return -1;
    double sum = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        sum += static_cast<double>(a.values[i]) * static_cast<double>(b.values[i]);
    return std::clamp(sum, -1.0, 1.0);
}

FaceComparer::FaceComparer(std::unique_ptr<Networks> networks) : m_networks(std::move(networks))
{
}
FaceComparer::FaceComparer(FaceComparer&&) noexcept = default;
FaceComparer& FaceComparer::operator=(FaceComparer&&) noexcept = default;
FaceComparer::~FaceComparer() = default;

Result<FaceComparer> FaceComparer::create(const ModelStore& models)
{
    auto networks = std::make_unique<Networks>();
    KIOSK_TRY(networks->embedding, OnnxNetwork::create(models, "face-embedding", {"output"}));
    networks->versions.push_back(models.version("face-embedding"));
    return FaceComparer(std::move(networks));
}

Result<FaceEmbedding> FaceComparer::embed(const Image& image, const DetectedFace& face)
{
    if (image.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::UnreadableImage, "embed", [&]() -> Result<FaceEmbedding> {
        const WipedMat aligned(alignedFace(toBgr(image), face));
        if (aligned.get().empty())
            return fail(ErrorCode::UnreadableImage, "the face's points coincide");
        KIOSK_TRY(const auto outputs, m_networks->embedding->run(
                                          centredBlob(aligned.get(), aligned.get().size(), false)));
        const WipedMat output(outputs[0]);
        const double length = cv::norm(output.get());
        if (!(length > 0) || !std::isfinite(length))
            return fail(ErrorCode::UnreadableImage, "an embedding without length");
        FaceEmbedding embedding;
        embedding.values.reserve(output.get().total());
        for (std::size_t i = 0; i < output.get().total(); ++i) {
            embedding.values.push_back(
                static_cast<float>(static_cast<double>(output.get().ptr<float>()[i]) / length));
        }
        return embedding;
    });
}

std::vector<std::string> FaceComparer::modelVersions() const
{
    return m_networks->versions;
}

} // namespace kiosk::vision
