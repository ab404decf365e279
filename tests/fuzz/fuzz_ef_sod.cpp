// EF.SOD as a chip gives it. Without an anchor nothing may ever be genuine.
#include "chip/emrtd/passive_authentication.h"
#include "chip/emrtd/security_object.h"

using namespace kiosk;
using namespace kiosk::chip::emrtd;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView octets(data, size);
    static_cast<void>(parseSecurityObject(octets));
    const auto found = authenticateData(octets, {{1, SecureBytes{0x61, 0x00}}}, {}, TimePoint{});
    if (found.verdict == DataVerdict::Genuine)
        __builtin_trap();
    return 0;
}
