#include "apps/kioskctl/commands.h"

#include "apps/kioskctl/scenario_player.h"
#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "station/face_json.h"
#include "station/station.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

#include <iostream>

namespace kiosk::apps {
namespace {

using nlohmann::json;

json decisionJson(const journey::Decision& decision)
{
    return {{"verdict", journey::verdictId(decision.verdict)},
            {"reasons", decision.reasons},
            {"remarks", decision.remarks},
            {"rules", decision.rules},
            {"policy_version", decision.policyVersion}};
}

json chipJson(const journey::ChipFacts& chip)
{
    json result = {
        {"protocol", chip.protocol},         {"data", journey::chipVerdictId(chip.verdict)},
        {"data_reason", chip.verdictReason}, {"chip", journey::chipProofId(chip.proof)},
        {"chip_method", chip.proofMethod},   {"chip_reason", chip.proofReason},
        {"apdus", chip.apduCount},           {"ms", chip.duration.count()}};
    if (chip.trustUpdated)
        result["trust_updated"] = core::toRfc3339(*chip.trustUpdated);
    return result;
}

// The offer is a secret, but handing it over is what this command is for.
json outcomeJson(const journey::State& state, const journey::Policy& policy)
{
    json outcome = {{"step", journey::stepId(state.step)},
                    {"case_id", state.caseId.text()},
                    {"simulated", journey::isSimulated(state)}};
    if (state.decision)
        outcome["decision"] = decisionJson(*state.decision);
    if (state.chip)
        outcome["chip"] = chipJson(*state.chip);
    if (state.face)
        outcome["face"] = station::faceJson(*state.face, policy);
    if (state.chipAttemptsLeft)
        outcome["chip_attempts_left"] = *state.chipAttemptsLeft;
    if (!state.agentReasons.empty())
        outcome["agent_reasons"] = state.agentReasons;
    if (state.record)
        outcome["record"] = journey::recordAnswerId(state.record->answer);
    if (state.problem)
        outcome["problem"] = core::errorId(state.problem->code);
    if (state.handoff) {
        outcome["package_id"] = state.handoff->package.text();
        outcome["offer_uri"] = std::string(state.handoff->offerUri.reveal());
        outcome["expires_at"] = core::toRfc3339(state.handoff->expires);
        outcome["pairing"] = journey::pairingId(state.handoff->pairing);
    }
    return outcome;
}

// One line a step on standard error, and "registered ID" once the package is durable.
class ProgressLines
{
public:
    void show(const journey::State& state)
    {
        if (state.step == m_last)
            return;
        m_last = state.step;
        std::cerr << "step " << journey::stepId(state.step) << std::endl;
        if (state.step == journey::Step::Registered)
            std::cerr << "registered " << state.handoff->package.text() << std::endl;
    }

private:
    journey::Step m_last = journey::Step::Welcome;
};

ExitStatus report(const Output& output, const ScenarioPlayer& player, const journey::Policy& policy)
{
    const journey::State& state = player.finalState();
    if (player.problem() && !state.handoff)
        return output.error(*player.problem());
    const bool registered = state.handoff.has_value();
    const bool inTime = !player.problem();
    return output.result(outcomeJson(state, policy),
                         registered ? (inTime ? Done : DeviceFailed) : NegativeVerdict);
}

} // namespace

ExitStatus enrol(const Output& output, const std::filesystem::path& config,
                 const std::filesystem::path& scenarioFile, bool progress)
{
    auto settings = station::loadConfig(config);
    if (!settings)
        return output.error(settings.error());
    auto scenario = loadScenario(scenarioFile);
    if (!scenario)
        return output.error(scenario.error());
    const core::SystemClock clock;
    crypto::SystemRandom random;
    auto parts = station::realParts(std::move(*settings), clock, random);
    if (!parts)
        return output.error(parts.error());
    const auto caseId = CaseId::create(random);
    if (!caseId)
        return output.error(caseId.error());

    station::Station station(std::move(*parts));
    ScenarioPlayer player(station, std::move(*scenario));
    ProgressLines lines;
    if (progress)
        QObject::connect(&station, &station::Station::stateChanged, &player,
                         [&] { lines.show(station.state()); });
    ExitStatus status = DeviceFailed;
    QObject::connect(&player, &ScenarioPlayer::finished, qApp, [&] {
        status = report(output, player, station.policy());
        QCoreApplication::quit();
    });
    QObject::connect(&station, &station::Station::opened, qApp, [&](bool ready) {
        if (ready)
            return player.begin(*caseId);
        status = output.error({ErrorCode::StorageFailed, "the journal cannot be opened"});
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return status;
}

} // namespace kiosk::apps
