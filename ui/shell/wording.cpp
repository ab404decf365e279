#include "ui/shell/wording.h"

#include "ui/shell/document_wording.h"
#include "ui/shell/words.h"

#include <QDate>

#include <array>
#include <utility>

namespace kiosk::ui {
namespace {

QString errorText(std::string_view text)
{
    return QCoreApplication::translate("ErrorText", std::string(text).c_str());
}

// clang-format off
constexpr std::array decisionReasons{
    WordOf{"all.checks_passed", QT_TRANSLATE_NOOP("Wording", "All checks passed")},
    WordOf{"agent.accepted", QT_TRANSLATE_NOOP("Wording", "Accepted by an agent")},
    WordOf{"agent.refused", QT_TRANSLATE_NOOP("Wording", "Refused by an agent")},
    WordOf{"age.too_young", QT_TRANSLATE_NOOP("Wording", "The digital carte Vitale is not yet available at this age")},
    WordOf{"age.unknown", QT_TRANSLATE_NOOP("Wording", "The age is not proven")},
    WordOf{"biometrics.refused", QT_TRANSLATE_NOOP("Wording", "The person chose comparison by an agent")},
    WordOf{"chip.absent", QT_TRANSLATE_NOOP("Wording", "The document's chip was not read")},
    WordOf{"chip.altered", QT_TRANSLATE_NOOP("Wording", "The chip's data is altered")},
    WordOf{"chip.clone_not_excluded", QT_TRANSLATE_NOOP("Wording", "The chip cannot prove that it is no copy")},
    WordOf{"chip.cloned", QT_TRANSLATE_NOOP("Wording", "The chip may be a copy: it did not prove that it is the original")},
    WordOf{"chip.expired_signer", QT_TRANSLATE_NOOP("Wording", "The chip was signed with an expired certificate")},
    WordOf{"chip.revoked_signer", QT_TRANSLATE_NOOP("Wording", "The chip was signed with a revoked certificate")},
    WordOf{"chip.mismatch", QT_TRANSLATE_NOOP("Wording", "Chip and page do not say the same")},
    WordOf{"chip.not_checked", QT_TRANSLATE_NOOP("Wording", "The chip was not checked")},
    WordOf{"chip.unknown_issuer", QT_TRANSLATE_NOOP("Wording", "The chip's issuer is not known")},
    WordOf{"consent.absent", QT_TRANSLATE_NOOP("Wording", "No agreement was given")},
    WordOf{"device.simulated", QT_TRANSLATE_NOOP("Wording", "A device was simulated")},
    WordOf{"document.absent", QT_TRANSLATE_NOOP("Wording", "No identity document was read")},
    WordOf{"document.check_digits", QT_TRANSLATE_NOOP("Wording", "A check digit of the document is wrong")},
    WordOf{"document.confirmed_by_person", QT_TRANSLATE_NOOP("Wording", "The person confirmed what was read; no check digit proves it")},
    WordOf{"document.copy_suspected", QT_TRANSLATE_NOOP("Wording", "It may be a copy or a screen instead of the document")},
    WordOf{"document.expired", QT_TRANSLATE_NOOP("Wording", "The identity document has expired")},
    WordOf{"document.implausible", QT_TRANSLATE_NOOP("Wording", "Something on the document is not plausible")},
    WordOf{"document.kind_not_listed", QT_TRANSLATE_NOOP("Wording", "A document of a kind that is not on the list")},
    WordOf{"document.no_expiry", QT_TRANSLATE_NOOP("Wording", "The document's expiry is not known")},
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
    WordOf{"face.printed_reference", QT_TRANSLATE_NOOP("Wording", "The face was compared with the printed photograph, which is trusted less")},
    WordOf{"holder.absent", QT_TRANSLATE_NOOP("Wording", "No carte Vitale was read")},
    WordOf{"holder.not_proven_by_card", QT_TRANSLATE_NOOP("Wording", "The social security number was typed")},
    WordOf{"identity.birth", QT_TRANSLATE_NOOP("Wording", "The birth dates on card and document differ")},
    WordOf{"identity.name", QT_TRANSLATE_NOOP("Wording", "The names on card and document differ")},
    WordOf{"identity.sex", QT_TRANSLATE_NOOP("Wording", "The sex on card and document differs")},
    WordOf{"person.asked", QT_TRANSLATE_NOOP("Wording", "The person asked for an agent")},
};
// clang-format on

} // namespace

QString errorSentence(ErrorCode code)
{
    return errorText(core::describe(code).sentence);
}

QString errorNextStep(ErrorCode code)
{
    return errorText(core::describe(code).nextStep);
}

QString documentKind(const identity::Mrz& mrz)
{
    const std::string_view code = mrz.documentCode;
    if (code.starts_with("P"))
        return word(QT_TRANSLATE_NOOP("Wording", "Passport"));
    if (code == "IR" || code == "AR" || code == "CR" || code == "TS")
        return word(QT_TRANSLATE_NOOP("Wording", "Residence permit"));
    return word(QT_TRANSLATE_NOOP("Wording", "Identity card"));
}

QString chipText(const journey::ChipFacts& chip)
{
    using journey::ChipProof;
    if (chip.verdict != journey::ChipVerdict::Genuine)
        return chipVerdictText(chip.verdict);
    if (chip.proof == ChipProof::Genuine)
        return word(QT_TRANSLATE_NOOP("Wording", "The document is genuine"));
    if (chip.proof == ChipProof::Failed)
        return chipProofText(chip.proof);
    return word(QT_TRANSLATE_NOOP("Wording", "The data is genuine; a copied chip is not excluded"));
}

QString chipVerdictText(journey::ChipVerdict verdict)
{
    using journey::ChipVerdict;
    switch (verdict) {
    case ChipVerdict::Genuine:
        return word(QT_TRANSLATE_NOOP("Wording", "The chip's data is genuine"));
    case ChipVerdict::Altered:
        return word(QT_TRANSLATE_NOOP("Wording", "The chip's data could not be confirmed"));
    case ChipVerdict::UnknownIssuer:
        return word(
            QT_TRANSLATE_NOOP("Wording", "The chip was read; its issuer is not known here"));
    case ChipVerdict::ExpiredSigner:
        return word(QT_TRANSLATE_NOOP("Wording", "The chip was read; its signature has expired"));
    case ChipVerdict::RevokedSigner:
        return word(QT_TRANSLATE_NOOP("Wording", "The chip was read; its signature was withdrawn"));
    case ChipVerdict::NotChecked:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "The chip was not checked"));
}

