// Digits to be touched, for those who have no keyboard. Each key is named by its digit.
#pragma once

#include "ui/shell/look.h"

#include <array>

namespace kiosk::ui {

class Keypad : public QWidget
{
    Q_OBJECT
public:
    // In the order 1…9, 0 of an everyday keypad.
    static constexpr std::array<int, 10> everydayOrder{1, 2, 3, 4, 5, 6, 7, 8, 9, 0};

    // `withCorsica` adds A and B, which stand in the numbers of people born in Corsica.
    Keypad(const Look& look, const std::array<int, 10>& order, bool withCorsica,
           QWidget* parent = nullptr);

Q_SIGNALS:
    void pressed(QChar character);
    void erasePressed();

private:
    void addKey(int row, int column, const QString& character);

    const Look& m_look;
};

} // namespace kiosk::ui
