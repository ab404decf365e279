// The face's instructions in plain English, for a terminal. The window has its own, translated.
#pragma once

#include "station/station_port.h"

#include <string>

namespace kiosk::apps {

// Empty for what is not of the face.
[[nodiscard]] std::string spoken(station::Guidance word);
// A movement, with its number and digits.
[[nodiscard]] std::string spoken(const station::FaceTask& task);

} // namespace kiosk::apps
