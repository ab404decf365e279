#include "ui/shell/reason_wording.h"

#include "ui/shell/document_wording.h"
#include "ui/shell/wording.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <array>

namespace kiosk::ui {
namespace {

// clang-format off
constexpr std::array decisionReasons{
    WordOf{"age.too_young", QT_TRANSLATE_NOOP("Wording", "The digital carte Vitale is not yet available at this age")},
    WordOf{"age.unknown", QT_TRANSLATE_NOOP("Wording", "The age is not proven")},
    WordOf{"agent.accepted", QT_TRANSLATE_NOOP("Wording", "Accepted by an agent")},
    WordOf{"agent.refused", QT_TRANSLATE_NOOP("Wording", "Refused by an agent")},
    WordOf{"all.checks_passed", QT_TRANSLATE_NOOP("Wording", "All checks passed")},
    WordOf{"biometrics.refused", QT_TRANSLATE_NOOP("Wording", "The person chose comparison by an agent")},
    WordOf{"card.ok", QT_TRANSLATE_NOOP("Wording", "The carte Vitale was read")},
    WordOf{"chip.absent", QT_TRANSLATE_NOOP("Wording", "The document's chip was not read")},
    WordOf{"chip.altered", QT_TRANSLATE_NOOP("Wording", "The chip's data is altered")},
    WordOf{"chip.clone_not_excluded", QT_TRANSLATE_NOOP("Wording", "The chip cannot prove that it is no copy")},
    WordOf{"chip.cloned", QT_TRANSLATE_NOOP("Wording", "The chip may be a copy: it did not prove that it is the original")},
    WordOf{"chip.expired_signer", QT_TRANSLATE_NOOP("Wording", "The chip was signed with an expired certificate")},
    WordOf{"chip.mismatch", QT_TRANSLATE_NOOP("Wording", "Chip and page do not say the same")},
    WordOf{"chip.not_checked", QT_TRANSLATE_NOOP("Wording", "The chip was not checked")},
    WordOf{"chip.ok", QT_TRANSLATE_NOOP("Wording", "The chip is genuine and says what the page says")},
    WordOf{"chip.revoked_signer", QT_TRANSLATE_NOOP("Wording", "The chip was signed with a revoked certificate")},
    WordOf{"chip.unknown_issuer", QT_TRANSLATE_NOOP("Wording", "The chip's issuer is not known")},
    WordOf{"consent.absent", QT_TRANSLATE_NOOP("Wording", "No agreement was given")},
    WordOf{"department.not_open", QT_TRANSLATE_NOOP("Wording", "The digital carte Vitale is not open yet in this department")},
    WordOf{"department.unknown", QT_TRANSLATE_NOOP("Wording", "In which department this kiosk stands is not set")},
    WordOf{"device.simulated", QT_TRANSLATE_NOOP("Wording", "A device was simulated")},
    WordOf{"document.absent", QT_TRANSLATE_NOOP("Wording", "No identity document was read")},
    WordOf{"document.check_digits", QT_TRANSLATE_NOOP("Wording", "A check digit of the document is wrong")},
    WordOf{"document.chip_needed", QT_TRANSLATE_NOOP("Wording", "For this document a genuine chip is needed")},
    WordOf{"document.confirmed_by_person", QT_TRANSLATE_NOOP("Wording", "The person confirmed what was read; no check digit proves it")},
    WordOf{"document.copy_suspected", QT_TRANSLATE_NOOP("Wording", "It may be a copy or a screen instead of the document")},
    WordOf{"document.expired", QT_TRANSLATE_NOOP("Wording", "The identity document has expired")},
    WordOf{"document.expired_accepted", QT_TRANSLATE_NOOP("Wording", "The identity document has expired, within the time that is accepted")},
    WordOf{"document.implausible", QT_TRANSLATE_NOOP("Wording", "Something on the document is not plausible")},
    WordOf{"document.kind_not_accepted", QT_TRANSLATE_NOOP("Wording", "A document of this kind is not accepted")},
    WordOf{"document.kind_not_listed", QT_TRANSLATE_NOOP("Wording", "A document of a kind that is not on the list")},
    WordOf{"document.no_expiry", QT_TRANSLATE_NOOP("Wording", "The document's expiry is not known")},
    WordOf{"document.ok", QT_TRANSLATE_NOOP("Wording", "The document was read and is in order")},
    WordOf{"document.one_side_only", QT_TRANSLATE_NOOP("Wording", "Only one side of the document was seen")},
    WordOf{"document.printed_mismatch", QT_TRANSLATE_NOOP("Wording", "What is printed differs from the lines < < <")},
    WordOf{"document.seal_altered", QT_TRANSLATE_NOOP("Wording", "The visible seal is altered")},
    WordOf{"document.seal_contradicts", QT_TRANSLATE_NOOP("Wording", "The visible seal says something else than the page")},
    WordOf{"document.seal_not_checked", QT_TRANSLATE_NOOP("Wording", "The visible seal was not checked")},
    WordOf{"document.seal_opaque", QT_TRANSLATE_NOOP("Wording", "There is a visible seal; its content is not public")},
    WordOf{"document.seal_unknown_issuer", QT_TRANSLATE_NOOP("Wording", "The signer of the visible seal is not known")},
    WordOf{"document.swiped_only", QT_TRANSLATE_NOOP("Wording", "The document was swiped only; no picture was taken")},
    WordOf{"document.unconfirmed", QT_TRANSLATE_NOOP("Wording", "What was read has not been confirmed")},
    WordOf{"document.unknown_kind", QT_TRANSLATE_NOOP("Wording", "The document is not known here")},
    WordOf{"face.absent", QT_TRANSLATE_NOOP("Wording", "No face was compared")},
    WordOf{"face.grey_zone", QT_TRANSLATE_NOOP("Wording", "The face nearly matches; an agent compares")},
    WordOf{"face.liveness_unsure", QT_TRANSLATE_NOOP("Wording", "Whether a live person was there is open; an agent looks")},
    WordOf{"face.low_quality", QT_TRANSLATE_NOOP("Wording", "The picture of the face is too poor for a safe comparison")},
    WordOf{"face.no_match", QT_TRANSLATE_NOOP("Wording", "The face does not match")},
    WordOf{"face.not_live", QT_TRANSLATE_NOOP("Wording", "A live person was not confirmed")},
    WordOf{"face.ok", QT_TRANSLATE_NOOP("Wording", "The face matches, and a live person was there")},
    WordOf{"face.printed_reference", QT_TRANSLATE_NOOP("Wording", "The face was compared with the printed photograph, which is trusted less")},
    WordOf{"holder.absent", QT_TRANSLATE_NOOP("Wording", "No carte Vitale was read")},
    WordOf{"holder.not_proven_by_card", QT_TRANSLATE_NOOP("Wording", "The social security number was typed")},
    WordOf{"holder.provisional", QT_TRANSLATE_NOOP("Wording", "The social security number is a provisional one")},
    WordOf{"identity.birth", QT_TRANSLATE_NOOP("Wording", "The birth dates differ")},
    WordOf{"identity.explainable", QT_TRANSLATE_NOOP("Wording", "Names or dates differ in a way that civil status explains")},
    WordOf{"identity.name", QT_TRANSLATE_NOOP("Wording", "The names differ")},
    WordOf{"identity.nir", QT_TRANSLATE_NOOP("Wording", "The social security number does not fit the document")},
    WordOf{"identity.ok", QT_TRANSLATE_NOOP("Wording", "Card, document and record name one person")},
    WordOf{"identity.same_family_name", QT_TRANSLATE_NOOP("Wording", "The holder and the representative have one family name")},
    WordOf{"identity.sex", QT_TRANSLATE_NOOP("Wording", "The sex differs")},
    WordOf{"person.asked", QT_TRANSLATE_NOOP("Wording", "The person asked for an agent")},
    WordOf{"policy.unknown", QT_TRANSLATE_NOOP("Wording", "The back office does not know this version of the policy")},
    WordOf{"record.active_phone", QT_TRANSLATE_NOOP("Wording", "A digital card is active on another phone")},
    WordOf{"record.deceased", QT_TRANSLATE_NOOP("Wording", "The health insurance has this person as deceased")},
    WordOf{"record.duplicate", QT_TRANSLATE_NOOP("Wording", "Two records may be the same person")},
    WordOf{"record.holder_unknown", QT_TRANSLATE_NOOP("Wording", "The health insurance does not know this number with this birth date")},
    WordOf{"record.not_asked", QT_TRANSLATE_NOOP("Wording", "The health insurance's record could not be asked")},
    WordOf{"record.ok", QT_TRANSLATE_NOOP("Wording", "The health insurance's record is in order")},
    WordOf{"represented.age_unknown", QT_TRANSLATE_NOOP("Wording", "The age of whoever acts for another is not proven")},
    WordOf{"represented.authority", QT_TRANSLATE_NOOP("Wording", "The right to act for this person has to be shown")},
    WordOf{"represented.guardian", QT_TRANSLATE_NOOP("Wording", "A guardian acts: please see the court's decision")},
    WordOf{"represented.mandate", QT_TRANSLATE_NOOP("Wording", "Somebody acts by mandate: please see the mandate")},
    WordOf{"represented.parent", QT_TRANSLATE_NOOP("Wording", "A parent acts: please see the proof, such as the family record book")},
    WordOf{"represented.too_young_representative", QT_TRANSLATE_NOOP("Wording", "Whoever acts for another has to be of age")},
    WordOf{"resume.proven_by_phone", QT_TRANSLATE_NOOP("Wording", "Proven in the phone app already")},
    WordOf{"scheme.not_open", QT_TRANSLATE_NOOP("Wording", "The digital carte Vitale is not open yet to this health insurance scheme")},
    WordOf{"scheme.unknown", QT_TRANSLATE_NOOP("Wording", "The health insurance scheme is not known")},
    WordOf{"skip.card-lost", QT_TRANSLATE_NOOP("Wording", "The carte Vitale is lost; its number was typed")},
    WordOf{"skip.card-unreadable", QT_TRANSLATE_NOOP("Wording", "The carte Vitale cannot be read; its number was typed")},
    WordOf{"skip.chip-damaged", QT_TRANSLATE_NOOP("Wording", "The document's chip cannot be read")},
    WordOf{"skip.face-covered", QT_TRANSLATE_NOOP("Wording", "The person keeps their face covered; please compare in private")},
    WordOf{"skip.face-not-possible", QT_TRANSLATE_NOOP("Wording", "No picture of the face is possible; please compare yourself")},
    WordOf{"skip.face-refused", QT_TRANSLATE_NOOP("Wording", "The person refuses the comparison by machine; please compare yourself")},
    WordOf{"skip.no-document", QT_TRANSLATE_NOOP("Wording", "No identity document: the social worker's attestation is needed")},
    WordOf{"steps.ok", QT_TRANSLATE_NOOP("Wording", "Every step was done")},
};

// Those of given names are those of surnames, where they have none of their own.
constexpr std::array differences{
    WordOf{"settled", QT_TRANSLATE_NOOP("Wording", "settled by an agent")},
    WordOf{"name.abbreviation", QT_TRANSLATE_NOOP("Wording", "A word of the name is abbreviated")},
    WordOf{"name.boundary", QT_TRANSLATE_NOOP("Wording", "Surname and given names are divided in another way")},
    WordOf{"name.different", QT_TRANSLATE_NOOP("Wording", "These are different surnames")},
    WordOf{"name.double_surname", QT_TRANSLATE_NOOP("Wording", "One of two surnames is left out")},
    WordOf{"name.filler", QT_TRANSLATE_NOOP("Wording", "One source has no name, only a sign for it")},
    WordOf{"name.left_out", QT_TRANSLATE_NOOP("Wording", "One source has fewer names")},
    WordOf{"name.order", QT_TRANSLATE_NOOP("Wording", "The names stand in another order")},
    WordOf{"name.particle", QT_TRANSLATE_NOOP("Wording", "A particle such as “de” is written in another way or left out")},
    WordOf{"name.regional_spelling", QT_TRANSLATE_NOOP("Wording", "The name is written in the spelling of another region")},
    WordOf{"name.single", QT_TRANSLATE_NOOP("Wording", "The person has one name only, and it stands in another place")},
    WordOf{"name.spacing", QT_TRANSLATE_NOOP("Wording", "The name is written in one word or in several")},
    WordOf{"name.transliteration", QT_TRANSLATE_NOOP("Wording", "The name is written in Latin letters in another way")},
    WordOf{"name.truncated", QT_TRANSLATE_NOOP("Wording", "A long name was cut short")},
    WordOf{"name.umlaut", QT_TRANSLATE_NOOP("Wording", "A letter with a sign, such as ü, is written in another way")},
    WordOf{"name.unreadable", QT_TRANSLATE_NOOP("Wording", "One of the names cannot be read")},
    WordOf{"name.usage", QT_TRANSLATE_NOOP("Wording", "The usage name is compared with the birth name")},
    WordOf{"given.different", QT_TRANSLATE_NOOP("Wording", "These are different given names")},
    WordOf{"birth.different", QT_TRANSLATE_NOOP("Wording", "These are different birth dates")},
    WordOf{"birth.no_calendar_date", QT_TRANSLATE_NOOP("Wording", "The birth date is no calendar date")},
    WordOf{"birth.swapped", QT_TRANSLATE_NOOP("Wording", "Day and month stand in each other's place")},
    WordOf{"nir.birth", QT_TRANSLATE_NOOP("Wording", "The number names another birth date")},
    WordOf{"nir.changed", QT_TRANSLATE_NOOP("Wording", "The number has been changed")},
    WordOf{"nir.different", QT_TRANSLATE_NOOP("Wording", "These are different numbers")},
    WordOf{"nir.sex", QT_TRANSLATE_NOOP("Wording", "The number names the other sex")},
    WordOf{"sex.changed", QT_TRANSLATE_NOOP("Wording", "The sex has been changed in civil status")},
    WordOf{"sex.different", QT_TRANSLATE_NOOP("Wording", "The sources name a different sex")},
};
// clang-format on

constexpr std::string_view notCheckedPrefix = "document.not_checked.";

} // namespace

bool isWorded(const std::string& id)
{
    const auto errors = core::allErrors();
    return findWord(decisionReasons, id) || findWord(differences, id) ||
           id.starts_with(notCheckedPrefix) ||
           std::any_of(errors.begin(), errors.end(),
                       [&](const core::ErrorText& error) { return error.id == id; });
}

QString decisionReasonText(const std::string& id)
{
    if (const char* text = findWord(decisionReasons, id))
        return word(text);
    if (id.starts_with(notCheckedPrefix))
        return word(QT_TRANSLATE_NOOP("Wording", "Not checked: %1"))
            .arg(notCheckedText(id.substr(notCheckedPrefix.size())));
    for (const auto& error : core::allErrors())
        if (error.id == id)
            return errorSentence(error.code);
    if (id.starts_with("identity."))
        return word(QT_TRANSLATE_NOOP("Wording", "Card, document or record differ"));
    return QString::fromStdString(id);
}

QString differenceText(const std::string& id)
{
    if (const char* text = findWord(differences, id))
        return word(text);
    constexpr std::string_view given = "given.";
    if (id.starts_with(given))
        return differenceText("name." + id.substr(given.size()));
    if (id.starts_with("name."))
        return word(QT_TRANSLATE_NOOP("Wording", "The names are written in another way"));
    if (id.starts_with("birth."))
        return word(QT_TRANSLATE_NOOP("Wording", "The birth dates are written in another way"));
    return decisionReasonText(id);
}

} // namespace kiosk::ui
