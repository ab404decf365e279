// Inside the room: codes, tokens, deferred transactions and issued credentials in the database.
// Every function is a transaction of its own and callable from any thread. All fail with
// StorageFailed or StorageFull. Secrets come in as SHA-256 (hex) only.
#pragma once

#include "backend/case_store.h"

#include <functional>

namespace kiosk::backend {

enum class CodeState : std::uint8_t { Open, Spent, Locked, Dead };

struct Code
{
    std::string packageId;
    std::string txHmac;
    TimePoint expires;
    int wrongTries = 0;
    CodeState state = CodeState::Dead;
};

// What an access token allows, and to whom.
struct Grant
{
    std::string tokenSha256;
    std::string packageId;
    std::string codeSha256;
    std::optional<std::string> dpopThumbprint; // the token is bound to this key
    TimePoint expires;
};

struct IssuedCredential
{
    std::int64_t statusIndex = 0;
    std::string notificationSha256;
    TimePoint issued;
    TimePoint expires;
};

class IssuanceStore
{
public:
    explicit IssuanceStore(Database& database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<Code>> code(const std::string& codeSha256) const;
    // The code that a phone may use now or has used; not a dead one.
    [[nodiscard]] Result<std::optional<Code>> livingCode(const std::string& packageId) const;
    // Counts a wrong transaction code; at `most` the code is locked for good.
    [[nodiscard]] Result<void> countWrongTry(const std::string& codeSha256, int most) const;
    // Spends the code and gives out the token, together. False: the code was not open any more.
    [[nodiscard]] Result<bool> spend(const Grant& grant) const;

    [[nodiscard]] Result<std::optional<Grant>> grant(const std::string& tokenSha256) const;

    // A token has one pending transaction; a newer one takes the older one's place.
    [[nodiscard]] Result<void> defer(const Grant& grant, const std::string& transactionSha256,
                                     const std::string& holderJwk) const;
    // The holder key that waits, when the transaction is pending and belongs to this grant.
    [[nodiscard]] Result<std::optional<std::string>>
    waitingKey(const Grant& grant, const std::string& transactionSha256) const;

    [[nodiscard]] Result<bool> statusIndexTaken(std::int64_t index) const;
    // Records a credential before it leaves; ends the transaction it answers, if there was one.
    // False: that transaction was answered already.
    [[nodiscard]] Result<bool>
    recordCredential(const Grant& grant, const IssuedCredential& credential,
                     const std::optional<std::string>& transactionSha256) const;
    // A credential of the package's living code has left, and the wallet did not report failure.
    [[nodiscard]] Result<bool> delivered(const std::string& packageId) const;
    // False: no such notification id for this grant.
    [[nodiscard]] Result<bool> noteEvent(const Grant& grant, const std::string& notificationSha256,
                                         const std::string& event) const;

    // How many credentials of the package were revoked now.
    [[nodiscard]] Result<int> revoke(const std::string& packageId) const;
    [[nodiscard]] Result<std::vector<std::int64_t>> revokedIndices() const;

private:
    Database& m_database;
};

} // namespace kiosk::backend
