#include "simulated/command.h"

namespace kiosk::devices::simulated {

namespace {

constexpr std::size_t header = 4;

std::size_t number(ByteView octets)
{
    std::size_t value = 0;
    for (const std::uint8_t octet : octets)
        value = value << 8 | octet;
    return value;
}

// Le of one or two octets: zero stands for the most.
std::size_t lengthExpected(ByteView octets)
{
    const std::size_t value = number(octets);
    return value != 0 ? value : std::size_t{1} << (8 * octets.size());
}

// Lc and data, Le, or both, with lengths of `width` octets. False when they do not fill `body`.
bool readBody(ByteView body, std::size_t width, Command& command)
{
    if (body.size() == width) {
        command.le = lengthExpected(body);
        return true;
    }
    const std::size_t lc = number(body.first(width));
    const std::size_t rest = body.size() - width;
    if (lc == 0 || (rest != lc && rest != lc + width))
        return false;
    command.data = core::toBytes(body.subspan(width, lc));
    if (rest != lc)
        command.le = lengthExpected(body.last(width));
    return true;
}

} // namespace

std::optional<Command> Command::parse(ByteView apdu)
{
    if (apdu.size() < header)
        return std::nullopt;
    Command command{apdu[0], apdu[1], apdu[2], apdu[3], {}, {}, false};
    const ByteView body = apdu.subspan(header);
    if (body.empty())
        return command;
    command.extended = body[0] == 0 && body.size() > 1;
    if (command.extended && body.size() < 3)
        return std::nullopt;
    const bool sound =
        command.extended ? readBody(body.subspan(1), 2, command) : readBody(body, 1, command);
    return sound ? std::optional(command) : std::nullopt;
}

Bytes answer(StatusWord status, ByteView data)
{
    Bytes out = core::toBytes(data);
    out.push_back(static_cast<std::uint8_t>(status >> 8));
    out.push_back(static_cast<std::uint8_t>(status));
    return out;
}

} // namespace kiosk::devices::simulated
