#include "ui/widgets/scroll_pane.h"

#include "ui/widgets/action_button.h"

#include <QScrollBar>
#include <QScroller>
#include <QVBoxLayout>

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

    const auto* bar = m_area->verticalScrollBar();
    // Queued: showing the button changes the range that is being reported.
    connect(bar, &QScrollBar::rangeChanged, this, &ScrollPane::refresh, Qt::QueuedConnection);
    connect(bar, &QScrollBar::valueChanged, this, &ScrollPane::refresh, Qt::QueuedConnection);
    connect(m_more, &QPushButton::clicked, this, &ScrollPane::showMore);
}

bool ScrollPane::canScroll() const
{
    return m_area->verticalScrollBar()->maximum() > 0;
}

void ScrollPane::refresh()
{
    // Stays, disabled at the end, once there is more than fits: a button that came and went would
    // change the room it reports about.
    const auto* bar = m_area->verticalScrollBar();
    if (canScroll())
        m_more->show();
    m_more->setEnabled(bar->value() < bar->maximum());
}

void ScrollPane::showMore()
{
    auto* bar = m_area->verticalScrollBar();
    bar->setValue(bar->value() + bar->pageStep() * 8 / 10);
}

} // namespace kiosk::ui
