#include "apps/kioskctl/commands.h"

#include "journey/policy.h"
#include "vision/face_comparer.h"
#include "vision/face_engine.h"
#include "vision/face_quality.h"
#include "vision/image_codec.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <span>

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

// Everything that can be told of the one face of a picture.
Result<vision::FaceSight> look(vision::FaceEngine& engine, SharedImage picture)
{
    vision::FaceSight sight;
    sight.frame = std::move(picture);
    const Image& image = *sight.frame;
    KIOSK_TRY(const vision::DetectedFace face, engine.theOneFace(image, leastEyeDistance));
    sight.faces = 1;
    sight.face = face;
    KIOSK_TRY(sight.points, engine.points(image, face));
    KIOSK_TRY(sight.pose, engine.pose(image, face));
    KIOSK_TRY(sight.eyes, engine.eyes(image, sight.points));
    KIOSK_TRY(const double texture, engine.passiveLiveness(image, face));
    sight.texture = static_cast<float>(texture);
    sight.mouth = vision::mouthOpening(sight.points);
    return sight;
}

json boxJson(const vision::DetectedFace& face)
{
    return {face.left, face.top, face.width, face.height};
}

json pointsJson(std::span<const vision::PointF> points)
{
    json list = json::array();
    for (const vision::PointF& point : points)
        list.push_back({point.x, point.y});
    return list;
}

json qualityJson(const vision::FaceSight& sight)
{
    const vision::FaceQuality quality =
        vision::assessFace(sight, vision::FaceQualityLimits::standard());
    json measures = json::object();
    for (const vision::MeasureScore& measure : quality.scores)
        measures[std::string(vision::faceMeasureId(measure.measure))] = {
            {"score", measure.score}, {"native", measure.native}};
    json faults = json::array();
    for (const vision::FaceMeasure fault : quality.faults)
        faults.push_back(vision::faceMeasureId(fault));
    return {{"overall", quality.overall},
            {"good", quality.good()},
            {"faults", std::move(faults)},
            {"measures", std::move(measures)}};
}

// Below the threshold but above the grey zone's end an agent compares.
const char* verdictOf(double similarity, double threshold, double greyZone)
{
    if (similarity >= threshold)
        return "same";
    return similarity >= greyZone ? "unsure" : "different";
}

} // namespace

ExitStatus inspectFace(const Output& output, const std::filesystem::path& models,
                       const std::filesystem::path& picture)
{
    auto engine = faceEngine(models);
    if (!engine)
        return output.error(engine.error());
    auto image = vision::readImageFile(picture);
    if (!image)
        return output.error(image.error());
    const auto sight = look(*engine, std::make_shared<const Image>(std::move(*image)));
    if (!sight)
        return output.error(sight.error());
    return output.result(
        {{"box", boxJson(*sight->face)},
         {"score", sight->face->score},
         {"points", pointsJson(sight->face->points)},
         {"points_68", pointsJson(sight->points)},
         {"eye_distance", sight->face->eyeDistance()},
         {"pose",
          {{"yaw", sight->pose->yaw}, {"pitch", sight->pose->pitch}, {"roll", sight->pose->roll}}},
         {"eyes", {{"left", sight->eyes->left}, {"right", sight->eyes->right}}},
         {"mouth", sight->mouth},
         {"liveness", *sight->texture},
         {"quality", qualityJson(*sight)},
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
    const double greyZone = std::min(threshold, journey::Policy{}.faceGreyZone);
    return output.result({{"similarity", similarity},
                          {"threshold", threshold},
                          {"grey_zone", greyZone},
                          {"verdict", verdictOf(similarity, threshold, greyZone)},
                          {"match", match},
                          {"models", comparison->comparer.modelVersions()}},
                         match ? Done : NegativeVerdict);
}

} // namespace kiosk::apps
