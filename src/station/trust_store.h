// The certificates that chips are checked against: every *.cer, *.der and *.pem of one folder.
#pragma once

#include "chip/emrtd/trust_list.h"

#include <filesystem>

namespace kiosk::station {

// Fails with MalformedData (naming the file) when one of them is no certificate, or NotFound
// without the folder. An empty folder is allowed: then no chip is of a known issuer.
[[nodiscard]] Result<chip::emrtd::TrustList> loadTrust(const std::filesystem::path& folder);

} // namespace kiosk::station
