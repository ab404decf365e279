#include "chip/apdu.h"

#include "core/text_codec.h"

#include <array>

namespace kiosk::chip {

Result<Bytes> encode(const Command& command)
{
    if (command.data.size() > 255)
        return fail(ErrorCode::InvalidArgument, "command data too long");
    if (command.le && (*command.le == 0 || *command.le > 256))
        return fail(ErrorCode::InvalidArgument, "Le out of range");

    Bytes octets{command.cla, command.ins, command.p1, command.p2};
    if (!command.data.empty()) {
        octets.push_back(static_cast<std::uint8_t>(command.data.size()));
        octets.insert(octets.end(), command.data.begin(), command.data.end());
    }
    if (command.le)
        octets.push_back(static_cast<std::uint8_t>(*command.le)); // 256 becomes 00
    return octets;
}

Result<Response> decode(ByteView answer)
{
    if (answer.size() < 2)
        return fail(ErrorCode::CardProtocol, "answer without status");
    const ByteView tail = answer.last(2);
    return Response{core::toSecure(answer.first(answer.size() - 2)),
                    static_cast<std::uint16_t>(tail[0] << 8U | tail[1])};
}

std::string statusText(std::uint16_t status)
{
    const std::array octets{static_cast<std::uint8_t>(status >> 8U),
                            static_cast<std::uint8_t>(status)};
    return "status " + core::toHex(octets);
}

} // namespace kiosk::chip
