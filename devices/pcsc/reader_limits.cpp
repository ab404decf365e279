#include "pcsc/reader_limits.h"

#include "api/card_channel.h"

#include <reader.h>

#include <algorithm>
#include <array>

namespace kiosk::devices {

namespace {

// Both lists are of entries: tag, length, value, of one, one and `length` octets.
std::optional<ByteView> findEntry(ByteView list, std::uint8_t tag)
{
    while (list.size() >= 2 && list.size() - 2 >= list[1]) {
        if (list[0] == tag)
            return list.subspan(2, list[1]);
        list = list.subspan(2 + std::size_t{list[1]});
    }
    return std::nullopt;
}

std::optional<Bytes> ask(PcscApi& api, SCARDHANDLE card, DWORD code)
{
    std::array<unsigned char, MAX_BUFFER_SIZE> answer{};
    DWORD size = answer.size();
    if (api.control(card, code, answer.data(), size) != SCARD_S_SUCCESS || size > answer.size())
        return std::nullopt;
    return Bytes(answer.begin(), answer.begin() + size);
}

} // namespace

std::optional<std::uint32_t> propertiesCode(ByteView features)
{
    const auto entry = findEntry(features, FEATURE_GET_TLV_PROPERTIES);
    if (!entry || entry->size() != 4)
        return std::nullopt;
    std::uint32_t code = 0;
    for (const std::uint8_t octet : *entry) // big-endian, unlike the properties themselves
        code = code << 8U | octet;
    return code;
}

std::optional<std::size_t> maxDataProperty(ByteView properties)
{
    const auto entry = findEntry(properties, PCSCv2_PART10_PROPERTY_dwMaxAPDUDataSize);
    if (!entry || entry->size() != 4)
        return std::nullopt;
    std::size_t size = 0;
    for (std::size_t i = entry->size(); i > 0; --i)
        size = size << 8U | (*entry)[i - 1];
    return std::clamp(size, CardChannel::shortData, CardChannel::extendedData);
}

std::optional<std::size_t> askMaxData(PcscApi& api, SCARDHANDLE card)
{
    const auto features = ask(api, card, CM_IOCTL_GET_FEATURE_REQUEST);
    const auto code = features ? propertiesCode(*features) : std::nullopt;
    const auto properties = code ? ask(api, card, *code) : std::nullopt;
    return properties ? maxDataProperty(*properties) : std::nullopt;
}

} // namespace kiosk::devices
