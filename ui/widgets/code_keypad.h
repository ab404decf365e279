// Digits and letters to be touched, for codes. In the order of the alphabet, which everybody knows,
// with the digits first. Each key is named by its character.
#pragma once

#include "ui/shell/look.h"

namespace kiosk::ui {

class CodeKeypad : public QWidget
{
    Q_OBJECT
public:
    explicit CodeKeypad(const Look& look, QWidget* parent = nullptr);

Q_SIGNALS:
    void pressed(QChar character);
    void erasePressed();
};

} // namespace kiosk::ui
