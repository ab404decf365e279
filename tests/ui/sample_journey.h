// An invented person's visit, one state a step, for tests and for looking at the pages.
#pragma once

#include "core/image.h"
#include "station/station_port.h"

#include <QImage>

namespace kiosk::test {

// Of nobody: the specimen's names.
inline constexpr auto sampleSurname = "MARTIN-EXEMPLE";
inline constexpr auto sampleGivenNames = "Camille Andrea";

// The state as it is when the person reaches `step`, with everything before it done.
[[nodiscard]] journey::State sampleState(journey::Step step);
// Signed in at the desk.
[[nodiscard]] station::AgentState
sampleAgent(identity::AgentRole role = identity::AgentRole::Agent);
// The choices that a journey offers there.
[[nodiscard]] journey::Choices sampleChoices(journey::Step step);
[[nodiscard]] std::vector<bool> sampleModules();
// As many modules as a whole offer with its issuer has: version 17 (ISO/IEC 18004).
[[nodiscard]] std::vector<bool> longOfferModules();
[[nodiscard]] SharedImage sharedImage(const QImage& image);
// As a JPEG looks whose lower half has not come yet.
[[nodiscard]] QImage upperHalf(QImage image);

} // namespace kiosk::test