QString chipProofText(journey::ChipProof proof)
{
    using journey::ChipProof;
    switch (proof) {
    case ChipProof::Genuine:
        return word(QT_TRANSLATE_NOOP("Wording", "The chip is the original"));
    case ChipProof::NotOffered:
        return word(QT_TRANSLATE_NOOP("Wording", "A copy of the chip is not excluded"));
    case ChipProof::Failed:
        return word(
            QT_TRANSLATE_NOOP("Wording", "The chip could not prove that it is the original"));
    case ChipProof::NotChecked:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "Whether the chip is a copy was not checked"));
}

QString attemptsLeftText(int count)
{
    return word(QT_TRANSLATE_NOOP("Wording", "Tries left before the chip locks: %1")).arg(count);
}

QString decisionReasonText(const std::string& id)
{
    if (const char* text = findWord(decisionReasons, id))
        return word(text);
    constexpr std::string_view notChecked = "document.not_checked.";
    if (id.starts_with(notChecked))
        return word(QT_TRANSLATE_NOOP("Wording", "Not checked: %1"))
            .arg(notCheckedText(id.substr(notChecked.size())));
    for (const auto& error : core::allErrors()) {
        if (error.id == id)
            return errorText(error.sentence);
    }
    return QString::fromStdString(id);
}

QString verdictText(journey::Verdict verdict)
{
    using journey::Verdict;
    switch (verdict) {
    case Verdict::Accept:
        return word(QT_TRANSLATE_NOOP("Wording", "Accepted"));
    case Verdict::AskTwoAgents:
        return word(QT_TRANSLATE_NOOP("Wording", "Two agents have to decide"));
    case Verdict::ReviewLater:
        return word(QT_TRANSLATE_NOOP("Wording", "The back office decides later"));
    case Verdict::Refuse:
        return word(QT_TRANSLATE_NOOP("Wording", "Refused"));
    case Verdict::AskAgent:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "An agent has to decide"));
}

