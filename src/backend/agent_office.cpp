#include "backend/agent_office.h"

#include "agents/new_agent.h"
#include "backend/agent_register.h"
#include "backend/files.h"
#include "backend/pki.h"
#include "core/text_codec.h"
#include "crypto/digest.h"
#include "identity/nir.h"

#include <nlohmann/json.hpp>

namespace kiosk::backend {
namespace {

constexpr std::chrono::hours validity{2 * 365 * 24};
constexpr std::chrono::minutes clockTolerance{10}; // kiosks' clocks may be behind
constexpr unsigned secretMode = 0600;

Result<std::unique_ptr<Database>> openExisting(const std::filesystem::path& directory)
{
    const auto file = directory / databaseFile;
    if (!std::filesystem::exists(file))
        return fail(ErrorCode::NotFound, "no back office in this directory");
    return Database::open(file);
}

Result<agents::NewAgent> personOf(const AgentOrder& order)
{
    agents::NewAgent agent{order.id, order.name, order.role, {}, {}};
    if (!order.nir.empty()) {
        KIOSK_TRY(const auto nir, identity::Nir::parse(order.nir));
        agent.nir = core::toSecure(core::asBytes(nir.compact().reveal()));
    }
    if (!order.portrait.empty()) {
        KIOSK_TRY(Bytes octets, readFile(order.portrait));
        agent.portrait = core::toSecure(octets);
        core::secureZero(octets.data(), octets.size());
        const bool jpeg =
            agent.portrait.size() > 2 && agent.portrait[0] == 0xFF && agent.portrait[1] == 0xD8;
        if (!jpeg)
            return fail(ErrorCode::InvalidArgument, "the portrait is no JPEG");
    }
    return agent;
}

Result<agents::AgentRecord> makeRecord(const AgentOrder& order, const agents::AgentIssuer& issuer,
                                       core::RandomSource& random)
{
    KIOSK_TRY(const agents::NewAgent agent, personOf(order));
    if (order.cardCertificate.empty())
        return agents::makePasswordAgent(agent, order.secret, issuer, random);
    KIOSK_TRY(const auto ofCard, loadCertificate(order.cardCertificate));
    return agents::makeCardAgent(agent, ofCard, order.secret, {order.cardModule}, issuer, random);
}

nlohmann::json asJson(const RegisteredAgent& agent)
{
    nlohmann::json object{{"id", agent.id},
                          {"name", agent.name},
                          {"role", identity::agentRoleId(agent.role)},
                          {"certificate_sha256", agent.certificateSha256},
                          {"issued_at", core::toRfc3339(agent.issued)},
                          {"valid_until", core::toRfc3339(agent.validUntil)}};
    if (agent.revoked)
        object["revoked_at"] = core::toRfc3339(*agent.revoked);
    return object;
}

std::string asLine(const RegisteredAgent& agent)
{
    return agent.id + "  " + std::string(identity::agentRoleId(agent.role)) + "  " + agent.name +
           "  until " + core::toRfc3339(agent.validUntil) +
           (agent.revoked ? "  revoked " + core::toRfc3339(*agent.revoked) : std::string()) + '\n';
}

} // namespace

Result<void> addAgent(const std::filesystem::path& directory, const AgentOrder& order,
                      const Clock& clock, core::RandomSource& random)
{
    KIOSK_TRY(const auto database, openExisting(directory));
    KIOSK_TRY(const Credentials authority, loadCredentials(directory, agentAuthority));
    const TimePoint now = clock.now();
    const agents::AgentIssuer issuer{authority.certificate, authority.key, now - clockTolerance,
                                     now + validity};
    KIOSK_TRY(const agents::AgentRecord record, makeRecord(order, issuer, random));
    KIOSK_TRY(const Bytes hash, crypto::digest(crypto::HashAlgorithm::Sha256, record.certificate));
    // Known before it is given out: a record that nobody knows of decides nothing.
    KIOSK_CHECK(AgentRegister(*database).add(
        {record.id, record.name, record.role, core::toHex(hash), now, issuer.notAfter, {}}));
    return writeFile(order.out, core::asBytes(agents::writeAgentRecord(record)), secretMode);
}

Result<std::string> describeAgents(const std::filesystem::path& directory, bool json)
{
    KIOSK_TRY(const auto database, openExisting(directory));
    KIOSK_TRY(const auto all, AgentRegister(*database).list());
    std::string lines;
    auto array = nlohmann::json::array();
    for (const RegisteredAgent& agent : all) {
        lines += asLine(agent);
        array.push_back(asJson(agent));
    }
    return json ? array.dump(1) + '\n' : lines;
}

Result<void> revokeAgent(const std::filesystem::path& directory, const std::string& id,
                         const Clock& clock)
{
    KIOSK_TRY(const auto database, openExisting(directory));
    KIOSK_TRY(const int revoked, AgentRegister(*database).revoke(id, clock.now()));
    if (revoked == 0)
        return fail(ErrorCode::NotFound, "no agent of this id, or already revoked");
    return {};
}

} // namespace kiosk::backend
