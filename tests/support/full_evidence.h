// Evidence of an invented person with every member set, and a comparison of all of it.
#pragma once

#include "station/evidence.h"
#include "support/journey_facts.h"

namespace kiosk::test {

// A picture in which every pixel tells whose it is.
inline SharedImage pictureOf(std::uint32_t seed, int width, int height,
                             PixelFormat format = PixelFormat::Bgr24)
{
    const int octets = width * height * (format == PixelFormat::Gray8 ? 1 : 3);
    SecureBytes pixels(static_cast<std::size_t>(octets));
    std::uint32_t state = seed * 2654435761U + 1;
    for (auto& pixel : pixels) {
        state = state * 1664525U + 1013904223U;
        pixel = static_cast<std::uint8_t>(state >> 24U);
    }
    return std::make_shared<const Image>(
        Image::create(width, height, format, std::move(pixels)).value());
}

inline SecureBytes octetsOf(std::uint32_t seed, std::size_t size)
{
    return pictureOf(seed, static_cast<int>(size), 1, PixelFormat::Gray8)->pixels();
}

inline station::SideMeasures measuresOf(double base)
{
    const auto at = [base](double shift) { return static_cast<float>(base + shift); };
    return {{.pixelsPerMm = 11.5 + base,
             .sharpness = 0.1 + base / 3,
             .brightness = 0.7,
             .glare = 0.01,
             .glareAt = {{{at(1), at(2)}, {at(3), at(2.5)}, {at(3.25), at(4)}, {at(0.1), at(4)}}},
             .shadow = 0.2,
             .tilt = 0.05,
             .fault = vision::PageFault::Shadow},
            {.colour = 0.3, .screen = 0.02, .blackAndWhite = true, .onScreen = true}};
}

inline chip::emrtd::ChipReading fullReading(std::uint32_t seed)
{
    chip::emrtd::ChipReading chip;
    chip.protocol = "PACE-ECDH-GM-AES-128 brainpoolP256r1";
    chip.dataGroups = {{1, octetsOf(seed + 1, 93)},
                       {2, octetsOf(seed + 2, 15000)},
                       {11, {}},
                       {14, octetsOf(seed + 3, 300)}};
    chip.efCom = octetsOf(seed + 4, 30);
    chip.efSod = octetsOf(seed + 5, 2100);
    chip.cardSecurity = octetsOf(seed + 6, 900);
    chip.mrz = passport();
    chip.portrait = {"image/jp2", octetsOf(seed + 7, 14000)};
    chip.person = {.fullName = PersonalText("LEFÈVRE O'CONNOR<<ZOÉ<ADÈLE"),
                   .personalNumber = PersonalText("1"),
                   .birthPlace = PersonalText("Saint-Étienne"),
                   .birthDate = PersonalText("20000229"),
                   .address = PersonalText("1 RUE DU TEST<42000"),
                   .telephone = PersonalText("+33 1 99 00 00 00"),
                   .profession = PersonalText("essayeuse"),
                   .title = PersonalText("Dr")};
    chip.issue = {
        .authority = "Préfecture", .date = identity::Date{2025, 1, 2}, .endorsements = "none"};
    chip.frenchCard = {.heightCm = 171,
                       .street = PersonalText("1 RUE DU TEST"),
                       .postCode = PersonalText("42000"),
                       .city = PersonalText("SAINT ETIENNE"),
                       .country = PersonalText("FRA"),
                       .addressComplement = PersonalText("BAT A"),
                       .birthCity = PersonalText("PARIS"),
                       .birthDepartment = PersonalText("75")};
    chip.signatures = {{"image/png", octetsOf(seed + 8, 70)}, {"image/jp2", {}}};
    chip.notes = {"DG13: refused"};
    chip.authenticity = {.verdict = chip::emrtd::DataVerdict::ExpiredSigner,
                         .reason = "the signer had expired",
                         .signer = "CN=DS, C=FR",
                         .trustUpdated = noon()};
    chip.chip = {.proof = chip::emrtd::ChipProof::Genuine,
                 .method = "active authentication RSA SHA-1",
                 .reason = "",
                 .evidence = chip::emrtd::ActiveAuthenticationEvidence{{1, 2, 3, 4, 5, 6, 7, 8},
                                                                       Bytes(128, 0xA5)}};
    chip.apduCount = 91;
    chip.octets = 33333;
    chip.blockSize = 223;
    chip.untilDg1 = std::chrono::milliseconds(412);
    chip.duration = std::chrono::milliseconds(1870);
    return chip;
}

inline station::Evidence fullEvidence(std::uint32_t seed = 1)
{
    station::Evidence evidence;
    evidence.chip = fullReading(seed);
    evidence.chipPortrait = pictureOf(seed + 20, 40, 52);
    evidence.document = {.page = pictureOf(seed + 21, 64, 48),
                         .front = pictureOf(seed + 22, 86, 54),
                         .back = pictureOf(seed + 23, 86, 54, PixelFormat::Gray8),
                         .portrait = pictureOf(seed + 24, 20, 26),
                         .frontMeasures = measuresOf(0.5),
                         .backMeasures = measuresOf(1.25),
                         .seal = octetsOf(seed + 25, 120)};
    evidence.face = {.portrait = pictureOf(seed + 26, 80, 60),
                     .head = pictureOf(seed + 27, 32, 40),
                     .others = {pictureOf(seed + 28, 80, 60), pictureOf(seed + 29, 80, 60)},
                     .movements = {pictureOf(seed + 30, 40, 30)}};
    return evidence;
}

} // namespace kiosk::test
