#include "station/policy_in_force.h"

#include "core/log.h"
#include "station/parts.h"

namespace kiosk::station {
namespace {

Result<crypto::Certificate> readAuthority(const std::filesystem::path& file)
{
    KIOSK_TRY(const SecureBytes pem, readFile(file));
    return crypto::Certificate::fromPem(pem);
}

} // namespace

PolicyInForce::PolicyInForce(const Config& config, TimePoint now)
    : m_file(config.policyFile.file), m_copy(config.dataFolder / "policy.toml"),
      m_trial(config.policy.trial), m_current(config.policy)
{
    if (m_file.empty())
        return;
    auto authority = readAuthority(config.policyFile.authority);
    if (!authority) {
        m_problem = authority.error();
        core::logError("station", "policy authority", *m_problem);
        return;
    }
    m_authority = std::move(*authority);
    std::error_code ignored; // whoever cannot write there says so
    std::filesystem::create_directories(config.dataFolder, ignored);
    if (const auto last = policy::loadPolicy(m_copy, *m_authority, now)) {
        m_proven = true;
        take(*last);
    }
    m_keeper.emplace(m_current, m_file, m_authority, config.dataFolder / "policy.sequence");
    (void)refresh(now);
}

const journey::Policy& PolicyInForce::refresh(TimePoint now)
{
    if (!m_keeper)
        return m_current;
    const auto changed = m_keeper->refresh(now);
    if (!changed) {
        if (!m_problem || *m_problem != changed.error())
            core::logError("station", "policy file", changed.error());
        m_problem = changed.error();
    } else if (*changed) {
        m_problem.reset();
        m_proven = true;
        take(m_keeper->current());
        keepCopy();
        core::logInfo("station", "policy in force: " + m_current.version);
    } else if (m_problem && isTheFilesAgain(now)) {
        m_problem.reset();
    }
    return m_current;
}

// A wrong file has been taken away again, and the one in force is back.
bool PolicyInForce::isTheFilesAgain(TimePoint now) const
{
    const auto file = policy::loadPolicy(m_file, *m_authority, now);
    return file && file->version == m_current.version;
}

// Whether this is a trial is the kiosk's own affair.
void PolicyInForce::take(const journey::Policy& policy)
{
    m_current = policy;
    m_current.trial = m_trial;
}

// Both are verified again when they are read.
void PolicyInForce::keepCopy() const
{
    using std::filesystem::copy_options;
    std::error_code failed;
    for (const auto& [from, to] :
         {std::pair(m_file, m_copy),
          std::pair(policy::signatureOf(m_file), policy::signatureOf(m_copy))}) {
        std::filesystem::copy_file(from, to, copy_options::overwrite_existing, failed);
        if (failed)
            core::logWarning("station", "the policy file cannot be kept: " + failed.message());
    }
}

} // namespace kiosk::station
