// The chip of an identity document whose cryptography is libeac's: PACE with generic mapping, chip
// authentication, secure messaging, and the files that a reader asks for on the way. A card channel
// for one test; what is wrong with a command is said by status words.
#pragma once

#include "api/card_channel.h"
#include "libeac.h"

#include <map>

namespace kiosk::libeac {

class LibeacCard final : public devices::CardChannel
{
public:
    // `chipAuthentication`: with a key of its own in DG14, on the same domain parameters.
    LibeacCard(const Suite& suite, Secret secret, bool chipAuthentication);

    // False when libeac lacks the suite; `reason` names what.
    [[nodiscard]] bool isUsable() const noexcept { return m_isUsable; }
    [[nodiscard]] std::string reason() const { return m_reason; }

    [[nodiscard]] Result<SecureBytes> transmit(ByteView command) override;
    [[nodiscard]] ByteView atr() const noexcept override { return m_atr; }

    [[nodiscard]] ByteView file(std::uint16_t identifier) const;
    [[nodiscard]] int protectedCommands() const noexcept { return m_protectedCommands; }

    static constexpr std::uint16_t cardAccess = 0x011C;
    static constexpr std::uint16_t common = 0x011E;
    static constexpr std::uint16_t dataGroup1 = 0x0101;
    static constexpr std::uint16_t dataGroup14 = 0x010E;

private:
    struct Command
    {
        std::uint8_t ins = 0;
        std::uint8_t p1 = 0;
        std::uint8_t p2 = 0;
        Bytes data;
        std::size_t le = 0;
    };
    struct Reply
    {
        Bytes data;
        unsigned status = 0x9000;
    };

    [[nodiscard]] static std::optional<Command> parse(ByteView octets);
    void makeFiles(bool chipAuthentication);
    [[nodiscard]] Bytes makeDg14();
    [[nodiscard]] Bytes answerPlain(ByteView command);
    [[nodiscard]] Bytes answerProtected(ByteView command);
    [[nodiscard]] Reply carryOut(const Command& command);

    [[nodiscard]] Reply select(const Command& command);
    [[nodiscard]] Reply readBinary(const Command& command);
    [[nodiscard]] Reply manageSecurityEnvironment(const Command& command);
    [[nodiscard]] Reply generalAuthenticate(const Command& command);

    [[nodiscard]] Reply encryptedNonce();
    [[nodiscard]] Reply map(ByteView terminalData);
    [[nodiscard]] Reply agree(ByteView terminalKey);
    [[nodiscard]] Reply authenticate(ByteView token);
    [[nodiscard]] Reply authenticateChip(ByteView terminalKey);

    Suite m_suite;
    Secret m_secret;
    Session m_session;
    bool m_isUsable = true;
    std::string m_reason;
    Bytes m_atr;
    std::map<std::uint16_t, Bytes> m_files;
    std::uint16_t m_current = 0;
    Buffer m_terminalKey;
    bool m_isOpen = false;        // PACE has succeeded
    bool m_goesToNewKeys = false; // after this answer
    int m_protectedCommands = 0;
};

} // namespace kiosk::libeac
