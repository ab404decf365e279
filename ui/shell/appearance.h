// What an application does once, before it makes a window of this room.
#pragma once

class QApplication;

namespace kiosk::ui {

// A neutral style for our tokens to work on, our fonts, the pictures and translations that are
// built in.
void installAppearance(QApplication& application);
// Makes the built-in pictures and translations available. Windows call it themselves.
void initResources();

} // namespace kiosk::ui
