#include "ui/shell/document_wording.h"

#include "ui/shell/wording.h"
#include "ui/shell/words.h"

namespace kiosk::ui {
namespace {

QString plausibilityText(std::string_view text, const std::string& id)
{
    return text.empty()
               ? QString::fromStdString(id)
               : QCoreApplication::translate("PlausibilityText", std::string(text).c_str());
}

QString sexText(identity::Sex sex)
{
    switch (sex) {
    case identity::Sex::Female:
        return word(QT_TRANSLATE_NOOP("Wording", "Female"));
    case identity::Sex::Male:
        return word(QT_TRANSLATE_NOOP("Wording", "Male"));
    case identity::Sex::Unspecified:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "Not specified"));
}

QString birthText(const identity::Mrz& mrz, const QLocale& locale, const identity::Date& today)
{
    const auto birth = identity::parseMrzBirth(mrz.birthText, today);
    return birth ? dateText(*birth, locale) : QString::fromStdString(mrz.birthText);
}

QString expiryText(const identity::Mrz& mrz, const QLocale& locale)
{
    const auto expiry = identity::parseMrzExpiry(mrz.expiryText);
    return expiry ? dateText(*expiry, locale) : QString::fromStdString(mrz.expiryText);
}

// A zone has room for so many letters only; the dots say that the rest is not an error.
QString cut(QString name, bool truncated)
{
    return truncated && !name.isEmpty() ? name + QChar(0x2026) : name;
}

std::vector<Fact> namesOf(const identity::Mrz& mrz)
{
    const QString given = personal(mrz.name.givenNames);
    return {{word(QT_TRANSLATE_NOOP("Wording", "Surname")),
             cut(personal(mrz.name.surname), mrz.nameTruncated && given.isEmpty())},
            {word(QT_TRANSLATE_NOOP("Wording", "Given names")), cut(given, mrz.nameTruncated)}};
}

std::vector<Fact> everyFactOf(const identity::Mrz& mrz, identity::MrzField field,
                              const QLocale& locale, const identity::Date& today)
{
    using identity::MrzField;
    switch (field) {
    case MrzField::DocumentCode:
        return {{word(QT_TRANSLATE_NOOP("Wording", "Document")), documentKind(mrz)}};
    case MrzField::Issuer:
        return {{word(QT_TRANSLATE_NOOP("Wording", "Issued by")), countryName(mrz.issuer)}};
    case MrzField::Name:
        return namesOf(mrz);
    case MrzField::Number:
        return {{word(QT_TRANSLATE_NOOP("Wording", "Document number")), grouped(mrz.number)}};
    case MrzField::Nationality:
        return {{word(QT_TRANSLATE_NOOP("Wording", "Nationality")), countryName(mrz.nationality)}};
    case MrzField::Birth:
        return {{word(QT_TRANSLATE_NOOP("Wording", "Born on")), birthText(mrz, locale, today)}};
    case MrzField::Sex:
        return {{word(QT_TRANSLATE_NOOP("Wording", "Sex")), sexText(mrz.sex)}};
    case MrzField::Expiry:
        return {{word(QT_TRANSLATE_NOOP("Wording", "Valid until")), expiryText(mrz, locale)}};
    case MrzField::Optional:
        break;
    }
    return {
        {word(QT_TRANSLATE_NOOP("Wording", "Further number")), grouped(mrz.optional1)},
        {word(QT_TRANSLATE_NOOP("Wording", "Further number")), grouped(mrz.optional2)},
    };
}

} // namespace

QString documentName(const journey::DocumentFacts& document)
{
    using identity::DocumentKind;
    switch (document.kind) {
    case DocumentKind::Passport:
        return word(QT_TRANSLATE_NOOP("Wording", "Passport"));
    case DocumentKind::FrenchIdCard:
        return word(QT_TRANSLATE_NOOP("Wording", "French identity card"));
    case DocumentKind::FrenchIdCardOld:
        return word(QT_TRANSLATE_NOOP("Wording", "French identity card, old model"));
    case DocumentKind::ResidencePermit:
        return word(QT_TRANSLATE_NOOP("Wording", "Residence permit"));
    case DocumentKind::BelgianIdCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Belgian identity card"));
    case DocumentKind::SpanishIdCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Spanish identity card"));
    case DocumentKind::PortugueseIdCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Portuguese identity card"));
    case DocumentKind::OtherIdCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Identity card of another state"));
    case DocumentKind::Visa:
        return word(QT_TRANSLATE_NOOP("Wording", "Visa"));
    case DocumentKind::DrivingLicence:
        return word(QT_TRANSLATE_NOOP("Wording", "Driving licence"));
    case DocumentKind::HealthCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Carte Vitale"));
    case DocumentKind::Unknown:
        break;
    }
    if (document.mrz.documentCode.empty())
        return word(QT_TRANSLATE_NOOP("Wording", "A document that is not known here"));
    return documentKind(document.mrz);
}

