// The commands by which a terminal proves that it has seen the document: BAC (ICAO 9303-11 section
// 4.3) and PACE (section 4.4). Keeps where a protocol stands between its commands.
#pragma once

#include "simulated/chip_profile.h"
#include "simulated/pace_run.h"

#include <optional>

namespace kiosk::devices::simulated {

class AccessProtocols
{
public:
    // `random` must outlive the object.
    AccessProtocols(AccessProfile profile, core::RandomSource& random)
        : m_profile(std::move(profile)), m_guard(m_profile.guard), m_random(random)
    {
    }

    struct Step
    {
        Reply reply;
        std::optional<Session> session;     // begins after this answer
        std::chrono::milliseconds delay{0}; // before it
    };
    [[nodiscard]] Reply getChallenge(const Command& command);
    [[nodiscard]] Step externalAuthenticate(const Command& command);
    // MSE:Set AT with P1 P2 C1A4.
    [[nodiscard]] Reply beginPace(const Command& command);
    [[nodiscard]] Step generalAuthenticate(const Command& command);

    void reset(); // the guard keeps what it has counted
    void setFault(PaceFault fault) { m_fault = fault; }
    // Another key of chip authentication mapping than the signed one. Fails as the making does.
    [[nodiscard]] Result<void> setCloned(bool cloned);
    [[nodiscard]] bool paceIsRunning() const { return m_run.has_value(); }
    [[nodiscard]] const AccessProfile& profile() const { return m_profile; }

private:
    [[nodiscard]] std::optional<PaceOption> choose(ByteView identifier,
                                                   std::optional<ByteView> parameterId) const;
    [[nodiscard]] Result<Bytes> password() const;
    [[nodiscard]] Step paceStep(std::uint32_t tag, ByteView value);
    [[nodiscard]] Step firstStep();
    [[nodiscard]] Step lastStep(ByteView token);
    [[nodiscard]] Step failed(const Error& error);

    AccessProfile m_profile;
    SecretGuard m_guard;
    core::RandomSource& m_random;
    PaceFault m_fault;
    bool m_cloned = false;
    std::optional<CardKey> m_mappingClone;

    std::optional<Bytes> m_challenge;
    std::optional<PaceRun> m_run;
    bool m_withCan = false;
    std::uint32_t m_expected = 0; // object of the next step
};

} // namespace kiosk::devices::simulated
