// kioskctl policy: its words on the command line, apart from the others' in main.cpp.
#pragma once

#include "apps/kioskctl/commands.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace kiosk::apps {

// Adds them to `program`. The options outlive it; `chosen` gets the command to run.
void addPolicyCommands(CLI::App& program, const Output& output, PolicyOptions& options,
                       std::function<ExitStatus()>& chosen);

} // namespace kiosk::apps
