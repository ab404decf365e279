// The words for the reasons of the policy and of the comparison of names, by their stable ids. In
// the language of the window.
#pragma once

#include <QString>

#include <string>

namespace kiosk::ui {

// Has this id words of its own? Every id of journey::reasonDefaults() has.
[[nodiscard]] bool isWorded(const std::string& id);
// What speaks against acceptance, or is remarked: "face.below_threshold". An id that is not known
// here is shown as it is, to agents only.
[[nodiscard]] QString decisionReasonText(const std::string& id);
// Why two sources differ: "name.truncated". For agents.
[[nodiscard]] QString differenceText(const std::string& id);

} // namespace kiosk::ui
