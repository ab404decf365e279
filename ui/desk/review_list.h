// What the case is judged by, topic by topic: words first, with a sign and a colour, then the score
// with the limit that it was held against, and who may settle it.
#pragma once

#include "station/station_port.h"
#include "ui/shell/look.h"

#include <QLocale>
#include <QVBoxLayout>

#include <vector>

namespace kiosk::ui {

class ReviewList : public QWidget
{
    Q_OBJECT
public:
    ReviewList(const Look& look, const QLocale& locale, QWidget* parent = nullptr);
    void show(const std::vector<station::ReviewLine>& lines);

private:
    [[nodiscard]] QString figuresOf(const station::ReviewLine& line) const;

    const Look& m_look;
    QLocale m_locale;
    QVBoxLayout* m_column;
    std::vector<station::ReviewLine> m_shown;
};

} // namespace kiosk::ui
