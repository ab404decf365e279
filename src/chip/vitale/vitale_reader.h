// Reads the public files of a carte Vitale: the holders with names, birth dates and NIR. Stateless;
// runs on the reader's worker thread and blocks for as long as the card takes.
#pragma once

#include "api/card_channel.h"
#include "chip/card_kind.h"
#include "identity/holder.h"

#include <vector>

namespace kiosk::chip::vitale {

struct VitaleReading
{
    CardKind generation = CardKind::Vitale2;
    std::vector<identity::Holder> holders; // at least one, in the card's order
};

// Fails with PaymentCard, ProfessionalCard, OldVitale or WrongCard when it is another card, with
// CardProtocol or MalformedData when its files make no sense, NirInvalid when a key is wrong, or
// with what the channel failed with. `allowTestCards` accepts the NIR month 19.
[[nodiscard]] Result<VitaleReading> readVitale(devices::CardChannel& channel, bool allowTestCards);

} // namespace kiosk::chip::vitale
