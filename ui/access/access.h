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

// Marks a control whose name tells of a person: it is not spoken when it takes the focus.
void setPersonal(QWidget& widget);
// What is spoken of a control that takes the focus: its name, what choosing it means, and whether
// it is chosen; empty for what is personal and for what is no control.
[[nodiscard]] QString spokenName(QWidget& widget);
// Everything that can be seen within `contents`, in its order: words and the names of controls.
// May be personal; never what was typed.
[[nodiscard]] QString everythingOn(const QWidget& contents);

} // namespace kiosk::ui::access
