// The cards of the bench: one document, opened and carried in different ways, and the fewest
// commands that each of them can be read with.
#pragma once

#include <string>
#include <vector>

namespace kiosk::bench {

struct SetUp
{
    std::string name;
    std::string access;             // "BAC", or the cipher of PACE with generic mapping
    std::string chipAuthentication; // cipher
    std::size_t extendedAnswer = 0; // octets of the longest answer; 0: short ones only

    [[nodiscard]] bool hasPace() const { return access != "BAC"; }
    [[nodiscard]] bool isExtended() const { return extendedAnswer != 0; }
};

[[nodiscard]] inline std::vector<SetUp> setUps()
{
    return {{"BAC, short", "BAC", "3DES"},
            {"PACE 3DES, short", "3DES", "3DES"},
            {"PACE AES-128, short", "AES-128", "AES-128"},
            {"PACE AES-256, short", "AES-256", "AES-256"},
            {"PACE AES-128, 4 KB", "AES-128", "AES-128", 4096},
            {"PACE AES-128, 64 KB", "AES-128", "AES-128", 65'535}};
}

struct Step
{
    std::string name;
    int commands = 0;
};

// What cannot be left out before and beside the files: PACE has to be looked for in EF.CardAccess
// (9303-11 4.2), extended length in EF.ATR/INFO; chip authentication with AES takes two commands,
// with triple DES one.
[[nodiscard]] inline std::vector<Step> unavoidable(const SetUp& setUp)
{
    std::vector<Step> steps{{"EF.CardAccess", 1}};
    if (setUp.isExtended())
        steps.push_back({"EF.ATR/INFO", 1});
    if (setUp.hasPace())
        steps.push_back({"PACE", 5});
    steps.push_back({"SELECT", 1});
    if (!setUp.hasPace())
        steps.push_back({"BAC", 2});
    steps.push_back({"chip authentication", setUp.chipAuthentication == "3DES" ? 1 : 2});
    return steps;
}

// Blocks of a file; beyond 32,767 octets each carries the header of object 53, too.
[[nodiscard]] inline int fewestReads(std::size_t size, std::size_t block)
{
    int reads = 0;
    for (std::size_t at = 0; at < size; ++reads)
        at += at <= 0x7FFF ? block : block - (block < 0x80 ? 2 : block < 0x100 ? 3 : 4);
    return reads;
}

} // namespace kiosk::bench
