#include "ui/widgets/button_face.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

QColor mixed(const QColor& a, const QColor& b, int percentOfB)
{
    const auto channel = [percentOfB](int x, int y) {
        return (x * (100 - percentOfB) + y * percentOfB) / 100;
    };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()),
                  channel(a.blue(), b.blue()));
}

struct Face
{
    QColor fill;
    QColor border;
    QColor words;
    int borderWidth = 2;
};

Face faceFor(Emphasis emphasis, const Colours& c)
{
    switch (emphasis) {
    case Emphasis::Primary:
        return {c.primary, c.primary, c.onPrimary, 2};
    case Emphasis::Danger:
        return {c.raised, c.danger, c.danger, 2};
    case Emphasis::Quiet:
        return {Qt::transparent, Qt::transparent, c.flat ? c.text : c.primary, 0};
    case Emphasis::Secondary:
        break;
    }
    return {c.raised, c.flat ? c.outline : c.primary, c.flat ? c.text : c.primary, 2};
}

} // namespace

QColor paintButtonFace(QPainter& painter, const QAbstractButton& button, const Look& look,
                       Emphasis emphasis)
{
    const auto& c = look.colours();
    Face face = faceFor(emphasis, c);
    if (!button.isEnabled()) {
        // Still readable: a disabled control differs by its dashed border, not by being faint.
        face = {c.surface, c.outline, c.muted, 2};
    } else if (button.isDown() || button.underMouse()) {
        const QColor ground = face.fill.alpha() == 0 ? c.surface : face.fill;
        face.fill = mixed(ground, face.words, button.isDown() ? 22 : 8);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = std::max(1.0, face.borderWidth / 2.0);
    const QRectF rect = QRectF(button.rect()).adjusted(inset, inset, -inset, -inset);
    painter.setBrush(face.fill);
    if (face.borderWidth == 0)
        painter.setPen(Qt::NoPen);
    else
        painter.setPen(
            QPen(face.border, face.borderWidth, button.isEnabled() ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(rect, look.tokens().radius(), look.tokens().radius());
    return face.words;
}

QMargins buttonPadding(const Tokens& tokens)
{
    const bool desk = tokens.appearance().density == Density::Desk;
    return desk ? QMargins(12, 6, 12, 6) : QMargins(24, 12, 24, 12);
}

int lineWidth(const QFontMetrics& metrics, const QString& text)
{
    const int drawn =
        metrics.boundingRect(QRect(0, 0, 100'000, 1'000), Qt::TextSingleLine, text).width();
    return std::max(metrics.horizontalAdvance(text), drawn) + 6;
}

int longestWord(const QFontMetrics& metrics, const QString& text)
{
    int width = 0;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        width = std::max(width, lineWidth(metrics, word));
    return width;
}

} // namespace kiosk::ui
