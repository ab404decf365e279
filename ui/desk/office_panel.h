// What concerns the office rather than the case that is on: drafts, the queue of packages, the
// devices.
#pragma once

#include "core/clock.h"
#include "station/station_port.h"
#include "ui/shell/look.h"

#include <QLocale>

class QVBoxLayout;

namespace kiosk::ui {

class DraftPanel;
class QueueModel;

class OfficePanel : public QWidget
{
    Q_OBJECT
public:
    // `clock` outlives the panel. `drafts`: the agent's role may see them.
    OfficePanel(const Look& look, station::StationPort& station, const core::Clock& clock,
                const QLocale& locale, bool drafts, QWidget* parent = nullptr);
    void refresh();

private:
    QWidget* makeQueue(const QLocale& locale);
    QWidget* makeDevices();
    void showQueue();
    void showDevices();

    const Look& m_look;
    station::StationPort& m_station;
    DraftPanel* m_drafts = nullptr;
    QueueModel* m_queue = nullptr;
    QVBoxLayout* m_devices = nullptr;
};

} // namespace kiosk::ui
