// Command and response APDUs, short and of extended length (ISO/IEC 7816-4 clause 5). Values; any
// thread.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kiosk::chip {

// Status words that decide something here (7816-4 table 6).
namespace status {
constexpr std::uint16_t ok = 0x9000;
constexpr std::uint16_t endOfFile = 0x6282; // fewer octets than asked for, and here they are
constexpr std::uint16_t wrongLength = 0x6700;
constexpr std::uint16_t securityNotSatisfied = 0x6982;
constexpr std::uint16_t authenticationBlocked = 0x6983;
constexpr std::uint16_t referenceNotUsable = 0x6984;
constexpr std::uint16_t conditionsNotSatisfied = 0x6985;
constexpr std::uint16_t protectionMissing = 0x6987;
constexpr std::uint16_t protectionWrong = 0x6988;
constexpr std::uint16_t wrongData = 0x6A80;
constexpr std::uint16_t fileNotFound = 0x6A82;
constexpr std::uint16_t wrongOffset = 0x6B00;
constexpr std::uint16_t unknownInstruction = 0x6D00;
constexpr std::uint16_t unknownClass = 0x6E00;
} // namespace status

// What a short APDU can carry; more makes it one of extended length.
constexpr std::size_t mostShortData = 255;
constexpr std::uint32_t mostShortLe = 256;
constexpr std::size_t mostExtendedData = 65'535;
constexpr std::uint32_t mostExtendedLe = 65'536;
// Octets of the longest answer to a short command, status included.
constexpr std::size_t longestShortAnswer = mostShortLe + 2;

struct Command
{
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    Bytes data{};                      // up to 65 535 octets
    std::optional<std::uint32_t> le{}; // 1…65 536 octets wanted; nothing: no Le field
};

struct Response
{
    SecureBytes data;
    std::uint16_t status = 0;
    [[nodiscard]] bool ok() const noexcept { return status == status::ok; }
};

// True when data or Le need extended length fields, which not every chip and reader takes.
[[nodiscard]] bool needsExtendedLength(const Command& command) noexcept;
// Short when that is enough. Fails with InvalidArgument when data or Le are out of range.
[[nodiscard]] Result<Bytes> encode(const Command& command);
// Fails with CardProtocol when there are not even two octets, or when they are no status (5.6).
[[nodiscard]] Result<Response> decode(ByteView answer);

// 63Cx: the chip counts wrong tries and x are left (7816-4 table 6).
[[nodiscard]] std::optional<int> attemptsLeftIn(std::uint16_t status) noexcept;
// "status 6A82", for Error.detail.
[[nodiscard]] std::string statusText(std::uint16_t status);

} // namespace kiosk::chip
