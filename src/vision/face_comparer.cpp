#include "vision/face_comparer.h"

#include "vision/face_geometry.h"
#include "vision/onnx_network.h"
#include "vision/opencv.h"

#include <cmath>

namespace kiosk::vision {

using Values = FaceEmbedding::Values;

struct FaceComparer::Networks
{
    std::unique_ptr<Network> embedding;
    std::vector<std::string> versions;

    Result<FaceEmbedding> look(const cv::Mat& aligned);
};

Result<FaceEmbedding> FaceComparer::Networks::look(const cv::Mat& aligned)
{
    KIOSK_TRY(const auto outputs, embedding->run(centredBlob(aligned, aligned.size(), false)));
    const WipedMat output(outputs[0]);
    const auto* first = output.get().ptr<float>();
    return FaceEmbedding{Values(first, first + output.get().total())};
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
        cv::Mat flipped;
        cv::flip(aligned.get(), flipped, 1);
        const WipedMat mirrored(flipped);
        std::array<FaceEmbedding, 2> both;
        KIOSK_TRY(both[0], m_networks->look(aligned.get()));
        KIOSK_TRY(both[1], m_networks->look(mirrored.get()));
        FaceEmbedding embedding = meanOf(both);
        if (embedding.values.empty())
            return fail(ErrorCode::UnreadableImage, "an embedding without length");
        return embedding;
    });
}

std::vector<std::string> FaceComparer::modelVersions() const
{
    return m_networks->versions;
}

} // namespace kiosk::vision
