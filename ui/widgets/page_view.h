// The document camera's live picture: the page that was found is outlined, and a side that was
// taken is held still for a moment with a check mark. Shows the whole frame, never a part of it: a
// page that leaves the camera's picture has to be seen leaving it.
#pragma once

#include "station/station_port.h"
#include "ui/widgets/live_view.h"

#include <QPolygonF>
#include <QTimer>
#include <QVariantAnimation>

namespace kiosk::ui {

class PageView final : public LiveView
{
    Q_OBJECT
public:
    PageView(const Look& look, const QString& name, const QString& placeholder,
             QWidget* parent = nullptr);

    void showFrame(const core::SharedImage& image);
    void setSight(const station::PageSight& sight);
    // The straightened picture of a side, still, instead of the live one; then the live one again.
    void showTaken(const core::SharedImage& side);
    [[nodiscard]] bool isHolding() const { return m_hold.isActive(); }
    // The outline as it is drawn now, in the widget's pixels; empty while no page is found.
    [[nodiscard]] QPolygonF outline() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintOver(QPainter& painter, const QRect& target) const override;

private:
    using Corners = std::array<QPointF, 4>;
    [[nodiscard]] Corners shownCorners() const;
    [[nodiscard]] QPolygonF outlineIn(const QRect& target) const;
    void paintOutline(QPainter& painter, const QRect& target) const;
    void paintTaken(QPainter& painter) const;

    station::PageSight m_sight;
    Corners m_from{};
    QVariantAnimation m_move;
    core::SharedImage m_taken;
    QTimer m_hold;
};

} // namespace kiosk::ui
