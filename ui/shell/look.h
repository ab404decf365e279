// The tokens in force for one window, and the pictures in its colours. Owned by the window; GUI
// thread. Widgets read it when they are built and painted: a window that changes its appearance
// builds its contents anew.
#pragma once

#include "ui/shell/tokens.h"

#include <QPixmap>
#include <QSize>
#include <QString>
#include <QWidget>

namespace kiosk::ui {

class Look
{
public:
    explicit Look(const Appearance& appearance = {}) : m_tokens(appearance) {}

    [[nodiscard]] const Tokens& tokens() const noexcept { return m_tokens; }
    [[nodiscard]] const Colours& colours() const { return m_tokens.colours(); }
    void set(const Appearance& appearance) { m_tokens = Tokens(appearance); }

    // Gives a window its palette, font and style sheet.
    void dress(QWidget& window) const;
    // A line drawing of ui/pictures, e.g. "card-reader", as large as fits `size`, in the theme's
    // colours. `pixelRatio` is the screen's. An unknown name gives a null pixmap.
    [[nodiscard]] QPixmap picture(const QString& name, QSize size, qreal pixelRatio) const;
    // The same in one colour, for signs inside buttons and sentences.
    [[nodiscard]] QPixmap sign(const QString& name, int side, const QColor& colour,
                               qreal pixelRatio) const;

private:
    Tokens m_tokens;
};

} // namespace kiosk::ui
