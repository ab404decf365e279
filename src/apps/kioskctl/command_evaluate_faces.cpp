#include "apps/kioskctl/commands.h"
#include "apps/kioskctl/face_score.h"
#include "apps/kioskctl/progress.h"
#include "journey/policy.h"
#include "vision/face_comparer.h"
#include "vision/face_engine.h"
#include "vision/image_codec.h"

#include <nlohmann/json.hpp>

#include <chrono>

namespace kiosk::apps {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr float leastEyeDistance = 12; // pixels: poor pictures are to be measured too

double msSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// What became of each picture of a list, once.
struct Embedded
{
    std::vector<Result<vision::FaceEmbedding>> of;
    std::vector<double> decodeMs;
    std::vector<double> findMs;
    std::vector<double> embedMs;
    std::vector<double> wholeMs; // without decoding
};

class Embedder
{
public:
    static Result<Embedder> create(const std::filesystem::path& folder)
    {
        KIOSK_TRY(const auto models, vision::ModelStore::open(folder));
        KIOSK_TRY(auto engine, vision::FaceEngine::create(models));
        KIOSK_TRY(auto comparer, vision::FaceComparer::create(models));
        return Embedder(std::move(engine), std::move(comparer));
    }

    Embedded embedAll(const std::vector<FacePicture>& pictures)
    {
        Embedded embedded;
        Progress progress(pictures.size());
        for (const FacePicture& picture : pictures) {
            embedded.of.push_back(embed(picture.file, embedded));
            progress.step();
        }
        return embedded;
    }
    [[nodiscard]] std::vector<std::string> versions() const
    {
        std::vector<std::string> versions = m_engine.modelVersions();
        const std::vector<std::string> more = m_comparer.modelVersions();
        versions.insert(versions.end(), more.begin(), more.end());
        return versions;
    }

private:
    Embedder(vision::FaceEngine engine, vision::FaceComparer comparer)
        : m_engine(std::move(engine)), m_comparer(std::move(comparer))
    {
    }

    Result<vision::FaceEmbedding> embed(const std::filesystem::path& file, Embedded& times)
    {
        const auto begin = Clock::now();
        KIOSK_TRY(const Image picture, vision::readImageFile(file));
        times.decodeMs.push_back(msSince(begin));
        const auto decoded = Clock::now();
        KIOSK_TRY(const auto face, m_engine.theOneFace(picture, leastEyeDistance));
        times.findMs.push_back(msSince(decoded));
        const auto found = Clock::now();
        KIOSK_TRY(auto embedding, m_comparer.embed(picture, face));
        times.embedMs.push_back(msSince(found));
        times.wholeMs.push_back(msSince(decoded));
        return embedding;
    }

    vision::FaceEngine m_engine;
    vision::FaceComparer m_comparer;
};

std::vector<std::optional<double>> compareAll(const FaceList& list, const Embedded& embedded)
{
    std::vector<std::optional<double>> scores;
    for (const FacePair& pair : list.pairs) {
        const auto& a = embedded.of[pair.a];
        const auto& b = embedded.of[pair.b];
        scores.push_back(a && b ? std::optional(vision::similarity(*a, *b)) : std::nullopt);
    }
    return scores;
}

json silentPictures(const FaceList& list, const Embedded& embedded)
{
    json silent = json::array();
    for (std::size_t i = 0; i < list.pictures.size(); ++i) {
        if (!embedded.of[i])
            silent.push_back({{"picture", list.pictures[i].file.filename().string()},
                              {"why", core::errorId(embedded.of[i].error().code)}});
    }
    return silent;
}

} // namespace

ExitStatus evaluateFaces(const Output& output, const std::filesystem::path& models,
                         const EvaluateOptions& options)
{
    auto list = readFaceList(options.list);
    if (!list)
        return output.error(list.error());
    if (options.allImpostors)
        addAllImpostors(*list);
    auto embedder = Embedder::create(models);
    if (!embedder)
        return output.error(embedder.error());

    const Embedded embedded = embedder->embedAll(list->pictures);
    const FaceScore score(*list, compareAll(*list, embedded), journey::Policy{}.faceThreshold);
    const json silent = silentPictures(*list, embedded);
    json result = score.toJson();
    result["non_response_pictures"] = silent.size();
    result["ms_median"] = percentile(embedded.wholeMs, 0.5);
    result["ms_p95"] = percentile(embedded.wholeMs, 0.95);
    result["decode_ms_median"] = percentile(embedded.decodeMs, 0.5);
    result["find_ms_median"] = percentile(embedded.findMs, 0.5);
    result["embed_ms_median"] = percentile(embedded.embedMs, 0.5);
    result["models"] = embedder->versions();
    if (options.failures) {
        result["failures"] = score.wrongPairs();
        result["silent_pictures"] = silent;
    }
    return output.result(result);
}

} // namespace kiosk::apps
