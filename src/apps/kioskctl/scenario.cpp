#include "apps/kioskctl/scenario.h"

#include "station/parts.h"

#include <toml++/toml.h>

#include <array>
#include <set>

namespace kiosk::apps {
namespace {

using journey::AgentWord;
using journey::Authority;
using journey::Reason;
using journey::SkipReason;

// The one of `all` whose id it is.
template <typename Value, std::size_t size>
Result<Value> named(const std::string& id, const std::array<Value, size>& all,
                    std::string_view (*idOf)(Value) noexcept, const char* what)
{
    for (const Value value : all) {
        if (idOf(value) == id)
            return value;
    }
    return fail(ErrorCode::InvalidArgument, "unknown " + std::string(what) + " " + id);
}

Result<Reason> reasonOf(const std::string& id)
{
    return named(id,
                 std::array{Reason::NoPhone, Reason::FaceCheckFailed, Reason::NewPhone,
                            Reason::Represented, Reason::HelpersPhone},
                 journey::reasonId, "reason");
}

Result<Authority> authorityOf(const std::string& id)
{
    return named(id, std::array{Authority::Parent, Authority::Guardian, Authority::Mandate},
                 journey::authorityId, "authority");
}

Result<SkipReason> skipOf(const std::string& id)
{
    return named(id,
                 std::array{SkipReason::CardLost, SkipReason::CardUnreadable,
                            SkipReason::NoDocument, SkipReason::ChipDamaged,
                            SkipReason::FaceNotPossible, SkipReason::FaceRefused,
                            SkipReason::FaceCovered},
                 journey::skipReasonId, "skip");
}

Result<AgentWord> wordOf(const std::string& id)
{
    return named(id, std::array{AgentWord::Accept, AgentWord::Refuse, AgentWord::Return},
                 journey::agentWordId, "word");
}

// Without the line's end that editors add.
Result<SecureBytes> readPassword(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return fail(ErrorCode::InvalidArgument, "password_file names no file");
    KIOSK_TRY(SecureBytes password, station::readFile(file));
    if (password.empty())
        return fail(ErrorCode::InvalidArgument, "no password in " + file.filename().string());
    while (!password.empty() && (password.back() == '\n' || password.back() == '\r'))
        password.pop_back();
    return password;
}

Result<ScenarioAgent> readAgent(const toml::table& table, const std::filesystem::path& folder)
{
    const std::set<std::string_view> known{"id", "password_file", "word", "reason", "text"};
    for (const auto& [key, node] : table) {
        if (!known.contains(key.str()))
            return fail(ErrorCode::InvalidArgument, "unknown key " + std::string(key.str()));
    }
    ScenarioAgent agent;
    agent.id = table["id"].value_or(std::string());
    agent.reason = table["reason"].value_or(std::string());
    agent.text = PersonalText(table["text"].value_or(std::string()));
    KIOSK_TRY(agent.word, wordOf(table["word"].value_or(std::string("accept"))));
    KIOSK_TRY(agent.password,
              readPassword(folder / table["password_file"].value_or(std::string())));
    return agent;
}

Result<void> readAgents(const toml::table& root, const std::filesystem::path& folder,
                        std::vector<ScenarioAgent>& agents)
{
    for (const char* name : {"agent", "second_agent"}) {
        if (const toml::table* table = root[name].as_table()) {
            KIOSK_TRY(auto agent, readAgent(*table, folder));
            agents.push_back(std::move(agent));
        }
    }
    return {};
}

Result<void> readSkips(const toml::table& root, std::vector<SkipReason>& skips)
{
    const toml::array* list = root["skip"].as_array();
    if (list == nullptr)
        return {};
    for (const toml::node& item : *list) {
        KIOSK_TRY(const auto skip, skipOf(item.value_or(std::string())));
        skips.push_back(skip);
    }
    return {};
}

Result<Until> untilOf(const std::string& id)
{
    constexpr std::array names{"registered", "sent", "delivered"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (id == names[i])
            return static_cast<Until>(i);
    }
    return fail(ErrorCode::InvalidArgument, "until must be registered, sent or delivered");
}

} // namespace

Result<Scenario> loadScenario(const std::filesystem::path& file)
{
    toml::table root;
    try {
        root = toml::parse_file(file.string());
    } catch (const toml::parse_error& problem) {
        return fail(ErrorCode::InvalidArgument, file.filename().string() + ":" +
                                                    std::to_string(problem.source().begin.line) +
                                                    ": " + std::string(problem.description()));
    }
    const std::set<std::string_view> known{"language",    "reason", "biometrics",       "holder",
                                           "nir",         "can",    "transaction_code", "retries",
                                           "patience",    "until",  "skip_movements",   "authority",
                                           "resume_code", "skip",   "move_from_phone",  "agent",
                                           "second_agent"};
    for (const auto& [key, node] : root) {
        if (!known.contains(key.str()))
            return fail(ErrorCode::InvalidArgument, file.filename().string() + ":" +
                                                        std::to_string(node.source().begin.line) +
                                                        ": unknown key " + std::string(key.str()));
    }
    Scenario scenario;
    scenario.language = root["language"].value_or(scenario.language);
    scenario.biometrics = root["biometrics"].value_or(true);
    scenario.holder = static_cast<std::size_t>(root["holder"].value_or<std::int64_t>(0));
    scenario.nir = root["nir"].value_or(std::string());
    scenario.can = PersonalText(root["can"].value_or(std::string()));
    scenario.transactionCode = PersonalText(root["transaction_code"].value_or(std::string()));
    scenario.retries = static_cast<int>(root["retries"].value_or<std::int64_t>(0));
    scenario.skipMovements = root["skip_movements"].value_or(false);
    scenario.patience = std::chrono::seconds(root["patience"].value_or<std::int64_t>(90));
    scenario.resumeCode = PersonalText(root["resume_code"].value_or(std::string()));
    scenario.moveFromPhone = root["move_from_phone"].value_or(false);
    KIOSK_TRY(scenario.authority, authorityOf(root["authority"].value_or(std::string("parent"))));
    KIOSK_CHECK(readSkips(root, scenario.skips));
    KIOSK_CHECK(readAgents(root, file.parent_path(), scenario.agents));
    KIOSK_TRY(scenario.reason, reasonOf(root["reason"].value_or(std::string("no-phone"))));
    KIOSK_TRY(scenario.until, untilOf(root["until"].value_or(std::string("registered"))));
    if (scenario.transactionCode.empty())
        return fail(ErrorCode::InvalidArgument, "transaction_code is missing");
    return scenario;
}

} // namespace kiosk::apps
