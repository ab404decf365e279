// What a person does in a headless enrolment, from a TOML file:
//   language = "fr"              reason = "no-phone"        biometrics = true
//   holder = 0                   nir = "1 85 …"  (typed instead of the card)
//   can = "493017"               (typed on the chip's page instead of using the document's lines)
//   transaction_code = "493817"  retries = 0                patience = 90  (seconds in all)
//   skip_movements = false       ("I cannot do this" to every movement)
//   until = "registered" | "sent" | "delivered"
//   authority = "parent"         (with reason = "represented": guardian, mandate)
//   resume_code = "K7PX-2M9Q"    (of the phone app, with reason = "face-check-failed")
//   skip = ["chip-damaged"]      (steps left without what they ask for, by journey::skipReasonId)
//   move_from_phone = false      (the card that is active on another phone moves to this one)
// and of the agents whom the case is put before:
//   [agent]                      who is signed in; [second_agent] the second of two
//   id = "a.martin"              password_file = "a.martin.password"   (relative to this file)
//   word = "accept"              reason = "compared-in-person"         text = "…"
#pragma once

#include "station/station_port.h"

#include <chrono>
#include <filesystem>

namespace kiosk::apps {

enum class Until : std::uint8_t { Registered, Sent, Delivered };

// An agent of the scenario, and the word that they give whenever they are asked.
struct ScenarioAgent
{
    std::string id;
    SecureBytes password;
    journey::AgentWord word = journey::AgentWord::Accept;
    std::string reason;
    PersonalText text;
};

struct Scenario
{
    std::string language = "fr";
    journey::Reason reason = journey::Reason::NoPhone;
    journey::Authority authority = journey::Authority::Parent;
    PersonalText resumeCode;
    std::vector<journey::SkipReason> skips;
    bool moveFromPhone = false;
    std::vector<ScenarioAgent> agents; // the first is signed in; at most two
    bool biometrics = true;
    std::size_t holder = 0;
    std::string nir;
    PersonalText can;
    PersonalText transactionCode;
    int retries = 0;
    bool skipMovements = false;
    std::chrono::seconds patience{90};
    Until until = Until::Registered;
};

// Fails with InvalidArgument, naming line and fault.
[[nodiscard]] Result<Scenario> loadScenario(const std::filesystem::path& file);

} // namespace kiosk::apps
