// Secure messaging from the card's side (ICAO 9303-11 section 9.8), with 3DES or AES. One object a
// session, which ends with the first error.
#pragma once

#include "simulated/command.h"
#include "simulated/session_keys.h"

#include <tl/expected.hpp>

namespace kiosk::devices::simulated {

// What an answer is made to look like when the card misbehaves.
struct AnswerFault
{
    bool wrongMac = false;    // the checksum does not hold
    bool wrongStatus = false; // the status outside is not the one under the checksum
};

class CardMessaging
{
public:
    explicit CardMessaging(Session session) : m_session(std::move(session)) {}

    // The command inside a protected one; or the status word to give in clear, after which the
    // session is over.
    [[nodiscard]] tl::expected<Command, StatusWord> open(const Command& protectedCommand);
    // The protected answer to a command with this instruction octet: an odd one gets its data in
    // object 85 instead of 87.
    [[nodiscard]] Result<Bytes> protect(std::uint8_t instruction, const Reply& reply,
                                        AnswerFault fault = {});

    // Most octets of clear data that fit into a protected answer of so many octets with its status.
    [[nodiscard]] std::size_t mostData(std::size_t wholeAnswer, bool oddInstruction) const;

    [[nodiscard]] const SessionKeys& keys() const { return m_session.keys; }

private:
    void countUp();
    [[nodiscard]] std::size_t block() const { return crypto::blockSize(m_session.keys.cipher); }
    [[nodiscard]] Result<Bytes> initialVector() const;
    [[nodiscard]] Result<Bytes> checksumOf(ByteView blocks, ByteView objects) const;
    [[nodiscard]] Result<SecureBytes> decrypt(ByteView cryptogram) const;
    [[nodiscard]] Result<Bytes> encrypt(ByteView data) const;

    Session m_session;
};

} // namespace kiosk::devices::simulated
