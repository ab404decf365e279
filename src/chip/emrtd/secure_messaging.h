// Secure messaging with triple DES or AES (ICAO 9303-11 section 9.8): every command and answer
// encrypted and under a MAC, numbered by the send sequence counter. A value with state: one
// session, one thread, each protect() followed by the unprotect() of its answer.
#pragma once

#include "chip/apdu.h"
#include "chip/emrtd/key_derivation.h"

#include <array>

namespace kiosk::chip::emrtd {

// The eight octets of secure messaging and of PACE's tokens: the retail MAC, or the beginning of a
// CMAC. Triple DES takes only padded data. Fails with InvalidArgument or CryptoFailed.
[[nodiscard]] Result<Bytes> shortMac(const SessionKeys& keys, ByteView data);

class SecureMessaging
{
public:
    // What basic access control starts with; other protocols start at zero.
    using Counter = std::array<std::uint8_t, 8>;

    explicit SecureMessaging(SessionKeys keys);
    // For triple DES, whose counter has eight octets.
    SecureMessaging(SessionKeys keys, const Counter& sendSequenceCounter);

    // A command whose data or Le ask for extended length becomes a protected command of extended
    // length; so does one whose protected data no longer fit a short one.
    // Fails with InvalidArgument when the data are too long or Le is out of range, or with
    // CryptoFailed.
    [[nodiscard]] Result<Command> protect(const Command& command);
    // The plain answer. A bare error status passes as it is: the chip ends the session so.
    // Fails with SecureMessaging: refused session, wrong MAC, missing or malformed objects.
    [[nodiscard]] Result<Response> unprotect(const Response& response);

    // How many plain octets fit an answer of `octets`, status included, and so what to ask for at
    // most: of longestShortAnswer 231 with triple DES, 223 with AES.
    [[nodiscard]] std::size_t plainOctetsWithin(std::size_t octets) const noexcept;

    [[nodiscard]] crypto::BlockCipher cipher() const noexcept { return m_keys.cipher; }
    [[nodiscard]] ByteView counter() const noexcept { return m_counter; }

private:
    void countOn() noexcept;
    [[nodiscard]] Result<SecureBytes> initialVector() const;
    [[nodiscard]] Result<Bytes> mac(ByteView padded) const;
    [[nodiscard]] Result<Bytes> encrypt(ByteView plain) const;
    [[nodiscard]] Result<SecureBytes> decrypt(ByteView cryptogram) const;

    SessionKeys m_keys;
    std::size_t m_block; // octets of the cipher's block and of the counter
    Bytes m_counter;
};

} // namespace kiosk::chip::emrtd
