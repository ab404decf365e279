#include "backend/back_office.h"
#include "backend/body_store.h"
#include "backend/files.h"
#include "backend/issuance_store.h"
#include "backend/package_archive.h"
#include "backend/pki.h"
#include "core/text_codec.h"
#include "crypto/cms.h"

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

// Names come from unpackArchive(), which lets no path out of the folder.
Result<void> writeOne(const std::filesystem::path& folder, const std::string& name,
                      const SecureBytes& octets)
{
    constexpr unsigned secretMode = 0600;
    const auto file = folder / name;
    std::error_code problem;
    std::filesystem::create_directories(file.parent_path(), problem);
    if (!problem)
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, problem);
    if (problem)
        return fail(ErrorCode::StorageFailed, "cannot make the folder");
    return writeFile(file, octets, secretMode);
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
                          const OfficerWord& word, const Clock& clock)
{
    if (word.officer.empty() || word.reason.empty())
        return fail(ErrorCode::InvalidArgument, "a review needs an officer and a reason");
    KIOSK_TRY(const auto database, openExisting(directory));
    KIOSK_TRY(const Outcome outcome,
              CaseStore(*database).settleReview(packageId, word, clock.now()));
    if (outcome == Outcome::Conflict)
        return fail(ErrorCode::NotFound, "no case under review");
    return {};
}

Result<void> writeEvidence(const std::filesystem::path& directory, const std::string& packageId,
                           const std::filesystem::path& out)
{
    std::error_code ignored;
    if (std::filesystem::exists(out, ignored) && !std::filesystem::is_empty(out, ignored))
        return fail(ErrorCode::InvalidArgument, "the folder is not empty");
    KIOSK_TRY(const auto database, openExisting(directory));
    KIOSK_TRY(const auto package, CaseStore(*database).package(packageId));
    if (!package)
        return fail(ErrorCode::NotFound, "no such package");
    KIOSK_TRY(const Bytes sealed, DirectoryBodyStore(directory / "bodies").read(package->sha256));
    KIOSK_TRY(const auto sealing, loadCredentials(directory, "sealing"));
    KIOSK_TRY(const SecureBytes opened, crypto::openCms(sealed, sealing.certificate, sealing.key));
    KIOSK_TRY(const auto content, crypto::verifyCms(opened));
    KIOSK_TRY(const PackageFiles files, unpackArchive(content.content));
    KIOSK_CHECK(writeOne(out, "manifest.json", files.manifest));
    for (const auto& [name, octets] : files.attachments)
        KIOSK_CHECK(writeOne(out, name, octets));
    return {};
}

} // namespace kiosk::backend
