// Which policy is in force on this kiosk. A new file takes effect for the next case; a wrong, an
// older or an unsigned one is refused, said once, and the old one goes on. One object, one thread.
#pragma once

#include "policy/policy_file.h"

#include <optional>

namespace kiosk::policy {

class PolicyKeeper
{
public:
    // Without a file: `fallback` for good. Its `trial` is every policy's here. `memory`: a file of
    // the kiosk's own that keeps the highest sequence over a restart, so that an older signed file
    // does not come back; empty: none.
    PolicyKeeper(journey::Policy fallback, std::filesystem::path file,
                 std::optional<crypto::Certificate> authority, std::filesystem::path memory = {});

    // Looks at the file. Call it when a case begins. Nothing new, or the same refused file as the
    // last time: false. Fails as loadPolicy() does, with InvalidConfiguration when the sequence has
    // not grown, or with PackageConflict when the file has the version in force with another
    // content; the policy as it was stays.
    [[nodiscard]] Result<bool> refresh(TimePoint now); // true: another one is in force now
    [[nodiscard]] const journey::Policy& current() const noexcept { return m_policy; }

private:
    [[nodiscard]] Result<bool> takeOver(TimePoint now);
    [[nodiscard]] Result<bool> checkSuccession(const journey::Policy& next) const;
    void remember() const;

    journey::Policy m_policy;
    std::filesystem::path m_file;
    std::optional<crypto::Certificate> m_authority;
    std::filesystem::path m_memory;
    bool m_fromFile = false; // else `fallback` is in force, which any file may follow
    int m_highest = 0;       // sequence that was ever in force
    std::optional<Error> m_said;
};

} // namespace kiosk::policy
