// Sides of invented documents as vision would have read them.
#pragma once

#include "support/journey_facts.h"
#include "vision/document_reader.h"

namespace kiosk::test {

// Any picture; `shade` tells one from another.
inline Image picture(std::uint8_t shade = 0x80, int width = 8, int height = 6)
{
    const auto octets = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3;
    return Image::create(width, height, PixelFormat::Bgr24, SecureBytes(octets, shade)).value();
}

inline vision::MrzReading reading(identity::Mrz mrz)
{
    return {.mrz = std::move(mrz), .confidence = 0.99};
}

// A card of the same person with another number.
inline identity::Mrz otherFrenchCard()
{
    return identity::parseMrz({"IDFRASPEC01FR17<<<<<<<<<<<<<<<", "0002299F3406304FRA<<<<<<<<<<<6",
                               "LEFEVRE<OCONNOR<<ZOE<ADELE<<<<"})
        .value();
}

inline vision::DocumentSide sideWithZone(identity::Mrz mrz, std::uint8_t shade = 0x40)
{
    vision::DocumentSide side;
    side.page = picture(shade);
    side.kind = identity::kindOf(mrz);
    side.side = vision::PageSide::Back;
    side.mrz = reading(std::move(mrz));
    return side;
}

inline vision::DocumentSide passportSide()
{
    auto side = sideWithZone(passport());
    side.side = vision::PageSide::Front;
    side.visual.portrait = picture(0x22);
    return side;
}

inline vision::DocumentSide cardBack()
{
    return sideWithZone(frenchCard());
}

// A French card's; `number` as printed, empty when it was not read.
inline vision::DocumentSide cardFront(const char* number = "SPEC00FR1")
{
    vision::DocumentSide side;
    side.page = picture(0x60);
    side.kind = identity::DocumentKind::FrenchIdCard;
    side.side = vision::PageSide::Front;
    side.mrzProblem = ErrorCode::MrzNotFound;
    side.visual.fields.number = PersonalText(number);
    side.visual.fields.can = PersonalText("493017");
    side.visual.portrait = picture(0x22);
    return side;
}

inline vision::DocumentSide unknownFront()
{
    auto side = cardFront("");
    side.kind = identity::DocumentKind::Unknown;
    side.side = vision::PageSide::Unknown;
    side.visual.fields = {};
    return side;
}

// A page of text: nothing that tells a document.
inline vision::DocumentSide blankSide(ErrorCode problem = ErrorCode::MrzNotFound)
{
    vision::DocumentSide side;
    side.page = picture(0xF0);
    side.mrzProblem = problem;
    return side;
}

inline vision::DocumentSide licenceSide()
{
    auto side = blankSide(ErrorCode::DocumentNotAccepted);
    side.kind = identity::DocumentKind::DrivingLicence;
    return side;
}

} // namespace kiosk::test
