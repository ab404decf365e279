// Hash functions and HMAC. All are pure functions, callable from any thread.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <array>
#include <memory>

namespace kiosk::crypto {

enum class HashAlgorithm : std::uint8_t { Sha1, Sha224, Sha256, Sha384, Sha512 };

// Digest of all of `data`. Fails with CryptoFailed only when the library does.
[[nodiscard]] Result<Bytes> digest(HashAlgorithm algorithm, ByteView data);
[[nodiscard]] Result<Bytes> hmacSha256(ByteView key, ByteView data);
// HKDF with SHA-256 (RFC 5869): keys from a secret that is not itself one. Fails with CryptoFailed,
// also on a `size` above 255 · 32.
[[nodiscard]] Result<SecureBytes> hkdfSha256(ByteView secret, ByteView salt, ByteView info,
                                             std::size_t size);

// Compares without telling by its duration where the difference is.
[[nodiscard]] bool equalConstantTime(ByteView a, ByteView b) noexcept;

// SHA-256 over data that comes in pieces (an upload). Movable, one thread at a time.
class Sha256Stream
{
public:
    Sha256Stream();
    ~Sha256Stream();
    Sha256Stream(Sha256Stream&&) noexcept;
    Sha256Stream& operator=(Sha256Stream&&) noexcept;
    void add(ByteView data);
    // Ends the stream; fails with CryptoFailed when any step failed.
    [[nodiscard]] Result<Bytes> finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace kiosk::crypto
