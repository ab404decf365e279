// Which policy is in force on this kiosk. A new file takes effect for the next case; a wrong, an
// older or an unsigned one is refused, said once, and the old one goes on. One object, one thread.
#pragma once

#include "policy/policy_file.h"

#include <optional>

namespace kiosk::policy {

class PolicyKeeper
{
public:
    // Without a file: `fallback` for good.
    PolicyKeeper(journey::Policy fallback, std::filesystem::path file,
                 std::optional<crypto::Certificate> authority);

    // Looks at the file, if it changed since the last time; cheap. Call it when a case begins.
    // Nothing new: the policy as it was. Fails as loadPolicy() does, or with PackageConflict when
    // the file has the version in force with another content; the policy as it was stays.
    [[nodiscard]] Result<bool> refresh(TimePoint now); // true: another one is in force now
    [[nodiscard]] const journey::Policy& current() const noexcept { return m_policy; }

private:
    journey::Policy m_policy;
    std::filesystem::path m_file;
    std::optional<crypto::Certificate> m_authority;
    std::string m_seen; // SHA-256 of the text and signature looked at last
};

} // namespace kiosk::policy
