#include "core/ids.h"

#include "core/text_codec.h"

#include <algorithm>
#include <array>

namespace kiosk::core {

Result<std::string> newUuid(RandomSource& random)
{
    std::array<std::uint8_t, 16> octets{};
    KIOSK_CHECK(random.fill(octets));
    octets[6] = static_cast<std::uint8_t>((octets[6] & 0x0F) | 0x40); // RFC 9562 5.4: version 4
    octets[8] = static_cast<std::uint8_t>((octets[8] & 0x3F) | 0x80); // variant 10
    std::string text = toHex(octets);
    for (const std::size_t dash : {8U, 13U, 18U, 23U})
        text.insert(dash, 1, '-');
    return text;
}

bool isUuid(std::string_view text) noexcept
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (dash ? c != '-' : !hex)
            return false;
    }
    return true;
}

// Turns the first eight digits over: as random as before, and no case's id.
PackageId packageOf(const CaseId& caseId)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = caseId.text();
    for (std::size_t i = 0; i < std::min<std::size_t>(text.size(), 8); ++i)
        text[i] = digits[15 - digits.find(text[i])];
    return PackageId::parse(text).value_or(PackageId());
}

} // namespace kiosk::core
