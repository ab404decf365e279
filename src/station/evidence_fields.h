// Inside the room only: the members of the evidence that are no octets, for drafts, as
// station/state_fields.h has the state's. Octets and pictures are parts of their own.
#pragma once

#include "station/evidence.h"
#include "station/state_fields.h"

namespace kiosk::station {

// clang-format off
template <> struct EnumTexts<chip::emrtd::ChipProof> : TextsUpTo<chip::emrtd::ChipProof::Failed, chip::emrtd::chipProofId> {};
template <> struct EnumTexts<chip::emrtd::DataVerdict> : TextsUpTo<chip::emrtd::DataVerdict::NotChecked, chip::emrtd::dataVerdictId> {};
template <> struct EnumTexts<vision::PageFault> : TextsUpTo<vision::PageFault::Moving, vision::pageFaultId> {};
// clang-format on

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, chip::emrtd::PersonalDetails>& value)
{
    auto& [fullName, personalNumber, birthPlace, birthDate, address, telephone, profession, title] =
        value;
    visit("full_name", fullName);
    visit("personal_number", personalNumber);
    visit("birth_place", birthPlace);
    visit("birth_date", birthDate);
    visit("address", address);
    visit("telephone", telephone);
    visit("profession", profession);
    visit("title", title);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, chip::emrtd::DocumentIssue>& value)
{
    auto& [authority, date, endorsements] = value;
    visit("authority", authority);
    visit("date", date);
    visit("endorsements", endorsements);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, chip::emrtd::FrenchCardDetails>& value)
{
    auto& [heightCm, street, postCode, city, country, addressComplement, birthCity,
           birthDepartment] = value;
    visit("height_cm", heightCm);
    visit("street", street);
    visit("post_code", postCode);
    visit("city", city);
    visit("country", country);
    visit("address_complement", addressComplement);
    visit("birth_city", birthCity);
    visit("birth_department", birthDepartment);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, chip::emrtd::DataAuthenticity>& value)
{
    auto& [verdict, reason, signer, trustUpdated] = value;
    visit("verdict", verdict);
    visit("reason", reason);
    visit("signer", signer);
    visit("trust_updated", trustUpdated);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, chip::emrtd::ActiveAuthenticationEvidence>& value)
{
    auto& [challenge, response] = value;
    visit("challenge", challenge);
    visit("response", response);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, chip::emrtd::ChipAuthenticity>& value)
{
    auto& [proof, method, reason, evidence] = value;
    visit("proof", proof);
    visit("method", method);
    visit("reason", reason);
    visit("evidence", evidence);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, EncodedImage>& value)
{
    auto& [mediaType, octets] = value;
    visit("media_type", mediaType);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, chip::emrtd::ChipReading>& value)
{
    auto& [protocol, dataGroups, efCom, efSod, cardSecurity, mrz, portrait, person, issue,
           frenchCard, signatures, notes, authenticity, chip, apduCount, octets, blockSize,
           untilDg1, duration] = value;
    visit("protocol", protocol);
    visit("mrz", mrz);
    visit("portrait", portrait);
    visit("person", person);
    visit("issue", issue);
    visit("french_card", frenchCard);
    visit("signatures", signatures);
    visit("notes", notes);
    visit("authenticity", authenticity);
    visit("chip", chip);
    visit("apdu_count", apduCount);
    visit("octets", octets);
    visit("block_size", blockSize);
    visit("until_dg_1", untilDg1);
    visit("duration", duration);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, vision::PointF>& value)
{
    auto& [x, y] = value;
    visit("x", x);
    visit("y", y);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, vision::PageQuality>& value)
{
    auto& [pixelsPerMm, sharpness, brightness, glare, glareAt, shadow, tilt, fault] = value;
    visit("pixels_per_mm", pixelsPerMm);
    visit("sharpness", sharpness);
    visit("brightness", brightness);
    visit("glare", glare);
    visit("glare_at", glareAt);
    visit("shadow", shadow);
    visit("tilt", tilt);
    visit("fault", fault);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, vision::CopyHints>& value)
{
    auto& [colour, screen, blackAndWhite, onScreen] = value;
    visit("colour", colour);
    visit("screen", screen);
    visit("black_and_white", blackAndWhite);
    visit("on_screen", onScreen);
}

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, SideMeasures>& value)
{
    auto& [quality, copy] = value;
    visit("quality", quality);
    visit("copy", copy);
}

} // namespace kiosk::station
