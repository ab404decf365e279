// Inside the room only: the members of the journey's state and of what it is made of, for drafts.
// Each function names every member of its struct, so that a new one cannot be forgotten: the
// structured binding no longer compiles.
#pragma once

#include "station/document_json.h"
#include "station/secure_json.h"

#include "journey/state.h"

#include <array>

namespace kiosk::station {

template <auto Last, auto Text>
struct TextsUpTo
{
    static constexpr auto last = Last;
    static std::string_view text(decltype(Last) value) { return Text(value); }
};

[[nodiscard]] constexpr std::string_view sexText(identity::Sex sex)
{
    constexpr std::array<std::string_view, 3> texts{"unspecified", "male", "female"};
    return texts[static_cast<std::size_t>(sex)];
}
[[nodiscard]] constexpr std::string_view formatText(identity::MrzFormat format)
{
    constexpr std::array<std::string_view, 6> texts{"td1",   "td2",   "td3",
                                                    "mrv-a", "mrv-b", "french-2x36"};
    return texts[static_cast<std::size_t>(format)];
}

// clang-format off
template <> struct EnumTexts<ErrorCode> : TextsUpTo<ErrorCode::Internal, core::errorId> {};
template <> struct EnumTexts<identity::AgentRole> : TextsUpTo<identity::AgentRole::Auditor, identity::agentRoleId> {};
template <> struct EnumTexts<identity::DocumentKind> : TextsUpTo<identity::DocumentKind::HealthCard, identity::documentKindId> {};
template <> struct EnumTexts<identity::MrzField> : TextsUpTo<identity::MrzField::Optional, identity::mrzFieldId> {};
template <> struct EnumTexts<identity::MrzFormat> : TextsUpTo<identity::MrzFormat::French2x36, formatText> {};
template <> struct EnumTexts<identity::PrintedField> : TextsUpTo<identity::PrintedField::Number, identity::printedFieldId> {};
template <> struct EnumTexts<identity::PrintedMatch> : TextsUpTo<identity::PrintedMatch::Conflict, printedMatchId> {};
template <> struct EnumTexts<identity::Sex> : TextsUpTo<identity::Sex::Female, sexText> {};
template <> struct EnumTexts<journey::AgentWord> : TextsUpTo<journey::AgentWord::Return, journey::agentWordId> {};
template <> struct EnumTexts<journey::Authority> : TextsUpTo<journey::Authority::Mandate, journey::authorityId> {};
template <> struct EnumTexts<journey::ChipProof> : TextsUpTo<journey::ChipProof::Failed, journey::chipProofId> {};
template <> struct EnumTexts<journey::ChipVerdict> : TextsUpTo<journey::ChipVerdict::NotChecked, journey::chipVerdictId> {};
template <> struct EnumTexts<journey::DocumentSeal> : TextsUpTo<journey::DocumentSeal::Opaque, journey::documentSealId> {};
template <> struct EnumTexts<journey::DocumentSource> : TextsUpTo<journey::DocumentSource::PhoneApp, journey::documentSourceId> {};
template <> struct EnumTexts<journey::FaceReference> : TextsUpTo<journey::FaceReference::Printed, journey::faceReferenceId> {};
template <> struct EnumTexts<journey::Liveness> : TextsUpTo<journey::Liveness::Attack, journey::livenessId> {};
template <> struct EnumTexts<journey::Mode> : TextsUpTo<journey::Mode::Headless, journey::modeId> {};
template <> struct EnumTexts<journey::Reason> : TextsUpTo<journey::Reason::HelpersPhone, journey::reasonId> {};
template <> struct EnumTexts<journey::RecordAnswer> : TextsUpTo<journey::RecordAnswer::Known, journey::recordAnswerId> {};
template <> struct EnumTexts<journey::SkipReason> : TextsUpTo<journey::SkipReason::FaceCovered, journey::skipReasonId> {};
template <> struct EnumTexts<journey::Step> : TextsUpTo<journey::Step::Wiped, journey::stepId> {};
template <> struct EnumTexts<journey::Verdict> : TextsUpTo<journey::Verdict::Refuse, journey::verdictId> {};
// clang-format on

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, identity::Date>& value)
{
    auto& [year, month, day] = value;
    visit("year", year);
    visit("month", month);
    visit("day", day);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, identity::PersonName>& value)
{
    auto& [surname, givenNames] = value;
    visit("surname", surname);
    visit("given_names", givenNames);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, identity::Holder>& value)
{
    auto& [name, birth, nir] = value;
    visit("name", name);
    visit("birth", birth);
    visit("nir", nir);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, identity::MrzLines>& value)
{
    auto& [lines] = value;
    visit("lines", lines);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, identity::MrzChecks>& value)
{
    auto& [number, birth, expiry, composite, optional] = value;
    visit("number", number);
    visit("birth", birth);
    visit("expiry", expiry);
    visit("composite", composite);
    visit("optional", optional);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, identity::Mrz>& value)
{
    auto& [format, lines, documentCode, issuer, nationality, number, name, nameTruncated, birthText,
           expiryText, sex, optional1, optional2, checks] = value;
    visit("format", format);
    visit("lines", lines);
    visit("document_code", documentCode);
    visit("issuer", issuer);
    visit("nationality", nationality);
    visit("number", number);
    visit("name", name);
    visit("name_truncated", nameTruncated);
    visit("birth_text", birthText);
    visit("expiry_text", expiryText);
    visit("sex", sex);
    visit("optional_1", optional1);
    visit("optional_2", optional2);
    visit("checks", checks);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, identity::PrintedFields>& value)
{
    auto& [name, usageName, birth, expiry, number, can] = value;
    visit("name", name);
    visit("usage_name", usageName);
    visit("birth", birth);
    visit("expiry", expiry);
    visit("number", number);
    visit("can", can);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, identity::PrintedComparison>& value)
{
    auto& [field, match] = value;
    visit("field", field);
    visit("match", match);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, identity::Plausibility>& value)
{
    auto& [hints, notChecked, printed] = value;
    visit("hints", hints);
    visit("not_checked", notChecked);
    visit("printed", printed);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, identity::CivilStatus>& value)
{
    auto& [birthName, usageName, givenNames, birth, sex, nir] = value;
    visit("birth_name", birthName);
    visit("usage_name", usageName);
    visit("given_names", givenNames);
    visit("birth", birth);
    visit("sex", sex);
    visit("nir", nir);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::Comfort>& value)
{
    auto& [largeText, highContrast, speech, reducedMotion] = value;
    visit("large_text", largeText);
    visit("high_contrast", highContrast);
    visit("speech", speech);
    visit("reduced_motion", reducedMotion);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::Problem>& value)
{
    auto& [code] = value;
    visit("code", code);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::Consent>& value)
{
    auto& [at, textVersion, biometrics] = value;
    visit("at", at);
    visit("text_version", textVersion);
    visit("biometrics", biometrics);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::HealthCardFacts>& value)
{
    auto& [holders, chosen, typed, fromPhone, simulated] = value;
    visit("holders", holders);
    visit("chosen", chosen);
    visit("typed", typed);
    visit("from_phone", fromPhone);
    visit("simulated", simulated);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::DocumentFacts>& value)
{
    auto& [mrz, confidence, simulated, kind, source, toConfirm, confirmedByPerson, printed,
           plausibility, seal, sealReason, copySuspected, bothSides, confirmed, hasPortrait] =
        value;
    visit("mrz", mrz);
    visit("confidence", confidence);
    visit("simulated", simulated);
    visit("kind", kind);
    visit("source", source);
    visit("to_confirm", toConfirm);
    visit("confirmed_by_person", confirmedByPerson);
    visit("printed", printed);
    visit("plausibility", plausibility);
    visit("seal", seal);
    visit("seal_reason", sealReason);
    visit("copy_suspected", copySuspected);
    visit("both_sides", bothSides);
    visit("confirmed", confirmed);
    visit("has_portrait", hasPortrait);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::ResumeFacts>& value)
{
    auto& [reference, holder, document] = value;
    visit("reference", reference);
    visit("holder", holder);
    visit("document", document);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::RecordFacts>& value)
{
    auto& [answer, person, deceased, duplicate, activePhone, regime] = value;
    visit("answer", answer);
    visit("person", person);
    visit("deceased", deceased);
    visit("duplicate", duplicate);
    visit("active_phone", activePhone);
    visit("regime", regime);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::ChipFacts>& value)
{
    auto& [protocol, verdict, verdictReason, mrz, hasPortrait, simulated, proof, proofMethod,
           proofReason, trustUpdated, apduCount, duration] = value;
    visit("protocol", protocol);
    visit("verdict", verdict);
    visit("verdict_reason", verdictReason);
    visit("mrz", mrz);
    visit("has_portrait", hasPortrait);
    visit("simulated", simulated);
    visit("proof", proof);
    visit("proof_method", proofMethod);
    visit("proof_reason", proofReason);
    visit("trust_updated", trustUpdated);
    visit("apdu_count", apduCount);
    visit("duration", duration);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::LivenessFact>& value)
{
    auto& [channel, verdict, score] = value;
    visit("channel", channel);
    visit("verdict", verdict);
    visit("score", score);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::ChallengeFact>& value)
{
    auto& [challenge, done, wrong, skipped] = value;
    visit("challenge", challenge);
    visit("done", done);
    visit("wrong", wrong);
    visit("skipped", skipped);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::FaceFacts>& value)
{
    auto& [similarity, liveness, frames, simulated, models, verdict, livenessRule, channels,
           challenges, reference, quality, qualityFaults] = value;
    visit("similarity", similarity);
    visit("liveness", liveness);
    visit("frames", frames);
    visit("simulated", simulated);
    visit("models", models);
    visit("verdict", verdict);
    visit("liveness_rule", livenessRule);
    visit("channels", channels);
    visit("challenges", challenges);
    visit("reference", reference);
    visit("quality", quality);
    visit("quality_faults", qualityFaults);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::AgentDecision>& value)
{
    auto& [agentId, role, at, word, reason, text, judged, certificate, signature] = value;
    visit("agent_id", agentId);
    visit("role", role);
    visit("at", at);
    visit("word", word);
    visit("reason", reason);
    visit("text", text);
    visit("judged", judged);
    visit("certificate", certificate);
    visit("signature", signature);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::Decision>& value)
{
    auto& [verdict, reasons, policyVersion, remarks, rules] = value;
    visit("verdict", verdict);
    visit("reasons", reasons);
    visit("policy_version", policyVersion);
    visit("remarks", remarks);
    visit("rules", rules);
}

