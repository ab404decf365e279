// The files of the logical data structure (ICAO 9303-10 section 4.7), built from what they say.
#pragma once

#include "core/secure_bytes.h"
#include "simulated/mrz_lines.h"
#include "simulated/portrait.h"

#include <map>
#include <string>
#include <vector>

namespace kiosk::devices::simulated {

using DataGroups = std::map<int, Bytes>; // by number, as files

[[nodiscard]] Bytes efCom(const DataGroups& present);
[[nodiscard]] Bytes dataGroup1(const MrzLines& lines);

enum class FaceEncoding : std::uint8_t { Iso19794, Iso39794 };
[[nodiscard]] Bytes dataGroup2(const Picture& portrait, FaceEncoding encoding);
[[nodiscard]] Bytes dataGroup7(const Bytes& signaturePicture);

// All texts in UTF-8; empty ones are left out.
struct PersonalDetails // DG11
{
    std::string fullName; // as the MRZ orders it: surname, two fillers, given names
    std::string personalNumber;
    std::string birthDate; // YYYYMMDD
    std::string birthPlace;
    std::string address;
    std::string telephone;
    std::string profession;
    std::string title;
};
struct DocumentIssue // DG12
{
    std::string authority;
    std::string date; // YYYYMMDD
    std::string endorsements;
};
struct FrenchCardDetails // DG13 as French identity cards use it, in ISO 8859-1
{
    std::string heightCm;
    std::string address; // street, postcode, city, country code, country, with < between
    std::string addressComplement;
    std::string birthPlace; // city, department, with < between
};
[[nodiscard]] Bytes dataGroup11(const PersonalDetails& details);
[[nodiscard]] Bytes dataGroup12(const DocumentIssue& issue);
[[nodiscard]] Bytes dataGroup13(const FrenchCardDetails& details);
[[nodiscard]] Bytes dataGroup14(ByteView securityInfos);
[[nodiscard]] Bytes dataGroup15(ByteView publicKeyInfo);

// Another name than was signed; the fields of access control stay, so that it can still be read.
[[nodiscard]] Bytes withAnotherName(Bytes dataGroup1);
// One octet of the picture's last quarter is another one.
[[nodiscard]] Bytes withAnotherPicture(Bytes dataGroup2);
// The file's outermost length says 16 million octets.
[[nodiscard]] Bytes withEnormousLength(ByteView file);

} // namespace kiosk::devices::simulated
