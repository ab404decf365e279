// The rules on the face, on the sources against each other, and on agents' words.
#include "journey/judgement.h"

#include <algorithm>

namespace kiosk::journey {
namespace {

// Whoever could not move as asked is no attack: an agent looks.
void judgeLiveness(Judgement& judgement, const FaceFindings& face)
{
    const Policy& policy = judgement.policy();
    const std::string verdict(livenessId(face.verdict));
    if (face.verdict == Liveness::Attack)
        return judgement.fail("face.liveness", "face.not_live", {verdict, "live"});
    const auto sure = [&judgement](bool holds, const char* rule, Judgement::Text text) {
        judgement.check(holds, rule, "face.liveness_unsure", std::move(text));
    };
    sure(face.verdict == Liveness::Live, "face.liveness", {verdict, "live"});
    sure(face.liveness >= policy.livenessThreshold, "face.liveness_threshold",
         {decimal(face.liveness), "at least " + decimal(policy.livenessThreshold)});
    // Those that a person could not do, or did wrongly first, count for nothing.
    constexpr int movements = 2;
    if (policy.activeLiveness)
        sure(face.movementsDone >= movements, "face.active_liveness",
             {std::to_string(face.movementsDone) + " movements",
              "at least " + std::to_string(movements)});
    else
        judgement.notApplicable("face.active_liveness");
}

void judgeQuality(Judgement& judgement, const FaceFindings& face)
{
    const auto& limits = judgement.policy().faceQuality;
    const auto overall = limits.find("overall");
    const int least = std::max(1, overall == limits.end() ? 1 : overall->second);
    const std::string faults =
        face.qualityFaults.empty() ? "" : ", faults: " + std::to_string(face.qualityFaults.size());
    judgement.check(face.qualityFaults.empty() && face.quality >= least, "face.quality",
                    "face.low_quality",
                    {std::to_string(face.quality) + faults,
                     "at least " + std::to_string(least) + ", no faults"});
}

void judgeSimilarity(Judgement& judgement, const FaceFindings& face)
{
    const Policy& policy = judgement.policy();
    const std::string found = decimal(face.similarity);
    judgement.check(face.reference == FaceReference::Chip, "face.reference",
                    "face.printed_reference",
                    {std::string(faceReferenceId(face.reference)), "the chip's portrait"});
    const Judgement::Text grey{found, "at least " + decimal(policy.faceGreyZone)};
    if (!(face.similarity >= policy.faceGreyZone))
        return judgement.fail("face.grey_zone", "face.no_match", grey);
    judgement.pass("face.grey_zone", grey);
    judgement.check(face.similarity >= policy.faceThreshold, "face.threshold", "face.grey_zone",
                    {found, "at least " + decimal(policy.faceThreshold)});
}

std::string_view conflictReason(const std::string& part)
{
    if (part == "birth")
        return "identity.birth";
    if (part == "sex")
        return "identity.sex";
    return part == "nir" ? "identity.nir" : "identity.name";
}

bool isSameFamilyName(const IdentityFinding& finding)
{
    return finding.sources == "holder-representative";
}

// Another sex or number than before: it happens, but somebody has to look.
bool isEventOfLife(const identity::PartMatch& part)
{
    return part.reason == "sex.changed" || part.reason == "nir.changed";
}

void judgePart(Judgement& judgement, const IdentityFinding& finding)
{
    using identity::NameMatch;
    const std::string rule = "identity." + finding.sources + "." + finding.part.part;
    if (isSameFamilyName(finding))
        return judgement.remark(rule, "identity.same_family_name", {"the same", "to be known"});
    switch (finding.part.match) {
    case NameMatch::Match:
        return judgement.pass(rule, {"match", "no conflict"});
    case NameMatch::Explainable:
        return judgement.fail(rule,
                              isEventOfLife(finding.part) ? conflictReason(finding.part.part)
                                                          : "identity.explainable",
                              {finding.part.reason, "no conflict"});
    case NameMatch::Conflict:
        judgement.fail(rule, conflictReason(finding.part.part),
                       {finding.part.reason, "no conflict"});
    }
}

// Only words of those who may decide at all.
bool isRefusal(const AgentFinding& word)
{
    return word.isSigned && word.word == AgentWord::Refuse &&
           identity::may(word.role, identity::AgentAct::Decide);
}

} // namespace

void judgeFace(Judgement& judgement)
{
    const Findings& found = judgement.findings();
    for (const SkipReason reason : found.skipped)
        if (stepOf(reason) == Step::Face)
            judgement.fail("skips.face", "skip." + std::string(skipReasonId(reason)),
                           {"skipped", "a face compared"});
    if (found.consent && !found.biometrics)
        return judgement.fail("face.consent", "biometrics.refused",
                              {"not agreed to", "agreed to, or an agent compares"});
    if (!found.face) {
        if (!isSkipped(found, Step::Face))
            judgement.fail("face", "face.absent", {"none", "a face compared"});
        return;
    }
    judgeLiveness(judgement, *found.face);
    judgeQuality(judgement, *found.face);
    judgeSimilarity(judgement, *found.face);
}

void judgeIdentity(Judgement& judgement)
{
    if (judgement.findings().identity.empty())
        return judgement.notApplicable("identity");
    for (const IdentityFinding& finding : judgement.findings().identity)
        judgePart(judgement, finding);
}

void judgeAgents(Judgement& judgement)
{
    const auto& words = judgement.findings().agents;
    if (words.empty())
        return judgement.notApplicable("agents");
    const bool refused = std::any_of(words.begin(), words.end(), isRefusal);
    judgement.check(!refused, "agents", "agent.refused",
                    {std::to_string(words.size()) + (refused ? " words, one refuses" : " words"),
                     "none refuses"});
}

} // namespace kiosk::journey
