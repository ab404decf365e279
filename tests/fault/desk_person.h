// Invented persons by number, 1 to 783: no two have a name, a NIR, a document number or a picture
// in common, and every one of these says whose it is.
#pragma once

#include "core/ids.h"
#include "core/image.h"
#include "core/text_codec.h"
#include "identity/mrz.h"
#include "identity/nir.h"
#include "simulated/mrz_lines.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace kiosk::test {

// Three letters for each number.
inline std::string lettersOf(int number)
{
    std::string letters;
    for (const int place : {676, 26, 1})
        letters += static_cast<char>('A' + number / place % 26);
    return letters;
}

// With zeros before it.
inline std::string digits(int number, std::size_t length)
{
    const std::string text = std::to_string(number);
    return std::string(length - std::min(length, text.size()), '0') + text;
}

struct DeskPerson
{
    static constexpr int most = 28 * 28; // exclusive
    int number = 0;

    [[nodiscard]] std::string surname() const { return "ESSAI" + lettersOf(number); }
    [[nodiscard]] std::string givenNames() const { return "PERSONNE " + lettersOf(number); }
    [[nodiscard]] int birthDay() const { return 1 + number % 28; }
    [[nodiscard]] std::string documentNumber() const { return "00SP" + digits(number, 5); }
    [[nodiscard]] std::string nir() const
    {
        const std::string thirteen =
            "2840575" + digits(900 + number / 999, 3) + digits(1 + number % 999, 3);
        return thirteen + digits(identity::nirKey(thirteen).value(), 2);
    }
    [[nodiscard]] CaseId caseId() const
    {
        return CaseId::parse(digits(number, 8) + "-0000-4000-8000-000000000000").value();
    }
    [[nodiscard]] static DeskPerson of(const CaseId& caseId)
    {
        return {std::atoi(caseId.text().substr(0, 8).c_str())};
    }

    [[nodiscard]] identity::Mrz mrz() const
    {
        const devices::simulated::DocumentHolder holder{devices::simulated::DocumentKind::Passport,
                                                        "FRA",
                                                        "FRA",
                                                        documentNumber(),
                                                        surname(),
                                                        givenNames(),
                                                        "1984-05-" + digits(birthDay(), 2),
                                                        "F",
                                                        "2035-01-01",
                                                        {}};
        return identity::parseMrz(devices::simulated::machineReadableZone(holder).value()).value();
    }
    // Personalisations for devices/simulated.
    [[nodiscard]] std::string passport(const std::string& portraitFile) const
    {
        return R"({"kind": "passport", "issuer": "FRA", "nationality": "FRA", "number": ")" +
               documentNumber() + R"(", "surname": ")" + surname() + R"(", "givenNames": ")" +
               givenNames() + R"(", "birth": ")" + "1984-05-" + digits(birthDay(), 2) +
               R"(", "sex": "F", "issued": "2025-01-02", "expiry": "2035-01-01", "portrait": ")" +
               portraitFile + R"("})";
    }
    [[nodiscard]] std::string healthCard() const
    {
        return R"({"kind": "vitale", "serial": "80250999900000000017", "validFrom": "20210315",)"
               R"( "holders": [{"surname": ")" +
               surname() + R"(", "givenNames": ")" + givenNames() + R"(", "birth": ")" + "198405" +
               digits(birthDay(), 2) + R"(", "country": "FRANCE", "nir": ")" + nir() + R"("}]})";
    }

    // Of one colour; steps of nine are told apart through any JPEG.
    [[nodiscard]] SharedImage picture(int width, int height) const
    {
        SecureBytes pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3,
                           128);
        for (std::size_t i = 0; i < pixels.size(); i += 3) {
            pixels[i] = static_cast<std::uint8_t>(3 + 9 * (number % 28));
            pixels[i + 1] = static_cast<std::uint8_t>(3 + 9 * (number / 28));
        }
        return std::make_shared<const Image>(
            Image::create(width, height, PixelFormat::Bgr24, std::move(pixels)).value());
    }
};

// The number of the person whose colour every pixel has; −1 when they are not one person's.
inline int whoseIs(const Image& image)
{
    const SecureBytes& pixels = image.pixels();
    if (image.format() != PixelFormat::Bgr24 || pixels.empty())
        return -1;
    const auto numberAt = [&pixels](std::size_t i) {
        return (pixels[i] + 1) / 9 + 28 * ((pixels[i + 1] + 1) / 9);
    };
    for (std::size_t i = 3; i < pixels.size(); i += 3)
        if (numberAt(i) != numberAt(0))
            return -1;
    return numberAt(0);
}

} // namespace kiosk::test
