// Makes records of agents: the back office, with the authority's key. Its kiosks only ever see the
// result. Functions without state; they take a second, and the card's its reader too.
#pragma once

#include "agents/agent_store.h"
#include "crypto/certificate.h"

namespace kiosk::agents {

struct NewAgent
{
    std::string id;
    std::string name;
    identity::AgentRole role = identity::AgentRole::Agent;
    SecureBytes nir;      // 15 characters; empty: their own case is not known by its number
    SecureBytes portrait; // JPEG; empty: nor by their face
};

// The authority for agents, and from when until when its word on this one holds.
struct AgentIssuer
{
    crypto::Certificate certificate;
    crypto::PrivateKey key;
    TimePoint notBefore;
    TimePoint notAfter;
};

// With a new key, which nobody has outside of the record. `costs.salt` is drawn anew. Fails with
// InvalidArgument (id, name, a short password), CryptoFailed.
[[nodiscard]] Result<AgentRecord>
makePasswordAgent(const NewAgent& agent, const SecureBytes& password, const AgentIssuer& issuer,
                  core::RandomSource& random, PasswordParameters costs = {});

// With the RSA key of the card that is in the reader: `ofCard` is a certificate on it, by whoever
// issued the card. Fails with InvalidArgument (id, name, no RSA key of 2,048 bits or more), NoCard,
// SignInFailed and SignInLocked (the PIN), InvalidConfiguration (the module), CryptoFailed.
[[nodiscard]] Result<AgentRecord>
makeCardAgent(const NewAgent& agent, const crypto::Certificate& ofCard, const SecureBytes& pin,
              const CardSettings& settings, const AgentIssuer& issuer, core::RandomSource& random);

} // namespace kiosk::agents
