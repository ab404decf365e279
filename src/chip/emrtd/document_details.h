// The data groups beside the MRZ and the portrait that an enrolment can use: DG7, DG11, DG12 (ICAO
// 9303-10 sections 4.7.7, 4.7.11, 4.7.12) and DG13 of the French identity card. Pure functions over
// files as read; every failure is MalformedData. Texts are UTF-8, whatever the file had, without
// padding; '<' still separates their parts. Fields that are missing, or dates that are none, are
// empty: they fail nothing.
#pragma once

#include "core/image.h"
#include "core/personal_text.h"
#include "core/result.h"
#include "identity/date.h"

#include <optional>
#include <vector>

namespace kiosk::chip::emrtd {

struct PersonalDetails // DG11
{
    PersonalText fullName; // SURNAME<<GIVEN<NAMES, with the accents that the MRZ has lost
    PersonalText personalNumber;
    PersonalText birthPlace;
    PersonalText birthDate; // YYYYMMDD
    PersonalText address;
    PersonalText telephone;
    PersonalText profession;
    PersonalText title;
};

struct DocumentIssue // DG12
{
    std::string authority;
    std::optional<identity::Date> date;
    std::string endorsements;
};

struct FrenchCardDetails // DG13: not standardized, known from cards that were looked at
{
    std::optional<int> heightCm;
    PersonalText street;
    PersonalText postCode;
    PersonalText city;
    PersonalText country;
    PersonalText addressComplement;
    PersonalText birthCity;
    PersonalText birthDepartment;
};

[[nodiscard]] Result<PersonalDetails> parseDg11(ByteView file);
[[nodiscard]] Result<DocumentIssue> parseDg12(ByteView file);
[[nodiscard]] Result<FrenchCardDetails> parseFrenchDg13(ByteView file);
// The images of signature or usual mark, as encoded.
[[nodiscard]] Result<std::vector<EncodedImage>> parseDg7(ByteView file);

} // namespace kiosk::chip::emrtd
