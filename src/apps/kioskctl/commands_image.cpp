#include "apps/kioskctl/commands.h"

#include "vision/face_comparer.h"
#include "vision/face_engine.h"
#include "vision/image_codec.h"

#include <nlohmann/json.hpp>

#include <chrono>

namespace kiosk::apps {
namespace {

using nlohmann::json;

constexpr float leastEyeDistance = 24.0F; // pixels: chip portraits are small

Result<vision::FaceEngine> faceEngine(const std::filesystem::path& folder)
{
    KIOSK_TRY(const auto models, vision::ModelStore::open(folder));
    return vision::FaceEngine::create(models);
}

struct Comparison
{
    vision::FaceEngine engine;
    vision::FaceComparer comparer;

    static Result<Comparison> create(const std::filesystem::path& folder)
    {
        KIOSK_TRY(const auto models, vision::ModelStore::open(folder));
        KIOSK_TRY(auto engine, vision::FaceEngine::create(models));
        KIOSK_TRY(auto comparer, vision::FaceComparer::create(models));
        return Comparison{std::move(engine), std::move(comparer)};
    }
    Result<vision::FaceEmbedding> embeddingOf(const std::filesystem::path& file)
    {
        KIOSK_TRY(const Image picture, vision::readImageFile(file));
        KIOSK_TRY(const auto face, engine.theOneFace(picture, leastEyeDistance));
        return comparer.embed(picture, face);
    }
};

} // namespace

ExitStatus inspectFace(const Output& output, const std::filesystem::path& models,
                       const std::filesystem::path& picture)
{
    auto engine = faceEngine(models);
    if (!engine)
        return output.error(engine.error());
    const auto image = vision::readImageFile(picture);
    if (!image)
        return output.error(image.error());
    const auto face = engine->theOneFace(*image, leastEyeDistance);
    if (!face)
        return output.error(face.error());
    const auto liveness = engine->passiveLiveness(*image, *face);
    if (!liveness)
        return output.error(liveness.error());
    json points = json::array();
    for (const vision::PointF& point : face->points)
        points.push_back({point.x, point.y});
    return output.result({{"box", {face->left, face->top, face->width, face->height}},
                          {"score", face->score},
                          {"points", std::move(points)},
                          {"eye_distance", face->eyeDistance()},
                          {"liveness", *liveness},
                          {"models", engine->modelVersions()}});
}

ExitStatus compareFaces(const Output& output, const std::filesystem::path& models,
                        const std::filesystem::path& a, const std::filesystem::path& b,
                        double threshold)
{
    auto comparison = Comparison::create(models);
    if (!comparison)
        return output.error(comparison.error());
    const auto first = comparison->embeddingOf(a);
    if (!first)
        return output.error(first.error());
    const auto second = comparison->embeddingOf(b);
    if (!second)
        return output.error(second.error());
    const double similarity = vision::similarity(*first, *second);
    const bool match = similarity >= threshold;
    return output.result({{"similarity", similarity}, {"threshold", threshold}, {"match", match}},
                         match ? Done : NegativeVerdict);
}

} // namespace kiosk::apps
