// Inside the room, and for who makes records: argon2id (RFC 9106), which makes a key of a password
// and every guess at it expensive. Pure; takes its memory and a second on purpose, on as many
// threads as it has lanes.
#pragma once

#include "agents/agent_record.h"

namespace kiosk::agents {

struct Argon2Input
{
    ByteView password;
    ByteView salt;
    ByteView secret;     // of the place, may be empty
    ByteView associated; // may be empty
    std::uint32_t memoryKiB = 0;
    std::uint32_t passes = 0;
    std::uint32_t lanes = 0;
};

// Version 1.3, 32 octets. Fails with CryptoFailed: costs that the standard does not allow, or no
// memory.
[[nodiscard]] Result<SecureBytes> argon2id(const Argon2Input& input);

inline constexpr std::size_t leastPassword = 12;    // characters, of a new one
inline constexpr std::size_t longestPassword = 512; // octets

// The key that opens a password agent's secrets. A password that is too long is any other wrong
// one, not a way to keep the kiosk busy.
[[nodiscard]] Result<SecureBytes> passwordKey(const SecureBytes& password,
                                              const PasswordParameters& parameters);

// Long enough for a new password, in characters of UTF-8? Fails with InvalidArgument.
[[nodiscard]] Result<void> checkNewPassword(const SecureBytes& password);

} // namespace kiosk::agents
