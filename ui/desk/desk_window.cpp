#include "ui/desk/desk_window.h"

#include "ui/desk/agent_bar.h"
#include "ui/desk/case_panel.h"
#include "ui/desk/office_panel.h"
#include "ui/desk/sign_in_panel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/trial_mark.h"
#include "ui/shell/wording.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/verdict_line.h"

#include <QApplication>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kiosk::ui {
namespace {

constexpr qint64 touchEvery = 1000; // milliseconds: often enough for a lock of minutes

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress ||
           type == QEvent::TouchBegin || type == QEvent::Wheel;
}

// Who it is and what they may see; busy or a problem change no contents.
bool sameDesk(const station::AgentState& a, const station::AgentState& b)
{
    return a.id == b.id && a.role == b.role && a.locked == b.locked && a.name == b.name;
}

bool isVisit(journey::Step step)
{
    return step != journey::Step::Welcome && step != journey::Step::Wiped;
}

} // namespace

DeskWindow::DeskWindow(station::StationPort& station, std::shared_ptr<const core::Clock> clock,
                       QWidget* parent)
    : QWidget(parent), m_station(station),
      m_clock(clock ? std::move(clock) : std::make_shared<core::SystemClock>()),
      m_language(QString::fromStdString(station.state().homeLanguage)),
      m_look(Appearance{.density = Density::Desk}), m_shownAgent(station.agent()),
      m_step(station.state().step)
{
    setLayoutDirection(m_language.locale().textDirection());
    setObjectName(QStringLiteral("desk-window"));
    resize(1280, 800);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_look.dress(*this);
    m_view = isVisit(m_step) ? View::Case : View::Office;
    buildContents();
    auto* sync = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(sync, &QShortcut::activated, this, [this] { m_station.syncQueueNow(); });
    connect(&m_station, &station::StationPort::stateChanged, this, &DeskWindow::stateChanged);
    connect(&m_station, &station::StationPort::agentChanged, this, &DeskWindow::agentChanged);
    qApp->installEventFilter(this); // keys go to whatever has the focus
}

bool DeskWindow::maySeeCases() const
{
    return identity::may(m_shownAgent.role, identity::AgentAct::HandleCase);
}

bool DeskWindow::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = isTouch(event->type()) ? qobject_cast<QWidget*>(watched) : nullptr;
    const bool ours = widget && (widget == this || isAncestorOf(widget));
    if (ours && (!m_touched.isValid() || m_touched.hasExpired(touchEvery))) {
        m_touched.start();
        m_station.agentActive();
    }
    return QWidget::eventFilter(watched, event);
}

void DeskWindow::buildContents()
{
    if (m_contents) {
        m_contents->hide();
        m_contents->setParent(nullptr);
        m_contents->deleteLater();
    }
    const AudienceScope forAgent(Audience::Agent);
    m_signIn = nullptr;
    m_bar = nullptr;
    m_problem = nullptr;
    m_views = nullptr;
    m_case = nullptr;
    m_office = nullptr;
    m_viewButtons = {};
    setWindowTitle(tr("Desk of the digital carte Vitale"));
    m_contents = new QWidget(this);
    auto* column = new QVBoxLayout(m_contents);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_station.trial())
        column->addWidget(new TrialMark(m_look, m_contents));
    if (m_shownAgent.signedIn()) {
        buildDesk(m_contents);
    } else {
        m_signIn = new SignInPanel(m_look, m_station, m_language.locale(), m_contents);
        column->addWidget(m_signIn, 1);
    }
    layout()->addWidget(m_contents);
    m_contents->setVisible(true);
    new FocusRing(m_look, *m_contents);
    if (m_signIn)
        m_signIn->enter();
}

void DeskWindow::buildDesk(QWidget* contents)
{
    m_bar = new AgentBar(m_look, m_station, contents);
    contents->layout()->addWidget(m_bar);
    m_problem = new VerdictLine(m_look, contents);
    m_problem->setObjectName(QStringLiteral("agent-problem"));
    m_problem->setContentsMargins(m_look.tokens().unit(3), m_look.tokens().unit(1), 0, 0);
    contents->layout()->addWidget(m_problem);
    showProblem();
    m_views = new QStackedWidget(contents);
    m_office =
        new OfficePanel(m_look, m_station, *m_clock, m_language.locale(), maySeeCases(), m_views);
    if (maySeeCases()) {
        addView(*m_bar, View::Case, tr("Case (Ctrl+1)"), "view-case",
                QKeySequence(Qt::CTRL | Qt::Key_1));
        addView(*m_bar, View::Office, tr("Office (Ctrl+2)"), "view-office",
                QKeySequence(Qt::CTRL | Qt::Key_2));
        m_case = new CasePanel(m_look, m_station, *m_clock, m_language.locale(), m_views);
        m_views->addWidget(m_case);
    }
    m_views->addWidget(m_office);
    static_cast<QVBoxLayout*>(contents->layout())->addWidget(m_views, 1);
    showView(m_view);
}

void DeskWindow::addView(AgentBar& bar, View view, const QString& text, const char* name,
                         QKeySequence key)
{
    auto* button = new ActionButton(m_look, Emphasis::Secondary, text, &bar);
    button->setObjectName(QLatin1String(name));
    bar.addLeading(button);
    m_viewButtons[static_cast<std::size_t>(view)] = button;
    connect(button, &QPushButton::clicked, this, [this, view] { showView(view); });
    auto* shortcut = new QShortcut(key, &bar);
    connect(shortcut, &QShortcut::activated, this, [this, view] { showView(view); });
}

void DeskWindow::showView(View view)
{
    m_view = view;
    if (!m_case)
        return;
    m_views->setCurrentWidget(view == View::Case ? static_cast<QWidget*>(m_case) : m_office);
    for (std::size_t i = 0; i < m_viewButtons.size(); ++i)
        m_viewButtons[i]->setEmphasis(i == static_cast<std::size_t>(view) ? Emphasis::Primary
                                                                          : Emphasis::Secondary);
}

void DeskWindow::stateChanged()
{
    const auto before = std::exchange(m_step, m_station.state().step);
    if (m_case)
        m_case->refresh();
    if (m_office)
        m_office->refresh();
    // Whoever comes is what the desk is for; and nobody looks for a decision in the office.
    const bool begins = !isVisit(before) && isVisit(m_step);
    const bool calls = before != m_step && m_step == journey::Step::Agent;
    if (begins || calls)
        showView(View::Case);
    else if (isVisit(before) && !isVisit(m_step))
        showView(View::Office);
}

void DeskWindow::agentChanged()
{
    const auto agent = m_station.agent();
    const bool same = sameDesk(agent, std::exchange(m_shownAgent, agent));
    if (!same) {
        buildContents();
        return;
    }
    if (m_bar) {
        m_bar->refresh();
        showProblem();
    }
    if (m_case)
        m_case->refreshAgent();
}

// What goes wrong with a word is said where it is signed.
void DeskWindow::showProblem()
{
    const auto& problem = m_shownAgent.problem;
    const bool ofTheCase =
        problem && (*problem == ErrorCode::OwnCase || *problem == ErrorCode::NotPermitted);
    m_problem->show(VerdictTone::Bad, ofTheCase
                                          ? errorSentence(*problem) + u' ' + errorNextStep(*problem)
                                          : QString());
}

void DeskWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.colours().surface);
}

} // namespace kiosk::ui
