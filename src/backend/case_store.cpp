#include "backend/case_store.h"

#include "backend/holder_store.h"

#include <array>
#include <iterator>
#include <sstream>

namespace kiosk::backend {
namespace {

constexpr std::array<std::string_view, 4> stateIds{"ready", "review", "refused", "rejected"};

CaseState stateFromId(std::string_view id)
{
    for (std::size_t i = 0; i < stateIds.size(); ++i) {
        if (stateIds[i] == id)
            return static_cast<CaseState>(i);
    }
    return CaseState::Rejected;
}

std::string joinWords(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::vector<std::string> splitWords(const std::string& text)
{
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

Upload uploadOf(const Statement& row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.number(4), row.number(5) != 0};
}

StoredPackage packageOf(const Statement& row)
{
    return {row.text(0), row.text(1), row.text(2), row.number(3), row.time(4)};
}

Result<bool> codeKnown(const Database& database, const std::string& packageId,
                       const CodeDigests& code)
{
    auto find = database.prepare("SELECT 1 FROM codes WHERE code_sha256=? AND package_id=? AND "
                                 "tx_hmac=? AND expires_at=?");
    return find.bind(code.codeSha256).bind(packageId).bind(code.txHmac).bind(code.expires).step();
}

// False when the code's hash is taken already.
Result<bool> addCode(const Database& database, const std::string& packageId,
                     const CodeDigests& code)
{
    auto insert = database.prepare("INSERT INTO codes(code_sha256,package_id,tx_hmac,expires_at) "
                                   "VALUES(?,?,?,?) ON CONFLICT DO NOTHING");
    KIOSK_TRY(
        const int added,
        insert.bind(code.codeSha256).bind(packageId).bind(code.txHmac).bind(code.expires).run());
    return added == 1;
}

// Nothing when the package is unknown; else whether it was announced in the same words.
Result<std::optional<bool>> sameAnnouncement(const Database& database,
                                             const Announcement& announcement)
{
    auto find = database.prepare(
        "SELECT kiosk_id,sealed_sha256,size FROM announcements WHERE package_id=?");
    KIOSK_TRY(const bool known, find.bind(announcement.packageId).step());
    if (!known)
        return std::nullopt;
    KIOSK_TRY(const bool sameCode, codeKnown(database, announcement.packageId, announcement.code));
    return sameCode && find.text(0) == announcement.kioskId &&
           find.text(1) == announcement.sha256 && find.number(2) == announcement.size;
}

// Fails with PackageConflict when the file or the code belongs to another package.
Result<void> addAnnouncement(const Database& database, const Announcement& announcement,
                             TimePoint now)
{
    auto insert =
        database.prepare("INSERT INTO announcements VALUES(?,?,?,?,?) ON CONFLICT DO NOTHING");
    KIOSK_TRY(const int inserted, insert.bind(announcement.packageId)
                                      .bind(announcement.kioskId)
                                      .bind(announcement.sha256)
                                      .bind(announcement.size)
                                      .bind(now)
                                      .run());
    if (inserted == 0)
        return fail(ErrorCode::PackageConflict, "the file belongs to another package");
    KIOSK_TRY(const bool added, addCode(database, announcement.packageId, announcement.code));
    if (!added)
        return fail(ErrorCode::PackageConflict, "the code belongs to another package");
    return {};
}

} // namespace

std::string_view caseStateId(CaseState state) noexcept
{
    return stateIds[static_cast<std::size_t>(state)];
}

Result<Outcome> CaseStore::announce(const Announcement& announcement, TimePoint now) const
{
    auto outcome = Outcome::Conflict;
    const auto work = [&]() -> Result<void> {
        KIOSK_TRY(const auto known, sameAnnouncement(m_database, announcement));
        if (known) {
            outcome = *known ? Outcome::Done : Outcome::Conflict;
            return {};
        }
        KIOSK_CHECK(addAnnouncement(m_database, announcement, now));
        outcome = Outcome::Done;
        return {};
    };
    const auto done = m_database.transaction(work);
    if (!done && done.error().code != ErrorCode::PackageConflict)
        return tl::unexpected(done.error());
    return outcome;
}

Result<std::optional<Announcement>> CaseStore::announcement(const std::string& packageId) const
{
    const auto locked = m_database.lock();
    auto find = m_database.prepare(
        "SELECT package_id,kiosk_id,sealed_sha256,size FROM announcements WHERE package_id=?");
    KIOSK_TRY(const bool found, find.bind(packageId).step());
    if (!found)
        return std::nullopt;
    return Announcement{find.text(0), find.text(1), find.text(2), find.number(3), {}};
}

Result<Outcome> CaseStore::replaceCode(const std::string& packageId, const CodeDigests& code) const
{
    auto outcome = Outcome::Conflict;
    const auto work = [&]() -> Result<void> {
        auto living = m_database.prepare("SELECT 1 FROM codes WHERE code_sha256=? AND package_id=? "
                                         "AND tx_hmac=? AND expires_at=? AND state<>'dead'");
        KIOSK_TRY(const bool repeated, living.bind(code.codeSha256)
                                           .bind(packageId)
                                           .bind(code.txHmac)
                                           .bind(code.expires)
                                           .step());
        if (repeated) {
            outcome = Outcome::Done; // the kiosk asks again after a lost answer
            return {};
        }
        auto taken = m_database.prepare("SELECT 1 FROM codes WHERE code_sha256=?");
        KIOSK_TRY(const bool inUse, taken.bind(code.codeSha256).step());
        if (inUse)
            return {};
        auto kill = m_database.prepare("UPDATE codes SET state='dead' WHERE package_id=?");
        KIOSK_CHECK(kill.bind(packageId).run());
        // What the old code opened is dead too, or two phones could hold the same person's card.
        auto disown = m_database.prepare(
            "UPDATE tokens SET expires_at=0 WHERE package_id=? AND expires_at>0");
        KIOSK_CHECK(disown.bind(packageId).run());
        KIOSK_TRY(const bool added, addCode(m_database, packageId, code));
        if (added)
            outcome = Outcome::Done;
        return {};
    };
    KIOSK_CHECK(m_database.transaction(work));
    return outcome;
}

Result<std::optional<Upload>> CaseStore::uploadOfPackage(const std::string& packageId) const
{
    const auto locked = m_database.lock();
    auto find = m_database.prepare("SELECT upload_id,package_id,kiosk_id,sha256,size,complete "
                                   "FROM uploads WHERE package_id=?");
    KIOSK_TRY(const bool found, find.bind(packageId).step());
    return found ? std::optional(uploadOf(find)) : std::nullopt;
}

Result<std::optional<Upload>> CaseStore::upload(const std::string& id) const
{
    const auto locked = m_database.lock();
    auto find = m_database.prepare("SELECT upload_id,package_id,kiosk_id,sha256,size,complete "
                                   "FROM uploads WHERE upload_id=?");
    KIOSK_TRY(const bool found, find.bind(id).step());
    return found ? std::optional(uploadOf(find)) : std::nullopt;
}

Result<std::vector<Upload>> CaseStore::openUploads() const
{
    const auto locked = m_database.lock();
    auto rows = m_database.prepare("SELECT upload_id,package_id,kiosk_id,sha256,size,complete "
                                   "FROM uploads WHERE complete=0");
    std::vector<Upload> uploads;
    for (;;) {
        KIOSK_TRY(const bool more, rows.step());
        if (!more)
            return uploads;
        uploads.push_back(uploadOf(rows));
    }
}

Result<void> CaseStore::addUpload(const Upload& upload) const
{
    const auto locked = m_database.lock();
    auto insert = m_database.prepare(
        "INSERT INTO uploads(upload_id,package_id,kiosk_id,sha256,size) VALUES(?,?,?,?,?)");
    KIOSK_CHECK(insert.bind(upload.id)
                    .bind(upload.packageId)
                    .bind(upload.kioskId)
                    .bind(upload.sha256)
                    .bind(upload.size)
                    .run());
    return {};
}

Result<void> CaseStore::dropUpload(const std::string& id) const
{
    const auto locked = m_database.lock();
    KIOSK_CHECK(
        m_database.prepare("DELETE FROM uploads WHERE upload_id=? AND complete=0").bind(id).run());
    return {};
}

Result<void> CaseStore::completeUpload(const Upload& upload, TimePoint now) const
{
    return m_database.transaction([&]() -> Result<void> {
        auto package =
            m_database.prepare("INSERT INTO packages VALUES(?,?,?,?,?) ON CONFLICT DO NOTHING");
        KIOSK_CHECK(package.bind(upload.packageId)
                        .bind(upload.sha256)
                        .bind(upload.kioskId)
                        .bind(upload.size)
                        .bind(now)
                        .run());
        KIOSK_CHECK(m_database.prepare("INSERT INTO jobs(sha256) VALUES(?) ON CONFLICT DO NOTHING")
                        .bind(upload.sha256)
                        .run());
        KIOSK_CHECK(m_database.prepare("UPDATE uploads SET complete=1 WHERE upload_id=?")
                        .bind(upload.id)
                        .run());
        return {};
    });
}

Result<std::optional<StoredPackage>> CaseStore::package(const std::string& packageId) const
{
    const auto locked = m_database.lock();
    auto find = m_database.prepare("SELECT package_id,sha256,kiosk_id,size,received_at "
                                   "FROM packages WHERE package_id=?");
    KIOSK_TRY(const bool found, find.bind(packageId).step());
    return found ? std::optional(packageOf(find)) : std::nullopt;
}

Result<std::int64_t> CaseStore::waitingJobs() const
{
    const auto locked = m_database.lock();
    auto count = m_database.prepare("SELECT count(*) FROM jobs WHERE done=0");
    KIOSK_CHECK(count.step());
    return count.number(0);
}

Result<std::optional<StoredPackage>> CaseStore::claimJob(TimePoint now, TimePoint lease) const
{
    std::optional<StoredPackage> claimed;
    const auto work = [&]() -> Result<void> {
        auto next = m_database.prepare(
            "SELECT p.package_id,p.sha256,p.kiosk_id,p.size,p.received_at FROM jobs j "
            "JOIN packages p USING(sha256) WHERE j.done=0 AND j.leased_until<=? "
            "ORDER BY p.received_at LIMIT 1");
        KIOSK_TRY(const bool found, next.bind(now).step());
        if (!found)
            return {};
        claimed = packageOf(next);
        KIOSK_CHECK(
            m_database.prepare("UPDATE jobs SET leased_until=?, attempts=attempts+1 WHERE sha256=?")
                .bind(lease)
                .bind(claimed->sha256)
                .run());
        return {};
    };
    KIOSK_CHECK(m_database.transaction(work));
    return claimed;
}

Result<void> CaseStore::finishJob(const StoredPackage& package, const CaseResult& result,
                                  TimePoint now) const
{
    return m_database.transaction([&]() -> Result<void> {
        auto insert = m_database.prepare(
            "INSERT INTO cases VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING");
        KIOSK_CHECK(insert.bind(package.sha256)
                        .bind(package.packageId)
                        .bind(now)
                        .bind(caseStateId(result.state))
                        .bind(result.verdict)
                        .bind(joinWords(result.reasons))
                        .bind(std::int64_t{result.trial})
                        .bind(std::int64_t{result.delegated})
                        .bindOptional(result.claimsJson)
                        .run());
        KIOSK_CHECK(addHolder(package.packageId, result));
        KIOSK_CHECK(
            m_database.prepare("UPDATE jobs SET done=1 WHERE sha256=?").bind(package.sha256).run());
        return {};
    });
}

Result<void> CaseStore::addHolder(const std::string& packageId, const CaseResult& result) const
{
    if (result.person.empty())
        return {};
    const HolderStore holders(m_database);
    KIOSK_CHECK(holders.add({packageId, result.person, result.delegated, result.rePairing}));
    if (result.state == CaseState::Ready) {
        KIOSK_CHECK(holders.endOthers(packageId));
    }
    return {};
}

Result<std::optional<CaseResult>> CaseStore::caseOf(const std::string& packageId) const
{
    const auto locked = m_database.lock();
    auto find = m_database.prepare("SELECT state,verdict,reasons,trial,delegated,claims "
                                   "FROM cases WHERE package_id=?");
    KIOSK_TRY(const bool found, find.bind(packageId).step());
    if (!found)
        return std::nullopt;
    return CaseResult{stateFromId(find.text(0)),
                      find.text(1),
                      splitWords(find.text(2)),
                      find.number(3) != 0,
                      find.number(4) != 0,
                      find.optionalText(5),
                      {},
                      false};
}

Result<Outcome> CaseStore::settleReview(const std::string& packageId, const OfficerWord& word,
                                        TimePoint now) const
{
    auto outcome = Outcome::Conflict;
    const auto work = [&]() -> Result<void> {
        auto update =
            m_database.prepare("UPDATE cases SET state=? WHERE package_id=? AND state='review'");
        KIOSK_TRY(const int changed,
                  update.bind(caseStateId(word.accept ? CaseState::Ready : CaseState::Refused))
                      .bind(packageId)
                      .run());
        if (changed == 0)
            return {};
        KIOSK_CHECK(m_database.prepare("INSERT INTO reviews VALUES(?,?,?,?,?)")
                        .bind(packageId)
                        .bind(now)
                        .bind(word.officer)
                        .bind(std::int64_t{word.accept})
                        .bind(word.reason)
                        .run());
        if (word.accept) {
            KIOSK_CHECK(HolderStore(m_database).endOthers(packageId));
        }
        outcome = Outcome::Done;
        return {};
    };
    KIOSK_CHECK(m_database.transaction(work));
    return outcome;
}

Result<std::vector<CaseSummary>> CaseStore::list() const
{
    const auto locked = m_database.lock();
    auto rows = m_database.prepare(
        "SELECT p.package_id,p.sha256,p.kiosk_id,p.size,p.received_at,c.processed_at,"
        "coalesce(c.state,'waiting'),coalesce(c.verdict,''),coalesce(c.reasons,''),"
        "coalesce(c.trial,0),j.attempts,"
        "(SELECT count(*) FROM credentials x WHERE x.package_id=p.package_id),"
        "(SELECT count(*) FROM credentials x WHERE x.package_id=p.package_id AND x.revoked=1) "
        "FROM packages p JOIN jobs j USING(sha256) LEFT JOIN cases c USING(sha256) "
        "ORDER BY p.received_at");
    std::vector<CaseSummary> list;
    for (;;) {
        KIOSK_TRY(const bool more, rows.step());
        if (!more)
            return list;
        CaseSummary summary;
        summary.package = packageOf(rows);
        if (rows.optionalText(5))
            summary.processed = rows.time(5);
        summary.state = rows.text(6);
        summary.verdict = rows.text(7);
        summary.reasons = rows.text(8);
        summary.trial = rows.number(9) != 0;
        summary.attempts = rows.number(10);
        summary.credentials = rows.number(11);
        summary.revoked = rows.number(12);
        list.push_back(std::move(summary));
    }
}

} // namespace kiosk::backend
