#include "ui/widgets/face_view.h"

#include "ui/widgets/picture_paint.h"

#include <QPainterPath>
#include <QResizeEvent>

#include <algorithm>
#include <chrono>

namespace kiosk::ui {
namespace {

using namespace std::chrono_literals;
using Kind = station::FaceTask::Kind;

// A little longer than the time between two analysed frames, so that the outline glides.
constexpr auto glideTime = 120ms;
constexpr qreal ovalHeight = 0.74; // of the picture
constexpr qreal ovalWidth = 0.76;  // of the oval's height
constexpr int outlineWidth = 4;
constexpr int arcWidth = 10;
constexpr int stepCount = 5;
constexpr int takenBadgeDiameter = 96;
constexpr double narrowest = 0.8; // width by height on screen: as a portrait …
constexpr double broadest = 1.4;  // … to nearly the camera's

QRectF ovalIn(const QRect& target)
{
    const qreal height = target.height() * ovalHeight;
    const qreal width = std::min(height * ovalWidth, target.width() * 0.9);
    QRectF oval(0, 0, width, height);
    oval.moveCenter(QRectF(target).center());
    // The sign stands above it.
    oval.translate(0, target.height() * 0.04);
    return oval;
}

} // namespace

FaceView::FaceView(const Look& look, const QString& name, const QString& placeholder,
                   QWidget* parent)
    : LiveView(look, name, placeholder, parent)
{
    setMirrored(true);
    setAspect({4, 3});
    m_move.setStartValue(0.0);
    m_move.setEndValue(1.0);
    m_move.setDuration(std::chrono::milliseconds(glideTime).count());
    connect(&m_move, &QVariantAnimation::valueChanged, this, [this] { update(); });
    tellState();
}

void FaceView::setFace(const station::FaceOutline& face)
{
    const bool glides = face.found && m_face.found && !look().tokens().appearance().reducedMotion;
    m_from = glides ? shownBox() : face.box;
    m_move.stop();
    m_face = face;
    if (glides)
        m_move.start();
    tellState();
    update();
}

void FaceView::setTask(const station::FaceTask& task)
{
    m_task = task;
    tellState();
    update();
}

void FaceView::tellState()
{
    if (const QString word = stateWord(); word != accessibleDescription())
        setAccessibleDescription(word);
}

bool FaceView::isTaken() const
{
    return m_task.kind == Kind::Comparing;
}

QString FaceView::stateWord() const
{
    if (isTaken())
        return tr("Picture taken");
    if (!m_face.found)
        return tr("No face seen yet");
    return m_face.good ? tr("Good") : tr("Not yet");
}

double FaceView::progress() const
{
    if (isTaken() || !m_face.found)
        return 0;
    const double far = station::isMovement(m_task.kind) || m_task.kind == Kind::Light
                           ? m_task.progress
                           : m_face.progress;
    return std::clamp(far, 0.0, 1.0);
}

QRectF FaceView::shownBox() const
{
    if (m_move.state() != QAbstractAnimation::Running)
        return m_face.box;
    const qreal way = m_move.currentValue().toReal();
    return {m_from.topLeft() + (m_face.box.topLeft() - m_from.topLeft()) * way,
            m_from.size() + (m_face.box.size() - m_from.size()) * way};
}

QRectF FaceView::placeIn(const QRect& target, const QRectF& box) const
{
    const QSize whole(picture()->width(), picture()->height());
    const QRect part = cropTo(whole, target.size());
    const qreal across = qreal(target.width()) / part.width();
    const qreal along = qreal(target.height()) / part.height();
    const qreal right = target.left() + target.width();
    return {right - (box.right() * whole.width() - part.left()) * across,
            target.top() + (box.top() * whole.height() - part.top()) * along,
            box.width() * whole.width() * across, box.height() * whole.height() * along};
}

QRectF FaceView::outline() const
{
    return m_face.found && hasPicture() ? placeIn(frame(), shownBox()) : QRectF();
}

void FaceView::resizeEvent(QResizeEvent* event)
{
    const double broad = double(event->size().width()) / std::max(1, event->size().height());
    constexpr int fine = 1000;
    setAspect({static_cast<int>(std::clamp(broad, narrowest, broadest) * fine), fine});
    LiveView::resizeEvent(event);
}

void FaceView::paintOver(QPainter& painter, const QRect& target) const
{
    const QRectF oval = ovalIn(target);
    if (isTaken()) {
        painter.fillRect(target, QColor(0, 0, 0, 110));
        paintBadge(painter, look(), QRectF(target).center(), takenBadgeDiameter,
                   QStringLiteral("sign-check"), look().colours().success);
        paintState(painter, target);
        return;
    }
    paintOval(painter, oval, target);
    if (m_face.found)
        paintFace(painter, placeIn(target, shownBox()));
    if (look().tokens().appearance().reducedMotion)
        paintSteps(painter, target);
    else
        paintArc(painter, oval);
    paintState(painter, target);
}

void FaceView::paintOval(QPainter& painter, const QRectF& oval, const QRect& target) const
{
    QPainterPath hole;
    hole.addEllipse(oval);
    // Under the screen's light the face alone matters, and dimming would only confuse.
    if (m_task.kind != Kind::Light) {
        QPainterPath around;
        around.addRect(target);
        painter.fillPath(around.subtracted(hole), QColor(0, 0, 0, 110));
    }
    // A dark line below a light one shows on any picture.
    painter.strokePath(hole, QPen(Qt::black, 7));
    painter.strokePath(hole, QPen(Qt::white, 3));
}

void FaceView::paintFace(QPainter& painter, const QRectF& face) const
{
    const auto& c = look().colours();
    const qreal radius = std::min(face.width(), face.height()) * 0.4;
    QPainterPath path;
    path.addRoundedRect(face, radius, radius);
    // A broad line of the ground's colour below shows the thin one on any picture. Solid instead of
    // dashed, and the sign with its word, say "good" without colour.
    painter.strokePath(path, QPen(c.raised, 2.5 * outlineWidth, Qt::SolidLine, Qt::RoundCap));
    QPen pen(m_face.good ? c.success : c.attention, outlineWidth, Qt::SolidLine, Qt::RoundCap);
    if (!m_face.good)
        pen.setDashPattern({3, 3});
    painter.strokePath(path, pen);
}

void FaceView::paintArc(QPainter& painter, const QRectF& oval) const
{
    if (progress() <= 0)
        return;
    const auto& c = look().colours();
    QPainterPath arc;
    arc.arcMoveTo(oval, 90);
    arc.arcTo(oval, 90, -360 * progress());
    painter.strokePath(arc, QPen(c.raised, arcWidth + 6, Qt::SolidLine, Qt::RoundCap));
    painter.strokePath(arc, QPen(c.success, arcWidth, Qt::SolidLine, Qt::RoundCap));
}

void FaceView::paintSteps(QPainter& painter, const QRect& target) const
{
    if (progress() <= 0)
        return;
    const auto& c = look().colours();
    const int gap = look().tokens().unit(1);
    const int high = 2 * gap;
    const qreal wide = std::min(target.width() * 0.6, 320.0) / stepCount;
    const qreal left = target.center().x() - wide * stepCount / 2;
    const int done = static_cast<int>(progress() * stepCount);
    for (int i = 0; i < stepCount; ++i) {
        // Steps fill in the direction of reading.
        const int at = isRightToLeft() ? stepCount - 1 - i : i;
        const QRectF step(left + at * wide, target.bottom() - 2 * gap - high, wide - gap, high);
        painter.setPen(QPen(c.success, 2));
        painter.setBrush(i < done ? c.success : c.raised);
        painter.drawRoundedRect(step, 4, 4);
    }
}

void FaceView::paintState(QPainter& painter, const QRect& target) const
{
    const auto& c = look().colours();
    const bool good = isTaken() || (m_face.found && m_face.good);
    const QColor colour = good ? c.success : c.attention;
    const QFont font = look().tokens().font(TextRole::Body, true);
    const QFontMetrics metrics(font);
    const QString text = stateWord();
    const int gap = look().tokens().unit(1);
    const int side = metrics.height();
    const int wide = side + gap + metrics.horizontalAdvance(text) + 4 * gap;
    QRect pill(0, 0, std::min(wide, target.width() - 2 * gap), side + gap);
    pill.moveCenter(target.center());
    pill.moveTop(target.top() + gap + gap / 2);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(c.raised);
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    const QRect inner = pill.adjusted(2 * gap, 0, -2 * gap, 0);
    const int signAt = isRightToLeft() ? inner.right() - side + 1 : inner.left();
    const QString sign = good           ? QStringLiteral("sign-check")
                         : m_face.found ? QStringLiteral("sign-warning")
                                        : QStringLiteral("sign-help");
    painter.drawPixmap(signAt, pill.center().y() - side / 2 + 1,
                       look().sign(sign, side, colour, devicePixelRatioF()));
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(isRightToLeft() ? inner.adjusted(0, 0, -side - gap, 0)
                                     : inner.adjusted(side + gap, 0, 0, 0),
                     Qt::AlignCenter, text);
}

} // namespace kiosk::ui
