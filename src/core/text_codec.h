// Octets as text and back: hexadecimal, base64 (RFC 4648 section 4), base64url without padding
// (section 5). Times as RFC 3339 in UTC, to the second.
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secure_bytes.h"

#include <string>
#include <string_view>

namespace kiosk::core {

[[nodiscard]] std::string toHex(ByteView octets);           // lower case
[[nodiscard]] Result<Bytes> fromHex(std::string_view text); // spaces allowed between octets

[[nodiscard]] std::string toBase64(ByteView octets);
[[nodiscard]] Result<Bytes> fromBase64(std::string_view text);
[[nodiscard]] std::string toBase64Url(ByteView octets);
// Refuses padding and characters outside the alphabet, with MalformedData.
[[nodiscard]] Result<Bytes> fromBase64Url(std::string_view text);

[[nodiscard]] std::string toRfc3339(TimePoint time); // 2026-11-22T03:30:00Z
[[nodiscard]] Result<TimePoint> fromRfc3339(std::string_view text);

[[nodiscard]] inline ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
[[nodiscard]] inline std::string_view asText(ByteView octets)
{
    return {reinterpret_cast<const char*>(octets.data()), octets.size()};
}

} // namespace kiosk::core
