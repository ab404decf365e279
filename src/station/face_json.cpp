#include "station/face_json.h"

#include "station/face_facts.h"

namespace kiosk::station {
namespace {

using nlohmann::json;

json channelsJson(const std::vector<journey::LivenessFact>& channels)
{
    json result = json::array();
    for (const journey::LivenessFact& channel : channels)
        result.push_back(
            {{"channel", channel.channel}, {"verdict", channel.verdict}, {"score", channel.score}});
    return result;
}

json challengesJson(const std::vector<journey::ChallengeFact>& challenges)
{
    json result = json::array();
    for (const journey::ChallengeFact& challenge : challenges)
        result.push_back({{"challenge", challenge.challenge},
                          {"done", challenge.done},
                          {"wrong", challenge.wrong},
                          {"skipped", challenge.skipped}});
    return result;
}

json limitsJson(const vision::FaceQualityLimits& limits)
{
    json result = {{"overall", limits.overall}};
    for (std::size_t i = 0; i < vision::faceMeasureCount; ++i)
        result[std::string(vision::faceMeasureId(static_cast<vision::FaceMeasure>(i)))] =
            limits.least[i];
    return result;
}

} // namespace

json faceJson(const journey::FaceFacts& face, const journey::Policy& policy)
{
    return {{"similarity", face.similarity},
            {"reference", journey::faceReferenceId(face.reference)},
            {"liveness", face.liveness},
            {"verdict", journey::livenessId(face.verdict)},
            {"rule", face.livenessRule},
            {"channels", channelsJson(face.channels)},
            {"challenges", challengesJson(face.challenges)},
            {"quality", face.quality},
            {"quality_faults", face.qualityFaults},
            {"frames", face.frames},
            {"models", face.models},
            {"thresholds",
             {{"similarity", policy.faceThreshold},
              {"grey_zone", policy.faceGreyZone},
              {"liveness", policy.livenessThreshold},
              {"quality", limitsJson(limitsOf(policy))}}}};
}

} // namespace kiosk::station
