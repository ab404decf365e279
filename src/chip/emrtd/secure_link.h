// A link under secure messaging: protects each command, sends it below, and proves the answer.
#pragma once

#include "chip/card_link.h"
#include "chip/emrtd/secure_messaging.h"

namespace kiosk::chip::emrtd {

class SecureLink final : public CardLink
{
public:
    // `below` must outlive the link.
    SecureLink(CardLink& below, SecureMessaging messaging)
        : m_below(below), m_messaging(std::move(messaging))
    {
    }

    // Fails also with SecureMessaging; the session is of no use then.
    [[nodiscard]] Result<Response> send(const Command& command) override;

private:
    CardLink& m_below;
    SecureMessaging m_messaging;
};

} // namespace kiosk::chip::emrtd
