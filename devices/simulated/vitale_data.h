// What a simulated carte Vitale 2 holds: its public files, as open readers of the real card know
// them, and one protected file. Layout and tags are not published officially; what is not known
// here answers as absent.
#pragma once

#include "core/secure_bytes.h"

#include <map>
#include <string>
#include <vector>

namespace kiosk::devices::simulated {

// Invented persons only. Names in UTF-8; birth as YYYYMMDD, possibly no calendar date.
struct VitaleHolder
{
    std::string surname;
    std::string givenNames;
    std::string birth;
    std::string country;
    std::string nir; // 15 characters
};

struct VitaleDescription
{
    std::string serial;    // 20 digits, even in number
    std::string validFrom; // YYYYMMDD
    std::vector<VitaleHolder> holders;
};

struct ElementaryFile
{
    Bytes content;
    std::uint8_t shortIdentifier = 0; // 0: none
    bool isProtected = false;         // needs a professional's card
};

struct DedicatedFile
{
    Bytes name; // application identifier; the master file has MF_VITALE's
    std::map<std::uint16_t, ElementaryFile> files;
};

struct VitaleFiles
{
    DedicatedFile master;
    DedicatedFile application; // VITALE
};

[[nodiscard]] VitaleFiles vitaleFiles(const VitaleDescription& description);

} // namespace kiosk::devices::simulated
