#include "ui/desk/sign_in_panel.h"

#include "ui/desk/secret_field.h"
#include "ui/shell/audience.h"
#include "ui/shell/wording.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/option_button.h"
#include "ui/widgets/verdict_line.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace kiosk::ui {

SignInPanel::SignInPanel(const Look& look, station::StationPort& station, const QLocale& locale,
                         QWidget* parent)
    : QWidget(parent), m_station(station), m_locale(locale),
      m_title(new Text(look, TextRole::Title, {}, this)),
      m_note(new Text(look, TextRole::Body, {}, this)),
      m_password(new OptionButton(look, tr("Name and password"), this)),
      m_card(new OptionButton(look, tr("Sign in with my card"), this)),
      m_idLabel(new Text(look, TextRole::Body, tr("Your agent's name"), this)),
      m_id(new QLineEdit(this)), m_secretLabel(new Text(look, TextRole::Body, {}, this)),
      m_secret(new QLineEdit(this)), m_problem(new VerdictLine(look, this)),
      m_send(new ActionButton(look, Emphasis::Primary, tr("Sign in (Enter)"), this))
{
    auto* across = new QHBoxLayout(this);
    across->addStretch(1);
    auto* down = new QVBoxLayout;
    across->addLayout(down);
    across->addStretch(1);
    down->addStretch(1);
    down->addWidget(makeForm(look));
    down->addStretch(2);
    connect(m_password, &QAbstractButton::toggled, this, &SignInPanel::showMethod);
    connect(m_send, &QPushButton::clicked, this, &SignInPanel::send);
    for (auto* field : {m_id, m_secret}) {
        connect(field, &QLineEdit::returnPressed, this, &SignInPanel::send);
        connect(field, &QLineEdit::textChanged, this, &SignInPanel::refresh);
    }
    connect(&station, &station::StationPort::agentChanged, this, &SignInPanel::refresh);
    m_password->setChecked(true);
    showMethod();
}

QWidget* SignInPanel::makeForm(const Look& look)
{
    auto* form = new QWidget(this);
    form->setFixedWidth(look.tokens().unit(60));
    auto* column = new QVBoxLayout(form);
    column->setSpacing(look.tokens().unit(1));
    auto* method = new QHBoxLayout;
    method->addWidget(m_password);
    method->addWidget(m_card);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addLayout(method);
    for (QWidget* each : std::initializer_list<QWidget*>{m_idLabel, m_id, m_secretLabel, m_secret,
                                                         m_problem, m_send})
        column->addWidget(each);
    for (auto* field : {m_id, m_secret})
        field->setFont(look.tokens().font(TextRole::Lead));
    m_note->setTone(Tone::Muted);
    m_note->setObjectName(QStringLiteral("sign-in-note"));
    m_id->setObjectName(QStringLiteral("sign-in-id"));
    m_id->setAccessibleName(m_idLabel->text());
    m_secret->setObjectName(QStringLiteral("sign-in-secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setContextMenuPolicy(Qt::NoContextMenu);
    m_card->setObjectName(QStringLiteral("sign-in-card"));
    m_problem->setObjectName(QStringLiteral("sign-in-problem"));
    m_send->setObjectName(QStringLiteral("sign-in"));
    return form;
}

bool SignInPanel::byCard() const
{
    return m_card->isChecked();
}

void SignInPanel::showMethod()
{
    const AudienceScope forAgent(Audience::Agent);
    m_idLabel->setVisible(!byCard());
    m_id->setVisible(!byCard());
    m_secretLabel->setText(byCard() ? tr("PIN of the card that is in the reader") : tr("Password"));
    m_secret->setAccessibleName(m_secretLabel->text());
    m_secret->clear();
    refresh();
    enter();
}

void SignInPanel::enter()
{
    auto* field = byCard() || !m_id->text().isEmpty() ? m_secret : m_id;
    field->setFocus(Qt::OtherFocusReason);
}

void SignInPanel::send()
{
    if (!m_send->isEnabled())
        return;
    const QString id = byCard() ? QString() : m_id->text().trimmed();
    m_station.signIn(id, takeSecret(*m_secret));
}

QString SignInPanel::problemText(const station::AgentState& agent) const
{
    if (!agent.problem)
        return {};
    QString words = errorSentence(*agent.problem) + u' ' + errorNextStep(*agent.problem);
    if (agent.lockedUntil) {
        const auto until =
            QDateTime::fromMSecsSinceEpoch(agent.lockedUntil->time_since_epoch().count());
        words +=
            u' ' +
            tr("Locked until %1.").arg(m_locale.toString(until, QStringLiteral("d MMMM HH:mm")));
    }
    return words;
}

void SignInPanel::refresh()
{
    const AudienceScope forAgent(Audience::Agent);
    const auto agent = m_station.agent();
    m_title->setText(agent.locked ? tr("The desk is locked") : tr("Sign in at the desk"));
    m_note->setText(agent.locked
                        ? tr("%1 goes on after signing in again. A colleague may sign in instead.")
                              .arg(agent.name)
                        : tr("Decisions are signed in your name. Never let anybody else use it."));
    if (agent.locked && agent.id != m_lockedId && m_id->text().isEmpty()) {
        m_lockedId = agent.id;
        m_id->setText(agent.id);
    }
    m_problem->show(VerdictTone::Bad, agent.busy ? QString() : problemText(agent));
    m_send->setText(agent.busy ? tr("Signing in…") : tr("Sign in (Enter)"));
    const bool filled = !m_secret->text().isEmpty() && (byCard() || !m_id->text().isEmpty());
    m_send->setEnabled(filled && !agent.busy);
    for (QWidget* each : std::initializer_list<QWidget*>{m_id, m_secret, m_password, m_card})
        each->setEnabled(!agent.busy);
}

} // namespace kiosk::ui
