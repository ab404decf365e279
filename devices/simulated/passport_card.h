// The chip of a passport: the LDS1 application behind basic access control (ICAO 9303-10, -11),
// without PACE, chip or active authentication. Contactless.
#pragma once

#include "core/random_source.h"
#include "simulated/card.h"
#include "simulated/card_messaging.h"

#include <map>
#include <optional>

namespace kiosk::devices::simulated {

struct PassportFiles
{
    std::map<std::uint16_t, Bytes> content; // by file identifier: 011E, 011D, 0101, 0102
    Bytes alteredDg1;                       // what DG1 becomes with Misbehaviour::AlteredDg1
};

class PassportCard final : public Card
{
public:
    // `random` is asked for the challenge (8 octets), then for the key material (16); it must
    // outlive the card.
    PassportCard(PassportFiles files, AccessKeys keys, core::RandomSource& random);

    [[nodiscard]] Bytes atr() const override;
    void reset() override;
    [[nodiscard]] Bytes answerTo(ByteView command) override;
    bool misbehave(Misbehaviour how) override;

private:
    struct Reply
    {
        StatusWord status = sw::ok;
        Bytes data;
    };
    [[nodiscard]] Bytes answerProtected(const Command& command);
    [[nodiscard]] Reply carryOut(const Command& command, bool isProtected);
    [[nodiscard]] Reply select(const Command& command, bool isProtected);
    [[nodiscard]] Reply selectFile(const Command& command, bool isProtected);
    [[nodiscard]] Reply readBinary(const Command& command, bool isProtected);
    [[nodiscard]] Reply getChallenge(const Command& command);
    [[nodiscard]] Reply externalAuthenticate(const Command& command);
    [[nodiscard]] const Bytes* file(std::uint16_t identifier) const;

    PassportFiles m_files;
    AccessKeys m_keys;
    core::RandomSource& m_random;
    Misbehaviour m_misbehaviour = Misbehaviour::None;

    bool m_applicationSelected = false;
    std::uint16_t m_currentFile = 0;
    std::optional<Bytes> m_challenge;
    std::optional<CardMessaging> m_messaging;
};

} // namespace kiosk::devices::simulated
