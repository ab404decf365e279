#include "backend/manifest_face.h"

#include "backend/http.h"
#include "backend/json_members.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::backend {
namespace {

using journey::FaceReference;
using journey::Liveness;
using nlohmann::json;

constexpr std::size_t mostEntries = 64; // of a list; more is nonsense

int whole(const json& object, const char* name, double most)
{
    const double value = number(object, name);
    return std::isfinite(value) ? static_cast<int>(std::clamp(value, 0.0, most)) : 0;
}

template <typename Entry, typename Read>
std::vector<Entry> entries(const json& object, const char* name, Read read)
{
    std::vector<Entry> result;
    const auto list = object.find(name);
    if (list == object.end() || !list->is_array())
        return result;
    for (const json& item : *list)
        if (item.is_object() && result.size() < mostEntries)
            result.push_back(read(item));
    return result;
}

Liveness verdictOf(const json& face)
{
    const std::string id = textMember(face, "verdict").value_or("");
    for (const Liveness verdict : {Liveness::Live, Liveness::Attack})
        if (journey::livenessId(verdict) == id)
            return verdict;
    return Liveness::Unsure;
}

} // namespace

journey::FaceFacts readFace(const json& face, bool simulated)
{
    journey::FaceFacts facts;
    facts.similarity = number(face, "similarity");
    facts.liveness = number(face, "liveness");
    facts.frames = whole(face, "frames", 1e6);
    facts.models = texts(face, "models");
    facts.simulated = simulated;
    facts.verdict = verdictOf(face);
    facts.livenessRule = textMember(face, "rule").value_or("");
    facts.channels = entries<journey::LivenessFact>(face, "channels", [](const json& channel) {
        return journey::LivenessFact{textMember(channel, "channel").value_or(""),
                                     textMember(channel, "verdict").value_or(""),
                                     number(channel, "score")};
    });
    facts.challenges = entries<journey::ChallengeFact>(face, "challenges", [](const json& asked) {
        return journey::ChallengeFact{textMember(asked, "challenge").value_or(""),
                                      flag(asked, "done"), whole(asked, "wrong", 1000),
                                      flag(asked, "skipped")};
    });
    const auto reference = textMember(face, "reference");
    if (reference && *reference != journey::faceReferenceId(FaceReference::Chip))
        facts.reference = FaceReference::Printed;
    facts.quality = whole(face, "quality", 100);
    facts.qualityFaults = texts(face, "quality_faults");
    return facts;
}

} // namespace kiosk::backend
