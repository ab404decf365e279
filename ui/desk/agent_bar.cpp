#include "ui/desk/agent_bar.h"

#include "ui/shell/agent_wording.h"
#include "ui/widgets/action_button.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>

namespace kiosk::ui {

AgentBar::AgentBar(const Look& look, station::StationPort& station, QWidget* parent)
    : QWidget(parent), m_look(look), m_station(station), m_row(new QHBoxLayout(this)),
      m_who(new Text(look, TextRole::Lead, {}, this))
{
    const auto& tokens = look.tokens();
    m_who->setObjectName(QStringLiteral("agent-who"));
    m_row->setContentsMargins(tokens.unit(3), tokens.unit(1) / 2, tokens.unit(3),
                              tokens.unit(1) / 2);
    m_row->setSpacing(tokens.unit(1));
    m_who->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_row->addWidget(m_who, 1);
    const auto add = [&](const QString& text, const char* name, auto action) {
        auto* button = new ActionButton(look, Emphasis::Quiet, text, this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, action);
        m_row->addWidget(button);
    };
    const auto lock = [this] { m_station.lockAgent(); };
    add(tr("Lock (Ctrl+L)"), "agent-lock", lock);
    add(tr("Sign out"), "agent-sign-out", [this] { m_station.signOut(); });
    auto* key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    connect(key, &QShortcut::activated, this, lock);
    refresh();
}

void AgentBar::addLeading(QWidget* widget)
{
    m_row->insertWidget(m_row->indexOf(m_who), widget);
}

void AgentBar::refresh()
{
    const auto agent = m_station.agent();
    m_who->setText(tr("%1 · %2").arg(agent.name, roleText(agent.role)));
}

void AgentBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colours().raised);
    painter.fillRect(0, height() - 1, width(), 1, m_look.colours().divider);
}

} // namespace kiosk::ui
