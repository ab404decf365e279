#include "ui/widgets/code_keypad.h"

#include "ui/widgets/action_button.h"

#include <QGridLayout>

namespace kiosk::ui {
namespace {

constexpr int columns = 10; // the digits are one row, and a finger has room in half the window

} // namespace

CodeKeypad::CodeKeypad(const Look& look, QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look.tokens().unit(1));
    // The letters are Latin and stand in the same places in every language.
    setLayoutDirection(Qt::LeftToRight);
    int at = 0;
    for (const char each : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B',
                            'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N',
                            'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z'}) {
        const QChar character = QLatin1Char(each);
        auto* key = new ActionButton(look, Emphasis::Secondary, character, this);
        key->setObjectName(QStringLiteral("key-") + character);
        grid->addWidget(key, at / columns, at % columns);
        ++at;
        connect(key, &QPushButton::clicked, this, [this, character] { Q_EMIT pressed(character); });
    }
    auto* erase = new ActionButton(look, Emphasis::Secondary, {}, this);
    erase->setSign(QStringLiteral("erase"));
    erase->setObjectName(QStringLiteral("erase"));
    erase->setAccessibleName(tr("Erase the last character"));
    grid->addWidget(erase, at / columns, at % columns, 1, columns - at % columns);
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    connect(erase, &QPushButton::clicked, this, &CodeKeypad::erasePressed);
}

} // namespace kiosk::ui
