// Answers as a card in trouble gives them, whatever it is: nonsense, half an answer, more and more.
#pragma once

#include "core/secure_bytes.h"
#include "simulated/misbehaviour.h"

namespace kiosk::devices::simulated {

// What becomes of the card's answer to this command.
[[nodiscard]] Bytes spoiled(Misbehaviour how, ByteView command, Bytes answer);

} // namespace kiosk::devices::simulated
