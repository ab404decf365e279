#include "apps/kioskctl/commands.h"

#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "outbox/audit_log.h"
#include "outbox/journal.h"
#include "station/config.h"
#include "station/outbox_service.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QTimer>

namespace kiosk::apps {
namespace {

using nlohmann::json;

Result<outbox::Journal> openJournal(const std::filesystem::path& config)
{
    KIOSK_TRY(const auto settings, station::loadConfig(config));
    return outbox::Journal::open(settings.dataFolder / "outbox");
}

json rowJson(const outbox::PackageRow& row)
{
    return {{"package_id", row.id.text()},
            {"state", outbox::packageStateId(row.state)},
            {"sealed_at", core::toRfc3339(row.sealedAt)},
            {"size", row.size},
            {"uploaded", row.uploaded},
            {"sha256", row.sha256},
            {"attempts", row.attempts},
            {"last_error", row.lastError}};
}

} // namespace

ExitStatus listOutbox(const Output& output, const std::filesystem::path& config)
{
    const auto journal = openJournal(config);
    if (!journal)
        return output.error(journal.error());
    const auto rows = journal->rows();
    if (!rows)
        return output.error(rows.error());
    json list = json::array();
    std::map<std::string, int> counts;
    for (const outbox::PackageRow& row : *rows) {
        list.push_back(rowJson(row));
        ++counts[std::string(outbox::packageStateId(row.state))];
    }
    return output.result(
        {{"count", rows->size()}, {"states", counts}, {"packages", std::move(list)}});
}

ExitStatus verifyOutbox(const Output& output, const std::filesystem::path& config)
{
    const auto journal = openJournal(config);
    if (!journal)
        return output.error(journal.error());
    const auto rows = journal->rows();
    if (!rows)
        return output.error(rows.error());
    json damaged = json::array();
    std::size_t checked = 0;
    for (const outbox::PackageRow& row : *rows) {
        if (row.state == outbox::PackageState::Purged)
            continue;
        ++checked;
        if (const auto octets = journal->octets(row.id); !octets)
            damaged.push_back(
                {{"package_id", row.id.text()}, {"problem", core::errorId(octets.error().code)}});
    }
    const bool intact = damaged.empty();
    return output.result(
        {{"checked", checked}, {"intact", intact}, {"damaged", std::move(damaged)}},
        intact ? Done : NegativeVerdict);
}

ExitStatus syncOutbox(const Output& output, const std::filesystem::path& config,
                      int patienceSeconds)
{
    const auto settings = station::loadConfig(config);
    if (!settings)
        return output.error(settings.error());
    const core::SystemClock clock;
    crypto::SystemRandom random;
    station::OutboxService service(*settings, clock, random);
    ExitStatus status = DeviceFailed;
    QObject::connect(
        &service, &station::OutboxService::drained, qApp, [&](int confirmed, int remaining) {
            status = output.result({{"confirmed", confirmed}, {"remaining", remaining}},
                                   remaining == 0 ? Done : DeviceFailed);
            QCoreApplication::quit();
        });
    service.open(station::OutboxService::Upload::OnRequest, [&](const Result<void>& opened) {
        if (opened)
            return service.syncNow();
        status = output.error(opened.error());
        QCoreApplication::quit();
    });
    QTimer::singleShot(std::chrono::seconds(patienceSeconds), qApp, [&] {
        status = output.error({ErrorCode::BackOfficeUnreachable, "not done in time"});
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return status;
}

ExitStatus exportOutbox(const Output& output, const std::filesystem::path& config,
                        const std::filesystem::path& folder)
{
    const auto journal = openJournal(config);
    if (!journal)
        return output.error(journal.error());
    const auto count = journal->exportTo(folder);
    return count ? output.result({{"exported", *count}}) : output.error(count.error());
}

ExitStatus importOutbox(const Output& output, const std::filesystem::path& config,
                        const std::filesystem::path& folder)
{
    auto journal = openJournal(config);
    if (!journal)
        return output.error(journal.error());
    const auto count = journal->importFrom(folder);
    return count ? output.result({{"imported", *count}}) : output.error(count.error());
}

ExitStatus verifyAudit(const Output& output, const std::filesystem::path& config)
{
    const auto settings = station::loadConfig(config);
    if (!settings)
        return output.error(settings.error());
    const auto log = outbox::AuditLog::open(settings->dataFolder / "audit.sqlite");
    if (!log)
        return output.error(log.error());
    const auto verdict = log->verify();
    if (!verdict)
        return output.error(verdict.error());
    return output.result({{"lines", verdict->lines},
                          {"intact", verdict->intact},
                          {"first_broken", verdict->firstBroken}},
                         verdict->intact ? Done : NegativeVerdict);
}

ExitStatus checkConfiguration(const Output& output, const std::filesystem::path& file)
{
    const station::CheckedConfig checked = station::checkConfig(file);
    json problems = json::array();
    for (const station::ConfigProblem& problem : checked.problems)
        problems.push_back({{"line", problem.line}, {"text", problem.text}});
    const bool good = problems.empty();
    return output.result({{"usable", good}, {"problems", std::move(problems)}},
                         good ? Done : WrongUsage);
}

} // namespace kiosk::apps
