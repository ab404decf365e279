// The agents of this kiosk: their records, and what keeps them from signing in.
#include "apps/kioskctl/commands.h"

#include "agents/agent_store.h"
#include "agents/secret_file.h"
#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "outbox/audit_log.h"
#include "station/config.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace kiosk::apps {
namespace {

using nlohmann::json;
using std::filesystem::path;

const core::SystemClock systemClock;

Result<Bytes> readFile(const path& file)
{
    std::ifstream stream(file, std::ios::binary);
    Bytes octets{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream)
        return fail(ErrorCode::NotFound, "cannot read " + file.filename().string());
    return octets;
}

// The kiosk's own store and audit chain; the kiosk may be running.
struct Desk
{
    outbox::AuditLog audit;
    agents::AgentStore store;

    [[nodiscard]] Result<void> note(const std::string& event, const std::string& subject)
    {
        return audit.append(systemClock.now(), event, subject);
    }
};

Result<Desk> openDesk(const path& config, const AgentOptions& options)
{
    KIOSK_TRY(const auto settings, station::loadConfig(config));
    const path& file = options.authority.empty() ? settings.agents.authority : options.authority;
    if (file.empty())
        return fail(ErrorCode::InvalidConfiguration,
                    "[agents] authority, or --authority, is needed");
    KIOSK_TRY(const Bytes authority, readFile(file));
    const path& module = options.module.empty() ? settings.agents.pkcs11Module : options.module;
    KIOSK_TRY(auto audit, outbox::AuditLog::open(settings.dataFolder / "audit.sqlite"));
    KIOSK_TRY(auto store, agents::AgentStore::open(settings.dataFolder / "agents.db", authority,
                                                   systemClock, {}, {module}));
    return Desk{std::move(audit), std::move(store)};
}

json rowJson(const agents::AgentRow& row)
{
    json object{{"id", row.id},
                {"name", row.name},
                {"role", identity::agentRoleId(row.role)},
                {"method", row.method == agents::SignInMethod::Card ? "card" : "password"},
                {"wrong_tries", row.wrongTries},
                {"valid_until", core::toRfc3339(row.validUntil)}};
    if (row.lockedUntil)
        object["locked_until"] = core::toRfc3339(*row.lockedUntil);
    return object;
}

Result<json> importAll(const path& config, const AgentOptions& options)
{
    KIOSK_TRY(Desk desk, openDesk(config, options));
    json imported = json::array();
    for (const path& file : options.files) {
        KIOSK_TRY(const Bytes octets, readFile(file));
        const auto record = agents::parseAgentRecord(core::asText(octets));
        const auto taken =
            record ? desk.store.import(*record) : Result<void>(tl::unexpected(record.error()));
        if (!taken)
            return fail(taken.error().code, file.filename().string() + ": " + taken.error().detail);
        KIOSK_CHECK(desk.note("agents.imported", record->id));
        imported.push_back(record->id);
    }
    return json{{"imported", std::move(imported)}};
}

Result<json> listAll(const path& config, const AgentOptions& options)
{
    KIOSK_TRY(const Desk desk, openDesk(config, options));
    KIOSK_TRY(const auto rows, desk.store.list());
    json list = json::array();
    for (const agents::AgentRow& row : rows)
        list.push_back(rowJson(row));
    return json{{"agents", std::move(list)}};
}

Result<json> remove(const path& config, const AgentOptions& options)
{
    KIOSK_TRY(Desk desk, openDesk(config, options));
    KIOSK_CHECK(desk.store.remove(options.id));
    KIOSK_CHECK(desk.note("agents.removed", options.id));
    return json{{"removed", options.id}};
}

Result<json> unlock(const path& config, const AgentOptions& options)
{
    KIOSK_TRY(Desk desk, openDesk(config, options));
    KIOSK_TRY(const SecureBytes secret, agents::readSecret(options.secretFile));
    KIOSK_TRY(const auto supervisor, desk.store.signIn(options.supervisor, secret));
    KIOSK_CHECK(desk.store.unlock(supervisor, options.id));
    KIOSK_CHECK(desk.note("agents.unlocked", options.id + ":" + supervisor.id()));
    return json{{"unlocked", options.id}, {"by", supervisor.id()}};
}

Result<json> changePassword(const path& config, const AgentOptions& options)
{
    KIOSK_TRY(Desk desk, openDesk(config, options));
    KIOSK_TRY(const SecureBytes secret, agents::readSecret(options.secretFile));
    KIOSK_TRY(const SecureBytes wanted, agents::readSecret(options.newSecretFile));
    KIOSK_TRY(const auto session, desk.store.signIn(options.id, secret));
    crypto::SystemRandom random;
    KIOSK_CHECK(desk.store.changePassword(session, secret, wanted, random));
    KIOSK_CHECK(desk.note("agents.password", options.id));
    return json{{"changed", options.id}};
}

Result<json> signIn(const path& config, const AgentOptions& options)
{
    KIOSK_TRY(Desk desk, openDesk(config, options));
    KIOSK_TRY(const SecureBytes secret, agents::readSecret(options.secretFile));
    KIOSK_TRY(const auto session, desk.store.signIn(options.id, secret));
    return json{{"id", session.id()},
                {"name", session.name()},
                {"role", identity::agentRoleId(session.role())}};
}

ExitStatus tell(const Output& output, const Result<json>& answer)
{
    return answer ? output.result(*answer) : output.error(answer.error());
}

} // namespace

ExitStatus importAgents(const Output& output, const path& config, const AgentOptions& options)
{
    return tell(output, importAll(config, options));
}

ExitStatus listAgents(const Output& output, const path& config, const AgentOptions& options)
{
    return tell(output, listAll(config, options));
}

ExitStatus removeAgent(const Output& output, const path& config, const AgentOptions& options)
{
    return tell(output, remove(config, options));
}

ExitStatus unlockAgent(const Output& output, const path& config, const AgentOptions& options)
{
    return tell(output, unlock(config, options));
}

ExitStatus changeAgentPassword(const Output& output, const path& config,
                               const AgentOptions& options)
{
    return tell(output, changePassword(config, options));
}

ExitStatus signInAgent(const Output& output, const path& config, const AgentOptions& options)
{
    return tell(output, signIn(config, options));
}

} // namespace kiosk::apps
