// Password Authenticated Connection Establishment (ICAO 9303-11 section 4.4): Diffie-Hellman on a
// generator that only those who know the password share. All mappings on all standardized domain
// parameters. The master file must be selected. One object an entry of EF.CardAccess; no state
// between calls; one worker thread.
#pragma once

#include "chip/emrtd/access_control.h"
#include "chip/emrtd/security_infos.h"

namespace kiosk::chip::emrtd {

class Pace final : public AccessControl
{
public:
    // Must MSE:Set AT name the domain parameters? Only where a chip has several (4.4.4.1).
    enum class Parameters : std::uint8_t { Implied, Named };

    // Standardized domain parameters that fit the protocol. Proprietary ones are unprotected in
    // EF.CardAccess, and insecure ones would give the password away (9.2.2), so they are not taken.
    [[nodiscard]] static bool supports(const PaceInfo& info) noexcept;

    explicit Pace(PaceInfo info, Parameters parameters = Parameters::Implied)
        : m_info(std::move(info)), m_parameters(parameters)
    {
    }

    [[nodiscard]] std::string protocol() const override { return describePace(m_info); }
    [[nodiscard]] bool takes(AccessSecret::Kind) const noexcept override { return true; }
    // Five commands. A generic mapping draws its scalar and that of the key agreement from
    // `random`, an integrated one its nonce and that scalar. Fails also with UnsupportedChip when
    // supports() is false.
    [[nodiscard]] Result<AccessGranted> open(CardLink& link, const AccessSecret& secret,
                                             core::RandomSource& random,
                                             const AttemptsLeft& attemptsLeft) override;

private:
    PaceInfo m_info;
    Parameters m_parameters;
};

} // namespace kiosk::chip::emrtd
