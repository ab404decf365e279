// A policy comes from outside, and whoever signed it may have been careless: no text may crash its
// reading, and what is usable must be the same when it is written and read again.
#include "policy/policy_file.h"

#include <cstdlib>

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const policy::CheckedPolicy checked = policy::parsePolicy(text);
    if (!checked.problems.empty())
        return 0;
    const policy::CheckedPolicy again = policy::parsePolicy(policy::writePolicy(checked.policy));
    if (!again.problems.empty() || again.policy != checked.policy || checked.policy.trial)
        std::abort();
    return 0;
}
