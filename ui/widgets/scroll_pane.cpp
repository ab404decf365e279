#include "ui/widgets/scroll_pane.h"

#include "ui/widgets/action_button.h"

#include <QScrollBar>
#include <QScroller>
#include <QVBoxLayout>

namespace kiosk::ui {

ScrollPane::ScrollPane(const Look& look, QWidget* contents, QWidget* parent)
    : QWidget(parent), m_area(new QScrollArea(this)), m_arrows(new QWidget(this)),
      m_up(new ActionButton(look, Emphasis::Secondary, {}, m_arrows)),
      m_down(new ActionButton(look, Emphasis::Secondary, {}, m_arrows))
{
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(contents);
    QScroller::grabGesture(m_area->viewport(), QScroller::TouchGesture);
    m_up->setSign(QStringLiteral("up"));
    m_up->setAccessibleName(tr("Show what is above"));
    m_up->setObjectName(QStringLiteral("show-above"));
    m_down->setSign(QStringLiteral("down"));
    m_down->setAccessibleName(tr("Show what is below"));
    m_down->setObjectName(QStringLiteral("show-below"));

    // Beside the contents, where they take no height: height is what is short when this appears.
    const int unit = look.tokens().unit(1);
    auto* arrows = new QVBoxLayout(m_arrows);
    arrows->setContentsMargins(unit, unit * 2, unit, unit * 2);
    arrows->addWidget(m_up);
    arrows->addStretch(1);
    arrows->addWidget(m_down);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_area, 1);
    row->addWidget(m_arrows);
    m_arrows->hide();

    // Queued: what refresh() changes must not come in the middle of the layout that reports it.
    const auto* bar = m_area->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &ScrollPane::refresh, Qt::QueuedConnection);
    connect(bar, &QScrollBar::rangeChanged, this, &ScrollPane::refresh, Qt::QueuedConnection);
    connect(m_up, &QPushButton::clicked, this, [this] { scroll(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { scroll(+1); });
}

void ScrollPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_arrowsNeeded = false;
    m_turns = 0;
    QMetaObject::invokeMethod(this, &ScrollPane::refresh, Qt::QueuedConnection);
}

void ScrollPane::refresh()
{
    // The arrows make the contents narrower and so perhaps higher. Coming and going is therefore
    // limited until the size changes, so that it cannot go on for ever.
    constexpr int mostTurns = 4;
    const auto* bar = m_area->verticalScrollBar();
    const bool fits = m_area->widget()->heightForWidth(width()) <= height();
    if (bar->maximum() > 0)
        m_arrowsNeeded = true;
    else if (m_arrowsNeeded && fits && m_turns++ < mostTurns)
        m_arrowsNeeded = false;
    m_area->setVerticalScrollBarPolicy(m_arrowsNeeded ? Qt::ScrollBarAlwaysOn
                                                      : Qt::ScrollBarAlwaysOff);
    m_arrows->setVisible(m_arrowsNeeded);
    m_up->setEnabled(bar->value() > bar->minimum());
    m_down->setEnabled(bar->value() < bar->maximum());
}

void ScrollPane::scroll(int direction)
{
    auto* bar = m_area->verticalScrollBar();
    bar->setValue(bar->value() + direction * bar->pageStep() * 8 / 10);
}

} // namespace kiosk::ui
