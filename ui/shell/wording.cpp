#include "ui/shell/wording.h"

#include <QCoreApplication>
#include <QDate>

#include <array>
#include <utility>

namespace kiosk::ui {
namespace {

QString word(const char* text)
{
    return QCoreApplication::translate("Wording", text);
}

QString errorText(std::string_view text)
{
    return QCoreApplication::translate("ErrorText", std::string(text).c_str());
}

struct Reason
{
    std::string_view id;
    const char* text;
};

// clang-format off
constexpr std::array decisionReasons{
    Reason{"all.checks_passed", QT_TRANSLATE_NOOP("Wording", "All checks passed")},
    Reason{"agent.accepted", QT_TRANSLATE_NOOP("Wording", "Accepted by an agent")},
    Reason{"agent.refused", QT_TRANSLATE_NOOP("Wording", "Refused by an agent")},
    Reason{"age.too_young", QT_TRANSLATE_NOOP("Wording", "The digital carte Vitale is not yet available at this age")},
    Reason{"age.unknown", QT_TRANSLATE_NOOP("Wording", "The age is not proven")},
    Reason{"biometrics.refused", QT_TRANSLATE_NOOP("Wording", "The person chose comparison by an agent")},
    Reason{"chip.absent", QT_TRANSLATE_NOOP("Wording", "The document's chip was not read")},
    Reason{"chip.altered", QT_TRANSLATE_NOOP("Wording", "The chip's data is altered")},
    Reason{"chip.clone_not_excluded", QT_TRANSLATE_NOOP("Wording", "The chip cannot prove that it is no copy")},
    Reason{"chip.cloned", QT_TRANSLATE_NOOP("Wording", "The chip may be a copy: it did not prove that it is the original")},
    Reason{"chip.expired_signer", QT_TRANSLATE_NOOP("Wording", "The chip was signed with an expired certificate")},
    Reason{"chip.revoked_signer", QT_TRANSLATE_NOOP("Wording", "The chip was signed with a revoked certificate")},
    Reason{"chip.mismatch", QT_TRANSLATE_NOOP("Wording", "Chip and page do not say the same")},
    Reason{"chip.not_checked", QT_TRANSLATE_NOOP("Wording", "The chip was not checked")},
    Reason{"chip.unknown_issuer", QT_TRANSLATE_NOOP("Wording", "The chip's issuer is not known")},
    Reason{"consent.absent", QT_TRANSLATE_NOOP("Wording", "No agreement was given")},
    Reason{"device.simulated", QT_TRANSLATE_NOOP("Wording", "A device was simulated")},
    Reason{"document.absent", QT_TRANSLATE_NOOP("Wording", "No identity document was read")},
    Reason{"document.check_digits", QT_TRANSLATE_NOOP("Wording", "A check digit of the document is wrong")},
    Reason{"document.expired", QT_TRANSLATE_NOOP("Wording", "The identity document has expired")},
    Reason{"document.no_expiry", QT_TRANSLATE_NOOP("Wording", "The document's expiry is not known")},
    Reason{"face.absent", QT_TRANSLATE_NOOP("Wording", "No face was compared")},
    Reason{"face.grey_zone", QT_TRANSLATE_NOOP("Wording", "The face nearly matches; an agent compares")},
    Reason{"face.no_match", QT_TRANSLATE_NOOP("Wording", "The face does not match")},
    Reason{"face.not_live", QT_TRANSLATE_NOOP("Wording", "A live person was not confirmed")},
    Reason{"holder.absent", QT_TRANSLATE_NOOP("Wording", "No carte Vitale was read")},
    Reason{"holder.not_proven_by_card", QT_TRANSLATE_NOOP("Wording", "The social security number was typed")},
    Reason{"identity.birth", QT_TRANSLATE_NOOP("Wording", "The birth dates on card and document differ")},
    Reason{"identity.name", QT_TRANSLATE_NOOP("Wording", "The names on card and document differ")},
    Reason{"identity.sex", QT_TRANSLATE_NOOP("Wording", "The sex on card and document differs")},
    Reason{"person.asked", QT_TRANSLATE_NOOP("Wording", "The person asked for an agent")},
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

QString guidanceText(station::Guidance guidance)
{
    using station::Guidance;
    switch (guidance) {
    case Guidance::LookAtCamera:
        return word(QT_TRANSLATE_NOOP("Wording", "Look straight at the camera"));
    case Guidance::ComeCloser:
        return word(QT_TRANSLATE_NOOP("Wording", "Come a little closer"));
    case Guidance::MoveBack:
        return word(QT_TRANSLATE_NOOP("Wording", "Move back a little"));
    case Guidance::Centre:
        return word(QT_TRANSLATE_NOOP("Wording", "Bring your face into the oval"));
    case Guidance::StayAlone:
        return word(QT_TRANSLATE_NOOP("Wording", "Please stay alone in the picture"));
    case Guidance::HoldStill:
        return word(QT_TRANSLATE_NOOP("Wording", "Very good. Please hold still"));
    case Guidance::MoreLight:
        return word(QT_TRANSLATE_NOOP("Wording", "Turn your face towards the light"));
    case Guidance::ShowPage:
        return word(
            QT_TRANSLATE_NOOP("Wording", "Lay the page with your photograph under the camera"));
    case Guidance::HoldPageStill:
        return word(QT_TRANSLATE_NOOP("Wording", "Very good. Leave the document still"));
    case Guidance::AvoidGlare:
        return word(
            QT_TRANSLATE_NOOP("Wording", "Tilt the document a little to avoid reflections"));
    case Guidance::ShowFront:
        return word(QT_TRANSLATE_NOOP("Wording", "Now show the side with your photograph"));
    case Guidance::ShowBack:
        return word(
            QT_TRANSLATE_NOOP("Wording", "Now turn it over: show the side with the lines < < <"));
    case Guidance::MovePageIn:
        return word(QT_TRANSLATE_NOOP("Wording", "Move the document fully into the picture"));
    case Guidance::PageCloser:
        return word(QT_TRANSLATE_NOOP("Wording", "Bring the document a little closer"));
    case Guidance::PageFlat:
        return word(
            QT_TRANSLATE_NOOP("Wording", "Lay the document flat, straight under the camera"));
    case Guidance::PageMoreLight:
        return word(QT_TRANSLATE_NOOP("Wording", "There is too little light on the document"));
    case Guidance::PageLessLight:
        return word(QT_TRANSLATE_NOOP("Wording", "There is too much light on the document"));
    case Guidance::PageSharper:
        return word(QT_TRANSLATE_NOOP(
            "Wording", "The picture is blurred: hold the document still, a little further away"));
    case Guidance::PageTaken:
        return word(QT_TRANSLATE_NOOP("Wording", "Got it. You can leave the document where it is"));
    case Guidance::InsertCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Insert your carte Vitale, chip first"));
    case Guidance::LeaveCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Leave the card in the reader"));
    case Guidance::TurnCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Turn the card round: chip first, facing up"));
    case Guidance::PlaceOnReader:
        return word(QT_TRANSLATE_NOOP("Wording", "Lay the closed document on the reader"));
    case Guidance::None:
        break;
    }
    return {};
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
    for (const auto& reason : decisionReasons) {
        if (reason.id == id)
            return word(reason.text);
    }
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
