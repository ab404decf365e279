// The commands by which a chip proves that it is no copy: active authentication (ICAO 9303-11
// section 6.1) and chip authentication (section 6.2).
#pragma once

#include "core/random_source.h"
#include "simulated/chip_profile.h"

#include <optional>
#include <vector>

namespace kiosk::devices::simulated {

class ChipProofs
{
public:
    // `random` must outlive the object.
    ChipProofs(std::vector<ChipAuthentication> chip, std::optional<ActiveAuthentication> active,
               core::RandomSource& random)
        : m_chip(std::move(chip)), m_active(std::move(active)), m_random(random)
    {
    }

    struct Step
    {
        Reply reply;
        std::optional<Session> session; // begins after this answer
    };
    [[nodiscard]] Step setKeyAgreement(const Command& command);     // MSE:Set KAT, 41A6
    [[nodiscard]] Reply setAuthentication(const Command& command);  // MSE:Set AT, 41A4
    [[nodiscard]] Step generalAuthenticate(const Command& command); // after Set AT
    [[nodiscard]] Reply internalAuthenticate(const Command& command);

    void reset() { m_chosen.reset(); }
    // Fails as the making of keys does.
    [[nodiscard]] Result<void> setCloned(bool cloned);

private:
    [[nodiscard]] const ChipAuthentication* choose(std::optional<ByteView> identifier,
                                                   std::optional<ByteView> keyId) const;
    [[nodiscard]] Step agree(const ChipAuthentication& with, ByteView terminalKey,
                             Bytes answer) const;
    [[nodiscard]] Result<void> makeClones();

    std::vector<ChipAuthentication> m_chip;
    std::optional<ActiveAuthentication> m_active;
    core::RandomSource& m_random;
    std::optional<std::size_t> m_chosen; // of m_chip, by MSE:Set AT

    bool m_cloned = false;
    std::vector<ChipAuthentication> m_chipClones; // as long as m_chip once they are made
    std::optional<ActiveAuthentication> m_activeClone;
};

} // namespace kiosk::devices::simulated
