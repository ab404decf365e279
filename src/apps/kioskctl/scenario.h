// What a person does in a headless enrolment, from a TOML file:
//   language = "fr"              reason = "no-phone"        biometrics = true
//   holder = 0                   nir = "1 85 …"  (typed instead of the card)
//   can = "493017"               (typed on the chip's page instead of using the document's lines)
//   transaction_code = "493817"  retries = 0                patience = 90  (seconds in all)
//   skip_movements = false       ("I cannot do this" to every movement)
//   until = "registered" | "sent" | "delivered"
#pragma once

#include "journey/state.h"

#include <chrono>
#include <filesystem>

namespace kiosk::apps {

enum class Until : std::uint8_t { Registered, Sent, Delivered };

struct Scenario
{
    std::string language = "fr";
    journey::Reason reason = journey::Reason::NoPhone;
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
