// How alike two faces are, as a small scale: where the value lies, the threshold, and the grey zone
// below it in which an agent compares. Says the same in words above it; the drawing adds the
// distances.
#pragma once

#include "ui/shell/look.h"

#include <QLocale>

namespace kiosk::ui {

class VerdictLine;

class SimilarityScale : public QWidget
{
    Q_OBJECT
public:
    struct Limits
    {
        double threshold = 0; // from here on: a match
        double greyZone = 0;  // from here on: an agent compares
    };
    SimilarityScale(const Look& look, const QLocale& locale, QWidget* parent = nullptr);
    // A cosine, −1 … 1; what is below 0 is drawn as 0.
    void show(double similarity, const Limits& limits);

private:
    class Scale;
    const Look& m_look;
    QLocale m_locale;
    VerdictLine* m_words;
    Scale* m_scale;
};

} // namespace kiosk::ui
