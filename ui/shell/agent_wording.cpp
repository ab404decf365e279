#include "ui/shell/agent_wording.h"

#include "ui/shell/words.h"

#include <algorithm>
#include <array>

namespace kiosk::ui {
namespace {

using identity::AgentAct;
using identity::AgentRole;
using journey::SettledBy;

// clang-format off
constexpr std::array agentReasons{
    WordOf{"compared-in-person", QT_TRANSLATE_NOOP("Wording", "I compared the person with the photograph myself")},
    WordOf{"document-checked-by-hand", QT_TRANSLATE_NOOP("Wording", "I examined the document by hand: it is genuine")},
    WordOf{"civil-status-explained", QT_TRANSLATE_NOOP("Wording", "A civil status document explains the difference")},
    WordOf{"authority-shown", QT_TRANSLATE_NOOP("Wording", "I saw the proof of the right to act")},
    WordOf{"attestation-seen", QT_TRANSLATE_NOOP("Wording", "I saw the attestation (of rights, or of a social worker)")},
    WordOf{"record-clarified", QT_TRANSLATE_NOOP("Wording", "The record was cleared up with the health insurance")},
    WordOf{"equipment-fault", QT_TRANSLATE_NOOP("Wording", "A device failed; I checked the same myself")},
    WordOf{"not-the-person", QT_TRANSLATE_NOOP("Wording", "It is not the person of the document")},
    WordOf{"document-not-genuine", QT_TRANSLATE_NOOP("Wording", "The document does not look genuine")},
    WordOf{"no-authority", QT_TRANSLATE_NOOP("Wording", "The right to act was not shown")},
    WordOf{"under-pressure", QT_TRANSLATE_NOOP("Wording", "The person seems to be under pressure")},
    WordOf{"record-not-clarified", QT_TRANSLATE_NOOP("Wording", "The record could not be cleared up")},
    WordOf{"person-withdrew", QT_TRANSLATE_NOOP("Wording", "The person does not want to go on")},
    WordOf{"picture-unusable", QT_TRANSLATE_NOOP("Wording", "The picture cannot be used")},
    WordOf{"wrong-document", QT_TRANSLATE_NOOP("Wording", "This is not the document that is needed")},
    WordOf{"other-side-missing", QT_TRANSLATE_NOOP("Wording", "The other side of the document is missing")},
    WordOf{"wrong-holder", QT_TRANSLATE_NOOP("Wording", "Another person of the card has to be chosen")},
    WordOf{"read-again", QT_TRANSLATE_NOOP("Wording", "It should be read once more")},
};

constexpr std::array topics{
    WordOf{"card", QT_TRANSLATE_NOOP("Wording", "Carte Vitale")},
    WordOf{"document", QT_TRANSLATE_NOOP("Wording", "Identity document")},
    WordOf{"chip", QT_TRANSLATE_NOOP("Wording", "The document's chip")},
    WordOf{"face", QT_TRANSLATE_NOOP("Wording", "Face")},
    WordOf{"identity", QT_TRANSLATE_NOOP("Wording", "Who it is: sources compared")},
    WordOf{"record", QT_TRANSLATE_NOOP("Wording", "The health insurance's record")},
    WordOf{"steps", QT_TRANSLATE_NOOP("Wording", "Steps")},
};
// clang-format on

// How many agents have accepted with this reason before their eyes.
struct Accepted
{
    std::size_t agents = 0;
    std::size_t supervisors = 0;
};

// An agent's newest word is their only one.
Accepted acceptedOf(const journey::State& state, const std::string& reason)
{
    Accepted accepted;
    for (const auto& each : state.agents) {
        const auto& judged = each.judged;
        if (each.word != journey::AgentWord::Accept ||
            std::find(judged.begin(), judged.end(), reason) == judged.end())
            continue;
        ++accepted.agents;
        accepted.supervisors += each.role == AgentRole::Supervisor ? 1 : 0;
    }
    return accepted;
}

} // namespace

QString roleText(AgentRole role)
{
    switch (role) {
    case AgentRole::Supervisor:
        return word(QT_TRANSLATE_NOOP("Wording", "Supervisor"));
    case AgentRole::Maintainer:
        return word(QT_TRANSLATE_NOOP("Wording", "Maintainer"));
    case AgentRole::Auditor:
        return word(QT_TRANSLATE_NOOP("Wording", "Auditor"));
    case AgentRole::Agent:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "Agent"));
}

QString modeText(journey::Mode mode)
{
    switch (mode) {
    case journey::Mode::Desk:
        return word(QT_TRANSLATE_NOOP("Wording", "At the desk"));
    case journey::Mode::Assisted:
        return word(QT_TRANSLATE_NOOP("Wording", "Assisted"));
    case journey::Mode::Headless:
        return word(QT_TRANSLATE_NOOP("Wording", "Without a window"));
    case journey::Mode::SelfService:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "The person alone"));
}

