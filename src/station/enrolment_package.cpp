#include "station/enrolment_package.h"

#include "core/text_codec.h"
#include "station/case_json.h"
#include "station/document_json.h"
#include "station/face_json.h"
#include "vision/image_codec.h"

#include <nlohmann/json.hpp>

namespace kiosk::station {
namespace {

using nlohmann::json;

constexpr int jpegQuality = 90;
constexpr int evidenceQuality = 70; // of pictures that only show how the face was taken

std::string text(const PersonalText& personal)
{
    return std::string(personal.reveal());
}

json simulatedSources(const journey::State& state)
{
    json sources = json::array();
    const bool card =
        (state.healthCard && state.healthCard->simulated) || (state.chip && state.chip->simulated);
    if (card)
        sources.push_back("card-reader");
    if (state.document && state.document->simulated)
        sources.push_back(state.document->source == journey::DocumentSource::Scanner
                              ? "document-scanner"
                              : "document-camera");
    if (state.face && state.face->simulated)
        sources.push_back("face-camera");
    return sources;
}

json holderJson(const identity::Holder& holder, bool typed)
{
    return {{"nir", text(holder.nir.compact())},
            {"surname", text(holder.name.surname)},
            {"given_names", text(holder.name.givenNames)},
            {"birth", holder.birth.iso()},
            {"typed", typed}};
}

json chipJson(const journey::ChipFacts& chip)
{
    json result = {{"protocol", chip.protocol},
                   {"verdict", journey::chipVerdictId(chip.verdict)},
                   {"verdict_reason", chip.verdictReason},
                   {"proof", journey::chipProofId(chip.proof)},
                   {"proof_method", chip.proofMethod},
                   {"proof_reason", chip.proofReason},
                   {"apdu_count", chip.apduCount},
                   {"duration_ms", chip.duration.count()}};
    if (chip.trustUpdated)
        result["trust_updated"] = core::toRfc3339(*chip.trustUpdated);
    return result;
}

json agentsJson(const std::vector<journey::AgentDecision>& words)
{
    json list = json::array();
    for (const journey::AgentDecision& word : words)
        list.push_back({{"id", word.agentId},
                        {"role", identity::agentRoleId(word.role)},
                        {"at", core::toRfc3339(word.at)},
                        {"word", journey::agentWordId(word.word)},
                        {"reason", word.reason},
                        {"text", text(word.text)},
                        {"judged", word.judged},
                        {"certificate", core::toBase64(word.certificate)},
                        {"signature", core::toBase64(word.signature)}});
    return list;
}

json manifest(const PackageId& id, const journey::State& state, const Evidence& evidence,
              const outbox::HandoffDigests& handoff, const Config& config, TimePoint now)
{
    json result = {
        {"format", "fr.carte-vitale.enrolment/1"},
        {"package_id", id.text()},
        {"case_id", state.caseId.text()},
        {"created_at", core::toRfc3339(now)},
        {"kiosk_id", config.kioskId},
        {"office", config.office},
        {"mode", journey::modeId(state.mode)},
        {"language", state.language},
        {"trial", config.policy.trial},
        {"simulated", simulatedSources(state)},
        {"consent",
         {{"at", core::toRfc3339(state.consent->at)},
          {"text_version", state.consent->textVersion},
          {"biometrics", state.consent->biometrics}}},
        {"holder", holderJson(*journey::chosenHolder(state), state.healthCard->typed)},
        {"decision",
         {{"verdict", journey::verdictId(state.decision->verdict)},
          {"reasons", state.decision->reasons},
          {"remarks", state.decision->remarks},
          {"rules", state.decision->rules},
          {"policy_version", state.decision->policyVersion}}},
        {"handoff",
         {{"code_sha256", handoff.codeSha256},
          {"tx_hmac", handoff.txHmac},
          {"expires_at", core::toRfc3339(handoff.expires)}}},
    };
    addCircumstances(result, state);
    if (state.document)
        result["document"] = documentJson(*state.document, evidence.document);
    if (state.chip)
        result["chip"] = chipJson(*state.chip);
    if (state.face)
        result["face"] = faceJson(*state.face, config.policy);
    if (!state.agents.empty())
        result["agents"] = agentsJson(state.agents);
    return result;
}

// The files as read, so that the back office can verify data and chip once more.
void addChip(const chip::emrtd::ChipReading& chip, std::vector<outbox::Attachment>& files)
{
    const auto add = [&files](const std::string& name, SecureBytes octets) {
        if (!octets.empty())
            files.push_back({"chip/" + name, "application/octet-stream", std::move(octets)});
    };
    add("ef.com", chip.efCom);
    add("ef.sod", chip.efSod);
    add("ef.cardsecurity", chip.cardSecurity);
    for (const auto& [number, octets] : chip.dataGroups)
        add("dg" + std::to_string(number) + ".bin", octets);
    if (chip.chip.evidence) {
        add("aa-challenge.bin", core::toSecure(chip.chip.evidence->challenge));
        add("aa-response.bin", core::toSecure(chip.chip.evidence->response));
    }
}

Result<std::vector<outbox::Attachment>> attachments(const Evidence& evidence)
{
    std::vector<outbox::Attachment> files;
    if (evidence.chip)
        addChip(*evidence.chip, files);
    const auto addPicture = [&files](std::string name, const SharedImage& image,
                                     int quality = jpegQuality) -> Result<void> {
        if (!image)
            return {};
        KIOSK_TRY(auto jpeg, vision::encodeJpeg(*image, quality));
        files.push_back({std::move(name), jpeg.mediaType, std::move(jpeg.octets)});
        return {};
    };
    const DocumentPictures& document = evidence.document;
    KIOSK_CHECK(addPicture("document/page.jpg", document.page));
    KIOSK_CHECK(addPicture("document/front.jpg", document.front));
    KIOSK_CHECK(addPicture("document/back.jpg", document.back));
    KIOSK_CHECK(addPicture("document/portrait.jpg", document.portrait));
    if (!document.seal.empty())
        files.push_back({"document/seal.bin", "application/octet-stream", document.seal});
    const FacePictures& face = evidence.face;
    KIOSK_CHECK(addPicture("face/portrait.jpg", face.portrait));
    KIOSK_CHECK(addPicture("face/head.jpg", face.head));
    const auto addSeries = [&](const std::string& name, const std::vector<SharedImage>& series,
                               std::size_t first) -> Result<void> {
        for (std::size_t i = 0; i < series.size(); ++i) {
            const std::string file = name + std::to_string(first + i) + ".jpg";
            KIOSK_CHECK(addPicture(file, series[i], evidenceQuality));
        }
        return {};
    };
    KIOSK_CHECK(addSeries("face/frame-", face.others, 2)); // the portrait is the first
    KIOSK_CHECK(addSeries("face/movement-", face.movements, 1));
    return files;
}

} // namespace

Result<outbox::PackageContent> makePackageContent(const PackageId& id, const journey::State& state,
                                                  const Evidence& evidence,
                                                  const outbox::HandoffDigests& handoff,
                                                  const Config& config, TimePoint now)
{
    const bool sealable = state.consent && state.decision && state.healthCard &&
                          journey::chosenHolder(state) != nullptr;
    const bool decided = sealable && (state.decision->verdict == journey::Verdict::Accept ||
                                      state.decision->verdict == journey::Verdict::ReviewLater);
    if (!decided)
        return fail(ErrorCode::InvalidArgument, "the case is not one that may be sealed");
    KIOSK_TRY(auto files, attachments(evidence));
    return outbox::PackageContent{id, manifest(id, state, evidence, handoff, config, now).dump(),
                                  std::move(files)};
}

} // namespace kiosk::station
