// The signed policies that an office has given out, FILE.toml and FILE.toml.p7s in one folder, so
// that a case can be judged again by the very version that it was judged by. A value; reads the
// folder at each question, so that a new file needs no restart. Any thread.
#pragma once

#include "policy/policy_file.h"

namespace kiosk::policy {

class PolicyFolder
{
public:
    PolicyFolder(std::filesystem::path folder, crypto::Certificate authority);

    // The usable policy of this version whose signature held at `at`, when the case was made. Fails
    // with NotFound.
    [[nodiscard]] Result<journey::Policy> policyOf(const std::string& version, TimePoint at) const;

private:
    std::filesystem::path m_folder;
    crypto::Certificate m_authority;
};

} // namespace kiosk::policy
