#include "ui/widgets/picture_button.h"

#include "ui/widgets/picture_paint.h"

namespace kiosk::ui {
namespace {

constexpr int badgeDiameter = 32;

} // namespace

PictureButton::PictureButton(const Look& look, const QString& name, QWidget* parent)
    : QPushButton(parent), m_look(look)
{
    setAccessibleName(name);
    m_none = tr("%1: no picture").arg(name);
    setToolTip(tr("%1: enlarge").arg(name));
    setFont(look.tokens().font(TextRole::Body));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_Hover);
    setEnabled(false);
}

void PictureButton::setPicture(const core::SharedImage& image)
{
    m_image = image && !image->empty() ? image : nullptr;
    setEnabled(m_image != nullptr);
    update();
}

void PictureButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto& c = m_look.colours();
    const QRect frame = rect().adjusted(1, 1, -1, -1);
    painter.setPen(QPen(underMouse() && isEnabled() ? c.primary : c.outline, 2));
    painter.setBrush(c.soft);
    painter.drawRoundedRect(frame, m_look.tokens().radius(), m_look.tokens().radius());
    if (!m_image) {
        painter.setPen(c.muted);
        painter.drawText(frame, int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_none);
        return;
    }
    const QRect place =
        fitInto({m_image->width(), m_image->height()}, frame.adjusted(4, 4, -4, -4));
    painter.drawImage(place, viewOf(*m_image));
    const int inset = badgeDiameter / 2 + 6;
    paintBadge(painter, m_look, QPointF(frame.right() - inset, frame.bottom() - inset),
               badgeDiameter, QStringLiteral("sign-enlarge"), c.primary);
}

} // namespace kiosk::ui
