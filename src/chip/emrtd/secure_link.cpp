#include "chip/emrtd/secure_link.h"

namespace kiosk::chip::emrtd {

Result<Response> SecureLink::send(const Command& command)
{
    KIOSK_TRY(const Command covered, m_messaging.protect(command));
    KIOSK_TRY(const Response answer, m_below.send(covered));
    return m_messaging.unprotect(answer);
}

} // namespace kiosk::chip::emrtd
