#include "chip/vitale/vitale_files.h"

#include "core/text_codec.h"

#include <algorithm>
#include <map>

namespace kiosk::chip::vitale {

namespace {

constexpr std::uint32_t holderTemplate = 0x65;
constexpr std::uint32_t surname = 0x80;
constexpr std::uint32_t givenNames = 0x81;
constexpr std::uint32_t birth = 0x82;
constexpr std::uint32_t nir = 0x93;
constexpr std::size_t mostHolders = 32;
constexpr std::size_t mostPointers = 64;

tl::unexpected<Error> malformed(const char* why)
{
    return fail(ErrorCode::MalformedData, why);
}

enum class Lengths { OneOctet, Ber };

struct Object
{
    std::uint32_t tag = 0;
    ByteView value;
};

bool isEmptyFile(ByteView file)
{
    return file.size() < 2 || file[0] == 0x00 || (file[0] == 0x04 && file[1] == 0x00);
}

// Takes the length off `rest`.
Result<std::size_t> takeLength(ByteView& rest, Lengths lengths)
{
    if (rest.empty())
        return malformed("Vitale length missing");
    const std::uint8_t first = rest[0];
    rest = rest.subspan(1);
    if (lengths == Lengths::OneOctet || first < 0x80)
        return std::size_t{first};
    const std::size_t count = first & 0x7FU; // 8825-1 clause 8.1.3.5
    if (count < 1 || count > 2 || rest.size() < count)
        return malformed("Vitale length of no known form");
    const std::size_t length =
        count == 1 ? rest[0] : static_cast<std::size_t>(rest[0] << 8U | rest[1]);
    rest = rest.subspan(count);
    return length;
}

Result<Object> takeObject(ByteView& rest, Lengths lengths)
{
    std::uint32_t tag = rest[0];
    rest = rest.subspan(1);
    if ((tag & 0x1FU) == 0x1FU) {
        if (rest.empty())
            return malformed("Vitale tag cut off");
        tag = tag << 8U | rest[0];
        rest = rest.subspan(1);
    }
    KIOSK_TRY(const std::size_t length, takeLength(rest, lengths));
    if (rest.size() < length)
        return malformed("Vitale value cut off");
    const Object object{tag, rest.first(length)};
    rest = rest.subspan(length);
    return object;
}

Result<std::vector<Object>> readObjects(ByteView octets, Lengths lengths)
{
    std::vector<Object> objects;
    while (!octets.empty() && octets[0] != 0x00) {
        KIOSK_TRY(const Object object, takeObject(octets, lengths));
        objects.push_back(object);
    }
    return objects;
}

// The one-octet reading unless only the other makes sense of the file.
template <typename Read, typename IsSensible>
auto readEitherWay(const Read& read, const IsSensible& isSensible)
{
    auto plain = read(Lengths::OneOctet);
    if (plain && isSensible(*plain))
        return plain;
    auto ber = read(Lengths::Ber);
    return ber && (!plain || isSensible(*ber)) ? ber : plain;
}

ByteView trimmed(ByteView text)
{
    const auto isFiller = [](std::uint8_t octet) { return octet == ' ' || octet == 0; };
    while (!text.empty() && isFiller(text.front()))
        text = text.subspan(1);
    while (!text.empty() && isFiller(text.back()))
        text = text.first(text.size() - 1);
    return text;
}

bool isControl(std::uint8_t octet)
{
    return octet < 0x20 || (octet >= 0x7F && octet < 0xA0);
}

// ISO 8859-1 to UTF-8, in a buffer that is zeroed.
Result<PersonalText> readText(ByteView value)
{
    SecureBytes utf8;
    const ByteView text = trimmed(value);
    utf8.reserve(2 * text.size());
    for (const std::uint8_t octet : text) {
        if (isControl(octet))
            return malformed("control character in a Vitale text");
        if (octet < 0x80) {
            utf8.push_back(octet);
            continue;
        }
        utf8.push_back(static_cast<std::uint8_t>(0xC0U | octet >> 6U));
        utf8.push_back(static_cast<std::uint8_t>(0x80U | (octet & 0x3FU)));
    }
    return PersonalText(core::asText(utf8));
}

PersonalText* fieldOf(HolderTemplate& holder, std::uint32_t tag)
{
    switch (tag) {
    case surname:
        return &holder.surname;
    case givenNames:
        return &holder.givenNames;
    case birth:
        return &holder.birth;
    case nir:
        return &holder.nir;
    default:
        return nullptr;
    }
}

Result<HolderTemplate> readHolder(ByteView value, Lengths lengths)
{
    HolderTemplate holder;
    KIOSK_TRY(const auto objects, readObjects(value, lengths));
    for (const Object& object : objects)
        if (PersonalText* field = fieldOf(holder, object.tag)) {
            KIOSK_TRY(*field, readText(object.value));
        }
    return holder;
}

void fill(PersonalText& known, const PersonalText& more)
{
    if (known.empty())
        known = more;
}

using Holders = std::vector<HolderTemplate>;

Result<Holders> readHolders(ByteView file, Lengths lengths)
{
    Holders holders;
    KIOSK_TRY(const auto objects, readObjects(file, lengths));
    for (const Object& object : objects) {
        if (object.tag != holderTemplate)
            continue;
        if (holders.size() == mostHolders)
            return malformed("too many holders");
        KIOSK_TRY(HolderTemplate holder, readHolder(object.value, lengths));
        holders.push_back(std::move(holder));
    }
    return holders;
}

bool isNobody(const HolderTemplate& holder)
{
    return holder.surname.empty() && holder.givenNames.empty() && holder.birth.empty() &&
           holder.nir.empty();
}

using Pointers = std::vector<FilePointer>;

Result<ByteView> valueOf(ByteView octets, std::uint32_t tag, Lengths lengths)
{
    KIOSK_TRY(const auto objects, readObjects(octets, lengths));
    const auto found = std::ranges::find(objects, tag, &Object::tag);
    if (found == objects.end())
        return malformed("Vitale pointers missing");
    return found->value;
}

// E0 { A0 { 82*, 80* } }. 82: entry number of an application (2), two more octets, its AID.
// 80: file name (8), entry number of the file's application (2), file identifier (2).
Result<Pointers> readPointers(ByteView file, Lengths lengths)
{
    KIOSK_TRY(const ByteView whole, valueOf(file, 0xE0, lengths));
    KIOSK_TRY(const ByteView list, valueOf(whole, 0xA0, lengths));
    KIOSK_TRY(const auto entries, readObjects(list, lengths));

    std::map<Bytes, Bytes> applications;
    for (const Object& entry : entries)
        if (entry.tag == 0x82 && entry.value.size() > 4)
            applications.emplace(core::toBytes(entry.value.first(2)),
                                 core::toBytes(entry.value.subspan(4)));

    Pointers pointers;
    for (const Object& entry : entries) {
        if (entry.tag != 0x80 || entry.value.size() < 12 || pointers.size() == mostPointers)
            continue;
        const auto application = applications.find(core::toBytes(entry.value.subspan(8, 2)));
        if (application != applications.end() && application->second.size() <= 16)
            pointers.push_back({application->second, static_cast<std::uint16_t>(
                                                         entry.value[10] << 8U | entry.value[11])});
    }
    return pointers;
}

} // namespace

Result<Holders> parseHolderTemplates(ByteView file)
{
    if (isEmptyFile(file))
        return Holders{};
    return readEitherWay([file](Lengths lengths) { return readHolders(file, lengths); },
                         [](const Holders& holders) {
                             return !holders.empty() && std::ranges::none_of(holders, isNobody);
                         });
}

void mergeHolderTemplates(std::vector<HolderTemplate>& known,
                          const std::vector<HolderTemplate>& more)
{
    known.resize(std::max(known.size(), more.size()));
    for (std::size_t i = 0; i < more.size(); ++i) {
        fill(known[i].surname, more[i].surname);
        fill(known[i].givenNames, more[i].givenNames);
        fill(known[i].birth, more[i].birth);
        fill(known[i].nir, more[i].nir);
    }
}

Result<Pointers> parsePointers(ByteView file)
{
    if (isEmptyFile(file))
        return Pointers{};
    return readEitherWay([file](Lengths lengths) { return readPointers(file, lengths); },
                         [](const Pointers& pointers) { return !pointers.empty(); });
}

} // namespace kiosk::chip::vitale
