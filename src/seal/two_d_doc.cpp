#include "seal/two_d_doc.h"

#include "core/text_codec.h"
#include "seal/two_d_doc_fields.h"

#include <algorithm>
#include <array>

namespace kiosk::seal {
namespace {

constexpr char groupSeparator = '\x1D';
constexpr char recordSeparator = '\x1E';
constexpr char unitSeparator = '\x1F';
constexpr std::size_t idSize = 2;
// A Data Matrix has 1,556 octets at most; what is longer came from somewhere else.
constexpr std::size_t mostOctets = 8192;

tl::unexpected<Error> malformed(const char* why)
{
    return fail(ErrorCode::MalformedData, std::string("2D-Doc: ") + why);
}

bool isCode(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
}

// Scanners may put a symbology identifier ("]d1") or a line end before or behind what they read.
std::string_view withoutScannersMarks(std::string_view text)
{
    constexpr std::string_view blanks{" \t\r\n\0", 5};
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    if (text.starts_with("]d") && text.size() > 3)
        text.remove_prefix(3);
    text.remove_suffix(text.size() - 1 - std::min(text.find_last_not_of(blanks), text.size() - 1));
    return text;
}

// ---- header ------------------------------------------------------------------------------------

std::size_t headerSize(int version)
{
    constexpr std::array<std::size_t, 5> sizes{0, 22, 22, 24, 26};
    return sizes.at(static_cast<std::size_t>(version));
}

// "DC" and "01"…"04"; 0 for anything else.
int versionOf(std::string_view text)
{
    constexpr std::size_t markAndVersion = 4;
    if (text.size() < markAndVersion || !text.starts_with("DC0") || text[3] < '1' || text[3] > '4')
        return 0;
    return text[3] - '0';
}

// Four hexadecimal digits: days since 2000-01-01; FFFF for none.
Result<std::optional<identity::Date>> dayOf(std::string_view digits)
{
    if (digits == "FFFF")
        return std::optional<identity::Date>();
    const auto octets = core::fromHex(digits);
    if (!octets || octets->size() != 2)
        return malformed("a date that is no hexadecimal number");
    constexpr std::chrono::sys_days first = std::chrono::year{2000} / 1 / 1;
    const int days = (*octets)[0] * 256 + (*octets)[1];
    return identity::dateOf(core::TimePoint(first + std::chrono::days(days)));
}

Result<void> takeHeader(TwoDDoc& seal, std::string_view text)
{
    seal.version = versionOf(text);
    if (seal.version == 0)
        return malformed("no mark, or an unknown version");
    const std::size_t size = headerSize(seal.version);
    if (text.size() < size ||
        !std::all_of(text.begin(), text.begin() + static_cast<int>(size), isCode))
        return malformed("a header that is cut or has other characters");
    seal.authority = text.substr(4, 4);
    seal.certificate = text.substr(8, 4);
    KIOSK_TRY(seal.issued, dayOf(text.substr(12, 4)));
    KIOSK_TRY(seal.signedOn, dayOf(text.substr(16, 4)));
    seal.documentType = text.substr(20, 2);
    if (seal.version >= 3)
        seal.perimeter = text.substr(22, 2);
    if (seal.version >= 4)
        seal.country = text.substr(24, 2);
    return {};
}

// ---- fields ------------------------------------------------------------------------------------

bool isSeparator(char character)
{
    return character == groupSeparator || character == recordSeparator;
}

// A Data Matrix has ISO 8859-1 unless it says otherwise.
PersonalText valueOf(std::string_view octets)
{
    std::string utf8;
    for (const char octet : octets) {
        const auto code = static_cast<unsigned char>(octet);
        if (code < 0x80) {
            utf8 += octet;
        } else {
            utf8 += static_cast<char>(0xC0U | (code >> 6U));
            utf8 += static_cast<char>(0x80U | (code & 0x3FU));
        }
    }
    const PersonalText value(utf8);
    core::secureZero(utf8.data(), utf8.size());
    return value;
}

// Takes one field off `body`. A value of fixed length needs no separator, but may be cut by one;
// any other lasts to its separator, or to the end of the body.
Result<SealField> takeField(std::string_view& body)
{
    if (body.size() < idSize || !isCode(body[0]) || !isCode(body[1]))
        return malformed("a field without an id");
    SealField field;
    field.id = body.substr(0, idSize);
    body.remove_prefix(idSize);
    const auto separator = static_cast<std::size_t>(
        std::find_if(body.begin(), body.end(), isSeparator) - body.begin());
    const auto fixed = fixedLength(field.id);
    if (separator == body.size() && fixed.value_or(0) > body.size())
        return malformed("a field that runs out");
    const std::size_t size = std::min(separator, fixed.value_or(separator));
    field.value = valueOf(body.substr(0, size));
    body.remove_prefix(size);
    if (!body.empty() && isSeparator(body.front())) {
        field.truncated = body.front() == recordSeparator;
        body.remove_prefix(1);
    }
    return field;
}

// ---- signature ---------------------------------------------------------------------------------

// RFC 4648 section 6, without padding; bits that are left over must be zero, so that one signature
// has one text only.
Result<Bytes> fromBase32(std::string_view text)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    Bytes octets;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char character : text) {
        const auto value = alphabet.find(character);
        if (value == std::string_view::npos)
            return malformed("a signature that is no Base32");
        bits = ((bits << 5U) | static_cast<std::uint32_t>(value)) & 0xFFFU;
        count += 5;
        if (count >= 8) {
            count -= 8;
            octets.push_back(static_cast<std::uint8_t>(bits >> count));
            bits &= (1U << count) - 1;
        }
    }
    if (bits != 0 || count >= 5)
        return malformed("a signature that is no Base32");
    return octets;
}

// r and s of P-256, P-384 or P-521.
bool isSignatureSize(std::size_t octets)
{
    return octets == 64 || octets == 96 || octets == 132;
}

} // namespace

const SealField* TwoDDoc::find(std::string_view id) const noexcept
{
    for (const SealField& field : fields) {
        if (field.id == id)
            return &field;
    }
    return nullptr;
}

bool looksLikeTwoDDoc(ByteView payload) noexcept
{
    const std::string_view text = core::asText(payload);
    return text.size() <= mostOctets && !text.empty() && versionOf(withoutScannersMarks(text)) != 0;
}

Result<TwoDDoc> parseTwoDDoc(ByteView payload)
{
    if (payload.empty() || payload.size() > mostOctets)
        return malformed("nothing, or too long");
    const std::string_view text = withoutScannersMarks(core::asText(payload));
    TwoDDoc seal;
    KIOSK_CHECK(takeHeader(seal, text));
    const auto end = text.find(unitSeparator);
    if (end == std::string_view::npos)
        return malformed("no signature");
    seal.signedPart = core::toBytes(core::asBytes(text.substr(0, end)));
    std::string_view body = text.substr(0, end);
    body.remove_prefix(std::min(headerSize(seal.version), body.size()));
    while (!body.empty()) {
        KIOSK_TRY(SealField field, takeField(body));
        seal.fields.push_back(std::move(field));
    }
    const std::string_view rest = text.substr(end + 1);
    KIOSK_TRY(seal.signature, fromBase32(rest.substr(0, rest.find(groupSeparator))));
    if (!isSignatureSize(seal.signature.size()))
        return malformed("a signature of another length");
    return seal;
}

} // namespace kiosk::seal
