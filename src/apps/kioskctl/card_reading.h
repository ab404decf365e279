// How the commands about cards come to their card.
#pragma once

#include "apps/kioskctl/commands.h"
#include "chip/vitale/vitale_reader.h"

namespace kiosk::apps {

// The carte Vitale in the reader of `options`, or in the first that has one. Fails as the readers
// and readVitale() do, and with InvalidArgument for a reader that is not there.
[[nodiscard]] Result<chip::vitale::VitaleReading> readCarteVitale(const CardOptions& options);

} // namespace kiosk::apps
