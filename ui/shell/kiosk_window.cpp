#include "ui/shell/kiosk_window.h"

#include "ui/access/access.h"
#include "ui/access/narrator.h"
#include "ui/pages/help_page.h"
#include "ui/pages/idle_page.h"
#include "ui/pages/pages.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/skip_page.h"
#include "ui/pages/stop_page.h"
#include "ui/shell/appearance.h"
#include "ui/shell/bottom_bar.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/page_times.h"
#include "ui/shell/qt_random.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/trial_mark.h"
#include "ui/widgets/action_button.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>

#include <algorithm>

namespace kiosk::ui {
namespace {

using journey::Step;

constexpr int initialWidth = 1280;
constexpr int initialHeight = 800;

} // namespace

KioskWindow::KioskWindow(station::StationPort& station, Options options, QWidget* parent)
    : QWidget(parent), m_station(station), m_options(std::move(options)),
      m_look(Appearance{.theme = m_options.theme}), m_idle(m_options.idle, m_options.warning)
{
    initResources();
    if (!m_options.random)
        m_options.random = std::make_shared<QtRandom>();
    if (!m_options.clock)
        m_options.clock = std::make_shared<core::SystemClock>();
    setObjectName(QStringLiteral("kiosk-window"));
    m_narrator = std::make_unique<access::Narrator>(m_options.speaker, *m_options.clock);
    connect(m_narrator.get(), &access::Narrator::availableChanged, this, [this] {
        if (m_narrator->isAvailable() != m_shownSpeech)
            buildLater();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && isAncestorOf(now))
            m_narrator->line(access::spokenName(*now));
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    resize(initialWidth, initialHeight);

    m_second.setInterval(std::chrono::seconds(1));
    m_goodbye.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_second, &QTimer::timeout, this, &KioskWindow::tick);
    connect(&m_goodbye, &QTimer::timeout, this, &KioskWindow::stateChanged);
    connect(&m_patience, &QTimer::timeout, this, &KioskWindow::stateChanged);
    connect(&m_idle, &IdleWatch::warn, this, [this] { showOver(Over::Idle); });
    connect(&m_idle, &IdleWatch::gaveUp, this, [this] {
        showOver(Over::Nothing);
        m_station.post(journey::event::TimeOut{});
    });
    // Whoever stands before the camera has nothing to touch, and no time limit.
    connect(&m_station, &station::StationPort::faceOutlineChanged, this,
            [this](const station::FaceOutline& face) {
                if (face.found)
                    m_idle.seen();
            });
    connect(&m_station, &station::StationPort::stateChanged, this, &KioskWindow::stateChanged);
    connect(&m_station, &station::StationPort::devicesChanged, this, [this] {
        if (simulated() != m_shownSimulated)
            buildLater();
    });

    m_step = m_station.state().step;
    if (!m_options.language.isEmpty() &&
        m_options.language.toStdString() != m_station.state().language)
        m_station.post(journey::event::ChooseLanguage{m_options.language.toStdString()});
    m_language.use(QString::fromStdString(m_station.state().language));
    followComfort();
    buildContents();
    watchIdle();
}

KioskWindow::~KioskWindow() = default;

void KioskWindow::present()
{
    if (m_options.fullscreen)
        showFullScreen();
    else
        show();
}

void KioskWindow::setAppearance(const Appearance& appearance)
{
    if (appearance == m_look.tokens().appearance())
        return;
    m_look.set(appearance);
    buildLater();
}

void KioskWindow::showOver(Over over)
{
    if (over == m_over)
        return;
    m_over = over;
    showPage();
}

PageContext KioskWindow::pageContext() const
{
    return {m_station,           m_look,
            *m_options.random,   *m_options.clock,
            m_language.locale(), m_language.tag(),
            m_options.mode,      m_options.verdict,
            m_options.reminder,  m_narrator->isAvailable()};
}

bool KioskWindow::simulated() const
{
    const auto devices = m_station.devices();
    return m_station.trial() || journey::isSimulated(m_station.state()) ||
           std::any_of(devices.begin(), devices.end(),
                       [](const auto& device) { return device.simulated; });
}

Page* KioskWindow::front() const
{
    return m_overPage ? m_overPage.data() : m_page.data();
}

// Not at once: what asks for it is often a button within the contents that go.
void KioskWindow::buildLater()
{
    if (std::exchange(m_buildPending, true))
        return;
    QMetaObject::invokeMethod(this, &KioskWindow::buildContents, Qt::QueuedConnection);
}

void KioskWindow::discard(QWidget* widget)
{
    if (!widget)
        return;
    widget->hide();
    widget->setParent(nullptr);
    widget->deleteLater();
}

void KioskWindow::buildContents()
{
    m_buildPending = false;
    const QString focused =
        QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    setWindowTitle(tr("Digital carte Vitale"));
    discard(m_contents);
    m_look.dress(*this);
    m_shownSimulated = simulated();
    m_shownSpeech = m_narrator->isAvailable();
    m_narrator->setLanguage(m_language.locale());

    m_contents = new QWidget(this);
    auto* column = new QVBoxLayout(m_contents);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_shownSimulated)
        column->addWidget(new TrialMark(m_look, m_contents));
    auto* top = new TopBar(m_look, m_step, m_narrator->isOn(), m_contents);
    top->setObjectName(QStringLiteral("top-bar"));
    m_pages = new QStackedWidget(m_contents);
    m_status = new StatusLine(m_look, m_contents);
    m_bottom = new BottomBar(m_look, m_contents);
    column->addWidget(top);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    column->addWidget(m_bottom);
    layout()->addWidget(m_contents);
    // A layout shows its children later; only what is shown can take the focus.
    m_contents->setVisible(true);
    connect(top, &TopBar::settings, this, [this] { showOver(Over::Settings); });
    connect(top, &TopBar::help, this, [this] { showOver(Over::Help); });
    connect(top, &TopBar::readAloud, this,
            [this] { m_narrator->readAloud(access::everythingOn(*front())); });
    connect(m_bottom, &BottomBar::stop, this, [this] { showOver(Over::Stop); });
    connect(m_bottom, &BottomBar::skip, this, [this] { showOver(Over::Skip); });
    connect(m_bottom, &BottomBar::back, this, [this] { front()->back(); });
    connect(m_bottom, &BottomBar::primary, this, [this] { front()->primary(); });

