#include "backend/nonce_service.h"

#include "core/text_codec.h"
#include "crypto/digest.h"

namespace kiosk::backend {
namespace {

constexpr std::size_t randomSize = 16;
constexpr std::size_t timeSize = 8;
constexpr std::size_t bodySize = randomSize + timeSize;
constexpr std::size_t macSize = 32;
constexpr std::size_t rememberedNonces = 200'000;

void writeTime(std::span<std::uint8_t> target, TimePoint time)
{
    auto value = static_cast<std::uint64_t>(time.time_since_epoch().count());
    for (std::size_t i = timeSize; i-- > 0; value >>= 8)
        target[i] = static_cast<std::uint8_t>(value);
}

TimePoint readTime(ByteView source)
{
    std::uint64_t value = 0;
    for (const std::uint8_t octet : source)
        value = (value << 8) | octet;
    return TimePoint(std::chrono::milliseconds(static_cast<std::int64_t>(value)));
}

} // namespace

NonceService::NonceService(const Clock& clock, core::RandomSource& random, SecureBytes key)
    : m_clock(clock), m_random(random), m_key(std::move(key)), m_used(rememberedNonces)
{
}

Result<std::unique_ptr<NonceService>> NonceService::create(const Clock& clock,
                                                           core::RandomSource& random)
{
    SecureBytes key(macSize);
    KIOSK_CHECK(random.fill(key));
    return std::unique_ptr<NonceService>(new NonceService(clock, random, std::move(key)));
}

Result<std::string> NonceService::issue()
{
    Bytes nonce(bodySize);
    KIOSK_CHECK(m_random.fill(std::span(nonce).first(randomSize)));
    writeTime(std::span(nonce).subspan(randomSize), m_clock.now() + life);
    KIOSK_TRY(const Bytes tag, mac(nonce));
    nonce.insert(nonce.end(), tag.begin(), tag.end());
    return core::toBase64Url(nonce);
}

bool NonceService::consume(std::string_view nonce)
{
    const auto octets = core::fromBase64Url(nonce);
    if (!octets || octets->size() != bodySize + macSize)
        return false;
    const ByteView body = ByteView(*octets).first(bodySize);
    const auto expected = mac(body);
    if (!expected || !crypto::equalConstantTime(*expected, ByteView(*octets).subspan(bodySize)))
        return false;
    const TimePoint end = readTime(body.subspan(randomSize));
    const TimePoint now = m_clock.now();
    return now <= end && m_used.insert(std::string(nonce), end, now);
}

Result<Bytes> NonceService::mac(ByteView body) const
{
    return crypto::hmacSha256(m_key, body);
}

} // namespace kiosk::backend
