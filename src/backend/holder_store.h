// Inside the room: which packages are of one person, so that a card active on another phone is
// known and a re-pairing ends it; and which resume codes have been used. A person is a keyed hash
// of their number: a copy of this database does not tell whose. Every function is a transaction of
// its own, unless told otherwise, and callable from any thread. All fail with StorageFailed or
// StorageFull.
#pragma once

#include "backend/database.h"

#include <string>

namespace kiosk::backend {

struct HolderEntry
{
    std::string packageId;
    std::string person;     // keyed hash; never empty
    bool delegated = false; // on a helper's phone, beside the person's own
    bool rePairing = false; // when it is ready, the person's other cards end
};

class HolderStore
{
public:
    explicit HolderStore(Database& database) : m_database(database) {}

    // Once a package; part of a transaction that runs already, or one of its own.
    [[nodiscard]] Result<void> add(const HolderEntry& entry) const;
    // Some credential of the person's is valid now on a phone of their own, from another package
    // than `except`.
    [[nodiscard]] Result<bool> hasActivePhone(const std::string& person, const std::string& except,
                                              TimePoint now) const;
    // When the package is a re-pairing: revokes the person's other credentials but delegated ones,
    // and kills what could still give one. Says how many were revoked. In the transaction that
    // makes the case ready.
    [[nodiscard]] Result<int> endOthers(const std::string& packageId) const;

    // The first use of a code, and again by the same kiosk within `again` (a lost answer). False:
    // it has been used.
    [[nodiscard]] Result<bool> useResumeCode(const std::string& codeSha256,
                                             const std::string& kioskId, TimePoint now,
                                             std::chrono::minutes again) const;

private:
    Database& m_database;
};

} // namespace kiosk::backend
