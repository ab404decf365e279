#include "ui/desk/case_actions.h"

#include "ui/widgets/action_button.h"

#include <QHBoxLayout>
#include <QShortcut>

namespace kiosk::ui {

using journey::Mode;
using journey::Step;
namespace event = journey::event;

CaseActions::CaseActions(const Look& look, station::StationPort& station, QWidget* parent)
    : QWidget(parent), m_look(look), m_station(station), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(look.tokens().unit(1));
    m_takeOver = add(tr("Take over (F2)"), "case-take-over", Qt::Key_F2,
                     [this] { m_station.takeOver(Mode::Desk); });
    m_assist = add(tr("Assist (F3)"), "case-assist", Qt::Key_F3,
                   [this] { m_station.takeOver(Mode::Assisted); });
    m_assist->setToolTip(tr("No time limits; you help at the person's screen"));
    m_handBack = add(tr("Hand back (F4)"), "case-hand-back", Qt::Key_F4,
                     [this] { m_station.takeOver(Mode::SelfService); });
    m_putAside = add(tr("Put aside (F6)"), "case-put-aside", Qt::Key_F6,
                     [this] { m_station.post(event::PutAside{}); });
    m_again = add(tr("Ask again (F7)"), "case-again", Qt::Key_F7,
                  [this] { m_station.post(event::Retry{}); });
    m_decide = add(tr("To the decision (F11)"), "case-decide", Qt::Key_F11,
                   [this] { m_station.post(event::AskAgent{}); });
    m_row->addStretch(1);
    refresh();
}

ActionButton* CaseActions::add(const QString& text, const char* name, Qt::Key key,
                               std::function<void()> action)
{
    auto* button = new ActionButton(m_look, Emphasis::Secondary, text, this);
    button->setObjectName(QLatin1String(name));
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, std::move(action));
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    connect(shortcut, &QShortcut::activated, button, [button] {
        if (button->isVisible())
            button->click();
    });
    return button;
}

void CaseActions::refresh()
{
    const auto& state = m_station.state();
    const auto choices = m_station.choices();
    const auto agent = m_station.agent();
    const bool may = identity::may(agent.role, identity::AgentAct::HandleCase) && agent.signedIn();
    const bool own = state.handledBy == agent.id.toStdString();
    m_takeOver->setVisible(may && choices.canTakeOver && !(own && state.mode == Mode::Desk));
    m_assist->setVisible(may && choices.canTakeOver && !(own && state.mode == Mode::Assisted));
    m_handBack->setVisible(may && choices.canHandBack);
    m_putAside->setVisible(may && choices.canPutAside);
    m_again->setVisible(may && choices.canRetry);
    m_decide->setVisible(may && choices.canAskAgent && state.step >= Step::HealthCard &&
                         state.step <= Step::Review);
}

} // namespace kiosk::ui
