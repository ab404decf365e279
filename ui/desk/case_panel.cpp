#include "ui/desk/case_panel.h"

#include "ui/desk/case_actions.h"
#include "ui/desk/decision_panel.h"
#include "ui/desk/document_panel.h"
#include "ui/desk/face_findings.h"
#include "ui/desk/face_panel.h"
#include "ui/desk/review_list.h"
#include "ui/shell/agent_wording.h"
#include "ui/shell/reason_wording.h"
#include "ui/shell/wording.h"
#include "ui/widgets/verdict_line.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace kiosk::ui {

CasePanel::CasePanel(const Look& look, station::StationPort& station, const core::Clock& clock,
                     const QLocale& locale, QWidget* parent)
    : QWidget(parent), m_station(station), m_clock(clock), m_locale(locale),
      m_step(new Text(look, TextRole::Title, {}, this)),
      m_person(new Text(look, TextRole::Lead, {}, this)),
      m_handling(new Text(look, TextRole::Body, {}, this)),
      m_actions(new CaseActions(look, station, this)),
      m_verdict(new Text(look, TextRole::Heading, {}, this)),
      m_figures(new Text(look, TextRole::Body, {}, this)),
      m_reasons(new Text(look, TextRole::Body, {}, this)), m_review(new ReviewList(look, locale)),
      m_details(new Text(look, TextRole::Body, tr("In detail: chip and face"), this)),
      m_decision(new DecisionPanel(look, station, locale, this)),
      m_chipData(new VerdictLine(look, this)), m_chipProof(new VerdictLine(look, this)),
      m_face(new FacePanel(look, station, locale, this)),
      m_faceFindings(new FaceFindings(look, locale, this)),
      m_document(new DocumentPanel(look, station, clock, locale, this))
{
    const auto& tokens = look.tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(tokens.unit(3), tokens.unit(1), tokens.unit(3), tokens.unit(2));
    column->setSpacing(tokens.unit(1));
    buildHead(*column, look);
    auto* row = new QHBoxLayout;
    row->setSpacing(tokens.unit(4));
    auto* judgement = new QVBoxLayout;
    judgement->setSpacing(tokens.unit(1));
    buildJudgement(*judgement, look);
    auto* evidence = new QVBoxLayout;
    evidence->setSpacing(tokens.unit(2));
    evidence->addWidget(m_face, 4);
    evidence->addWidget(m_document, 6);
    row->addLayout(judgement, 5);
    row->addLayout(evidence, 6);
    column->addLayout(row, 1);
    refresh();
}

void CasePanel::buildHead(QVBoxLayout& column, const Look& look)
{
    m_step->setObjectName(QStringLiteral("desk-step"));
    m_person->setObjectName(QStringLiteral("desk-person"));
    m_handling->setObjectName(QStringLiteral("desk-handling"));
    m_handling->setTone(Tone::Muted);
    m_handling->setWordWrap(false);
    auto* head = new QHBoxLayout;
    head->setSpacing(look.tokens().unit(3));
    head->addWidget(m_step);
    head->addWidget(m_person, 1);
    head->addWidget(m_handling);
    column.addLayout(head);
    column.addWidget(m_actions);
}

void CasePanel::buildJudgement(QVBoxLayout& column, const Look& look)
{
    m_verdict->setObjectName(QStringLiteral("desk-verdict"));
    m_reasons->setObjectName(QStringLiteral("desk-reasons"));
    column.addWidget(m_verdict);
    column.addWidget(m_reasons);
    column.addWidget(makeFindings(look), 1);
    column.addWidget(m_decision);
}

