// The page of each step.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

[[nodiscard]] Page* makePage(const PageContext& context, journey::Step step, QWidget* parent);

} // namespace kiosk::ui
