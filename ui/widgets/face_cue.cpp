#include "ui/widgets/face_cue.h"

#include "ui/widgets/picture_paint.h"

#include <QPainterPath>
#include <QtMath>

#include <algorithm>
#include <chrono>

namespace kiosk::ui {
namespace {

using namespace std::chrono_literals;
using Kind = station::FaceTask::Kind;

constexpr auto roundTime = 4s; // slow: nothing flashes (WCAG 2.3.1), and it rests in between
constexpr qreal canvas = 240;  // the drawing's own units, as in ui/pictures
constexpr qreal stroke = 6;
constexpr qreal stillAt = 0.5; // of the round: the movement's middle

// How the drawn head is held.
struct Head
{
    qreal turn = 0;  // −1 to the screen's left … 1
    qreal nod = 0;   // 0 … 1 down
    qreal eyes = 1;  // 1 open … 0
    qreal mouth = 0; // 0 closed … 1
};

// 0 at rest, 1 in the middle of the round, with a rest at both.
qreal swing(qreal round)
{
    return std::clamp(1.5 - std::abs(round - 0.5) * 5, 0.0, 1.0);
}

Head headOf(Kind kind, qreal round)
{
    switch (kind) {
    case Kind::TurnLeft:
        return {.turn = -swing(round)};
    case Kind::TurnRight:
        return {.turn = swing(round)};
    case Kind::Nod:
        return {.nod = swing(round)};
    case Kind::Blink: {
        const bool closed = std::abs(round - 0.5) < 0.06 || std::abs(round - 0.7) < 0.06;
        return {.eyes = closed ? 0.0 : 1.0};
    }
    case Kind::ReadNumber:
        return {.mouth = 0.5 - 0.5 * qCos(round * 6 * M_PI)};
    default:
        return {};
    }
}

QPen pen(const QColor& colour, qreal width = stroke)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintEye(QPainter& painter, const QPointF& at, bool open, const QColor& ink)
{
    if (open) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(at, 5, 5);
        return;
    }
    QPainterPath lid(at - QPointF(10, 0));
    lid.quadTo(at + QPointF(0, 9), at + QPointF(10, 0));
    painter.strokePath(lid, pen(ink));
}

void paintHead(QPainter& painter, const Colours& c, const Head& head)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.soft);
    painter.drawEllipse(QPointF(120, 120), 116, 116);
    painter.setPen(pen(c.text));
    painter.setBrush(c.raised);
    painter.drawEllipse(QPointF(120, 112), 52, 68);
    const qreal down = head.nod * 20;
    const QPointF middle(120 + head.turn * 28, 112 + down);
    QPainterPath hair(QPointF(73, 92 + down * 0.6));
    hair.quadTo(QPointF(86 + head.turn * 8, 60 + down), QPointF(120, 60 + down));
    hair.quadTo(QPointF(154 + head.turn * 8, 60 + down), QPointF(167, 92 + down * 0.6));
    painter.strokePath(hair, pen(c.text));
    const qreal apart = 20 * (1 - 0.3 * std::abs(head.turn));
    for (const qreal side : {-1.0, 1.0})
        paintEye(painter, middle + QPointF(side * apart, -8), head.eyes > 0.5, c.text);
    QPainterPath nose(middle + QPointF(0, -4));
    nose.lineTo(middle + QPointF(head.turn * 8, 14));
    nose.lineTo(middle + QPointF(head.turn > 0 ? 0 : -6, 14));
    painter.strokePath(nose, pen(c.text));
    const QPointF lips = middle + QPointF(0, 34 - down * 0.2);
    if (head.mouth > 0.15) {
        painter.setPen(pen(c.text, 5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(lips, 12, 3 + 9 * head.mouth);
        return;
    }
    const qreal broad = 16 * (1 - 0.3 * std::abs(head.turn));
    QPainterPath smile(lips - QPointF(broad, 0));
    smile.quadTo(lips + QPointF(0, 9), lips + QPointF(broad, 0));
    painter.strokePath(smile, pen(c.text));
}

void paintArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& colour)
{
    const QLineF shaft(to, from);
    QPainterPath path(from);
    path.lineTo(to);
    for (const qreal angle : {35.0, -35.0}) {
        QLineF barb = shaft;
        barb.setLength(17);
        barb.setAngle(shaft.angle() + angle);
        path.moveTo(to);
        path.lineTo(barb.p2());
    }
    painter.strokePath(path, pen(colour, 8));
}

void paintSign(QPainter& painter, const Look& look, Kind kind)
{
    const QColor& colour = look.colours().primary;
    switch (kind) {
    case Kind::TurnLeft:
        paintArrow(painter, {156, 206}, {80, 206}, colour);
        break;
    case Kind::TurnRight:
        paintArrow(painter, {84, 206}, {160, 206}, colour);
        break;
    case Kind::Nod:
        paintArrow(painter, {200, 78}, {200, 148}, colour);
        paintArrow(painter, {40, 148}, {40, 78}, colour);
        break;
    case Kind::Blink: {
        QFont font = look.tokens().font(TextRole::Body, true);
        font.setPixelSize(40);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(80, 184, 80, 48), Qt::AlignCenter, QStringLiteral("2 ×"));
        break;
    }
    case Kind::ReadNumber:
        for (const qreal far : {14.0, 30.0}) {
            QPainterPath wave;
            const QRectF circle(178 - far, 146 - far, 2 * far, 2 * far);
            wave.arcMoveTo(circle, 50);
            wave.arcTo(circle, 50, -100);
            painter.strokePath(wave, pen(colour, 7));
        }
        break;
    default:
        break;
    }
}

} // namespace

FaceCue::FaceCue(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_turn.setStartValue(0.0);
    m_turn.setEndValue(1.0);
    m_turn.setDuration(std::chrono::milliseconds(roundTime).count());
    m_turn.setLoopCount(-1);
    connect(&m_turn, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

QSize FaceCue::sizeHint() const
{
    const int side = m_look.tokens().unit(17);
    return {side, side};
}

void FaceCue::showPicture(const QString& name)
{
    m_picture = name;
    m_turn.stop();
    update();
}

void FaceCue::showMovement(Kind kind)
{
    m_picture.clear();
    if (kind == m_kind && isMoving())
        return;
    m_kind = kind;
    m_turn.stop();
    start();
    update();
}

void FaceCue::start()
{
    const bool moves = m_picture.isEmpty() && station::isMovement(m_kind);
    if (moves && isVisible() && !m_look.tokens().appearance().reducedMotion)
        m_turn.start();
}

void FaceCue::showEvent(QShowEvent* event)
{
    start();
    QWidget::showEvent(event);
}

void FaceCue::hideEvent(QHideEvent* event)
{
    m_turn.stop();
    QWidget::hideEvent(event);
}

void FaceCue::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!m_picture.isEmpty()) {
        const QPixmap still = m_look.picture(m_picture, size(), devicePixelRatioF());
        painter.drawPixmap(fitInto(still.deviceIndependentSize().toSize(), rect()), still);
        return;
    }
    painter.scale(width() / canvas, height() / canvas);
    const qreal round = isMoving() ? m_turn.currentValue().toReal() : stillAt;
    paintHead(painter, m_look.colours(), headOf(m_kind, round));
    paintSign(painter, m_look, m_kind);
}

} // namespace kiosk::ui
