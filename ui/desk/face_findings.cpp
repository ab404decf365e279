#include "ui/desk/face_findings.h"

#include "ui/shell/face_wording.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

// What speaks against a live person comes first.
std::vector<journey::LivenessFact> worstFirst(std::vector<journey::LivenessFact> channels)
{
    const auto rank = [](const journey::LivenessFact& fact) {
        if (fact.verdict == "attack")
            return 0;
        return fact.verdict == "unsure" ? 1 : 2;
    };
    std::stable_sort(channels.begin(), channels.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return channels;
}

} // namespace

FaceFindings::FaceFindings(const Look& look, const QLocale& locale, QWidget* parent)
    : QWidget(parent), m_look(look), m_locale(locale), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look.tokens().unit(1) / 2);
}

void FaceFindings::show(const std::optional<journey::FaceFacts>& face)
{
    if (face == m_shown)
        return;
    m_shown = face;
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    if (!face)
        return;
    addLiveness(*face);
    addMovements(*face);
    addQuality(*face);
    QStringList rest{tr("%1 pictures").arg(m_locale.toString(face->frames))};
    if (!face->livenessRule.empty())
        rest.append(QString::fromStdString(face->livenessRule));
    for (const auto& model : face->models)
        rest.append(QString::fromStdString(model));
    addNote(rest.join(QStringLiteral(" · ")), "desk-face-figures");
}

void FaceFindings::addLiveness(const journey::FaceFacts& face)
{
    addLine(toneOf(face.verdict), livenessText(face.verdict), QStringLiteral("desk-liveness"));
    QStringList notTried;
    for (const auto& fact : worstFirst(face.channels)) {
        const QString name = livenessChannelText(fact.channel);
        if (fact.verdict == "not_tried")
            notTried.append(name);
        else
            addLine(livenessTone(fact.verdict),
                    tr("%1: %2").arg(name, livenessVerdictText(fact.verdict)),
                    QStringLiteral("desk-channel-") + QString::fromStdString(fact.channel));
    }
    if (!notTried.isEmpty())
        addNote(tr("%1: %2").arg(livenessVerdictText("not_tried"),
                                 notTried.join(QStringLiteral(" · "))),
                "desk-channels-not-tried");
}

void FaceFindings::addMovements(const journey::FaceFacts& face)
{
    int number = 0;
    for (const auto& fact : face.challenges) {
        const bool clean = fact.done && fact.wrong == 0;
        addLine(clean ? VerdictTone::Good : VerdictTone::Open,
                tr("%1: %2").arg(challengeText(fact.challenge), challengeResultText(fact)),
                QStringLiteral("desk-movement-%1").arg(number++));
    }
}

void FaceFindings::addQuality(const journey::FaceFacts& face)
{
    QStringList faults;
    for (const auto& id : face.qualityFaults)
        faults.append(faceMeasureText(id));
    const QString score =
        tr("Quality of the picture: %1 of 100").arg(m_locale.toString(face.quality));
    addLine(faults.isEmpty() ? VerdictTone::Good : VerdictTone::Open,
            faults.isEmpty()
                ? score
                : score + u'\n' +
                      tr("Too little, the worst first: %1").arg(faults.join(QStringLiteral(" · "))),
            QStringLiteral("desk-quality"));
}

void FaceFindings::addLine(VerdictTone tone, const QString& words, const QString& name)
{
    auto* line = new VerdictLine(m_look, this);
    line->setObjectName(name);
    line->show(tone, words);
    m_column->addWidget(line);
}

void FaceFindings::addNote(const QString& words, const char* name)
{
    auto* note = new Text(m_look, TextRole::Body, words, this);
    note->setObjectName(QLatin1String(name));
    note->setTone(Tone::Muted);
    m_column->addWidget(note);
}

} // namespace kiosk::ui
