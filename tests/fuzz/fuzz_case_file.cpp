// A recorded case may come from anywhere: no text may crash its reading or its judgement, and what
// is read must be the same when it is written and read again.
#include "policy/case_file.h"

#include <cstdlib>

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto recorded = policy::parseCase(text);
    if (!recorded)
        return 0;
    const auto again = policy::parseCase(policy::writeCase(*recorded));
    if (!again || again->findings != recorded->findings || again->decision != recorded->decision)
        std::abort();
    const journey::Decision decision = journey::judge(recorded->findings, {});
    for (const std::string& reason : decision.reasons)
        if (journey::findReason(reason) == nullptr && reason != "all.checks_passed" &&
            reason != "agent.accepted")
            std::abort();
    return 0;
}
