// The cases that were put aside at this desk: to open one's own again, or to discard one, which is
// asked once more in place. Enter opens, Delete discards.
#pragma once

#include "core/clock.h"
#include "station/station_port.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QTimer>

class QTableView;

namespace kiosk::ui {

class ActionButton;
class DraftModel;
class VerdictLine;

class DraftPanel : public QWidget
{
    Q_OBJECT
public:
    // `clock` outlives the panel.
    DraftPanel(const Look& look, station::StationPort& station, const core::Clock& clock,
               const QLocale& locale, QWidget* parent = nullptr);
    void refresh(); // what can be done now

private:
    void buildTable(const Look& look);
    void buildActions(const Look& look);
    void showRows();
    void sayRegistered(const CaseId& caseId);
    [[nodiscard]] const station::DraftRow* chosen() const;
    void openChosen();
    void discardChosen();
    void setAsking(bool asking);

    station::StationPort& m_station;
    DraftModel* m_model;
    QTableView* m_table;
    Text* m_note;
    VerdictLine* m_registered; // of the draft that was opened last
    ActionButton* m_open = nullptr;
    ActionButton* m_discard = nullptr;
    QWidget* m_question = nullptr; // "discard for good?"
    ActionButton* m_discardNow = nullptr;
    QTimer m_minute; // ages grow
};

} // namespace kiosk::ui
