// What assistive technology is told beyond names and roles.
#pragma once

#include <QString>
#include <QWidget>

namespace kiosk::ui::access {

// Names `widget` by what it says and lets screen readers speak it at once, without moving the
// focus.
void announce(QWidget& widget, const QString& sentence);
// The name that assistive technology sees.
[[nodiscard]] QString nameOf(QWidget& widget);

} // namespace kiosk::ui::access
