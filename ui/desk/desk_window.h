// The agent's window. While nobody is signed in, or the desk is locked, it shows the sign-in and
// nothing else; then the present case, and the office: drafts, queue, devices. Denser than the
// kiosk and made for the keyboard: Ctrl+1 and Ctrl+2 change the view, F5 sends the queue now, and
// each button names its key. It speaks the office's language, whatever the person has chosen.
// Whatever an agent touches here keeps the lock waiting. The station
// outlives it. GUI thread.
#pragma once

#include "core/clock.h"
#include "station/station_port.h"
#include "ui/desk/office_station.h"
#include "ui/shell/audience.h"
#include "ui/shell/look.h"

#include <QElapsedTimer>
#include <QWidget>

#include <array>
#include <memory>

class QStackedWidget;

namespace kiosk::ui {

class ActionButton;
class AgentBar;
class CasePanel;
class OfficePanel;
class SignInPanel;
class VerdictLine;

class DeskWindow : public QWidget
{
    Q_OBJECT
public:
    // Without a clock: the system's.
    explicit DeskWindow(station::StationPort& station,
                        std::shared_ptr<const core::Clock> clock = nullptr,
                        QWidget* parent = nullptr);

    enum class View : std::uint8_t { Case, Office };
    void showView(View view);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildContents();
    void buildDesk(QWidget* contents);
    void addView(AgentBar& bar, View view, const QString& text, const char* name, QKeySequence key);
    void stateChanged();
    void agentChanged();
    void showProblem();
    [[nodiscard]] bool maySeeCases() const;

    OfficeStation m_station;
    std::shared_ptr<const core::Clock> m_clock;
    OfficeLanguage m_language;
    Look m_look;
    station::AgentState m_shownAgent;
    View m_view = View::Case;
    journey::Step m_step = journey::Step::Welcome;
    QElapsedTimer m_touched;

    QWidget* m_contents = nullptr;
    SignInPanel* m_signIn = nullptr; // these belong to the contents; null when not in them
    AgentBar* m_bar = nullptr;
    VerdictLine* m_problem = nullptr; // why the agent may not go on with a case
    QStackedWidget* m_views = nullptr;
    CasePanel* m_case = nullptr;
    OfficePanel* m_office = nullptr;
    std::array<ActionButton*, 2> m_viewButtons{};
};

} // namespace kiosk::ui
