#include "ui/widgets/two_pane.h"

#include "ui/shell/look.h"
#include "ui/widgets/picture_view.h"

namespace kiosk::ui {

TwoPane::TwoPane(const Look& look, int narrowBelow, QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_narrowBelow(narrowBelow)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look.tokens().unit(5));
}

void TwoPane::setPanes(QWidget* carrying, QWidget* acting, int carryingShare)
{
    m_share = carryingShare;
    m_decoration = qobject_cast<PictureView*>(carrying);
    m_layout->addWidget(carrying);
    m_layout->addWidget(acting);
    arrange();
}

bool TwoPane::stacked() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

void TwoPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TwoPane::arrange()
{
    // Judged by the window's width, not by our own: a scroll bar that comes and goes must not
    // turn the arrangement, which would make it go and come.
    const bool stack = window()->width() < m_narrowBelow;
    // Where height is short, words come before drawings.
    if (m_decoration)
        m_decoration->setVisible(!stack || window()->height() > window()->width());
    m_layout->setDirection(stack ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setStretch(0, stack ? 1 : m_share);
    m_layout->setStretch(1, stack ? 0 : 100 - m_share);
}

} // namespace kiosk::ui
