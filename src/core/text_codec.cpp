#include "core/text_codec.h"

#include <array>
#include <cstdio>

namespace kiosk::core {
namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::string_view base64Alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view base64UrlAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::string encode64(ByteView octets, std::string_view alphabet, bool padded)
{
    std::string text;
    text.reserve((octets.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < octets.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, octets.size() - i);
        std::uint32_t group = static_cast<std::uint32_t>(octets[i]) << 16;
        if (count > 1)
            group |= static_cast<std::uint32_t>(octets[i + 1]) << 8;
        if (count > 2)
            group |= octets[i + 2];
        for (std::size_t k = 0; k <= count; ++k)
            text += alphabet[(group >> (18 - 6 * k)) & 0x3F];
        if (padded)
            text.append(3 - count, '=');
    }
    return text;
}

Result<Bytes> decode64(std::string_view text, std::string_view alphabet)
{
    if (text.size() % 4 == 1)
        return fail(ErrorCode::MalformedData, "base64 of impossible length");
    Bytes octets;
    octets.reserve(text.size() * 3 / 4);
    std::uint32_t group = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos)
            return fail(ErrorCode::MalformedData, "character outside the base64 alphabet");
        group = (group << 6) | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            octets.push_back(static_cast<std::uint8_t>(group >> bits));
            group &= (1U << bits) - 1;
        }
    }
    if (group != 0)
        return fail(ErrorCode::MalformedData, "base64 with stray bits at the end");
    return octets;
}

} // namespace

std::string toHex(ByteView octets)
{
    std::string text;
    text.reserve(octets.size() * 2);
    for (const std::uint8_t octet : octets) {
        text += hexDigits[octet >> 4];
        text += hexDigits[octet & 0x0F];
    }
    return text;
}

Result<Bytes> fromHex(std::string_view text)
{
    Bytes octets;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == ' ') {
            ++i;
            continue;
        }
        const int high = hexValue(text[i]);
        const int low = i + 1 < text.size() ? hexValue(text[i + 1]) : -1;
        if (high < 0 || low < 0)
            return fail(ErrorCode::MalformedData, "not hexadecimal");
        octets.push_back(static_cast<std::uint8_t>(high * 16 + low));
        i += 2;
    }
    return octets;
}

std::string toBase64(ByteView octets)
{
    return encode64(octets, base64Alphabet, true);
}

Result<Bytes> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return fail(ErrorCode::MalformedData, "base64 without its padding");
    for (int k = 0; k < 2 && !text.empty() && text.back() == '='; ++k)
        text.remove_suffix(1);
    return decode64(text, base64Alphabet);
}

std::string toBase64Url(ByteView octets)
{
    return encode64(octets, base64UrlAlphabet, false);
}

Result<Bytes> fromBase64Url(std::string_view text)
{
    return decode64(text, base64UrlAlphabet);
}

std::string toRfc3339(TimePoint time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(time - day));
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text.data();
}

Result<TimePoint> fromRfc3339(std::string_view text)
{
    using namespace std::chrono;
    int y = 0;
    unsigned m = 0;
    unsigned d = 0;
    int h = 0;
    int min = 0;
    int s = 0;
    int end = 0;
    const std::string copy(text);
    if (std::sscanf(copy.c_str(), "%4d-%2u-%2uT%2d:%2d:%2dZ%n", &y, &m, &d, &h, &min, &s, &end) !=
            6 ||
        static_cast<std::size_t>(end) != copy.size() || copy.size() != 20)
        return fail(ErrorCode::MalformedData, "not an RFC 3339 time in UTC");
    const year_month_day date{year(y), month(m), day(d)};
    if (!date.ok() || h > 23 || min > 59 || s > 60 || h < 0 || min < 0 || s < 0)
        return fail(ErrorCode::MalformedData, "no such time");
    return TimePoint(sys_days(date) + hours(h) + minutes(min) + seconds(s));
}

} // namespace kiosk::core
