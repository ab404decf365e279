#include "ui/desk/decision_panel.h"

#include "ui/desk/decision_form.h"
#include "ui/shell/agent_wording.h"
#include "ui/shell/audience.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/verdict_line.h"

#include <QDateTime>
#include <QShortcut>

namespace kiosk::ui {

using journey::AgentWord;

DecisionPanel::DecisionPanel(const Look& look, station::StationPort& station, const QLocale& locale,
                             QWidget* parent)
    : QWidget(parent), m_look(look), m_station(station), m_locale(locale),
      m_missing(new VerdictLine(look, this)), m_given(new Text(look, TextRole::Body, {}, this)),
      m_buttons(new QWidget(this)), m_column(new QVBoxLayout(this))
{
    m_missing->setObjectName(QStringLiteral("decision-missing"));
    m_given->setObjectName(QStringLiteral("decision-given"));
    m_given->setTone(Tone::Muted);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look.tokens().unit(1));
    m_column->addWidget(m_missing);
    m_column->addWidget(m_given);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look.tokens().unit(1));
    m_column->addWidget(m_buttons);
    m_approve = add(tr("Approve (F8)"), "decision-approve", Qt::Key_F8, AgentWord::Accept);
    add(tr("Refuse (F9)"), "decision-refuse", Qt::Key_F9, AgentWord::Refuse);
    m_return = add(tr("Return (F10)"), "decision-return", Qt::Key_F10, AgentWord::Return);
    refresh();
}

ActionButton* DecisionPanel::add(const QString& text, const char* name, Qt::Key key, AgentWord word)
{
    auto* button = new ActionButton(m_look, Emphasis::Secondary, text, m_buttons);
    button->setObjectName(QLatin1String(name));
    m_buttons->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, word] { open(word); });
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    connect(shortcut, &QShortcut::activated, button, [button] {
        if (button->isVisible())
            button->click();
    });
    return button;
}

void DecisionPanel::open(AgentWord word)
{
    const AudienceScope forAgent(Audience::Agent);
    closeForm();
    m_form = new DecisionForm(m_look, m_station, word, this);
    m_column->addWidget(m_form);
    m_buttons->hide();
    m_form->setVisible(true);
    // Not at once: its own button or field asked for it.
    connect(m_form, &DecisionForm::left, this, &DecisionPanel::closeForm);
    connect(m_form, &DecisionForm::signedBy, this, &DecisionPanel::closeForm);
}

void DecisionPanel::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    m_buttons->show();
    m_approve->setFocus(Qt::OtherFocusReason);
}

QString DecisionPanel::wordsGiven(const journey::State& state) const
{
    QStringList lines;
    for (const auto& each : state.agents) {
        const auto at = QDateTime::fromMSecsSinceEpoch(each.at.time_since_epoch().count());
        const QString who =
            tr("%1 (%2)").arg(QString::fromStdString(each.agentId), roleText(each.role));
        const QString words =
            each.word == AgentWord::Accept ? tr("Approved by %1") : tr("Refused by %1");
        lines.append(QStringList{words.arg(who), agentReasonText(each.reason),
                                 m_locale.toString(at, QStringLiteral("HH:mm"))}
                         .join(QStringLiteral(" · ")));
    }
    return lines.join(u'\n');
}

void DecisionPanel::refresh()
{
    const auto& state = m_station.state();
    const bool waits = state.step == journey::Step::Agent;
    setVisible(waits);
    if (!waits) {
        closeForm(); // what was typed there was about that case
        return;
    }
    const QString missing = missingText(state, m_station.policy());
    const bool hopeless = missingFor(state, m_station.policy()).nobody;
    m_missing->show(hopeless ? VerdictTone::Bad : VerdictTone::Open, missing);
    m_given->setText(wordsGiven(state));
    m_given->setVisible(!m_given->text().isEmpty());
    m_approve->setEnabled(!hopeless);
    m_return->setEnabled(!m_station.choices().returnSteps.empty());
    if (m_form)
        m_form->refresh();
}

} // namespace kiosk::ui
