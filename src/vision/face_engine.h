// Faces: where they are, whether the picture looks like a live person's, and how alike two faces
// are. Owned by the face engine's worker, used on one thread at a time. Embeddings never leave
// memory.
#pragma once

#include "core/image.h"
#include "vision/model_store.h"
#include "vision/quad.h"

#include <array>
#include <memory>
#include <vector>

namespace kiosk::vision {

struct DetectedFace
{
    float left = 0; // pixels; may lie outside the image by a little
    float top = 0;
    float width = 0;
    float height = 0;
    float score = 0; // 0…1, the detector's
    std::array<PointF, 5>
        points{}; // left eye, right eye, nose tip, mouth corners left and right (image's left)
    [[nodiscard]] float eyeDistance() const noexcept; // pixels
};

// 512 numbers of length 1. Zeroed when it goes.
struct FaceEmbedding
{
    std::vector<float, core::ZeroingAllocator<float>> values;
};
// Cosine, −1…1.
[[nodiscard]] double similarity(const FaceEmbedding& a, const FaceEmbedding& b) noexcept;

class FaceEngine
{
public:
    // Fails with ModelMissing, ModelAltered or Internal (a model that the library refuses). About
    // 100 ms.
    [[nodiscard]] static Result<FaceEngine> create(const ModelStore& models);
    FaceEngine(FaceEngine&&) noexcept;
    FaceEngine& operator=(FaceEngine&&) noexcept;
    ~FaceEngine();

    // Faces by size, the largest first; points not filled in. An empty list is no failure. About 12
    // ms.
    [[nodiscard]] Result<std::vector<DetectedFace>> detect(const Image& image);
    // The one face of the picture with its points. Fails with NoFace, SeveralFaces (a second one at
    // least half as large as the first) or FaceTooSmall (eyes nearer than `leastEyeDistance`
    // pixels).
    [[nodiscard]] Result<DetectedFace> theOneFace(const Image& image, float leastEyeDistance);
    // About 20 ms. Fails with UnreadableImage.
    [[nodiscard]] Result<FaceEmbedding> embed(const Image& image, const DetectedFace& face);
    // 0…1: how much the texture is that of a live face (passive, one frame). About 10 ms.
    [[nodiscard]] Result<double> passiveLiveness(const Image& image, const DetectedFace& face);
    // Names and hashes of the models in use, for the package.
    [[nodiscard]] std::vector<std::string> modelVersions() const;

private:
    struct Networks;
    explicit FaceEngine(std::unique_ptr<Networks> networks);
    std::unique_ptr<Networks> m_networks;
};

} // namespace kiosk::vision
