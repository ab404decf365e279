#include "chip/card_link.h"

namespace kiosk::chip {

namespace {

constexpr std::size_t largestAnswer = 65'536;
constexpr int mostRounds = 300; // of 61xx: more than the largest answer needs

std::uint32_t announcedLength(std::uint16_t status)
{
    const std::uint32_t low = status & 0xFFU;
    return low == 0 ? mostShortLe : low;
}

// With data it is the answer of a chip under secure messaging, which the session has to take off
// first: sent again, the same protected command would be refused as a replay.
bool saysWrongLe(const Response& response)
{
    return (response.status & 0xFF00U) == 0x6C00U && response.data.empty();
}

bool hasMore(const Response& response)
{
    return (response.status & 0xFF00U) == 0x6100U;
}

} // namespace

Result<Response> PlainLink::transmit(const Command& command)
{
    KIOSK_TRY(const Bytes octets, encode(command));
    ++m_apduCount;
    m_octetCount += octets.size();
    KIOSK_TRY(const SecureBytes answer, m_channel.transmit(octets));
    m_octetCount += answer.size();
    return decode(answer);
}

Result<Response> PlainLink::send(const Command& command)
{
    KIOSK_TRY(Response response, transmit(command));
    if (saysWrongLe(response)) {
        Command again = command;
        again.le = announcedLength(response.status);
        KIOSK_TRY(response, transmit(again));
    }
    for (int round = 0; hasMore(response); ++round) {
        if (round == mostRounds || response.data.size() > largestAnswer)
            return fail(ErrorCode::CardProtocol, "endless answer");
        // The channel bits of CLA stay; a protected command's GET RESPONSE is itself not protected.
        const Command getResponse{.cla = static_cast<std::uint8_t>(command.cla & 0x03U),
                                  .ins = 0xC0,
                                  .le = announcedLength(response.status)};
        KIOSK_TRY(const Response next, transmit(getResponse));
        response.data.insert(response.data.end(), next.data.begin(), next.data.end());
        response.status = next.status;
    }
    return response;
}

} // namespace kiosk::chip
