// The agent's window: the present case, the queue of packages, the devices. Denser than the kiosk
// and made for the keyboard: F5 sends the queue now. Shows and asks; decisions of agents come by
// way of the station, since they need a signature. The station outlives it. GUI thread.
#pragma once

#include "core/clock.h"
#include "journey/policy.h"
#include "station/station_port.h"
#include "ui/shell/look.h"

#include <QLocale>

#include <memory>

class QTableView;
class QVBoxLayout;

namespace kiosk::ui {

class ActionButton;
class CasePanel;
class DocumentPanel;
class QueueModel;
class Text;

class DeskWindow : public QWidget
{
    Q_OBJECT
public:
    // Without a clock: the system's.
    explicit DeskWindow(station::StationPort& station,
                        std::shared_ptr<const core::Clock> clock = nullptr,
                        QWidget* parent = nullptr);
    // By whose thresholds the face's similarity is drawn; without: the standard ones.
    void judgeBy(const journey::Policy& policy);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildContents();
    QWidget* makeQueue(QWidget* parent);
    QWidget* makeDevices(QWidget* parent);
    void showQueue();
    void showDevices();

    station::StationPort& m_station;
    std::shared_ptr<const core::Clock> m_clock;
    Look m_look;
    journey::Policy m_policy;
    QWidget* m_contents = nullptr;
    CasePanel* m_case = nullptr;
    DocumentPanel* m_document = nullptr;
    QueueModel* m_queue = nullptr;
    QVBoxLayout* m_devices = nullptr;
};

} // namespace kiosk::ui
