// What a simulated passport's chip holds, built from a description of its holder: the machine
// readable zone (ICAO 9303-4) and the files of the logical data structure (9303-10).
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <array>
#include <string>

namespace kiosk::devices::simulated {

// Invented persons only. Names in UTF-8, dates as 1984-05-12.
struct PassportHolder
{
    std::string issuer;
    std::string nationality;
    std::string number;
    std::string surname;
    std::string givenNames;
    std::string birth;
    std::string sex; // M, F or <
    std::string expiry;
};

using MrzPair = std::array<std::string, 2>;

// Two lines of 44. Fails with InvalidConfiguration when a field cannot stand in them.
[[nodiscard]] Result<MrzPair> machineReadableZone(const PassportHolder& holder);
// Number, birth and expiry with their check digits: what access control derives its keys from.
[[nodiscard]] std::string mrzInformation(const MrzPair& lines);

[[nodiscard]] Bytes efCom(); // DG1 and DG2 are there
[[nodiscard]] Bytes dataGroup1(const MrzPair& lines);
[[nodiscard]] Bytes dataGroup2(ByteView jpeg, std::uint16_t width, std::uint16_t height);

// Width and height of a JPEG picture. Fails with MalformedData.
struct PictureSize
{
    std::uint16_t width = 0;
    std::uint16_t height = 0;
};
[[nodiscard]] Result<PictureSize> jpegSize(ByteView jpeg);

} // namespace kiosk::devices::simulated
