#include "policy/policy_folder.h"

namespace kiosk::policy {

PolicyFolder::PolicyFolder(std::filesystem::path folder, crypto::Certificate authority)
    : m_folder(std::move(folder)), m_authority(std::move(authority))
{
}

Result<journey::Policy> PolicyFolder::policyOf(const std::string& version, TimePoint at) const
{
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, problem)) {
        if (entry.path().extension() != ".toml")
            continue;
        auto policy = loadPolicy(entry.path(), m_authority, at);
        if (policy && policy->version == version)
            return policy;
    }
    return fail(ErrorCode::NotFound, "no policy of this version");
}

} // namespace kiosk::policy
