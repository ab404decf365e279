#include "ui/desk/face_panel.h"

#include "ui/desk/picture_zoom.h"
#include "ui/desk/similarity_scale.h"
#include "ui/shell/face_wording.h"
#include "ui/widgets/picture_button.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QScrollArea>

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

FacePanel::FacePanel(const Look& look, station::StationPort& station, const QLocale& locale,
                     QWidget* parent)
    : QWidget(parent), m_look(look), m_station(station), m_locale(locale),
      m_reference(new PictureButton(look, tr("Photograph of the document"), this)),
      m_live(new PictureButton(look, tr("Picture of today"), this)),
      m_source(new Text(look, TextRole::Body, {}, this)),
      m_similarity(new SimilarityScale(look, locale, this)), m_findings(new QScrollArea(this))
{
    m_reference->setObjectName(QStringLiteral("desk-reference"));
    m_live->setObjectName(QStringLiteral("desk-live"));
    m_source->setObjectName(QStringLiteral("desk-reference-source"));
    m_findings->setObjectName(QStringLiteral("desk-face-findings"));
    m_findings->setAccessibleName(tr("What is known of the face"));
    m_findings->setWidgetResizable(true);
    auto* pictures = new QGridLayout;
    pictures->setSpacing(look.tokens().unit(1) / 2);
    pictures->setHorizontalSpacing(look.tokens().unit(1));
    pictures->setRowStretch(0, 1);
    auto* today = new Text(look, TextRole::Body, m_live->accessibleName(), this);
    int column = 0;
    for (auto [picture, caption] : {std::pair{m_reference, m_source}, std::pair{m_live, today}}) {
        picture->setMinimumHeight(look.tokens().unit(20));
        caption->setTone(Tone::Muted);
        caption->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        pictures->addWidget(picture, 0, column);
        pictures->addWidget(caption, 1, column);
        pictures->setColumnStretch(column++, 1);
        connect(picture, &QPushButton::clicked, this, [this, shown = picture] { enlarge(*shown); });
    }
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(look.tokens().unit(1));
    whole->addLayout(pictures, 4);
    whole->addWidget(m_similarity);
    whole->addWidget(m_findings, 3);
    refresh();
}

void FacePanel::judgeBy(const journey::Policy& policy)
{
    m_policy = policy;
    m_shown.reset();
    refresh();
}

void FacePanel::enlarge(const PictureButton& picture)
{
    m_zoom = new PictureZoom(m_look, picture.accessibleName(), picture.picture(), window());
}

void FacePanel::showPictures()
{
    const auto reference = m_station.referencePortrait();
    const auto live = m_station.livePortrait();
    m_reference->setPicture(reference);
    m_live->setPicture(live);
    // What is wiped is not left on the screen.
    if (m_zoom && !reference && !live)
        m_zoom->close();
}

void FacePanel::refresh()
{
    showPictures();
    const auto& face = m_station.state().face;
    const bool printed = face && face->reference == journey::FaceReference::Printed;
    m_source->setText(face || m_station.referencePortrait()
                          ? faceReferenceText(printed ? journey::FaceReference::Printed
                                                      : journey::FaceReference::Chip)
                          : m_reference->accessibleName());
    m_similarity->setVisible(face.has_value());
    m_findings->setVisible(face.has_value());
    if (face == m_shown)
        return;
    m_shown = face;
    delete m_findings->takeWidget();
    if (face)
        showFindings(*face);
}

void FacePanel::showFindings(const journey::FaceFacts& face)
{
    m_similarity->show(face.similarity, {m_policy.faceThreshold, m_policy.faceGreyZone});
    auto* findings = new QWidget;
    auto* column = new QVBoxLayout(findings);
    column->setContentsMargins(0, 0, m_look.tokens().unit(1), 0);
    column->setSpacing(m_look.tokens().unit(1) / 2);
    addLiveness(*column, face);
    addMovements(*column, face);
    addQuality(*column, face);
    QStringList rest{tr("%1 pictures").arg(m_locale.toString(face.frames))};
    if (!face.livenessRule.empty())
        rest.append(QString::fromStdString(face.livenessRule));
    for (const auto& model : face.models)
        rest.append(QString::fromStdString(model));
    addNote(*column, rest.join(QStringLiteral(" · ")), "desk-face-figures");
    column->addStretch(1);
    m_findings->setWidget(findings);
}

void FacePanel::addLiveness(QVBoxLayout& column, const journey::FaceFacts& face)
{
    addLine(column, toneOf(face.verdict), livenessText(face.verdict),
            QStringLiteral("desk-liveness"));
    QStringList notTried;
    for (const auto& fact : worstFirst(face.channels)) {
        const QString name = livenessChannelText(fact.channel);
        if (fact.verdict == "not_tried")
            notTried.append(name);
        else
            addLine(column, livenessTone(fact.verdict),
                    tr("%1: %2").arg(name, livenessVerdictText(fact.verdict)),
                    QStringLiteral("desk-channel-") + QString::fromStdString(fact.channel));
    }
    if (!notTried.isEmpty())
        addNote(column,
                tr("%1: %2").arg(livenessVerdictText("not_tried"),
                                 notTried.join(QStringLiteral(" · "))),
                "desk-channels-not-tried");
}

void FacePanel::addMovements(QVBoxLayout& column, const journey::FaceFacts& face)
{
    int number = 0;
    for (const auto& fact : face.challenges) {
        const bool clean = fact.done && fact.wrong == 0;
        addLine(column, clean ? VerdictTone::Good : VerdictTone::Open,
                tr("%1: %2").arg(challengeText(fact.challenge), challengeResultText(fact)),
                QStringLiteral("desk-movement-%1").arg(number++));
    }
}

void FacePanel::addQuality(QVBoxLayout& column, const journey::FaceFacts& face)
{
    QStringList faults;
    for (const auto& id : face.qualityFaults)
        faults.append(faceMeasureText(id));
    const QString score =
        tr("Quality of the picture: %1 of 100").arg(m_locale.toString(face.quality));
    addLine(column, faults.isEmpty() ? VerdictTone::Good : VerdictTone::Open,
            faults.isEmpty()
                ? score
                : score + u'\n' +
                      tr("Too little, the worst first: %1").arg(faults.join(QStringLiteral(" · "))),
            QStringLiteral("desk-quality"));
}

void FacePanel::addLine(QVBoxLayout& column, VerdictTone tone, const QString& words,
                        const QString& name)
{
    auto* line = new VerdictLine(m_look, this);
    line->setObjectName(name);
    line->show(tone, words);
    column.addWidget(line);
}

Text* FacePanel::addNote(QVBoxLayout& column, const QString& words, const char* name)
{
    auto* note = new Text(m_look, TextRole::Body, words, this);
    note->setObjectName(QLatin1String(name));
    note->setTone(Tone::Muted);
    column.addWidget(note);
    return note;
}

} // namespace kiosk::ui
