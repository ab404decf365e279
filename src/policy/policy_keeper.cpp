#include "policy/policy_keeper.h"

#include "core/log.h"

#include <algorithm>
#include <fstream>

namespace kiosk::policy {
namespace {

int rememberedSequence(const std::filesystem::path& memory)
{
    int sequence = 0;
    if (!memory.empty())
        std::ifstream(memory) >> sequence;
    return std::max(sequence, 0);
}

} // namespace

PolicyKeeper::PolicyKeeper(journey::Policy fallback, std::filesystem::path file,
                           std::optional<crypto::Certificate> authority,
                           std::filesystem::path memory)
    : m_policy(std::move(fallback)), m_file(std::move(file)), m_authority(std::move(authority)),
      m_memory(std::move(memory)), m_highest(rememberedSequence(m_memory))
{
}

Result<bool> PolicyKeeper::refresh(TimePoint now)
{
    if (m_file.empty())
        return false;
    auto changed = takeOver(now);
    if (changed) {
        m_said.reset();
        return changed;
    }
    if (m_said == changed.error())
        return false;
    m_said = changed.error();
    return changed;
}

Result<bool> PolicyKeeper::takeOver(TimePoint now)
{
    if (!m_authority)
        return fail(ErrorCode::SignatureInvalid, "no policy authority is trusted");
    KIOSK_TRY(journey::Policy next, loadPolicy(m_file, *m_authority, now));
    next.trial = m_policy.trial;
    KIOSK_TRY(const bool isNew, checkSuccession(next));
    if (!isNew)
        return false;
    m_policy = std::move(next);
    m_fromFile = true;
    m_highest = std::max(m_highest, m_policy.sequence);
    remember();
    return true;
}

// May `next` follow what is in force? False: it is in force already.
Result<bool> PolicyKeeper::checkSuccession(const journey::Policy& next) const
{
    if (m_fromFile && next == m_policy)
        return false;
    if (m_fromFile && next.version == m_policy.version)
        return fail(ErrorCode::PackageConflict,
                    "the policy " + next.version + " has another content than the one in force");
    const bool isOlder = m_fromFile ? next.sequence <= m_highest : next.sequence < m_highest;
    if (isOlder)
        return fail(ErrorCode::InvalidConfiguration,
                    "the policy " + next.version + " does not follow the one in force");
    return true;
}

// A kiosk that cannot write here has other troubles, and says so elsewhere.
void PolicyKeeper::remember() const
{
    if (m_memory.empty())
        return;
    std::filesystem::path next = m_memory;
    next += ".new";
    std::ofstream stream(next, std::ios::trunc);
    stream << m_highest << '\n';
    stream.close();
    std::error_code problem;
    if (stream)
        std::filesystem::rename(next, m_memory, problem);
    if (!stream || problem)
        core::logWarning("policy", "the policy's sequence could not be kept");
}

} // namespace kiosk::policy
