#include "ui/widgets/page_view.h"

#include "ui/widgets/picture_paint.h"

#include <QPaintEvent>
#include <QPainterPath>

#include <algorithm>
#include <chrono>

namespace kiosk::ui {
namespace {

using namespace std::chrono_literals;

// Long enough to see what was taken, short enough not to wait for it.
constexpr auto holdTime = 1200ms;
// A little longer than the time between two analysed frames, so that the outline glides.
constexpr auto glideTime = 120ms;
constexpr int outlineWidth = 4;
constexpr int badgeDiameter = 44;
constexpr int takenBadgeDiameter = 96;

qreal distanceOf(const std::array<QPointF, 4>& a, const std::array<QPointF, 4>& b,
                 std::size_t shift)
{
    qreal sum = 0;
    for (std::size_t i = 0; i < 4; ++i)
        sum += (a[i] - b[(i + shift) % 4]).manhattanLength();
    return sum;
}

// `corners` beginning with the one that makes the way from `before` shortest: the outline shall
// glide, not turn, when the finder begins with another corner.
std::array<QPointF, 4> alignedTo(const std::array<QPointF, 4>& before,
                                 const std::array<QPointF, 4>& corners)
{
    std::size_t best = 0;
    for (std::size_t shift = 1; shift < 4; ++shift) {
        if (distanceOf(before, corners, shift) < distanceOf(before, corners, best))
            best = shift;
    }
    std::array<QPointF, 4> result;
    for (std::size_t i = 0; i < 4; ++i)
        result[i] = corners[(i + best) % 4];
    return result;
}

} // namespace

PageView::PageView(const Look& look, const QString& name, const QString& placeholder,
                   QWidget* parent)
    : LiveView(look, name, placeholder, parent)
{
    setGuide(Guide::Page);
    setAspect({16, 10});
    m_move.setStartValue(0.0);
    m_move.setEndValue(1.0);
    m_move.setDuration(std::chrono::milliseconds(glideTime).count());
    m_hold.setSingleShot(true);
    m_hold.setInterval(holdTime);
    connect(&m_move, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_hold, &QTimer::timeout, this, [this] {
        m_taken.reset();
        update();
    });
}

void PageView::showFrame(const core::SharedImage& image)
{
    if (image && !image->empty() && aspect() != QSize(image->width(), image->height()))
        setAspect({image->width(), image->height()});
    show(image);
}

void PageView::setSight(const station::PageSight& sight)
{
    const bool glides = sight.found && m_sight.found && !look().tokens().appearance().reducedMotion;
    if (glides) {
        m_from = shownCorners();
        m_sight = sight;
        m_sight.corners = alignedTo(m_from, sight.corners);
        m_move.stop();
        m_move.start();
    } else {
        m_move.stop();
        m_sight = sight;
        m_from = sight.corners;
    }
    setGood(sight.good);
}

void PageView::showTaken(const core::SharedImage& side)
{
    if (!side || side->empty())
        return;
    m_taken = side;
    m_hold.start();
    update();
}

PageView::Corners PageView::shownCorners() const
{
    if (m_move.state() != QAbstractAnimation::Running)
        return m_sight.corners;
    const qreal way = m_move.currentValue().toReal();
    Corners corners;
    for (std::size_t i = 0; i < corners.size(); ++i)
        corners[i] = m_from[i] + (m_sight.corners[i] - m_from[i]) * way;
    return corners;
}

QPolygonF PageView::outline() const
{
    return outlineIn(frame());
}

QPolygonF PageView::outlineIn(const QRect& target) const
{
    QPolygonF polygon;
    if (!m_sight.found)
        return polygon;
    for (const QPointF& corner : shownCorners())
        polygon << QPointF(target.x() + corner.x() * target.width(),
                           target.y() + corner.y() * target.height());
    return polygon;
}

void PageView::paintEvent(QPaintEvent* event)
{
    LiveView::paintEvent(event);
    if (m_taken) {
        QPainter painter(this);
        paintTaken(painter);
    }
}

void PageView::paintOver(QPainter& painter, const QRect& target) const
{
    if (m_sight.found)
        paintOutline(painter, target);
    else
        paintGuide(painter, target);
}

void PageView::paintOutline(QPainter& painter, const QRect& target) const
{
    const auto& c = look().colours();
    const QPolygonF polygon = outlineIn(target);
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    const QColor colour = m_sight.good ? c.success : c.attention;
    // A broad line of the ground's colour below shows the thin one on any picture. Solid instead of
    // dashed, and the sign, say "good" without colour.
    painter.strokePath(
        path, QPen(c.raised, 2.5 * outlineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPen pen(colour, outlineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (!m_sight.good)
        pen.setDashPattern({3, 3});
    painter.strokePath(path, pen);
    const qreal room = badgeDiameter / 2.0 + 2;
    const QPointF middle = (polygon[0] + polygon[1]) / 2;
    const QPointF centre(std::clamp(middle.x(), target.left() + room, target.right() - room),
                         std::clamp(middle.y(), target.top() + room, target.bottom() - room));
    paintBadge(painter, look(), centre, badgeDiameter,
               m_sight.good ? QStringLiteral("sign-check") : QStringLiteral("sign-warning"),
               colour);
}

void PageView::paintTaken(QPainter& painter) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto& c = look().colours();
    const QRect target = frame();
    QPainterPath ground;
    ground.addRoundedRect(target, look().tokens().radius(), look().tokens().radius());
    painter.fillPath(ground, c.raised);
    painter.strokePath(ground, QPen(c.success, outlineWidth));
    const int margin = look().tokens().unit(2);
    const QRect place = fitInto({m_taken->width(), m_taken->height()},
                                target.adjusted(margin, margin, -margin, -margin));
    painter.drawImage(place, viewOf(*m_taken));
    paintBadge(painter, look(), target.center(), takenBadgeDiameter, QStringLiteral("sign-check"),
               c.success);
}

} // namespace kiosk::ui
