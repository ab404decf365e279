#include "ui/shell/qt_random.h"

#include <QRandomGenerator>

namespace kiosk::ui {

Result<void> QtRandom::fill(std::span<std::uint8_t> target)
{
    for (auto& octet : target)
        octet = static_cast<std::uint8_t>(QRandomGenerator::system()->bounded(256));
    return {};
}

} // namespace kiosk::ui
