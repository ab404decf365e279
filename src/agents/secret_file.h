// A password or PIN from where a program is given it: never from its command line, which everybody
// on the machine can read.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <filesystem>

namespace kiosk::agents {

// The first line of the file, without its end; "-" is standard input. Blocking. Fails with NotFound
// when it cannot be read, InvalidArgument when it is empty or longer than 512 octets.
[[nodiscard]] Result<SecureBytes> readSecret(const std::filesystem::path& file);

} // namespace kiosk::agents
