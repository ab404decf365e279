#include "agents/agent_store.h"

#include "agents/agent_signature.h"
#include "agents/card_key.h"
#include "agents/database.h"
#include "agents/password_key.h"
#include "agents/sealed_secrets.h"
#include "agents/sign_in_tries.h"
#include "core/text_codec.h"

#include <algorithm>

namespace kiosk::agents {
namespace {

// Without a detail: nobody is told what was wrong.
tl::unexpected<Error> refused(std::string detail = {})
{
    return fail(ErrorCode::SignInFailed, std::move(detail));
}

std::int64_t milliseconds(TimePoint at)
{
    return at.time_since_epoch().count();
}

// Ids that cannot be anybody's are counted as one.
std::string countedAs(const std::string& id)
{
    return isAgentId(id) ? id : std::string();
}

Result<void> checkKeyOf(const AgentRecord& record, const crypto::Certificate& certificate)
{
    KIOSK_TRY(const auto key, certificate.publicKey());
    if (record.method == SignInMethod::Card && !isCardKey(key))
        return fail(ErrorCode::MalformedData,
                    "a card's key has to be RSA of 2,048 bits or more: its signatures open the "
                    "record");
    if (record.method == SignInMethod::Password &&
        key.kind() != crypto::PublicKeyKind::EllipticCurve)
        return fail(ErrorCode::MalformedData, "the certificate is not of a P-256 key");
    return {};
}

// Are these secrets the certificate's? Whoever can write to the database could exchange them.
Result<void> checkOwnKey(const AgentSecrets& secrets, const crypto::Certificate& certificate)
{
    KIOSK_TRY(const auto key, crypto::PrivateKey::fromPem(secrets.signingKey));
    KIOSK_TRY(const auto publicKey, key.publicKey());
    KIOSK_TRY(const Bytes spki, publicKey.toDer());
    if (spki != certificate.spki())
        return refused("the key is not the certificate's");
    return {};
}

} // namespace

struct AgentStore::Store
{
    Database database;
    crypto::Certificate authority;
    const Clock* clock;
    Lockout lockout;
    CardSettings card;

