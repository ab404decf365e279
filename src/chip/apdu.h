// Command and response APDUs of short length (ISO/IEC 7816-4 clause 5). Values; any thread.
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
constexpr std::uint16_t conditionsNotSatisfied = 0x6985;
constexpr std::uint16_t protectionMissing = 0x6987;
constexpr std::uint16_t protectionWrong = 0x6988;
constexpr std::uint16_t fileNotFound = 0x6A82;
} // namespace status

struct Command
{
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    Bytes data{};                      // up to 255 octets
    std::optional<std::uint16_t> le{}; // 1…256 octets wanted; nothing: no Le field
};

struct Response
{
    SecureBytes data;
    std::uint16_t status = 0;
    [[nodiscard]] bool ok() const noexcept { return status == status::ok; }
};

// Fails with InvalidArgument when data or Le do not fit a short APDU.
[[nodiscard]] Result<Bytes> encode(const Command& command);
// Fails with CardProtocol when there are not even two octets.
[[nodiscard]] Result<Response> decode(ByteView answer);

// "status 6A82", for Error.detail.
[[nodiscard]] std::string statusText(std::uint16_t status);

} // namespace kiosk::chip
