// Where agents decide on the case that waits for them: what is still missing, in words; the words
// that were given; and the three words that can be. Each opens a DecisionForm in place.
#pragma once

#include "station/station_port.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QVBoxLayout>

namespace kiosk::ui {

class ActionButton;
class DecisionForm;
class VerdictLine;

class DecisionPanel : public QWidget
{
    Q_OBJECT
public:
    DecisionPanel(const Look& look, station::StationPort& station, const QLocale& locale,
                  QWidget* parent = nullptr);
    // Hides itself unless a case waits for a decision.
    void refresh();

private:
    ActionButton* add(const QString& text, const char* name, Qt::Key key, journey::AgentWord word);
    void open(journey::AgentWord word);
    void closeForm();
    [[nodiscard]] QString wordsGiven(const journey::State& state) const;

    const Look& m_look;
    station::StationPort& m_station;
    QLocale m_locale;
    VerdictLine* m_missing;
    Text* m_given;
    QWidget* m_buttons;
    ActionButton* m_approve;
    ActionButton* m_return;
    DecisionForm* m_form = nullptr;
    QVBoxLayout* m_column;
};

} // namespace kiosk::ui
