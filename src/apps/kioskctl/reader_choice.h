// Which reader a command of kioskctl means.
#pragma once

#include "api/card_readers.h"

#include <memory>
#include <string>

namespace kiosk::apps {

enum class CardWanted : std::uint8_t { HealthCard, IdentityDocument };

// The card in the reader that was named or numbered from 0, or else in the one whose card fits
// best. Fails with NoReader, InvalidArgument (no such reader), NoCard, CardMute, or as connecting
// does. The channel must not outlive `readers`.
[[nodiscard]] Result<std::unique_ptr<devices::CardChannel>>
openCard(devices::CardReaders& readers, const std::string& wanted, CardWanted card);

} // namespace kiosk::apps
