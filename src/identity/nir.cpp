#include "identity/nir.h"

#include <string>

namespace kiosk::identity {

namespace {

constexpr std::size_t bodySize = 13;
constexpr std::size_t fullSize = 15;
constexpr int testMonth = 19; // test cards; outside every official range

bool isDigit(char character) noexcept
{
    return character >= '0' && character <= '9';
}

int numberAt(std::string_view text, std::size_t from, std::size_t size) noexcept
{
    int value = 0;
    for (const char character : text.substr(from, size))
        value = value * 10 + (character - '0');
    return value;
}

bool isCorsican(std::string_view body) noexcept
{
    return body[5] == '2' && (body[6] == 'A' || body[6] == 'B');
}

bool hasBodyForm(std::string_view body) noexcept
{
    if (body.size() != bodySize || body[0] < '1' || body[0] > '8')
        return false;
    for (std::size_t i = 0; i < body.size(); ++i)
        if (!isDigit(body[i]) && !(i == 6 && isCorsican(body)))
            return false;
    return true;
}

// 01–12 a month; 20–30 and 50–99 unknown; 31–42 month + 30 of an incomplete record.
bool isMonth(int month, bool allowTestMonth) noexcept
{
    return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50 ||
           (allowTestMonth && month == testMonth);
}

bool isRegisteredShape(std::string_view body, bool allowTestMonth) noexcept
{
    const bool place = isCorsican(body) || numberAt(body, 5, 2) != 0;
    const bool order = numberAt(body, 10, 3) != 0;
    return place && order && isMonth(numberAt(body, 3, 2), allowTestMonth);
}

// Provisional numbers of the funds: [5–8][12], fund, eight digits of the fund's own.
bool isFundShape(std::string_view body) noexcept
{
    return body[0] >= '5' && (body[1] == '1' || body[1] == '2') && isDigit(body[6]);
}

// Without blanks, with capital A and B.
std::string normalise(std::string_view text)
{
    std::string compact;
    for (const char character : text) {
        if (character == ' ' || character == '\t')
            continue;
        compact += character == 'a' ? 'A' : character == 'b' ? 'B' : character;
    }
    return compact;
}

} // namespace

Result<int> nirKey(std::string_view thirteen)
{
    if (!hasBodyForm(thirteen))
        return fail(ErrorCode::NirInvalid, "not the form of a NIR");
    std::int64_t number = 0;
    for (std::size_t i = 0; i < thirteen.size(); ++i) {
        // 2A counts as 19 and 2B as 18: the letter as 0, less a million or two.
        const char digit = isDigit(thirteen[i]) ? thirteen[i] : '0';
        number = number * 10 + (digit - '0');
    }
    if (thirteen[6] == 'A')
        number -= 1'000'000;
    if (thirteen[6] == 'B')
        number -= 2'000'000;
    return static_cast<int>(97 - number % 97);
}

Result<Nir> Nir::parse(std::string_view text, bool allowTestMonth)
{
    const std::string compact = normalise(text);
    if (compact.size() != fullSize || !isDigit(compact[13]) || !isDigit(compact[14]))
        return fail(ErrorCode::NirInvalid, "a NIR has 13 characters and a key of two digits");
    const std::string_view body = std::string_view(compact).substr(0, bodySize);
    KIOSK_TRY(const int key, nirKey(body));
    if (key != numberAt(compact, bodySize, 2))
        return fail(ErrorCode::NirInvalid, "the key does not hold");
    if (!isRegisteredShape(body, allowTestMonth) && !isFundShape(body))
        return fail(ErrorCode::NirInvalid, "no such month, place or order");
    Nir nir;
    nir.m_text = PersonalText(compact);
    nir.m_kind = body[0] <= '2' ? NirKind::Certified : NirKind::Provisional;
    return nir;
}

Sex Nir::sex() const noexcept
{
    if (m_text.empty())
        return Sex::Unspecified;
    switch (m_text.reveal().front()) {
    case '1':
    case '3':
    case '7':
        return Sex::Male;
    case '2':
    case '4':
    case '8':
        return Sex::Female;
    default:
        return Sex::Unspecified;
    }
}

PersonalText Nir::grouped() const
{
    constexpr std::size_t groups[] = {1, 2, 2, 2, 3, 3, 2};
    if (m_text.empty())
        return {};
    std::string text;
    std::size_t from = 0;
    for (const std::size_t size : groups) {
        if (from != 0)
            text += ' ';
        text += m_text.reveal().substr(from, size);
        from += size;
    }
    return PersonalText(text);
}

} // namespace kiosk::identity
