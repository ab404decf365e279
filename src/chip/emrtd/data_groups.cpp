#include "chip/emrtd/data_groups.h"

#include "chip/tlv.h"
#include "core/text_codec.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace kiosk::chip::emrtd {

namespace {

// 9303-10 table 32: DG1 to DG16 in order.
constexpr std::array<std::uint8_t, 16> groupTags{0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68,
                                                 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70};

// The line length that tells the format by the size of the whole zone; 0 for none.
std::size_t lineLength(std::size_t characters)
{
    switch (characters) {
    case 90:
        return 30;
    case 72:
        return 36;
    case 88:
        return 44;
    default:
        return 0;
    }
}

} // namespace

Result<std::set<int>> parseEfCom(ByteView file)
{
    KIOSK_TRY(const ByteView tags, findTlvPath(file, {0x60, 0x5C}));
    std::set<int> numbers;
    for (const std::uint8_t tag : tags) {
        const auto found = std::find(groupTags.begin(), groupTags.end(), tag);
        if (found != groupTags.end())
            numbers.insert(static_cast<int>(found - groupTags.begin()) + 1);
    }
    return numbers;
}

Result<identity::Mrz> parseDg1(ByteView file)
{
    KIOSK_TRY(const ByteView zone, findTlvPath(file, {0x61, 0x5F1F}));
    const std::size_t length = lineLength(zone.size());
    if (length == 0)
        return fail(ErrorCode::MalformedData, "MRZ of no known size");
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < zone.size(); at += length)
        lines.emplace_back(core::asText(zone.subspan(at, length)));
    return identity::parseMrz(lines);
}

} // namespace kiosk::chip::emrtd
