// One verdict: a sign, its colour and words, of which any one alone would do.
#pragma once

#include "journey/state.h"
#include "ui/shell/look.h"

#include <QLabel>

namespace kiosk::ui {

class Text;

enum class VerdictTone : std::uint8_t { Good, Open, Bad };
[[nodiscard]] VerdictTone toneOf(journey::ChipVerdict verdict);
[[nodiscard]] VerdictTone toneOf(journey::ChipProof proof);

class VerdictLine : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictLine(const Look& look, QWidget* parent = nullptr);
    // Empty words hide the line.
    void show(VerdictTone tone, const QString& words);

private:
    const Look& m_look;
    QLabel* m_sign;
    Text* m_words;
};

} // namespace kiosk::ui
