// A record of an agent comes in a file, on a stick or by mail: whatever is taken has to be written
// as it was read.
#include "agents/agent_record.h"

#include "core/text_codec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kiosk::agents;
    const auto record = parseAgentRecord(kiosk::core::asText({data, size}));
    if (!record)
        return 0;
    const std::string text = writeAgentRecord(*record);
    const auto again = parseAgentRecord(text);
    if (!again || writeAgentRecord(*again) != text || !isAgentId(record->id))
        __builtin_trap();
    return 0;
}
