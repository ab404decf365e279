#include "ui/desk/decision_form.h"

#include "ui/desk/secret_field.h"
#include "ui/shell/agent_wording.h"
#include "ui/shell/audience.h"
#include "ui/shell/wording.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/option_button.h"
#include "ui/widgets/verdict_line.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk::ui {

using journey::AgentWord;

namespace {

constexpr int shownRows = 4;

QString titleOf(AgentWord word)
{
    switch (word) {
    case AgentWord::Accept:
        return DecisionForm::tr("Approve: why?");
    case AgentWord::Return:
        return DecisionForm::tr("Return to the person: why, and which step?");
    case AgentWord::Refuse:
        break;
    }
    return DecisionForm::tr("Refuse: why?");
}

QString signText(AgentWord word)
{
    switch (word) {
    case AgentWord::Accept:
        return DecisionForm::tr("Sign and approve (Enter)");
    case AgentWord::Return:
        return DecisionForm::tr("Sign and return (Enter)");
    case AgentWord::Refuse:
        break;
    }
    return DecisionForm::tr("Sign and refuse (Enter)");
}

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

DecisionForm::DecisionForm(const Look& look, station::StationPort& station, AgentWord word,
                           QWidget* parent)
    : QWidget(parent), m_look(look), m_station(station), m_word(word)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.tokens().unit(1));
    auto* title = new Text(look, TextRole::Heading, titleOf(word), this);
    column->addWidget(title);
    addReasons(*column);
    addSigner(*column);
    addButtons(*column);
    connect(&station, &station::StationPort::agentChanged, this, &DecisionForm::followAgent);
    showSigner();
    m_reasons->setFocus(Qt::OtherFocusReason);
}

QListWidget* DecisionForm::addList(const QString& name, const char* objectName)
{
    auto* list = new QListWidget(this);
    list->setObjectName(QLatin1String(objectName));
    list->setAccessibleName(name);
    list->setFont(m_look.tokens().font(TextRole::Body));
    list->setWordWrap(true);
    list->setResizeMode(QListView::Adjust);
    list->setFixedHeight(shownRows * m_look.tokens().targetHeight() * 3 / 4);
    connect(list, &QListWidget::currentRowChanged, this, &DecisionForm::refresh);
    return list;
}

void DecisionForm::addReasons(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(m_look.tokens().unit(1));
    m_reasons = addList(tr("Reason"), "decision-reasons");
    for (const auto id : journey::agentReasonsFor(m_word)) {
        auto* item = new QListWidgetItem(agentReasonText(id), m_reasons);
        item->setData(Qt::UserRole, textOf(id));
    }
    row->addWidget(m_reasons, 2);
    if (m_word == AgentWord::Return) {
        m_steps = addList(tr("Step"), "decision-steps");
        for (const auto step : m_station.choices().returnSteps) {
            auto* item = new QListWidgetItem(stepName(step), m_steps);
            item->setData(Qt::UserRole, static_cast<int>(step));
            if (step == m_station.state().calledFrom)
                m_steps->setCurrentItem(item);
        }
        row->addWidget(m_steps, 1);
    }
    column.addLayout(row);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("decision-text"));
    m_text->setAccessibleName(tr("In your own words"));
    m_text->setPlaceholderText(tr("In your own words; may stay empty"));
    m_text->setMaxLength(400);
    m_text->setFont(m_look.tokens().font(TextRole::Body));
    column.addWidget(m_text);
}

