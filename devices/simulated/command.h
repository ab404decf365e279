// A command as the card sees it, and the status words it may answer (ISO/IEC 7816-4 section 5).
#pragma once

#include "core/secure_bytes.h"

#include <cstdint>
#include <optional>

namespace kiosk::devices::simulated {

struct Command
{
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    Bytes data;
    std::optional<std::size_t> le; // 1…256 or 1…65536; nothing when the command has no Le
    bool extended = false;         // its lengths were written in three octets

    // Nothing when the lengths make no sense; a card answers 6700 then.
    [[nodiscard]] static std::optional<Command> parse(ByteView apdu);

    [[nodiscard]] std::uint16_t p1p2() const { return static_cast<std::uint16_t>(p1 << 8 | p2); }
    // The most octets that its sender takes as an answer's data.
    [[nodiscard]] std::size_t mostWanted() const { return extended ? 65'536 : 256; }
    [[nodiscard]] bool isProtected() const { return (cla & 0x0C) == 0x0C; }
    [[nodiscard]] bool isChained() const { return (cla & 0x10) != 0; } // and not the last
};

namespace ins {
inline constexpr std::uint8_t manageSecurityEnvironment = 0x22;
inline constexpr std::uint8_t externalAuthenticate = 0x82;
inline constexpr std::uint8_t getChallenge = 0x84;
inline constexpr std::uint8_t generalAuthenticate = 0x86;
inline constexpr std::uint8_t internalAuthenticate = 0x88;
inline constexpr std::uint8_t select = 0xA4;
inline constexpr std::uint8_t readBinary = 0xB0;
inline constexpr std::uint8_t readBinaryOdd = 0xB1; // offset in the command's data
inline constexpr std::uint8_t getResponse = 0xC0;
} // namespace ins

using StatusWord = std::uint16_t;

namespace sw {
inline constexpr StatusWord ok = 0x9000;
inline constexpr StatusWord moreData = 0x6100;  // + number of octets
inline constexpr StatusWord endOfFile = 0x6282; // fewer octets than asked for
inline constexpr StatusWord authentication = 0x6300;
inline constexpr StatusWord triesLeft = 0x63C0; // + number of tries
inline constexpr StatusWord wrongLength = 0x6700;
inline constexpr StatusWord accessDenied = 0x6982;
inline constexpr StatusWord chainingUnknown = 0x6884;
inline constexpr StatusWord blocked = 0x6983;
inline constexpr StatusWord conditions = 0x6985;
inline constexpr StatusWord noCurrentFile = 0x6986;
inline constexpr StatusWord messagingObjectMissing = 0x6987;
inline constexpr StatusWord messagingObjectWrong = 0x6988;
inline constexpr StatusWord wrongData = 0x6A80;
inline constexpr StatusWord notFound = 0x6A82;
inline constexpr StatusWord wrongParameters = 0x6A86;
inline constexpr StatusWord referenceNotFound = 0x6A88;
inline constexpr StatusWord wrongOffset = 0x6B00;
inline constexpr StatusWord wrongLe = 0x6C00; // + the right one
inline constexpr StatusWord unknownInstruction = 0x6D00;
inline constexpr StatusWord unknownClass = 0x6E00;
inline constexpr StatusWord internalError = 0x6F00;
} // namespace sw

struct Reply
{
    StatusWord status = sw::ok;
    Bytes data;
};

// The data and the two octets of the status word.
[[nodiscard]] Bytes answer(StatusWord status, ByteView data = {});
// A status word whose last octet is a number; 256 is written 00.
[[nodiscard]] constexpr StatusWord withCount(StatusWord status, std::size_t count)
{
    return static_cast<StatusWord>(status | (count & 0xFF));
}

} // namespace kiosk::devices::simulated
