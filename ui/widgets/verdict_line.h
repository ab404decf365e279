// One verdict: a sign, its colour and words, of which any one alone would do.
#pragma once

#include "journey/state.h"
#include "ui/shell/look.h"

#include <QLabel>

class QVBoxLayout;

namespace kiosk::ui {

class Text;

// Note: worth knowing, speaks neither for nor against.
enum class VerdictTone : std::uint8_t { Good, Open, Bad, Note };
[[nodiscard]] VerdictTone toneOf(journey::ChipVerdict verdict);
[[nodiscard]] VerdictTone toneOf(journey::ChipProof proof);

class VerdictLine : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictLine(const Look& look, QWidget* parent = nullptr);
    // Empty words hide the line. `figures`, below the words, are smaller and may be empty.
    void show(VerdictTone tone, const QString& words, const QString& figures = {});

private:
    const Look& m_look;
    QLabel* m_sign;
    Text* m_words;
    Text* m_figures = nullptr; // only when there are some
    QVBoxLayout* m_column;
};

} // namespace kiosk::ui
