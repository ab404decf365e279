#include "ui/widgets/problem_panel.h"

#include "ui/access/access.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QPainter>

namespace kiosk::ui {

QString saidOf(const ProblemWords& words)
{
    const QStringList said{words.sentence, words.nextStep, words.note};
    return said.join(QLatin1Char(' ')).trimmed();
}

ProblemPanel::ProblemPanel(const Look& look, QWidget* parent)
    : QFrame(parent), m_look(look), m_sentence(new Text(look, TextRole::Lead, {}, this)),
      m_nextStep(new Text(look, TextRole::Body, {}, this)),
      m_note(new Text(look, TextRole::Body, {}, this)),
      m_retry(new ActionButton(look, Emphasis::Primary, tr("Try again"), this)),
      m_agent(new ActionButton(look, Emphasis::Secondary, tr("Call an agent"), this))
{
    const auto& tokens = look.tokens();
    m_sentence->setStrong(true);
    m_note->setStrong(true);
    m_note->setObjectName(QStringLiteral("problem-note"));
    m_retry->setObjectName(QStringLiteral("retry"));
    m_agent->setObjectName(QStringLiteral("call-agent"));

    auto* sign = new QLabel(this);
    sign->setPixmap(look.sign(QStringLiteral("sign-warning"), tokens.fontPixels(TextRole::Title),
                              look.colours().attention, devicePixelRatioF()));
    auto* words = new QVBoxLayout;
    words->setSpacing(tokens.unit(1) / 2);
    words->addWidget(m_sentence);
    words->addWidget(m_nextStep);
    words->addWidget(m_note);
    auto* row = new QHBoxLayout;
    row->setSpacing(tokens.unit(2));
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    // Beside the words where there is room for both, below them with large type.
    const bool large = tokens.appearance().scalePercent > 100;
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(tokens.unit(2));
    buttons->addWidget(m_retry);
    buttons->addWidget(m_agent);
    if (large)
        buttons->addStretch(1);
    auto* whole = new QBoxLayout(large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    whole->setContentsMargins(tokens.unit(3), tokens.unit(2), tokens.unit(3), tokens.unit(2));
    whole->setSpacing(tokens.unit(2));
    whole->addLayout(row, 1);
    whole->addLayout(buttons);

    connect(m_retry, &QPushButton::clicked, this, &ProblemPanel::retry);
    connect(m_agent, &QPushButton::clicked, this, &ProblemPanel::askAgent);
    hide();
}

void ProblemPanel::show(const ProblemWords& words, const journey::Choices& choices)
{
    m_sentence->setText(words.sentence);
    m_nextStep->setText(words.nextStep);
    m_note->setText(words.note);
    m_note->setVisible(!words.note.isEmpty());
    m_retry->setVisible(choices.canRetry);
    m_agent->setVisible(choices.canAskAgent);
    // One obvious next step: after several failed tries that is the agent.
    const bool agentFirst = choices.canAskAgent && (choices.agentFirst || !choices.canRetry);
    const bool retryFirst = !agentFirst && !words.pageKnowsBetter;
    m_retry->setEmphasis(retryFirst ? Emphasis::Primary : Emphasis::Secondary);
    m_agent->setEmphasis(agentFirst ? Emphasis::Primary : Emphasis::Secondary);
    m_showing = true;
    setVisible(true);
    // Whoever uses a keyboard finds the next step under Enter.
    auto* next = agentFirst ? m_agent : m_retry;
    if (!next->isHidden() && (agentFirst || retryFirst))
        next->setFocus(Qt::OtherFocusReason);
    access::announce(*this, saidOf(words));
}

void ProblemPanel::setQuiet()
{
    m_sentence->setRole(TextRole::Body);
    m_sentence->setStrong(true);
    layout()->setContentsMargins(m_look.tokens().unit(2), m_look.tokens().unit(1),
                                 m_look.tokens().unit(2), m_look.tokens().unit(1));
}

void ProblemPanel::clear()
{
    m_showing = false;
    hide();
}

void ProblemPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& c = m_look.colours();
    const int radius = m_look.tokens().radius();
    painter.setPen(QPen(c.attention, 3));
    painter.setBrush(c.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), radius, radius);
}

} // namespace kiosk::ui
