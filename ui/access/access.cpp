#include "ui/access/access.h"

#include <QAccessible>

namespace kiosk::ui::access {

void announce(QWidget& widget, const QString& sentence)
{
    if (sentence.isEmpty())
        return;
    widget.setAccessibleName(sentence);
    QAccessibleEvent changed(&widget, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    QAccessibleEvent alert(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString nameOf(QWidget& widget)
{
    auto* interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

} // namespace kiosk::ui::access
