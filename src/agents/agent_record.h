// One agent as this kiosk knows them, without the network: who, which role, how they prove
// themselves, and what only they can open. Made by the back office, imported by kioskctl agents
// import, kept by AgentStore.
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secure_bytes.h"
#include "identity/agent_role.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::agents {

enum class SignInMethod : std::uint8_t {
    Password, // argon2id (RFC 9106)
    Card,     // PKCS#11 token with an RSA key, and its PIN
};

// argon2id's cost and salt. The defaults are RFC 9106's second choice, for 64 MiB.
struct PasswordParameters
{
    Bytes salt; // 16 octets
    std::uint32_t memoryKiB = 65536;
    std::uint32_t passes = 3;
    std::uint32_t lanes = 4;
    friend bool operator==(const PasswordParameters&, const PasswordParameters&) = default;
};

struct AgentRecord
{
    std::string id;   // [a-z0-9.-], 1…32 characters; in packages, audit and logs
    std::string name; // shown at the desk; the agent's, not a patient's
    identity::AgentRole role = identity::AgentRole::Agent;
    SignInMethod method = SignInMethod::Password;
    PasswordParameters password; // of Password
    Bytes challenge;             // of Card: what its key signs to open the secrets; 32 octets
    Bytes certificate;           // DER, by the authority for agents: CN the id, OU the role
    Bytes sealedSecrets;         // AgentSecrets under the key that signing in gives (AES-256-GCM)
};

// Only in memory while the agent is signed in.
struct AgentSecrets
{
    SecureBytes signingKey; // PKCS#8 PEM, P-256; empty when the card signs
    SecureBytes draftKey;   // 32 octets
    SecureBytes nir;        // 15 characters: nobody enrols themselves
    SecureBytes portrait;   // JPEG; empty: faces are not compared with it
};

// The record as a file (JSON, base64). Fails with MalformedData.
[[nodiscard]] Result<AgentRecord> parseAgentRecord(std::string_view json);
[[nodiscard]] std::string writeAgentRecord(const AgentRecord& record);

} // namespace kiosk::agents
