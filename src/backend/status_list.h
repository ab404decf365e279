// Inside the room: the token status list (draft-ietf-oauth-status-list), one bit a credential:
// 0 valid, 1 revoked. Any thread.
#pragma once

#include "backend/issuance_store.h"
#include "backend/pki.h"

namespace kiosk::backend {

class StatusList
{
public:
    static constexpr std::int64_t places = std::int64_t{1} << 17; // 16 KiB unpacked
    static constexpr std::chrono::hours tokenLife{24};
    static constexpr std::chrono::minutes cacheTime{15}; // "ttl": a revocation is seen by then

    StatusList(std::string uri, const Credentials& credentials, const IssuanceStore& store,
               core::RandomSource& random)
        : m_uri(std::move(uri)), m_credentials(credentials), m_store(store), m_random(random)
    {
    }

    // A free place, unpredictable: neighbours must not tell who was issued when. Fails with
    // StorageFull when the list is nearly full.
    [[nodiscard]] Result<std::int64_t> freePlace() const;
    // The signed list, typ statuslist+jwt.
    [[nodiscard]] Result<std::string> token(TimePoint now) const;

private:
    std::string m_uri;
    const Credentials& m_credentials;
    const IssuanceStore& m_store;
    core::RandomSource& m_random;
};

// base64url(zlib(bits, least significant bit first)). Fails with Internal.
[[nodiscard]] Result<std::string> packStatusBits(const std::vector<std::int64_t>& setPlaces,
                                                 std::int64_t places);

} // namespace kiosk::backend
