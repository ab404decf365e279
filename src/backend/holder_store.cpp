#include "backend/holder_store.h"

namespace kiosk::backend {

Result<void> HolderStore::add(const HolderEntry& entry) const
{
    const auto locked = m_database.lock();
    auto insert = m_database.prepare("INSERT INTO holders VALUES(?,?,?,?) ON CONFLICT DO NOTHING");
    KIOSK_CHECK(insert.bind(entry.packageId)
                    .bind(entry.person)
                    .bind(std::int64_t{entry.delegated})
                    .bind(std::int64_t{entry.rePairing})
                    .run());
    return {};
}

Result<bool> HolderStore::hasActivePhone(const std::string& person, const std::string& except,
                                         TimePoint now) const
{
    const auto locked = m_database.lock();
    return m_database
        .prepare("SELECT 1 FROM holders h JOIN credentials c USING(package_id) "
                 "WHERE h.person=? AND h.package_id<>? AND h.delegated=0 AND c.revoked=0 "
                 "AND c.expires_at>? AND coalesce(c.event,'')<>'credential_failure'")
        .bind(person)
        .bind(except)
        .bind(now)
        .step();
}

Result<int> HolderStore::endOthers(const std::string& packageId) const
{
    const auto locked = m_database.lock();
    auto find = m_database.prepare("SELECT person FROM holders WHERE package_id=? AND repairing=1");
    KIOSK_TRY(const bool rePairing, find.bind(packageId).step());
    if (!rePairing)
        return 0;
    const std::string person = find.text(0);
    // A phone that has not fetched its card yet must not get one afterwards.
    for (const char* sql :
         {"UPDATE codes SET state='dead' WHERE package_id IN "
          "(SELECT package_id FROM holders WHERE person=? AND package_id<>? AND delegated=0)",
          "UPDATE tokens SET expires_at=0 WHERE package_id IN "
          "(SELECT package_id FROM holders WHERE person=? AND package_id<>? AND delegated=0)"})
        KIOSK_CHECK(m_database.prepare(sql).bind(person).bind(packageId).run());
    return m_database
        .prepare("UPDATE credentials SET revoked=1 WHERE revoked=0 AND package_id IN "
                 "(SELECT package_id FROM holders WHERE person=? AND package_id<>? "
                 "AND delegated=0)")
        .bind(person)
        .bind(packageId)
        .run();
}

Result<bool> HolderStore::useResumeCode(const std::string& codeSha256, const std::string& kioskId,
                                        TimePoint now, std::chrono::minutes again) const
{
    bool usable = false;
    const auto work = [&]() -> Result<void> {
        auto insert =
            m_database.prepare("INSERT INTO resume_uses VALUES(?,?,?) ON CONFLICT DO NOTHING");
        KIOSK_TRY(const int first, insert.bind(codeSha256).bind(kioskId).bind(now).run());
        usable = first == 1;
        if (usable)
            return {};
        auto find =
            m_database.prepare("SELECT kiosk_id,used_at FROM resume_uses WHERE code_sha256=?");
        KIOSK_CHECK(find.bind(codeSha256).step());
        usable = find.text(0) == kioskId && now < find.time(1) + again;
        return {};
    };
    KIOSK_CHECK(m_database.transaction(work));
    return usable;
}

} // namespace kiosk::backend
