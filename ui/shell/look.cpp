#include "ui/shell/look.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace kiosk::ui {
namespace {

// The colours that stand in the SVG files for roles.
constexpr auto inkMark = "#010101";
constexpr auto accentMark = "#020202";
constexpr auto softMark = "#030303";
constexpr auto groundMark = "#040404";

struct PictureColours
{
    QColor ink;
    QColor accent;
    QColor soft;
    QColor ground;
};

QByteArray svgColour(const QColor& colour)
{
    return colour.alpha() == 0 ? QByteArray("none") : colour.name().toLatin1();
}

QPixmap render(const QString& name, QSize size, qreal pixelRatio, const PictureColours& colours)
{
    QFile file(QStringLiteral(":/pictures/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly) || size.isEmpty())
        return {};
    QByteArray svg = file.readAll();
    svg.replace(inkMark, svgColour(colours.ink));
    svg.replace(accentMark, svgColour(colours.accent));
    svg.replace(softMark, svgColour(colours.soft));
    svg.replace(groundMark, svgColour(colours.ground));
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    const QSize fitted = renderer.defaultSize().scaled(size, Qt::KeepAspectRatio);
    QPixmap pixmap(fitted * pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

} // namespace

void Look::dress(QWidget& window) const
{
    window.setPalette(m_tokens.palette());
    window.setFont(m_tokens.font(TextRole::Body));
    window.setStyleSheet(m_tokens.styleSheet());
}

QPixmap Look::picture(const QString& name, QSize size, qreal pixelRatio) const
{
    const auto& c = colours();
    return render(name, size, pixelRatio, {c.text, c.primary, c.soft, c.raised});
}

QPixmap Look::sign(const QString& name, int side, const QColor& colour, qreal pixelRatio) const
{
    const QColor none(0, 0, 0, 0);
    return render(name, {side, side}, pixelRatio, {colour, colour, none, none});
}

} // namespace kiosk::ui
