// What the person is told about going on: after a refusal, without a step that cannot be done, and
// when an agent sends them back to one. In the language of the window.
#pragma once

#include "journey/state.h"

#include <QString>

namespace kiosk::ui {

// What the person can do after a refusal for this reason; empty when there is nothing of its own.
[[nodiscard]] QString refusalNextStep(const std::string& reasonId);
// "I cannot do this": the answer, as the person gives it, and what happens then.
[[nodiscard]] QString skipText(journey::SkipReason reason);
[[nodiscard]] QString skipNextStep(journey::SkipReason reason);
// Why an agent sent the person back to a step; `reasonId` of journey::agentReasonsFor(Return).
[[nodiscard]] QString returnedText(const std::string& reasonId);
// By what somebody acts for another, and what they need to have with them.
[[nodiscard]] QString authorityText(journey::Authority authority);
[[nodiscard]] QString authorityProof(journey::Authority authority);

} // namespace kiosk::ui