QString settledByText(SettledBy who)
{
    switch (who) {
    case SettledBy::Agent:
        return word(QT_TRANSLATE_NOOP("Wording", "an agent settles it"));
    case SettledBy::Supervisor:
        return word(QT_TRANSLATE_NOOP("Wording", "a supervisor settles it"));
    case SettledBy::TwoAgents:
        return word(QT_TRANSLATE_NOOP("Wording", "two agents settle it, one a supervisor"));
    case SettledBy::BackOffice:
        return word(QT_TRANSLATE_NOOP("Wording", "the back office settles it"));
    case SettledBy::Nobody:
        return word(QT_TRANSLATE_NOOP("Wording", "nobody may settle it"));
    case SettledBy::Nothing:
        break;
    }
    return {};
}

QString agentReasonText(std::string_view id)
{
    const char* text = findWord(agentReasons, id);
    return text ? word(text) : QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

bool isAgentReasonWorded(std::string_view id)
{
    return findWord(agentReasons, id) != nullptr;
}

QString topicText(const QString& topic)
{
    const char* text = findWord(topics, topic.toStdString());
    return text ? word(text) : topic;
}

QString toneText(station::ReviewLine::Tone tone)
{
    using Tone = station::ReviewLine::Tone;
    switch (tone) {
    case Tone::Good:
        return word(QT_TRANSLATE_NOOP("Wording", "in order"));
    case Tone::Doubt:
        return word(QT_TRANSLATE_NOOP("Wording", "doubt"));
    case Tone::Bad:
        return word(QT_TRANSLATE_NOOP("Wording", "against"));
    case Tone::Open:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "remark"));
}

VerdictTone toneOf(station::ReviewLine::Tone tone)
{
    using Tone = station::ReviewLine::Tone;
    switch (tone) {
    case Tone::Good:
        return VerdictTone::Good;
    case Tone::Doubt:
        return VerdictTone::Open;
    case Tone::Bad:
        return VerdictTone::Bad;
    case Tone::Open:
        break;
    }
    return VerdictTone::Note;
}

Missing missingFor(const journey::State& state, const journey::Policy& policy)
{
    Missing missing;
    if (!state.decision || state.decision->verdict == journey::Verdict::Accept)
        return missing;
    for (const auto& reason : state.decision->reasons) {
        const auto [agents, supervisors] = acceptedOf(state, reason);
        switch (journey::settledBy(policy, reason)) {
        case SettledBy::Agent:
            missing.agent = missing.agent || agents == 0;
            break;
        case SettledBy::Supervisor:
            missing.supervisor = missing.supervisor || supervisors == 0;
            break;
        case SettledBy::TwoAgents:
            missing.supervisor = missing.supervisor || supervisors == 0;
            missing.agent = missing.agent || agents + (supervisors == 0 ? 1 : 0) < 2;
            break;
        case SettledBy::Nobody:
            missing.nobody = true;
            break;
        case SettledBy::Nothing:
        case SettledBy::BackOffice:
            break;
        }
    }
    return missing;
}

QString missingText(const journey::State& state, const journey::Policy& policy)
{
    const Missing missing = missingFor(state, policy);
    const bool oneThere =
        std::any_of(state.agents.begin(), state.agents.end(),
                    [](const auto& each) { return each.word == journey::AgentWord::Accept; });
    if (missing.nobody)
        return word(QT_TRANSLATE_NOOP("Wording", "Nobody may approve this here"));
    if (missing.agent && missing.supervisor)
        return word(
            QT_TRANSLATE_NOOP("Wording", "Two agents are needed, one of them a supervisor"));
    if (missing.supervisor)
        return oneThere
                   ? word(QT_TRANSLATE_NOOP("Wording", "One more agent is needed: a supervisor"))
                   : word(QT_TRANSLATE_NOOP("Wording", "A supervisor's approval is needed"));
    if (missing.agent)
        return oneThere ? word(QT_TRANSLATE_NOOP("Wording", "One more agent is needed"))
                        : word(QT_TRANSLATE_NOOP("Wording", "An agent's approval is needed"));
    return {};
}

bool mayApprove(const journey::State& state, const journey::Policy& policy, const QString& agentId,
                AgentRole role)
{
    const Missing missing = missingFor(state, policy);
    if (missing.nobody || !identity::may(role, AgentAct::Decide))
        return false;
    const auto own = std::find_if(state.agents.begin(), state.agents.end(), [&](const auto& each) {
        return each.agentId == agentId.toStdString();
    });
    if (own != state.agents.end())
        return false; // one agent counts once
    return !missing.supervisor || missing.agent || identity::may(role, AgentAct::DecideGrave);
}

} // namespace kiosk::ui
