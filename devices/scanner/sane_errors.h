// Private to scanner: what SANE answers, in the product's words.
#pragma once

#include "core/error.h"

#include <sane/sane.h>

namespace kiosk::devices {

[[nodiscard]] Error saneError(SANE_Status status, const char* call);

} // namespace kiosk::devices
