#include "ui/widgets/picture_view.h"

#include <QPainter>

namespace kiosk::ui {

PictureView::PictureView(const Look& look, const QString& name, QWidget* parent)
    : QWidget(parent), m_look(look), m_name(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setPicture(const QString& name)
{
    m_name = name;
    update();
}

void PictureView::setLimit(QSize limit)
{
    m_limit = limit;
    updateGeometry();
}

void PictureView::paintEvent(QPaintEvent*)
{
    const QPixmap pixmap = m_look.picture(m_name, size().boundedTo(m_limit), devicePixelRatioF());
    QRect place(QPoint(0, 0), pixmap.size() / pixmap.devicePixelRatio());
    place.moveCenter(rect().center());
    QPainter(this).drawPixmap(place, pixmap);
}

} // namespace kiosk::ui
