// kioskctl journey: its words on the command line, and what it tells.
#pragma once

#include "apps/kioskctl/output.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace kiosk::apps {

// Adds it to `program`. The output outlives it; `chosen` gets the command to run.
void addJourneyCommand(CLI::App& program, const Output& output,
                       std::function<ExitStatus()>& chosen);

} // namespace kiosk::apps
