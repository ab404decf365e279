#include "backend/back_office.h"
#include "backend/issuance_store.h"
#include "core/text_codec.h"

#include <nlohmann/json.hpp>

namespace kiosk::backend {
namespace {

Result<std::unique_ptr<Database>> openExisting(const std::filesystem::path& directory)
{
    const auto file = directory / databaseFile;
    if (!std::filesystem::exists(file))
        return fail(ErrorCode::NotFound, "no back office in this directory");
    return Database::open(file);
}

std::string credentialState(const CaseSummary& summary)
{
    if (summary.credentials == 0)
        return "none";
    return summary.revoked == summary.credentials ? "revoked" : "issued";
}

nlohmann::json asJson(const CaseSummary& summary)
{
    nlohmann::json object{{"package_id", summary.package.packageId},
                          {"sha256", summary.package.sha256},
                          {"kiosk_id", summary.package.kioskId},
                          {"size", summary.package.size},
                          {"received_at", core::toRfc3339(summary.package.received)},
                          {"state", summary.state},
                          {"verdict", summary.verdict},
                          {"reasons", summary.reasons},
                          {"trial", summary.trial},
                          {"attempts", summary.attempts},
                          {"credential", credentialState(summary)},
                          {"credentials", summary.credentials}};
    if (summary.processed)
        object["processed_at"] = core::toRfc3339(*summary.processed);
    return object;
}

std::string asLine(const CaseSummary& summary)
{
    return summary.package.packageId + "  " + core::toRfc3339(summary.package.received) + "  " +
           summary.state + (summary.trial ? " (trial)" : "") +
           "  credential: " + credentialState(summary) + "  " + summary.reasons + '\n';
}

} // namespace

Result<std::string> describeCases(const std::filesystem::path& directory, bool json)
{
    KIOSK_TRY(const auto database, openExisting(directory));
    KIOSK_TRY(const auto cases, CaseStore(*database).list());
    std::string lines;
    auto array = nlohmann::json::array();
    for (const auto& summary : cases) {
        lines += asLine(summary);
        array.push_back(asJson(summary));
    }
    return json ? array.dump(1) + '\n' : lines;
}

Result<int> revokeCredentials(const std::filesystem::path& directory, const std::string& packageId)
{
    KIOSK_TRY(const auto database, openExisting(directory));
    KIOSK_TRY(const int revoked, IssuanceStore(*database).revoke(packageId));
    if (revoked == 0)
        return fail(ErrorCode::NotFound, "no valid credential of this package");
    return revoked;
}

Result<void> settleReview(const std::filesystem::path& directory, const std::string& packageId,
                          bool accept)
{
    KIOSK_TRY(const auto database, openExisting(directory));
    KIOSK_TRY(const Outcome outcome, CaseStore(*database).settleReview(packageId, accept));
    if (outcome == Outcome::Conflict)
        return fail(ErrorCode::NotFound, "no case under review");
    return {};
}

} // namespace kiosk::backend
