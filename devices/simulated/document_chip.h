// The chip of a passport, identity card or residence permit (ICAO 9303-10, -11): files behind
// access control, secure messaging, and what proves that the chip is no copy. Contactless.
#pragma once

#include "simulated/access_protocols.h"
#include "simulated/card.h"
#include "simulated/card_messaging.h"
#include "simulated/chip_proofs.h"

#include <optional>

namespace kiosk::devices::simulated {

class DocumentChip final : public Card
{
public:
    // `random` decides challenges, nonces and ephemeral keys; it must outlive the card.
    DocumentChip(ChipProfile profile, core::RandomSource& random);

    [[nodiscard]] Bytes atr() const override;
    void reset() override;
    [[nodiscard]] Bytes answerTo(ByteView command) override;
    [[nodiscard]] std::chrono::milliseconds delay() const override { return m_delay; }
    bool misbehave(Misbehaviour how) override;

private:
    [[nodiscard]] bool fits(const Command& command, std::size_t octets) const;
    [[nodiscard]] Bytes answerInClear(const Command& command);
    [[nodiscard]] Bytes answerProtected(const Command& command);
    [[nodiscard]] Bytes replayed(Bytes answer);
    // Splits what is too long for a short answer where the chip knows how; otherwise refuses.
    [[nodiscard]] Bytes deliver(Bytes whole, std::size_t mostWanted);
    [[nodiscard]] Bytes nextPart(std::size_t wanted);

    // The command as a whole once the last of a chain is there; until then nothing.
    [[nodiscard]] std::optional<Command> whole(const Command& command, Reply& meanwhile);
    [[nodiscard]] Reply carryOut(const Command& command, bool isProtected);
    [[nodiscard]] Reply select(const Command& command, bool isProtected);
    [[nodiscard]] Reply manageSecurity(const Command& command, bool isProtected);
    [[nodiscard]] Reply generalAuthenticate(const Command& command, bool isProtected);
    [[nodiscard]] Reply begin(AccessProtocols::Step step, bool isPace);
    [[nodiscard]] Reply begin(ChipProofs::Step step);
    [[nodiscard]] ChipFiles::Rights rights(const Command& command, bool isProtected) const;
    void switchSession();
    void endSession();

    ChipProfile m_profile;
    ChipFiles m_files;
    AccessProtocols m_access;
    ChipProofs m_proofs;

    std::optional<CardMessaging> m_messaging;
    std::optional<Session> m_nextSession; // once the present answer has been given
    bool m_paceIsDone = false;
    std::optional<Command> m_chain; // what came of a chained command
    Bytes m_pending;                // of an answer, for GET RESPONSE
    Bytes m_lastProtected;
    std::chrono::milliseconds m_delay{0};
    Misbehaviour m_misbehaviour = Misbehaviour::None;
};

} // namespace kiosk::devices::simulated
