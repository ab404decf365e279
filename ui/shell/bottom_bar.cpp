#include "ui/shell/bottom_bar.h"

#include "ui/widgets/action_button.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace kiosk::ui {

BottomBar::BottomBar(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look),
      m_back(new ActionButton(look, Emphasis::Secondary, tr("Back"), this)),
      m_stop(new ActionButton(look, Emphasis::Quiet, tr("Stop"), this)),
      m_skip(new ActionButton(look, Emphasis::Quiet, {}, this)),
      m_primary(new ActionButton(look, Emphasis::Primary, {}, this))
{
    const auto& tokens = look.tokens();
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setSign(QStringLiteral("back"));
    m_stop->setObjectName(QStringLiteral("stop"));
    m_stop->setSign(QStringLiteral("stop"));
    m_skip->setObjectName(QStringLiteral("way-out"));
    m_primary->setObjectName(QStringLiteral("primary"));
    m_primary->setSign(QStringLiteral("forward"), ActionButton::SignSide::Trailing);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(tokens.unit(5), tokens.unit(2), tokens.unit(5), tokens.unit(2));
    row->setSpacing(tokens.unit(2));
    row->addWidget(m_back);
    row->addWidget(m_stop);
    row->addStretch(1);
    row->addWidget(m_skip);
    row->addWidget(m_primary);
    connect(m_back, &QPushButton::clicked, this, &BottomBar::back);
    connect(m_stop, &QPushButton::clicked, this, &BottomBar::stop);
    connect(m_skip, &QPushButton::clicked, this, &BottomBar::skip);
    connect(m_primary, &QPushButton::clicked, this, &BottomBar::primary);
}

void BottomBar::setActions(const PageActions& actions)
{
    m_back->setVisible(actions.back);
    m_stop->setVisible(actions.stop);
    m_skip->setVisible(!actions.skip.isEmpty());
    m_skip->setText(actions.skip);
    m_primary->setVisible(!actions.primary.isEmpty());
    m_primary->setText(actions.primary);
    m_primary->setEnabled(actions.primaryEnabled);
    m_primary->setMinimumWidth(
        std::max(m_look.tokens().unit(30), m_primary->minimumSizeHint().width()));
}

void BottomBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colours().raised);
    painter.fillRect(0, 0, width(), 2, m_look.colours().divider);
}

} // namespace kiosk::ui
