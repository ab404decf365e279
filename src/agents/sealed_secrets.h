// Inside the room: an agent's secrets as octets under a key, bound to the record that they are in.
// Pure.
#pragma once

#include "agents/agent_record.h"
#include "core/random_source.h"

namespace kiosk::agents {

// Into record.sealedSecrets. Id, role and certificate of the record have to be final: they are the
// context. Fails with InvalidArgument (a key of another size, secrets that are too large) or
// CryptoFailed.
[[nodiscard]] Result<void> sealSecrets(AgentRecord& record, const AgentSecrets& secrets,
                                       ByteView key, core::RandomSource& random);

// Fails with SignatureInvalid: another key, id, role or certificate, or altered octets.
[[nodiscard]] Result<AgentSecrets> openSecrets(const AgentRecord& record, ByteView key);

} // namespace kiosk::agents
