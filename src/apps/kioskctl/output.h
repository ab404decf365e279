// How kioskctl answers: JSON or words on standard output, errors as the contract has them, and the
// exit status: 0 done, 1 a negative verdict, 2 wrong usage or unreadable input, 3 a device or
// service failed.
#pragma once

#include "core/error.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace kiosk::apps {

enum ExitStatus : int { Done = 0, NegativeVerdict = 1, WrongUsage = 2, DeviceFailed = 3 };

[[nodiscard]] ExitStatus exitStatusOf(ErrorCode code) noexcept;

class Output
{
public:
    bool asJson = false; // set by --json

    // Prints `result`: as one line of JSON, or as indented "key: value" lines. Gives `status` back.
    ExitStatus result(const nlohmann::json& result, ExitStatus status = Done) const;
    // {"error":{"code","message","next_step","detail"}} on standard output, or a line on standard
    // error.
    ExitStatus error(const Error& error) const;
    // The same, with what else is to be told in the JSON beside "error".
    ExitStatus error(const Error& error, nlohmann::json more) const;
};

} // namespace kiosk::apps
