#include "chip/vitale/vitale_files.h"

#include "chip/tlv.h"
#include "core/text_codec.h"

#include <algorithm>
#include <map>

namespace kiosk::chip::vitale {

namespace {

constexpr Tag holderTemplate = 0x65;
constexpr Tag surname = 0x80;
constexpr Tag givenNames = 0x81;
constexpr Tag birth = 0x82;
constexpr Tag nir = 0x93;
constexpr std::size_t mostHolders = 32;
constexpr std::size_t mostPointers = 64;

tl::unexpected<Error> malformed(const char* why)
{
    return fail(ErrorCode::MalformedData, why);
}

struct Object
{
    Tag tag = 0;
    ByteView value;
};

bool isEmptyFile(ByteView file)
{
    return file.size() < 2 || file[0] == 0x00 || (file[0] == 0x04 && file[1] == 0x00);
}

Result<Object> takeObject(ByteView& rest)
{
    Tag tag = rest[0];
    std::size_t at = 1;
    if ((tag & 0x1FU) == 0x1FU) {
        if (rest.size() < 2)
            return malformed("Vitale tag cut off");
        tag = tag << 8U | rest[at++];
    }
    if (rest.size() <= at)
        return malformed("Vitale length missing");
    const std::size_t length = rest[at++];
    if (rest.size() - at < length)
        return malformed("Vitale value cut off");
    const Object object{tag, rest.subspan(at, length)};
    rest = rest.subspan(at + length);
    return object;
}

Result<std::vector<Object>> readObjects(ByteView octets)
{
    std::vector<Object> objects;
    while (!octets.empty() && octets[0] != 0x00) {
        KIOSK_TRY(const Object object, takeObject(octets));
        objects.push_back(object);
    }
    return objects;
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

PersonalText* fieldOf(HolderTemplate& holder, Tag tag)
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

Result<HolderTemplate> readHolder(ByteView value)
{
    HolderTemplate holder;
    KIOSK_TRY(const auto objects, readObjects(value));
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

} // namespace

Result<std::vector<HolderTemplate>> parseHolderTemplates(ByteView file)
{
    std::vector<HolderTemplate> holders;
    if (isEmptyFile(file))
        return holders;
    KIOSK_TRY(const auto objects, readObjects(file));
    for (const Object& object : objects) {
        if (object.tag != holderTemplate)
            continue;
        if (holders.size() == mostHolders)
            return malformed("too many holders");
        KIOSK_TRY(HolderTemplate holder, readHolder(object.value));
        holders.push_back(std::move(holder));
    }
    return holders;
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

// E0 { A0 { 82*, 80* } }. 82: entry number of an application (2), two more octets, its AID.
// 80: file name (8), entry number of the file's application (2), file identifier (2).
Result<std::vector<FilePointer>> parsePointers(ByteView file)
{
    KIOSK_TRY(const ByteView list, findTlvPath(file, {0xE0, 0xA0}));
    KIOSK_TRY(const auto entries, readTlvs(list));

    std::map<Bytes, Bytes> applications;
    for (const Tlv& entry : entries)
        if (entry.tag == 0x82 && entry.value.size() > 4)
            applications.emplace(core::toBytes(entry.value.first(2)),
                                 core::toBytes(entry.value.subspan(4)));

    std::vector<FilePointer> pointers;
    for (const Tlv& entry : entries) {
        if (entry.tag != 0x80 || entry.value.size() < 12 || pointers.size() == mostPointers)
            continue;
        const auto application = applications.find(core::toBytes(entry.value.subspan(8, 2)));
        if (application != applications.end() && application->second.size() <= 16)
            pointers.push_back({application->second, static_cast<std::uint16_t>(
                                                         entry.value[10] << 8U | entry.value[11])});
    }
    return pointers;
}

} // namespace kiosk::chip::vitale
