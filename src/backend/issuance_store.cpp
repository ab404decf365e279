#include "backend/issuance_store.h"

#include <array>

namespace kiosk::backend {
namespace {

CodeState codeStateFromId(std::string_view id)
{
    constexpr std::array<std::string_view, 4> ids{"open", "spent", "locked", "dead"};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] == id)
            return static_cast<CodeState>(i);
    }
    return CodeState::Dead;
}

Result<std::optional<Code>> readCode(Statement find)
{
    KIOSK_TRY(const bool found, find.step());
    if (!found)
        return std::nullopt;
    return Code{find.text(0), find.text(1), find.time(2), static_cast<int>(find.number(3)),
                codeStateFromId(find.text(4))};
}

} // namespace

Result<std::optional<Code>> IssuanceStore::code(const std::string& codeSha256) const
{
    const auto locked = m_database.lock();
    auto find = m_database.prepare(
        "SELECT package_id,tx_hmac,expires_at,wrong_tries,state FROM codes WHERE code_sha256=?");
    find.bind(codeSha256);
    return readCode(std::move(find));
}

Result<std::optional<Code>> IssuanceStore::livingCode(const std::string& packageId) const
{
    const auto locked = m_database.lock();
    auto find = m_database.prepare("SELECT package_id,tx_hmac,expires_at,wrong_tries,state "
                                   "FROM codes WHERE package_id=? AND state<>'dead'");
    find.bind(packageId);
    return readCode(std::move(find));
}

Result<void> IssuanceStore::countWrongTry(const std::string& codeSha256, int most) const
{
    const auto locked = m_database.lock();
    auto update =
        m_database.prepare("UPDATE codes SET wrong_tries=wrong_tries+1, "
                           "state=CASE WHEN wrong_tries+1>=? THEN 'locked' ELSE state END "
                           "WHERE code_sha256=? AND state='open'");
    KIOSK_CHECK(update.bind(std::int64_t{most}).bind(codeSha256).run());
    return {};
}

Result<bool> IssuanceStore::spend(const Grant& grant) const
{
    bool spent = false;
    const auto work = [&]() -> Result<void> {
        auto take = m_database.prepare(
            "UPDATE codes SET state='spent' WHERE code_sha256=? AND state='open'");
        KIOSK_TRY(const int taken, take.bind(grant.codeSha256).run());
        if (taken == 0)
            return {};
        auto insert = m_database.prepare("INSERT INTO tokens VALUES(?,?,?,?,?)");
        KIOSK_CHECK(insert.bind(grant.tokenSha256)
                        .bind(grant.packageId)
                        .bind(grant.codeSha256)
                        .bindOptional(grant.dpopThumbprint)
                        .bind(grant.expires)
                        .run());
        spent = true;
        return {};
    };
    KIOSK_CHECK(m_database.transaction(work));
    return spent;
}

Result<std::optional<Grant>> IssuanceStore::grant(const std::string& tokenSha256) const
{
    const auto locked = m_database.lock();
    auto find = m_database.prepare("SELECT token_sha256,package_id,code_sha256,dpop_jkt,expires_at "
                                   "FROM tokens WHERE token_sha256=?");
    KIOSK_TRY(const bool found, find.bind(tokenSha256).step());
    if (!found)
        return std::nullopt;
    return Grant{find.text(0), find.text(1), find.text(2), find.optionalText(3), find.time(4)};
}

Result<void> IssuanceStore::defer(const Grant& grant, const std::string& transactionSha256,
                                  const std::string& holderJwk) const
{
    const auto locked = m_database.lock();
    auto insert = m_database.prepare("INSERT OR REPLACE INTO transactions VALUES(?,?,?)");
    KIOSK_CHECK(insert.bind(transactionSha256).bind(grant.tokenSha256).bind(holderJwk).run());
    return {};
}

Result<std::optional<std::string>>
IssuanceStore::waitingKey(const Grant& grant, const std::string& transactionSha256) const
{
    const auto locked = m_database.lock();
    auto find = m_database.prepare(
        "SELECT holder_jwk FROM transactions WHERE transaction_sha256=? AND token_sha256=?");
    KIOSK_TRY(const bool found, find.bind(transactionSha256).bind(grant.tokenSha256).step());
    return found ? std::optional(find.text(0)) : std::nullopt;
}

Result<bool> IssuanceStore::statusIndexTaken(std::int64_t index) const
{
    const auto locked = m_database.lock();
    return m_database.prepare("SELECT 1 FROM credentials WHERE status_index=?").bind(index).step();
}

Result<bool>
IssuanceStore::recordCredential(const Grant& grant, const IssuedCredential& credential,
                                const std::optional<std::string>& transactionSha256) const
{
    bool recorded = false;
    const auto work = [&]() -> Result<void> {
        if (transactionSha256) {
            auto end = m_database.prepare("DELETE FROM transactions WHERE transaction_sha256=?");
            KIOSK_TRY(const int ended, end.bind(*transactionSha256).run());
            if (ended == 0)
                return {};
        }
        auto insert = m_database.prepare(
            "INSERT INTO credentials(status_index,package_id,token_sha256,code_sha256,"
            "notification_sha256,issued_at,expires_at) VALUES(?,?,?,?,?,?,?)");
        KIOSK_CHECK(insert.bind(credential.statusIndex)
                        .bind(grant.packageId)
                        .bind(grant.tokenSha256)
                        .bind(grant.codeSha256)
                        .bind(credential.notificationSha256)
                        .bind(credential.issued)
                        .bind(credential.expires)
                        .run());
        recorded = true;
        return {};
    };
    KIOSK_CHECK(m_database.transaction(work));
    return recorded;
}

Result<bool> IssuanceStore::delivered(const std::string& packageId) const
{
    const auto locked = m_database.lock();
    return m_database
        .prepare("SELECT 1 FROM credentials x JOIN codes k USING(code_sha256) "
                 "WHERE x.package_id=? AND k.state<>'dead' "
                 "AND coalesce(x.event,'')<>'credential_failure'")
        .bind(packageId)
        .step();
}

Result<bool> IssuanceStore::noteEvent(const Grant& grant, const std::string& notificationSha256,
                                      const std::string& event) const
{
    const auto locked = m_database.lock();
    auto update = m_database.prepare(
        "UPDATE credentials SET event=? WHERE notification_sha256=? AND token_sha256=?");
    KIOSK_TRY(const int changed,
              update.bind(event).bind(notificationSha256).bind(grant.tokenSha256).run());
    return changed == 1;
}

Result<int> IssuanceStore::revoke(const std::string& packageId) const
{
    const auto locked = m_database.lock();
    return m_database.prepare("UPDATE credentials SET revoked=1 WHERE package_id=? AND revoked=0")
        .bind(packageId)
        .run();
}

Result<std::vector<std::int64_t>> IssuanceStore::revokedIndices() const
{
    const auto locked = m_database.lock();
    auto rows = m_database.prepare("SELECT status_index FROM credentials WHERE revoked=1");
    std::vector<std::int64_t> indices;
    for (;;) {
        KIOSK_TRY(const bool more, rows.step());
        if (!more)
            return indices;
        indices.push_back(rows.number(0));
    }
}

} // namespace kiosk::backend
