#include "ui/widgets/turn_over.h"

#include "ui/widgets/picture_paint.h"

#include <QtMath>

#include <algorithm>
#include <chrono>

namespace kiosk::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto roundTime = 4s; // slow: nothing flashes (WCAG 2.3.1), and it rests on both sides
constexpr QSize movingSize{160, 104};
constexpr QSize stillSize{270, 104};

// How many half turns the card has made: it rests on each side for a while.
qreal turned(qreal round)
{
    const qreal half = round < 0.5 ? round * 2 : (round - 0.5) * 2;
    const qreal moved = std::clamp((half - 0.55) / 0.45, 0.0, 1.0);
    return round < 0.5 ? moved : 1 + moved;
}

} // namespace

TurnOver::TurnOver(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_turn.setStartValue(0.0);
    m_turn.setEndValue(1.0);
    m_turn.setDuration(std::chrono::milliseconds(roundTime).count());
    m_turn.setLoopCount(-1);
    connect(&m_turn, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

QSize TurnOver::sizeHint() const
{
    return m_look.tokens().appearance().reducedMotion ? stillSize : movingSize;
}

void TurnOver::showEvent(QShowEvent* event)
{
    if (!m_look.tokens().appearance().reducedMotion)
        m_turn.start();
    QWidget::showEvent(event);
}

void TurnOver::hideEvent(QHideEvent* event)
{
    m_turn.stop();
    QWidget::hideEvent(event);
}

void TurnOver::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (isMoving()) {
        paintMoving(painter);
        return;
    }
    const QPixmap still = m_look.picture(QStringLiteral("turn-over"), size(), devicePixelRatioF());
    const QRect place = fitInto(still.size(), rect());
    if (isRightToLeft()) { // the arrow goes the way one reads
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    painter.drawPixmap(place, still);
}

void TurnOver::paintMoving(QPainter& painter) const
{
    const qreal angle = turned(m_turn.currentValue().toReal()) * M_PI;
    const bool front = qCos(angle) >= 0;
    const QPixmap side =
        m_look.picture(front ? QStringLiteral("card-front") : QStringLiteral("card-back"), size(),
                       devicePixelRatioF());
    const QRect flat = fitInto(side.size(), rect());
    const qreal half = std::max(2.0, flat.width() / 2.0 * std::abs(qCos(angle)));
    painter.drawPixmap(QRectF(rect().center().x() - half, flat.top(), 2 * half, flat.height()),
                       side, QRectF(side.rect()));
}

} // namespace kiosk::ui
