#include "ui/widgets/pinned_pane.h"

#include "ui/shell/look.h"

#include <QEvent>

namespace kiosk::ui {
namespace {

// A window lower than its view would like must not grow over the edge of the screen for it: views
// draw themselves smaller.
constexpr int leastViewHeight = 120; // pixels

} // namespace

PinnedPane::PinnedPane(const Look& look, QWidget* view, QWidget* words, int viewShare,
                       QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_around(new QVBoxLayout), m_margin(look.tokens().unit(2)), m_view(view),
      m_viewShare(viewShare)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    view->setMinimumHeight(leastViewHeight);
    m_around->addWidget(view);
    m_layout->addLayout(m_around);
    m_layout->addWidget(words);
    view->installEventFilter(this);
    arrange();
}

void PinnedPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PinnedPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void PinnedPane::arrange()
{
    const bool upright = window()->height() > window()->width();
    const bool alone = m_view->isHidden();
    const int share = upright ? m_viewShare : m_viewShare * 3 / 4;
    const int margin = alone ? 0 : m_margin;
    m_around->setContentsMargins(margin, margin, margin, margin);
    m_layout->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setStretch(0, alone ? 0 : share);
    m_layout->setStretch(1, 100 - share);
}

} // namespace kiosk::ui
