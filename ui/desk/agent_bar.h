// Who is signed in at the desk, and the ways out: Ctrl+L locks, a button signs out.
#pragma once

#include "station/station_port.h"
#include "ui/widgets/text.h"

class QHBoxLayout;

namespace kiosk::ui {

class AgentBar : public QWidget
{
    Q_OBJECT
public:
    AgentBar(const Look& look, station::StationPort& station, QWidget* parent = nullptr);
    void refresh();
    void addLeading(QWidget* widget); // before the name

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    station::StationPort& m_station;
    QHBoxLayout* m_row;
    Text* m_who;
};

} // namespace kiosk::ui
