// Commands of vitale-backend about agents: who may decide at its kiosks' desks. Blocking, from the
// main thread.
#pragma once

#include "core/clock.h"
#include "core/random_source.h"
#include "core/result.h"
#include "identity/agent_role.h"

#include <filesystem>
#include <string>

namespace kiosk::backend {

struct AgentOrder
{
    std::string id;
    std::string name;
    identity::AgentRole role = identity::AgentRole::Agent;
    SecureBytes secret;                    // the password, or the card's PIN
    std::filesystem::path cardCertificate; // PEM or DER, on the card; empty: by password
    std::filesystem::path cardModule;      // PKCS#11, of the reader that the card is in
    std::string nir;                       // empty: their own case is not known by its number
    std::filesystem::path portrait;        // JPEG; empty: nor by their face
    std::filesystem::path out;             // the record, for kioskctl agents import
};

// Certifies the agent and writes the record (0600). Fails with InvalidArgument, NirInvalid,
// NotFound (the back office, a file), as the card does, or as storage does.
[[nodiscard]] Result<void> addAgent(const std::filesystem::path& directory, const AgentOrder& order,
                                    const Clock& clock, core::RandomSource& random);
// A JSON array, or lines for people.
[[nodiscard]] Result<std::string> describeAgents(const std::filesystem::path& directory, bool json);
// No word of this agent counts any more, also in packages that are on their way. A kiosk does not
// hear of it: kioskctl agents remove. Fails with NotFound.
[[nodiscard]] Result<void> revokeAgent(const std::filesystem::path& directory,
                                       const std::string& id, const Clock& clock);

} // namespace kiosk::backend
