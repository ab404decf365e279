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
    [[nodiscard]] ByteView answerToReset() const noexcept override
    {
        return m_below.answerToReset();
    }
    [[nodiscard]] bool acceptsExtended() const noexcept override
    {
        return m_below.acceptsExtended();
    }

    // Goes on under the keys that chip authentication agreed on.
    void restart(SecureMessaging messaging) { m_messaging = std::move(messaging); }
    // The session as it stands now.
    [[nodiscard]] const SecureMessaging& messaging() const noexcept { return m_messaging; }

private:
    CardLink& m_below;
    SecureMessaging m_messaging;
};

} // namespace kiosk::chip::emrtd
