#include "ui/shell/focus_ring.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>

#include <vector>

namespace kiosk::ui {
namespace {

std::vector<QScrollArea*> scrollAreasAround(const QWidget& widget)
{
    std::vector<QScrollArea*> areas;
    const QWidget* window = widget.window();
    for (const QWidget* at = &widget; at != window;) {
        QWidget* parent = at->parentWidget();
        if (!parent)
            break;
        if (auto* area = qobject_cast<QScrollArea*>(parent))
            areas.push_back(area);
        at = parent;
    }
    return areas;
}

} // namespace

FocusRing::FocusRing(const Look& look, QWidget& window) : QWidget(&window), m_look(look)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(window.rect());
    window.installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { follow(now); });
    follow(QApplication::focusWidget());
}

void FocusRing::follow(QWidget* focused)
{
    if (QWidget* before = m_focused.data())
        before->removeEventFilter(this);
    const bool ours =
        focused && focused->focusPolicy() != Qt::NoFocus && parentWidget()->isAncestorOf(focused);
    m_focused = ours ? focused : nullptr;
    if (ours) {
        focused->installEventFilter(this);
        const int room = m_look.tokens().unit(3);
        for (auto* area : scrollAreasAround(*focused))
            area->ensureWidgetVisible(focused, 0, room);
    }
    raise();
    update();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    const auto type = event->type();
    if (type == QEvent::Paint && watched == m_focused) {
        // The control may have moved with what it lies in (scrolling, a new layout).
        QMetaObject::invokeMethod(this, qOverload<>(&QWidget::update), Qt::QueuedConnection);
    } else if (type == QEvent::ChildAdded && watched == parentWidget()) {
        raise();
    }
    return QWidget::eventFilter(watched, event);
}

QRect FocusRing::ring() const
{
    const QWidget* focused = m_focused.data();
    if (!focused || !focused->isVisible())
        return {};
    const auto& tokens = m_look.tokens();
    const int grow = tokens.focusOffset() + tokens.focusWidth() / 2;
    QRect ring(focused->mapTo(parentWidget(), QPoint(0, 0)), focused->size());
    ring.adjust(-grow, -grow, grow, grow);
    // Within a scrolled page the ring stays within what can be seen of it.
    for (const auto* area : scrollAreasAround(*focused)) {
        const QRect view(area->mapTo(parentWidget(), QPoint(0, 0)), area->size());
        ring &= view.adjusted(-grow, -grow, grow, grow);
    }
    return ring;
}

void FocusRing::paintEvent(QPaintEvent*)
{
    const QRect place = ring();
    if (place.isEmpty())
        return;
    const auto& tokens = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.colours().focus, tokens.focusWidth()));
    painter.drawRoundedRect(place, tokens.radius() + 4, tokens.radius() + 4);
}

} // namespace kiosk::ui
