// Inside the room: certificates of agents, and signatures by whatever key they name. Pure.
#pragma once

#include "agents/agent_session.h"
#include "crypto/certificate.h"

namespace kiosk::agents {

// PEM or DER. Fails with MalformedData.
[[nodiscard]] Result<crypto::Certificate> readCertificate(ByteView octets);

// SHA-256 with ECDSA P-256 (r ‖ s), or RSASSA-PKCS1-v1_5 of 2,048 bits or more. Fails with
// SignatureInvalid, also for every other key.
[[nodiscard]] Result<void> verifyBy(const crypto::PublicKey& key, ByteView octets,
                                    ByteView signature);

// Issued by the authority for this id and this role? Looks at no dates. Fails with SignatureInvalid
// (not the authority's) or MalformedData (another id or role).
[[nodiscard]] Result<void> checkAgentCertificate(const crypto::Certificate& certificate,
                                                 const crypto::Certificate& authority,
                                                 const std::string& id, identity::AgentRole role);

} // namespace kiosk::agents
