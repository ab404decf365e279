// The present case as an agent needs it: step and person, what can be done with the case, the
// judgement with its reasons in words, the decision; beside them face and document.
#pragma once

#include "core/clock.h"
#include "station/station_port.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QVBoxLayout>

namespace kiosk::ui {

class CaseActions;
class DecisionPanel;
class DocumentPanel;
class FaceFindings;
class FacePanel;
class ReviewList;
class VerdictLine;

class CasePanel : public QWidget
{
    Q_OBJECT
public:
    // `clock` tells how old a trust list is; it outlives the panel.
    CasePanel(const Look& look, station::StationPort& station, const core::Clock& clock,
              const QLocale& locale, QWidget* parent = nullptr);
    void refresh();
    void refreshAgent(); // after agentChanged()

private:
    void buildHead(QVBoxLayout& column, const Look& look);
    void buildJudgement(QVBoxLayout& column, const Look& look);
    void showHead(const journey::State& state);
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
    Text* m_handling;
    CaseActions* m_actions;
    Text* m_verdict;
    Text* m_figures;
    Text* m_reasons;
    ReviewList* m_review;
    Text* m_details; // what follows the review
    DecisionPanel* m_decision;
    VerdictLine* m_chipData;
    VerdictLine* m_chipProof;
    FacePanel* m_face;
    FaceFindings* m_faceFindings;
    DocumentPanel* m_document;
};

} // namespace kiosk::ui
