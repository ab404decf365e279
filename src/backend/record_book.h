// Inside the room: what the health insurance's record and this back office's own cases say of a
// person, together. Any thread.
#pragma once

#include "backend/eligibility_source.h"
#include "backend/holder_store.h"
#include "core/random_source.h"
#include "journey/state.h"

namespace kiosk::backend {

class RecordBook
{
public:
    // `key`: of the hash that stands for a person; 32 octets, secret.
    RecordBook(const EligibilitySource& source, const HolderStore& holders, SecureBytes key)
        : m_source(source), m_holders(holders), m_key(std::move(key))
    {
    }

    // `package`: whose own credentials do not count as another phone; may be empty. Fails as the
    // source and the database do.
    [[nodiscard]] Result<journey::RecordFacts> factsOf(const identity::Nir& nir,
                                                       const identity::Date& birth,
                                                       const std::string& package,
                                                       TimePoint now) const;
    // The person in this back office's database.
    [[nodiscard]] Result<std::string> personOf(const identity::Nir& nir) const;

private:
    const EligibilitySource& m_source;
    const HolderStore& m_holders;
    SecureBytes m_key;
};

// The key in DIR/persons.key, made when it is not there. Fails with StorageFailed, CryptoFailed,
// MalformedData.
[[nodiscard]] Result<SecureBytes> loadPersonKey(const std::filesystem::path& directory,
                                                core::RandomSource& random);

} // namespace kiosk::backend
