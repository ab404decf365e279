// What an agent does with the present case as a whole, each with its key: take it over, give it
// back, put it aside, let a step be tried again, take it to a decision. Offers what the journey
// offers, and what the agent's role may do.
#pragma once

#include "station/station_port.h"
#include "ui/shell/look.h"

#include <functional>

class QHBoxLayout;

namespace kiosk::ui {

class ActionButton;

class CaseActions : public QWidget
{
    Q_OBJECT
public:
    CaseActions(const Look& look, station::StationPort& station, QWidget* parent = nullptr);
    void refresh();

private:
    ActionButton* add(const QString& text, const char* name, Qt::Key key,
                      std::function<void()> action);

    const Look& m_look;
    station::StationPort& m_station;
    QHBoxLayout* m_row;
    ActionButton* m_takeOver;
    ActionButton* m_assist;
    ActionButton* m_handBack;
    ActionButton* m_putAside;
    ActionButton* m_again;
    ActionButton* m_decide;
};

} // namespace kiosk::ui