QString stepName(journey::Step step)
{
    using journey::Step;
    switch (step) {
    case Step::Welcome:
        return word(QT_TRANSLATE_NOOP("Wording", "Welcome"));
    case Step::Comfort:
        return word(QT_TRANSLATE_NOOP("Wording", "Language and comfort"));
    case Step::Consent:
        return word(QT_TRANSLATE_NOOP("Wording", "Your agreement"));
    case Step::Reason:
        return word(QT_TRANSLATE_NOOP("Wording", "Your situation"));
    case Step::ResumeCode:
        return word(QT_TRANSLATE_NOOP("Wording", "Code from your phone"));
    case Step::HealthCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Carte Vitale"));
    case Step::Document:
        return word(QT_TRANSLATE_NOOP("Wording", "Identity document"));
    case Step::Chip:
        return word(QT_TRANSLATE_NOOP("Wording", "The document's chip"));
    case Step::Face:
        return word(QT_TRANSLATE_NOOP("Wording", "Your face"));
    case Step::Review:
        return word(QT_TRANSLATE_NOOP("Wording", "Check"));
    case Step::TransactionCode:
        return word(QT_TRANSLATE_NOOP("Wording", "Your code"));
    case Step::Sealing:
        return word(QT_TRANSLATE_NOOP("Wording", "Registration"));
    case Step::Registered:
        return word(QT_TRANSLATE_NOOP("Wording", "Registered"));
    case Step::Pairing:
        return word(QT_TRANSLATE_NOOP("Wording", "Your phone"));
    case Step::Receipt:
        return word(QT_TRANSLATE_NOOP("Wording", "Ticket"));
    case Step::Agent:
        return word(QT_TRANSLATE_NOOP("Wording", "With an agent"));
    case Step::Refused:
        return word(QT_TRANSLATE_NOOP("Wording", "Not possible here"));
    case Step::Wiped:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "Everything erased"));
}

QString reasonText(journey::Reason reason)
{
    using journey::Reason;
    switch (reason) {
    case Reason::FaceCheckFailed:
        return word(QT_TRANSLATE_NOOP("Wording", "The phone did not recognise my face"));
    case Reason::NewPhone:
        return word(QT_TRANSLATE_NOOP("Wording", "I have a new phone"));
    case Reason::Represented:
        return word(QT_TRANSLATE_NOOP("Wording", "For someone I represent"));
    case Reason::HelpersPhone:
        return word(QT_TRANSLATE_NOOP("Wording", "On the phone of someone who helps me"));
    case Reason::NoPhone:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "My phone cannot do it, or I have none"));
}

QString deviceName(const QString& kind)
{
    if (kind == QLatin1String("reader"))
        return word(QT_TRANSLATE_NOOP("Wording", "Card reader"));
    if (kind == QLatin1String("camera-face"))
        return word(QT_TRANSLATE_NOOP("Wording", "Face camera"));
    if (kind == QLatin1String("camera-document"))
        return word(QT_TRANSLATE_NOOP("Wording", "Document camera"));
    if (kind == QLatin1String("scanner"))
        return word(QT_TRANSLATE_NOOP("Wording", "Scanner"));
    if (kind == QLatin1String("swipe-reader"))
        return word(QT_TRANSLATE_NOOP("Wording", "Swipe reader"));
    if (kind == QLatin1String("printer"))
        return word(QT_TRANSLATE_NOOP("Wording", "Ticket printer"));
    if (kind == QLatin1String("back-office"))
        return word(QT_TRANSLATE_NOOP("Wording", "Back office"));
    if (kind == QLatin1String("storage"))
        return word(QT_TRANSLATE_NOOP("Wording", "Storage"));
    return kind;
}

QString packageStateText(const QString& state)
{
    static constexpr std::array<std::pair<const char*, const char*>, 6> names{{
        {"sealed", QT_TRANSLATE_NOOP("Wording", "Sealed")},
        {"announced", QT_TRANSLATE_NOOP("Wording", "Announced")},
        {"uploading", QT_TRANSLATE_NOOP("Wording", "Being sent")},
        {"stored", QT_TRANSLATE_NOOP("Wording", "Received")},
        {"confirmed", QT_TRANSLATE_NOOP("Wording", "Confirmed")},
        {"purged", QT_TRANSLATE_NOOP("Wording", "Erased here")},
    }};
    for (const auto& [id, name] : names) {
        if (state == QLatin1String(id))
            return word(name);
    }
    return state;
}

QString personal(const PersonalText& text)
{
    const auto utf8 = text.reveal();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString fullName(const identity::PersonName& name)
{
    return (personal(name.givenNames) + QLatin1Char(' ') + personal(name.surname)).trimmed();
}

QString dateText(const identity::Date& date, const QLocale& locale)
{
    const QDate day(date.year, date.month, date.day);
    if (day.isValid())
        return locale.toString(day, QStringLiteral("d MMMM yyyy"));
    const QDate month(date.year, date.month, 1);
    if (month.isValid())
        return locale.toString(month, QStringLiteral("MMMM yyyy"));
    return date.year > 0 ? QString::number(date.year) : QString();
}

} // namespace kiosk::ui
