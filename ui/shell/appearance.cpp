#include "ui/shell/appearance.h"

#include "ui/shell/tokens.h"

#include <QApplication>
#include <QStyleFactory>

namespace kiosk::ui {

void installAppearance(QApplication& application)
{
    initResources();
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const Tokens tokens;
    application.setPalette(tokens.palette());
    application.setFont(tokens.font(TextRole::Body));
}

} // namespace kiosk::ui
