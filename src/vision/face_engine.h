// Finds faces in one picture and measures what the networks can tell of one: points, pose, eyes,
// and how much its texture is a live face's. Owned by the worker that watches the face camera; used
// on one thread at a time. Comparing faces is FaceComparer's.
#pragma once

#include "core/image.h"
#include "vision/face.h"
#include "vision/model_store.h"

#include <memory>
#include <string>
#include <vector>

namespace kiosk::vision {

class FaceEngine
{
public:
    // Fails with ModelMissing, ModelAltered or Internal (a model that the library refuses). About
    // 150 ms.
    [[nodiscard]] static Result<FaceEngine> create(const ModelStore& models);
    FaceEngine(FaceEngine&&) noexcept;
    FaceEngine& operator=(FaceEngine&&) noexcept;
    ~FaceEngine();

    // Every call fails with UnreadableImage on an empty image, or one that the face lies outside
    // of, and Internal when a network fails.

    // Faces by size, the largest first; points not filled in. An empty list is no failure. About 12
    // ms, whatever the picture's size.
    [[nodiscard]] Result<std::vector<DetectedFace>> detect(const Image& image);
    // The one face of the picture with its points. Fails with NoFace, SeveralFaces (a second one at
    // least half as high as the first) or FaceTooSmall (eyes nearer than `leastEyeDistance`
    // pixels).
    [[nodiscard]] Result<DetectedFace> theOneFace(const Image& image, float leastEyeDistance);
    // Pixels of the picture. About 4 ms. A face of detect() gets its five points from them by
    // fivePoints().
    [[nodiscard]] Result<FacePoints> points(const Image& image, const DetectedFace& face);
    // About 28 ms. Its mean error is a few degrees; smiling people with lowered chin read 10° to
    // 20° down.
    [[nodiscard]] Result<HeadPose> pose(const Image& image, const DetectedFace& face);
    // About 1 ms.
    [[nodiscard]] Result<EyeOpening> eyes(const Image& image, const FacePoints& points);
    // 0…1: how much the texture is that of a live face (passive, one frame). About 10 ms. The
    // network was trained on a square 2.7 times the face; another `scale` shows it more or less of
    // the surroundings.
    [[nodiscard]] Result<double> passiveLiveness(const Image& image, const DetectedFace& face,
                                                 float scale = 2.7F);
    // Names and hashes of the models in use, for the package.
    [[nodiscard]] std::vector<std::string> modelVersions() const;

private:
    struct Networks;
    explicit FaceEngine(std::unique_ptr<Networks> networks);
    std::unique_ptr<Networks> m_networks;
};

[[nodiscard]] std::array<PointF, 5> fivePoints(const FacePoints& points) noexcept;

} // namespace kiosk::vision