    m_page = nullptr;
    showPage();
    new FocusRing(m_look, *m_contents);
    // Whoever just chose a language or a size finds the focus where it was.
    if (auto* again = focused.isEmpty() ? nullptr : m_contents->findChild<QWidget*>(focused))
        again->setFocus(Qt::OtherFocusReason);
}

void KioskWindow::showPage()
{
    discard(m_overPage);
    m_overPage = nullptr;
    if (!m_page) {
        m_page = makePage(pageContext(), m_step, m_pages);
        m_pages->addWidget(m_page);
        connect(m_page, &Page::actionsChanged, this, &KioskWindow::showActions);
        relay(*m_page);
        connect(m_page, &Page::closed, this, [this] {
            m_goodbye.stop();
            stateChanged();
        });
        m_page->refresh();
    }
    if (m_over != Over::Nothing) {
        m_overPage = makeOverPage(pageContext());
        m_pages->addWidget(m_overPage);
    }
    m_pages->setCurrentWidget(front());
    showActions();
    front()->enter();
    m_narrator->page(front()->intro());
    watchIdle();
    tick();
}

void KioskWindow::relay(Page& page)
{
    connect(&page, &Page::languageChosen, this, [this](const QString& tag) {
        m_station.post(journey::event::ChooseLanguage{tag.toStdString()});
    });
    connect(&page, &Page::appearanceChosen, this, &KioskWindow::personChose);
    connect(&page, &Page::speechChosen, this, &KioskWindow::choseSpeech);
    connect(&page, &Page::skipAsked, this, [this] { showOver(Over::Skip); });
    connect(&page, &Page::stopAsked, this, [this] { showOver(Over::Stop); });
    connect(&page, &Page::said, m_narrator.get(), &access::Narrator::line);
}

