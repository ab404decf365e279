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
    // The authority's signature over writeAgentRecord() of everything above, so that nobody gives
    // an agent another password by a file. Looked at on import only: a new password ends it.
    Bytes endorsement;
};

// Only in memory while the agent is signed in.
struct AgentSecrets
{
    SecureBytes signingKey; // PKCS#8 PEM, P-256; empty when the card signs
    SecureBytes draftKey;   // 32 octets
    SecureBytes nir;        // 15 characters: nobody enrols themselves
    SecureBytes portrait;   // JPEG; empty: faces are not compared with it
};

// What an id may be: the same word in a certificate, a file's name and a log.
[[nodiscard]] bool isAgentId(std::string_view text) noexcept;

// Sizes, ranges and names, without any cryptography: costs that a kiosk can pay, texts that a
// screen can show. Fails with MalformedData.
[[nodiscard]] Result<void> checkAgentRecord(const AgentRecord& record);

// The record as a file (JSON, base64), with exactly the members that writeAgentRecord() gives, and
// checked. Fails with MalformedData.
[[nodiscard]] Result<AgentRecord> parseAgentRecord(std::string_view json);
// The same text for the same record, always.
[[nodiscard]] std::string writeAgentRecord(const AgentRecord& record);
// What the endorsement signs: the record without it.
[[nodiscard]] std::string endorsedText(AgentRecord record);

} // namespace kiosk::agents
