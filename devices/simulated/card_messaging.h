// Secure messaging with 3DES from the card's side (ICAO 9303-11 section 9.8). One object a session,
// which ends with the first error.
#pragma once

#include "simulated/card_access.h"
#include "simulated/command.h"

#include <tl/expected.hpp>

namespace kiosk::devices::simulated {

class CardMessaging
{
public:
    explicit CardMessaging(Session session) : m_session(std::move(session)) {}

    // The command inside a protected one; or the status word to give in clear, after which the
    // session is over.
    [[nodiscard]] tl::expected<Command, StatusWord> open(const Command& protectedCommand);
    // The protected answer; `wrongMac` spoils its checksum.
    [[nodiscard]] Result<Bytes> protect(StatusWord status, ByteView data, bool wrongMac = false);

    // Most octets of clear data that fit into a short protected answer.
    static constexpr std::size_t mostData = 231;

private:
    void countUp();
    [[nodiscard]] Result<Bytes> macOf(ByteView data) const;

    Session m_session;
};

} // namespace kiosk::devices::simulated
