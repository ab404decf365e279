// Reads the public files of a carte Vitale: the holders with names, birth dates and NIR. Stateless;
// runs on the reader's worker thread and blocks for as long as the card takes. The channel's
// transaction keeps other programs out for the whole reading.
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
    // Further ones with a number but without a name, with a wrong key, or with a birth date that is
    // not eight digits.
    int unreadableHolders = 0;
};

// A card of an unknown answer to reset is asked for its application; if it has the carte Vitale's,
// it is one. Birth dates are taken as they stand: they may be no calendar dates.
//
// Fails with PaymentCard, ProfessionalCard, OldVitale or WrongCard when it is another card; with
// CardMute, CardProtocol or MalformedData when it makes no sense even at the fourth attempt;
// NirInvalid when no holder's number holds; or with what ended the channel. `allowTestCards`
// accepts the NIR month 19, which only test cards have.
[[nodiscard]] Result<VitaleReading> readVitale(devices::CardChannel& channel, bool allowTestCards);

} // namespace kiosk::chip::vitale
