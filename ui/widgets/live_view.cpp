#include "ui/widgets/live_view.h"

#include "ui/widgets/picture_paint.h"

#include <QPainter>
#include <QPainterPath>

namespace kiosk::ui {
LiveView::LiveView(const Look& look, const QString& name, const QString& placeholder,
                   QWidget* parent)
    : QWidget(parent), m_look(look), m_placeholder(placeholder)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LiveView::setGuide(Guide guide)
{
    m_guide = guide;
    update();
}

void LiveView::setMirrored(bool mirrored)
{
    m_mirrored = mirrored;
    update();
}

void LiveView::setAspect(QSize aspect)
{
    m_aspect = aspect;
    updateGeometry();
}

void LiveView::setHeightFromWidth()
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int LiveView::heightForWidth(int width) const
{
    return width * m_aspect.height() / m_aspect.width();
}

void LiveView::setGood(bool good)
{
    m_good = good;
    update();
}

void LiveView::show(core::SharedImage image)
{
    m_image = image && !image->empty() ? std::move(image) : nullptr;
    update();
}

void LiveView::clear()
{
    show(nullptr);
}

QSize LiveView::sizeHint() const
{
    // Asks for little and takes what there is, so that a page scrolls only when its words need it.
    return minimumSizeHint();
}

QSize LiveView::minimumSizeHint() const
{
    return m_aspect.scaled(320, 230, Qt::KeepAspectRatio);
}

QRect LiveView::frame() const
{
    QRect frame(QPoint(0, 0), m_aspect.scaled(size(), Qt::KeepAspectRatio));
    frame.moveCenter(rect().center());
    return frame;
}

void LiveView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto& c = m_look.colours();
    const QRect target = frame();
    QPainterPath outline;
    outline.addRoundedRect(QRectF(target).adjusted(1, 1, -1, -1), m_look.tokens().radius(),
                           m_look.tokens().radius());
    painter.fillPath(outline, c.soft);
    painter.save();
    painter.setClipPath(outline);
    paintPicture(painter, target);
    if (m_image)
        paintOver(painter, target);
    painter.restore();
    painter.strokePath(outline, QPen(c.outline, 2));
}

void LiveView::paintPicture(QPainter& painter, const QRect& target) const
{
    if (!m_image) {
        const QPixmap drawing =
            m_look.picture(m_placeholder, target.size() * 0.8, devicePixelRatioF());
        QRect place(QPoint(0, 0), drawing.size() / drawing.devicePixelRatio());
        place.moveCenter(target.center());
        painter.drawPixmap(place, drawing);
        return;
    }
    const QImage image = viewOf(*m_image);
    painter.save();
    if (m_mirrored) {
        painter.translate(2 * target.center().x() + 1, 0);
        painter.scale(-1, 1);
    }
    painter.drawImage(target, image, cropTo(image.size(), target.size()));
    painter.restore();
}

void LiveView::paintOver(QPainter& painter, const QRect& target) const
{
    paintGuide(painter, target);
}

void LiveView::paintGuide(QPainter& painter, const QRect& target) const
{
    if (m_guide == Guide::None)
        return;
    const auto& c = m_look.colours();
    QPainterPath hole;
    if (m_guide == Guide::Oval) {
        const qreal height = target.height() * 0.82;
        const qreal width = height * 0.74;
        hole.addEllipse(QRectF(target.center().x() - width / 2, target.center().y() - height / 2,
                               width, height));
    } else {
        const qreal inset = target.width() * 0.06;
        hole.addRoundedRect(QRectF(target).adjusted(inset, inset, -inset, -inset), 16, 16);
    }
    QPainterPath around;
    around.addRect(target);
    painter.fillPath(around.subtracted(hole), QColor(0, 0, 0, 110));
    // A dark line below a light one shows on any picture; solid instead of dashed says "good".
    painter.strokePath(hole, QPen(Qt::black, 9));
    QPen pen(m_good ? QColor(Qt::white) : c.focus, 5);
    if (!m_good)
        pen.setDashPattern({3, 2});
    painter.strokePath(hole, pen);
}

} // namespace kiosk::ui
