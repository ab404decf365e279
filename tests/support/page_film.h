// Pictures of an invented page on a table, drawn by program: still or as a film. No fonts, so that
// it looks the same everywhere; writing is rows of strokes.
#pragma once

#include "core/image.h"
#include "vision/quad.h"

#include <QImage>
#include <QPainter>
#include <QPolygonF>
#include <QRandomGenerator>
#include <QTransform>

#include <array>
#include <cmath>

namespace kiosk::tests {

enum class PageFace { Front, Back };

inline void drawRow(QPainter& painter, QRectF row, QRandomGenerator& random)
{
    const double pitch = row.height() * 0.8;
    for (double x = row.left(); x + pitch < row.right(); x += pitch) {
        const double stroke = pitch * 0.16;
        const int bars = 1 + static_cast<int>(random.bounded(3U));
        for (int bar = 0; bar < bars; ++bar)
            painter.fillRect(QRectF(x + pitch * 0.3 * bar, row.top(), stroke, row.height()),
                             QColor(25, 25, 30));
        painter.fillRect(QRectF(x, row.top() + row.height() * 0.4, pitch * 0.7, stroke),
                         QColor(25, 25, 30));
    }
}

// `size` in mm, ten pixels each.
inline QImage drawnPage(QSizeF size, PageFace face)
{
    QRandomGenerator random(face == PageFace::Front ? 7U : 8U);
    QImage page((size * 10).toSize(), QImage::Format_RGB32);
    page.fill(QColor(226, 232, 238));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    const double w = page.width();
    const double h = page.height();
    for (int line = 0; line < 30; ++line) {
        painter.setPen(QPen(QColor(190, 205, 225), 2));
        painter.drawLine(QPointF(0, h * line / 30), QPointF(w, h * (line + 6) / 30));
    }
    if (face == PageFace::Front) {
        painter.fillRect(QRectF(0, 0, w, h * 0.14), QColor(70, 90, 160));
        painter.fillRect(QRectF(w * 0.06, h * 0.25, w * 0.26, h * 0.6), QColor(120, 125, 140));
        painter.setBrush(QColor(205, 170, 150));
        painter.drawEllipse(QRectF(w * 0.12, h * 0.33, w * 0.14, h * 0.3));
        for (int row = 0; row < 6; ++row)
            drawRow(painter, {w * 0.4, h * (0.25 + 0.11 * row), w * 0.45, h * 0.05}, random);
    } else {
        painter.fillRect(QRectF(w * 0.75, h * 0.1, w * 0.15, h * 0.25), QColor(190, 160, 70));
        drawRow(painter, {w * 0.06, h * 0.12, w * 0.4, h * 0.05}, random);
        for (int row = 0; row < 3; ++row)
            drawRow(painter, {w * 0.05, h * (0.6 + 0.12 * row), w * 0.9, 30}, random);
    }
    return page;
}

inline QImage drawnTable(QSize size, QColor colour, int grain = 6)
{
    QRandomGenerator random(3);
    QImage table(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(table.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const int noise = static_cast<int>(random.bounded(2 * grain + 1)) - grain;
            const auto value = [noise](int channel) { return std::clamp(channel + noise, 0, 255); };
            row[x] = qRgb(value(colour.red()), value(colour.green()), value(colour.blue()));
        }
    }
    return table;
}

inline QPolygonF polygonOf(const vision::Quad& quad)
{
    QPolygonF polygon;
    for (const vision::PointF& corner : quad)
        polygon << QPointF(static_cast<double>(corner.x), static_cast<double>(corner.y));
    return polygon;
}

// What lies on a table darkens it beside its edges, the only sight of white paper on a white table.
inline void castShadow(QImage& table, const vision::Quad& corners)
{
    QPainter painter(&table);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (int width = 2; width <= 8; width += 2) {
        painter.setPen(
            QPen(QColor(0, 0, 0, 22), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(polygonOf(corners));
    }
}

// The page's own top left comes to the first corner.
inline void layPage(QImage& table, const QImage& page, const vision::Quad& corners)
{
    QTransform laid;
    const QPolygonF flat({QPointF(0, 0), QPointF(page.width(), 0),
                          QPointF(page.width(), page.height()), QPointF(0, page.height())});
    if (!QTransform::quadToQuad(flat, polygonOf(corners), laid))
        return;
    // Made smaller first: a painter takes single pixels and would tear thin strokes.
    QPainter painter(&table);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const double wanted = std::hypot(static_cast<double>(corners[1].x - corners[0].x),
                                     static_cast<double>(corners[1].y - corners[0].y));
    const QImage small =
        page.scaledToWidth(std::max(8, static_cast<int>(wanted)), Qt::SmoothTransformation);
    laid = QTransform::fromScale(static_cast<double>(page.width()) / small.width(),
                                 static_cast<double>(page.height()) / small.height()) *
           laid;
    painter.setTransform(laid);
    painter.drawImage(0, 0, small);
}

inline void shine(QImage& picture, QPointF centre, double radius)
{
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_Plus);
    QRadialGradient light(centre, radius);
    light.setColorAt(0, QColor(255, 255, 255));
    light.setColorAt(0.5, QColor(200, 200, 200));
    light.setColorAt(1, QColor(0, 0, 0, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(light);
    painter.drawEllipse(centre, radius, radius);
}

inline QImage blurred(const QImage& picture, int factor)
{
    return picture.scaled(picture.size() / factor, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(picture.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

// A rectangle of `width` × `height` pixels turned by `degrees` around `centre`.
inline vision::Quad turnedRectangle(QPointF centre, double width, double height, double degrees)
{
    QTransform turn;
    turn.translate(centre.x(), centre.y());
    turn.rotate(degrees);
    vision::Quad quad;
    const std::array<QPointF, 4> corners{
        QPointF(-width / 2, -height / 2), QPointF(width / 2, -height / 2),
        QPointF(width / 2, height / 2), QPointF(-width / 2, height / 2)};
    for (std::size_t i = 0; i < 4; ++i) {
        const QPointF at = turn.map(corners[i]);
        quad[i] = {static_cast<float>(at.x()), static_cast<float>(at.y())};
    }
    return quad;
}

inline Image toImage(const QImage& picture)
{
    const QImage bgr = picture.convertToFormat(QImage::Format_BGR888);
    SecureBytes pixels;
    pixels.reserve(static_cast<std::size_t>(bgr.width()) * static_cast<std::size_t>(bgr.height()) *
                   3);
    for (int y = 0; y < bgr.height(); ++y)
        pixels.insert(pixels.end(), bgr.constScanLine(y), bgr.constScanLine(y) + bgr.width() * 3);
    return Image::create(bgr.width(), bgr.height(), PixelFormat::Bgr24, std::move(pixels)).value();
}

} // namespace kiosk::tests
