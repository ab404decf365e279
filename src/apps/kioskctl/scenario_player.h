// Plays a scenario on a station: answers each step as the scenario says and ends with what came of
// it.
#pragma once

#include "apps/kioskctl/scenario.h"
#include "station/station.h"

#include <QObject>

namespace kiosk::apps {

class ScenarioPlayer : public QObject
{
    Q_OBJECT
public:
    ScenarioPlayer(station::Station& station, Scenario scenario, QObject* parent = nullptr);
    void begin(CaseId caseId);

    // Once finished: the state that it ended in, and the error that it ended with, if any.
    [[nodiscard]] const journey::State& finalState() const { return m_final; }
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

Q_SIGNALS:
    void finished();

private:
    void start();
    void look();
    void heedAgent();
    bool skip();
    void typeNir();
    void review();
    void askAgent();
    void answer();
    void retryOrGiveUp();
    void watchProgress();
    [[nodiscard]] bool reached() const;
    void finish(std::optional<Error> problem);

    station::Station& m_station;
    Scenario m_scenario;
    CaseId m_caseId;
    journey::State m_final;
    std::optional<Error> m_problem;
    bool m_begun = false; // else the agent is still signing in
    bool m_finished = false;
};

} // namespace kiosk::apps
