// The design tokens: the only place where a colour, a size or a font is named. Values; everything
// that is drawn asks for a role ("primary", "danger", "title") and never for a number.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <cstdint>

namespace kiosk::ui {

enum class Theme : std::uint8_t { Light, Dark, YellowOnBlack, WhiteOnBlack };
// Kiosk: read at arm's length and touched. Desk: an agent with keyboard and mouse.
enum class Density : std::uint8_t { Kiosk, Desk };

// What a person chose, and where it is shown.
struct Appearance
{
    Theme theme = Theme::Light;
    int scalePercent = 100; // 100, 150 or 200
    bool reducedMotion = false;
    Density density = Density::Kiosk;
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

// Colours by role. Text roles reach 7:1 on surface and raised; outlines and signs 3:1.
struct Colours
{
    QColor surface;    // the page
    QColor raised;     // cards, bars, fields
    QColor text;       //
    QColor muted;      // explanations
    QColor primary;    // the one next step
    QColor onPrimary;  // text on it
    QColor soft;       // tinted ground of pictures and pressed cards
    QColor outline;    // borders of controls
    QColor divider;    // lines that separate
    QColor success;    //
    QColor attention;  //
    QColor danger;     //
    QColor focus;      // the focus ring
    bool flat = false; // high contrast: no elevation, no tints
};
[[nodiscard]] const Colours& coloursOf(Theme theme);

// The type scale: 20, 25, 31, 39, 49 px at 100 %; Figures are for digits to be read from afar.
enum class TextRole : std::uint8_t { Body, Lead, Heading, Title, Display, Figures };

class Tokens
{
public:
    explicit Tokens(const Appearance& appearance = {}) : m_appearance(appearance) {}

    [[nodiscard]] const Appearance& appearance() const noexcept { return m_appearance; }
    [[nodiscard]] const Colours& colours() const { return coloursOf(m_appearance.theme); }
    [[nodiscard]] int fontPixels(TextRole role) const;
    [[nodiscard]] QFont font(TextRole role, bool strong = false) const;
    // Lengths in pixels at 96 dpi.
    [[nodiscard]] int unit(int times = 1) const { return 8 * times; }
    [[nodiscard]] int targetHeight() const;
    [[nodiscard]] int radius() const;
    [[nodiscard]] int focusWidth() const { return 4; }
    [[nodiscard]] int focusOffset() const { return 4; }

    [[nodiscard]] QPalette palette() const;
    // For the few stock controls: fields, scroll bars, progress, tables. Ours draw themselves.
    [[nodiscard]] QString styleSheet() const;

private:
    Appearance m_appearance;
};

} // namespace kiosk::ui
