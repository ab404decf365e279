// Everything that personalisation puts into the chip of an identity document.
#pragma once

#include "simulated/active_authentication.h"
#include "simulated/chip_authentication.h"
#include "simulated/chip_files.h"
#include "simulated/misbehaviour.h"
#include "simulated/pace_option.h"
#include "simulated/secret_guard.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::devices::simulated {

// What the chip's transmission can do (ISO/IEC 7816-4 sections 5.3, 12.7).
struct Transmission
{
    std::size_t largestCommand = 0; // octets of an extended command APDU; 0: short ones only
    std::size_t largestAnswer = 0;  // of an answer with its status
    bool announced = true;          // in EF.ATR/INFO and the answer to reset
    bool commandChaining = false;
    std::size_t largestPart = 0;     // of a chained answer's data; 0: as much as was asked for
    bool responseChaining = false;   // 61xx for what does not fit into a short answer
    std::size_t largestBlock = 0;    // of data in one READ BINARY; 0: what fits
    bool refusesLargerBlock = false; // with 6700; otherwise it gives as many octets as it can
    bool correctsLe = false;         // 6Cxx at the end of a file instead of 6282

    [[nodiscard]] bool extended() const { return largestCommand != 0; }
};

struct AccessProfile
{
    bool bac = false;
    std::vector<PaceOption> pace;
    std::string mrzInformation;     // number, birth and expiry with their check digits
    std::optional<std::string> can; // card access number
    std::optional<CardKey> mappingKey;
    GuardOptions guard;

    [[nodiscard]] bool isOpen() const { return !bac && pace.empty(); }
};

struct ChipProfile
{
    FileSet master;
    FileSet application;
    // What one file of the application becomes with a misbehaviour.
    std::map<Misbehaviour, std::pair<std::uint16_t, Bytes>> variants;
    AccessProfile access;
    std::vector<ChipAuthentication> chipAuthentication;
    std::optional<ActiveAuthentication> activeAuthentication;
    Transmission transmission;
};

} // namespace kiosk::devices::simulated
