// The log. A line names the room, what happened and figures; never a person. Personal types have no
// formatter on purpose (PersonalText, SecureBytes, Image), so they cannot be passed here.
#pragma once

#include "core/error.h"

#include <string>
#include <string_view>

namespace kiosk::core {

enum class LogLevel : std::uint8_t { Debug, Info, Warning, Error };

// Once, from main(), before threads start. An empty path logs to standard error only.
void startLog(std::string_view program, LogLevel least, const std::string& path = {});

// From any thread. Before startLog() they write nothing.
void logDebug(std::string_view room, std::string_view text);
void logInfo(std::string_view room, std::string_view text);
void logWarning(std::string_view room, std::string_view text);
void logError(std::string_view room, std::string_view text);
// "what: reader.none (detail)"
void logError(std::string_view room, std::string_view what, const Error& error);

} // namespace kiosk::core
