// How alike two faces are, 1:1. Owned by the worker that compares, so that the camera's watch never
// waits for it; used on one thread at a time. Embeddings never leave memory.
#pragma once

#include "core/image.h"
#include "core/secure_bytes.h"
#include "vision/face.h"
#include "vision/model_store.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kiosk::vision {

// What the networks make of a face; vectors of length 1. Zeroed when it goes.
struct FaceEmbedding
{
    using Values = std::vector<float, core::ZeroingAllocator<float>>;
    Values values;      // of the first network, picture and mirrored picture averaged
    Values second = {}; // of another network, as a second opinion; empty without its model
};

// −1…1 on the scale of the first network's cosine, which the thresholds are measured on. Where both
// have a second opinion, it is laid on that scale and counts for a seventh.
[[nodiscard]] double similarity(const FaceEmbedding& a, const FaceEmbedding& b) noexcept;
// Of several pictures of one face; empty for none.
[[nodiscard]] FaceEmbedding meanOf(std::span<const FaceEmbedding> embeddings);

class FaceComparer
{
public:
    // Fails with ModelMissing, ModelAltered or Internal. The second opinion ("face-second") may be
    // missing: then there is none.
    [[nodiscard]] static Result<FaceComparer> create(const ModelStore& models);
    FaceComparer(FaceComparer&&) noexcept;
    FaceComparer& operator=(FaceComparer&&) noexcept;
    ~FaceComparer();

    // About 40 ms, and 55 ms more with the second opinion. `face` with its five points. Fails with
    // UnreadableImage.
    [[nodiscard]] Result<FaceEmbedding> embed(const Image& image, const DetectedFace& face);
    [[nodiscard]] std::vector<std::string> modelVersions() const;

private:
    struct Networks;
    explicit FaceComparer(std::unique_ptr<Networks> networks);
    std::unique_ptr<Networks> m_networks;
};

} // namespace kiosk::vision
