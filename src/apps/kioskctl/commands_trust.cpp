#include "apps/kioskctl/commands.h"

#include "core/text_codec.h"
#include "station/config.h"
#include "trust/seal_import.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kiosk::apps {
namespace {

using nlohmann::json;
using std::filesystem::path;

constexpr std::size_t digestSize = 32;

Result<path> storeFolder(const path& config, const TrustOptions& options)
{
    if (!options.store.empty())
        return options.store;
    KIOSK_TRY(const auto settings, station::loadConfig(config));
    return settings.trustFolder;
}

Result<trust::TrustStore> openStore(const path& config, const TrustOptions& options)
{
    KIOSK_TRY(const path folder, storeFolder(config, options));
    return trust::TrustStore::open(folder);
}

// As publishers print it: in either case, with colons or spaces or without.
Result<std::string> parseDigest(std::string text)
{
    std::erase(text, ':');
    const auto octets = core::fromHex(text);
    if (!octets || octets->size() != digestSize)
        return fail(ErrorCode::InvalidArgument, "no SHA-256: " + text);
    return core::toHex(*octets);
}

Result<Bytes> readFile(const path& file)
{
    std::ifstream stream(file, std::ios::binary);
    Bytes octets{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream)
        return fail(ErrorCode::NotFound, "cannot read " + file.filename().string());
    return octets;
}

Result<trust::Vouching> vouchingOf(const TrustOptions& options)
{
    trust::Vouching vouching;
    for (const std::string& text : options.confirm) {
        KIOSK_TRY(std::string digest, parseDigest(text));
        vouching.confirmed.push_back(std::move(digest));
    }
    for (const path& file : options.signedBy) {
        KIOSK_TRY(const Bytes octets, readFile(file));
        auto certificate = crypto::Certificate::fromDer(octets);
        if (!certificate)
            certificate = crypto::Certificate::fromPem(octets);
        if (!certificate)
            return fail(ErrorCode::MalformedData, "no certificate: " + file.filename().string());
        vouching.listIssuers.push_back(std::move(*certificate));
    }
    return vouching;
}

json reportJson(const path& file, const trust::ImportReport& report)
{
    return {{"file", file.filename().string()},
            {"kind", trust::sourceKindId(report.kind)},
            {"signer", report.signer},
            {"added", report.added},
            {"known", report.known},
            {"replaced", report.replaced},
            {"unreadable", report.unreadable},
            {"not_authority", report.notAuthority}};
}

json entryJson(const trust::TrustEntry& entry)
{
    json object{{"kind", trust::entryKindId(entry.kind)},
                {"name", entry.name},
                {"sha256", entry.sha256},
                {"basis", trust::basisId(entry.basis)},
                {"signed_by", entry.signedBy},
                {"source", entry.source},
                {"source_kind", trust::sourceKindId(entry.sourceKind)},
                {"source_sha256", entry.sourceSha256},
                {"imported_at", core::toRfc3339(entry.importedAt)}};
    if (trust::isForSeals(entry.kind))
        object["seal_authority"] = entry.sealAuthority;
    return object;
}

json countsJson(const trust::TrustIndex& index)
{
    const auto count = [&index](trust::EntryKind kind) {
        return std::count_if(index.entries.begin(), index.entries.end(),
                             [kind](const trust::TrustEntry& entry) { return entry.kind == kind; });
    };
    return {{"roots", count(trust::EntryKind::Root)},
            {"links", count(trust::EntryKind::Link)},
            {"revocation_lists", count(trust::EntryKind::RevocationList)},
            {"seal_authorities", count(trust::EntryKind::SealAuthority)},
            {"seal_signers", count(trust::EntryKind::SealSigner)}};
}

// The store's figures and age, which every answer ends with.
void addSummary(json& answer, const trust::TrustIndex& index)
{
    const core::SystemClock clock;
    answer["counts"] = countsJson(index);
    answer["age"] = chip::emrtd::describeTrustAge(index.updated(), clock.now());
    if (const auto updated = index.updated())
        answer["updated_at"] = core::toRfc3339(*updated);
}

Result<json> importAll(const path& config, const TrustOptions& options)
{
    KIOSK_TRY(const trust::Vouching vouching, vouchingOf(options));
    KIOSK_TRY(const path folder, storeFolder(config, options));
    KIOSK_TRY(auto store, trust::TrustStore::openOrCreate(folder));
    const core::SystemClock clock;
    json files = json::array();
    for (const path& file : options.files) {
        KIOSK_TRY(Bytes octets, readFile(file));
        const trust::ImportFile content{file.filename().string(), std::move(octets)};
        auto report = options.sealAuthority.empty()
                          ? trust::importFile(store, content, vouching, clock.now())
                          : trust::importSealFile(store, options.sealAuthority, content,
                                                  vouching.confirmed, clock.now());
        if (!report)
            return fail(report.error().code,
                        file.filename().string() + ": " + report.error().detail);
        files.push_back(reportJson(file, *report));
    }
    json answer{{"files", std::move(files)}};
    addSummary(answer, store.index());
    return answer;
}

} // namespace

ExitStatus importTrust(const Output& output, const path& config, const TrustOptions& options)
{
    const auto answer = importAll(config, options);
    return answer ? output.result(*answer) : output.error(answer.error());
}

ExitStatus listTrust(const Output& output, const path& config, const TrustOptions& options)
{
    const auto store = openStore(config, options);
    if (!store)
        return output.error(store.error());
    json entries = json::array();
    for (const trust::TrustEntry& entry : store->index().entries)
        entries.push_back(entryJson(entry));
    json answer{{"entries", std::move(entries)}};
    addSummary(answer, store->index());
    return output.result(answer);
}

ExitStatus removeTrust(const Output& output, const path& config, const TrustOptions& options)
{
    auto store = openStore(config, options);
    if (!store)
        return output.error(store.error());
    const auto digest = parseDigest(options.sha256);
    if (!digest)
        return output.error(digest.error());
    const trust::TrustEntry* const entry = store->index().find(*digest);
    json answer{{"removed", entry ? entryJson(*entry) : json()}};
    if (const auto removed = store->remove(*digest); !removed)
        return output.error(removed.error());
    addSummary(answer, store->index());
    return output.result(answer);
}

ExitStatus verifyTrust(const Output& output, const path& config, const TrustOptions& options)
{
    const auto store = openStore(config, options);
    if (!store)
        return output.error(store.error());
    const core::SystemClock clock;
    const trust::StoreHealth health = store->verify(clock.now());
    json faults = json::array();
    for (const trust::EntryFault& fault : health.faults)
        faults.push_back(
            {{"sha256", fault.sha256}, {"name", fault.name}, {"problem", fault.problem}});
    const bool sound = health.faults.empty();
    json answer{{"sound", sound},
                {"faults", std::move(faults)},
                {"expired_certificates", health.expiredCertificates},
                {"outdated_revocation_lists", health.outdatedLists}};
    addSummary(answer, store->index());
    return output.result(answer, sound ? Done : NegativeVerdict);
}

} // namespace kiosk::apps