QString grouped(const PersonalText& text)
{
    constexpr qsizetype groupLength = 3;
    QString result = personal(text);
    for (qsizetype at = (result.size() - 1) / groupLength * groupLength; at > 0; at -= groupLength)
        result.insert(at, QChar(0xA0));
    return result;
}

std::vector<Fact> factsOf(const identity::Mrz& mrz, identity::MrzField field, const QLocale& locale,
                          const identity::Date& today)
{
    auto facts = everyFactOf(mrz, field, locale, today);
    std::erase_if(facts, [](const Fact& fact) { return fact.value.isEmpty(); });
    return facts;
}

QString fieldName(identity::MrzField field)
{
    if (field == identity::MrzField::Name)
        return word(QT_TRANSLATE_NOOP("Wording", "Name"));
    return everyFactOf({}, field, {}, {}).front().name;
}

QString sideName(bool front)
{
    return front ? word(QT_TRANSLATE_NOOP("Wording", "Front"))
                 : word(QT_TRANSLATE_NOOP("Wording", "Back"));
}

QString printedFieldName(identity::PrintedField field)
{
    using identity::PrintedField;
    switch (field) {
    case PrintedField::Birth:
        return word(QT_TRANSLATE_NOOP("Wording", "Born on"));
    case PrintedField::Expiry:
        return word(QT_TRANSLATE_NOOP("Wording", "Valid until"));
    case PrintedField::Number:
        return word(QT_TRANSLATE_NOOP("Wording", "Document number"));
    case PrintedField::Name:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "Name"));
}

QString printedMatchText(identity::PrintedMatch match)
{
    using identity::PrintedMatch;
    switch (match) {
    case PrintedMatch::Match:
        return word(QT_TRANSLATE_NOOP("Wording", "The same"));
    case PrintedMatch::Explainable:
        return word(QT_TRANSLATE_NOOP("Wording", "Explainable"));
    case PrintedMatch::Conflict:
        return word(QT_TRANSLATE_NOOP("Wording", "Different"));
    case PrintedMatch::NotRead:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "Not read"));
}

VerdictTone toneOf(identity::PrintedMatch match)
{
    using identity::PrintedMatch;
    if (match == PrintedMatch::Match)
        return VerdictTone::Good;
    return match == PrintedMatch::Conflict ? VerdictTone::Bad : VerdictTone::Open;
}

QString sealText(journey::DocumentSeal seal)
{
    using journey::DocumentSeal;
    switch (seal) {
    case DocumentSeal::Genuine:
        return word(QT_TRANSLATE_NOOP("Wording", "The visible seal is genuine and says the same"));
    case DocumentSeal::Contradicts:
        return word(
            QT_TRANSLATE_NOOP("Wording", "The visible seal says something else than the page"));
    case DocumentSeal::Altered:
        return word(QT_TRANSLATE_NOOP("Wording", "The visible seal is altered"));
    case DocumentSeal::UnknownIssuer:
        return word(QT_TRANSLATE_NOOP("Wording", "The signer of the visible seal is not known"));
    case DocumentSeal::Opaque:
        return word(
            QT_TRANSLATE_NOOP("Wording", "There is a visible seal; its content is not public"));
    case DocumentSeal::None:
        break;
    }
    return {};
}

VerdictTone toneOf(journey::DocumentSeal seal)
{
    using journey::DocumentSeal;
    if (seal == DocumentSeal::Genuine)
        return VerdictTone::Good;
    const bool bad = seal == DocumentSeal::Contradicts || seal == DocumentSeal::Altered;
    return bad ? VerdictTone::Bad : VerdictTone::Open;
}

QString sourceText(journey::DocumentSource source)
{
    using journey::DocumentSource;
    switch (source) {
    case DocumentSource::Scanner:
        return word(QT_TRANSLATE_NOOP("Wording", "from the scanner"));
    case DocumentSource::SwipeReader:
        return word(QT_TRANSLATE_NOOP("Wording", "swiped"));
    case DocumentSource::PhoneApp:
        return word(QT_TRANSLATE_NOOP("Wording", "from the phone app"));
    case DocumentSource::Camera:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "from the camera"));
}

QString hintText(const std::string& id)
{
    const auto* known = identity::findPlausibilityText(id);
    return plausibilityText(known ? known->hint : std::string_view(), id);
}

QString notCheckedText(const std::string& id)
{
    const auto* known = identity::findPlausibilityText(id);
    return plausibilityText(known ? known->notChecked : std::string_view(), id);
}

} // namespace kiosk::ui
