#include "identity/document_kind.h"

#include "identity/state_codes.h"

namespace kiosk::identity {
namespace {

constexpr std::string_view france = "FRA";

// 9303-5 and -6, 4.2.2.2: I, A or C; the second letter is the issuer's choice.
bool isIdCardCode(std::string_view code)
{
    return code.starts_with('I') || code.starts_with('A') || code.starts_with('C');
}

// A foreigner's card names another state. A nationality outside of the list of codes is more likely
// misread, as no check digit covers it, than of a state that nobody knows.
bool isForeigner(const Mrz& mrz)
{
    return mrz.nationality != france && isNationalityCode(mrz.nationality);
}

DocumentKind kindOfFrenchCard(const Mrz& mrz)
{
    if (mrz.documentCode == "IR" || isForeigner(mrz))
        return DocumentKind::ResidencePermit;
    if (mrz.documentCode == "ID" && mrz.format == MrzFormat::Td1)
        return DocumentKind::FrenchIdCard;
    return DocumentKind::OtherIdCard;
}

// ID for citizens (I with a filler in Portugal); these states give their foreigners other letters.
bool isCitizensCard(const Mrz& mrz)
{
    return (mrz.documentCode == "ID" || mrz.documentCode == "I") && mrz.nationality == mrz.issuer;
}

DocumentKind kindOfCard(const Mrz& mrz)
{
    if (mrz.documentCode.starts_with('D'))
        return DocumentKind::DrivingLicence;
    if (!isIdCardCode(mrz.documentCode))
        return DocumentKind::Unknown;
    if (mrz.issuer == france)
        return kindOfFrenchCard(mrz);
    if (mrz.format == MrzFormat::Td1 && isCitizensCard(mrz)) {
        if (mrz.issuer == "BEL")
            return DocumentKind::BelgianIdCard;
        if (mrz.issuer == "ESP")
            return DocumentKind::SpanishIdCard;
        if (mrz.issuer == "PRT")
            return DocumentKind::PortugueseIdCard;
    }
    return DocumentKind::OtherIdCard;
}

} // namespace

std::string_view documentKindId(DocumentKind kind) noexcept
{
    switch (kind) {
    case DocumentKind::Passport:
        return "passport";
    case DocumentKind::FrenchIdCard:
        return "french-id-card";
    case DocumentKind::FrenchIdCardOld:
        return "french-id-card-old";
    case DocumentKind::ResidencePermit:
        return "residence-permit";
    case DocumentKind::BelgianIdCard:
        return "belgian-id-card";
    case DocumentKind::SpanishIdCard:
        return "spanish-id-card";
    case DocumentKind::PortugueseIdCard:
        return "portuguese-id-card";
    case DocumentKind::OtherIdCard:
        return "other-id-card";
    case DocumentKind::Visa:
        return "visa";
    case DocumentKind::DrivingLicence:
        return "driving-licence";
    case DocumentKind::HealthCard:
        return "health-card";
    case DocumentKind::Unknown:
        break;
    }
    return "unknown";
}

DocumentKind kindOf(const Mrz& mrz) noexcept
{
    switch (mrz.format) {
    case MrzFormat::MrvA:
    case MrzFormat::MrvB:
        return DocumentKind::Visa;
    case MrzFormat::French2x36:
        return DocumentKind::FrenchIdCardOld;
    case MrzFormat::Td3:
        return mrz.documentCode.starts_with('P') ? DocumentKind::Passport : DocumentKind::Unknown;
    case MrzFormat::Td1:
    case MrzFormat::Td2:
        return kindOfCard(mrz);
    }
    return DocumentKind::Unknown;
}

DocumentKind kindOfLine(std::string_view line) noexcept
{
    return line.starts_with("D1FRA") ? DocumentKind::DrivingLicence : DocumentKind::Unknown;
}

Acceptance acceptanceOf(DocumentKind kind) noexcept
{
    switch (kind) {
    case DocumentKind::Passport:
    case DocumentKind::FrenchIdCard:
    case DocumentKind::FrenchIdCardOld:
    case DocumentKind::ResidencePermit:
    case DocumentKind::BelgianIdCard:
    case DocumentKind::SpanishIdCard:
    case DocumentKind::PortugueseIdCard:
        return Acceptance::Accepted;
    case DocumentKind::Visa:
    case DocumentKind::DrivingLicence:
    case DocumentKind::HealthCard:
        return Acceptance::NotThisOne;
    case DocumentKind::Unknown:
    case DocumentKind::OtherIdCard:
        break;
    }
    return Acceptance::AgentDecides;
}

PageSides sidesOf(DocumentKind kind) noexcept
{
    switch (kind) {
    case DocumentKind::FrenchIdCard:
    case DocumentKind::ResidencePermit:
    case DocumentKind::BelgianIdCard:
    case DocumentKind::SpanishIdCard:
    case DocumentKind::PortugueseIdCard:
    case DocumentKind::OtherIdCard:
    case DocumentKind::DrivingLicence:
        return PageSides::MrzOnBack;
    case DocumentKind::Passport:
    case DocumentKind::FrenchIdCardOld:
    case DocumentKind::Visa:
    case DocumentKind::HealthCard:
    case DocumentKind::Unknown:
        break;
    }
    return PageSides::One;
}

} // namespace kiosk::identity
