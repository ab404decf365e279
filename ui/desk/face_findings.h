// What is known of a face, line by line: whether a live person was there, by every channel with the
// worst first; the movements; the picture's quality. Never says more than was found out.
#pragma once

#include "ui/widgets/verdict_line.h"

#include <QLocale>
#include <QVBoxLayout>

#include <optional>

namespace kiosk::ui {

class FaceFindings : public QWidget
{
    Q_OBJECT
public:
    FaceFindings(const Look& look, const QLocale& locale, QWidget* parent = nullptr);
    // Nothing: no line is left.
    void show(const std::optional<journey::FaceFacts>& face);

private:
    void addLiveness(const journey::FaceFacts& face);
    void addMovements(const journey::FaceFacts& face);
    void addQuality(const journey::FaceFacts& face);
    void addLine(VerdictTone tone, const QString& words, const QString& name);
    void addNote(const QString& words, const char* name);

    const Look& m_look;
    QLocale m_locale;
    QVBoxLayout* m_column;
    std::optional<journey::FaceFacts> m_shown;
};

} // namespace kiosk::ui