    [[nodiscard]] SignInTries tries() const { return {database, *clock, lockout}; }
    [[nodiscard]] Result<std::vector<AgentRecord>> records() const;
    [[nodiscard]] Result<std::optional<AgentRecord>> find(const std::string& id) const;
    [[nodiscard]] Result<void> checkValid(const crypto::Certificate& certificate) const;
    [[nodiscard]] Result<AgentSecrets> openByPassword(const AgentRecord& record,
                                                      const SecureBytes& password) const;
    [[nodiscard]] Result<AgentSession> open(const std::string& id, const SecureBytes& secret) const;
    [[nodiscard]] Result<AgentSession> openAs(AgentRecord record, const SecureBytes& secret) const;
    void takeAsLong(const SecureBytes& secret) const;
};

Result<std::vector<AgentRecord>> AgentStore::Store::records() const
{
    std::vector<AgentRecord> all;
    KIOSK_TRY(Statement rows, database.query("SELECT record FROM agent ORDER BY id"));
    for (;;) {
        KIOSK_TRY(const bool more, rows.step());
        if (!more)
            return all;
        auto record = parseAgentRecord(rows.text(0));
        if (!record)
            return fail(ErrorCode::StorageCorrupt, record.error().detail);
        all.push_back(std::move(*record));
    }
}

Result<std::optional<AgentRecord>> AgentStore::Store::find(const std::string& id) const
{
    KIOSK_TRY(Statement row, database.query("SELECT record FROM agent WHERE id = ?", id));
    KIOSK_TRY(const bool any, row.step());
    if (!any)
        return std::optional<AgentRecord>();
    auto record = parseAgentRecord(row.text(0));
    if (!record)
        return fail(ErrorCode::StorageCorrupt, record.error().detail);
    return std::optional<AgentRecord>(std::move(*record));
}

// By the later of the clock and the last good sign-in: a clock that is set back, or that a flat
// battery has set to its beginning, makes no expired certificate valid and no good one too new.
Result<void> AgentStore::Store::checkValid(const crypto::Certificate& certificate) const
{
    KIOSK_TRY(Statement row, database.query("SELECT good FROM clock"));
    KIOSK_TRY(const bool any, row.step());
    const TimePoint good{std::chrono::milliseconds(any ? row.integer(0) : 0)};
    if (!certificate.validAt(std::max(clock->now(), good)))
        return refused("the agent's certificate has expired, or is not valid yet");
    return {};
}

Result<AgentSecrets> AgentStore::Store::openByPassword(const AgentRecord& record,
                                                       const SecureBytes& password) const
{
    KIOSK_TRY(const SecureBytes key, passwordKey(password, record.password));
    auto secrets = openSecrets(record, key);
    if (!secrets && secrets.error().code == ErrorCode::SignatureInvalid)
        return refused();
    return secrets;
}

// An unknown id costs what a known one does, by the parameters that agents here have.
void AgentStore::Store::takeAsLong(const SecureBytes& secret) const
{
    PasswordParameters costs;
    costs.salt.resize(16);
    auto rows = database.query("SELECT record FROM agent ORDER BY id");
    while (rows && rows->step().value_or(false)) {
        const auto record = parseAgentRecord(rows->text(0));
        if (record && record->method == SignInMethod::Password) {
            costs = record->password;
            break;
        }
    }
    [[maybe_unused]] const auto nobodys = passwordKey(secret, costs);
}

Result<AgentSession> AgentStore::Store::open(const std::string& id, const SecureBytes& secret) const
{
    KIOSK_TRY(auto record, find(id));
    if (!record) {
        takeAsLong(secret);
        return refused();
    }
    return openAs(std::move(*record), secret);
}

Result<AgentSession> AgentStore::Store::openAs(AgentRecord record, const SecureBytes& secret) const
{
    KIOSK_TRY(const auto certificate, crypto::Certificate::fromDer(record.certificate));
    AgentSecrets secrets;
    AgentSession::Sign sign; // empty: by the key in the secrets
    if (record.method == SignInMethod::Card) {
        KIOSK_TRY(CardKey cardKey, signInByCard(record, secret, card));
        KIOSK_TRY(secrets, openSecrets(record, cardKey.opener));
        sign = std::move(cardKey.sign);
    } else {
        KIOSK_TRY(secrets, openByPassword(record, secret));
        KIOSK_CHECK(checkOwnKey(secrets, certificate));
    }
    // Once more: the database is worth no more than the rights on its file.
    if (!checkAgentCertificate(certificate, authority, record.id, record.role))
        return refused("the certificate is not the authority's");
    KIOSK_CHECK(checkValid(certificate));
    return AgentSession(std::move(record), std::move(secrets), std::move(sign), clock->now());
}

Result<AgentStore> AgentStore::open(const std::filesystem::path& file, ByteView authority,
                                    const Clock& clock, const Lockout& lockout,
                                    const CardSettings& card)
{
    auto issuer = readCertificate(authority);
    if (!issuer)
        return fail(ErrorCode::InvalidConfiguration, "the agents' authority is no certificate");
    KIOSK_TRY(Database database, Database::open(file));
    return AgentStore(std::make_unique<Store>(
        Store{std::move(database), std::move(*issuer), &clock, lockout, card}));
}

AgentStore::AgentStore(std::unique_ptr<Store> store) : m_store(std::move(store))
{
}
AgentStore::AgentStore(AgentStore&&) noexcept = default;
AgentStore& AgentStore::operator=(AgentStore&&) noexcept = default;
AgentStore::~AgentStore() = default;

Result<void> AgentStore::import(const AgentRecord& record)
{
    KIOSK_CHECK(checkAgentRecord(record));
    KIOSK_TRY(const auto certificate, crypto::Certificate::fromDer(record.certificate));
    KIOSK_CHECK(checkAgentCertificate(certificate, m_store->authority, record.id, record.role));
    KIOSK_CHECK(checkKeyOf(record, certificate));
    KIOSK_TRY(const auto authorityKey, m_store->authority.publicKey());
    if (!verifyBy(authorityKey, core::asBytes(endorsedText(record)), record.endorsement))
        return fail(ErrorCode::SignatureInvalid, "the record is not the authority's");
    if (certificate.notAfter() < m_store->clock->now())
        return fail(ErrorCode::SignatureInvalid, "the agent's certificate has expired");
    return m_store->database.run("INSERT OR REPLACE INTO agent VALUES(?,?,?)", record.id,
                                 writeAgentRecord(record), milliseconds(m_store->clock->now()));
}

// What was counted stays: taking an agent out and in again is no way round a lockout.
Result<void> AgentStore::remove(const std::string& id)
{
    KIOSK_CHECK(m_store->database.run("DELETE FROM agent WHERE id = ?", id));
    if (m_store->database.changedRows() == 0)
        return fail(ErrorCode::NotFound, "no agent of this id");
    return {};
}

Result<std::vector<AgentRow>> AgentStore::list() const
{
    KIOSK_TRY(const auto records, m_store->records());
    std::vector<AgentRow> rows;
    for (const AgentRecord& record : records) {
        KIOSK_TRY(const TryCount count, m_store->tries().of(record.id));
        const auto certificate = crypto::Certificate::fromDer(record.certificate);
        if (!certificate)
            return fail(ErrorCode::StorageCorrupt, certificate.error().detail);
        rows.push_back({record.id, record.name, record.role, record.method, count.wrong,
                        count.lockedUntil, certificate->notAfter()});
    }
    return rows;
}

Result<AgentSession> AgentStore::signIn(const std::string& id, const SecureBytes& secret)
{
    SignInTries tries = m_store->tries();
    KIOSK_TRY(const auto begun, tries.begin(countedAs(id)));
    auto session = m_store->open(id, secret);
    if (session) {
        KIOSK_CHECK(tries.forget(id));
        KIOSK_CHECK(m_store->database.run("UPDATE clock SET good = max(good, ?)",
                                          milliseconds(session->signedInAt())));
    } else if (session.error().code != ErrorCode::SignInFailed) {
        KIOSK_CHECK(tries.takeBack(begun));
    }
    return session;
}

Result<std::string> AgentStore::cardHolder() const
{
    if (m_store->card.module.empty())
        return fail(ErrorCode::NoCard, "no cards here");
    KIOSK_TRY(const auto keys, presentKeys(m_store->card));
    KIOSK_TRY(const auto records, m_store->records());
    for (const AgentRecord& record : records) {
        const auto certificate = crypto::Certificate::fromDer(record.certificate);
        const bool here = record.method == SignInMethod::Card && certificate &&
                          std::find(keys.begin(), keys.end(), certificate->spki()) != keys.end();
        if (here)
            return record.id;
    }
    return fail(ErrorCode::NoCard, "no card of an agent");
}

Result<void> AgentStore::unlock(const AgentSession& by, const std::string& id)
{
    if (!identity::may(by.role(), identity::AgentAct::Unlock))
        return fail(ErrorCode::NotPermitted, "only a supervisor unlocks");
    KIOSK_TRY(const auto record, m_store->find(id));
    if (!record)
        return fail(ErrorCode::NotFound, "no agent of this id");
    return m_store->tries().forget(id);
}

Result<void> AgentStore::changePassword(const AgentSession& session, const SecureBytes& oldPassword,
                                        const SecureBytes& newPassword, core::RandomSource& random)
{
    KIOSK_CHECK(checkNewPassword(newPassword));
    KIOSK_TRY(auto record, m_store->find(session.id()));
    if (!record)
        return fail(ErrorCode::NotFound, "no agent of this id");
    if (record->method != SignInMethod::Password)
        return fail(ErrorCode::InvalidArgument, "a card's PIN is changed at the card");
    SignInTries tries = m_store->tries();
    KIOSK_TRY([[maybe_unused]] const auto begun, tries.begin(session.id()));
    KIOSK_TRY(const AgentSecrets secrets, m_store->openByPassword(*record, oldPassword));
    KIOSK_CHECK(tries.forget(session.id()));

    const std::string before = writeAgentRecord(*record);
    KIOSK_CHECK(random.fill(record->password.salt));
    KIOSK_TRY(const SecureBytes key, passwordKey(newPassword, record->password));
    KIOSK_CHECK(sealSecrets(*record, secrets, key, random));
    record->endorsement.clear(); // the authority has not seen this one
    // Only over what was read: a record that was imported meanwhile is newer.
    KIOSK_CHECK(m_store->database.run("UPDATE agent SET record = ? WHERE id = ? AND record = ?",
                                      writeAgentRecord(*record), record->id, before));
    if (m_store->database.changedRows() == 0)
        return fail(ErrorCode::StorageFailed, "the record was replaced meanwhile");
    return {};
}

} // namespace kiosk::agents
