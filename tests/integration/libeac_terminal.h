// A terminal whose cryptography is libeac's: opens a chip by PACE with generic mapping, reads files
// under secure messaging and authenticates the chip. It talks to whatever answers its commands.
// Every step gives nothing when it fails, and failure() says at what.
#pragma once

#include "libeac.h"

#include <functional>

namespace kiosk::libeac {

class LibeacTerminal
{
public:
    using Answer = std::function<Bytes(ByteView command)>;

    LibeacTerminal(const Suite& suite, Answer card) : m_suite(suite), m_card(std::move(card)) {}

    // False when libeac lacks PACE for the suite.
    [[nodiscard]] bool hasPace() const;
    [[nodiscard]] bool hasChipAuthentication() const;

    // Under `passwordReference` 1 for the MRZ and 2 for the CAN (9303-11 section 4.4.4.1).
    [[nodiscard]] bool open(const PACE_SEC& secret, int passwordReference);
    [[nodiscard]] bool selectApplication();
    // The whole file; its length is in its first object.
    [[nodiscard]] std::optional<Bytes> readFile(std::uint16_t identifier);
    // With the key of DG14: an element of the suite's group.
    [[nodiscard]] bool authenticateChip(ByteView chipKey);

    [[nodiscard]] std::string failure() const { return m_failure; }
    [[nodiscard]] unsigned lastStatus() const noexcept { return m_lastStatus; }

private:
    [[nodiscard]] bool failed(std::string what);
    [[nodiscard]] std::optional<Bytes> plain(ByteView command);
    [[nodiscard]] std::optional<Bytes> secured(ByteView header, ByteView data,
                                               std::optional<unsigned> le);
    // One GENERAL AUTHENTICATE in clear: the value of the object `answerTag`.
    [[nodiscard]] std::optional<Bytes> step(bool isLast, ByteView objects, unsigned answerTag);

    Suite m_suite;
    Answer m_card;
    Session m_session;
    std::string m_failure;
    unsigned m_lastStatus = 0;
};

} // namespace kiosk::libeac
