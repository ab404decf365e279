// The policy that the next case will be judged by: the signed file's that the configuration names,
// else what stands in the configuration itself. The last good file is kept in the data folder, so
// that a wrong one does not take the policy away at the next start either. One object on the GUI
// thread.
#pragma once

#include "policy/policy_keeper.h"
#include "station/config.h"

#include <optional>

namespace kiosk::station {

class PolicyInForce
{
public:
    PolicyInForce(const Config& config, TimePoint now);

    // Looks whether there is another file; call it when a case begins. What is wrong with one is
    // logged, and stays as problem() until there is a good one.
    [[nodiscard]] const journey::Policy& refresh(TimePoint now);
    [[nodiscard]] const journey::Policy& current() const noexcept { return m_current; }
    [[nodiscard]] const std::optional<Error>& problem() const noexcept { return m_problem; }
    // A file is named; without one there is nothing to show.
    [[nodiscard]] bool isSigned() const noexcept { return !m_file.empty(); }
    // Where a file is named, no case is begun before it has been there once; except in a trial.
    [[nodiscard]] bool mayBegin() const noexcept { return m_trial || m_proven || m_file.empty(); }

private:
    void keepCopy() const;
    [[nodiscard]] bool isTheFilesAgain(TimePoint now) const;
    void take(const journey::Policy& policy);

    std::filesystem::path m_file; // empty: none
    std::filesystem::path m_copy;
    bool m_trial;
    bool m_proven = false; // the policy in force is a signed one
    std::optional<Error> m_problem;
    std::optional<crypto::Certificate> m_authority;
    std::optional<policy::PolicyKeeper> m_keeper; // none: no file, or the authority cannot be read
    journey::Policy m_current;
};

} // namespace kiosk::station
