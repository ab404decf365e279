#include "apps/kioskctl/scenario.h"

#include <toml++/toml.h>

#include <array>
#include <set>

namespace kiosk::apps {
namespace {

using journey::Reason;

Result<Reason> reasonOf(const std::string& id)
{
    for (const Reason reason : {Reason::NoPhone, Reason::FaceCheckFailed, Reason::NewPhone,
                                Reason::Represented, Reason::HelpersPhone}) {
        if (journey::reasonId(reason) == id)
            return reason;
    }
    return fail(ErrorCode::InvalidArgument, "unknown reason " + id);
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
    const std::set<std::string_view> known{"language", "reason", "biometrics",       "holder",
                                           "nir",      "can",    "transaction_code", "retries",
                                           "patience", "until",  "skip_movements"};
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
    KIOSK_TRY(scenario.reason, reasonOf(root["reason"].value_or(std::string("no-phone"))));
    KIOSK_TRY(scenario.until, untilOf(root["until"].value_or(std::string("registered"))));
    if (scenario.transactionCode.empty())
        return fail(ErrorCode::InvalidArgument, "transaction_code is missing");
    return scenario;
}

} // namespace kiosk::apps