Page* KioskWindow::makeOverPage(const PageContext& context)
{
    Page* page = nullptr;
    switch (m_over) {
    case Over::Settings:
        page = new SettingsPage(context, m_pages);
        break;
    case Over::Help:
        page = new HelpPage(context, m_pages);
        break;
    case Over::Stop:
        page = new StopPage(context, m_pages);
        break;
    case Over::Skip:
        page = new SkipPage(context, m_pages);
        break;
    case Over::Idle:
    case Over::Nothing:
        page = new IdlePage(context, m_pages);
        break;
    }
    connect(page, &Page::closed, this, [this] { showOver(Over::Nothing); });
    relay(*page);
    return page;
}

void KioskWindow::stateChanged()
{
    const auto& state = m_station.state();
    // The journey begins anew as soon as all is wiped; the person is given time to read that it is.
    if (m_step == Step::Wiped && state.step == Step::Welcome && m_goodbye.isActive())
        return;
    if (goesOnByItself(m_step, state.step) && m_patience.isActive())
        return;
    followComfort();
    if (const QString tag = QString::fromStdString(state.language); tag != m_language.tag()) {
        m_language.use(tag);
        buildLater();
    }
    if (simulated() != m_shownSimulated)
        buildLater();
    if (state.step == m_step) {
        if (m_page)
            m_page->refresh();
        showActions();
        return;
    }
    const Step before = std::exchange(m_step, state.step);
    m_patience.start(m_options.patience);
    m_over = Over::Nothing;
    if (before == Step::Wiped)
        setAppearance(Appearance{.theme = m_options.theme}); // the next person starts afresh
    discard(m_page);
    m_page = nullptr;
    buildContents();
    if (m_step == Step::Wiped)
        m_goodbye.start(m_options.goodbye);
    else
        m_goodbye.stop();
}

void KioskWindow::showActions()
{
    if (!front())
        return;
    m_bottom->setActions(front()->actions());
    const auto& state = m_station.state();
    const bool coming = state.agentCalled && m_step != Step::Agent;
    const QString status =
        coming ? tr("An agent has been called and is coming to you.") : front()->status();
    if (status == m_status->text())
        return;
    m_status->say(status);
    m_narrator->line(status);
}

void KioskWindow::watchIdle()
{
    if (m_over == Over::Idle)
        m_second.start();
    else if (idleMatters(m_station.state()))
        m_idle.start(patience(m_step));
    else
        m_idle.stop();
    if (m_over != Over::Idle)
        m_second.stop();
}

void KioskWindow::tick()
{
    if (auto* page = qobject_cast<IdlePage*>(m_overPage.data())) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(m_idle.remaining());
        page->setSecondsLeft(std::max(0, static_cast<int>(left.count())));
    }
}

void KioskWindow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget()))
            button->click();
        else if (m_bottom->primaryButton().isVisible())
            m_bottom->primaryButton().click();
        break;
    case Qt::Key_Escape:
        if (m_over != Over::Nothing)
            showOver(Over::Nothing);
        else if (m_bottom->backButton().isVisible())
            m_bottom->backButton().click();
        break;
    case Qt::Key_F1:
        showOver(Over::Help);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void KioskWindow::closeEvent(QCloseEvent* event)
{
    // A kiosk's window is closed by the service that started it, not by a key combination.
    if (m_options.fullscreen && event->spontaneous())
        event->ignore();
    else
        QWidget::closeEvent(event);
}

void KioskWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.colours().surface);
}

} // namespace kiosk::ui
