#include "ui/pages/page.h"

#include "ui/access/access.h"
#include "ui/shell/next_step_wording.h"
#include "ui/shell/wording.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/digit_field.h"
#include "ui/widgets/pinned_pane.h"
#include "ui/widgets/problem_panel.h"
#include "ui/widgets/scroll_pane.h"
#include "ui/widgets/two_pane.h"

#include <QKeyEvent>
#include <QPainter>

namespace kiosk::ui {
namespace {

constexpr int roomyHeight = 800; // pixels of window: at normal type, all that a page says fits

ProblemWords returnedWords(const std::string& reason)
{
    return {Page::tr("An agent asks you to do this step again."), returnedText(reason)};
}

} // namespace

Page::Page(const PageContext& context, const QString& title, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    const auto& tokens = context.look.tokens();
    auto* contents = new QWidget(this);
    auto* column = new QVBoxLayout(contents);
    column->setContentsMargins(tokens.unit(5), tokens.unit(2), tokens.unit(5), tokens.unit(1));
    column->setSpacing(tokens.unit(2));

    m_title = new Text(context.look, TextRole::Title, title, contents);
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setTone(context.look.colours().flat ? Tone::Normal : Tone::Primary);
    column->addWidget(m_title);
    m_problem = new ProblemPanel(context.look, contents);
    m_problem->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_problem);
    m_returned = new ProblemPanel(context.look, contents);
    m_returned->setQuiet();
    m_returned->setObjectName(QStringLiteral("returned"));
    column->addWidget(m_returned);
    m_body = new QVBoxLayout;
    m_body->setSpacing(tokens.unit(2));
    column->addLayout(m_body, 1);

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scrolled = new ScrollPane(context.look, contents, this);
    outer->addWidget(m_scrolled);

    connect(m_problem, &ProblemPanel::retry, this, [this] { post(journey::event::Retry{}); });
    connect(m_problem, &ProblemPanel::askAgent, this, [this] { post(journey::event::AskAgent{}); });
}

PageActions Page::actions() const
{
    const auto choices = m_context.station.choices();
    return {choices.canContinue ? tr("Continue") : QString(), true, choices.canGoBack,
            choices.canCancel};
}

void Page::primary()
{
    post(journey::event::Continue{});
}

void Page::back()
{
    post(journey::event::GoBack{});
}

void Page::refresh()
{
    showReturned();
    showProblem();
    showState(state());
    Q_EMIT actionsChanged();
}

void Page::enter()
{
    QWidget* start = m_title;
    if (m_entry)
        start = m_entry;
    start->setFocus(Qt::OtherFocusReason);
}

void Page::keyPressEvent(QKeyEvent* event)
{
    if (m_entry && event->key() == Qt::Key_Backspace)
        m_entry->erase();
    else if (m_entry && !event->text().isEmpty() && event->text().front().isLetterOrNumber())
        m_entry->type(event->text().front());
    else
        QWidget::keyPressEvent(event);
}

void Page::showProblem()
{
    const auto& problem = state().problem;
    if (problem == m_shownProblem || !m_hasProblemPanel || m_problemHidden)
        return;
    m_shownProblem = problem;
    if (!problem) {
        m_problem->clear();
        return;
    }
    const ProblemWords words = problemWords(problem->code);
    m_problem->show(words, m_context.station.choices());
    Q_EMIT said(saidOf(words));
}

void Page::showReturned()
{
    const auto& returned = state().returned;
    if (returned == m_shownReturned)
        return;
    m_shownReturned = returned;
    if (!returned) {
        m_returned->clear();
        return;
    }
    m_returned->show(returnedWords(*returned), {});
    Q_EMIT said(saidOf(returnedWords(*returned)));
}

ProblemWords Page::problemWords(ErrorCode code) const
{
    return {errorSentence(code), errorNextStep(code)};
}

void Page::setGround(const QColor& colour, QWidget* words)
{
    m_words = words;
    if (colour == m_ground)
        return;
    m_ground = colour;
    update();
}

void Page::paintEvent(QPaintEvent*)
{
    if (!m_ground.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_ground);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look().colours().raised);
    const int margin = look().tokens().unit(2);
    for (const QWidget* each : {static_cast<QWidget*>(m_title), m_words}) {
        if (!each || !each->isVisible())
            continue;
        const QRect card(each->mapTo(this, QPoint(0, 0)), each->size());
        painter.drawRoundedRect(card.adjusted(-margin, -margin * 3 / 4, margin, margin * 3 / 4),
                                look().tokens().radius(), look().tokens().radius());
    }
}

void Page::setProblemHidden(bool hidden)
{
    m_problemHidden = hidden;
    if (hidden) {
        m_problem->clear();
        m_shownProblem.reset();
    } else {
        showProblem();
    }
}

void Page::setTitle(const QString& title)
{
    m_title->setText(title);
}

void Page::setTitleRole(TextRole role)
{
    m_title->setRole(role);
    m_title->setStrong(true);
}

QString Page::title() const
{
    return m_title->text();
}

QString Page::intro() const
{
    const auto& problem = state().problem;
    const bool failed = problem && m_problem->isShowing();
    QString more = failed ? saidOf(problemWords(problem->code)) : lead();
    if (state().returned && !failed)
        more = saidOf(returnedWords(*state().returned)) + QLatin1Char(' ') + more;
    // A full stop lets the voice pause.
    return more.isEmpty() ? title() : title() + QStringLiteral(". ") + more;
}

void Page::say(QWidget& widget, const QString& sentence)
{
    access::announce(widget, sentence);
    Q_EMIT said(sentence);
}

int Page::stackBelow() const
{
    return look().tokens().appearance().scalePercent > 150 ? 1400 : 1000;
}

QVBoxLayout& Page::bodyBeside(QWidget* carrying, int carryingShare)
{
    auto* panes = new TwoPane(look(), stackBelow(), this);
    auto* acting = new QWidget(panes);
    panes->setPanes(carrying, acting, carryingShare);
    return fillBody(panes, acting);
}

QVBoxLayout& Page::bodyBesideWhole(QWidget* view, int viewShare)
{
    const bool upright = window()->height() > window()->width();
    if (!hasLargeType() && !upright && window()->height() >= roomyHeight)
        return bodyBeside(view, viewShare);
    return bodyBesidePinned(view, viewShare);
}

QVBoxLayout& Page::bodyBesidePinned(QWidget* view, int viewShare)
{
    layout()->addWidget(new PinnedPane(look(), view, m_scrolled, viewShare, this));
    auto* acting = new QWidget(this);
    return fillBody(acting, acting);
}

QVBoxLayout& Page::fillBody(QWidget* panes, QWidget* acting)
{
    auto* column = new QVBoxLayout(acting);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look().tokens().unit(2));
    m_body->addWidget(panes, 1);
    m_panes = panes;
    return *column;
}

bool Page::hasLargeType() const
{
    return look().tokens().appearance().scalePercent > 100;
}

Text* Page::addText(QVBoxLayout& column, TextRole role, const QString& text, Tone tone)
{
    auto* label = new Text(look(), role, text, column.parentWidget());
    label->setTone(tone);
    column.addWidget(label);
    return label;
}

ChoiceButton* Page::addChoice(QVBoxLayout& column, const QString& title, const QString& sentence,
                              const QString& picture)
{
    auto* button = new ChoiceButton(look(), title, sentence, picture, column.parentWidget());
    column.addWidget(button);
    return button;
}

} // namespace kiosk::ui
