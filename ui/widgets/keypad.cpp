#include "ui/widgets/keypad.h"

#include "ui/widgets/action_button.h"

#include <QGridLayout>

namespace kiosk::ui {

Keypad::Keypad(const Look& look, const std::array<int, 10>& order, bool withCorsica,
               QWidget* parent)
    : QWidget(parent), m_look(look)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look.tokens().unit(1) + 4);
    // Digits stand in the same places in every language, also where writing runs right to left.
    setLayoutDirection(Qt::LeftToRight);
    for (int i = 0; i < 9; ++i)
        addKey(i / 3, i % 3, QString::number(order[static_cast<std::size_t>(i)]));
    addKey(3, 1, QString::number(order[9]));
    auto* erase = new ActionButton(look, Emphasis::Secondary, {}, this);
    erase->setSign(QStringLiteral("erase"));
    erase->setObjectName(QStringLiteral("erase"));
    erase->setAccessibleName(tr("Erase the last character"));
    grid->addWidget(erase, 3, 2);
    connect(erase, &QPushButton::clicked, this, &Keypad::erasePressed);
    if (withCorsica) {
        addKey(0, 3, QStringLiteral("A"));
        addKey(1, 3, QStringLiteral("B"));
    }
}

void Keypad::addKey(int row, int column, const QString& character)
{
    auto* key = new ActionButton(m_look, Emphasis::Secondary, character, this);
    key->setObjectName(QStringLiteral("key-") + character);
    key->setRole(TextRole::Heading);
    static_cast<QGridLayout*>(layout())->addWidget(key, row, column);
    connect(key, &QPushButton::clicked, this,
            [this, character] { Q_EMIT pressed(character.front()); });
}

} // namespace kiosk::ui
