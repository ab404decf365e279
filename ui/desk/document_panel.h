// The identity document as an agent needs it: both sides, what the machine readable zone says
// beside what is printed, the visible seal, what looks wrong, and what nobody has looked at yet.
#pragma once

#include "core/clock.h"
#include "station/station_port.h"
#include "ui/widgets/verdict_line.h"

#include <QLocale>
#include <QPointer>

class QScrollArea;
class QVBoxLayout;

namespace kiosk::ui {

class PictureButton;
class PictureZoom;
class Text;

class DocumentPanel : public QWidget
{
    Q_OBJECT
public:
    // `clock` tells the century of a birth date; it outlives the panel.
    DocumentPanel(const Look& look, station::StationPort& station, const core::Clock& clock,
                  const QLocale& locale, QWidget* parent = nullptr);
    // Hides itself while there is no document.
    void refresh();

private:
    void enlarge(const PictureButton& picture);
    void showPictures();
    [[nodiscard]] QWidget* makeFindings(const journey::DocumentFacts& document);
    void addComparison(QVBoxLayout& column, const journey::DocumentFacts& document);
    void addVerdicts(QVBoxLayout& column, const journey::DocumentFacts& document);
    void addNotChecked(QVBoxLayout& column, const journey::DocumentFacts& document);
    void addLine(QVBoxLayout& column, VerdictTone tone, const QString& words,
                 const char* name = nullptr);

    const Look& m_look;
    station::StationPort& m_station;
    const core::Clock& m_clock;
    QLocale m_locale;
    Text* m_title;
    PictureButton* m_front;
    PictureButton* m_back;
    QScrollArea* m_findings;
    QPointer<PictureZoom> m_zoom;
    std::optional<journey::DocumentFacts> m_shown;
};

} // namespace kiosk::ui
