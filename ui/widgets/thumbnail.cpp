#include "ui/widgets/thumbnail.h"

#include "ui/widgets/button_face.h"
#include "ui/widgets/picture_paint.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr QSize pictureRoom{152, 108};
constexpr int badgeDiameter = 36;

} // namespace

Thumbnail::Thumbnail(const Look& look, const QString& caption, QWidget* parent)
    : QWidget(parent), m_look(look)
{
    setAccessibleName(caption);
    setFont(look.tokens().font(TextRole::Body));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void Thumbnail::show(const core::SharedImage& image)
{
    m_image = image && !image->empty() ? image : nullptr;
    setVisible(m_image != nullptr);
    update();
}

int Thumbnail::captionHeight() const
{
    return fontMetrics().height() + m_look.tokens().unit(1);
}

QSize Thumbnail::sizeHint() const
{
    return {std::max(pictureRoom.width(), lineWidth(fontMetrics(), accessibleName())),
            pictureRoom.height() + captionHeight()};
}

void Thumbnail::paintEvent(QPaintEvent*)
{
    if (!m_image)
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto& c = m_look.colours();
    const QRect room(0, 0, width(), height() - captionHeight());
    const QRect place = fitInto({m_image->width(), m_image->height()}, room.adjusted(3, 3, -3, -3));
    painter.drawImage(place, viewOf(*m_image));
    painter.setPen(QPen(c.success, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place);
    paintBadge(painter, m_look, place.center(), badgeDiameter, QStringLiteral("sign-check"),
               c.success);
    painter.setPen(c.text);
    painter.drawText(QRect(0, room.bottom(), width(), captionHeight()),
                     int(Qt::AlignHCenter) | int(Qt::AlignBottom), accessibleName());
}

} // namespace kiosk::ui
