// One holder of a carte Vitale, as the card's public files name them.
#pragma once

#include "identity/date.h"
#include "identity/name.h"
#include "identity/nir.h"

namespace kiosk::identity {

struct Holder
{
    PersonName name;
    Date birth; // may be no calendar date
    Nir nir;
    friend bool operator==(const Holder&, const Holder&) = default;
};

} // namespace kiosk::identity
