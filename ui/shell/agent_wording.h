// The words of the agents' desk: roles, who may settle what, an agent's reasons, and what is still
// missing for a decision. In the language of the window.
#pragma once

#include "station/station_port.h"
#include "ui/widgets/verdict_line.h"

#include <QString>

namespace kiosk::ui {

[[nodiscard]] QString roleText(identity::AgentRole role);
[[nodiscard]] QString modeText(journey::Mode mode);
// Who may settle a reason: "an agent settles it"; empty for what speaks against nothing.
[[nodiscard]] QString settledByText(journey::SettledBy who);
// An agent's reason, of journey::agentReasonsFor(), as the agent chooses it.
[[nodiscard]] QString agentReasonText(std::string_view id);
[[nodiscard]] bool isAgentReasonWorded(std::string_view id);

[[nodiscard]] QString topicText(const QString& topic); // of station::ReviewLine
[[nodiscard]] QString toneText(station::ReviewLine::Tone tone);
[[nodiscard]] VerdictTone toneOf(station::ReviewLine::Tone tone);

// Whose word is still missing for acceptance, as far as agents can give it.
struct Missing
{
    bool agent = false;      // anybody's who decides
    bool supervisor = false; // a supervisor's
    bool nobody = false;     // no word helps
    friend bool operator==(const Missing&, const Missing&) = default;
};
[[nodiscard]] Missing missingFor(const journey::State& state, const journey::Policy& policy);
[[nodiscard]] QString missingText(const journey::State& state, const journey::Policy& policy);
// May this agent, in this role, give a word that counts for acceptance now?
[[nodiscard]] bool mayApprove(const journey::State& state, const journey::Policy& policy,
                              const QString& agentId, identity::AgentRole role);

} // namespace kiosk::ui
