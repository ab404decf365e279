#include "backend/manifest.h"

#include "backend/http.h"
#include "backend/json_members.h"
#include "backend/manifest_agents.h"
#include "backend/manifest_circumstances.h"
#include "backend/manifest_document.h"
#include "backend/manifest_face.h"
#include "core/text_codec.h"

#include <algorithm>

namespace kiosk::backend {
namespace {

using nlohmann::json;

constexpr auto format = "fr.carte-vitale.enrolment/1";

tl::unexpected<Error> malformed(const char* member)
{
    return fail(ErrorCode::MalformedData, std::string("manifest: ") + member);
}

Result<identity::Date> parseIsoDate(const std::string& text)
{
    std::string compact = text;
    std::erase(compact, '-');
    if (text.size() != 10)
        return malformed("birth");
    return identity::parseCompactDate(compact);
}

Result<journey::HealthCardFacts> readHolder(const json& holder, bool simulated, bool trial)
{
    journey::HealthCardFacts facts;
    facts.simulated = simulated;
    facts.typed = flag(holder, "typed");
    facts.fromPhone = flag(holder, "from_phone");
    identity::Holder person;
    KIOSK_TRY(person.nir, identity::Nir::parse(textMember(holder, "nir").value_or(""), trial));
    person.name.surname = PersonalText(textMember(holder, "surname").value_or(""));
    person.name.givenNames = PersonalText(textMember(holder, "given_names").value_or(""));
    const std::string birth = textMember(holder, "birth").value_or("");
    if (!birth.empty()) {
        KIOSK_TRY(person.birth, parseIsoDate(birth));
    }
    facts.holders.push_back(std::move(person));
    facts.chosen = 0;
    return facts;
}

Result<std::vector<AttachmentEntry>> readAttachments(const json& manifest)
{
    const auto list = manifest.find("attachments");
    if (list == manifest.end() || !list->is_array())
        return malformed("attachments");
    std::vector<AttachmentEntry> entries;
    for (const auto& item : *list) {
        if (!item.is_object() || !item.contains("size") || !item["size"].is_number_unsigned())
            return malformed("attachments");
        AttachmentEntry entry{textMember(item, "name").value_or(""),
                              item["size"].get<std::int64_t>(),
                              textMember(item, "sha256").value_or("")};
        if (entry.name.empty() || !isSha256Hex(entry.sha256))
            return malformed("attachments");
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<journey::State> readFacts(const json& manifest, bool trial)
{
    const auto simulated = texts(manifest, "simulated");
    const bool cards = contains(simulated, "card-reader");
    journey::State state;
    state.language = textMember(manifest, "language").value_or("fr");
    if (const auto& consent = objectMember(manifest, "consent"); !consent.empty()) {
        KIOSK_TRY(const TimePoint at, core::fromRfc3339(textMember(consent, "at").value_or("")));
        state.consent = journey::Consent{at, textMember(consent, "text_version").value_or(""),
                                         flag(consent, "biometrics")};
    }
    if (const auto& holder = objectMember(manifest, "holder"); !holder.empty()) {
        KIOSK_TRY(state.healthCard, readHolder(holder, cards, trial));
    }
    if (const auto& document = objectMember(manifest, "document"); !document.empty()) {
        const bool notReal =
            contains(simulated, "document-camera") || contains(simulated, "document-scanner");
        KIOSK_TRY(state.document, readDocument(document, notReal));
    }
    if (const auto& chip = objectMember(manifest, "chip"); !chip.empty()) {
        state.chip = journey::ChipFacts{};
        state.chip->protocol = textMember(chip, "protocol").value_or("");
        state.chip->simulated = cards;
        // A kiosk's good word for a chip counts for nothing here; its bad one does.
        if (textMember(chip, "proof") ==
            std::string(journey::chipProofId(journey::ChipProof::Failed)))
            state.chip->proof = journey::ChipProof::Failed;
    }
    if (const auto& face = objectMember(manifest, "face"); !face.empty())
        state.face = readFace(face, contains(simulated, "face-camera"));
    state.caseId = CaseId::parse(textMember(manifest, "case_id").value_or("")).value_or(CaseId());
    state.agents = readAgents(manifest);
    KIOSK_CHECK(readCircumstances(manifest, state));
    return state;
}

} // namespace

Result<Manifest> parseManifest(ByteView octets)
{
    KIOSK_TRY(const json object, parseJsonObject(core::asText(octets)));
    if (textMember(object, "format") != std::string(format))
        return malformed("format");
    Manifest manifest;
    manifest.packageId = textMember(object, "package_id").value_or("");
    manifest.kioskId = textMember(object, "kiosk_id").value_or("");
    manifest.trial = flag(object, "trial");
    manifest.policyVersion =
        textMember(objectMember(object, "decision"), "policy_version").value_or("");
    manifest.rePairing = textMember(object, "kind") == "re-pairing";
    KIOSK_TRY(manifest.created, core::fromRfc3339(textMember(object, "created_at").value_or("")));
    KIOSK_TRY(manifest.attachments, readAttachments(object));
    KIOSK_TRY(manifest.facts, readFacts(object, manifest.trial));
    manifest.facts.movesFromPhone = manifest.rePairing;
    return manifest;
}

} // namespace kiosk::backend
