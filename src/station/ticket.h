// Draws the ticket that carries the offer for a later phone. Needs a GUI application for its fonts;
// any thread.
#pragma once

#include "core/image.h"
#include "journey/state.h"

namespace kiosk::station {

// Gray8, 576 pixels wide (80 mm roll, 203 dpi): what it is, the QR, until when it lives, what to do
// when it is lost. In the language that the application is translated to. No name and no number of
// the person. Fails with InvalidArgument when the offer does not fit into a QR code.
[[nodiscard]] Result<Image> drawTicket(const journey::Handoff& handoff);

} // namespace kiosk::station
