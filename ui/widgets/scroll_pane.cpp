#include "ui/widgets/scroll_pane.h"

#include "ui/widgets/action_button.h"

#include <QEvent>
#include <QScrollBar>
#include <QScroller>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk::ui {

ScrollPane::ScrollPane(const Look& look, QWidget* contents, QWidget* parent)
    : QWidget(parent), m_area(new QScrollArea(this)),
      m_more(new ActionButton(look, Emphasis::Quiet, tr("Show more below"), this))
{
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(contents);
    QScroller::grabGesture(m_area->viewport(), QScroller::TouchGesture);
    m_more->setSign(QStringLiteral("down"));
    m_more->setRole(TextRole::Body);
    m_more->setObjectName(QStringLiteral("more"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_more, 0, Qt::AlignHCenter);
    m_more->hide();

    contents->installEventFilter(this);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &ScrollPane::refresh);
    connect(m_more, &QPushButton::clicked, this, &ScrollPane::showMore);
}

bool ScrollPane::canScroll() const
{
    // Judged against the whole pane, so that the button's own height changes nothing.
    const QWidget& contents = *m_area->widget();
    const int least = contents.minimumSizeHint().height();
    const int wanted = contents.hasHeightForWidth() ? contents.heightForWidth(width()) : least;
    return std::max(least, wanted) > height();
}

bool ScrollPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ScrollPane::refresh, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ScrollPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void ScrollPane::refresh()
{
    const auto* bar = m_area->verticalScrollBar();
    m_more->setVisible(canScroll());
    m_more->setEnabled(bar->value() < bar->maximum());
}

void ScrollPane::showMore()
{
    auto* bar = m_area->verticalScrollBar();
    bar->setValue(bar->value() + bar->pageStep() * 8 / 10);
}

} // namespace kiosk::ui
