// A case's state out of a draft: of this version, of another, or of a program gone wrong.
#include "station/state_json.h"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto state = station::readState({data, size});
    if (!state)
        return 0;
    const SecureBytes written = station::writeState(*state);
    const auto again = station::readState(written);
    if (!again || station::writeState(*again) != written)
        __builtin_trap();
    if (state->pending || state->handoff || !state->transactionCode.empty())
        __builtin_trap();
    return 0;
}
