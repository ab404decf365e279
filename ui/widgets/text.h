// A line or paragraph on a page: a type role and a tone, wrapping, never cut. Plain text only.
#pragma once

#include "ui/shell/look.h"

#include <QLabel>

namespace kiosk::ui {

enum class Tone : std::uint8_t { Normal, Muted, Primary, Success, Attention, Danger };
[[nodiscard]] QColor toneColour(const Colours& colours, Tone tone);

class Text : public QLabel
{
    Q_OBJECT
public:
    Text(const Look& look, TextRole role, const QString& text, QWidget* parent = nullptr);
    void setTone(Tone tone);
    void setStrong(bool strong);
    void setRole(TextRole role); // strong or not as the role is

private:
    const Look& m_look;
    TextRole m_role;
};

} // namespace kiosk::ui
