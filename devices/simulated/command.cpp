#include "simulated/command.h"

namespace kiosk::devices::simulated {

std::optional<Command> Command::parse(ByteView apdu)
{
    if (apdu.size() < 4)
        return std::nullopt;
    Command command{apdu[0], apdu[1], apdu[2], apdu[3], {}, {}};
    const auto toLe = [](std::uint8_t octet) -> std::size_t { return octet == 0 ? 256 : octet; };
    if (apdu.size() == 4)
        return command;
    if (apdu.size() == 5) {
        command.le = toLe(apdu[4]);
        return command;
    }
    const std::size_t lc = apdu[4];
    const std::size_t body = apdu.size() - 5;
    if (lc == 0 || body < lc || body > lc + 1)
        return std::nullopt;
    command.data = core::toBytes(apdu.subspan(5, lc));
    if (body == lc + 1)
        command.le = toLe(apdu.back());
    return command;
}

Bytes answer(StatusWord status, ByteView data)
{
    Bytes out = core::toBytes(data);
    out.push_back(static_cast<std::uint8_t>(status >> 8));
    out.push_back(static_cast<std::uint8_t>(status));
    return out;
}

} // namespace kiosk::devices::simulated
