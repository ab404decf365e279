// The face of the present case: the reference and today's picture, which the station cuts alike, at
// the same size, and large when pressed; and how alike they are.
#pragma once

#include "journey/policy.h"
#include "station/station_port.h"
#include "ui/shell/look.h"

#include <QLocale>
#include <QPointer>

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
    void refresh();

private:
    void enlarge(const PictureButton& picture);
    void showPictures();

    const Look& m_look;
    station::StationPort& m_station;
    PictureButton* m_reference;
    PictureButton* m_live;
    Text* m_source;
    SimilarityScale* m_similarity;
    QPointer<PictureZoom> m_zoom;
};

} // namespace kiosk::ui