void DecisionForm::addSigner(QVBoxLayout& column)
{
    auto* who = new QHBoxLayout;
    m_myself = new OptionButton(m_look, tr("I sign: %1").arg(m_station.agent().name), this);
    m_myself->setObjectName(QStringLiteral("decision-myself"));
    m_colleague = new OptionButton(m_look, tr("A colleague signs"), this);
    m_colleague->setObjectName(QStringLiteral("decision-colleague"));
    who->addWidget(m_myself);
    who->addWidget(m_colleague);
    column.addLayout(who);
    m_why = new VerdictLine(m_look, this);
    m_why->setObjectName(QStringLiteral("decision-why-not"));
    column.addWidget(m_why);
    m_myself->setEnabled(maySignMyself());
    (maySignMyself() ? m_myself : m_colleague)->setChecked(true);
    m_why->show(VerdictTone::Note, maySignMyself() ? QString() : whyNotMyself());

    auto* proof = new QHBoxLayout;
    m_id = new QLineEdit(this);
    m_id->setObjectName(QStringLiteral("decision-id"));
    m_id->setAccessibleName(tr("The colleague's name"));
    m_id->setPlaceholderText(m_id->accessibleName());
    m_secret = new QLineEdit(this);
    m_secret->setObjectName(QStringLiteral("decision-secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setContextMenuPolicy(Qt::NoContextMenu);
    m_secret->setAccessibleName(tr("Password or PIN"));
    m_secret->setPlaceholderText(m_secret->accessibleName());
    for (auto* field : {m_id, m_secret}) {
        field->setFont(m_look.tokens().font(TextRole::Body));
        proof->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &DecisionForm::refresh);
        connect(field, &QLineEdit::returnPressed, this, &DecisionForm::send);
    }
    column.addLayout(proof);
    connect(m_myself, &QAbstractButton::toggled, this, &DecisionForm::showSigner);
}

void DecisionForm::addButtons(QVBoxLayout& column)
{
    m_problem = new VerdictLine(m_look, this);
    m_problem->setObjectName(QStringLiteral("decision-problem"));
    column.addWidget(m_problem);
    auto* row = new QHBoxLayout;
    m_sign =
        new ActionButton(m_look, m_word == AgentWord::Refuse ? Emphasis::Danger : Emphasis::Primary,
                         signText(m_word), this);
    m_sign->setObjectName(QStringLiteral("decision-sign"));
    connect(m_sign, &QPushButton::clicked, this, &DecisionForm::send);
    auto* leave = new ActionButton(m_look, Emphasis::Secondary, tr("Back (Esc)"), this);
    leave->setObjectName(QStringLiteral("decision-leave"));
    connect(leave, &QPushButton::clicked, this, &DecisionForm::left);
    row->addWidget(m_sign);
    row->addWidget(leave);
    row->addStretch(1);
    column.addLayout(row);
}

bool DecisionForm::maySignMyself() const
{
    const auto agent = m_station.agent();
    if (m_word == AgentWord::Accept)
        return mayApprove(m_station.state(), m_station.policy(), agent.id, agent.role);
    return identity::may(agent.role, identity::AgentAct::Decide);
}

QString DecisionForm::whyNotMyself() const
{
    const auto& words = m_station.state().agents;
    const bool spoke = std::any_of(words.begin(), words.end(), [this](const auto& each) {
        return each.agentId == m_station.agent().id.toStdString();
    });
    return spoke ? tr("You have approved already: somebody else has to be the second.")
                 : tr("Your role may not approve this: a supervisor has to.");
}

void DecisionForm::showSigner()
{
    m_id->setVisible(m_colleague->isChecked());
    m_secret->clear();
    refresh();
}

bool DecisionForm::isComplete() const
{
    return m_reasons->currentItem() && !m_secret->text().isEmpty() &&
           (!m_steps || m_steps->currentItem()) &&
           (!m_colleague->isChecked() || !m_id->text().trimmed().isEmpty());
}

void DecisionForm::refresh()
{
    const AudienceScope forAgent(Audience::Agent);
    if (!m_sign) // while it is being built
        return;
    const bool busy = m_station.agent().busy;
    m_sign->setText(busy ? tr("Signing…") : signText(m_word));
    m_sign->setEnabled(isComplete() && !busy);
    for (QWidget* each : std::initializer_list<QWidget*>{m_reasons, m_text, m_id, m_secret})
        each->setEnabled(!busy);
}

void DecisionForm::send()
{
    if (!m_sign->isEnabled())
        return;
    station::AgentOrder order;
    order.word = m_word;
    order.reason = m_reasons->currentItem()->data(Qt::UserRole).toString().toStdString();
    const QByteArray text = m_text->text().trimmed().toUtf8();
    order.text = PersonalText(std::string_view(text.data(), static_cast<std::size_t>(text.size())));
    if (m_steps)
        order.returnTo =
            static_cast<journey::Step>(m_steps->currentItem()->data(Qt::UserRole).toInt());
    order.agentId = m_colleague->isChecked() ? m_id->text().trimmed() : m_station.agent().id;
    order.secret = takeSecret(*m_secret);
    m_isSent = true;
    m_problem->show(VerdictTone::Bad, {});
    m_station.decide(std::move(order));
}

// The station has signed, or says why not.
void DecisionForm::followAgent()
{
    const auto agent = m_station.agent();
    refresh();
    if (!m_isSent || agent.busy)
        return;
    m_isSent = false;
    if (!agent.problem) {
        Q_EMIT signedBy();
        return;
    }
    m_problem->show(VerdictTone::Bad,
                    errorSentence(*agent.problem) + u' ' + errorNextStep(*agent.problem));
    m_secret->setFocus(Qt::OtherFocusReason);
}

void DecisionForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        send();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kiosk::ui
