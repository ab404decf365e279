#include "ui/desk/face_panel.h"

#include "ui/desk/picture_zoom.h"
#include "ui/desk/similarity_scale.h"
#include "ui/shell/face_wording.h"
#include "ui/widgets/picture_button.h"
#include "ui/widgets/text.h"

#include <QGridLayout>

namespace kiosk::ui {

FacePanel::FacePanel(const Look& look, station::StationPort& station, const QLocale& locale,
                     QWidget* parent)
    : QWidget(parent), m_look(look), m_station(station),
      m_reference(new PictureButton(look, tr("Photograph of the document"), this)),
      m_live(new PictureButton(look, tr("Picture of today"), this)),
      m_source(new Text(look, TextRole::Body, {}, this)),
      m_similarity(new SimilarityScale(look, locale, this))
{
    m_reference->setObjectName(QStringLiteral("desk-reference"));
    m_live->setObjectName(QStringLiteral("desk-live"));
    m_source->setObjectName(QStringLiteral("desk-reference-source"));
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
    whole->addLayout(pictures, 1);
    whole->addWidget(m_similarity);
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
    const auto& policy = m_station.policy();
    if (face)
        m_similarity->show(face->similarity, {policy.faceThreshold, policy.faceGreyZone});
}

} // namespace kiosk::ui
