#include "backend/status_list.h"

#include "backend/jwt_parts.h"
#include "backend/secrets.h"
#include "core/text_codec.h"

#include <zlib.h>

namespace kiosk::backend {
namespace {

constexpr int mostTries = 64; // a list half full gives a free place in two, on average

} // namespace

Result<std::string> packStatusBits(const std::vector<std::int64_t>& setPlaces, std::int64_t places)
{
    Bytes bits(static_cast<std::size_t>(places / 8));
    for (const std::int64_t place : setPlaces) {
        if (place >= 0 && place < places)
            bits[static_cast<std::size_t>(place / 8)] |=
                static_cast<std::uint8_t>(1U << (place % 8));
    }
    Bytes packed(compressBound(bits.size()));
    uLongf size = packed.size();
    if (compress2(packed.data(), &size, bits.data(), bits.size(), Z_BEST_COMPRESSION) != Z_OK)
        return fail(ErrorCode::Internal, "zlib");
    packed.resize(size);
    return core::toBase64Url(packed);
}

Result<std::int64_t> StatusList::freePlace() const
{
    for (int i = 0; i < mostTries; ++i) {
        KIOSK_TRY(const std::uint32_t place,
                  randomBelow(static_cast<std::uint64_t>(places), m_random));
        KIOSK_TRY(const bool taken, m_store.statusIndexTaken(place));
        if (!taken)
            return std::int64_t{place};
    }
    return fail(ErrorCode::StorageFull, "the status list has no free place");
}

Result<std::string> StatusList::token(TimePoint now) const
{
    KIOSK_TRY(const auto revoked, m_store.revokedIndices());
    KIOSK_TRY(const std::string list, packStatusBits(revoked, places));
    const nlohmann::json header{
        {"typ", "statuslist+jwt"},
        {"x5c", nlohmann::json::parse(crypto::x5cJson({m_credentials.certificate}))}};
    const nlohmann::json payload{
        {"sub", m_uri},
        {"iat", unixSeconds(now)},
        {"exp", unixSeconds(now + tokenLife)},
        {"ttl", std::chrono::duration_cast<std::chrono::seconds>(cacheTime).count()},
        {"status_list", {{"bits", 1}, {"lst", list}}}};
    return crypto::signJws(header.dump(), payload.dump(), m_credentials.key);
}

} // namespace kiosk::backend
