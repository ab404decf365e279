// What our buttons have in common: the face that is painted behind their words.
#pragma once

#include "ui/shell/look.h"

#include <QAbstractButton>
#include <QPainter>

namespace kiosk::ui {

enum class Emphasis : std::uint8_t {
    Primary,   // the one next step
    Secondary, // another way on
    Quiet,     // there, but not asking for attention
    Danger,    // loses something
};

// Paints the face of `button` in its present state and gives the colour for words and signs on it.
QColor paintButtonFace(QPainter& painter, const QAbstractButton& button, const Look& look,
                       Emphasis emphasis);
// Room between the face's border and its words.
[[nodiscard]] QMargins buttonPadding(const Tokens& tokens);
// The width of `text` on one line, with what shaping (Arabic) adds to the sum of its letters.
[[nodiscard]] int lineWidth(const QFontMetrics& metrics, const QString& text);
// The width of the longest word: less than this and a word would be cut.
[[nodiscard]] int longestWord(const QFontMetrics& metrics, const QString& text);

} // namespace kiosk::ui
