#include "ui/access/access.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>

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

namespace {

constexpr auto personalMark = "kiosk-personal";

} // namespace

void setPersonal(QWidget& widget)
{
    widget.setProperty(personalMark, true);
}

QString spokenName(QWidget& widget)
{
    const auto* button = qobject_cast<QAbstractButton*>(&widget);
    const bool isControl = button || qobject_cast<QLineEdit*>(&widget);
    if (!isControl || widget.property(personalMark).toBool())
        return {};
    const QString name = nameOf(widget);
    // What a choice means is heard with it; of a setting the name is enough.
    if (button && !button->isCheckable() && !button->accessibleDescription().isEmpty())
        return name + QStringLiteral(". ") + button->accessibleDescription();
    return button && button->isChecked()
               ? QCoreApplication::translate("Speech", "%1, chosen").arg(name)
               : name;
}

QString everythingOn(const QWidget& contents)
{
    QStringList words;
    for (auto* widget : contents.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<QLabel*>(widget))
            words.append(label->text());
        else if (qobject_cast<QAbstractButton*>(widget))
            words.append({nameOf(*widget), widget->accessibleDescription()});
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(". "));
}

} // namespace kiosk::ui::access
