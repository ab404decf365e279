// Secure messaging with triple DES (ICAO 9303-11 section 9.8): every command and answer encrypted
// and under a MAC, numbered by the send sequence counter. A value with state: one session, one
// thread, each protect() followed by the unprotect() of its answer.
#pragma once

#include "chip/apdu.h"
#include "chip/emrtd/key_derivation.h"

#include <array>

namespace kiosk::chip::emrtd {

class SecureMessaging
{
public:
    using Counter = std::array<std::uint8_t, 8>;
    // What one answer can carry in a short APDU: 232 octets of cryptogram, one of them padding.
    static constexpr std::size_t mostPlainOctets = 231;

    SecureMessaging(TripleDesKeys keys, const Counter& sendSequenceCounter)
        : m_keys(std::move(keys)), m_counter(sendSequenceCounter)
    {
    }

    // Fails with InvalidArgument when the data are too long for a short APDU, or with CryptoFailed.
    [[nodiscard]] Result<Command> protect(const Command& command);
    // The plain answer. A bare error status passes as it is: the chip ends the session so.
    // Fails with SecureMessaging: refused session, wrong MAC, missing or malformed objects.
    [[nodiscard]] Result<Response> unprotect(const Response& response);

    [[nodiscard]] const Counter& counter() const noexcept { return m_counter; }

private:
    void countOn() noexcept;
    [[nodiscard]] Result<Bytes> mac(ByteView padded) const;
    [[nodiscard]] Result<Bytes> encrypt(ByteView plain) const;
    [[nodiscard]] Result<SecureBytes> decrypt(ByteView cryptogram) const;

    TripleDesKeys m_keys;
    Counter m_counter;
};

} // namespace kiosk::chip::emrtd
