// The present case as an agent needs it: step, judgement with its reasons in words, the face, and
// both verdicts on the chip with what they rest on.
#pragma once

#include "core/clock.h"
#include "station/station_port.h"
#include "ui/widgets/text.h"

#include <QLocale>

namespace kiosk::ui {

class FaceFindings;
class FacePanel;
class VerdictLine;

class CasePanel : public QWidget
{
    Q_OBJECT
public:
    // `clock` tells how old a trust list is; it outlives the panel.
    CasePanel(const Look& look, station::StationPort& station, const core::Clock& clock,
              const QLocale& locale, QWidget* parent = nullptr);
    void refresh();
    void judgeBy(const journey::Policy& policy); // FacePanel::judgeBy

private:
    [[nodiscard]] QStringList reasons(const journey::State& state) const;
    [[nodiscard]] QStringList figures(const journey::State& state) const;
    [[nodiscard]] QString chipFigures(const journey::ChipFacts& chip) const;
    [[nodiscard]] QString trustText(const journey::ChipFacts& chip) const;
    void showChip(const journey::State& state);
    QWidget* makeFindings(const Look& look);

    station::StationPort& m_station;
    const core::Clock& m_clock;
    QLocale m_locale;
    Text* m_step;
    Text* m_person;
    Text* m_verdict;
    Text* m_figures;
    Text* m_reasons;
    VerdictLine* m_chipData;
    VerdictLine* m_chipProof;
    FacePanel* m_face;
    FaceFindings* m_faceFindings;
};

} // namespace kiosk::ui
