#include "chip/card_kind.h"

#include <array>

namespace kiosk::chip {

namespace {

// One known answer to reset: hexadecimal digits, '.' for a digit that varies.
struct AtrMask
{
    std::string_view digits;
    CardKind kind;
};

constexpr auto masks = std::to_array<AtrMask>({
    // First generation, 1998–2007: inverse convention (3F), octets 5 to 7 tell the maker.
    {"3F6525002209F99000", CardKind::Vitale1},
    {"3F6525002C09F99000", CardKind::Vitale1},
    {"3F6525002209699000", CardKind::Vitale1},
    {"3F6525002C09699000", CardKind::Vitale1},
    {"3F65250052096A9000", CardKind::Vitale1},
    {"3F652500A3096A9000", CardKind::Vitale1},
    {"3F652500A4096A9000", CardKind::Vitale1},
    // Second generation, since March 2007: T=0, five historical octets.
    {"3B751300004.09..9000", CardKind::Vitale2},
    // Cards of health professionals and of their staff (CPS, CPE…), which live in the same offices
    // and the same twin readers. In the historical octets 64 80 … is followed by the version, 0310
    // and 0401 and older ones.
    {"3BAC00402A001225006480......009000", CardKind::Professional},
    {"3BDC18FF00001225006480......009000", CardKind::Professional},
    {"3B8F80010031B86404B0ECC1739401808290000E", CardKind::Professional},
    // French bank cards: contact, contactless, and the old ones of inverse convention.
    {"3B6500002063CB....", CardKind::Payment},
    {"3B6500002063CB......", CardKind::Payment},
    {"3B8580012063CB......", CardKind::Payment},
    {"3F6525....046C90.0", CardKind::Payment},
    {"3BDB96FF80B1FE451F870031C164093772130F9000F4", CardKind::FrenchIdentityCard},
    {"3B8B80010031C1640937721300900051", CardKind::FrenchIdentityCard},
});

constexpr char hexDigit(unsigned value)
{
    return "0123456789ABCDEF"[value & 0x0FU];
}

bool matches(std::string_view mask, ByteView atr) noexcept
{
    if (mask.size() != 2 * atr.size())
        return false;
    for (std::size_t i = 0; i < mask.size(); ++i) {
        const unsigned octet = atr[i / 2];
        const char digit = hexDigit(i % 2 == 0 ? octet >> 4U : octet);
        if (mask[i] != '.' && mask[i] != digit)
            return false;
    }
    return true;
}

} // namespace

CardKind classifyAtr(ByteView atr) noexcept
{
    for (const AtrMask& mask : masks)
        if (matches(mask.digits, atr))
            return mask.kind;
    return CardKind::Unknown;
}

std::string_view cardKindId(CardKind kind) noexcept
{
    switch (kind) {
    case CardKind::Vitale1:
        return "vitale-1";
    case CardKind::Vitale2:
        return "vitale-2";
    case CardKind::Professional:
        return "professional";
    case CardKind::Payment:
        return "payment";
    case CardKind::FrenchIdentityCard:
        return "french-identity-card";
    case CardKind::Unknown:
        break;
    }
    return "unknown";
}

} // namespace kiosk::chip
