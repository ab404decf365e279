// DG14, EF.CardAccess and what EF.CardSecurity holds: whatever a chip says of its protocols and
// keys, chip authentication with it ends, and with no session where nothing was offered.
#include "chip/emrtd/chip_authentication.h"
#include "crypto/system_random.h"

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;

namespace {

// A chip that agrees to everything.
class WillingLink final : public CardLink
{
public:
    Result<Response> send(const Command& command) override
    {
        if (!encode(command))
            __builtin_trap();
        return Response{{}, status::ok};
    }
};

void judge(const SecurityInfos& infos)
{
    for (const PaceInfo& info : infos.pace)
        if (describePace(info).empty() || info.oid.empty())
            __builtin_trap();
    WillingLink link;
    crypto::SystemRandom random;
    const bool offered = offersChipAuthentication(infos);
    if (authenticateChip(link, infos, random) && !offered)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView file(data, size);
    if (const auto infos = parseDg14(file))
        judge(*infos);
    if (const auto infos = parseSecurityInfos(file))
        judge(*infos);
    return 0;
}
