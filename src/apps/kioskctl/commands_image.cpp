#include "apps/kioskctl/commands.h"

#include "station/parts.h"
#include "vision/face_engine.h"
#include "vision/image_codec.h"
#include "vision/mrz_reader.h"

#include <nlohmann/json.hpp>

#include <chrono>

namespace kiosk::apps {
namespace {

using nlohmann::json;

constexpr float leastEyeDistance = 24.0F; // pixels: chip portraits are small

Result<Image> readPicture(const std::filesystem::path& file)
{
    KIOSK_TRY(const SecureBytes octets, station::readFile(file));
    return vision::decodeImage(octets);
}

Result<vision::FaceEngine> faceEngine(const std::filesystem::path& folder)
{
    KIOSK_TRY(const auto models, vision::ModelStore::open(folder));
    return vision::FaceEngine::create(models);
}

Result<vision::FaceEmbedding> embeddingOf(vision::FaceEngine& engine,
                                          const std::filesystem::path& file)
{
    KIOSK_TRY(const Image picture, readPicture(file));
    KIOSK_TRY(const auto face, engine.theOneFace(picture, leastEyeDistance));
    return engine.embed(picture, face);
}

std::string_view formatId(identity::MrzFormat format)
{
    switch (format) {
    case identity::MrzFormat::Td1:
        return "TD1";
    case identity::MrzFormat::Td2:
        return "TD2";
    case identity::MrzFormat::Td3:
        return "TD3";
    case identity::MrzFormat::MrvA:
        return "MRV-A";
    case identity::MrzFormat::MrvB:
        return "MRV-B";
    case identity::MrzFormat::French2x36:
        break;
    }
    return "FR-2x36";
}

json documentJson(const vision::MrzReading& reading)
{
    const auto text = [](const PersonalText& personal) { return std::string(personal.reveal()); };
    const identity::Mrz& mrz = reading.mrz;
    json lines = json::array();
    for (const PersonalText& line : mrz.lines.lines)
        lines.push_back(text(line));
    return {{"kind", mrz.documentCode},
            {"format", formatId(mrz.format)},
            {"mrz", std::move(lines)},
            {"fields",
             {{"issuer", mrz.issuer},
              {"nationality", mrz.nationality},
              {"number", text(mrz.number)},
              {"surname", text(mrz.name.surname)},
              {"given_names", text(mrz.name.givenNames)},
              {"birth", mrz.birthText},
              {"expiry", mrz.expiryText}}},
            {"check_digits",
             {{"number", mrz.checks.number},
              {"birth", mrz.checks.birth},
              {"expiry", mrz.checks.expiry},
              {"composite", mrz.checks.composite}}},
            {"confidence", reading.confidence},
            {"rotation", reading.rotation}};
}

// The reading of the first picture that has a zone; with several, a failure of the last one counts.
Result<vision::MrzReading> readFirst(vision::MrzReader& reader,
                                     const std::vector<std::filesystem::path>& pictures)
{
    Result<vision::MrzReading> reading = fail(ErrorCode::MrzNotFound);
    for (const auto& file : pictures) {
        KIOSK_TRY(const Image picture, readPicture(file));
        reading = reader.read(picture);
        if (reading)
            break;
    }
    return reading;
}

} // namespace

ExitStatus readDocument(const Output& output, const std::filesystem::path& models,
                        const std::vector<std::filesystem::path>& pictures)
{
    const auto store = vision::ModelStore::open(models);
    if (!store)
        return output.error(store.error());
    auto reader = vision::MrzReader::create(*store);
    if (!reader)
        return output.error(reader.error());
    const auto begin = std::chrono::steady_clock::now();
    const auto reading = readFirst(*reader, pictures);
    if (!reading)
        return output.error(reading.error());
    json document = documentJson(*reading);
    document["ms"] = std::chrono::duration_cast<std::chrono::milliseconds>(
                         std::chrono::steady_clock::now() - begin)
                         .count();
    return output.result(document);
}

ExitStatus inspectFace(const Output& output, const std::filesystem::path& models,
                       const std::filesystem::path& picture)
{
    auto engine = faceEngine(models);
    if (!engine)
        return output.error(engine.error());
    const auto image = readPicture(picture);
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
    auto engine = faceEngine(models);
    if (!engine)
        return output.error(engine.error());
    const auto first = embeddingOf(*engine, a);
    if (!first)
        return output.error(first.error());
    const auto second = embeddingOf(*engine, b);
    if (!second)
        return output.error(second.error());
    const double similarity = vision::similarity(*first, *second);
    const bool match = similarity >= threshold;
    return output.result({{"similarity", similarity}, {"threshold", threshold}, {"match", match}},
                         match ? Done : NegativeVerdict);
}

} // namespace kiosk::apps
