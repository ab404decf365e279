// What proving an agent takes, on the agent service's thread: the store, and a matcher for faces.
// Private to station.
#pragma once

#include "station/agent_service.h"

namespace kiosk::station {

class AgentBench
{
public:
    AgentBench(const Config& config, const Clock& clock, FaceEyes eyes)
        : m_config(config.agents), m_file(config.dataFolder / "agents.db"), m_clock(clock),
          m_eyes(std::move(eyes))
    {
    }

    // An empty id: whoever's card is in the reader. Fails as AgentStore does, or with SignInFailed
    // when there are no agents at this kiosk.
    [[nodiscard]] Result<agents::AgentSession> signIn(std::string id, const SecureBytes& secret);
    // Fails as signIn(), with NotPermitted, OwnCase, and with what the matcher says of the faces.
    [[nodiscard]] Result<journey::AgentDecision> sign(const WordOrder& word);
    [[nodiscard]] std::optional<TimePoint> lockedUntil(const std::string& id) const;

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> checkNotOwn(const agents::AgentSession& session,
                                           const WordOrder& word);
    [[nodiscard]] Result<double> likeness(const SecureBytes& portrait, const Image& face);

    AgentsConfig m_config;
    std::filesystem::path m_file;
    const Clock& m_clock;
    FaceEyes m_eyes;
    std::optional<agents::AgentStore> m_store;
    std::unique_ptr<FaceMatcher> m_matcher;
};

} // namespace kiosk::station
