#include "ui/desk/case_panel.h"

#include "ui/shell/wording.h"
#include "ui/widgets/live_view.h"

#include <QGridLayout>

namespace kiosk::ui {

CasePanel::CasePanel(const Look& look, station::StationPort& station, const QLocale& locale,
                     QWidget* parent)
    : QWidget(parent), m_station(station), m_locale(locale),
      m_step(new Text(look, TextRole::Title, {}, this)),
      m_person(new Text(look, TextRole::Lead, {}, this)),
      m_verdict(new Text(look, TextRole::Heading, {}, this)),
      m_figures(new Text(look, TextRole::Body, {}, this)),
      m_reasons(new Text(look, TextRole::Body, {}, this)),
      m_chip(new LiveView(look, tr("Photograph of the document"), QStringLiteral("passport-chip"),
                          this)),
      m_live(new LiveView(look, tr("Picture of today"), QStringLiteral("face-oval"), this))
{
    m_step->setObjectName(QStringLiteral("desk-step"));
    m_person->setObjectName(QStringLiteral("desk-person"));
    m_verdict->setObjectName(QStringLiteral("desk-verdict"));
    m_reasons->setObjectName(QStringLiteral("desk-reasons"));
    m_figures->setTone(Tone::Muted);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look.tokens().unit(1));
    grid->addWidget(m_step, 0, 0, 1, 2);
    grid->addWidget(m_person, 1, 0, 1, 2);
    int column = 0;
    for (auto* view : {m_chip, m_live}) {
        view->setAspect({4, 5});
        auto* caption = new Text(look, TextRole::Body, view->accessibleName(), this);
        caption->setTone(Tone::Muted);
        caption->setAlignment(Qt::AlignHCenter);
        grid->addWidget(view, 2, column);
        grid->addWidget(caption, 3, column++);
    }
    grid->addWidget(m_verdict, 4, 0, 1, 2);
    grid->addWidget(m_reasons, 5, 0, 1, 2);
    grid->addWidget(m_figures, 6, 0, 1, 2);
    grid->setRowStretch(2, 1);
    refresh();
}

void CasePanel::refresh()
{
    const auto& state = m_station.state();
    m_step->setText(stepName(state.step));
    const auto* holder = journey::chosenHolder(state);
    m_person->setText(holder ? fullName(holder->name) : QString());
    m_chip->show(m_station.chipPortrait());
    m_live->show(m_station.livePortrait());
    m_verdict->setText(state.decision ? verdictText(state.decision->verdict) : QString());
    const QStringList why = reasons(state);
    m_reasons->setText(why.isEmpty() ? QString()
                                     : QStringLiteral("• ") + why.join(QStringLiteral("\n• ")));
    m_figures->setText(state.face ? tr("Similarity %1 · liveness %2 · %3 pictures")
                                        .arg(m_locale.toString(state.face->similarity, 'f', 2),
                                             m_locale.toString(state.face->liveness, 'f', 2),
                                             m_locale.toString(state.face->frames))
                                  : QString());
}

QStringList CasePanel::reasons(const journey::State& state) const
{
    QStringList words;
    if (state.problem)
        words.append(errorSentence(state.problem->code));
    const auto& ids = state.decision ? state.decision->reasons : state.agentReasons;
    for (const auto& id : ids)
        words.append(decisionReasonText(id));
    return words;
}

} // namespace kiosk::ui
