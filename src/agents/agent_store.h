// The agents of this kiosk, in one SQLite file beside the journal, with how often each has failed
// to sign in. One object, one thread; several processes (kiosk, kioskctl) may have the file open:
// wrong tries in one count in the other.
//
// Signing in takes a second on purpose (argon2id): never on the GUI thread.
#pragma once

#include "agents/agent_session.h"
#include "core/random_source.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace kiosk::agents {

// After `wrongTries` in a row an agent waits `wait`, twice as long each further time, up to
// `longest`. The count goes down by a good sign-in or a supervisor's unlock() only.
struct Lockout
{
    int wrongTries = 5;
    std::chrono::minutes wait{5};
    std::chrono::minutes longest{24 * 60};
};

// A token with the agent's key, through its maker's PKCS#11 module.
struct CardSettings
{
    std::filesystem::path module; // empty: no cards here
};

struct AgentRow
{
    std::string id;
    std::string name;
    identity::AgentRole role = identity::AgentRole::Agent;
    SignInMethod method = SignInMethod::Password;
    int wrongTries = 0;
    std::optional<TimePoint> lockedUntil;
    TimePoint validUntil; // of the certificate
};

class AgentStore
{
public:
    // Fails with StorageFull, StorageFailed, StorageCorrupt. `authority`: PEM or DER certificate
    // that records must be issued by; `clock` must outlive the store.
    [[nodiscard]] static Result<AgentStore> open(const std::filesystem::path& file,
                                                 ByteView authority, const Clock& clock,
                                                 const Lockout& lockout = {},
                                                 const CardSettings& card = {});
    AgentStore(AgentStore&&) noexcept;
    AgentStore& operator=(AgentStore&&) noexcept;
    ~AgentStore();

    // Adds or replaces. Fails with SignatureInvalid when the authority did not issue it, with
    // MalformedData when id or role are not the certificate's.
    [[nodiscard]] Result<void> import(const AgentRecord& record);
    [[nodiscard]] Result<void> remove(const std::string& id); // NotFound
    [[nodiscard]] Result<std::vector<AgentRow>> list() const;

    // An unknown id takes as long as a known one and counts as wrong too. Fails with SignInFailed
    // (never saying what was wrong), SignInLocked, NoCard, or as storage does.
    [[nodiscard]] Result<AgentSession> signIn(const std::string& id, const SecureBytes& secret);
    // Whose card is in the reader, so that nobody types their name. Fails with NoCard.
    [[nodiscard]] Result<std::string> cardHolder() const;
    // By a supervisor. Fails with NotPermitted, NotFound.
    [[nodiscard]] Result<void> unlock(const AgentSession& by, const std::string& id);
    // A new password for a signed-in agent: at least 12 characters. Fails with InvalidArgument.
    [[nodiscard]] Result<void> changePassword(const AgentSession& session,
                                              const SecureBytes& oldPassword,
                                              const SecureBytes& newPassword,
                                              core::RandomSource& random);

private:
    struct Store;
    explicit AgentStore(std::unique_ptr<Store> store);
    std::unique_ptr<Store> m_store;
};

} // namespace kiosk::agents
