#include "vision/face_comparer.h"

#include "vision/dlib_network.h"
#include "vision/face_geometry.h"
#include "vision/layer_weights.h"
#include "vision/onnx_network.h"
#include "vision/opencv.h"

#include <opencv2/dnn.hpp>

#include <array>

namespace kiosk::vision {

namespace {

using Values = FaceEmbedding::Values;

cv::Mat dlibBlob(const cv::Mat& aligned)
{
    return cv::dnn::blobFromImage(aligned, 1.0 / 256, {}, {122.782, 117.001, 104.298}, true);
}

// Nothing without its files: it is a second opinion. Fails with ModelAltered or Internal.
Result<std::unique_ptr<Network>> secondNetwork(const ModelStore& models)
{
    const auto weights = models.load("face-second");
    const auto layers = models.load("face-second-layers");
    for (const auto* file : {&weights, &layers}) {
        if (!*file && file->error().code == ErrorCode::ModelMissing)
            return std::unique_ptr<Network>();
        if (!*file)
            return tl::unexpected(file->error());
    }
    KIOSK_TRY(const auto read, readLayerWeights(*layers, *weights));
    return DlibNetwork::ofLayers(read);
}

Result<Values> valuesOf(Network& network, const cv::Mat& blob)
{
    KIOSK_TRY(const auto outputs, network.run(blob));
    const cv::Mat& output = outputs[0];
    const auto* first = output.ptr<float>();
    Values values(first, first + output.total());
    cv::Mat lasting = output;
    wipe(lasting); // the network's own memory
    return values;
}

// The picture and its mirror image, which are one face.
class Sides
{
public:
    explicit Sides(cv::Mat aligned) : m_straight(std::move(aligned)), m_mirrored(flipped()) {}
    [[nodiscard]] std::array<const cv::Mat*, 2> both() const
    {
        return {&m_straight.get(), &m_mirrored.get()};
    }

private:
    [[nodiscard]] cv::Mat flipped() const
    {
        cv::Mat mirrored;
        cv::flip(m_straight.get(), mirrored, 1);
        return mirrored;
    }
    WipedMat m_straight;
    WipedMat m_mirrored;
};

} // namespace

struct FaceComparer::Networks
{
    std::unique_ptr<Network> embedding;
    std::unique_ptr<Network> second; // or nothing
    std::vector<std::string> versions;

    Result<FaceEmbedding> look(const cv::Mat& picture, const DetectedFace& face) const;
};

Result<FaceEmbedding> FaceComparer::Networks::look(const cv::Mat& picture,
                                                   const DetectedFace& face) const
{
    std::array<FaceEmbedding, 2> sides;
    cv::Mat aligned = alignedFace(picture, face, arcFaceTemplate());
    if (aligned.empty())
        return fail(ErrorCode::UnreadableImage, "the face's points coincide");
    const Sides forFirst(std::move(aligned));
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const cv::Mat& side = *forFirst.both()[i];
        KIOSK_TRY(sides[i].values, valuesOf(*embedding, centredBlob(side, side.size(), false)));
    }
    if (second) {
        // Its mirrored picture was measured not to help.
        const WipedMat chip(alignedFace(picture, face, dlibTemplate()));
        KIOSK_TRY(sides[0].second, valuesOf(*second, dlibBlob(chip.get())));
    }
    return meanOf(sides);
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
    KIOSK_TRY(networks->second, secondNetwork(models));
    if (networks->second)
        networks->versions.push_back(models.version("face-second"));
    return FaceComparer(std::move(networks));
}

Result<FaceEmbedding> FaceComparer::embed(const Image& image, const DetectedFace& face)
{
    if (image.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::UnreadableImage, "embed", [&]() -> Result<FaceEmbedding> {
        KIOSK_TRY(FaceEmbedding embedding, m_networks->look(toBgr(image), face));
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
