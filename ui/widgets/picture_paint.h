// What widgets that show a camera's or document's picture have in common. The picture's memory is
// zeroed with its last owner, so none of these copies it.
#pragma once

#include "core/image.h"
#include "ui/shell/look.h"

#include <QImage>
#include <QPainter>

namespace kiosk::ui {

// A view on the shared pixels; valid as long as `image`.
[[nodiscard]] QImage viewOf(const core::Image& image);
// The largest middle part of `source` with the proportions of `target`.
[[nodiscard]] QRect cropTo(const QSize& source, const QSize& target);
// The largest place in the middle of `room` with the proportions of `source`.
[[nodiscard]] QRect fitInto(const QSize& source, const QRect& room);

// A sign in a round badge that can be told from any picture below it.
void paintBadge(QPainter& painter, const Look& look, const QPointF& centre, qreal diameter,
                const QString& sign, const QColor& colour);

} // namespace kiosk::ui
