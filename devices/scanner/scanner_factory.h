// How a configuration names a flatbed scanner.
#pragma once

#include "api/page_scanner.h"

#include <map>
#include <memory>
#include <string>

namespace kiosk::devices {

// `spec` is "default" (the first that SANE finds) or "sane:ID" (an id of listScanners()). The
// device itself is looked for at each scan, so that it may be plugged in later. `settings`: those
// of this model, by the names that `scanimage -A` prints. Fails with InvalidArgument. To be used on
// a thread with an event loop.
[[nodiscard]] Result<std::unique_ptr<PageScanner>>
makeScanner(const std::string& spec, const std::map<std::string, std::string>& settings = {});

} // namespace kiosk::devices
