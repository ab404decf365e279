#include "ui/shell/appearance.h"

#include <QDir>

// The macro declares functions of the global namespace.
static void initAll()
{
    Q_INIT_RESOURCE(pictures);
    Q_INIT_RESOURCE(translations);
}

namespace kiosk::ui {

void initResources()
{
    initAll();
}

} // namespace kiosk::ui
