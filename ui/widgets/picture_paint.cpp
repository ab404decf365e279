#include "ui/widgets/picture_paint.h"

namespace kiosk::ui {

QImage viewOf(const core::Image& image)
{
    const auto format = image.format() == core::PixelFormat::Gray8 ? QImage::Format_Grayscale8
                                                                   : QImage::Format_BGR888;
    return QImage(image.pixels().data(), image.width(), image.height(), image.stride(), format);
}

QRect cropTo(const QSize& source, const QSize& target)
{
    QRect part(QPoint(0, 0), target.scaled(source, Qt::KeepAspectRatio));
    part.moveCenter(QRect(QPoint(0, 0), source).center());
    return part;
}

QRect fitInto(const QSize& source, const QRect& room)
{
    QRect place(QPoint(0, 0), source.scaled(room.size(), Qt::KeepAspectRatio));
    place.moveCenter(room.center());
    return place;
}

void paintBadge(QPainter& painter, const Look& look, const QPointF& centre, qreal diameter,
                const QString& sign, const QColor& colour)
{
    const QRectF disc(centre.x() - diameter / 2, centre.y() - diameter / 2, diameter, diameter);
    painter.setPen(QPen(look.colours().raised, 2));
    painter.setBrush(look.colours().raised);
    painter.drawEllipse(disc);
    const auto side = static_cast<int>(diameter);
    painter.drawPixmap(disc.topLeft(),
                       look.sign(sign, side, colour, painter.device()->devicePixelRatioF()));
}

} // namespace kiosk::ui