// Without what withoutMoment() has emptied.
template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, journey::State>& value)
{
    auto& [step, mode, language, homeLanguage, comfort, lastRequest, pending, problem, attempts,
           caseId, department, consent, reason, authority, resume, healthCard, record, inquiry,
           movesFromPhone, document, accessNumber, chipAttemptsLeft, chip, face, skipped, agents,
           decision, transactionCode, handoff, agentReasons, agentCalled, calledFrom, handledBy,
           returned] = value;
    visit("step", step);
    visit("mode", mode);
    visit("language", language);
    visit("home_language", homeLanguage);
    visit("comfort", comfort);
    visit("last_request", lastRequest);
    visit("problem", problem);
    visit("attempts", attempts);
    visit("case_id", caseId);
    visit("department", department);
    visit("consent", consent);
    visit("reason", reason);
    visit("authority", authority);
    visit("resume", resume);
    visit("health_card", healthCard);
    visit("record", record);
    visit("moves_from_phone", movesFromPhone);
    visit("document", document);
    visit("chip_attempts_left", chipAttemptsLeft);
    visit("chip", chip);
    visit("face", face);
    visit("skipped", skipped);
    visit("agents", agents);
    visit("decision", decision);
    visit("agent_reasons", agentReasons);
    visit("agent_called", agentCalled);
    visit("called_from", calledFrom);
    visit("handled_by", handledBy);
    visit("returned", returned);
}

} // namespace kiosk::station
