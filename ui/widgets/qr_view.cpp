#include "ui/widgets/qr_view.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr int quietZone = 4;      // modules on each side, ISO/IEC 18004 6.3.8
constexpr int readablePixels = 4; // a module
constexpr int leastPixels = 3;
constexpr int leastExtent = 240; // pixels, of a code of few modules

} // namespace

QrView::QrView(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setAccessibleName(tr("QR code to scan with the phone"));
    setObjectName(QStringLiteral("qr"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void QrView::setModules(std::vector<bool> modules)
{
    m_side = static_cast<int>(std::lround(std::sqrt(static_cast<double>(modules.size()))));
    m_modules = std::move(modules);
    updateGeometry();
    update();
}

QSize QrView::sizeHint() const
{
    return extentAt(readablePixels);
}

QSize QrView::minimumSizeHint() const
{
    return extentAt(leastPixels);
}

QSize QrView::extentAt(int pixels) const
{
    const int extent = std::max(leastExtent, pixels * (m_side + 2 * quietZone));
    return {extent, extent};
}

int QrView::modulePixels() const
{
    return m_side == 0 ? 0 : std::max(1, std::min(width(), height()) / (m_side + 2 * quietZone));
}

void QrView::paintEvent(QPaintEvent*)
{
    if (m_side == 0)
        return;
    QPainter painter(this);
    const int module = modulePixels();
    const int extent = module * (m_side + 2 * quietZone);
    const QPoint origin((width() - extent) / 2, (height() - extent) / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.colours().divider, 1));
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRect(origin, QSize(extent, extent)), m_look.tokens().radius(),
                            m_look.tokens().radius());
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (m_modules[static_cast<std::size_t>(y * m_side + x)])
                painter.fillRect(origin.x() + (x + quietZone) * module,
                                 origin.y() + (y + quietZone) * module, module, module, Qt::black);
        }
    }
}

} // namespace kiosk::ui
