// A signed-in agent. Move-only; its keys are zeroed when it goes. Whoever holds it decides when:
// on signing out, on the screen's lock, at the end of the program. One thread at a time.
#pragma once

#include "agents/agent_record.h"
#include "identity/nir.h"

#include <functional>

namespace kiosk::agents {

class AgentSession
{
public:
    // Signs with the agent's key: the one in the secrets, or the card's (then it may take a second,
    // and fail with NoCard, SignInFailed).
    using Sign = std::function<Result<Bytes>(ByteView)>;
    AgentSession(AgentRecord record, AgentSecrets secrets, Sign sign, TimePoint at);
    AgentSession(AgentSession&&) noexcept = default;
    AgentSession& operator=(AgentSession&&) noexcept = default;
    ~AgentSession() = default;

    [[nodiscard]] const std::string& id() const noexcept { return m_record.id; }
    [[nodiscard]] const std::string& name() const noexcept { return m_record.name; }
    [[nodiscard]] identity::AgentRole role() const noexcept { return m_record.role; }
    [[nodiscard]] const Bytes& certificate() const noexcept { return m_record.certificate; }
    [[nodiscard]] TimePoint signedInAt() const noexcept { return m_at; }
    [[nodiscard]] const SecureBytes& draftKey() const noexcept { return m_secrets.draftKey; }
    [[nodiscard]] const SecureBytes& portrait() const noexcept { return m_secrets.portrait; }

    // ECDSA P-256 with SHA-256, r ‖ s; of a card with an RSA key PKCS#1 v1.5 with SHA-256. Fails
    // with CryptoFailed, or as Sign does.
    [[nodiscard]] Result<Bytes> sign(ByteView octets) const;
    // Is this number the agent's own?
    [[nodiscard]] bool isOwn(const identity::Nir& nir) const;

private:
    AgentRecord m_record;
    AgentSecrets m_secrets;
    Sign m_sign;
    TimePoint m_at;
};

// The other side: does `certificate` belong to an agent of `authority` at that time, with this id
// and role, and is the signature its key's? Fails with SignatureInvalid.
struct AgentClaim
{
    std::string id;
    identity::AgentRole role = identity::AgentRole::Agent;
    TimePoint at;
};
[[nodiscard]] Result<void> verifyAgentSignature(const AgentClaim& claim, ByteView certificate,
                                                ByteView octets, ByteView signature,
                                                ByteView authority);

} // namespace kiosk::agents
