// The face of the present case as an agent needs it: the reference and today's picture, which the
// station cuts alike, at the same size, and large when pressed; how alike they are; whether a live
// person was there, by every channel; the movements; the picture's quality. Never says more than
// was found out.
#pragma once

#include "journey/policy.h"
#include "station/station_port.h"
#include "ui/widgets/verdict_line.h"

#include <QLocale>
#include <QPointer>

class QScrollArea;
class QVBoxLayout;

namespace kiosk::ui {

class PictureButton;
class PictureZoom;
class SimilarityScale;
class Text;

class FacePanel : public QWidget
{
    Q_OBJECT
public:
    FacePanel(const Look& look, station::StationPort& station, const QLocale& locale,
              QWidget* parent = nullptr);
    // By whose thresholds the similarity is drawn.
    void judgeBy(const journey::Policy& policy);
    void refresh();

private:
    void enlarge(const PictureButton& picture);
    void showPictures();
    void showFindings(const journey::FaceFacts& face);
    void addLiveness(QVBoxLayout& column, const journey::FaceFacts& face);
    void addMovements(QVBoxLayout& column, const journey::FaceFacts& face);
    void addQuality(QVBoxLayout& column, const journey::FaceFacts& face);
    void addLine(QVBoxLayout& column, VerdictTone tone, const QString& words, const QString& name);
    Text* addNote(QVBoxLayout& column, const QString& words, const char* name);

    const Look& m_look;
    station::StationPort& m_station;
    QLocale m_locale;
    journey::Policy m_policy;
    PictureButton* m_reference;
    PictureButton* m_live;
    Text* m_source;
    SimilarityScale* m_similarity;
    QScrollArea* m_findings;
    QPointer<PictureZoom> m_zoom;
    std::optional<journey::FaceFacts> m_shown;
};

} // namespace kiosk::ui
