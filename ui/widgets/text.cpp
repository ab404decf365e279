#include "ui/widgets/text.h"

namespace kiosk::ui {

QColor toneColour(const Colours& colours, Tone tone)
{
    switch (tone) {
    case Tone::Muted:
        return colours.muted;
    case Tone::Primary:
        return colours.primary;
    case Tone::Success:
        return colours.success;
    case Tone::Attention:
        return colours.attention;
    case Tone::Danger:
        return colours.danger;
    case Tone::Normal:
        break;
    }
    return colours.text;
}

Text::Text(const Look& look, TextRole role, const QString& text, QWidget* parent)
    : QLabel(text, parent), m_look(look), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    // By the window's direction: a Latin name on an Arabic page stands where Arabic words begin.
    setAlignment((isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft) |
                 Qt::AlignVCenter);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    // Qt lays a wrapped line of Arabic out with its last blank, which pushes the letter before it
    // over the edge.
    if (isRightToLeft())
        setContentsMargins(look.tokens().fontPixels(role) / 2, 0, 0, 0);
    setRole(role);
    setTone(Tone::Normal);
}

void Text::setTone(Tone tone)
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, toneColour(m_look.colours(), tone));
    setPalette(palette);
}

void Text::setRole(TextRole role)
{
    m_role = role;
    setStrong(role != TextRole::Body && role != TextRole::Lead);
}

void Text::setStrong(bool strong)
{
    setFont(m_look.tokens().font(m_role, strong));
}

} // namespace kiosk::ui
