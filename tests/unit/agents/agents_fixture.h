// An authority for agents, invented agents, and a store in a temporary folder; the time stands
// still. Passwords cost next to nothing here.
#pragma once

#include "agents/new_agent.h"
#include "core/text_codec.h"
#include "crypto/certificate_builder.h"
#include "crypto/system_random.h"

#include <QTemporaryDir>
#include <QTest>

namespace kiosk::agents::test {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", core::errorId(result.error().code).data(), result.error().detail.c_str());
    return std::move(*result);
}
inline void must(Result<void> result)
{
    if (!result)
        qFatal("%s: %s", core::errorId(result.error().code).data(), result.error().detail.c_str());
}

inline SecureBytes secret(std::string_view text)
{
    return core::toSecure(core::asBytes(text));
}

inline const SecureBytes password = secret("correct horse battery");
inline const std::string ownNir = "285067599904569"; // invented: no such order number

class Agents
{
public:
    Agents() : authority(makeAuthority("Agents' authority")) {}

    AgentIssuer makeAuthority(const std::string& name)
    {
        const auto key = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
        crypto::CertificateRequest request;
        request.commonName = name;
        request.notBefore = clock.now() - std::chrono::hours(24);
        request.notAfter = clock.now() + std::chrono::hours(24 * 3650);
        return {must(crypto::selfSigned(request, key, random)), key,
                clock.now() - std::chrono::hours(1), clock.now() + std::chrono::hours(24 * 365)};
    }
    AgentRecord record(const std::string& id, identity::AgentRole role = identity::AgentRole::Agent)
    {
        NewAgent agent{id, "Agathe Modèle", role, secret(ownNir), secret("a portrait")};
        return must(makePasswordAgent(agent, password, authority, random, cheap()));
    }
    [[nodiscard]] static PasswordParameters cheap()
    {
        return {.salt = {}, .memoryKiB = 16, .passes = 1, .lanes = 1};
    }
    AgentStore store(const Lockout& lockout = {})
    {
        return must(
            AgentStore::open(file(), core::asBytes(authority.certificate.toPem()), clock, lockout));
    }
    [[nodiscard]] std::filesystem::path file() const
    {
        return std::filesystem::path(folder.path().toStdString()) / "agents.db";
    }

    core::FixedClock clock{*core::fromRfc3339("2026-11-22T08:00:00Z")};
    crypto::SystemRandom random;
    AgentIssuer authority;
    QTemporaryDir folder;
};

} // namespace kiosk::agents::test
