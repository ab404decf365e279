#include "chip/apdu.h"

#include "core/text_codec.h"

#include <array>

namespace kiosk::chip {

namespace {

void appendNumber16(Bytes& octets, std::size_t number)
{
    octets.push_back(static_cast<std::uint8_t>(number >> 8U));
    octets.push_back(static_cast<std::uint8_t>(number));
}

void appendShort(Bytes& octets, const Command& command)
{
    if (!command.data.empty()) {
        octets.push_back(static_cast<std::uint8_t>(command.data.size()));
        octets.insert(octets.end(), command.data.begin(), command.data.end());
    }
    if (command.le)
        octets.push_back(static_cast<std::uint8_t>(*command.le)); // 256 becomes 00
}

// 7816-4 5.1: one octet 00 in front tells extended fields; Le is not led by another one.
void appendExtended(Bytes& octets, const Command& command)
{
    octets.push_back(0x00);
    if (!command.data.empty()) {
        appendNumber16(octets, command.data.size());
        octets.insert(octets.end(), command.data.begin(), command.data.end());
    }
    if (command.le)
        appendNumber16(octets, *command.le); // 65 536 becomes 0000
}

} // namespace

bool needsExtendedLength(const Command& command) noexcept
{
    return command.data.size() > mostShortData || command.le.value_or(0) > mostShortLe;
}

Result<Bytes> encode(const Command& command)
{
    if (command.data.size() > mostExtendedData)
        return fail(ErrorCode::InvalidArgument, "command data too long");
    if (command.le && (*command.le == 0 || *command.le > mostExtendedLe))
        return fail(ErrorCode::InvalidArgument, "Le out of range");

    Bytes octets{command.cla, command.ins, command.p1, command.p2};
    if (needsExtendedLength(command))
        appendExtended(octets, command);
    else
        appendShort(octets, command);
    return octets;
}

Result<Response> decode(ByteView answer)
{
    if (answer.size() < 2)
        return fail(ErrorCode::CardProtocol, "answer without status");
    const ByteView tail = answer.last(2);
    // 7816-4 5.6: SW1 is 61…6F or 90…9F; anything else is no card's word.
    const bool isStatus = (tail[0] > 0x60 && tail[0] <= 0x6F) || (tail[0] & 0xF0U) == 0x90U;
    if (!isStatus)
        return fail(ErrorCode::CardProtocol, "answer with an impossible status");
    return Response{core::toSecure(answer.first(answer.size() - 2)),
                    static_cast<std::uint16_t>(tail[0] << 8U | tail[1])};
}

std::optional<int> attemptsLeftIn(std::uint16_t status) noexcept
{
    if ((status & 0xFFF0U) != 0x63C0U)
        return std::nullopt;
    return status & 0x0F;
}

std::string statusText(std::uint16_t status)
{
    const std::array octets{static_cast<std::uint8_t>(status >> 8U),
                            static_cast<std::uint8_t>(status)};
    return "status " + core::toHex(octets);
}

} // namespace kiosk::chip
