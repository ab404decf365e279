#include "ui/shell/wording.h"

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
    if (kind == QLatin1String("policy"))
        return word(QT_TRANSLATE_NOOP("Wording", "Policy"));
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
