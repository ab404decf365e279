#include "backend/manifest_circumstances.h"

#include "backend/http.h"
#include "backend/json_members.h"

#include <array>

namespace kiosk::backend {
namespace {

using nlohmann::json;

constexpr std::array modes{journey::Mode::SelfService, journey::Mode::Desk, journey::Mode::Assisted,
                           journey::Mode::Headless};
constexpr std::array reasons{journey::Reason::NoPhone, journey::Reason::FaceCheckFailed,
                             journey::Reason::NewPhone, journey::Reason::Represented,
                             journey::Reason::HelpersPhone};
constexpr std::array authorities{journey::Authority::Parent, journey::Authority::Guardian,
                                 journey::Authority::Mandate};
constexpr std::array skips{
    journey::SkipReason::CardLost,        journey::SkipReason::CardUnreadable,
    journey::SkipReason::NoDocument,      journey::SkipReason::ChipDamaged,
    journey::SkipReason::FaceNotPossible, journey::SkipReason::FaceRefused,
    journey::SkipReason::FaceCovered};
constexpr std::array answers{journey::RecordAnswer::Waiting, journey::RecordAnswer::Unavailable,
                             journey::RecordAnswer::Unknown, journey::RecordAnswer::Known};

template <typename Values, typename Id>
auto valueOf(const Values& values, Id idOf, const std::string& id)
    -> std::optional<typename Values::value_type>
{
    for (const auto value : values)
        if (idOf(value) == id)
            return value;
    return std::nullopt;
}

std::string idMember(const json& object, const char* name)
{
    return textMember(object, name).value_or("");
}

// What the kiosk was told. This back office's own word takes its place where it has one.
std::optional<journey::RecordFacts> readRecord(const json& record)
{
    if (record.empty())
        return std::nullopt;
    journey::RecordFacts facts;
    facts.answer = valueOf(answers, journey::recordAnswerId, idMember(record, "answer"))
                       .value_or(journey::RecordAnswer::Unavailable);
    facts.deceased = flag(record, "deceased");
    facts.duplicate = flag(record, "duplicate");
    facts.activePhone = flag(record, "active_phone");
    facts.regime = idMember(record, "regime");
    return facts;
}

std::optional<journey::ResumeFacts> readResume(const json& resume)
{
    if (resume.empty())
        return std::nullopt;
    journey::ResumeFacts facts;
    facts.reference = idMember(resume, "reference");
    return facts;
}

} // namespace

Result<void> readCircumstances(const json& manifest, journey::State& state)
{
    state.mode = valueOf(modes, journey::modeId, idMember(manifest, "mode")).value_or(state.mode);
    state.department = idMember(manifest, "department");
    state.reason = valueOf(reasons, journey::reasonId, idMember(manifest, "reason"));
    if (journey::isProxy(state))
        state.authority =
            valueOf(authorities, journey::authorityId, idMember(manifest, "authority"));
    for (const std::string& id : texts(manifest, "skipped")) {
        const auto skipped = valueOf(skips, journey::skipReasonId, id);
        if (!skipped)
            return fail(ErrorCode::MalformedData, "manifest: skipped");
        state.skipped.push_back(*skipped);
    }
    state.record = readRecord(objectMember(manifest, "record"));
    state.resume = readResume(objectMember(manifest, "resume"));
    if (state.resume && state.document &&
        state.document->source == journey::DocumentSource::PhoneApp)
        state.resume->document = state.document;
    return {};
}

} // namespace kiosk::backend
