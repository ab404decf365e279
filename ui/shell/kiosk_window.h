// The person's window: shows the page of the journey's step, and posts what the person does. Owns
// its look, its language and its idle watch; the station outlives it. GUI thread.
//
// For those who drive it by keyboard: Tab and arrows move, Enter presses the focused button or else
// the primary one, Escape goes back, F1 is help. For those who drive it by its names: buttons are
// named by their words.
#pragma once

#include "ui/pages/page.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/languages.h"
#include "ui/shell/options.h"

#include <QPointer>
#include <QTimer>

class QStackedWidget;

namespace kiosk::ui {

namespace access {
class Narrator;
}

class BottomBar;
class IdlePage;
class StatusLine;

class KioskWindow : public QWidget
{
    Q_OBJECT
public:
    KioskWindow(station::StationPort& station, Options options, QWidget* parent = nullptr);
    ~KioskWindow() override;

    // Shows the window as the options say: full screen, or 1280 × 800.
    void present();
    void setAppearance(const Appearance& appearance);
    [[nodiscard]] const Appearance& appearance() const { return m_look.tokens().appearance(); }

    // Pages that lie over the journey's.
    enum class Over : std::uint8_t { Nothing, Settings, Help, Stop, Skip, Idle };
    void showOver(Over over);
    [[nodiscard]] Over over() const noexcept { return m_over; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildContents();
    void buildLater();
    void showPage();
    [[nodiscard]] Page* makeOverPage(const PageContext& context);
    void discard(QWidget* widget);
    void stateChanged();
    void followComfort();
    void personChose(const Appearance& appearance);
    void choseSpeech(bool on);
    void relay(Page& page);
    void showActions();
    void watchIdle();
    void tick();
    [[nodiscard]] PageContext pageContext() const;
    [[nodiscard]] bool simulated() const;
    [[nodiscard]] Page* front() const;

    station::StationPort& m_station;
    Options m_options;
    Look m_look;
    LanguageSwitch m_language;
    IdleWatch m_idle;
    QTimer m_second;
    QTimer m_goodbye;
    QTimer m_patience;
    std::unique_ptr<access::Narrator> m_narrator;
    journey::Comfort m_seenComfort;
    journey::Step m_step = journey::Step::Welcome;
    Over m_over = Over::Nothing;
    bool m_buildPending = false;
    bool m_shownSimulated = false;
    bool m_shownSpeech = false; // whether the contents know of a voice

    QWidget* m_contents = nullptr;
    QStackedWidget* m_pages = nullptr;
    QPointer<Page> m_page;
    QPointer<Page> m_overPage;
    StatusLine* m_status = nullptr;
    BottomBar* m_bottom = nullptr;
};

} // namespace kiosk::ui