// What may be more than there is room for.
QWidget* CasePanel::makeFindings(const Look& look)
{
    m_review->setObjectName(QStringLiteral("desk-review"));
    m_details->setStrong(true);
    m_details->setTone(Tone::Muted);
    m_chipData->setObjectName(QStringLiteral("desk-chip-data"));
    m_chipProof->setObjectName(QStringLiteral("desk-chip-proof"));
    m_figures->setObjectName(QStringLiteral("desk-figures"));
    m_figures->setTone(Tone::Muted);
    m_faceFindings->setObjectName(QStringLiteral("desk-face-findings"));
    auto* lines = new QWidget;
    auto* column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, look.tokens().unit(1), 0);
    column->setSpacing(look.tokens().unit(1) / 2);
    for (QWidget* line : std::initializer_list<QWidget*>{m_review, m_details, m_chipData,
                                                         m_chipProof, m_faceFindings, m_figures})
        column->addWidget(line);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("desk-case-findings"));
    scroll->setAccessibleName(tr("What the case is judged by"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(lines);
    return scroll;
}

void CasePanel::showHead(const journey::State& state)
{
    m_step->setText(stepName(state.step));
    const auto* holder = journey::chosenHolder(state);
    m_person->setText(holder ? fullName(holder->name) : QString());
    QStringList handling;
    if (!state.caseId.empty())
        handling.append(QString::fromStdString(state.caseId.text()).left(8).toUpper());
    if (state.step != journey::Step::Welcome)
        handling.append(modeText(state.mode));
    if (!state.handledBy.empty())
        handling.append(QString::fromStdString(state.handledBy));
    m_handling->setText(handling.join(QStringLiteral(" · ")));
}

void CasePanel::refresh()
{
    const auto& state = m_station.state();
    showHead(state);
    m_actions->refresh();
    m_decision->refresh();
    m_document->refresh();
    m_face->refresh();
    m_faceFindings->show(state.face);
    const auto review = m_station.review();
    m_review->show(review);
    m_details->setVisible(!review.empty() && (state.chip || state.face));
    m_verdict->setText(state.decision ? verdictText(state.decision->verdict) : QString());
    const QStringList why = reasons(state);
    m_reasons->setText(why.isEmpty() ? QString()
                                     : QStringLiteral("• ") + why.join(QStringLiteral("\n• ")));
    m_verdict->setVisible(state.decision.has_value());
    // The review says the same, line by line; but not what went wrong on the step.
    m_reasons->setVisible(!why.isEmpty() && (review.empty() || state.problem));
    showChip(state);
    m_figures->setText(figures(state).join(QLatin1Char('\n')));
}

void CasePanel::refreshAgent()
{
    m_actions->refresh();
    m_decision->refresh();
}

void CasePanel::showChip(const journey::State& state)
{
    const auto line = [](const QString& words, const std::string& reason) {
        return reason.empty()
                   ? words
                   : words + QStringLiteral(" (") + QString::fromStdString(reason) + u')';
    };
    if (!state.chip) {
        m_chipData->show(VerdictTone::Open, {});
        m_chipProof->show(VerdictTone::Open, {});
        return;
    }
    const auto& chip = *state.chip;
    m_chipData->show(toneOf(chip.verdict), line(chipVerdictText(chip.verdict), chip.verdictReason));
    m_chipProof->show(toneOf(chip.proof), line(chipProofText(chip.proof), chip.proofReason));
}

QStringList CasePanel::figures(const journey::State& state) const
{
    QStringList lines;
    if (state.chip) {
        lines.append(chipFigures(*state.chip));
        lines.append(trustText(*state.chip));
    }
    if (state.chipAttemptsLeft)
        lines.append(attemptsLeftText(*state.chipAttemptsLeft));
    return lines;
}

QString CasePanel::chipFigures(const journey::ChipFacts& chip) const
{
    QStringList parts{QString::fromStdString(chip.protocol)};
    if (!chip.proofMethod.empty())
        parts.append(QString::fromStdString(chip.proofMethod));
    const double seconds = std::chrono::duration<double>(chip.duration).count();
    parts.append(tr("%1 commands in %2 s")
                     .arg(m_locale.toString(chip.apduCount), m_locale.toString(seconds, 'f', 2)));
    return parts.join(QStringLiteral(" · "));
}

QString CasePanel::trustText(const journey::ChipFacts& chip) const
{
    if (!chip.trustUpdated)
        return tr("Judged without a dated list of issuers");
    const auto age = std::chrono::floor<std::chrono::days>(m_clock.now() - *chip.trustUpdated);
    return tr("List of issuers of %1, age in days: %2")
        .arg(dateText(identity::dateOf(*chip.trustUpdated), m_locale),
             m_locale.toString(static_cast<qlonglong>(age.count())));
}

QStringList CasePanel::reasons(const journey::State& state) const
{
    QStringList words;
    if (state.problem)
        words.append(errorSentence(state.problem->code));
    const auto& ids = state.decision ? state.decision->reasons : state.agentReasons;
    for (const auto& id : ids)
        words.append(decisionReasonText(id));
    if (state.decision)
        for (const auto& id : state.decision->remarks)
            words.append(decisionReasonText(id));
    return words;
}

} // namespace kiosk::ui
