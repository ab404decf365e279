#include "ui/widgets/fact_list.h"

#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QPainter>

namespace kiosk::ui {

FactList::FactList(const Look& look, QWidget* parent, TextRole valueRole)
    : QFrame(parent), m_look(look), m_grid(new QGridLayout(this)), m_valueRole(valueRole)
{
    const auto& tokens = look.tokens();
    m_grid->setContentsMargins(tokens.unit(3), tokens.unit(2), tokens.unit(3), tokens.unit(2));
    m_grid->setHorizontalSpacing(tokens.unit(3));
    // Large values bring room of their own.
    m_grid->setVerticalSpacing(valueRole == TextRole::Body ? tokens.unit(1) : tokens.unit(1) / 2);
}

void FactList::add(const QString& name, const QString& value)
{
    auto* label = new Text(m_look, TextRole::Body, name, this);
    label->setTone(Tone::Muted);
    auto* content = new Text(m_look, m_valueRole, value, this);
    content->setStrong(true);
    const int row = m_grid->rowCount();
    if (m_look.tokens().appearance().scalePercent > 100) {
        m_grid->addWidget(label, 2 * row, 0);
        m_grid->addWidget(content, 2 * row + 1, 0);
        return;
    }
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(content, row, 1);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
}

void FactList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& c = m_look.colours();
    painter.setPen(QPen(c.divider, 2));
    painter.setBrush(c.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_look.tokens().radius(),
                            m_look.tokens().radius());
}

} // namespace kiosk::ui
