// Answers under secure messaging from a chip that does not know the keys: none may pass, save a
// bare error status.
#include "chip/emrtd/secure_messaging.h"

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto response = decode({data, size});
    if (!response)
        return 0;
    SecureMessaging session({SecureBytes(16, 0x31), SecureBytes(16, 0x52)}, {});
    if (!session.protect({.ins = 0xB0, .le = std::uint16_t{231}}))
        return 0;
    const auto plain = session.unprotect(*response);
    if (plain && (plain->ok() || !plain->data.empty()))
        __builtin_trap();
    return 0;
}
