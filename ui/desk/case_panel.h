// The present case as an agent needs it: step, judgement with its reasons in words, and the two
// portraits large and side by side.
#pragma once

#include "station/station_port.h"
#include "ui/widgets/text.h"

#include <QLocale>

namespace kiosk::ui {

class LiveView;

class CasePanel : public QWidget
{
    Q_OBJECT
public:
    CasePanel(const Look& look, station::StationPort& station, const QLocale& locale,
              QWidget* parent = nullptr);
    void refresh();

private:
    [[nodiscard]] QStringList reasons(const journey::State& state) const;

    station::StationPort& m_station;
    QLocale m_locale;
    Text* m_step;
    Text* m_person;
    Text* m_verdict;
    Text* m_figures;
    Text* m_reasons;
    LiveView* m_chip;
    LiveView* m_live;
};

} // namespace kiosk::ui
