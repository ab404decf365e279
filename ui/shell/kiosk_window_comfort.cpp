// How the window follows what the person finds comfortable: size, colours, movement, speech.
#include "ui/access/narrator.h"
#include "ui/shell/kiosk_window.h"

namespace kiosk::ui {
namespace {

bool isHighContrast(Theme theme)
{
    return theme == Theme::YellowOnBlack || theme == Theme::WhiteOnBlack;
}

} // namespace

// The journey's comfort may also be set by others: an agent, a scenario. Only its changes count,
// since a window knows finer sizes and colours than the journey does.
void KioskWindow::followComfort()
{
    const auto& comfort = m_station.state().comfort;
    if (comfort == m_seenComfort)
        return;
    m_seenComfort = comfort;
    Appearance appearance = m_look.tokens().appearance();
    if (comfort.largeText != (appearance.scalePercent > 100))
        appearance.scalePercent = comfort.largeText ? 150 : 100;
    if (comfort.highContrast != isHighContrast(appearance.theme))
        appearance.theme = comfort.highContrast ? Theme::YellowOnBlack : m_options.theme;
    appearance.reducedMotion = comfort.reducedMotion;
    setAppearance(appearance);
    if (comfort.speech != m_narrator->isOn()) {
        m_narrator->setOn(comfort.speech);
        buildLater();
    }
}

void KioskWindow::personChose(const Appearance& appearance)
{
    setAppearance(appearance);
    journey::Comfort comfort = m_station.state().comfort;
    comfort.largeText = appearance.scalePercent > 100;
    comfort.highContrast = isHighContrast(appearance.theme);
    comfort.reducedMotion = appearance.reducedMotion;
    m_station.post(journey::event::SetComfort{comfort});
}

void KioskWindow::choseSpeech(bool on)
{
    journey::Comfort comfort = m_station.state().comfort;
    comfort.speech = on;
    m_station.post(journey::event::SetComfort{comfort});
}

} // namespace kiosk::ui
